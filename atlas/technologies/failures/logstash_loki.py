"""What fails in the output of Logstash to Loki, with the first steps."""

from atlas.technologies.failures._network import CALL
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.logstash import STATS
from atlas.technologies.known_failure import KnownFailure

LOKI = KnownFailure("Loki does not take a batch", steps=[UNIT_LOG, CALL, STATS])
