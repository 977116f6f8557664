"""CRI-O: a container runtime for Kubernetes."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import crio as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_crio = Repository(
    "cri-o/cri-o", commit="f954a17e505f8931e91004403b5f5eac71ab6085", checked="2026-11-26"
)
NETWORK = _crio.file("server/sandbox_network.go")
UTILITIES = _crio.file("server/utils.go")
RUNTIME = _crio.file("internal/oci/runtime_oci.go")
CNI = _crio.file("internal/config/cnimgr/cnimgr.go")


class CRIO(Technology):
    """A daemon that runs containers for the kubelet."""

    name = "CRI-O"
    icon = None
    plane = "control"
    needs = ("runc", "CNI plugins")
    releases = undisclosed("release dates: looked in products of endoflife-date/endoflife.date")
    logs = undisclosed("place of its log: looked in docs of cri-o/cri-o")

    NO_NETWORK = LogMessage(
        anchor="failed to create pod network sandbox ",
        sample="rpc error: code = Unknown desc = failed to create pod network sandbox "
        "k8s_shop-0_default_9a1c_0(2d628f64): error adding pod default_shop-0 to CNI "
        'network "cbr0"',
        pattern=r"failed to create pod network sandbox (?P<pod>[^\s(]+)\(\w+\): ",
        severity="error",
        meaning="The network plugin could not set up the pod; the cause follows.",
        source=NETWORK,
        failure=fails.NETWORK,
    )
    LOADED = LogMessage(
        anchor="ubelet may be retrying requests that are timing out in CRI-O due to system load",
        sample="rpc error: code = Unknown desc = kubelet may be retrying requests that "
        "are timing out in CRI-O due to system load. Currently at stage container "
        "storage creation: context deadline exceeded: error reserving ctr name",
        pattern=r"(?P<text>ubelet may be retrying requests that are timing out in CRI-O "
        r"due to system load)(?:\. Currently at stage (?P<stage>[^:]+))?(?:: context "
        r"deadline exceeded)?",
        severity="error",
        meaning="An earlier request for the same pod or container still runs, because "
        "the node is slow.",
        source=UTILITIES,
        failure=fails.LOADED,
    )
    NOT_CREATED = LogMessage(
        anchor="container create failed: ",
        sample="rpc error: code = Unknown desc = container create failed: "
        'time="2026-03-09T15:32:01Z" level=error msg="runc create failed: unable to '
        'start container process"',
        pattern=r"desc = (?P<text>container create failed): ",
        severity="error",
        meaning="The runtime could not create a container; the cause follows.",
        source=RUNTIME,
        failure=fails.NOT_CREATED,
    )
    PLUGIN_UNHEALTHY = LogMessage(
        anchor="CNI plugin unhealthy beyond grace period ",
        sample='level=error msg="CNI plugin unhealthy beyond grace period (30s): no '
        'CNI configuration file in /etc/kubernetes/cni/net.d/"',
        severity="error",
        meaning="The network plugin does not answer, and the node becomes NotReady.",
        source=CNI,
        failure=fails.PLUGIN,
    )


crio = CRIO()
