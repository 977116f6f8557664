"""Calico: network and network policies of Kubernetes."""

from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.failures import calico as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-26"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/calico.md")
_code = Repository(
    "projectcalico/calico", commit="87c15906f20c4ca1fda55af92295e7678b0cc0b2", checked=_CHECKED
)
HEALTH = _code.file("node/pkg/health/health.go")
LIBCNI = Repository(
    "containernetworking/plugins",
    commit="3d27709faaa4e3619f299b962d9ea24589e28f9c",
    checked="2026-11-27",
).file("vendor/github.com/containernetworking/cni/libcni/api.go")
PLUGIN = _code.file("cni-plugin/pkg/plugin/plugin.go")
STARTUP = _code.file("node/pkg/lifecycle/startup/startup.go")
FELIX = _code.file("felix/daemon/daemon.go")
TABLE = _code.file("felix/iptables/table.go")


class Calico(Technology):
    """A network plugin that gives pods addresses and enforces network policies."""

    name = "Calico"
    icon = None
    plane = "control"
    needs = ("Kubernetes",)
    releases = release_lines(
        "3.25 2023-01-11, 3.26 2023-05-27, 3.27 2023-12-15, 3.28 2024-05-10, 3.29 2024-10-29, "
        "3.30 2025-05-05, 3.31 2025-10-21, 3.32 2026-04-30",
        RELEASES,
    )
    logs = statement("the logs of its pods in calico-system") @ fails.TROUBLE.at(
        "`kubectl logs -n calico-system <pod_name>`"
    )

    NO_BPF = LogMessage(
        anchor="BPF dataplane mode enabled but not supported by the kernel",
        sample="2026-11-04 12:00:27.044 [ERROR][74] felix/daemon.go 337: BPF dataplane "
        "mode enabled but not supported by the kernel.  Disabling BPF mode.",
        severity="error",
        meaning="The kernel of the node is too old for the BPF data plane; services may not work.",
        source=_code.file("felix/daemon/daemon.go"),
        failure=fails.NO_BPF,
    )
    BGP = LogMessage(
        anchor="BGP not established with ",
        sample="Readiness probe failed: calico/node is not ready: BIRD is not ready: BGP not "
        "established with 10.0.0.1",
        pattern=r"calico/node is not ready: BIRD6? is not ready: BGP not established with "
        r"(?P<peers>.+)",
        severity="error",
        meaning="A node exchanges no routes with a peer, so pods on different nodes cannot "
        "connect.",
        source=HEALTH,
        failure=fails.BGP_DOWN,
    )
    FELIX_NOT_READY = LogMessage(
        anchor="calico/node is not ready: felix is not ready",
        sample="Readiness probe failed: calico/node is not ready: felix is not ready: "
        "readiness probe reporting 503",
        severity="error",
        meaning="Felix, which writes routes and policies of the node, is not ready.",
        source=HEALTH,
        failure=fails.NOT_READY,
    )
    FELIX_NOT_LIVE = LogMessage(
        anchor="calico/node is not ready: Felix is not live",
        sample="Liveness probe failed: calico/node is not ready: Felix is not live: liveness "
        "probe reporting 503",
        severity="error",
        meaning="Felix hangs, so the pod is about to be restarted.",
        source=HEALTH,
        failure=fails.NOT_READY,
    )
    BIRD_NOT_READY = LogMessage(
        anchor="calico/node is not ready: BIRD is not ready: ",
        sample="calico/node is not ready: BIRD is not ready: Error querying BIRD: unable to "
        "connect to BIRDv4 socket: dial unix /var/run/calico/bird.ctl: connect: "
        "connection refused",
        pattern=r"calico/node is not ready: BIRD6? is not ready: (?P<reason>[Ee]rror|unexpected)",
        severity="error",
        meaning="The BGP daemon of the node does not answer.",
        source=HEALTH,
        failure=fails.NOT_READY,
    )
    TIMED_OUT = LogMessage(
        anchor="timed out waiting for Calico to become ready",
        sample="timed out waiting for Calico to become ready",
        severity="error",
        meaning="The node started, but its network did not become ready in time.",
        source=STARTUP,
        failure=fails.NOT_READY,
    )
    NO_IPS = LogMessage(
        anchor="No IPs available in pools: ",
        sample='Failed to create pod sandbox: plugin type="calico" failed (add): failed to '
        "request IPv4 addresses: Assigned 0 out of 1 requested IPv4 addresses; No IPs "
        "available in pools: [10.244.0.0/24]",
        pattern=r"No IPs available in pools: \[(?P<pools>[^\]]*)\]",
        severity="error",
        meaning="Every address of the pools is in use, so pods do not start.",
        source=_code.file("libcalico-go/lib/ipam/ipam.go"),
        failure=fails.NO_ADDRESS,
    )
    REQUEST_FAILED = LogMessage(
        anchor="failed to request IPv",
        sample='plugin type="calico" failed (add): failed to request IPv4 addresses: '
        "Assigned 0 out of 1 requested IPv4 addresses; No more free affine blocks and "
        "strict affinity enabled",
        pattern=r"failed to request IPv(?P<family>\d) addresses",
        severity="error",
        meaning="A pod gets no address; what follows says why.",
        source=_code.file("cni-plugin/pkg/ipamplugin/ipam_plugin.go"),
        failure=fails.NO_ADDRESS,
    )
    BLOCK_LIMIT = LogMessage(
        anchor="cannot allocate new block due to per host block limit",
        sample='plugin type="calico" failed (add): cannot allocate new block due to per host block '
        "limit",
        severity="error",
        meaning="The node has reached its limit of address blocks.",
        source=_code.file("libcalico-go/lib/ipam/ipam.go"),
        failure=fails.NO_ADDRESS,
    )
    EXHAUSTED = LogMessage(
        anchor="All addresses exhausted in pool ",
        sample="All addresses exhausted in pool 10.244.0.0/24",
        pattern=r"All addresses exhausted in pool (?P<pool>\S+)",
        severity="warning",
        meaning="A pool has no free address left.",
        source=_code.file("libcalico-go/lib/ipam/ipam.go"),
        failure=fails.NO_ADDRESS,
    )
    NODENAME = LogMessage(
        anchor="check that the calico/node container is running and has mounted /var/lib/calico/",
        sample="stat /var/lib/calico/nodename: no such file or directory: check that the "
        "calico/node container is running and has mounted /var/lib/calico/",
        severity="error",
        meaning="calico-node has not started on this node, so no pod gets a network.",
        source=PLUGIN,
        failure=fails.NOT_RUNNING,
    )
    CLUSTER_INFORMATION = LogMessage(
        anchor="error getting ClusterInformation",
        sample='plugin type="calico" failed (add): error getting ClusterInformation: Get '
        '"https://10.96.0.1:443/apis/crd.projectcalico.org/v1/clusterinformations/default": '
        "dial tcp 10.96.0.1:443: i/o timeout",
        severity="error",
        meaning="The CNI plugin cannot read from the Kubernetes API, so pods are not set up.",
        source=PLUGIN,
        failure=fails.CNI_FAILED,
    )
    UNAUTHORIZED = LogMessage(
        anchor="error getting ClusterInformation: connection is unauthorized",
        sample='plugin type="calico" failed (add): error getting ClusterInformation: '
        "connection is unauthorized: Unauthorized",
        severity="error",
        meaning="The token of the CNI plugin is expired or lacks rights, so pods are not set up.",
        source=_code.file("libcalico-go/lib/errors/errors.go"),
        failure=fails.UNAUTHORIZED,
    )
    REFUSED = LogMessage(
        anchor=": Unauthorized",
        sample='plugin type="calico" failed (add): Unauthorized',
        pattern=r'plugin (?:type=)?\\*"calico\\*"(?: name=\\*"[^"]*")? failed '
        r"\((?:add|delete)\): (?:.*: )?Unauthorized",
        severity="error",
        meaning="The API server refuses the token of the CNI plugin, so pods are not set up.",
        source=LIBCNI,
        failure=fails.UNAUTHORIZED,
    )
    NO_NODENAME = LogMessage(
        anchor="stat /var/lib/calico/nodename: no such file or directory",
        sample='NetworkPlugin cni failed to set up pod "shop-0_default" network: stat '
        "/var/lib/calico/nodename: no such file or directory",
        severity="error",
        meaning="calico-node has not started on this node, so no pod gets a network.",
        source=PLUGIN,
        failure=fails.NOT_RUNNING,
    )
    NOT_READY_TO_PROCESS = LogMessage(
        anchor="Calico is currently not ready to process requests",
        sample='plugin type="calico" failed (add): Calico is currently not ready to '
        "process requests",
        severity="error",
        meaning="The datastore is locked, as during a migration, so pods are not set up.",
        source=PLUGIN,
        failure=fails.CNI_FAILED,
    )
    ADDRESS_IN_USE = LogMessage(
        anchor="is already using the IPv",
        sample="Calico node 'node-2' is already using the IPv4 address 10.0.0.5.",
        pattern=r"Calico node '(?P<node>[^']+)' is already using the IPv(?P<family>[46]) "
        r"address (?P<address>[\da-fA-F.:]+)\.",
        severity="warning",
        meaning="Two nodes claim one address, so this one does not start.",
        source=STARTUP,
        failure=fails.ADDRESS_CONFLICT,
    )
    NO_DETECTION = LogMessage(
        anchor="Unable to auto-detect an IPv",
        sample="Unable to auto-detect an IPv4 address: no valid IPv4 addresses found on the "
        "host interfaces",
        pattern=r"Unable to auto-detect an IPv(?P<family>[46]) address(?P<how>.*)",
        severity="warning",
        meaning="Calico does not find the address of the node, so it does not start.",
        source=_code.file("node/pkg/lifecycle/startup/autodetection/autodetection_methods.go"),
        failure=fails.ADDRESS_CONFLICT,
    )
    TYPHA = LogMessage(
        anchor="Failed to connect to Typha, giving up after timeout",
        sample="Failed to connect to Typha, giving up after timeout error=failed to connect "
        "to any of the Typha servers",
        severity="fatal",
        meaning="Felix ends, because it cannot reach Typha; policies of the node are not updated.",
        source=FELIX,
        failure=fails.DATASTORE,
    )
    DATASTORE = LogMessage(
        anchor="Failed to (re)connect to datastore",
        sample="Failed to (re)connect to datastore error=Get "
        '"https://10.96.0.1:443/apis/crd.projectcalico.org/v1/clusterinformations/default": '
        "dial tcp 10.96.0.1:443: connect: connection refused",
        severity="error",
        meaning="Felix cannot read policies from the Kubernetes API or etcd.",
        source=FELIX,
        failure=fails.DATASTORE,
    )
    IPTABLES = LogMessage(
        anchor="Failed to program iptables, giving up after retries",
        sample="Failed to program iptables, giving up after retries error=exit status 1 "
        'ipVersion=0x4 table="filter"',
        severity="fatal",
        meaning="Felix cannot write its rules and ends; policies of the node are not updated.",
        source=TABLE,
        failure=fails.RULES,
    )
    RESTORE_ERRORS = Metric(
        name="felix_iptables_restore_errors",
        meaning="Errors of iptables-restore on a node.",
        source=TABLE,
        kind="counter",
    )
    DATAPLANE_FAILURES = Metric(
        name="felix_int_dataplane_failures",
        meaning="Failed updates of the data plane that will be tried again.",
        source=_code.file("felix/dataplane/linux/int_dataplane.go"),
        kind="counter",
    )


calico = Calico()
