"""What fails in Amazon Route 53, with the first steps."""

from atlas.evidence.command import shell
from atlas.steps.step import Check
from atlas.technologies.failures._aws import CALLERS, IDENTITY, QUOTAS, RAISE_QUOTA, cli
from atlas.technologies.failures._aws_checks import RECORDS, ZONES
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

CHECKS = Check(
    "List the health checks of the account.",
    shell("aws route53 list-health-checks")
    @ cli.file("route53/list-health-checks.rst").at("command lists detailed information about the"),
    **NO_OUTPUT,
    verify="The Id of the error is missing: it was deleted, or is in another account.",
)

NO_ZONE = KnownFailure("the hosted zone does not exist", steps=[ZONES, IDENTITY, CALLERS])
BAD_CHANGE = KnownFailure("a change of records is refused", steps=[RECORDS, ZONES, CALLERS])
NO_CHECK = KnownFailure("the health check does not exist", steps=[CHECKS, IDENTITY, CALLERS])
BUSY = KnownFailure("an earlier change of the zone has not ended", steps=[CALLERS, ZONES, RECORDS])
NOT_EMPTY = KnownFailure("a hosted zone still has records", steps=[RECORDS, ZONES, IDENTITY])
QUOTA = KnownFailure(
    "a quota of zones or health checks is used up", steps=[QUOTAS, ZONES, CHECKS, RAISE_QUOTA]
)
CONFLICT = KnownFailure(
    "the domain conflicts with another hosted zone", steps=[ZONES, IDENTITY, CALLERS]
)
