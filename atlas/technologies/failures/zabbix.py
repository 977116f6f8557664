"""What fails in Zabbix, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import CPU, KERNEL_KILLS, MEMORY
from atlas.technologies.failures._network import OUTGOING, RESOLVE
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, wrapped_error

_zabbix = Repository(
    "zabbix/zabbix",
    commit="6.0.14",
    checked="2026-11-26",
    publisher="Zabbix",
    read_in="Debian's source package zabbix 6.0.14+dfsg-1",
)
SERVER = _zabbix.file("src/zabbix_server/server.c")
ACTIVE = _zabbix.file("src/zabbix_agent/active.c")
_GET_PAGE = Repository(
    "zabbix/zabbix", commit="0604ce02b4de355741f5fb6c77d54421f8b73546", checked="2026-11-27"
).file("man/zabbix_get.man")
_AGENT_PAGE = Repository(
    "zabbix/zabbix", commit="0ddd83de367a46ebabb6ea9fe8dcff125bad2107", checked="2026-11-27"
).file("man/zabbix_agentd.man")
_SERVER_PAGE = Repository(
    "zabbix/zabbix", commit="02dff63ae671590c031ea7959e46b41a635ad0ea", checked="2026-11-27"
).file("man/zabbix_server.man")

DIAGINFO = Check(
    "Print the state of the caches and queues in the log of the server.",
    shell("zabbix_server -R diaginfo")
    @ SERVER.at("=section            Log internal diagnostic information of the"),
    **NO_OUTPUT,
    verify="The section that is full names what is too small or too slow.",
)
GET = Check(
    "From the server or proxy, get a value from the agent.",
    shell("zabbix_get -s <host> -k agent.ping")
    @ _GET_PAGE.at("Specify key of item to retrieve value for."),
    **NO_OUTPUT,
    verify="1: the agent responds. Else the error says why. SNMP, IPMI and JMX need another tool.",
)
TEST_ITEM = Check(
    "On the host, get the item without the server, as the user of the agent.",
    shell("zabbix_agentd -t <key>") @ _AGENT_PAGE.at("Test single item and exit."),
    **NO_OUTPUT,
    verify="A value; m with a reason: the item is not supported there.",
)
AGENT_CONFIG = Check(
    "On the host, read the name of the agent and the servers that it accepts.",
    shell("grep -E '^(Hostname|Server|ServerActive)=' <config-file>")
    @ _AGENT_PAGE.at("Default location of Zabbix agent configuration file"),
    **NO_OUTPUT,
    verify="Hostname is the name in the frontend; Server has the address of the caller.",
)
DATABASE_CONFIG = Check(
    "Check which database the server is configured to use.",
    shell("grep -E '^DB(Host|Name|User|Port)=' <config-file>")
    @ _SERVER_PAGE.at("Default location of Zabbix server configuration file"),
    **NO_OUTPUT,
    verify="DBName is the database of the server, and not that of a proxy.",
)
AGENT = KnownFailure("a host does not respond to checks", steps=[GET, OUTGOING, RESOLVE, UNIT_LOG])
SERVER_UNREACHABLE = KnownFailure(
    "an agent cannot exchange its active checks with the server",
    steps=[OUTGOING, RESOLVE, UNIT_LOG],
    causes=[
        wrapped_error(ACTIVE.at("started to fail")),
    ],
)
UNKNOWN_HOST = KnownFailure(
    "an agent requests the checks of an unknown host", steps=[AGENT_CONFIG, UNIT_LOG, OUTGOING]
)
DATABASE = KnownFailure(
    "the database cannot be reached", steps=[OUTGOING, DATABASE_CONFIG, UNIT_LOG]
)
SCHEMA = KnownFailure(
    "the database does not match the version of the server",
    steps=[UNIT_LOG, DATABASE_CONFIG, UNIT],
)
NO_SCHEMA = KnownFailure(
    "the database holds no schema of a Zabbix server",
    steps=[DATABASE_CONFIG, UNIT_LOG, UNIT],
)
CACHE = KnownFailure("a cache of the server is full", steps=[DIAGINFO, MEMORY, UNIT_LOG])
DIED = KnownFailure(
    "a process of the server ended and the server stops",
    is_general=True,
    steps=[UNIT_LOG, KERNEL_KILLS, UNIT],
)
SLOW_DATABASE = KnownFailure("queries of the server are slow", steps=[UNIT_LOG, CPU, DIAGINFO])
ITEM = KnownFailure("an item cannot be collected", steps=[TEST_ITEM, GET, UNIT_LOG])
