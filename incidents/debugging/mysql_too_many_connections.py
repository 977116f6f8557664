"""MySQL refuses clients with error 1040 because all its connections are in use."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Plane,
    Precedent,
    Publisher,
    Question,
    Repository,
    Step,
    connections,
    minutes,
    statement,
    undisclosed,
)
from atlas.technologies.mysql import mysql
from incidents.debugging._databases import CHECKED, NO_OUTPUT, NO_TIME

oracle = Publisher("Oracle", checked=CHECKED, base="https://dev.mysql.com/doc")
TOO_MANY = oracle.post("B.3.2.5 Too many connections", "en/too-many-connections.html")
KILL = oracle.post("15.7.8.4 KILL Statement", "refman/en/kill.html")
CONSTANTS = Repository(
    "mysql/mysql-server", commit="00ab1e0094da975a35405c83735e579ba41a49fb", checked=CHECKED
).file("sql/sql_const.h")
_tests = Repository(
    "webscalesql/webscalesql-5.6",
    commit="d9490a6c4cf5ac130b9349c5486a6a31b1518baa",
    checked=CHECKED,
)
SETTINGS = _tests.file("sql/sys_vars.cc")
TIMEOUTS = _tests.file("include/mysql_com.h")
LIMITS = _tests.file("mysql-test/r/user_limits.result")
SESSIONS = _tests.file("mysql-test/include/count_sessions.inc")
PROCESSES = _tests.file("mysql-test/r/sp-threads.result")
HONEYCOMB = Publisher("Honeycomb", checked=CHECKED).post(
    "RDS Performance Degradation - Postmortem",
    "https://www.honeycomb.io/blog/rds-performance-degradation-postmortem",
    "2018-05",
)
CONNECTED = Check(
    "Count connections and hold them against the limit.",
    statement("SHOW STATUS LIKE 'Threads_connected'; SELECT @@max_connections;")
    @ SESSIONS.at("SHOW STATUS LIKE 'Threads_connected', Value, 1);"),
    healthy=statement("Threads_connected well below max_connections")
    @ SETTINGS.at('"max_connections", "The number of simultaneous clients allowed",'),
    unhealthy=statement("as many as max_connections: all are in use by other clients")
    @ TOO_MANY.at("all available connections are in use by other"),
)
KILL_CONNECTION = Step(
    "End the connections that are least needed.",
    command=statement("KILL 4711") @ KILL.at("You can kill a thread with the KILL"),
    healthy=statement("you are in: one extra connection is kept for administrators")
    @ TOO_MANY.at("The extra connection is reserved for use by"),
    unhealthy=statement("only your own, without CONNECTION_ADMIN")
    @ KILL.at("you can kill only your own threads and"),
    risk="medium",
    takes=NO_TIME,
    undo="None: the client connects again.",
    verify="Threads_connected falls, and new clients are let in.",
)
LIST = statement("SHOW FULL PROCESSLIST") @ TOO_MANY.at(
    "connect to the server and use SHOW PROCESSLIST"
)

with DebuggingGuide(
    mysql(undisclosed("version: the guide follows the manual of 8.4, outputs are those of 5.6")),
    "MySQL: too many connections",
    as_of="2026-11-22",
    plane=Plane.STATE,
    symptom="New clients are refused with error 1040, while those connected go on.",
    signals=[mysql.TOO_MANY_CONNECTIONS, mysql.CONNECTED.rising()],
    tree=Question(
        "Are all connections of the server in use?",
        check=CONNECTED,
        healthy=Cause(
            "One account has reached a limit of its own",
            why=statement("max_user_connections limits one account; 0 is no limit")
            @ SETTINGS.at('"The maximum number of active connections for a'),
            fix=[
                Step(
                    "Raise the limit an account, if the server has connections to spare.",
                    command=statement("SET GLOBAL max_user_connections = 0;")
                    @ SETTINGS.at('"(0 = no limit)",'),
                    healthy=NO_OUTPUT,
                    unhealthy=statement(
                        "already has more than 'max_user_connections' active connections"
                    )
                    @ LIMITS.at("already has more than 'max_user_connections' active connections"),
                    risk="low",
                    takes=NO_TIME,
                    undo="Set the old value.",
                    verify="The account connects again.",
                )
            ],
        ),
        unhealthy=Question(
            "Do most of them sleep?",
            check=Check(
                "As administrator: list what each connection does.",
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
                        "Close idle connections sooner from now on; repair the pool.",
                        command=statement("SET GLOBAL wait_timeout = 300;")
                        @ SETTINGS.at('"The number of seconds the server waits for'),
                        healthy=NO_OUTPUT,
                        unhealthy=NO_OUTPUT,
                        risk="medium",
                        takes=NO_TIME,
                        undo="Set the old value.",
                        verify="No row sleeps for longer than that.",
                    ),
                ],
            ),
            healthy=Question(
                "Do they wait for a lock on a table?",
                check=Check(
                    "Read the column State of the same list.",
                    LIST,
                    healthy=statement("few or no rows that wait for a lock")
                    @ PROCESSES.at("Id User Host db Command Time State Info"),
                    unhealthy=statement("Waiting for table metadata lock, in many rows")
                    @ PROCESSES.at("Waiting for table metadata lock"),
                ),
                unhealthy=Cause(
                    "One session holds a table, and the others queue behind it",
                    why=statement("a session with the table locked makes the next one wait")
                    @ PROCESSES.at("lock tables t2 write;"),
                    fix=[
                        Step(
                            "End the statement that blocks; its connection stays.",
                            command=statement("KILL QUERY 4711")
                            @ KILL.at("KILL QUERY terminates the statement the connection is"),
                            healthy=NO_OUTPUT,
                            unhealthy=NO_OUTPUT,
                            risk="medium",
                            takes=NO_TIME,
                            undo="Run the statement again in a quiet hour.",
                            verify="Nobody waits for a metadata lock any more.",
                        ),
                        KILL_CONNECTION,
                    ],
                ),
                healthy=Cause(
                    "Queries became slow, and pools open ever more connections",
                    why=statement("all that are allowed are in use by other clients")
                    @ TOO_MANY.at("all available connections are in use by other"),
                    fix=[
                        KILL_CONNECTION,
                        Step(
                            "If memory allows, raise the limit; then find the slow queries.",
                            command=statement("SET GLOBAL max_connections = 300;")
                            @ TOO_MANY.at("To support more connections, set max_connections to"),
                            healthy=NO_OUTPUT,
                            unhealthy=NO_OUTPUT,
                            risk="medium",
                            takes=NO_TIME,
                            undo="Set the old value.",
                            verify="Threads_connected stays below the limit.",
                        ),
                    ],
                ),
            ),
        ),
    ),
    limit=Limit(
        "max_connections",
        default=connections(151) @ CONSTANTS.at("#define MAX_CONNECTIONS_DEFAULT 151"),
        headroom=CONNECTED,
    ),
    do_not=[
        "Do not give applications SUPER or CONNECTION_ADMIN: the one extra connection is yours.",
        "Do not only raise the limit when queries are slow: the pools fill that, too.",
    ],
    precedents=[
        Precedent(
            "Honeycomb, 2018-05-03",
            report=HONEYCOMB,
            what=statement("queries took over 1,000 ms instead of 11; pools passed max_connections")
            @ HONEYCOMB.at("went from 11 milliseconds to >1000 milliseconds, while"),
        )
    ],
    time_to_recover=minutes(24)
    @ HONEYCOMB.at("Honeycomb service lasting for approximately 24 minutes."),
    data_loss=statement("at Honeycomb 81% of the events sent in that time")
    @ HONEYCOMB.at("approximately 81% of events that should have been"),
    rollback=statement("end statements first: that leaves their connections as they are")
    @ KILL.at("but leaves the connection itself intact."),
    glossary={
        "SUPER": "MySQL's older privilege of administrators.",
        "CONNECTION": "Part of CONNECTION_ADMIN, a privilege of MySQL.",
    },
) as diagram:
    pass
