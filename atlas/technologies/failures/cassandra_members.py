"""What keeps nodes from joining Cassandra, and clients from logging in, with the first steps."""

from atlas.technologies.failures._network import OUTGOING
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.cassandra import ERRORS, SCHEMAS, STATUS, STREAMS
from atlas.technologies.known_failure import KnownFailure

JOIN = KnownFailure(
    "a node does not join: the cluster or its data is not ready",
    steps=[STATUS, ERRORS, OUTGOING],
)
LOGIN = KnownFailure("a login is refused", steps=[ERRORS, STATUS, UNIT_LOG])
SCHEMA = KnownFailure("nodes disagree on the schema", steps=[SCHEMAS, STATUS, ERRORS])
STREAM = KnownFailure("a stream of data between two nodes failed", steps=[STREAMS, ERRORS, STATUS])
