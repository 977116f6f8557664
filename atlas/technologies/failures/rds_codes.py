"""What fails in calls of Amazon RDS by their error code, with the first steps."""

from atlas.technologies.failures._aws import CALLERS, IDENTITY, QUOTAS, RAISE_QUOTA, SUBNETS
from atlas.technologies.failures._aws_checks import DB_EVENTS, DB_INSTANCE, KEY, SECRET
from atlas.technologies.failures.aws_api import DEBUG, SOURCE_OF_KEYS
from atlas.technologies.known_failure import KnownFailure

NOT_FOUND = KnownFailure(
    "the instance, cluster or snapshot does not exist",
    steps=[DB_INSTANCE, IDENTITY, SOURCE_OF_KEYS],
)
STATE = KnownFailure(
    "the state of the instance or cluster does not allow the call",
    steps=[DB_INSTANCE, DB_EVENTS, CALLERS],
)
QUOTA = KnownFailure(
    "a quota of instances, clusters or snapshots is used up",
    steps=[QUOTAS, DB_INSTANCE, RAISE_QUOTA],
)
CAPACITY = KnownFailure(
    "there is no capacity for the instance or its storage", steps=[DB_INSTANCE, SUBNETS, DB_EVENTS]
)
SUBNET = KnownFailure(
    "the subnets have too few zones or addresses", steps=[SUBNETS, DB_INSTANCE, QUOTAS]
)
KEY_GONE = KnownFailure(
    "the key of the storage cannot be used", steps=[KEY, DB_INSTANCE, DB_EVENTS]
)
DATA_API = KnownFailure("a statement of the Data API fails", steps=[DEBUG, SECRET, IDENTITY])
PAUSED = KnownFailure(
    "the database is paused or not available to the Data API", steps=[DB_EVENTS, DB_INSTANCE, DEBUG]
)
