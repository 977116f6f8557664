"""What fails in calls of Amazon Kinesis Data Streams, with the first steps."""

from atlas.technologies.failures._aws import IDENTITY
from atlas.technologies.failures._aws_more_checks import STREAM
from atlas.technologies.failures.aws_api import SOURCE_OF_KEYS
from atlas.technologies.known_failure import KnownFailure

NO_STREAM = KnownFailure(
    "the stream does not exist in this account and region", steps=[STREAM, IDENTITY, SOURCE_OF_KEYS]
)
