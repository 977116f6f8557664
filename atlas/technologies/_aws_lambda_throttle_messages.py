"""Log messages of AWS Lambda: why an invocation was throttled."""

from atlas.technologies.failures import aws_lambda as fails
from atlas.technologies.failures._aws import botocore
from atlas.technologies.message import LogMessage

MODEL = botocore.file("data/lambda/2015-03-31/service-2.json")


class AWSLambdaThrottleMessages:
    """Log messages of AWS Lambda: why an invocation was throttled."""

    ACCOUNT_LIMIT = LogMessage(
        anchor="ConcurrentInvocationLimitExceeded",
        sample="TooManyRequestsException: Rate Exceeded. { Reason: "
        "'ConcurrentInvocationLimitExceeded', Type: 'User' }",
        severity="error",
        meaning="All of the account's concurrent executions in the region are in use.",
        source=MODEL,
        failure=fails.THROTTLED,
    )
    FUNCTION_LIMIT = LogMessage(
        anchor="ReservedFunctionConcurrentInvocationLimitExceeded",
        sample='{"Reason":"ReservedFunctionConcurrentInvocationLimitExceeded","Type":"User",'
        '"message":"Rate Exceeded."}',
        severity="error",
        meaning="The function uses all of the concurrency that is reserved for it.",
        source=MODEL,
        failure=fails.THROTTLED,
    )
    FUNCTION_RATE = LogMessage(
        anchor="FunctionInvocationRateLimitExceeded",
        sample='{"Reason":"FunctionInvocationRateLimitExceeded","message":"Rate Exceeded."}',
        severity="error",
        meaning="The function is called more often a second than the account allows.",
        source=MODEL,
        failure=fails.THROTTLED,
    )
    RESERVED_RATE = LogMessage(
        anchor="ReservedFunctionInvocationRateLimitExceeded",
        sample='{"Reason":"ReservedFunctionInvocationRateLimitExceeded"}',
        severity="error",
        meaning="The function is called more often a second than its reservation allows.",
        source=MODEL,
        failure=fails.THROTTLED,
    )
