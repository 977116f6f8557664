"""What fails in Alibaba's Druid, with the first steps."""

from attrs import evolve

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

POSTGRESQL_STATES = evolve(
    COUNT_STATES,
    action="On PostgreSQL, count the sessions by state, as superuser or pg_read_all_stats.",
)
POSTGRESQL_LONGEST = evolve(
    LONGEST,
    action="On PostgreSQL, list the statements that have run the longest, as superuser or "
    "pg_read_all_stats.",
)
MYSQL_SESSIONS = evolve(
    PROCESS_LIST, action="On MySQL, list what each connection is doing, as administrator."
)

EXHAUSTED = KnownFailure(
    "a thread got no database connection in time",
    steps=[PRINT_THREADS, POSTGRESQL_STATES, POSTGRESQL_LONGEST, MYSQL_SESSIONS],
)

NO_DATABASE = KnownFailure(
    "the pool cannot connect to the database",
    steps=[OUTGOING, RESOLVE, UNIT_LOG],
    causes=[wrapped_error(_POOL.at("create connection SQLException, url: "))],
)
LEAK = KnownFailure(
    "code keeps a connection too long", steps=[PRINT_THREADS, POSTGRESQL_LONGEST, MYSQL_SESSIONS]
)
CLOSED = KnownFailure(
    "code requests connections of a closed pool", steps=[UNIT_LOG, UNIT, PRINT_THREADS]
)
