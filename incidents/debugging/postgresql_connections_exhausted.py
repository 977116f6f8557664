"""Clients cannot connect to PostgreSQL: its connection slots are exhausted."""

from attrs import evolve

from atlas import (
    Cause,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Publisher,
    Question,
    Repository,
    Step,
    config,
    sql,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures.postgresql import (
    CONFIG,
    COUNT_SESSIONS,
    COUNT_STATES,
    CREATE_ROLE,
    FIND_BLOCKERS,
    INFO,
    MONITORING,
    NOT_SENT,
    RAISE_ROLE_LIMIT,
    SENT,
    TERMINATE,
    WAITS,
)
from atlas.technologies.postgresql import postgresql
from incidents.debugging import _postgresql as shared
from incidents.debugging._databases import (
    CHECKED,
    NO_TIME,
    UNPUBLISHED,
)

PGBOUNCER = Repository(
    "pgbouncer/pgbouncer",
    commit="13a344f2625381296fc02e29b986a11be9c6b983",
    checked=CHECKED,
    release="1.25.2-35",
).file("doc/config.md")
SENTRY = Publisher("Sentry", checked=CHECKED).post(
    "Sentry US site and ingestion unavailable (status page, incident 1b4n0vq8gl7q)",
    "https://status.sentry.io/incidents/1b4n0vq8gl7q",
)
SLOTS = evolve(
    COUNT_SESSIONS,
    command=sql(
        "SELECT count(*), current_setting('max_connections') AS slots, "
        "current_setting('superuser_reserved_connections') AS reserved "
        "FROM pg_stat_activity WHERE backend_type = 'client backend';",
        dialect="postgres",
    )
    @ MONITORING.at("will have one row per server process,"),
    healthy=statement("count below slots minus reserved")
    @ CONFIG.at("new connections will be accepted only for superusers."),
    unhealthy=statement("count at slots minus reserved, or above: others are refused")
    @ CONFIG.at("new connections will be accepted only for superusers."),
    verify="16 and later: subtract the number of SHOW reserved_connections, too.",
)


with DebuggingGuide(
    postgresql(undisclosed("version: the guide follows the manual of July 2026")),
    "PostgreSQL connections exhausted",
    as_of="2026-11-22",
    symptom="New clients are refused and pools time out, while connected clients keep working.",
    signals=[
        postgresql.TOO_MANY_CLIENTS,
        postgresql.SLOTS_RESERVED,
        postgresql.SLOTS_RESERVED_BEFORE_16,
        postgresql.ROLE_LIMIT,
        postgresql.ACTIVITY.rising(),
    ],
    tree=Question(
        "Are all connection slots of the server in use?",
        check=SLOTS,
        healthy=Cause(
            "One role or database has reached its own limit",
            why=statement("a role may have a limit of its own")
            @ CREATE_ROLE.at("this specifies how many concurrent connections"),
            fix=[RAISE_ROLE_LIMIT],
        ),
        unhealthy=Question(
            "Are many sessions idle in a transaction?",
            check=COUNT_STATES,
            unhealthy=Cause(
                "Clients leave transactions open",
                why=statement("the timeout that would end such sessions is off by default")
                @ shared.CONFIG.at("A value of zero (the default) disables the"),
                fix=[
                    shared.IDLE_SESSIONS,
                    TERMINATE,
                    shared.END_IDLE,
                ],
            ),
            healthy=Question(
                "Are sessions waiting for a lock?",
                check=WAITS,
                unhealthy=Cause(
                    "One session blocks the others, and clients queue behind it",
                    why=statement("a session waits for a lock held, or queued for, by another")
                    @ INFO.at("One server process blocks another if it either"),
                    fix=[
                        FIND_BLOCKERS,
                        shared.WHO,
                        shared.CANCEL_MIGRATION,
                        Step(
                            "Cancel the head session's query, as its role or superuser.",
                            command=sql("SELECT pg_cancel_backend(<pid>);", dialect="postgres")
                            @ shared.ADMIN.at("Cancels the current query of the session whose"),
                            healthy=SENT,
                            unhealthy=NOT_SENT,
                            risk="medium",
                            takes=NO_TIME,
                            undo="None: run the cancelled statement again when load is low.",
                            verify="Rows of type Lock disappear. If they stay, its state is idle "
                            "in transaction: terminate it.",
                        ),
                        TERMINATE,
                    ],
                ),
                healthy=Cause(
                    "The clients' pools together exceed the limit of the server",
                    why=statement("max_connections is the most that the server accepts at once")
                    @ shared.CONFIG.at(
                        "Determines the maximum number of concurrent connections to"
                    ),
                    fix=[
                        Step(
                            "Add a pooler in transaction mode, if clients keep no session state.",
                            command=config("pool_mode = transaction", file="pgbouncer.ini")
                            @ PGBOUNCER.at("Server is released back to pool after transaction"),
                            **UNPUBLISHED,
                            risk="medium",
                            undo="Point the clients at the server again.",
                            verify="The number of sessions stays within the sum of the pool sizes.",
                        ),
                        Step(
                            "Raise the limit, as superuser, memory allowing; standbys first.",
                            command=sql(
                                "ALTER SYSTEM SET max_connections = <count>;", dialect="postgres"
                            )
                            @ shared.CONFIG.at("can only be set at server start."),
                            healthy=statement("standbys got the same or a higher value first")
                            @ shared.CONFIG.at("same or higher value than on the primary"),
                            unhealthy=statement("a standby with a lower value refuses queries")
                            @ shared.CONFIG.at("will not be allowed in the standby server."),
                            risk="high",
                            takes=NO_TIME,
                            undo="If it does not start: delete the line max_connections from "
                            "postgresql.auto.conf. Else SET the earlier value (RESET only if "
                            "sourcefile of pg_settings did not name that file), and restart; "
                            "standbys last.",
                            # Stated by RecoveryRequiresIntParameter in xlogrecovery.c, 16.4.
                            verify="After the restart, SHOW max_connections prints the new value. "
                            "A running standby with less pauses replay: do not resume it, raise "
                            "its value and restart it.",
                        ),
                    ],
                ),
            ),
        ),
    ),
    limit=Limit(
        "max_connections",
        of="connections",
        reads="client connections",
        default=postgresql.MAX_CONNECTIONS.value,
        headroom=SLOTS,
    ),
    do_not=[
        "Do not raise max_connections on the primary alone: a standby with less refuses queries.",
        "Do not expect a reload to raise it: it is read only at server start.",
        "Do not give applications superuser rights: the reserved slots are for administrators.",
    ],
    precedents=[
        Precedent(
            "Sentry US, slow statements of a migration",
            report=SENTRY,
            what=statement("long queries of a migration exhausted the database's connections")
            @ SENTRY.at("that exhausted connections to the database,"),
        )
    ],
    time_to_recover=undisclosed(
        "time to recover: Sentry's page, as read, gives 3:42PM to 4:04PM PT, but no date"
    ),
    data_loss=shared.ROLLED_BACK,
    rollback=shared.RESET,
    see=[
        Link(
            "incidents/debugging/postgresql_lock_timeout",
            "guide",
            because="when sessions wait for a lock: find and end what holds it",
        ),
        Link(
            "incidents/debugging/pgbouncer_connections_exhausted",
            "guide",
            because="when a pooler in front of it refuses the clients",
        ),
        Link(
            "incidents/debugging/hikaricp_pool_exhausted",
            "guide",
            because="a pool of Java that gives no connection",
        ),
        Link(
            "incidents/debugging/sqlalchemy_pool_exhausted",
            "guide",
            because="a pool of Python that gives no connection",
        ),
        Link(
            "incidents/debugging/postgresql_slow_queries",
            "guide",
            because="slow statements hold the connections",
        ),
    ],
) as diagram:
    waive("IN403", because="Sentry's page, as read, gives 3:42PM to 4:04PM PT without a date")
