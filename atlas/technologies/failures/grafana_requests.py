"""What fails where Grafana answers requests, with the first steps."""

from atlas.technologies.failures.grafana import HEALTH, LIST_SOURCES, LOG
from atlas.technologies.known_failure import KnownFailure

REQUEST = KnownFailure("a request fails with a server error", steps=[LOG, HEALTH, LIST_SOURCES])
