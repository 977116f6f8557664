"""Cilium: network, policies and load balancing of Kubernetes by eBPF."""

from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._cilium_start_messages import CiliumStartMessages
from atlas.technologies.failures import cilium as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-26"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/cilium.md")
_CNI = "0125a30def46289cf29b23def4a1e61ea6638af3"
_code = Repository("cilium/cilium", commit=_CNI, checked=_CHECKED)
PLUGIN = _code.file("plugins/cilium-cni/cmd/cmd.go")
CLIENT = _code.file("pkg/client/client.go", commit="00c1fdc6fd42b69aa802adf7e28e6efa97506463")
K8S = _code.file("pkg/k8s/client/cell.go", commit="00e40bb41683b9b3462a94879a93841751197629")
DROP = _code.file("pkg/monitor/api/drop.go", commit="03b6a121b71d66138cf9dbf040b30e93c17461f2")
LIMITER = _code.file("pkg/rate/api_limiter.go", commit="1c62b677eee5074835659f0149310661c6f92244")
POLICY = _code.file("pkg/endpoint/policy.go", commit="00a4f9a60c695a37ee208acf3d082e0b383c21a7")
METRICS = _code.file(
    "Documentation/observability/metrics.rst", commit="011e15e31de782ad91fbc7268372c7f5d784ca3d"
)


class Cilium(CiliumStartMessages, Technology):
    """A network plugin whose agents write eBPF programs on every node."""

    name = "Cilium"
    icon = "simple-icons:cilium"
    plane = "control"
    needs = ("Kubernetes",)
    releases = release_lines(
        "1.13 2023-02-15, 1.14 2023-07-27, 1.15 2024-01-31, 1.16 2024-07-24, 1.17 2025-02-04, "
        "1.18 2025-07-29, 1.19 2026-02-03, 1.20 2026-07-29",
        RELEASES,
    )
    logs = statement("the logs of its pods in kube-system") @ fails.TROUBLE.at(
        "kubectl -n kube-system logs --timestamps cilium-1234"
    )

    NO_AGENT = LogMessage(
        anchor="unable to connect to Cilium agent",
        sample='plugin type="cilium-cni" failed (add): unable to connect to Cilium agent: '
        "failed to create cilium agent client after 30.000000 seconds timeout: Get "
        '"http://localhost/v1/config": dial unix /var/run/cilium/cilium.sock: '
        "connect: no such file or directory",
        severity="error",
        meaning="The agent of the node is not running, so no pod is set up.",
        source=PLUGIN,
        failure=fails.AGENT_DOWN,
    )
    CREATE_ENDPOINT = LogMessage(
        anchor="unable to create endpoint",
        sample='plugin type="cilium-cni" failed (add): unable to create endpoint: [PUT '
        "/endpoint/{id}][429] putEndpointIdTooManyRequests",
        severity="error",
        meaning="The agent cannot give a pod its network; what follows says why.",
        source=PLUGIN,
        context=("cilium",),
        failure=fails.ENDPOINT,
    )
    API_TIMEOUT = LogMessage(
        anchor="Cilium API client timeout exceeded",
        sample='level=warning msg="Unable to create endpoint" error="Cilium API client '
        'timeout exceeded" subsys=cilium-cni',
        severity="error",
        meaning="The agent does not answer in time: it is overloaded or hangs.",
        source=CLIENT,
        failure=fails.ENDPOINT,
    )
    ALLOCATE_IP = LogMessage(
        anchor="unable to allocate IP via local cilium agent",
        sample='plugin type="cilium-cni" failed (add): unable to allocate IP via local '
        "cilium agent: [POST /ipam][502] postIpamFailure  range is full",
        severity="error",
        meaning="The node has no free address for a pod, or the agent does not answer.",
        source=PLUGIN,
        failure=fails.NO_ADDRESS,
    )
    WAIT_EXCEEDED = LogMessage(
        anchor="Not processing API request. Wait duration ",
        sample='level=warning msg="Not processing API request. Wait duration exceeds '
        'maximum" name=endpoint-create parallelRequests=4 subsys=rate',
        pattern=r"Not processing API request\. Wait duration (?P<what>exceeds maximum|for "
        r"maximum parallel requests exceeds maximum)",
        severity="warning",
        meaning="So many pods start at once that the agent refuses more.",
        source=LIMITER,
        failure=fails.RATE_LIMITED,
    )
    WAIT_TO_BE_SERVED = LogMessage(
        anchor="request would have to wait ",
        sample="request would have to wait 34.5s to be served (maximum wait duration: 15s)",
        pattern=r"request would have to wait (?P<wait>\S+) to be served \(maximum wait "
        r"duration: (?P<limit>[^)]+)\)",
        severity="error",
        meaning="So many requests wait that the agent refuses more.",
        source=LIMITER,
        failure=fails.RATE_LIMITED,
    )
    REGENERATION = LogMessage(
        anchor="Regeneration of endpoint failed",
        sample='level=warning msg="Regeneration of endpoint failed" endpointID=2588 '
        'error="Failed to load tc filter: exit status 1" identity=261 '
        "subsys=endpoint",
        pattern=r"Regeneration of endpoint "
        r'failed(?:.*endpointID=(?P<endpoint>\d+))?(?:.*error="(?P<reason>[^"]+)")?',
        severity="warning",
        meaning="The program of a pod was not replaced, so its policies and routes are old.",
        source=POLICY,
        failure=fails.REGENERATION,
    )
    ENDPOINT_REGENERATION = LogMessage(
        anchor="endpoint regeneration failed",
        sample='level=error msg="endpoint regeneration failed" endpointID=2588 '
        'error="context deadline exceeded: waiting for proxy updates failed" '
        "identity=261 subsys=endpoint",
        severity="error",
        meaning="The program of a pod was not replaced, so its policies and routes are old.",
        source=POLICY,
        failure=fails.REGENERATION,
    )
    APISERVER = LogMessage(
        anchor="Unable to contact k8s api-server",
        sample='level=error msg="Unable to contact k8s api-server" error="Get '
        '\\"https://10.96.0.1:443/api/v1/namespaces/kube-system\\": dial tcp '
        '10.96.0.1:443: i/o timeout" ipAddr="https://10.96.0.1:443" '
        "subsys=k8s-client",
        severity="error",
        meaning="The agent does not start, because it cannot reach the API server.",
        source=K8S,
        failure=fails.KUBERNETES,
    )
    HEARTBEAT = LogMessage(
        anchor="Heartbeat timed out, restarting client connections",
        sample='level=warning msg="Heartbeat timed out, restarting client connections" '
        "subsys=k8s-client",
        severity="warning",
        meaning="The API server stopped answering; the agent connects again.",
        source=K8S,
        failure=fails.KUBERNETES,
    )
    KVSTORE_FAILURE = LogMessage(
        anchor="quorum check failed ",
        sample="KVStore: Failure   Err: quorum check failed 8 times in a row: "
        "4m28.446600949s since last heartbeat update has been received",
        pattern=r"quorum check failed (?P<times>\d+) times in a row",
        severity="error",
        meaning="The etcd that Cilium uses has lost its quorum or cannot be reached.",
        source=fails.TROUBLE,
        failure=fails.KVSTORE,
    )
    CT_FULL = LogMessage(
        anchor="CT: Map insertion failed",
        sample="xx drop (CT: Map insertion failed) to endpoint 25729, identity 261->264: "
        "10.11.13.37 -> 10.11.101.61 EchoRequest",
        severity="error",
        meaning="New connections are dropped, because the connection tracking table is full.",
        source=DROP,
        failure=fails.CT_FULL,
    )
    POLICY_DENIED = LogMessage(
        anchor="xx drop (Policy denied",
        sample="xx drop (Policy denied) to endpoint 25729, identity 261->264: 10.11.13.37 -> "
        "10.11.101.61 EchoRequest",
        pattern=r"xx drop \(Policy denied[^)]*\).*to endpoint (?P<endpoint>\d+).*identity "
        r"(?P<source>\w+)->(?P<destination>\w+)",
        severity="warning",
        meaning="A network policy does not allow this traffic.",
        source=fails.TROUBLE,
        failure=fails.DENIED,
    )
    NO_BACKEND = LogMessage(
        anchor="xx drop (Service backend not found",
        sample="xx drop (Service backend not found) to endpoint 0, identity 0->0",
        severity="error",
        meaning="A service has no ready pod, so its traffic is dropped.",
        source=DROP,
        failure=fails.DROPPED,
    )
    MISSED_TAIL_CALL = LogMessage(
        anchor="xx drop (Missed tail call",
        sample="xx drop (Missed tail call) to endpoint 0, identity 0->0",
        severity="error",
        meaning="A part of the eBPF program is missing, as during an upgrade of the agent.",
        source=DROP,
        failure=fails.DROPPED,
    )
    UNREACHABLE_NODES = Metric(
        name="cilium_unreachable_nodes",
        meaning="Nodes that an agent cannot reach.",
        source=METRICS,
    )
    MAP_PRESSURE = Metric(
        name="cilium_bpf_map_pressure",
        meaning="Use of an eBPF map; at 1.0 it is full.",
        source=METRICS,
    )


cilium = Cilium()
