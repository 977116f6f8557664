"""Amazon API Gateway: passes HTTP calls on to functions and services."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._api_gateway_code_messages import APIGatewayCodeMessages
from atlas.technologies.failures import api_gateway as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_localstack = Repository(
    "localstack/localstack",
    commit="8b9a79f05846835cf4dff63ab7eefdde9df83783",
    checked="2026-11-26",
    folder="localstack-core/localstack",
    kind="secondary",
)


class APIGateway(APIGatewayCodeMessages, Technology):
    """A managed gateway; its execution log tells why a call failed."""

    name = "Amazon API Gateway"
    icon = "diagrams.aws.network.APIGateway"
    plane = "edge"
    releases = undisclosed("dates of its releases: not in the parts read of localstack/localstack")
    logs = undisclosed("where it logs by default: not in the parts read of localstack/localstack")

    MALFORMED = LogMessage(
        anchor="Execution failed due to configuration error: Malformed Lambda proxy response",
        sample="(8f2a) Execution failed due to configuration error: Malformed Lambda proxy "
        "response",
        severity="error",
        meaning="The function did not return statusCode and body: the caller gets 502.",
        source=_localstack.file("services/apigateway/next_gen/execute_api/integrations/aws.py"),
        failure=fails.BAD_ANSWER,
    )


api_gateway = APIGateway()
