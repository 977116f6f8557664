"""What fails in dnsmasq, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._network import LISTENERS
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.failures.dns import ASK, SERVERS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, UsualCause

code = Repository(
    "imp/dnsmasq",
    commit="cb321709e9f20cd0949aa375dad2b97050394659",
    checked="2026-11-26",
    publisher="dnsmasq",
)

DNSMASQ = code.file("man/dnsmasq.8")

FORWARD = code.file("src/forward.c")

SYNTAX = Check(
    "Check the configuration.",
    shell("dnsmasq --test") @ DNSMASQ.at("Read and syntax check configuration file(s)."),
    **NO_OUTPUT,
    verify="syntax check OK.",
)

PORT = KnownFailure(
    "another program uses port 53, or its address is missing",
    steps=[LISTENERS, SYNTAX, UNIT_LOG],
)

QUERIES = KnownFailure(
    "the limit of concurrent queries is reached",
    steps=[UNIT_LOG, SERVERS, ASK],
    causes=[
        UsualCause(
            "the upstream name servers do not respond",
            sign=statement("a query sent to them directly times out as well")
            @ FORWARD.at("failed to send packet"),
        ),
        UsualCause(
            "queries loop",
            sign=statement("a resolver behind it asks it again") @ DNSMASQ.at("loop"),
        ),
    ],
)

DHCP = KnownFailure(
    "DHCP clients get no address",
    steps=[UNIT_LOG, SYNTAX, UNIT],
)

START = KnownFailure(
    "the server does not start",
    is_general=True,
    steps=[SYNTAX, UNIT_LOG, UNIT],
)

REFUSED = KnownFailure(
    "answers are refused or dropped by its own rules",
    steps=[UNIT_LOG, ASK, SYNTAX],
)
