"""Amazon CloudWatch Logs: keeps the log lines of programs on AWS."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._cloudwatch_logs_code_messages import CloudWatchLogsCodeMessages
from atlas.technologies.failures import cloudwatch_logs as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_localstack = Repository(
    "localstack/localstack",
    commit="8b9a79f05846835cf4dff63ab7eefdde9df83783",
    checked="2026-11-26",
    folder="localstack-core/localstack",
    kind="secondary",
)
_models = Repository(
    "boto/botocore",
    commit="0e6e2404b85dc336dd2889814e089bde7d1a4c55",
    checked="2026-11-27",
    folder="botocore/data",
)
PROVIDER = _localstack.file("services/logs/provider.py")
INIT = _models.file("logs/2014-03-28/service-2.json")


class CloudWatchLogs(CloudWatchLogsCodeMessages, Technology):
    """Log groups and log streams, written by agents and services."""

    name = "Amazon CloudWatch Logs"
    icon = "diagrams.aws.management.Cloudwatch"
    plane = "state"
    releases = undisclosed("dates of its releases: not in the parts read of localstack/localstack")
    logs = undisclosed("where it logs by default: not in the parts read of localstack/localstack")

    NO_GROUP = LogMessage(
        anchor="The specified log group does not exist",
        sample="An error occurred (ResourceNotFoundException) when calling the PutLogEvents "
        "operation: The specified log group does not exist.",
        severity="error",
        meaning="No log group of this name in the account and region.",
        source=PROVIDER,
        failure=fails.MISSING,
    )

    NO_STREAM = LogMessage(
        anchor="The specified log stream does not exist",
        sample="An error occurred (ResourceNotFoundException) when calling the PutLogEvents "
        "operation: The specified log stream does not exist.",
        severity="error",
        meaning="The log stream was not created, or was deleted.",
        source=PROVIDER,
        failure=fails.MISSING,
    )

    TOKEN = LogMessage(
        anchor="InvalidSequenceTokenException",
        sample="An error occurred (InvalidSequenceTokenException) when calling the "
        "PutLogEvents operation: The given sequenceToken is invalid. The next expected "
        "sequenceToken is: 4963",
        severity="error",
        meaning="Two writers use one stream, or a writer lost the order.",
        source=INIT,
        failure=fails.TOKEN,
    )

    ACCEPTED = LogMessage(
        anchor="DataAlreadyAcceptedException",
        sample="An error occurred (DataAlreadyAcceptedException) when calling the PutLogEvents "
        "operation: The given batch of log events has already been accepted.",
        severity="warning",
        meaning="A batch was sent twice: the first one was taken.",
        source=INIT,
        failure=fails.REPEATED,
    )


cloudwatch_logs = CloudWatchLogs()
