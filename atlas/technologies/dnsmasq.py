"""dnsmasq: a small DNS forwarder and DHCP server."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.statement import statement
from atlas.technologies.failures import dnsmasq as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

RFC2131 = fails.code.file("src/rfc2131.c")


class Dnsmasq(Technology):
    """A forwarder of DNS queries with a cache, and a DHCP server."""

    name = "dnsmasq"
    icon = None
    plane = "control"
    programs: ClassVar = {"dnsmasq": "the daemon, which also checks its configuration"}
    releases = undisclosed("release dates: endoflife-date has no page for dnsmasq")
    logs = statement("syslog") @ fails.code.file("man/dnsmasq.8").at(
        "Set the facility to which dnsmasq will send"
    )

    LISTEN = LogMessage(
        anchor="failed to create listening socket for ",
        sample="dnsmasq: failed to create listening socket for port 53: Address already in use",
        pattern=r"failed to create listening socket for (?P<address>[^:]+): (?P<error>.+)",
        severity="fatal",
        meaning="Another program, often systemd-resolved or a second dnsmasq, has port 53.",
        source=fails.code.file("src/network.c"),
        failure=fails.PORT,
    )
    CONCURRENT = LogMessage(
        anchor="Maximum number of concurrent DNS queries reached",
        sample="dnsmasq[1142]: Maximum number of concurrent DNS queries reached (max: 150)",
        severity="warning",
        meaning="Too many queries wait for the upstream name servers.",
        source=fails.FORWARD,
        failure=fails.QUERIES,
    )
    NO_RANGE = LogMessage(
        anchor="no address range available for DHCP",
        sample="dnsmasq-dhcp[1142]: no address range available for DHCP request via eth0",
        severity="warning",
        meaning="A DHCP request came from a network for which there is no dhcp-range.",
        source=RFC2131,
        failure=fails.DHCP,
    )
    NO_ADDRESS = LogMessage(
        anchor="no address available",
        sample="dnsmasq-dhcp[1142]: DHCPDISCOVER(eth0) 52:54:00:12:34:56 no address available",
        severity="info",
        meaning="All addresses of the DHCP range are leased.",
        source=RFC2131,
        context=(
            "dnsmasq",
            "DHCP",
        ),
        failure=fails.DHCP,
    )
    STARTUP = LogMessage(
        anchor="FAILED to start up",
        sample="dnsmasq[1142]: FAILED to start up",
        severity="fatal",
        meaning="dnsmasq ends; the line before says why.",
        source=fails.code.file("src/log.c"),
        context=("dnsmasq",),
        failure=fails.START,
    )
    REBIND = LogMessage(
        anchor="possible DNS-rebind attack detected: ",
        sample="dnsmasq[1142]: possible DNS-rebind attack detected: nas.example.com",
        severity="warning",
        meaning="An upstream server answered with a private address, and the answer was dropped.",
        source=fails.FORWARD,
        failure=fails.REFUSED,
    )
    INSECURE_DS = LogMessage(
        anchor="Insecure DS reply received for ",
        sample="dnsmasq[1142]: Insecure DS reply received for example.com, check domain "
        "configuration and upstream DNS server DNSSEC support",
        severity="warning",
        meaning="The upstream server does not support DNSSEC, and validation fails.",
        source=fails.code.file("src/dnssec.c"),
        failure=fails.REFUSED,
    )


dnsmasq = Dnsmasq()
