"""Log messages of Amazon API Gateway: its answers and its execution log."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import api_gateway_codes as codes
from atlas.technologies.message import LogMessage

_localstack = Repository(
    "localstack/localstack",
    commit="8b9a79f05846835cf4dff63ab7eefdde9df83783",
    checked="2026-11-27",
    kind="secondary",
    folder="localstack-core/localstack/services",
)
ROUTER = _localstack.file("apigateway/next_gen/execute_api/handlers/resource_router.py")
TYPES = Repository(
    "awsdocs/amazon-api-gateway-developer-guide",
    commit="12fad5e8d71e93fd92fd98e195b2be962cbd7994",
    checked="2026-11-27",
    publisher="Amazon Web Services",
).file("doc_source/supported-gateway-response-types.md")


class APIGatewayCodeMessages:
    """Log messages of Amazon API Gateway: its answers and its execution log."""

    TIMEOUT = LogMessage(
        anchor="INTEGRATION_TIMEOUT",
        sample='"responseType":"INTEGRATION_TIMEOUT"',
        pattern=r"\bINTEGRATION_TIMEOUT\b",
        context=("responseType", "apigateway", "execute-api", "API Gateway"),
        severity="error",
        meaning="The integration did not answer in time.",
        source=TYPES,
        failure=codes.TIMEOUT,
    )
    FAILURE = LogMessage(
        anchor="INTEGRATION_FAILURE",
        sample='"responseType":"INTEGRATION_FAILURE"',
        pattern=r"\bINTEGRATION_FAILURE\b",
        context=("responseType", "apigateway", "execute-api", "API Gateway"),
        severity="error",
        meaning="The gateway cannot reach the integration, or gets no valid answer.",
        source=TYPES,
        failure=codes.INTEGRATION,
    )
    THROTTLED = LogMessage(
        anchor="THROTTLED",
        sample='"responseType":"THROTTLED"',
        pattern=r'"?responseType"?\s*[:=]\s*"?THROTTLED\b',
        severity="error",
        meaning="Calls exceed the rate of the plan, method, stage or account.",
        source=TYPES,
        failure=codes.THROTTLED,
    )
    QUOTA = LogMessage(
        anchor="QUOTA_EXCEEDED",
        sample='"responseType":"QUOTA_EXCEEDED"',
        pattern=r'"?responseType"?\s*[:=]\s*"?QUOTA_EXCEEDED\b',
        severity="error",
        meaning="The quota of the usage plan is used up.",
        source=TYPES,
        failure=codes.THROTTLED,
    )
    NO_TOKEN = LogMessage(
        anchor="Missing Authentication Token",
        sample='{"message":"Missing Authentication Token"}',
        pattern=r'"message"\s*:\s*"Missing Authentication Token"',
        severity="error",
        meaning="The path or method is not deployed, or a call that IAM must allow is not signed.",
        source=ROUTER,
        failure=codes.NO_ROUTE,
    )
    AUTHORIZER = LogMessage(
        anchor="AUTHORIZER_",
        sample='"responseType":"AUTHORIZER_FAILURE"',
        pattern=r"\bAUTHORIZER_(?:FAILURE|CONFIGURATION_ERROR)\b",
        context=("responseType", "apigateway", "execute-api", "API Gateway"),
        severity="error",
        meaning="The authorizer failed, or cannot be called.",
        source=TYPES,
        failure=codes.AUTHORIZER,
    )
    DENIED = LogMessage(
        anchor="ACCESS_DENIED",
        sample='"responseType":"ACCESS_DENIED"',
        pattern=r'"?responseType"?\s*[:=]\s*"?ACCESS_DENIED\b',
        severity="error",
        meaning="The authorizer denies the call.",
        source=TYPES,
        failure=codes.DENIED,
    )
    BAD_KEY = LogMessage(
        anchor="INVALID_API_KEY",
        sample='"responseType":"INVALID_API_KEY"',
        pattern=r'"?responseType"?\s*[:=]\s*"?INVALID_API_KEY\b',
        severity="error",
        meaning="The API key of the call is missing or unknown.",
        source=TYPES,
        failure=codes.DENIED,
    )
    CONFIGURATION = LogMessage(
        anchor="API_CONFIGURATION_ERROR",
        sample='"responseType":"API_CONFIGURATION_ERROR"',
        pattern=r"\bAPI_CONFIGURATION_ERROR\b",
        context=("responseType", "apigateway", "execute-api", "API Gateway"),
        severity="error",
        meaning="The configuration of the API is not valid, such as the address of its "
        "integration.",
        source=TYPES,
        failure=codes.INTEGRATION,
    )
    NETWORK = LogMessage(
        anchor="Execution failed due to a network error communicating with endpoint",
        sample="Execution failed due to a network error communicating with endpoint",
        severity="error",
        meaning="The gateway cannot reach the HTTP endpoint behind it.",
        source=_localstack.file("apigateway/next_gen/execute_api/integrations/http.py"),
        failure=codes.INTEGRATION,
    )
    ENDPOINT = LogMessage(
        anchor="Execution failed due to configuration error: Invalid endpoint address",
        sample="Execution failed due to configuration error: Invalid endpoint address",
        severity="error",
        meaning="The address of the integration is not valid.",
        source=_localstack.file("apigateway/next_gen/execute_api/integrations/http.py"),
        failure=codes.INTEGRATION,
    )
