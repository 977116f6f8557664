"""What fails in BIND, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import CLOCK
from atlas.technologies.failures._network import LISTENERS
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.linux_errors import ROUTE_TO
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

code = Repository(
    "isc-projects/bind9",
    commit="bf74540dfe23bcb77afa62f65d1a290535435747",
    checked="2026-11-26",
)

RNDC = code.file("bin/rndc/rndc.rst")

NAMED_CHECKCONF = code.file("bin/check/named-checkconf.rst")

DELV = code.file("bin/delv/delv.rst")

RECURSING = Check(
    "Dump the queries that wait for other servers to the file named.recursing.",
    shell("rndc recursing") @ RNDC.at("This command dumps the list of queries"),
    **NO_OUTPUT,
    verify="Few queries; many for one domain show which one does not respond.",
)

STATUS = Check(
    "Read the status of the server, with its recursive clients.",
    shell("rndc status") @ RNDC.at("This command displays the status of the server."),
    **NO_OUTPUT,
    verify="recursive clients is far below its limits.",
)

ZONE = Check(
    "Read the state of a zone: serial, last load, next refresh.",
    shell("rndc zonestatus <domain>") @ RNDC.at("This command displays the current status of the"),
    **NO_OUTPUT,
    verify="loaded and expires are as expected; the serial equals that of the primary.",
)

CONFIGURATION = Check(
    "Check the syntax of the configuration.",
    shell("named-checkconf") @ NAMED_CHECKCONF.at("checks the syntax, but not the semantics"),
    **NO_OUTPUT,
    verify="No output; else file and line are named.",
)

VALIDATE = Check(
    "Resolve the name with validation, and see which step fails.",
    shell("delv @<address> <domain> A +rtrace") @ DELV.at("+rtrace"),
    **NO_OUTPUT,
    verify="fully validated; else the reason is named.",
)

DNSSEC = KnownFailure(
    "DNSSEC validation fails",
    steps=[VALIDATE, CLOCK, UNIT_LOG],
)

SERVERS = KnownFailure(
    "other name servers do not respond",
    steps=[RECURSING, STATUS, ROUTE_TO],
)

SERVFAIL = KnownFailure(
    "queries fail with SERVFAIL",
    is_general=True,
    steps=[VALIDATE, ZONE, STATUS],
)

CLIENTS = KnownFailure(
    "the limit of recursive clients is reached",
    steps=[STATUS, RECURSING, UNIT_LOG],
)

ZONE_BROKEN = KnownFailure(
    "a zone is not loaded",
    steps=[CONFIGURATION, ZONE, UNIT_LOG],
)

TRANSFER = KnownFailure(
    "a zone cannot be transferred from its primary",
    steps=[ZONE, ROUTE_TO, UNIT_LOG],
)

START = KnownFailure(
    "the server does not start, or cannot load its configuration",
    is_general=True,
    steps=[CONFIGURATION, LISTENERS, UNIT_LOG],
)
