"""WireGuard: a virtual private network in the kernel."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.technologies.failures import wireguard as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

TIMERS = fails.go.file("device/timers.go")


class WireGuard(Technology):
    """A virtual private network of peers that know each other by key."""

    name = "WireGuard"
    icon = "simple-icons:wireguard"
    plane = "edge"
    programs: ClassVar = {"wg": "WireGuard's tool"}
    releases = undisclosed("release dates: endoflife-date has no page for WireGuard")
    logs = undisclosed(
        "the kernel logs only with dynamic debugging; the Go program writes to standard error"
    )

    RETRYING = LogMessage(
        anchor="andshake did not complete after ",
        sample="peer(LW3Y…OqDE) - Handshake did not complete after 5 seconds, retrying (try 2)",
        pattern=r"[Hh]andshake did not complete after (?P<count>\d+) (?:seconds|attempts)",
        severity="info",
        meaning="The peer does not respond: wrong key or endpoint, a firewall, or it is down.",
        source=TIMERS,
        failure=fails.HANDSHAKE,
    )
    STOPPED_HEARING = LogMessage(
        anchor="Retrying handshake because we stopped hearing back after ",
        sample="peer(LW3Y…OqDE) - Retrying handshake because we stopped hearing back after "
        "15 seconds",
        severity="info",
        meaning="The peer stopped responding.",
        source=TIMERS,
        failure=fails.HANDSHAKE,
    )
    SEND_INITIATION = LogMessage(
        anchor="Failed to send handshake initiation",
        sample="peer(LW3Y…OqDE) - Failed to send handshake initiation: write udp4 "
        "0.0.0.0:51820->192.0.2.4:51820: sendto: network is unreachable",
        severity="error",
        meaning="A packet to the peer could not be sent; the error says why.",
        source=fails.go.file("device/send.go"),
        failure=fails.SEND,
    )
    DISALLOWED = LogMessage(
        anchor="packet with disallowed source address from ",
        sample="IPv4 packet with disallowed source address from peer(LW3Y…OqDE)",
        severity="info",
        meaning="A peer sent a packet from an address that its allowed IPs do not hold.",
        source=fails.go.file("device/receive.go"),
        failure=fails.ALLOWED_IPS,
    )
    BIND = LogMessage(
        anchor="Unable to update bind: ",
        sample="Unable to update bind: listen udp4 :51820: bind: address already in use",
        severity="error",
        meaning="The port cannot be opened.",
        source=fails.go.file("device/device.go"),
        failure=fails.BIND,
    )
    LINE = LogMessage(
        anchor="Line unrecognized: `",
        sample="Line unrecognized: `PostUp=iptables -A FORWARD'",
        severity="error",
        meaning="wg read a line that only wg-quick knows, or that is wrong.",
        source=fails.tools.file("src/config.c"),
        failure=fails.CONFIGURATION,
    )
    PARSE = LogMessage(
        anchor="Configuration parsing error",
        sample="wg-quick[4711]: Configuration parsing error",
        severity="error",
        meaning="The configuration cannot be read.",
        source=fails.tools.file("src/setconf.c"),
        context=(
            "wg-quick",
            "wg setconf",
            "WireGuard",
            "Line unrecognized",
        ),
        failure=fails.CONFIGURATION,
    )


wireguard = WireGuard()
