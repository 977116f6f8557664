"""HikariCP gives no connection: no database, a leak, code that holds it, locks, slow queries."""

from attrs import evolve

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Publisher,
    Question,
    count,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._jvm import JCMD
from atlas.technologies.failures._network import OUTGOING
from atlas.technologies.failures._services import RESTART
from atlas.technologies.failures.hikaricp import DETECT_LEAKS, POOL, RAISE_SIZE, README
from atlas.technologies.failures.postgresql import FIND_BLOCKERS, LONGEST, TERMINATE
from atlas.technologies.hikaricp import hikaricp
from incidents.debugging import _pools as shared
from incidents.debugging._postgresql import CANCEL, WHO

AHUMADA = Publisher(
    "Juan Ahumada", checked="2026-11-28", read_in="the first 1,500 characters of the page"
).post(
    "Resolving a 7-hour HikariPool exhaustion in production",
    "https://juanahumada.com/en/case-studies/hikari-pool-incident",
)
YUN = Publisher(
    "yunjeongiya", checked="2026-11-28", read_in="the first 1,500 characters of the page"
).post(
    "DB pool exhaustion cascade: do not mistake victim traces for causes",
    "https://yunjeongiya.github.io/posts/078-en/",
)

COUNTS = Check(
    "Read the counts in the last errors; before 5.1 there are none: read the metrics.",
    shell("grep -A 60 'Connection is not available' <log-file> | grep -E 'total=|Caused by' | tail")
    @ POOL.at('", active=" + getActiveConnections()'),
    healthy=statement("total=10, active=10, idle=0: all connections are in use")
    @ POOL.at('", active=" + getActiveConnections()'),
    unhealthy=statement("total=0, and Caused by: the error of the database or the network")
    @ POOL.at("final var originalException = getLastConnectionFailure();"),
)
HELD = Check(
    "Print the stacks of all threads, and find those with a connection.",
    shell("jcmd <pid> Thread.print") @ JCMD.at("Print all platform threads, and mounted virtual"),
    healthy=statement("threads wait in getConnection outside a transaction, or for a request")
    @ POOL.at("public Connection getConnection(final long hardTimeout)"),
    unhealthy=statement("in transactions: a call, own code, or getConnection for a second one")
    @ JCMD.at("Print all platform threads, and mounted virtual"),
    verify="Save the output: it names the line that holds the connection.",
)

with DebuggingGuide(
    hikaricp(undisclosed("version: the guide follows 6.0; made on 5.1.0 with PostgreSQL 15.18")),
    "HikariCP connection pool exhausted",
    as_of="2026-11-28",
    symptom="Requests hang for 30 s, then fail: Connection is not available, request timed out.",
    signals=[
        hikaricp.TIMED_OUT,
        hikaricp.TIMED_OUT_BEFORE_5_1,
        hikaricp.LEAK,
        hikaricp.PENDING.rising(),
        hikaricp.TIMEOUTS.rising(),
    ],
    tree=Question(
        "Does the pool have connections?",
        check=COUNTS,
        unhealthy=Cause(
            "The database is down, unreachable or full: no connection can be opened",
            why=statement("the error has the last failure to connect as its cause")
            @ POOL.at("final var originalException = getLastConnectionFailure();"),
            fix=[OUTGOING],
        ),
        healthy=Question(
            "Are the sessions idle?",
            check=shared.IDLE,
            unhealthy=Question(
                "Does a thread hold them?",
                check=HELD,
                unhealthy=Cause(
                    "Code does other work, such as a call, while it holds a connection",
                    why=statement("in a report, controllers called other services in transactions")
                    @ AHUMADA.at("were calling external APIs inside transactions"),
                    fix=[
                        shared.deploy(
                            "Deploy the code with that work outside the transaction.",
                            "hikaricp_pending_threads (Micrometer: hikaricp_connections_pending) stays at 0.",
                        ),
                        RAISE_SIZE,
                    ],
                ),
                healthy=Cause(
                    "Connections are not returned: a path of the code does not close them",
                    why=statement("a connection that is out for long may be a leak")
                    @ README.at("message is logged indicating a possible connection leak."),
                    fix=[
                        evolve(
                            RESTART,
                            action="Restart one instance at a time: this ends its sessions.",
                        ),
                        DETECT_LEAKS,
                    ],
                ),
            ),
            healthy=Question(
                "Do they wait for a lock?",
                check=shared.LOCKED,
                unhealthy=Cause(
                    "Another session holds a lock that all of them need",
                    why=statement("no connection is idle, so getConnection() blocks")
                    @ README.at("calls to getConnection() will block for up to"),
                    fix=[LONGEST, FIND_BLOCKERS, WHO, CANCEL, TERMINATE],
                ),
                healthy=Question(
                    "Are the queries slow?",
                    check=shared.SLOW,
                    unhealthy=Cause(
                        "Slow queries hold all connections",
                        why=statement("in a report, one slow path made others wait")
                        @ YUN.at("same slow path held connections for too long."),
                        fix=[LONGEST, WHO, CANCEL],
                    ),
                    healthy=Cause(
                        "More threads than connections: the pool is too small for the load",
                        why=statement("without an idle connection, getConnection() blocks")
                        @ README.at("calls to getConnection() will block for up to"),
                        fix=[RAISE_SIZE],
                    ),
                ),
            ),
        ),
    ),
    limit=Limit(
        "connections of the pool (maximumPoolSize)",
        of="connections",
        reads="connections (total, active)",
        default=count(10, "connection") @ README.at("*Default: 10*"),
        headroom=COUNTS,
    ),
    do_not=[
        "Do not take idle sessions for a leak when the errors have stopped: the pool keeps them idle.",
        "Do not end a session of the program that others wait for: its code holds the lock.",
        "Do not raise the pool before its sum over all instances fits the database's limit.",
        "Do not take each leak warning for a leak: when all are slow, innocent code logs it, too.",
        "Do not raise connectionTimeout: requests then hang for longer, and threads run out.",
        "Do not restart before the stacks are saved: they name the line that holds connections.",
    ],
    precedents=[
        Precedent(
            "A point-of-sale service, 2024, told by its engineer",
            report=AHUMADA,
            what=statement("external calls inside transactions drained the pool")
            @ AHUMADA.at("were calling external APIs inside transactions"),
        ),
        Precedent(
            "A service of an unnamed operator, told by its engineer",
            report=YUN,
            what=statement("one slow path held the connections; other code logged leak warnings")
            @ YUN.at("same slow path held connections for too long."),
        ),
    ],
    time_to_recover=undisclosed("time to recover: the reports were read in part, and give none"),
    data_loss=undisclosed("data loss: neither documentation nor reports mention any"),
    rollback=statement("restart with the previous size; 10 is the default")
    @ README.at("maximum size that the pool is allowed to"),
    see=[
        Link(
            "incidents/debugging/postgresql_connections_exhausted",
            "guide",
            because="the database refuses connections",
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
            "incidents/debugging/sqlalchemy_pool_exhausted",
            "guide",
            because="the same in a Python program",
        ),
    ],
    glossary={"pool": "The open connections that the threads of a process share."},
) as guide:
    waive("IN403", because="no page or report found states a recovery time")
    waive("IN404", because="no page or report found mentions data loss")
