"""Log messages of Amazon Kinesis Data Streams: its error texts, as any SDK prints them."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import kinesis_codes as codes
from atlas.technologies.message import LogMessage

_moto = Repository(
    "getmoto/moto",
    commit="0af643a5dbfc98797f08ee64f5be3ef8002d56ff",
    checked="2026-11-27",
    kind="secondary",
    folder="moto",
)


class KinesisCodeMessages:
    """Log messages of Amazon Kinesis Data Streams: its error texts, as any SDK prints them."""

    NO_STREAM = LogMessage(
        anchor=" under account ",
        sample="ResourceNotFoundException: Stream shop under account 111122223333 not found.",
        pattern=r"Stream (?P<stream>\S+) under account (?P<account>\d+) not found",
        severity="error",
        context=("under account",),
        meaning="No stream has this name in the account and region.",
        source=_moto.file("kinesis/exceptions.py"),
        failure=codes.NO_STREAM,
    )
