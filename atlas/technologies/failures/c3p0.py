"""What fails in c3p0, with the first steps."""

from atlas.evidence.command import config
from atlas.evidence.repository import Repository
from atlas.steps.step import Step
from atlas.technologies.failures._jvm import PRINT_THREADS
from atlas.technologies.failures._network import OUTGOING, RESOLVE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.alibaba_druid import (
    MYSQL_SESSIONS,
    POSTGRESQL_LONGEST,
    POSTGRESQL_STATES,
)
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    NO_TIME,
    KnownFailure,
    wrapped_error,
)

_GUIDE = Repository(
    "swaldman/c3p0", commit="8dd62b09a9ec577c7f2b6801bca3c3e8da9321b3", checked="2026-11-26"
).file("doc/docsrc/index.html")
_POOL = Repository(
    "swaldman/c3p0", commit="8dd62b09a9ec577c7f2b6801bca3c3e8da9321b3", checked="2026-11-26"
).file("src/com/mchange/v2/c3p0/impl/C3P0PooledConnectionPool.java")

TRACE_LEAKS = Step(
    "Configure the pool to print which code leaks connections; the application restarts.",
    command=config("c3p0.debugUnreturnedConnectionStackTraces=true", file="c3p0.properties")
    @ _GUIDE.at("revealing where a Connection was checked out that"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Remove the property and restart.",
    verify="With unreturnedConnectionTimeout set, a stack trace names the code.",
)

EXHAUSTED = KnownFailure(
    "a thread got no database connection in time",
    steps=[PRINT_THREADS, POSTGRESQL_STATES, MYSQL_SESSIONS, TRACE_LEAKS],
)
NO_DATABASE = KnownFailure(
    "the pool cannot connect to the database",
    steps=[OUTGOING, RESOLVE, UNIT_LOG],
    causes=[wrapped_error(_POOL.at("could not be acquired from the underlying database!"))],
)
LEAK = KnownFailure(
    "code keeps a connection too long",
    steps=[PRINT_THREADS, POSTGRESQL_LONGEST, MYSQL_SESSIONS, TRACE_LEAKS],
)
