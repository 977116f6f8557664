"""All connections of the pool are in use: leaked, blocked, or too few."""

from attrs import evolve

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Question,
    Step,
    config,
    count,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._services import RESTART
from atlas.technologies.failures.postgresql import FIND_BLOCKERS, LONGEST
from atlas.technologies.failures.python import POOL_ERRORS, PY_SPY, TRACE, sqlalchemy
from atlas.technologies.postgresql import postgresql
from atlas.technologies.python import python
from incidents.debugging import _pools as shared
from incidents.debugging._postgresql import BLOCKERS, CANCEL, IDLE_SESSIONS, WHO

CREATE = sqlalchemy.file("lib/sqlalchemy/engine/create.py")
POOLING = sqlalchemy.file("doc/build/core/pooling.rst")
QUEUE = sqlalchemy.file("lib/sqlalchemy/pool/impl.py")

HELD = Check(
    "Print the stack of each thread, as root: find those that hold a connection.",
    shell("py-spy dump --pid <pid>") @ PY_SPY.at("py-spy dump --pid 12345"),
    healthy=statement("threads wait in _do_get of the pool, or for a request; none holds one")
    @ QUEUE.at("def _do_get(self) -> ConnectionPoolEntry:"),
    unhealthy=statement("as many threads as the pool holds, in your own code or in another call")
    @ POOL_ERRORS.at("is attempting to run long-running transactions"),
    verify="Save the output: it names the line that holds the connection.",
)
LOG_POOL = Step(
    "Restart one instance so that its pool logs each checkout and return; the log is long.",
    command=config('echo_pool="debug"', file="arguments of create_engine")
    @ POOLING.at('echo_pool="debug"'),
    **shared.gap.of("healthy", "takes"),
    unhealthy=statement("checked out from pool, with no later: being returned to pool")
    @ sqlalchemy.file("lib/sqlalchemy/pool/base.py").at('"Connection %r checked out from pool"'),
    risk="medium",
    undo="Remove the argument and restart.",
    verify="The last request before a connection that never returns is the one that leaks.",
)
RAISE_POOL = Step(
    "Restart with a pool as large as the threads that use it; all processes count together.",
    command=config("pool_size=<count>", file="arguments of create_engine")
    @ CREATE.at(":param pool_size=5: the number of connections to"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Set the previous size and restart.",
    verify="The error stops; the sum of all pools stays below max_connections.",
)

with DebuggingGuide(
    python(
        undisclosed("version: SQLAlchemy 2.1 with PostgreSQL; made on 2.1.9 and 15.18"),
        logs=statement("standard error: a traceback, unless the framework logs it elsewhere")
        @ TRACE.at("goes to sys.stderr;"),
    ),
    "SQLAlchemy pool exhausted",
    as_of="2026-11-28",
    symptom="Requests hang for 30 s and fail with TimeoutError, while the database is not busy.",
    signals=[python.QUEUE_POOL, postgresql.ACTIVITY.rising()],
    tree=Question(
        "Are the sessions idle?",
        check=shared.IDLE,
        unhealthy=Question(
            "Does a thread hold them?",
            check=HELD,
            unhealthy=Cause(
                "Code does other work, such as a call, while it holds a connection",
                why=statement("a transaction must not wait for another event")
                @ POOL_ERRORS.at("left idle waiting for some event to occur**."),
                fix=[
                    IDLE_SESSIONS,
                    shared.deploy(
                        "Deploy the code with that work outside the block that connects.",
                        "No session stays idle in transaction for longer than a statement.",
                    ),
                    RAISE_POOL,
                ],
            ),
            healthy=Cause(
                "Connections are not returned: a session or connection is never closed",
                why=statement("collecting garbage returns them, but not in time")
                @ POOL_ERRORS.at("cannot be relied upon to release resources in"),
                fix=[
                    evolve(
                        RESTART,
                        action="Restart one instance at a time: this returns its connections.",
                    ),
                    LOG_POOL,
                    shared.deploy(
                        "Deploy the code with a with block around each session.",
                        "The sessions in PostgreSQL no longer grow from the restart on.",
                    ),
                ],
            ),
        ),
        healthy=Question(
            "Do they wait for a lock?",
            check=shared.LOCKED,
            unhealthy=Cause(
                "Another session holds a lock that all of them need",
                why=statement("a deadlock or lock in the database uses up the pool as well")
                @ POOL_ERRORS.at("the application can use up all the available"),
                fix=[BLOCKERS, FIND_BLOCKERS, WHO, CANCEL],
            ),
            healthy=Question(
                "Are the queries slow?",
                check=shared.SLOW,
                unhealthy=Cause(
                    "Slow queries hold all connections",
                    why=statement("a connection is in use until its work is done")
                    @ POOL_ERRORS.at("is attempting to run long-running transactions"),
                    fix=[LONGEST, WHO, CANCEL],
                ),
                healthy=Cause(
                    "More threads than connections: the pool is too small for the load",
                    why=statement("with 30 threads, the pool has to allow 30 connections")
                    @ POOL_ERRORS.at("to allow at least 30 connections checked out"),
                    fix=[RAISE_POOL],
                ),
            ),
        ),
    ),
    limit=Limit(
        "connections of the pool (pool_size); max_overflow adds 10",
        of="connections",
        reads="connections (state)",
        default=count(5, "connection")
        @ CREATE.at(":param pool_size=5: the number of connections to"),
        headroom=shared.IDLE,
    ),
    do_not=[
        "Do not set max_overflow to -1: the program then uses up the connections of the database.",
        "Do not raise the pool before its sum over all processes is compared with max_connections.",
        "Do not raise pool_timeout: requests then hang for longer, and threads run out.",
        "Do not restart before the stacks are saved: they name the line that holds connections.",
    ],
    precedents=undisclosed(
        "public incident: the catalogue and a search for operators' reports named none with "
        "SQLAlchemy (incident.io's of April 2023, with Go's pool, was read as a digest only)"
    ),
    time_to_recover=undisclosed("time to recover: the documentation of SQLAlchemy gives none"),
    data_loss=statement("open transactions of a process that is restarted are rolled back")
    @ POOL_ERRORS.at("to properly release the resource."),
    rollback=statement("restart with the previous arguments of create_engine")
    @ CREATE.at(":param pool_size=5: the number of connections to"),
    see=[
        Link(
            "incidents/debugging/mysql_server_has_gone_away",
            "guide",
            because="a connection of the pool to MySQL was closed",
        ),
        Link(
            "incidents/debugging/postgresql_connections_exhausted",
            "guide",
            because="the database refuses connections: raising the pool makes it worse",
        ),
        Link(
            "incidents/debugging/postgresql_lock_timeout",
            "guide",
            because="the sessions wait for a lock",
        ),
        Link(
            "incidents/debugging/postgresql_slow_queries",
            "guide",
            because="slow queries hold the connections of the pool",
        ),
        Link(
            "incidents/debugging/gunicorn_worker_timeout",
            "guide",
            because="workers that wait for a connection are killed",
        ),
    ],
    glossary={"pool": "The open connections that the threads of a process share."},
) as guide:
    waive("IN403", because="no page or report found states a recovery time")
