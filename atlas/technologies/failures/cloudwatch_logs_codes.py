"""What fails in calls of Amazon CloudWatch Logs by their error code, with the first steps."""

from atlas.technologies.failures._aws import CALLERS, IDENTITY
from atlas.technologies.failures._aws_more_checks import LOG_GROUPS
from atlas.technologies.known_failure import KnownFailure

EXISTS = KnownFailure(
    "a log group of this name exists already", steps=[LOG_GROUPS, CALLERS, IDENTITY]
)
