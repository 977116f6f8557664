"""MySQL refuses clients with error 1040 because all its connections are in use."""

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
    Repository,
    Step,
    about,
    connections,
    minutes,
    sql,
    statement,
    undisclosed,
)
from atlas.technologies.failures.mysql import CONNECTED, KILL, PROCESSES, SETTINGS, TOO_MANY
from atlas.technologies.mysql import mysql
from incidents.debugging._databases import CHECKED, NO_OUTPUT, NO_TIME, UNPUBLISHED
from incidents.debugging._mysql import METADATA, OWNER, WAITS

CONSTANTS = Repository(
    "mysql/mysql-server", commit="00ab1e0094da975a35405c83735e579ba41a49fb", checked=CHECKED
).file("sql/sql_const.h")
_tests = Repository(
    "webscalesql/webscalesql-5.6",
    commit="d9490a6c4cf5ac130b9349c5486a6a31b1518baa",
    checked=CHECKED,
    release="5.6.27",
)
TIMEOUTS = _tests.file("include/mysql_com.h")
LIMITS = _tests.file("mysql-test/r/user_limits.result")
HONEYCOMB = Publisher("Honeycomb", checked=CHECKED).post(
    "RDS Performance Degradation - Postmortem",
    "https://www.honeycomb.io/blog/rds-performance-degradation-postmortem",
    "2018-05",
)
IN_USE = evolve(
    CONNECTED,
    unhealthy=statement("Threads_connected at max_connections, or one above: an administrator's")
    @ TOO_MANY.at("permits max_connections + 1 client connections."),
)
KILL_CONNECTION = Step(
    "Close a connection that is least needed; an administrator has one extra connection.",
    command=sql("KILL <id>", dialect="mysql") @ KILL.at("You can kill a thread with the KILL"),
    healthy=NO_OUTPUT,
    unhealthy=statement("without CONNECTION_ADMIN, you can kill only your own")
    @ KILL.at("you can kill only your own threads and"),
    risk="medium",
    takes=NO_TIME,
    undo="None: its transaction is rolled back; the client reconnects.",
    verify="Threads_connected falls, and new clients can connect.",
)
KILL_BLOCKER = evolve(
    KILL_CONNECTION,
    action="Or close that session: in Sleep, it holds the lock until its transaction ends.",
    undo="None: its transaction is rolled back; the client has to run it again.",
    verify="No row waits for a metadata lock any more, and new clients can connect.",
)
ROW_LOCKS = evolve(
    WAITS,
    action="State is updating in many rows: list who waits for a row lock, and who blocks.",
    verify="A row: see the guide to error 1205, which finds the one session that blocks them.",
)
LIST = sql("SHOW FULL PROCESSLIST", dialect="mysql") @ TOO_MANY.at(
    "connect to the server and use SHOW PROCESSLIST"
)

with DebuggingGuide(
    mysql(undisclosed("version: the guide follows the manual of 8.4, with outputs of 5.6")),
    "MySQL: too many connections",
    as_of="2026-11-22",
    symptom="New clients are refused with error 1040, while connected clients keep working.",
    signals=[mysql.TOO_MANY_CONNECTIONS, mysql.CONNECTED.rising()],
    tree=Question(
        "Are all connections of the server in use?",
        check=IN_USE,
        healthy=Cause(
            "One account has reached its own limit",
            why=statement("max_user_connections limits one account; 0 means no limit")
            @ SETTINGS.at('"The maximum number of active connections for a'),
            fix=[
                Step(
                    "Raise the limit per account, if connections are spare, as administrator.",
                    command=sql("SET GLOBAL max_user_connections = <count>;", dialect="mysql")
                    @ SETTINGS.at('"(0 = no limit)",'),
                    healthy=NO_OUTPUT,
                    unhealthy=statement(
                        "clients still get: .. more than 'max_user_connections' active connections"
                    )
                    @ LIMITS.at("already has more than 'max_user_connections' active connections"),
                    risk="low",
                    takes=NO_TIME,
                    undo="SET GLOBAL max_user_connections = <previous-value>;",
                    # Made on 9.7.4: the global limit does not lift an account's own.
                    verify="The account connects again. It gets error 1226 instead: the limit is "
                    "its own. Raise it by ALTER USER ... WITH MAX_USER_CONNECTIONS.",
                )
            ],
        ),
        unhealthy=Question(
            "Are most of them idle?",
            check=Check(
                "List what each connection is doing, as administrator.",
                LIST,
                healthy=statement("Command is Query in most rows")
                @ PROCESSES.at("root localhost test Query"),
                unhealthy=statement("Command is Sleep in most rows, Info NULL")
                @ PROCESSES.at("root localhost test Sleep # NULL"),
            ),
            unhealthy=Cause(
                "Idle clients or leaked connections hold the slots",
                why=statement("by default the server waits eight hours before it closes one")
                @ TIMEOUTS.at("#define NET_WAIT_TIMEOUT 8*60*60 /* Wait for new"),
                fix=[
                    KILL_CONNECTION,
                    Step(
                        "Shorten new connections' idle timeout, as administrator, until a restart.",
                        command=sql("SET GLOBAL wait_timeout = <seconds>;", dialect="mysql")
                        @ SETTINGS.at('"The number of seconds the server waits for'),
                        **UNPUBLISHED,
                        risk="medium",
                        undo="SET GLOBAL wait_timeout = <previous-value>;",
                        verify="No row of a new connection stays in Sleep for longer than that.",
                    ),
                ],
            ),
            healthy=Question(
                "Do they wait for a lock on a table?",
                check=Check(
                    "Read the State column of the same list.",
                    LIST,
                    healthy=statement("few or no rows wait for a lock")
                    @ PROCESSES.at("Id User Host db Command Time State Info"),
                    unhealthy=statement("Waiting for table metadata lock, in many rows")
                    @ PROCESSES.at("Waiting for table metadata lock"),
                ),
                unhealthy=Cause(
                    "One session holds a table lock, and the others queue behind it",
                    why=statement("a session that holds the table lock makes the next one wait")
                    @ PROCESSES.at("lock tables t2 write;"),
                    fix=[
                        METADATA,
                        OWNER,
                        Step(
                            "Kill the statement of that session, if one runs; its connection "
                            "stays open.",
                            command=sql("KILL QUERY <id>", dialect="mysql")
                            @ KILL.at("KILL QUERY terminates the statement the connection is"),
                            **UNPUBLISHED,
                            risk="medium",
                            undo="Run the statement again when load is low.",
                            verify="No session waits for a metadata lock any more. If they still "
                            "wait, its transaction holds the lock: KILL <id> closes it.",
                        ),
                        KILL_BLOCKER,
                    ],
                ),
                healthy=Cause(
                    "Queries became slow, and pools keep opening connections",
                    why=statement("all available connections are in use by other clients")
                    @ TOO_MANY.at("all available connections are in use by other"),
                    fix=[
                        ROW_LOCKS,
                        KILL_CONNECTION,
                        Step(
                            "Raise the limit, as administrator, until a restart, if memory allows.",
                            command=sql("SET GLOBAL max_connections = <count>;", dialect="mysql")
                            @ TOO_MANY.at("To support more connections, set max_connections to"),
                            **UNPUBLISHED,
                            risk="medium",
                            undo="SET GLOBAL max_connections = <previous-value>;",
                            verify="Threads_connected stays below the limit.",
                        ),
                    ],
                ),
            ),
        ),
    ),
    limit=Limit(
        "max_connections",
        of="connections",
        reads="connections (Threads_connected)",
        default=connections(151) @ CONSTANTS.at("#define MAX_CONNECTIONS_DEFAULT 151"),
        headroom=CONNECTED,
    ),
    do_not=[
        "Do not give applications SUPER or CONNECTION_ADMIN: the one extra connection is reserved.",
        "Do not just raise the limit when queries are slow: the pools use that up, too.",
    ],
    precedents=[
        Precedent(
            "Honeycomb, 2018-05-03",
            report=HONEYCOMB,
            what=statement(
                "P95 query time rose from 11 to over 1,000 ms; pools exceeded max_connections"
            )
            @ HONEYCOMB.at("P95(query_time) went from 11 milliseconds to >1000 milliseconds,"),
        )
    ],
    time_to_recover=about(minutes(24))
    @ HONEYCOMB.at(
        "Honeycomb service lasting for approximately 24 minutes.",
        of="Honeycomb, MySQL out of connections",
        basis="outage",
    ),
    data_loss=statement("at Honeycomb, about 81% of events were not recorded; some came later")
    @ HONEYCOMB.at("approximately 81% of events that should have been"),
    rollback=statement("kill statements first: that leaves their connections intact")
    @ KILL.at("but leaves the connection itself intact."),
    see=[
        Link(
            "incidents/debugging/mysql_lock_wait_timeout",
            "guide",
            because="the connections wait for a row lock: error 1205",
        ),
        Link(
            "incidents/debugging/mysql_server_has_gone_away",
            "guide",
            because="connections that worked are lost: error 2006 or 2013",
        ),
    ],
    glossary={
        "SUPER": "MySQL's older privilege for administrators.",
        "CONNECTION": "Part of CONNECTION_ADMIN, a privilege of MySQL.",
    },
) as diagram:
    pass
