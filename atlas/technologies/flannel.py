"""flannel: a simple pod network for Kubernetes."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import flannel as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_flannel = Repository(
    "flannel-io/flannel", commit="cdf760595c23292fd03ff4daf03638ac1ceef417", checked="2026-11-26"
)
MAIN = _flannel.file("main.go")
SUBNETS = _flannel.file("pkg/subnet/kube/kube.go")
TROUBLE = _flannel.file("Documentation/troubleshooting.md")


class Flannel(Technology):
    """An agent on each node that gives its pods addresses and reaches those of the others."""

    name = "flannel"
    icon = None
    plane = "edge"
    programs: ClassVar = {"lsmod": "the list of kernel modules"}
    needs = ("Kubernetes",)
    releases = undisclosed("release dates: looked in products of endoflife-date/endoflife.date")
    logs = undisclosed("place of its log: looked in Documentation of flannel-io/flannel")

    NO_POD_RANGE = LogMessage(
        anchor="pod cidr not assigned",
        sample="E0411 06:25:44.372839       1 main.go:289] Error registering network: "
        'failed to acquire lease: node "worker-1" pod cidr not assigned',
        pattern=r'node "?(?P<node>[^"\s]+)"? pod cidr not assigned',
        severity="error",
        meaning="The node has no range of pod addresses, so flannel cannot start on it.",
        source=SUBNETS,
        failure=fails.NO_RANGE,
    )
    NOT_REGISTERED = LogMessage(
        anchor="Error registering network: ",
        sample="E0411 06:25:44.372839       1 main.go:289] Error registering network: "
        "operation not permitted",
        pattern=r"(?P<text>Error registering network): ",
        severity="fatal",
        meaning="flannel could not set up its network on the node; the cause follows.",
        source=MAIN,
        failure=fails.NOT_STARTED,
    )
    NO_MANAGER = LogMessage(
        anchor="Failed to create SubnetManager: ",
        sample="E0411 06:25:44.372839       1 main.go:251] Failed to create "
        "SubnetManager: error retrieving pod spec for "
        "'kube-system/kube-flannel-ds-abc123': the server does not allow access to the "
        "requested resource",
        severity="fatal",
        meaning="flannel cannot read its pod or its configuration from the API server; "
        "the cause follows.",
        source=MAIN,
        failure=fails.NOT_STARTED,
    )
    NO_NET_CONF = LogMessage(
        anchor="failed to read net conf: ",
        sample="E0411 06:25:44.372839       1 main.go:251] Failed to create "
        "SubnetManager: failed to read net conf: open /etc/kube-flannel/net-conf.json: "
        "no such file or directory",
        pattern=r"(?P<text>failed to read net conf): ",
        severity="fatal",
        meaning="The file with the network of flannel is missing or wrong.",
        source=SUBNETS,
        failure=fails.NOT_STARTED,
    )
    NO_INTERFACE = LogMessage(
        anchor="Failed to find any valid interface to use: ",
        sample="E0411 06:25:44.372839       1 main.go:328] Failed to find any valid "
        "interface to use: failed to get default interface: unable to find default "
        "route",
        severity="fatal",
        meaning="No network interface of the node fits, as when it has no default route.",
        source=MAIN,
        failure=fails.NO_INTERFACE,
    )
    NO_BRIDGE_FILTER = LogMessage(
        anchor="Failed to check br_netfilter: ",
        sample="E0411 06:25:44.372839       1 main.go:292] Failed to check "
        "br_netfilter: stat /proc/sys/net/bridge/bridge-nf-call-iptables: no such file "
        "or directory",
        severity="fatal",
        meaning="The kernel module br_netfilter is not loaded on the node.",
        source=MAIN,
        failure=fails.NO_MODULE,
    )
    NO_SUBNET = LogMessage(
        anchor="/run/flannel/subnet.env",
        sample='failed to set up pod "shop-0_default" network: open '
        "/run/flannel/subnet.env: no such file or directory",
        pattern=r"open (?P<file>/run/flannel/subnet\.env): no such file or directory",
        severity="error",
        meaning="flannel has not set up its network on the node yet, or failed to.",
        source=MAIN,
        failure=fails.NO_SUBNET,
    )
    NO_CONFIG = LogMessage(
        anchor="Couldn't fetch network config: ",
        sample="E0411 06:25:44.372839       1 main.go:536] Couldn't fetch network "
        "config: client: etcd cluster is unavailable or misconfigured",
        pattern=r"(?P<text>Couldn't fetch network config): ",
        severity="error",
        meaning="flannel cannot read its configuration from etcd or the API server.",
        source=MAIN,
        failure=fails.NOT_STARTED,
    )


flannel = Flannel()
