"""What fails in Zabbix, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import CPU, MEMORY
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

DIAGINFO = Check(
    "Print the state of the caches and queues in the log of the server.",
    shell("zabbix_server -R diaginfo")
    @ SERVER.at("=section            Log internal diagnostic information of the"),
    **NO_OUTPUT,
    verify="The section that is full names what is too small or too slow.",
)
AGENT = KnownFailure("an agent does not answer", steps=[RESOLVE, OUTGOING, UNIT_LOG])
SERVER_UNREACHABLE = KnownFailure(
    "an agent cannot get its checks from the server",
    steps=[RESOLVE, OUTGOING, UNIT_LOG],
    causes=[
        wrapped_error(ACTIVE.at("started to fail")),
    ],
)
UNKNOWN_HOST = KnownFailure(
    "an agent requests checks of a host that is not known", steps=[UNIT_LOG, OUTGOING, DIAGINFO]
)
DATABASE = KnownFailure("the database cannot be reached", steps=[UNIT_LOG, OUTGOING, UNIT])
SCHEMA = KnownFailure(
    "the database does not fit the version of the server", steps=[UNIT_LOG, UNIT, OUTGOING]
)
CACHE = KnownFailure("a cache of the server is full", steps=[DIAGINFO, MEMORY, UNIT_LOG])
DIED = KnownFailure(
    "a process of the server ended and the server stops",
    is_general=True,
    steps=[UNIT_LOG, MEMORY, UNIT],
)
SLOW_DATABASE = KnownFailure("queries of the server are slow", steps=[UNIT_LOG, CPU, DIAGINFO])
ITEM = KnownFailure("an item cannot be collected", steps=[UNIT_LOG, OUTGOING, DIAGINFO])
