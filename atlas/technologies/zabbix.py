"""Zabbix: monitors hosts by agents and polls."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._zabbix_connection_messages import ZabbixConnectionMessages
from atlas.technologies._zabbix_database_messages import ZabbixDatabaseMessages
from atlas.technologies.failures import zabbix as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked="2026-11-26",
).file("products/zabbix.md")
_zabbix = Repository(
    "zabbix/zabbix",
    commit="6.0.14",
    checked="2026-11-26",
    publisher="Zabbix",
    read_in="Debian's source package zabbix 6.0.14+dfsg-1",
)
POLLER = _zabbix.file("src/zabbix_server/poller/poller.c")
ACTIVE = _zabbix.file("src/zabbix_agent/active.c")
DB = _zabbix.file("src/libs/zbxdbhigh/db.c")
DBUPGRADE = _zabbix.file("src/libs/zbxdbupgrade/dbupgrade.c")
SERVER = _zabbix.file("src/zabbix_server/server.c")


class Zabbix(ZabbixConnectionMessages, ZabbixDatabaseMessages, Technology):
    """A monitoring server with agents and proxies."""

    name = "Zabbix"
    icon = "diagrams.onprem.monitoring.Zabbix"
    plane = "control"
    releases = release_lines(
        """
4.0 2018-10-01  5.0 2020-05-11  5.4 2021-05-17  6.0 2022-02-08  6.2 2022-07-04
6.4 2023-03-06  7.0 2024-06-04  7.2 2024-12-10  7.4 2025-06-30
""",
        RELEASES,
    )
    logs = undisclosed("where it logs by default: not in the parts read of zabbix/zabbix")
    programs: ClassVar = {
        "zabbix_server": "the server, and its runtime control",
        "zabbix_get": "the client that gets a value from an agent",
        "zabbix_agentd": "the agent, which also tests an item",
    }

    FIRST_ERROR = LogMessage(
        anchor="first network error, wait for ",
        sample='8582:20261105:174049.096 Zabbix agent item "system.cpu.load" on host "web-1" '
        "failed: first network error, wait for 15 seconds",
        pattern=r'item "(?P<item>[^"]+)" on host "(?P<host>[^"]+)" failed: first network error',
        severity="warning",
        meaning="A check of the host failed for the first time.",
        source=POLLER,
        failure=fails.AGENT,
    )

    ANOTHER_ERROR = LogMessage(
        anchor="another network error, wait for ",
        sample='8582:20261105:174104.321 Zabbix agent item "agent.ping" on host "web-1" '
        "failed: another network error, wait for 15 seconds",
        pattern=r'item "(?P<item>[^"]+)" on host "(?P<host>[^"]+)" failed: another network error',
        severity="warning",
        meaning="Checks of the host continue to fail.",
        source=POLLER,
        failure=fails.AGENT,
    )

    DISABLED = LogMessage(
        anchor="temporarily disabling ",
        sample="17415:20261105:085039.478 temporarily disabling Zabbix agent checks on host "
        '"web-1": interface unavailable',
        pattern=r'temporarily disabling (?P<kind>[\w ]+) checks on host "(?P<host>[^"]+)"',
        severity="warning",
        meaning="The host is unavailable; it is checked less often until it answers.",
        source=POLLER,
        failure=fails.AGENT,
        context=("checks on host",),
    )

    ACTIVE_FAILS = LogMessage(
        anchor="check configuration update ",
        sample="5983:20261105:171154.108 active check configuration update from "
        "[10.0.0.60:10051] started to fail (cannot connect to [[10.0.0.60]:10051]: [111] "
        "Connection refused)",
        pattern=r"[Aa]ctive check configuration update (?:from \[(?P<server>[^\]]+)\] )?started "
        r"to fail",
        severity="warning",
        meaning="The agent cannot get its active checks from the server.",
        source=ACTIVE,
        failure=fails.SERVER_UNREACHABLE,
    )

    UPLOAD_FAILS = LogMessage(
        anchor="Active check data upload started to fail",
        sample="5983:20261105:171154.108 Active check data upload started to fail",
        severity="warning",
        meaning="The agent cannot send what it collected.",
        source=ACTIVE,
        failure=fails.SERVER_UNREACHABLE,
    )

    NO_ACTIVE = LogMessage(
        anchor='cannot send list of active checks to "',
        sample='17422:20261105:085032.735 cannot send list of active checks to "10.0.0.3": '
        "host [web-9] not found",
        pattern=r'cannot send list of active checks to "(?P<agent>[^"]+)": (?P<reason>.*)',
        severity="warning",
        meaning="The name that the agent sends is no host of the server.",
        source=_zabbix.file("src/zabbix_server/trapper/active.c"),
        failure=fails.UNKNOWN_HOST,
    )

    DB_DOWN = LogMessage(
        anchor="database is down: re",
        sample="1234:20261105:171154.108 database is down: reconnecting in 10 seconds",
        pattern=r"database is down: (?:reconnecting|retrying) in (?P<seconds>\d+) seconds",
        severity="error",
        meaning="The server cannot reach its database.",
        source=DB,
        failure=fails.DATABASE,
    )

    DB_EXIT = LogMessage(
        anchor="Cannot connect to the database. Exiting...",
        sample="zabbix_server[1234]: Cannot connect to the database. Exiting...",
        severity="fatal",
        meaning="The server stops: its database does not answer.",
        source=DB,
        failure=fails.DATABASE,
        context=("zabbix", "Zabbix"),
    )

    WRONG_VERSION = LogMessage(
        anchor=" does not match Zabbix database. Current database version",
        sample="1234:20261105:171154.108 The server does not match Zabbix database. Current "
        "database version (mandatory/optional): 05050138/05050138. Required mandatory version: "
        "06000000.",
        severity="fatal",
        meaning="The schema of the database is of another version.",
        source=DBUPGRADE,
        failure=fails.SCHEMA,
    )

    UPGRADE_FAILED = LogMessage(
        anchor="database upgrade failed",
        sample="1234:20261105:171154.108 database upgrade failed",
        pattern=r"\d+:\d{8}:\d{6}\.\d+ database upgrade failed",
        severity="fatal",
        meaning="The schema could not be changed to the version of the server.",
        source=DBUPGRADE,
        failure=fails.SCHEMA,
    )

    EMPTY_USERS = LogMessage(
        anchor='its "users" table is empty',
        sample='cannot use database "zabbix": its "users" table is empty (is this the Zabbix '
        "proxy database?)",
        severity="fatal",
        meaning="The database holds no server schema, or only its empty tables.",
        source=SERVER,
        failure=fails.NO_SCHEMA,
    )

    NO_ZABBIX = LogMessage(
        anchor="database is not a Zabbix database",
        sample='cannot use database "zabbix": database is not a Zabbix database',
        severity="fatal",
        meaning="The database holds no schema of Zabbix.",
        source=SERVER,
        failure=fails.NO_SCHEMA,
    )

    VALUE_CACHE = LogMessage(
        anchor="value cache is fully used: please increase ValueCacheSize",
        sample="1234:20261105:171154.108 value cache is fully used: please increase "
        "ValueCacheSize configuration parameter",
        severity="warning",
        meaning="Values are read from the database instead of the cache.",
        source=_zabbix.file("src/libs/zbxdbcache/valuecache.c"),
        failure=fails.CACHE,
    )

    CHILD_DIED = LogMessage(
        anchor="One child process died (PID:",
        sample="1234:20261105:171154.108 One child process died (PID:1240,exitcode/signal:11). "
        "Exiting ...",
        pattern=r"One child process died \(PID:(?P<pid>\d+),exitcode/signal:(?P<code>\d+)\)",
        severity="fatal",
        meaning="A process of the server crashed or was killed; all stop.",
        source=_zabbix.file("src/libs/zbxnix/sighandler.c"),
        failure=fails.DIED,
    )

    SLOW_QUERY = LogMessage(
        anchor="slow query: ",
        sample='1234:20261105:171154.108 slow query: 12.345678 sec, "select h.hostid from hosts h"',
        pattern=r'\d+:\d{8}:\d{6}\.\d+ slow query: (?P<seconds>\d+\.\d+) sec, "',
        severity="warning",
        meaning="A query of the server took longer than LogSlowQueries allows.",
        source=_zabbix.file("src/libs/zbxdb/db.c"),
        failure=fails.SLOW_DATABASE,
    )

    NOT_SUPPORTED = LogMessage(
        anchor='" became not supported: ',
        sample='1234:20261105:171154.108 item "web-1:vfs.fs.size[/data,free]" became not '
        "supported: Cannot obtain filesystem information: [2] No such file or directory",
        pattern=r'item "(?P<item>[^"]+)" became not supported: ',
        severity="warning",
        meaning="An item cannot be collected; the rest says why.",
        source=_zabbix.file("src/libs/zbxdbcache/dbcache.c"),
        failure=fails.ITEM,
    )


zabbix = Zabbix()
