"""NetworkManager: network connections of a machine."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.technologies.failures import networkmanager as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

NM_DEVICE = fails.code.file("src/core/devices/nm-device.c")


class NetworkManager(Technology):
    """A daemon that sets up the network connections of a machine."""

    name = "NetworkManager"
    icon = None
    plane = "control"
    programs: ClassVar = {"nmcli": "NetworkManager's client"}
    releases = undisclosed("release dates: endoflife-date has no page for NetworkManager")
    logs = undisclosed("the journal")

    FAILED = LogMessage(
        anchor="Activation: failed for connection ",
        sample="NetworkManager[22]: <warn>  [1700000000.1] device (eth0): Activation: "
        "failed for connection 'Wired'",
        pattern=r"device \((?P<device>\w+)\): Activation: failed for connection "
        r"'(?P<name>[^']+)'",
        severity="error",
        meaning="The connection was not set up; the lines before say why.",
        source=NM_DEVICE,
        failure=fails.ACTIVATION,
    )
    NO_ADDRESS = LogMessage(
        anchor="ip-config-unavailable",
        sample="NetworkManager[22]: <info>  [1700000000.1] device (eth0): state change: "
        "ip-config -> failed (reason 'ip-config-unavailable', managed-type: 'full')",
        pattern=r"device \((?P<device>\w+)\): state change: .*reason 'ip-config-unavailable'",
        severity="error",
        meaning="The device got no IP configuration: no address was available, or the request "
        "timed out.",
        source=fails.code.file("src/core/devices/nm-device-utils.c"),
        failure=fails.ACTIVATION,
    )
    CONFLICT = LogMessage(
        anchor="address conflict for ",
        sample="NetworkManager[22]: <warn>  [1700000000.1] l3cfg[abc,ifindex=2]: address "
        "conflict for 192.0.2.9 detected with 00:11:22:33:44:55",
        pattern=r"address conflict for (?P<address>\S+) detected with (?P<other>\S+)",
        severity="error",
        meaning="Another machine uses the address.",
        source=fails.code.file("src/core/nm-l3cfg.c"),
        failure=fails.CONFLICT,
    )
    CONFLICT_OLD = LogMessage(
        anchor="conflict detected for IP address ",
        sample="NetworkManager[22]: <warn>  [1700000000.1] device (eth0): conflict detected "
        "for IP address 192.0.2.9 with host 00:11:22:33:44:55",
        severity="error",
        meaning="Another machine uses the address.",
        source=NM_DEVICE,
        failure=fails.CONFLICT,
    )


networkmanager = NetworkManager()
