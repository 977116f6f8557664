"""Log messages of Amazon S3: objects that are not there, or not for the caller."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import s3_objects as fails
from atlas.technologies.message import LogMessage

_botocore = Repository(
    "boto/botocore",
    commit="0e6e2404b85dc336dd2889814e089bde7d1a4c55",
    checked="2026-11-26",
    publisher="Amazon Web Services",
)
_moto = Repository(
    "getmoto/moto",
    commit="0af643a5dbfc98797f08ee64f5be3ef8002d56ff",
    checked="2026-11-26",
    kind="secondary",
)
EXCEPTIONS = _botocore.file("botocore/exceptions.py")


class S3HeadMessages:
    """Log messages of Amazon S3: objects that are not there, or not for the caller."""

    HEAD_DENIED = LogMessage(
        anchor="(403) when calling the Head",
        sample="botocore.exceptions.ClientError: An error occurred (403) when calling the "
        "HeadObject operation: Forbidden",
        pattern=r"\(403\) when calling the Head(?:Object|Bucket) operation",
        severity="error",
        meaning="The caller may not read the object, or may not list the bucket to learn that "
        "it is missing.",
        source=EXCEPTIONS,
        failure=fails.NOT_ALLOWED,
    )

    HEAD_MISSING = LogMessage(
        anchor="(404) when calling the Head",
        sample="botocore.exceptions.ClientError: An error occurred (404) when calling the "
        "HeadObject operation: Not Found",
        pattern=r"\(404\) when calling the Head(?:Object|Bucket) operation",
        severity="error",
        meaning="The object or the bucket does not exist.",
        source=EXCEPTIONS,
        failure=fails.NO_KEY,
    )

    NO_KEY = LogMessage(
        anchor="The specified key does not exist",
        sample="NoSuchKey: The specified key does not exist.",
        severity="error",
        meaning="No object of this name is in the bucket.",
        source=_moto.file("moto/awslambda/models.py"),
        failure=fails.NO_KEY,
    )
