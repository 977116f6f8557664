"""Sources, checks and steps about lost connections of MySQL."""

from attrs import evolve

from atlas import Check, Step, action, shell, sql, statement
from atlas.technologies.failures.mysql import GONE_AWAY, PROCESS_LIST, SETTINGS, UPTIME
from incidents.debugging._databases import NO_OUTPUT, NO_TIME
from incidents.debugging._mysql import manual, source_of_5_6

SUMMARIES = manual.post(
    "29.12.20.11 Error Summary Tables",
    "8.0/en/performance-schema-error-summary-tables.html",
    release="8.0",
)
FILTERING = manual.post(
    "7.4.2.5 Priority-Based Error Log Filtering (log_filter_internal)",
    "8.0/en/error-log-priority-based-filtering.html",
    release="8.0",
)
ERRORS = source_of_5_6.file("sql/share/errmsg-utf8.txt")
COUNTERS = source_of_5_6.file("sql/mysqld.cc")
ACCOUNTS = source_of_5_6.file("mysql-test/suite/perfschema/r/checksum.result")

RESTARTED = evolve(
    UPTIME,
    healthy=statement("Uptime (seconds) is longer than the trouble lasts")
    @ GONE_AWAY.at("server timed out and closed the connection."),
    unhealthy=statement("Uptime is shorter: the server was restarted")
    @ GONE_AWAY.at("server timed out and closed the connection."),
    verify="Note wait_timeout and max_allowed_packet of the same output.",
)
SHUTDOWN = Check(
    "Read the last starts and shutdowns in the error log.",
    shell("grep -i -e shutdown -e 'ready for connections' <log-file> | tail")
    @ ERRORS.at("ready for connections."),
    healthy=statement("Shutdown complete before the last: ready for connections")
    @ ERRORS.at('eng "%s: Shutdown complete\\n"'),
    unhealthy=statement("two lines: ready for connections, with no shutdown between")
    @ ERRORS.at("ready for connections."),
    verify="Keep the log: 8.0 and newer log Received SHUTDOWN, older ones Normal shutdown.",
)
RAISED = sql(
    "SELECT error_number, sum_error_raised, last_seen FROM "
    "performance_schema.events_errors_summary_global_by_error WHERE error_number IN (1153, 4031);",
    dialect="mysql",
) @ SUMMARIES.at("events_errors_summary_global_by_error")
IDLE = Check(
    "Check whether the server has closed idle connections since.",
    RAISED,
    healthy=statement("4031: last_seen is NULL, or before the trouble")
    @ SUMMARIES.at("FIRST_SEEN: 2016-06-28 07:34:02 LAST_SEEN: 2016-06-28 07:34:02"),
    unhealthy=statement("4031: sum_error_raised grows, last_seen is the time of an error")
    @ SUMMARIES.at("SUM_ERROR_RAISED: 2 SUM_ERROR_HANDLED: 0"),
    verify="Before 8.0.24 there is no 4031: compare wait_timeout with the client's idle time.",
)
PACKET = Check(
    "Check whether the server has refused packets since.",
    RAISED,
    healthy=statement("1153: last_seen is NULL, or before the trouble")
    @ SUMMARIES.at("FIRST_SEEN: 2016-06-28 07:34:02 LAST_SEEN: 2016-06-28 07:34:02"),
    unhealthy=statement("1153: sum_error_raised grows, last_seen is the time of an error")
    @ SUMMARIES.at("SUM_ERROR_RAISED: 2 SUM_ERROR_HANDLED: 0"),
    verify="1153: Got a packet bigger than 'max_allowed_packet' bytes. Before 8.0: the error log "
    "has it, in a line with Aborted connection.",
)
KILLS = Check(
    "Count the KILL statements by account; read twice.",
    sql(
        "SELECT user, host, count_star FROM "
        "performance_schema.events_statements_summary_by_account_by_event_name "
        "WHERE event_name = 'statement/sql/kill' AND count_star > 0;",
        dialect="mysql",
    )
    @ ACCOUNTS.at("performance_schema.events_statements_summary_by_account_by_event_name"),
    healthy=statement("nothing, or the same counts both times") @ COUNTERS.at('{"kill",'),
    unhealthy=statement("count_star of an account grows with the errors") @ COUNTERS.at('{"kill",'),
)
POOL = Check(
    "Compare the lifetime of a connection in the client's pool with wait_timeout.",
    action("Read the maximum lifetime or idle time in the settings of the pool.")
    @ GONE_AWAY.at("server timed out and closed the connection."),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    verify="It has to be shorter than wait_timeout, and than the idle timeout of each proxy, load "
    "balancer and firewall between them. Or the pool tests a connection before it is used.",
)
WAIT_LONGER = Step(
    "Raise the idle timeout of new connections, as administrator, until a restart.",
    command=sql("SET GLOBAL wait_timeout = <seconds>;", dialect="mysql")
    @ SETTINGS.at('"The number of seconds the server waits for'),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="medium",
    takes=NO_TIME,
    undo="SET GLOBAL wait_timeout = <previous-value>;",
    verify="4031 no longer grows once the clients have reconnected. Idle connections stay for "
    "longer and count: see that Threads_connected stays below max_connections.",
)
LARGER = Step(
    "Raise the packet limit for new connections, as administrator, until a restart.",
    command=sql("SET GLOBAL max_allowed_packet = <bytes>;", dialect="mysql")
    @ SETTINGS.at('"Max packet length to send to or receive'),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="medium",
    takes=NO_TIME,
    undo="SET GLOBAL max_allowed_packet = <previous-value>;",
    verify="After a reconnect, the statement succeeds and 1153 no longer grows. Replicas need the "
    "limit, too; each connection may use that much memory. Else split the statement.",
)
RECORD = Step(
    "Log each connection that ends unclosed, as administrator, until the cause is known.",
    command=sql("SET GLOBAL log_error_verbosity = 3;", dialect="mysql")
    @ FILTERING.at("the server logs aborted connections and access-denied errors"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="low",
    takes=NO_TIME,
    undo="SET GLOBAL log_error_verbosity = 2;",
    verify="A line Aborted connection ... (Got an error reading communication packets) has user "
    "and host: the client or the network closed it. No line: the server did not notice.",
)
SESSIONS = evolve(
    PROCESS_LIST,
    healthy=statement("Sleep, with a Time well below wait_timeout, for an idle connection")
    @ GONE_AWAY.at("server timed out and closed the connection."),
    verify="Time counts the idle seconds of a connection at Sleep; rows of replication do not "
    "count.",
)
RECONNECTED = evolve(
    SESSIONS,
    action="Check that every client has reconnected: its User and Host are in the list.",
    verify="One that is missing, or still gets the error, keeps a broken connection: restart it.",
)
KILLERS = evolve(
    SESSIONS,
    action="List the sessions of the account that kills, with its host.",
    verify="Ask its owner which rule kills, and change that. If it protects the server from long "
    "statements, shorten these.",
)
