"""Log messages of Amazon CloudWatch Logs: further error texts."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import cloudwatch_logs_codes as codes
from atlas.technologies.message import LogMessage

_moto = Repository(
    "getmoto/moto",
    commit="0af643a5dbfc98797f08ee64f5be3ef8002d56ff",
    checked="2026-11-27",
    kind="secondary",
    folder="moto",
)
EXCEPTIONS = _moto.file("logs/exceptions.py")


class CloudWatchLogsCodeMessages:
    """Log messages of Amazon CloudWatch Logs: further error texts."""

    GROUP_EXISTS = LogMessage(
        anchor="The specified log group already exists",
        sample="ResourceAlreadyExistsException: The specified log group already exists",
        severity="error",
        meaning="A log group of this name exists already.",
        source=EXCEPTIONS,
        failure=codes.EXISTS,
    )
