"""What fails in Alibaba's Druid, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._jvm import PRINT_THREADS
from atlas.technologies.failures._network import OUTGOING, RESOLVE
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.failures.mysql import PROCESS_LIST
from atlas.technologies.failures.postgresql import COUNT_STATES, LONGEST
from atlas.technologies.known_failure import (
    KnownFailure,
    wrapped_error,
)

_POOL = Repository(
    "alibaba/druid", commit="fa8dc9912637a2f729eef9f55356621fec18d40e", checked="2026-11-26"
).file("core/src/main/java/com/alibaba/druid/pool/DruidDataSource.java")

EXHAUSTED = KnownFailure(
    "a thread got no database connection in time",
    steps=[PRINT_THREADS, COUNT_STATES, LONGEST, PROCESS_LIST],
)

NO_DATABASE = KnownFailure(
    "the pool cannot connect to the database",
    steps=[OUTGOING, RESOLVE, UNIT_LOG],
    causes=[wrapped_error(_POOL.at("create connection SQLException, url: "))],
)
LEAK = KnownFailure(
    "code keeps a connection too long", steps=[PRINT_THREADS, LONGEST, PROCESS_LIST]
)
CLOSED = KnownFailure(
    "code requests connections of a closed pool", steps=[UNIT_LOG, UNIT, PRINT_THREADS]
)
