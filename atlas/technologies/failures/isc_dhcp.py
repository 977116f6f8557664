"""What fails in ISC DHCP, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import KERNEL_LOG
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.linux_network import LINKS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

code = Repository(
    "isc-projects/dhcp",
    commit="572032cb0e514606559de3784e3f7ca8e1539d17",
    checked="2026-11-26",
)

DHCPD = code.file("server/dhcpd.8")

CONFIG = Check(
    "Check the configuration of the server.",
    shell("dhcpd -t") @ DHCPD.at("Test the configuration file"),
    **NO_OUTPUT,
    verify="No error.",
)

NO_OFFER = KnownFailure(
    "no DHCP server offers an address",
    steps=[LINKS, UNIT_LOG, KERNEL_LOG],
)

NO_LEASES = KnownFailure(
    "no free address is left",
    steps=[CONFIG, UNIT_LOG, LINKS],
)

NO_SUBNET = KnownFailure(
    "the server does not start, or lacks a subnet",
    steps=[CONFIG, LINKS, UNIT_LOG],
)

ADDRESS_USED = KnownFailure(
    "an address is in use outside of DHCP",
    steps=[LINKS, UNIT_LOG, CONFIG],
)
