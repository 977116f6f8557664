"""PgBouncer refuses clients, or lets them wait too long for a connection to the database."""

from attrs import evolve

from atlas import (
    Cause,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Question,
    Step,
    statement,
    undisclosed,
)
from atlas.technologies.failures._services import RESTART
from atlas.technologies.failures.pgbouncer import (
    BACKEND,
    CONFIG,
    DATABASES,
    END_IDLE,
    POOLS,
    RAISE_CLIENTS,
    RAISE_POOL,
    RESUME,
    SETTINGS,
    USAGE,
)
from atlas.technologies.failures.pgbouncer import CLIENTS as LIST_CLIENTS
from atlas.technologies.failures.pgbouncer import SERVERS as LIST_SERVERS
from atlas.technologies.failures.postgresql import (
    COUNT_SESSIONS,
    COUNT_STATES,
    FIND_BLOCKERS,
    LONGEST,
    TERMINATE,
    WAITS,
)
from atlas.technologies.pgbouncer import pgbouncer
from incidents.debugging import _postgresql as shared
from incidents.debugging._databases import NO_OUTPUT, NO_TIME
from incidents.inngest import _2026_09_18 as september
from incidents.inngest.facts import SEPTEMBER

WAITING = evolve(
    POOLS,
    healthy=statement("cl_waiting 0: none waits, but cl_active may be at max_client_conn")
    @ USAGE.at("Client connections that have sent queries but have"),
    unhealthy=statement("cl_waiting above 0, and maxwait rises")
    @ USAGE.at("If this starts increasing, then the current pool"),
    verify="The console accepts you at the limit, too. Keep the output for the report.",
)
CLIENTS = evolve(
    LIST_CLIENTS,
    healthy=statement("many values of addr, a few rows each") @ USAGE.at("IP address of client."),
    unhealthy=statement("most rows have one addr or application_name")
    @ USAGE.at("IP address of client."),
    verify="The admin console itself is one row.",
)
LIMITS = evolve(
    SETTINGS,
    action="Compare max_client_conn of PgBouncer with the sum of all pools of the applications.",
)
PAUSED = evolve(
    DATABASES,
    healthy=statement("paused 0 and disabled 0 for each database")
    @ USAGE.at("1 if this database is currently paused, else"),
    unhealthy=statement("paused 1: its clients wait until it is resumed")
    @ USAGE.at("New client connections to a paused database will"),
    verify="After a PAUSE of all, paused stays 0: SHOW STATE (since 1.19) prints it.",
)
SERVERS = evolve(
    LIST_SERVERS,
    healthy=statement("rows of the pool, with state active")
    @ USAGE.at("State of the PgBouncer server connection, one of"),
    unhealthy=statement("no rows of the pool: it gets no connection")
    @ USAGE.at("State of the PgBouncer server connection, one of"),
    verify="link is the ptr of its client in SHOW CLIENTS; local_port is client_port in "
    "pg_stat_activity.",
)
CLOSE_CLIENTS = Step(
    "Restart the application that holds too many clients, with a smaller pool.",
    command=RESTART.command,
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="medium",
    takes=NO_TIME,
    undo="Restore its previous pool size and restart it.",
    verify="SHOW CLIENTS has fewer rows of its addr, and new clients connect.",
)

with DebuggingGuide(
    pgbouncer(
        undisclosed(
            "version: the guide follows the manual after 1.25; its failures were made and fixed on "
            "1.18.0"
        )
    ),
    "PgBouncer connections exhausted",
    as_of="2026-11-28",
    symptom="Clients are refused or disconnected after a wait, while the database has capacity.",
    signals=[
        pgbouncer.NO_MORE_CONNECTIONS,
        pgbouncer.WAITED_TOO_LONG,
        pgbouncer.CLIENT_WAITED,
        pgbouncer.CLIENTS_WAITING.rising(),
        pgbouncer.LONGEST_WAIT.rising(),
    ],
    tree=Question(
        "Do clients wait for a server connection?",
        check=WAITING,
        healthy=Question(
            "Does one application hold most of the clients?",
            check=CLIENTS,
            unhealthy=Cause(
                "Its pool is too large, or it leaks connections",
                why=statement("all clients together may be no more than max_client_conn")
                @ CONFIG.at("Maximum number of client connections allowed."),
                fix=[SETTINGS, CLOSE_CLIENTS],
            ),
            healthy=Cause(
                "max_client_conn is too low for all applications together",
                why=statement("all clients together may be no more than max_client_conn")
                @ CONFIG.at("Maximum number of client connections allowed."),
                fix=[LIMITS, RAISE_CLIENTS],
            ),
        ),
        unhealthy=Question(
            "Is the database paused?",
            check=PAUSED,
            unhealthy=Cause(
                "Somebody paused it and did not resume it",
                why=statement("clients of a paused database wait until it is resumed")
                @ USAGE.at("New client connections to a paused database will"),
                fix=[RESUME],
            ),
            healthy=Question(
                "Does the pool have server connections?",
                check=SERVERS,
                unhealthy=Cause(
                    "The database is down, or refuses PgBouncer's connections",
                    why=statement("clients are queued while the server is down or rejects")
                    @ CONFIG.at("connections. It also helps when the server is"),
                    fix=[BACKEND, COUNT_SESSIONS],
                ),
                healthy=Question(
                    "Do its sessions in PostgreSQL wait for a lock?",
                    check=WAITS,
                    unhealthy=Cause(
                        "One session blocks the others, and the pool fills with them",
                        why=statement("at Inngest, deletions held locks until PgBouncer was full")
                        @ SEPTEMBER.at("transaction, holding locks on everything it touches"),
                        fix=[FIND_BLOCKERS, shared.WHO, shared.CANCEL, TERMINATE],
                    ),
                    healthy=Question(
                        "Are they idle in a transaction?",
                        check=COUNT_STATES,
                        unhealthy=Cause(
                            "Clients keep transactions open, and so their server connections",
                            why=statement("a server connection is released after the transaction")
                            @ CONFIG.at("Server is released back to pool after transaction"),
                            fix=[shared.IDLE_SESSIONS, TERMINATE, END_IDLE],
                        ),
                        healthy=Cause(
                            "The pool is too small for the load, or statements are slow",
                            why=statement("an overloaded server, or pool_size is too small")
                            @ USAGE.at("server or just too small of a **pool_size**"),
                            fix=[LONGEST, COUNT_SESSIONS, RAISE_POOL],
                        ),
                    ),
                ),
            ),
        ),
    ),
    limit=Limit(
        "max_client_conn",
        of="client connections",
        reads="client connections (cl_active)",
        default=pgbouncer.MAX_CLIENT_CONNECTIONS.value,
        headroom=WAITING,
    ),
    do_not=[
        "Do not restart PgBouncer to clear the queue: the transactions behind it still run.",
        "Do not raise max_client_conn while clients wait: the queue only grows longer.",
        "Do not raise the pool above what PostgreSQL accepts: its own limit then refuses.",
        "Do not switch to transaction mode in haste: clients that keep session state break.",
    ],
    precedents=[
        Precedent(
            "Inngest, 2026-09-18",
            report=SEPTEMBER,
            what=statement("lock waits filled PgBouncer, which then rejected connections")
            @ SEPTEMBER.at("Our PgBouncer instances fill and begin rejecting"),
        )
    ],
    time_to_recover=(september.CLEARED - september.FULL).meaning_of(
        "Inngest, the first time that PgBouncer was full", basis="outage"
    ),
    data_loss=shared.ROLLED_BACK,
    rollback=statement("restore the previous pgbouncer.ini, and reload")
    @ USAGE.at("The PgBouncer process will reload its configuration files"),
    see=[
        Link(
            "incidents/debugging/postgresql_connections_exhausted",
            "guide",
            because="when PostgreSQL itself refuses the connections of the pool",
        ),
        Link(
            "incidents/debugging/postgresql_lock_timeout",
            "guide",
            because="how to find what the waiting sessions wait for",
        ),
        Link(
            "incidents/debugging/postgresql_slow_queries",
            "guide",
            because="slow queries hold the server connections",
        ),
    ],
) as diagram:
    pass
