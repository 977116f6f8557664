"""BIRD: a daemon for BGP, OSPF and other routing."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.technologies.failures import bird as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

PACKETS = fails.code.file("proto/bgp/packets.c")


class Bird(Technology):
    """A daemon that learns and announces routes."""

    name = "BIRD"
    icon = None
    plane = "control"
    programs: ClassVar = {"birdc": "BIRD's client"}
    releases = undisclosed("release dates: endoflife-date has no page for BIRD")
    logs = undisclosed("syslog, or the file that its configuration names")

    HOLD_TIMER = LogMessage(
        anchor="Hold timer expired",
        sample="bird: peer1: Error: Hold timer expired",
        pattern=r"(?P<protocol>\w+): (?:Error|Received): Hold timer expired",
        severity="error",
        meaning="The neighbor was silent for too long: it is down, overloaded, or packets "
        "are lost.",
        source=PACKETS,
        context=("bird",),
        failure=fails.SESSION,
    )
    SHUT_DOWN = LogMessage(
        anchor="Received: Administrative shutdown",
        sample="bird: peer1: Received: Administrative shutdown",
        severity="warning",
        meaning="The neighbor was shut down by its operator.",
        source=PACKETS,
        failure=fails.SESSION,
    )
    ROUTE_LIMIT = LogMessage(
        anchor=": Route limit exceeded, shutting down",
        sample="bird: peer1: Route limit exceeded, shutting down",
        pattern=r"(?P<protocol>\w+): Route limit exceeded",
        severity="error",
        meaning="The neighbor sends more routes than the limit allows.",
        source=fails.code.file("proto/bgp/bgp.c"),
        failure=fails.PREFIXES,
    )
    NO_CONFIG = LogMessage(
        anchor="Unable to open configuration file ",
        sample="bird: Unable to open configuration file /etc/bird/bird.conf: No such file "
        "or directory",
        severity="fatal",
        meaning="The configuration is missing, or may not be read.",
        source=fails.code.file("sysdep/unix/main.c"),
        context=("bird",),
        failure=fails.NO_START,
    )
    SOCKET_ERROR = LogMessage(
        anchor=": Socket error on ",
        sample="bird: ospf1: Socket error on eth0: Network is down",
        pattern=r"(?P<protocol>\w+): Socket error on (?P<interface>\w+): (?P<error>.+)",
        severity="error",
        meaning="Packets cannot be sent or received on an interface.",
        source=fails.code.file("proto/ospf/packet.c"),
        failure=fails.SOCKET,
    )
    NETLINK = LogMessage(
        anchor="Kernel dropped some netlink messages",
        sample="bird: Kernel dropped some netlink messages, will resync on next scan.",
        severity="warning",
        meaning="Routes change faster than BIRD reads; it compares them at the next scan.",
        source=fails.code.file("sysdep/linux/netlink.c"),
        failure=fails.NETLINK,
    )


bird = Bird()
