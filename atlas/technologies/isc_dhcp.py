"""ISC DHCP: addresses for machines."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import isc_dhcp as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked="2026-11-26",
).file("products/isc-dhcp.md")
_RELEASED = """
4.1 2008-12-19  4.2 2010-07-15  4.3 2014-02-04  4.4 2018-01-31
"""
DHCLIENT = fails.code.file("client/dhclient.c")


class IscDhcp(Technology):
    """A server and a client that assign addresses."""

    name = "ISC DHCP"
    icon = None
    plane = "control"
    prints_anywhere: ClassVar[bool] = True
    programs: ClassVar = {"dhcpd": "the server itself"}
    releases = release_lines(_RELEASED, RELEASES)
    logs = undisclosed("syslog")

    NO_OFFERS = LogMessage(
        anchor="No DHCPOFFERS received.",
        sample="dhclient: No DHCPOFFERS received.",
        severity="error",
        meaning="No server replied to the request for an address.",
        source=DHCLIENT,
        failure=fails.NO_OFFER,
    )
    NO_WORKING = LogMessage(
        anchor="No working leases in persistent database",
        sample="dhclient: No working leases in persistent database - sleeping.",
        severity="error",
        meaning="No server replied, and no earlier address is still valid.",
        source=DHCLIENT,
        failure=fails.NO_OFFER,
    )
    NO_FREE = LogMessage(
        anchor=": no free leases",
        sample="dhcpd: DHCPDISCOVER from 00:11:22:33:44:55 via eth0: network 192.0.2.0/24: "
        "no free leases",
        pattern=r"network (?P<network>\S+): no free leases",
        severity="error",
        meaning="All addresses of the range are taken.",
        source=fails.code.file("server/dhcp.c"),
        failure=fails.NO_LEASES,
    )
    NO_DECLARATION = LogMessage(
        anchor="No subnet declaration for ",
        sample="dhcpd: No subnet declaration for eth0 (192.0.2.1).",
        pattern=r"No subnet declaration for (?P<interface>\S+) \(",
        severity="error",
        meaning="The configuration has no subnet that fits the address of the interface.",
        source=fails.code.file("common/discover.c"),
        failure=fails.NO_SUBNET,
    )
    ABANDONED = LogMessage(
        anchor="Abandoning IP address ",
        sample="dhcpd: Abandoning IP address 192.0.2.9: pinged before offer",
        pattern=r"Abandoning IP address (?P<address>\S+): (?P<reason>.+)",
        severity="warning",
        meaning="Another machine already uses an address of the range.",
        source=fails.code.file("server/mdb.c"),
        failure=fails.ADDRESS_USED,
    )


isc_dhcp = IscDhcp()
