"""Queries are slow: a lock, bloat, statistics, memory, an index."""

from atlas import (
    Cause,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Publisher,
    Question,
    about,
    mb,
    minutes,
    statement,
)
from atlas.technologies.failures._machine import CPU, DISK_LOAD
from atlas.technologies.failures.postgresql import (
    CONFIG_16,
    FIND_BLOCKERS,
    INFO,
    MONITORING_16,
    TERMINATE,
)
from atlas.technologies.failures.postgresql_plans import (
    BLOAT,
    ESTIMATES,
    INDEXES,
    PERFORMANCE,
    PLAN,
    REMOVED,
    RUNNING,
    SPILLS,
    STATISTICS,
    TOP_STATEMENTS,
)
from atlas.technologies.failures.postgresql_statements import TEMPORARY_FILES
from atlas.technologies.postgresql import postgresql
from incidents.debugging import _postgresql as shared
from incidents.debugging import _postgresql_plans as plans

_CHECKED = "2026-11-29"
CLERK = Publisher("Clerk", checked=_CHECKED).post(
    "Postmortem: Clerk System Outage (February 19, 2026)",
    "https://clerk.com/blog/2026-02-19-system-outage-postmortem",
    "2026-02",
)
GOCARDLESS = Publisher("GoCardless", checked=_CHECKED).post(
    "Debugging the Postgres query planner",
    "https://gocardless.com/blog/debugging-the-postgres-query-planner/",
    "2019-02",
)

with DebuggingGuide(
    postgresql(shared.WALKED),
    "PostgreSQL slow queries",
    as_of="2026-11-29",
    symptom="A query that was fast takes seconds or times out, and requests queue up behind it.",
    signals=[
        postgresql.SLOW_STATEMENT,
        postgresql.SLOW_EXECUTE,
        postgresql.SLOW_PLAN,
        postgresql.TEMPORARY_FILE,
        postgresql.STATEMENT_TIMEOUT,
        postgresql.STATEMENT_SECONDS.rising(),
        postgresql.TEMPORARY_BYTES.rising(),
    ],
    tree=Question(
        "Do the slow statements wait for a lock?",
        check=RUNNING,
        unhealthy=Cause(
            "Another session holds the lock: the query itself is not slow",
            why=statement("a session waits for a lock held, or queued for, by another")
            @ INFO.at("One server process blocks another if it either"),
            fix=[
                FIND_BLOCKERS,
                shared.WHO,
                shared.CANCEL_MIGRATION,
                shared.CANCEL,
                TERMINATE,
            ],
        ),
        healthy=Question(
            "Is it also slow when you run it by hand?",
            check=PLAN,
            healthy=Cause(
                "The client gets another plan: a generic one, or its values are of another type",
                why=statement("after five executions, the server may choose the generic plan")
                @ plans.PREPARE.at("executions are done with custom plans and the"),
                fix=[plans.GENERIC, plans.LOAD_MODULE, plans.LOG_PLANS, plans.CUSTOM_PLANS],
            ),
            unhealthy=Question(
                "Is a table far larger than its rows?",
                check=BLOAT,
                unhealthy=Cause(
                    "The table is bloated: dead rows, or the space that they left",
                    why=statement("dead rows stay in the table until a vacuum is done")
                    @ plans.VACUUM.at("their table; they remain present until a"),
                    fix=[
                        plans.HOLDS_VACUUM,
                        shared.WHO,
                        TERMINATE,
                        plans.CLEAN,
                        plans.REWRITE,
                    ],
                ),
                healthy=Question(
                    "Are the row estimates far off?",
                    check=ESTIMATES,
                    unhealthy=Cause(
                        "Bad query plan: stale statistics, or a sample that missed values",
                        why=statement("without accurate statistics, the planner chooses badly")
                        @ plans.MAINTENANCE.at("reasonably accurate statistics, otherwise poor"),
                        fix=[STATISTICS, plans.GATHER, plans.MORE_STATISTICS],
                    ),
                    healthy=Question(
                        "Does a sort or a hash go to disk?",
                        check=SPILLS,
                        unhealthy=Cause(
                            "It sorts or hashes more than work_mem holds",
                            why=statement("beyond work_mem, an operation writes temporary files")
                            @ CONFIG_16.at("(such as a sort or hash table) before"),
                            fix=[TEMPORARY_FILES, plans.MORE_MEMORY],
                        ),
                        healthy=Question(
                            "Does it read far more rows than it returns?",
                            check=REMOVED,
                            unhealthy=Cause(
                                "No index fits the filter: a sequential scan reads all rows",
                                why=statement("a condition that is only a filter reads each row")
                                @ PERFORMANCE.at("condition for each row it scans, and outputs"),
                                fix=[INDEXES, plans.DROP_INVALID, plans.INDEX],
                            ),
                            healthy=Cause(
                                "The plan is good: the CPU or the disk is overloaded",
                                why=statement("active without a wait event: nothing blocks it")
                                @ MONITORING_16.at("means that a query is being executed, but"),
                                fix=[CPU, DISK_LOAD, TOP_STATEMENTS, shared.WHO, shared.CANCEL],
                            ),
                        ),
                    ),
                ),
            ),
        ),
    ),
    limit=Limit(
        "work_mem (memory of a sort or hash)",
        of="memory of a sort or hash",
        reads="memory (Sort Method, Memory Usage)",
        default=mb(4) @ CONFIG_16.at("The default value is four megabytes"),
        headroom=SPILLS,
    ),
    do_not=[
        "Do not measure the plan of a write outside a read-only transaction: it writes.",
        "Do not restart the server: the plan stays as it is, and the cache is then empty.",
        "Do not raise work_mem for all: each sort and hash of each session may use that much.",
        "Do not build an index without `concurrently`: writes wait until it is done.",
        "Do not rewrite the table under load: a full vacuum locks it against reads, too.",
    ],
    precedents=[
        Precedent(
            "Clerk, 2026-02-19",
            report=CLERK,
            what=statement("an automatic analyze changed a plan; a manual one changed it back")
            @ CLERK.at("auto analyze led to a query plan flip,"),
        ),
        Precedent(
            "GoCardless, the query planner",
            report=GOCARDLESS,
            what=statement("queries that take less than 50 ms ran very long: a poor plan")
            @ GOCARDLESS.at("that normally execute in under 50ms. Now suspicious"),
        ),
    ],
    time_to_recover=about(minutes(90))
    @ CLERK.at(
        "Service was restored approximately 90 minutes later when",
        of="Clerk, a query plan of PostgreSQL",
        basis="outage",
    ),
    data_loss=shared.ROLLED_BACK,
    rollback=statement("reset the role's setting, and reconnect; drop the new index")
    @ plans.ALTER_ROLE.at("starts a new session, the specified value becomes"),
    see=[
        Link(
            "incidents/debugging/postgresql_lock_timeout",
            "guide",
            because="the statements wait for a lock",
        ),
        Link(
            "incidents/debugging/postgresql_transaction_id_wraparound",
            "guide",
            because="vacuum does not advance: a transaction, a slot or a standby holds it",
        ),
        Link(
            "incidents/debugging/postgresql_checkpoints_too_frequent",
            "guide",
            because="the disk is busy, and writes are slow in waves",
        ),
        Link(
            "incidents/debugging/postgresql_connections_exhausted",
            "guide",
            because="slow statements hold all connections",
        ),
    ],
) as guide:
    pass
