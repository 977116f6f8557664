"""Messages of network plugins that containerd passes on."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import containerd as fails
from atlas.technologies.message import LogMessage

_plugins = Repository(
    "containernetworking/plugins",
    commit="3d27709faaa4e3619f299b962d9ea24589e28f9c",
    checked="2026-11-26",
    folder="plugins",
)
BRIDGE = _plugins.file("main/bridge/bridge.go")
ADDRESSES = _plugins.file("ipam/host-local/backend/allocator/allocator.go")


class ContainerdNetworkMessages:
    """Messages of network plugins that containerd passes on."""

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
