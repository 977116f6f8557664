"""What fails in systemd-resolved, with the first steps."""

from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.failures.dns import ASK, SERVERS
from atlas.technologies.failures.linux_errors import ROUTE_TO
from atlas.technologies.failures.systemd_journal import RESOLVED, VERIFY_UNIT
from atlas.technologies.known_failure import KnownFailure

DOWN = KnownFailure(
    "the resolver does not run, so names do not resolve on this machine",
    steps=[UNIT, UNIT_LOG, SERVERS, VERIFY_UNIT],
)
DEGRADED = KnownFailure(
    "a name server does not respond to full queries or to DNSSEC",
    steps=[RESOLVED, ASK, ROUTE_TO],
)
