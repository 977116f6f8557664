"""Alibaba Druid: a pool of database connections for Java."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import alibaba_druid as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_POOL = Repository(
    "alibaba/druid", commit="fa8dc9912637a2f729eef9f55356621fec18d40e", checked="2026-11-26"
).file("core/src/main/java/com/alibaba/druid/pool/DruidDataSource.java")


class AlibabaDruid(Technology):
    """A pool of database connections for Java."""

    name = "Alibaba Druid"
    icon = None
    plane = "service"
    releases = undisclosed("releases: endoflife.date does not list Alibaba's Druid")
    logs = undisclosed("place of the log: the application that uses it decides")
    needs = ("PostgreSQL", "MySQL", "MariaDB")

    TIMED_OUT = LogMessage(
        anchor=", maxActive ",
        sample="com.alibaba.druid.pool.GetConnectionTimeoutException: wait millis 60000, "
        "active 20, maxActive 20, creating 0",
        pattern=r"wait millis (?P<milliseconds>\d+), active (?P<active>\d+), maxActive "
        r"(?P<limit>\d+)",
        severity="error",
        meaning="No connection was free for as long as a thread may wait; the counts show the use.",
        source=_POOL,
        failure=fails.EXHAUSTED,
    )

    NO_CONNECTION = LogMessage(
        anchor="create connection SQLException, url: ",
        sample="create connection SQLException, url: jdbc:mysql://db:3306/shop, errorCode "
        "0, state 08S01",
        pattern=r"SQLException, url: (?P<url>[^,\s]+)",
        severity="error",
        meaning="The pool cannot open a connection; the cause below the message says why.",
        source=_POOL,
        failure=fails.NO_DATABASE,
    )

    NO_START = LogMessage(
        anchor="init datasource error, url: ",
        sample="init datasource error, url: jdbc:mysql://db:3306/shop",
        pattern=r"error, url: (?P<url>\S+)",
        severity="error",
        meaning="The pool does not start: it cannot connect.",
        source=_POOL,
        failure=fails.NO_DATABASE,
    )

    ABANDONED = LogMessage(
        anchor="abandon connection, owner thread: ",
        sample="abandon connection, owner thread: http-nio-8080-exec-7, connected at : "
        "1700000000000, open stackTrace",
        pattern=r"owner thread: (?P<thread>[^,]+),",
        severity="warning",
        meaning="Code kept a connection too long, and the pool closed it.",
        source=_POOL,
        failure=fails.LEAK,
    )

    CLOSED = LogMessage(
        anchor="dataSource already closed at ",
        sample="com.alibaba.druid.pool.DataSourceClosedException: dataSource already closed "
        "at Thu Jan 01 10:00:00 UTC 2026",
        pattern=r"dataSource already closed at",
        severity="error",
        meaning="Code requests a connection after the pool was closed.",
        source=_POOL,
        failure=fails.CLOSED,
    )


alibaba_druid = AlibabaDruid()
