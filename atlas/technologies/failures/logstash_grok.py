"""What fails in the grok filter of Logstash, with the first steps."""

from atlas.technologies.failures._machine import CPU
from atlas.technologies.failures.logstash import STATS, TEST
from atlas.technologies.known_failure import KnownFailure

GROK = KnownFailure("a grok pattern takes too long", steps=[STATS, TEST, CPU])
