"""What fails in NetworkManager, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.linux_network import LINKS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

code = Repository(
    "NetworkManager/NetworkManager",
    commit="355bc902994f8f616bc80dcb451455f7aeb6b809",
    checked="2026-11-26",
)

NMCLI = code.file("man/nmcli.xml")

DEVICES = Check(
    "List the devices with their state.",
    shell("nmcli device status") @ NMCLI.at("Print status of devices"),
    **NO_OUTPUT,
    verify="The device is connected.",
)

ACTIVATION = KnownFailure(
    "a connection cannot be set up",
    steps=[DEVICES, LINKS, UNIT_LOG],
)

CONFLICT = KnownFailure(
    "another machine uses the address",
    steps=[DEVICES, LINKS, UNIT_LOG],
)
