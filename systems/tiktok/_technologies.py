"""Technologies that ByteDance built and that have no shared module."""

from typing import ClassVar

from atlas import gaps_in, statement, technology, undisclosed
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology
from systems.tiktok import _sources as src

gap = gaps_in("ByteDance's papers, posts and repositories")
_RELEASES = "releases: those that ByteDance runs are not published"


class Kitex(Technology):
    """ByteDance's RPC framework for Go, on its own network library Netpoll."""

    name = "Kitex"
    icon = None
    plane = "service"
    releases = undisclosed(_RELEASES)
    logs = statement("klog: the program's own log; errors are returned to the caller") @ (
        src.KITEX_TIMEOUT.at('klog.CtxErrorf(ctx, "%s", errMsg)')
    )

    RPC_TIMEOUT = LogMessage(
        anchor="location=kitex.rpcTimeoutMW",
        sample="rpc timeout: timeout=100ms, to=example.service, method=Get, "
        "location=kitex.rpcTimeoutMW, remote=192.0.2.7:8888",
        pattern=r"timeout=(?P<timeout>[^,\s]+), to=(?P<service>[^,\s]+), method=(?P<name>[^,\s]+)",
        severity="error",
        meaning="The call did not end within the RPC timeout, or its context ended earlier.",
        source=src.KITEX_TIMEOUT,
    )
    SERVICE_BREAKER = LogMessage(
        anchor="forbidden by circuitbreaker: service circuitbreak",
        sample="forbidden by circuitbreaker: service circuitbreak",
        severity="error",
        meaning="The breaker of the service and method is open: the call was not sent.",
        source=src.KITEX_ERRORS,
    )
    INSTANCE_BREAKER = LogMessage(
        anchor="forbidden by circuitbreaker: instance circuitbreak",
        sample="forbidden by circuitbreaker: instance circuitbreak",
        severity="error",
        meaning="The breaker of one instance is open: no call is sent to this address.",
        source=src.KITEX_ERRORS,
    )
    NO_INSTANCE = LogMessage(
        anchor="service discovery error: no instance available",
        sample="service discovery error: no instance available",
        severity="error",
        meaning="Service discovery returned no instance of the service.",
        source=src.KITEX_ERRORS,
    )
    RESOLVER_FAILED = LogMessage(
        anchor="KITEX: resolver refresh failed, key=",
        sample="KITEX: resolver refresh failed, key=example.service error=connection refused",
        pattern=r"resolver refresh failed, key=(?P<service>\S+) error=(?P<error>.+)",
        severity="warning",
        meaning="The list of instances was not refreshed; the previous list stays in use.",
        source=src.KITEX_RESOLVER,
    )


class Shmipc(Technology):
    """ByteDance's communication between two processes of a host, through shared memory."""

    name = "Shmipc"
    icon = None
    plane = "service"
    releases = undisclosed(_RELEASES)
    logs = statement("standard output, by default (shmipc-go)") @ src.SHMIPC_CONFIG.at(
        "LogOutput:              os.Stdout"
    )

    NO_BUFFER = LogMessage(
        anchor="share memory not more buffer",
        sample="share memory not more buffer",
        severity="error",
        meaning="All buffers of the shared memory are in use; data goes through the socket.",
        source=src.SHMIPC_ERRORS,
    )
    NO_SPACE = LogMessage(
        anchor="share memory had not left space",
        sample="err:share memory had not left space path:/dev/shm/shmipc_1, size:33554432",
        pattern=r"share memory had not left space path:(?P<path>[^,\s]+), size:(?P<size>\d+)",
        severity="error",
        meaning="The file system of /dev/shm has no room for the shared memory of a session.",
        source=src.SHMIPC_BUFFERS,
    )
    QUEUE_FULL = LogMessage(
        anchor="the io queue is full",
        sample="the io queue is full",
        severity="error",
        meaning="The other process is too busy to take requests from the queue.",
        source=src.SHMIPC_ERRORS,
    )


class Monolith(Technology):
    """ByteDance's recommender on TensorFlow: training and serving parameter servers."""

    name = "Monolith"
    icon = None
    plane = "service"
    releases = undisclosed("releases: the open code has no tags; it was last changed in 2023")
    logs = statement("absl's log of agent and training; TensorFlow Serving's in --tfs_log") @ (
        src.MONOLITH_SERVING.at("--tfs_log=tfs.std.log")
    )

    SYNC_FAILED = LogMessage(
        anchor="Error occurred when synchronizing parameter: ",
        sample="Error occurred when synchronizing parameter: Deadline Exceeded",
        pattern=r"Error occurred when synchronizing parameter: (?P<error>.+)",
        severity="error",
        meaning="A training PS could not send its updates to serving PS; it tries again.",
        source=src.MONOLITH_TRAINING,
    )
    PS_UNHEALTHY = LogMessage(
        anchor="PS are not healthy:",
        sample="PS are not healthy:",
        severity="error",
        meaning="Training PS use more memory than their limit; training waits at a barrier.",
        source=src.MONOLITH_HEALTH,
    )
    ZK_LOST = LogMessage(
        anchor="zk state lost, set lost flag",
        sample="zk state lost, set lost flag",
        severity="error",
        meaning="The process lost its ZooKeeper session.",
        source=src.MONOLITH_BACKENDS,
    )
    ZK_RESTART = LogMessage(
        anchor="zk is lost, try restarting",
        sample="zk is lost, try restarting",
        severity="warning",
        meaning="The process restarts its ZooKeeper client after a lost session.",
        source=src.MONOLITH_BACKENDS,
    )
    NO_PS = LogMessage(
        anchor="found PS timeout",
        sample="found PS timeout",
        severity="error",
        meaning="An entry did not start: for an hour not every PS had a replica (agent version 1).",
        source=src.MONOLITH_AGENT,
    )
    BROKER_LOST = LogMessage(
        anchor="Broker transport failure: ",
        sample="Broker transport failure: Local: Broker transport failure",
        severity="error",
        meaning="The training input lost a Kafka broker; its consumer reconnects.",
        source=src.MONOLITH_KAFKA,
    )


class Godel(Technology):
    """ByteDance's scheduler for Kubernetes: a dispatcher, scheduler shards and a binder."""

    name = "Gödel"
    icon = None
    plane = "control"
    programs: ClassVar = {"kubectl": "Kubernetes' client"}
    releases = undisclosed(_RELEASES)
    logs = statement("the log of each pod in the namespace godel-system") @ src.GODEL_TEST.at(
        "kubectl -n godel-system get pod"
    )

    NO_NODE = LogMessage(
        anchor="nodes are available to run pod ",
        sample="0/120 nodes are available to run pod default/example: 120 Insufficient cpu.",
        pattern=r"0/(?P<nodes>\d+) nodes are available to run pod (?P<pod>[^,\s:]+): (?P<why>.+)",
        severity="warning",
        meaning="No node fits the pod; the reasons are counted.",
        source=src.GODEL_ERRORS,
    )

    PENDING = Metric(
        name="scheduler_pending_pods",
        meaning="Pods that wait in a scheduler, by queue: ready, backoff or unschedulable.",
        source=src.GODEL_METRICS,
        kind="gauge",
    )
    BINDING_FAILURES = Metric(
        name="binder_pod_binding_failure",
        meaning="Pods whose binding to a node failed.",
        source=src.GODEL_BINDER,
        kind="counter",
    )


kitex = Kitex()
shmipc = Shmipc()
monolith = Monolith()
godel = Godel()
_built = gap.of("releases", "logs")
app = technology(
    "app",
    "An app of ByteDance or of a customer, on phones and the web.",
    icon="diagrams.onprem.client.Client",
    **_built,
)
bytegraph = technology("ByteGraph", "ByteDance's own graph database.", **_built)
abase = technology("ABase", "ByteDance's own NoSQL database of many tenants.", **_built)
bmq = technology("BMQ", "ByteDance's own message queue, compatible with Kafka.", **_built)
katalyst = technology(
    "Katalyst", "ByteDance's resource manager that colocates workloads on Kubernetes.", **_built
)
key_value = technology("key-value store", "A store whose product is not named.", **_built)
oracle_cloud = technology(
    "Oracle Cloud Infrastructure",
    "Oracle's cloud, which hosts TikTok in the US.",
    releases=undisclosed("releases: a cloud service without versions"),
    logs=statement("service logs, where they are enabled for that service")
    @ src.ORACLE_LOGS.at("Oracle Cloud Infrastructure services emit service logs."),
)
data_center = technology("data center", "A site whose technology is not named.", **_built)
