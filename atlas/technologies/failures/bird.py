"""What fails in BIRD, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import CPU, MEMORY, SPACE
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.failures.linux_errors import ROUTE_TO
from atlas.technologies.failures.linux_network import LINKS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

code = Repository(
    "BIRD/bird",
    commit="470efcb98cb33de2d5636679eb0f72c88280d6b8",
    checked="2026-11-26",
)

BIRD = code.file("doc/bird.sgml")

PROTOCOLS = Check(
    "List the protocols with their state and last error.",
    shell("birdc show protocols all") @ BIRD.at("show protocols [all]"),
    **NO_OUTPUT,
    verify="Each session is up; else the last error is named.",
)

SESSION = KnownFailure(
    "a BGP session is down",
    steps=[PROTOCOLS, ROUTE_TO, UNIT_LOG],
)

PREFIXES = KnownFailure(
    "a neighbor sends more routes than allowed",
    steps=[PROTOCOLS, UNIT_LOG, MEMORY],
)

NO_START = KnownFailure(
    "the daemon does not start: its configuration cannot be opened",
    steps=[UNIT_LOG, UNIT, SPACE],
)

SOCKET = KnownFailure(
    "a routing protocol cannot send or receive on an interface",
    steps=[PROTOCOLS, LINKS, UNIT_LOG],
)

NETLINK = KnownFailure(
    "the kernel dropped messages about routes",
    steps=[PROTOCOLS, UNIT_LOG, CPU],
)
