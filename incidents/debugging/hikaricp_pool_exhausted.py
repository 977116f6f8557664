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
    sql,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._jvm import JCMD
from atlas.technologies.failures._network import OUTGOING
from atlas.technologies.failures._services import RESTART
from atlas.technologies.failures.hikaricp import DETECT_LEAKS, POOL, RAISE_SIZE, README
from atlas.technologies.failures.postgresql import LONGEST, MONITORING_16, TERMINATE
from atlas.technologies.failures.postgresql_server import FUNCTIONS
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
    verify="No line: the log may have the cause alone, such as `too many connections`: unhealthy.",
)
HELD = Check(
    "Print the stacks of all threads, and find those with a connection.",
    shell("jcmd <pid> Thread.print") @ JCMD.at("Print all platform threads, and mounted virtual"),
    healthy=statement("all threads wait in getConnection, or for a request")
    @ POOL.at("public Connection getConnection(final long hardTimeout)"),
    unhealthy=statement("in transactions: a call, or own code")
    @ JCMD.at("Print all platform threads, and mounted virtual"),
    verify="Save the output. getConnection below the code of a transaction requests a second "
    "connection: unhealthy, too.",
)
HEAD = Check(
    "Find whose session the others wait for, as superuser or with pg_read_all_stats.",
    sql(
        "SELECT a.pid, a.application_name, a.client_addr, a.state, now() - a.xact_start AS age, "
        "a.query FROM pg_stat_activity a WHERE cardinality(pg_blocking_pids(a.pid)) = 0 AND "
        "a.pid IN (SELECT unnest(pg_blocking_pids(pid)) FROM pg_stat_activity);",
        dialect="postgres",
    )
    @ FUNCTIONS.at("One server process blocks another if it either"),
    healthy=statement("application_name and client_addr of another program, or of a person")
    @ MONITORING_16.at("Name of the application that is connected to"),
    unhealthy=statement("those of the program itself: idle in transaction")
    @ MONITORING_16.at("The backend is in a transaction,"),
    verify="query is its last statement; the lock may be of an earlier one.",
)
WORK = Cause(
    "Code does other work, such as a call, while it holds a connection",
    why=statement("in a report, controllers called other services in transactions")
    @ AHUMADA.at("were calling external APIs inside transactions"),
    fix=[
        shared.deploy(
            "Deploy the code with that work outside the transaction.",
            "hikaricp_pending_threads stays at 0 (Micrometer: hikaricp_connections_pending).",
        ),
        RAISE_SIZE,
    ],
)
ROW = Cause(
    "A transaction of the program keeps a row that others of its own wait for",
    why=statement("no connection is idle, so getConnection() blocks")
    @ README.at("calls to getConnection() will block for up to"),
    fix=[
        shared.deploy(
            "Deploy the code with that work outside the transaction, or with the row locked last.",
            "No session of the program waits for another one of it for longer than a request.",
        ),
    ],
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
                unhealthy=WORK,
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
                unhealthy=Question(
                    "Does the program itself hold the lock?",
                    check=HEAD,
                    unhealthy=ROW,
                    healthy=Cause(
                        "Another session holds a lock that all of them need",
                        why=statement("no connection is idle, so getConnection() blocks")
                        @ README.at("calls to getConnection() will block for up to"),
                        fix=[WHO, CANCEL, TERMINATE],
                    ),
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
        "Do not take idle sessions for a leak after the errors: the pool keeps them open.",
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
