"""What fails in HikariCP, with the first steps."""

from atlas.evidence.command import config
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Step
from atlas.technologies.failures._jvm import (
    CHECKED,
    DATABASE_HEALTH,
    POOL_METRICS,
    PRINT_THREADS,
)
from atlas.technologies.failures._machine import CLOCK, CPU
from atlas.technologies.failures._network import OUTGOING
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    NO_TIME,
    KnownFailure,
    UsualCause,
    wrapped_error,
)

hikari = Repository(
    "brettwooldridge/HikariCP",
    commit="604d7d5838e96afbbdd4e19eedab7497cf368eb6",
    checked=CHECKED,
    release="6.0.1-SNAPSHOT",
)
README = hikari.file("README.md")
POOL = hikari.file("src/main/java/com/zaxxer/hikari/pool/HikariPool.java")

_PROPERTIES = "properties of HikariCP"
NO_DATABASE_TEXT = Repository(
    "brettwooldridge/HikariCP",
    commit="604d7d5838e96afbbdd4e19eedab7497cf368eb6",
    checked="2026-11-26",
).file("src/main/java/com/zaxxer/hikari/pool/HikariPool.java")

DETECT_LEAKS = Step(
    "Set the leak detection threshold above the slowest query, and restart.",
    command=config("leakDetectionThreshold=<milliseconds>", file=_PROPERTIES)
    @ README.at("message is logged indicating a possible connection leak."),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Remove the property (0 disables it) and restart.",
    verify="A warning with a stack trace names the code that keeps a connection.",
)
RAISE_SIZE = Step(
    "Raise the size of the pool, if the database has free connections, and restart.",
    command=config("maximumPoolSize=<count>", file=_PROPERTIES)
    @ README.at("maximum size that the pool is allowed to"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous size and restart.",
    verify="Threads stop waiting; the sum of all pools stays below the database's limit.",
)
SHORTEN_LIFE = Step(
    "Set the maximum lifetime several seconds below the shortest limit on the way; restart.",
    command=config("maxLifetime=<milliseconds>", file=_PROPERTIES)
    @ README.at("should be several seconds shorter than any database"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous value and restart.",
    verify="The warning stops: connections retire before the database closes them.",
)

EXHAUSTED = KnownFailure(
    "a thread got no database connection in time",
    steps=[PRINT_THREADS, POOL_METRICS, DETECT_LEAKS, RAISE_SIZE],
    causes=[
        UsualCause(
            "all connections are in use",
            sign=statement("active equals total in the message (since 5.1), and threads wait")
            @ POOL.at('", active=" + getActiveConnections()'),
        ),
        UsualCause(
            "code does not return its connections",
            sign=statement("active stays high without load; leak detection logs a warning")
            @ README.at("message is logged indicating a possible connection leak."),
        ),
        UsualCause(
            "the database refuses new connections or cannot be reached",
            sign=statement("the exception has a cause: the last failure to connect")
            @ POOL.at("final var originalException = getLastConnectionFailure();"),
        ),
    ],
)
LEAK = KnownFailure(
    "code keeps a connection: a leak, or a very slow query",
    steps=[PRINT_THREADS, POOL_METRICS, DETECT_LEAKS],
)
NO_DATABASE = KnownFailure(
    "the pool cannot connect to the database",
    steps=[OUTGOING, UNIT_LOG, DATABASE_HEALTH],
    causes=[wrapped_error(NO_DATABASE_TEXT.at("Failed to initialize pool"))],
)
CLOSED_UNDER = KnownFailure(
    "connections were closed from outside while they were in the pool",
    steps=[OUTGOING, DATABASE_HEALTH, SHORTEN_LIFE],
)
CLOCK_JUMP = KnownFailure(
    "the process stalled, or the clock jumped",
    steps=[CPU, CLOCK, PRINT_THREADS],
)
CLOSED = KnownFailure(
    "the pool is closed while code still requests connections",
    steps=[UNIT_LOG, PRINT_THREADS, DATABASE_HEALTH],
)
