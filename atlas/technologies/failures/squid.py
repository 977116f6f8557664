"""What fails in Squid, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import OPEN_FILES
from atlas.technologies.failures._network import CALL, LISTENERS, SOCKETS
from atlas.technologies.failures._services import UNIT, UNIT_LOG
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
    "a helper process crashes or is too slow",
    steps=[UNIT_LOG, PARSE, UNIT],
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
    steps=[UNIT_LOG, PARSE, SOCKETS],
)

CONFIGURATION = KnownFailure(
    "the configuration is wrong, or a port cannot be opened",
    steps=[PARSE, LISTENERS, UNIT_LOG],
)
