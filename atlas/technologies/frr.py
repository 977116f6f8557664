"""FRRouting: BGP, OSPF and other routing protocols."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.statement import statement
from atlas.technologies.failures import frr as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology


class FRR(Technology):
    """A set of routing daemons: bgpd, ospfd, zebra and others."""

    name = "FRRouting"
    icon = None
    plane = "edge"
    programs: ClassVar = {"vtysh": "FRRouting's shell"}
    releases = undisclosed("release dates: endoflife-date has no page for FRRouting")
    logs = statement("syslog, or the file of `log file`") @ fails.code.file(
        "doc/user/basic.rst"
    ).at("log file /var/log/frr/bgpd.log informational")

    DOWN = LogMessage(
        anchor="%ADJCHANGE: neighbor ",
        sample="BGP: [PXVXG-TFNNT] %ADJCHANGE: neighbor 192.0.2.1(Unknown) in vrf default "
        "Down BGP Notification received",
        pattern=r"%ADJCHANGE: neighbor (?P<neighbor>\S+) .*\bDown (?P<reason>.+)",
        severity="info",
        meaning="The session with a neighbor went down; the reason stands at the end.",
        source=fails.BGP_FSM,
        failure=fails.SESSION,
    )
    HOLD_TIMER = LogMessage(
        anchor="(Hold Timer Expired)",
        sample="BGP: [HZN6M-XRM1G] %NOTIFICATION: sent to neighbor 192.0.2.1 4/0 (Hold "
        "Timer Expired) 0 bytes",
        pattern=r"%NOTIFICATION: (?P<direction>sent to|received from) neighbor "
        r"(?P<neighbor>\S+) 4/0",
        severity="info",
        meaning="Nothing arrived from a neighbor within the hold time.",
        source=fails.BGP_DEBUG,
        failure=fails.SESSION,
    )
    SLOW_PEER = LogMessage(
        anchor=" has not made any SendQ progress for ",
        sample="BGP: [Q6EWH-J0SDA][EC 33554510] 192.0.2.1(r1) has not made any SendQ "
        "progress for 1 holdtime (9s), peer overloaded?",
        severity="warning",
        meaning="A neighbor does not read what is sent to it.",
        source=fails.code.file("bgpd/bgp_packet.c"),
        failure=fails.SESSION,
    )
    MAX_PREFIX = LogMessage(
        anchor="%MAXPFXEXCEED: No. of ",
        sample="BGP: %MAXPFXEXCEED: No. of IPv4 Unicast prefix received from 192.0.2.1 1001 "
        "exceed, limit 1000",
        severity="info",
        meaning="A neighbor sends more prefixes than its limit; unless only a warning is set, "
        "the session is closed.",
        source=fails.code.file("bgpd/bgp_route.c"),
        failure=fails.PREFIXES,
    )
    STARVATION = LogMessage(
        anchor="STARVATION: task ",
        sample="STARVATION: task bgp_process_main (55d3) ran for 7342ms (cpu time 7301ms)",
        severity="warning",
        meaning="One task kept the daemon busy so long that sessions may fail.",
        source=fails.code.file("lib/event.c"),
        failure=fails.OVERLOADED,
    )
    ISIS = LogMessage(
        anchor="%ADJCHANGE: Adjacency to ",
        sample="ISIS: %ADJCHANGE: Adjacency to r2 (eth0) for level-2 changed from Up to "
        "Down, holding time expired",
        pattern=r"Adjacency to (?P<neighbor>\S+) .* changed from \S+ to Down",
        severity="info",
        meaning="An IS-IS adjacency went down.",
        source=fails.code.file("isisd/isis_adjacency.c"),
        failure=fails.ADJACENCY,
    )


frr = FRR()
