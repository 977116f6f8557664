"""What fails in AWS Secrets Manager, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._aws import IDENTITY, SIMULATE
from atlas.technologies.failures.kms import KEY
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_cli = Repository(
    "aws/aws-cli",
    commit="07c4fe366b49c4dde816d674f4941134fc432673",
    checked="2026-11-26",
    publisher="Amazon Web Services",
    folder="awscli/examples",
)
DESCRIBE = _cli.file("secretsmanager/describe-secret.rst")
LIST_PAGE = _cli.file("secretsmanager/list-secrets.rst")

SECRET = Check(
    "Read the details of the secret: its key, its rotation and whether it is being deleted.",
    shell("aws secretsmanager describe-secret --secret-id <name>")
    @ DESCRIBE.at("aws secretsmanager describe-secret"),
    **NO_OUTPUT,
    verify="DeletedDate: it is being deleted. LastChangedDate: when it changed.",
)
SECRETS = Check(
    "List the secrets of the account and region.",
    shell("aws secretsmanager list-secrets") @ LIST_PAGE.at("aws secretsmanager list-secrets"),
    **NO_OUTPUT,
    verify="The name is missing: another region or account, or it was deleted.",
)
MISSING = KnownFailure("the secret does not exist", steps=[SECRETS, IDENTITY, SECRET])
NOT_DECRYPTED = KnownFailure(
    "the secret cannot be decrypted", steps=[SECRET, KEY, IDENTITY, SIMULATE]
)
