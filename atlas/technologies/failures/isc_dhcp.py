"""What fails in ISC DHCP, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import KERNEL_LOG
from atlas.technologies.failures._network import NEIGHBOUR
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.linux_network import LINKS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

iproute = Repository(
    "iproute2/iproute2",
    commit="ee2a4a86625688d8c2b468ec15d7ae35a4f5717f",
    checked="2026-11-26",
)

code = Repository(
    "isc-projects/dhcp",
    commit="572032cb0e514606559de3784e3f7ca8e1539d17",
    checked="2026-11-26",
)

IP_ADDRESS = iproute.file("man/man8/ip-address.8.in")
DHCPD = code.file("server/dhcpd.8")

CONFIG = Check(
    "Check the configuration of the server.",
    shell("dhcpd -t") @ DHCPD.at("Test the configuration file"),
    **NO_OUTPUT,
    verify="No error.",
)

ADDRESSES = Check(
    "Read the addresses of the network interfaces.",
    shell("ip address show") @ IP_ADDRESS.at("look at protocol addresses"),
    **NO_OUTPUT,
    verify="The interface has the address that its subnet in the configuration expects.",
)

NEIGHBOR = Check(
    "Read the hardware address of the machine that uses the address.",
    shell("ip neighbour show to <address>") @ NEIGHBOUR.at("list neighbour entries"),
    **NO_OUTPUT,
    verify="It names the machine: give it a lease, or take its address out of the range.",
)

LEASES = Check(
    "Count the leases by state, in the file of the leases.",
    shell("grep '^  binding state' <file> | sort | uniq -c")
    @ code.file("server/dhcpd.leases.5").at("statement declares the lease's binding state."),
    **NO_OUTPUT,
    verify="Many active: the range is too small. Many abandoned: addresses are used elsewhere.",
)

NO_OFFER = KnownFailure(
    "no DHCP server offers an address",
    steps=[LINKS, UNIT_LOG, KERNEL_LOG],
)

NO_LEASES = KnownFailure(
    "no free address is left",
    steps=[LEASES, CONFIG, UNIT_LOG],
)

NO_SUBNET = KnownFailure(
    "the configuration lacks a subnet for an interface",
    steps=[CONFIG, ADDRESSES, UNIT_LOG],
)

ADDRESS_USED = KnownFailure(
    "an address is in use outside of DHCP",
    steps=[NEIGHBOR, UNIT_LOG, LINKS],
)
