"""What fails in Amazon API Gateway, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures.aws_lambda import CONFIGURATION, STREAMS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_cli = Repository(
    "aws/aws-cli",
    commit="07c4fe366b49c4dde816d674f4941134fc432673",
    checked="2026-11-26",
    publisher="Amazon Web Services",
    folder="awscli/examples",
)
STAGES_PAGE = _cli.file("apigateway/get-stages.rst")

STAGES = Check(
    "List the stages of the API, with their logging.",
    shell("aws apigateway get-stages --rest-api-id <id>")
    @ STAGES_PAGE.at("aws apigateway get-stages"),
    **NO_OUTPUT,
    verify="methodSettings: where execution logs are on. deploymentId: what is deployed.",
)
BAD_ANSWER = KnownFailure(
    "the response of the function has the wrong format",
    steps=[STREAMS, CONFIGURATION, STAGES],
)
