"""HikariCP: database connection pool for Java."""

from atlas.evidence.constructors import ms
from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.failures import hikaricp as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.technology import Technology

_hikari = Repository(
    "brettwooldridge/HikariCP",
    commit="604d7d5838e96afbbdd4e19eedab7497cf368eb6",
    checked="2026-11-26",
)
README = _hikari.file("README.md")
_MAIN = "src/main/java/com/zaxxer/hikari"
POOL = _hikari.file(f"{_MAIN}/pool/HikariPool.java")
BASE = _hikari.file(f"{_MAIN}/pool/PoolBase.java")
COLLECTOR = _hikari.file(f"{_MAIN}/metrics/prometheus/HikariCPCollector.java")
_TAG_2_7_9 = "HikariCP-2.7.9"
_TAG_3_4_5 = "HikariCP-3.4.5"
_TAG_5_0_1 = "HikariCP-5.0.1"


class HikariCP(Technology):
    """A pool of database connections for Java, and the default one of Spring Boot."""

    name = "HikariCP"
    icon = None
    plane = "service"
    needs = ("PostgreSQL", "MySQL", "MariaDB")
    releases = undisclosed("releases: endoflife.date does not list HikariCP")
    logs = statement("through SLF4J: in the log of the application") @ POOL.at(
        "private final Logger logger = LoggerFactory.getLogger(HikariPool.class);"
    )
    CONNECTION_TIMEOUT = Parameter(
        "wait for a connection, default", ms(30000) @ README.at("*Default: 30000 (30 seconds)*")
    )

    TIMED_OUT = LogMessage(
        anchor=" - Connection is not available, request timed out after ",
        sample="java.sql.SQLTransientConnectionException: HikariPool-1 - Connection is not "
        "available, request timed out after 30001ms (total=10, active=10, idle=0, waiting=23)",
        pattern=r"(?P<pool>\S+) - Connection is not available, request timed out after "
        r"(?P<milliseconds>\d+)ms \(total=(?P<total>\d+), active=(?P<active>\d+)",
        severity="error",
        meaning="A thread waited for a connection as long as it may; the counts show how many "
        "are in use.",
        source=POOL,
        versions=">= 5.1",
        failure=fails.EXHAUSTED,
    )
    TIMED_OUT_BEFORE_5_1 = LogMessage(
        anchor=" - Connection is not available, request timed out after ",
        sample="java.sql.SQLTransientConnectionException: HikariPool-1 - Connection is not "
        "available, request timed out after 30000ms.",
        pattern=r"(?P<pool>\S+) - Connection is not available, request timed out after "
        r"(?P<milliseconds>\d+)ms\.",
        severity="error",
        meaning="A thread waited for a connection as long as it may, and got none.",
        source=_hikari.file(f"{_MAIN}/pool/HikariPool.java", commit=_TAG_5_0_1),
        versions="< 5.1",
        failure=fails.EXHAUSTED,
    )
    LEAK = LogMessage(
        anchor="Connection leak detection triggered for ",
        sample="WARN com.zaxxer.hikari.pool.ProxyLeakTask - Connection leak detection triggered "
        "for org.postgresql.jdbc.PgConnection@5f2a on thread http-nio-8080-exec-7, stack trace "
        "follows",
        pattern=r"leak detection triggered for (?P<connection>.+) on thread (?P<thread>.+), stack",
        severity="warning",
        meaning="Code has kept a connection longer than the leak detection threshold.",
        source=_hikari.file(f"{_MAIN}/pool/ProxyLeakTask.java"),
        failure=fails.LEAK,
    )
    LEAK_TRACE = LogMessage(
        anchor="Apparent connection leak detected",
        sample="java.lang.Exception: Apparent connection leak detected",
        severity="warning",
        meaning="Below this line stands the stack of the code that took the connection.",
        source=_hikari.file(f"{_MAIN}/pool/ProxyLeakTask.java"),
        failure=fails.LEAK,
    )
    INITIALIZATION = LogMessage(
        anchor="HikariPool$PoolInitializationException: Failed to initialize pool",
        sample="com.zaxxer.hikari.pool.HikariPool$PoolInitializationException: Failed to "
        "initialize pool: Connection to db.example.com:5432 refused.",
        severity="error",
        meaning="The first connection failed at the start; the text behind it is the driver's.",
        source=POOL,
        context=("initialize",),
        failure=fails.NO_DATABASE,
    )
    INITIALIZATION_BEFORE_5_1 = LogMessage(
        anchor=" - Exception during pool initialization.",
        sample="ERROR com.zaxxer.hikari.pool.HikariPool - HikariPool-1 - Exception during pool "
        "initialization.",
        pattern=r"(?P<pool>\S+) - Exception during pool initialization\.",
        severity="error",
        meaning="The first connection failed at the start; the stack trace names the reason.",
        source=_hikari.file(f"{_MAIN}/pool/HikariPool.java", commit=_TAG_3_4_5),
        versions="< 5.1",
        context=("initialization",),
        failure=fails.NO_DATABASE,
    )
    SETUP_FAILED = LogMessage(
        anchor=" - Error thrown while acquiring connection from data source",
        sample="ERROR com.zaxxer.hikari.pool.HikariPool - HikariPool-1 - Error thrown while "
        "acquiring connection from data source",
        pattern=r"(?P<pool>\S+) - Error thrown while acquiring connection from data source",
        severity="error",
        meaning="A new connection could not be set up, as when its first statement fails.",
        source=POOL,
        failure=fails.NO_DATABASE,
    )
    TEST_FAILED = LogMessage(
        anchor=" connection test query (",
        sample="ERROR com.zaxxer.hikari.pool.PoolBase - HikariPool-1 - Failed to execute "
        "connection test query (ERROR: permission denied for table health).",
        pattern=r"(?P<pool>\S+) - Failed to execute.* connection test query \((?P<cause>.+)\)\.",
        severity="error",
        meaning="The query that tests a new connection failed.",
        source=BASE,
        failure=fails.NO_DATABASE,
    )
    VALIDATION = LogMessage(
        anchor="Possibly consider using a shorter maxLifetime value.",
        sample="WARN com.zaxxer.hikari.pool.PoolBase - HikariPool-1 - Failed to validate "
        "connection org.postgresql.jdbc.PgConnection@4c1f (This connection has been closed.). "
        "Possibly consider using a shorter maxLifetime value.",
        pattern=r"(?P<pool>\S+) - Failed to validate connection (?P<connection>\S+) "
        r"\((?P<reason>.+)\)\. Possibly",
        severity="warning",
        meaning="The database, or something on the way, closed a connection that the pool kept.",
        source=BASE,
        versions=">= 3.2",
        failure=fails.CLOSED_UNDER,
    )
    VALIDATION_BEFORE_3_2 = LogMessage(
        anchor=" - Failed to validate connection ",
        sample="WARN com.zaxxer.hikari.pool.PoolBase - HikariPool-1 - Failed to validate "
        "connection com.mysql.jdbc.JDBC4Connection@4c1f (No operations allowed after connection "
        "closed.)",
        pattern=r"(?P<pool>\S+) - Failed to validate connection (?P<connection>\S+) "
        r"\((?P<reason>[^)]+)\)$",
        severity="warning",
        meaning="The database, or something on the way, closed a connection that the pool kept.",
        source=_hikari.file(f"{_MAIN}/pool/PoolBase.java", commit=_TAG_2_7_9),
        versions="< 3.2",
        failure=fails.CLOSED_UNDER,
    )
    BROKEN = LogMessage(
        anchor=" marked as broken because of SQLSTATE(",
        sample="WARN com.zaxxer.hikari.pool.ProxyConnection - HikariPool-1 - Connection "
        "org.postgresql.jdbc.PgConnection@7c2b marked as broken because of SQLSTATE(08006), "
        "ErrorCode(0)",
        pattern=r"(?P<pool>\S+) - Connection (?P<connection>\S+) marked as broken because of "
        r"SQLSTATE\((?P<state>\w+)\), ErrorCode\((?P<code>-?\d+)\)",
        severity="warning",
        meaning="A connection broke while code used it; SQLSTATE 08 is a lost connection.",
        source=_hikari.file(f"{_MAIN}/pool/ProxyConnection.java"),
        failure=fails.CLOSED_UNDER,
    )
    STARVED = LogMessage(
        anchor=" - Thread starvation or clock leap detected (housekeeper delta=",
        sample="WARN com.zaxxer.hikari.pool.HikariPool - HikariPool-1 - Thread starvation or "
        "clock leap detected (housekeeper delta=51s371ms).",
        pattern=r"(?P<pool>\S+) - Thread starvation or clock leap detected "
        r"\(housekeeper delta=(?P<delta>[^)]+)\)",
        severity="warning",
        meaning="The pool's housekeeper ran late: the process got no CPU, or the clock jumped.",
        source=POOL,
        failure=fails.CLOCK_JUMP,
    )
    CLOCK_BACK = LogMessage(
        anchor=" - Retrograde clock change detected (housekeeper delta=",
        sample="WARN com.zaxxer.hikari.pool.HikariPool - HikariPool-1 - Retrograde clock change "
        "detected (housekeeper delta=29s998ms), soft-evicting connections from pool.",
        pattern=r"(?P<pool>\S+) - Retrograde clock change detected "
        r"\(housekeeper delta=(?P<delta>[^)]+)\)",
        severity="warning",
        meaning="The clock went back, and the pool replaces its connections.",
        source=POOL,
        failure=fails.CLOCK_JUMP,
    )
    CLOSED = LogMessage(
        anchor="HikariDataSource HikariDataSource (",
        sample="java.sql.SQLException: HikariDataSource HikariDataSource (HikariPool-1) has been "
        "closed.",
        pattern=r"HikariDataSource HikariDataSource \((?P<pool>[^)]+)\) has been closed",
        severity="error",
        meaning="Code asked for a connection after the pool was closed, as during a shutdown.",
        source=_hikari.file(f"{_MAIN}/HikariDataSource.java"),
        failure=fails.CLOSED,
    )

    ACTIVE = Metric(
        name="hikaricp_active_connections",
        meaning="Connections in use; compare with hikaricp_max_connections.",
        source=COLLECTOR,
    )
    PENDING = Metric(
        name="hikaricp_pending_threads",
        meaning="Threads that wait for a connection.",
        source=COLLECTOR,
    )
    TIMEOUTS = Metric(
        name="hikaricp_connection_timeout_total",
        meaning="Threads that got no connection in time.",
        source=_hikari.file(f"{_MAIN}/metrics/prometheus/PrometheusMetricsTracker.java"),
    )


hikaricp = HikariCP()
