"""What fails in VictoriaMetrics: locks and scrapes."""

from atlas.technologies.failures._machine import OPENERS
from atlas.technologies.failures._network import CALL, RESOLVE
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.known_failure import KnownFailure

LOCKED = KnownFailure("another process uses its data directory", steps=[OPENERS, UNIT, UNIT_LOG])
TARGET = KnownFailure("a target cannot be scraped", steps=[CALL, RESOLVE, UNIT_LOG])
