"""What fails in AWS Systems Manager, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._aws import IDENTITY, SIMULATE
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_cli = Repository(
    "aws/aws-cli",
    commit="07c4fe366b49c4dde816d674f4941134fc432673",
    checked="2026-11-26",
    publisher="Amazon Web Services",
    folder="awscli/examples",
)
PARAMETERS_PAGE = _cli.file("ssm/describe-parameters.rst")

PARAMETERS = Check(
    "List the parameters of the account and region.",
    shell("aws ssm describe-parameters") @ PARAMETERS_PAGE.at("aws ssm describe-parameters"),
    **NO_OUTPUT,
    verify="The name is missing: another region or account, or it was deleted.",
)
NO_PARAMETER = KnownFailure("a parameter does not exist", steps=[PARAMETERS, IDENTITY, SIMULATE])
