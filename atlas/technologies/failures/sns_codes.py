"""What fails in calls of Amazon SNS by their error code, with the first steps."""

from atlas.technologies.failures._aws import CALLERS, IDENTITY, QUOTAS, RAISE_QUOTA
from atlas.technologies.failures._aws_checks import KEY
from atlas.technologies.failures._aws_more_checks import TOPICS
from atlas.technologies.known_failure import KnownFailure

LIMIT = KnownFailure(
    "a limit of topics, subscriptions or filters is reached", steps=[QUOTAS, TOPICS, RAISE_QUOTA]
)
OPTED_OUT = KnownFailure(
    "a phone number has opted out of messages", steps=[CALLERS, IDENTITY, TOPICS]
)
PLATFORM = KnownFailure(
    "an application of a push service is disabled", steps=[TOPICS, CALLERS, IDENTITY]
)
KEY_FAILS = KnownFailure("the key of a topic is disabled or missing", steps=[KEY, TOPICS, IDENTITY])
