"""CNI plugins: the network plugins that runtimes call for each pod."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import cni_plugins as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_plugins = Repository(
    "containernetworking/plugins",
    commit="3d27709faaa4e3619f299b962d9ea24589e28f9c",
    checked="2026-11-26",
    folder="plugins",
)
BRIDGE = _plugins.file("main/bridge/bridge.go")
ADDRESSES = _plugins.file("ipam/host-local/backend/allocator/allocator.go")


class CNIPlugins(Technology):
    """Programs such as bridge and host-local, which give each pod an interface and an address."""

    name = "CNI plugins"
    icon = None
    plane = "edge"
    releases = undisclosed("release dates: looked in products of endoflife-date/endoflife.date")
    logs = undisclosed("a plugin keeps no log: the runtime that calls it prints its error")

    BRIDGE_ADDRESS = LogMessage(
        anchor='" already has an IP address different from ',
        sample='failed to set bridge addr: "cni0" already has an IP address different '
        "from 10.244.1.1/24",
        pattern=r'"?\\*"?(?P<bridge>[\w-]+)\\*" already has an IP address different '
        r"from (?P<address>[\d./a-f:]+)",
        severity="error",
        meaning="The bridge of the node has the address of an earlier pod network.",
        source=BRIDGE,
        failure=fails.BRIDGE,
    )
    NO_POD_ADDRESS = LogMessage(
        anchor="no IP addresses available in range set: ",
        sample="failed to allocate for range 0: no IP addresses available in range "
        "set: 10.244.0.1-10.244.0.254",
        pattern=r"no IP addresses available in range set: (?P<range>\S+)",
        severity="error",
        meaning="Every pod address of the node is taken, often by pods that no longer exist.",
        source=ADDRESSES,
        failure=fails.NO_POD_ADDRESS,
    )
    ADDRESS_TAKEN = LogMessage(
        anchor=" is not available in range set ",
        sample="requested IP address 10.244.0.5 is not available in range set "
        "10.244.0.1-10.244.0.254",
        pattern=r"requested IP address (?P<address>\S+) is not available in range set "
        r"(?P<range>\S+)",
        severity="error",
        meaning="The address that a pod requests is already reserved.",
        source=ADDRESSES,
        failure=fails.ADDRESS_TAKEN,
    )
    DUPLICATE = LogMessage(
        anchor=", duplicate allocation is not allowed",
        sample="failed to allocate for range 0: 10.244.0.12 has been allocated to 4f1c9a, "
        "duplicate allocation is not allowed",
        pattern=r"(?P<address>\S+) has been allocated to (?P<container>\S+), duplicate allocation "
        r"is not allowed",
        severity="error",
        meaning="The sandbox has an address already, as after an attempt that was not cleaned up.",
        source=ADDRESSES,
        failure=fails.ADDRESS_TAKEN,
    )


cni_plugins = CNIPlugins()
