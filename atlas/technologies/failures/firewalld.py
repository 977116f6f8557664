"""What fails in firewalld, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

code = Repository(
    "firewalld/firewalld",
    commit="2745d6f0ab9e4a43abe97872ed52e62157996166",
    checked="2026-11-26",
)

FIREWALL_CMD = code.file("doc/xml/firewall-cmd.xml.in")

CHECK = Check(
    "Check the configuration.",
    shell("firewall-cmd --check-config") @ FIREWALL_CMD.at("--check-config"),
    **NO_OUTPUT,
    verify="success.",
)

STATE = Check(
    "Check whether firewalld runs.",
    shell("firewall-cmd --state") @ FIREWALL_CMD.at("Check whether the firewalld daemon is active"),
    **NO_OUTPUT,
    verify="running.",
)

ZONES = Check(
    "List the zones that exist, and compare the name in the message.",
    shell("firewall-cmd --get-zones")
    @ FIREWALL_CMD.at("Print predefined zones as a space separated"),
    **NO_OUTPUT,
    verify="The name of the message is missing: a typing error, or a zone that was deleted.",
)

RULES = KnownFailure(
    "rules cannot be loaded",
    steps=[STATE, CHECK, UNIT_LOG],
)

ZONE = KnownFailure(
    "a zone does not exist",
    steps=[ZONES, CHECK, UNIT_LOG],
)
