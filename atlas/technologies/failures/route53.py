"""What fails in Amazon Route 53, with the first steps."""

from atlas.technologies.failures._aws import CALLERS, IDENTITY, QUOTAS, RAISE_QUOTA
from atlas.technologies.failures._aws_checks import RECORDS, ZONES
from atlas.technologies.known_failure import KnownFailure

NO_ZONE = KnownFailure("the hosted zone does not exist", steps=[ZONES, IDENTITY, CALLERS])
BAD_CHANGE = KnownFailure("a change of records is refused", steps=[RECORDS, ZONES, CALLERS])
BUSY = KnownFailure("an earlier change of the zone has not ended", steps=[CALLERS, ZONES, RECORDS])
NOT_EMPTY = KnownFailure("a hosted zone still has records", steps=[RECORDS, ZONES, IDENTITY])
QUOTA = KnownFailure(
    "a quota of zones or health checks is used up", steps=[QUOTAS, ZONES, RAISE_QUOTA]
)
CONFLICT = KnownFailure(
    "the domain conflicts with another hosted zone", steps=[ZONES, IDENTITY, CALLERS]
)
