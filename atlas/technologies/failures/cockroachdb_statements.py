"""What fails in CockroachDB's statements, with the first steps."""

from atlas.technologies.failures._network import OUTGOING
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.cockroachdb import NODES, STATEMENTS
from atlas.technologies.known_failure import KnownFailure

TIMED_OUT = KnownFailure("a statement ran into its timeout", steps=[STATEMENTS, NODES, UNIT_LOG])
NO_STREAM = KnownFailure(
    "nodes of a distributed query do not reach each other", steps=[NODES, OUTGOING, UNIT_LOG]
)
