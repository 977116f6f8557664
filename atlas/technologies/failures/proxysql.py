"""What fails in ProxySQL, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._network import OUTGOING
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.mysql import PROCESS_LIST, REPLICA, WRITABLE
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_proxysql = Repository(
    "sysown/proxysql", commit="5cc418bb6c59aefca2bc21232e21de6f240a49cf", checked="2026-11-26"
)
_FAQ = _proxysql.file("FAQ.md")
_CHANGES = _proxysql.file("CHANGELOG.md")

SERVERS = Check(
    "In the admin interface, list the servers with the state that ProxySQL gives them.",
    shell(
        "mysql -u <user> -p -h 127.0.0.1 -P 6032 -e 'select hostgroup_id, hostname, port, status "
        "from runtime_mysql_servers'"
    )
    @ _FAQ.at("-h 127.0.0.1 -P6032"),
    **NO_OUTPUT,
    verify="ONLINE is healthy. No ONLINE row in a hostgroup: nothing can get its queries. SHUNNED: "
    "ProxySQL took the server out, after errors or for its lag.",
)
CONNECTION_POOL = Check(
    "Read the connections and the errors of each server.",
    shell("mysql -u <user> -p -h 127.0.0.1 -P 6032 -e 'select * from stats_mysql_connection_pool'")
    @ _CHANGES.at("stats_mysql_connection_pool"),
    **NO_OUTPUT,
    verify="ConnFree 0 and ConnUsed at the limit: it is full. ConnERR grows: connecting fails.",
)
MONITOR_LOG = Check(
    "Read the last errors of the monitor.",
    shell(
        "mysql -u <user> -p -h 127.0.0.1 -P 6032 -e 'select * from "
        "monitor.mysql_server_connect_log order by time_start_us desc limit 10'"
    )
    @ _FAQ.at("-h 127.0.0.1 -P6032"),
    **NO_OUTPUT,
    verify="connect_error is NULL; else it says why the monitor does not connect.",
)

CLIENT_COUNT = Check(
    "In the admin interface, count the clients that are connected to ProxySQL.",
    shell(
        'mysql -u <user> -p -h 127.0.0.1 -P 6032 -e "select * from stats_mysql_global where '
        "Variable_Name = 'Client_Connections_connected'\""
    )
    @ _proxysql.file("lib/MySQL_Thread.cpp").at('"Client_Connections_connected"'),
    **NO_OUTPUT,
    verify="At mysql-max_connections: clients leak connections, or the limit is too low.",
)

NO_SERVER = KnownFailure(
    "no server of a hostgroup takes the query", steps=[SERVERS, CONNECTION_POOL, MONITOR_LOG]
)
LAGGING = KnownFailure(
    "a replica lags too far behind and is shunned", steps=[SERVERS, REPLICA, PROCESS_LIST]
)
SHUNNED = KnownFailure(
    "a server is shunned after connection errors", steps=[SERVERS, MONITOR_LOG, OUTGOING]
)
MONITOR = KnownFailure(
    "the monitor gets no reply from a server", steps=[MONITOR_LOG, SERVERS, WRITABLE]
)
CLIENTS = KnownFailure(
    "the limit of client connections is reached",
    steps=[CLIENT_COUNT, CONNECTION_POOL, UNIT_LOG],
)
BROKEN = KnownFailure(
    "a connection to a server broke during a query", steps=[SERVERS, CONNECTION_POOL, UNIT_LOG]
)
