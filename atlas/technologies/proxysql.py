"""ProxySQL: a proxy that shares connections to MySQL and splits reads from writes."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.failures import proxysql as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_proxysql = Repository(
    "sysown/proxysql", commit="5cc418bb6c59aefca2bc21232e21de6f240a49cf", checked="2026-11-26"
)
_CONFIG = _proxysql.file("etc/proxysql.cnf")


class ProxySQL(Technology):
    """A proxy that shares connections to MySQL and splits reads from writes."""

    name = "ProxySQL"
    icon = None
    plane = "service"
    releases = undisclosed("releases: endoflife.date does not list ProxySQL")
    logs = statement("errorlog, /var/lib/proxysql/proxysql.log unless set otherwise") @ _CONFIG.at(
        'errorlog="/var/lib/proxysql/proxysql.log"'
    )
    needs = ("MySQL", "MariaDB")

    CONNECT_TIMEOUT = LogMessage(
        anchor="Max connect timeout reached while reaching hostgroup ",
        sample="ERROR 9001 (HY000): Max connect timeout reached while reaching hostgroup 10 "
        "after 10000ms",
        pattern=r"reaching hostgroup (?P<hostgroup>\d+) (?:.* )?after (?P<milliseconds>\d+)ms",
        severity="error",
        meaning="No server of the hostgroup gave a connection in time.",
        source=_proxysql.file("lib/MySQL_Session.cpp"),
        failure=fails.NO_SERVER,
    )

    NO_SERVERS = LogMessage(
        anchor=" has no servers available",
        sample="[ERROR] Hostgroup 10 has no servers available! Checking servers shunned for "
        "more than 1 second",
        pattern=r"Hostgroup (?P<hostgroup>\d+) has no servers available",
        severity="error",
        meaning="Every server of the hostgroup is shunned, offline or at its connection limit.",
        source=_proxysql.file("lib/MyHGC.cpp"),
        failure=fails.NO_SERVER,
    )

    LAGGING = LogMessage(
        anchor=" with replication lag of ",
        sample="[WARNING] Shunning server db2:3306 from HG 11 with replication lag of 60 second",
        pattern=r"(?<!Not )(?<!Re-)[Ss]hunning server (?P<server>\S+)(?: from HG "
        r"(?P<hostgroup>\d+))? with replication lag of (?P<lag>[\d.]+)",
        severity="warning",
        meaning="A replica lags behind more than it may, and gets no queries.",
        source=_proxysql.file("lib/MySQL_HostGroups_Manager.cpp"),
        failure=fails.LAGGING,
    )

    ERRORS = LogMessage(
        anchor=" errors/sec. Shunning for ",
        sample="[ERROR] Shunning server db2:3306 with 5 errors/sec. Shunning for 10 seconds",
        pattern=r"Shunning server (?P<server>\S+) with (?P<errors>\d+) errors/sec",
        severity="error",
        meaning="Connecting to a server fails so often that it gets no queries for a while.",
        source=_proxysql.file("lib/MySrvC.cpp"),
        failure=fails.SHUNNED,
    )

    READ_ONLY_TIMEOUT = LogMessage(
        anchor="Timeout on read_only check for ",
        sample="[ERROR] Timeout on read_only check for db2:3306 after 508ms. If the server "
        "is overload, increase mysql-monitor_read_only_timeout.",
        pattern=r"check for (?P<server>\S+) after (?P<milliseconds>\d+)ms",
        severity="error",
        meaning="The monitor got no reply in time: the server is overloaded or not reachable.",
        source=_proxysql.file("lib/MySQL_Monitor.cpp"),
        failure=fails.MONITOR,
    )

    READ_ONLY_MISSED = LogMessage(
        anchor=" read_only checks. Assuming read_only=1",
        sample="[ERROR] Server db1:3306 missed 3 read_only checks. Assuming read_only=1",
        pattern=r"Server (?P<server>\S+) missed (?P<checks>\d+) read_only checks",
        severity="error",
        meaning="The monitor lost a server for so long that it counts as a replica now.",
        source=_proxysql.file("lib/MySQL_Monitor.cpp"),
        failure=fails.MONITOR,
    )

    BACKEND_TIMEOUT = LogMessage(
        anchor="Connect timeout on ",
        sample="[ERROR] Connect timeout on 192.0.2.10:3306 : exceeded by 1894394us",
        pattern=r"Connect timeout on (?P<server>\S+) : exceeded by (?P<microseconds>\d+)us",
        severity="error",
        meaning="A connection to a server was not made in time.",
        source=_proxysql.file("lib/mysql_connection.cpp"),
        failure=fails.SHUNNED,
    )

    TOO_MANY = LogMessage(
        anchor="mysql-max_connections reached. Returning 'Too many connections'",
        sample="[WARNING] mysql-max_connections reached. Returning 'Too many connections'",
        severity="warning",
        meaning="As many clients are connected to ProxySQL as it allows.",
        source=_proxysql.file("lib/MySQL_Session.cpp"),
        failure=fails.CLIENTS,
    )

    OFFLINE = LogMessage(
        anchor="Detected an offline server during query: ",
        sample="[ERROR] Detected an offline server during query: db2, 3306, session_id:42",
        severity="error",
        meaning="A server was set offline while a query ran on it.",
        source=_proxysql.file("lib/MySQL_Session.cpp"),
        failure=fails.BROKEN,
    )

    LAGGING_QUERY = LogMessage(
        anchor="Detected a lagging server during query: ",
        sample="[ERROR] Detected a lagging server during query: db2, 3306, session_id:42",
        severity="error",
        meaning="A server was shunned for its lag while a query ran on it.",
        source=_proxysql.file("lib/MySQL_Session.cpp"),
        failure=fails.LAGGING,
    )

    BROKEN = LogMessage(
        anchor="Detected a broken connection while ",
        sample="[WARNING] Detected a broken connection while running query on "
        "(10,db1,3306,4711) , FD (Conn:9 , MyDS:9) , user app , last_used 21ms ago : "
        "2013, Lost connection to MySQL server during query",
        pattern=r"broken connection while (?P<action>.+?) on "
        r"\((?P<hostgroup>\d+),(?P<server>[^,]+),",
        severity="warning",
        meaning="The connection to a server ended while it was used; the end of the line says why.",
        source=_proxysql.file("lib/MySQL_Session.cpp"),
        failure=fails.BROKEN,
    )


proxysql = ProxySQL()
