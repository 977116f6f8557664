"""What fails in Squid, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import CPU, KERNEL_KILLS, OPEN_FILES
from atlas.technologies.failures._network import CALL, INCOMING, RESOLVE, SOCKETS
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.failures.dns import SERVERS
from atlas.technologies.failures.linux import MOUNTS
from atlas.technologies.failures.linux_errors import ROUTE_TO
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

code = Repository(
    "squid-cache/squid",
    commit="7c20a8a787d1ef399c56515a847610c0f8d12147",
    checked="2026-11-26",
)

SQUID = code.file("src/squid.8.in")

PARSE = Check(
    "Check the configuration.",
    shell("squid -k parse") @ SQUID.at("debug | check | parse"),
    **NO_OUTPUT,
    verify="No line with ERROR or FATAL.",
)

HELPERS = KnownFailure(
    "a helper process ends or crashes",
    steps=[UNIT_LOG, KERNEL_KILLS, PARSE],
)

BUSY_HELPERS = KnownFailure(
    "all processes of a helper are busy, and requests wait",
    steps=[CPU, UNIT_LOG, PARSE],
)

NO_CERTIFICATES = KnownFailure(
    "the directory of generated certificates does not exist",
    steps=[PARSE, UNIT_LOG, MOUNTS],
)

NAME = KnownFailure(
    "the name of a server does not resolve",
    steps=[RESOLVE, SERVERS, UNIT_LOG],
)

DESCRIPTORS = KnownFailure(
    "file descriptors are used up",
    steps=[OPEN_FILES, SOCKETS, UNIT_LOG],
)

PEER = KnownFailure(
    "a server or parent proxy cannot be reached",
    steps=[UNIT_LOG, CALL, ROUTE_TO],
)

LOOP = KnownFailure(
    "requests loop between proxies",
    steps=[UNIT_LOG, PARSE, INCOMING],
)

CONFIGURATION = KnownFailure(
    "a line of the configuration is wrong",
    steps=[PARSE, UNIT, UNIT_LOG],
)
