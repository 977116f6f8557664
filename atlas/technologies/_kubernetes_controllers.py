"""Messages of Kubernetes about jobs, autoscalers and controllers."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import kubernetes as fails
from atlas.technologies.failures import kubernetes_workloads as work
from atlas.technologies.failures.kubernetes_storage import VENDORED
from atlas.technologies.message import LogMessage

_kubelet, _controller = "kubernetes/pkg/kubelet", "kubernetes/pkg/controller"
START_REASON = Repository(
    "containerd/containerd",
    commit="301026e58c619e63d09c0ec411012e54c0124b03",
    checked="2026-11-26",
).file("internal/cri/server/helpers.go")
CONTAINERS = VENDORED.file(f"{_kubelet}/kuberuntime/kuberuntime_container.go")
RUNTIME_MANAGER = VENDORED.file(f"{_kubelet}/kuberuntime/kuberuntime_manager.go")
RESULTS = VENDORED.file(f"{_kubelet}/container/sync_result.go")
PROBER = VENDORED.file(f"{_kubelet}/prober/prober.go")
JOBS = VENDORED.file(f"{_controller}/job/job_controller.go")
AUTOSCALER = VENDORED.file(f"{_controller}/podautoscaler/horizontal.go")
CALCULATOR = VENDORED.file(f"{_controller}/podautoscaler/replica_calculator.go")
CONTROLLER_UTILS = VENDORED.file(f"{_controller}/controller_utils.go")
ACCOUNTS = VENDORED.file("kubernetes/plugin/pkg/admission/serviceaccount/admission.go")
POD_SECURITY = VENDORED.file("pod-security-admission/admission/admission.go")


class KubernetesControllerMessages:
    """Messages of Kubernetes about jobs, autoscalers and controllers."""

    NOT_STARTED = LogMessage(
        anchor='failed to "StartContainer" for ',
        sample='Error syncing pod 9a1c, skipping: failed to "StartContainer" for '
        '"shop" with RunContainerError: "context deadline exceeded"',
        pattern=r'failed to \\*"StartContainer\\*" for \\*"(?P<container>[\w.-]+)\\*" '
        r"with (?P<error>RunContainerError|CreateContainerError|PreCreateHookError|"
        r"PreStartHookError)",
        severity="error",
        meaning="A container could not be created or started; the cause follows.",
        source=RESULTS,
        failure=fails.NOT_STARTED,
    )
    CONFIG_ERROR_LOG = LogMessage(
        anchor='failed to "StartContainer" for ',
        sample='Error syncing pod 9a1c, skipping: failed to "StartContainer" for '
        '"shop" with CreateContainerConfigError: "secret not found"',
        pattern=r'failed to \\*"StartContainer\\*" for \\*"(?P<container>[\w.-]+)\\*" '
        r"with (?P<error>CreateContainerConfigError)",
        severity="error",
        meaning="A container lacks its configuration; the cause follows.",
        source=RESULTS,
        failure=fails.CONFIGURATION,
    )
    CREATE_ERROR = LogMessage(
        anchor="CreateContainerError",
        sample="shop-0   0/1     CreateContainerError   0          12s",
        pattern=r"(?P<pod>\S+)\s+\d+/\d+\s+(?:Init:)?CreateContainerError\b|"
        r"[Rr]eason[\":=]*\s*\"?CreateContainerError\b",
        severity="error",
        meaning="The runtime could not create the container; the events say why.",
        source=CONTAINERS,
        failure=fails.NOT_STARTED,
    )
    START_ERROR = LogMessage(
        anchor="StartError",
        sample="shop-0   0/1     StartError   0          12s",
        pattern=r"(?P<pod>\S+)\s+\d+/\d+\s+(?:Init:)?StartError\b|"
        r"[Rr]eason:\s+StartError\b",
        severity="error",
        meaning="The runtime could not start the container, as when its command does not exist.",
        source=START_REASON,
        failure=fails.NOT_STARTED,
    )
    JOB_LATE = LogMessage(
        anchor="Job was active longer than specified deadline",
        sample="Warning  DeadlineExceeded  3s  job-controller  Job was active longer "
        "than specified deadline",
        severity="error",
        meaning="A job ran longer than activeDeadlineSeconds, and its pods were ended.",
        source=JOBS,
        failure=work.JOB,
    )
    JOB_FAILED = LogMessage(
        anchor="Job has reached the specified backoff limit",
        sample="Warning  BackoffLimitExceeded  3s  job-controller  Job has reached the "
        "specified backoff limit",
        severity="error",
        meaning="The pods of a job failed more often than backoffLimit allows.",
        source=JOBS,
        failure=work.JOB,
    )
    NO_REPLICA_COUNT = LogMessage(
        anchor="the HPA was unable to compute the replica count: ",
        sample="the HPA was unable to compute the replica count: failed to get cpu "
        "utilization: unable to get metrics for resource cpu: unable to fetch metrics "
        "from resource metrics API: the server is currently unable to handle the "
        "request (get pods.metrics.k8s.io)",
        pattern=r"the HPA was unable to compute the replica count:",
        severity="warning",
        meaning="An autoscaler does not scale, because a metric is missing.",
        source=AUTOSCALER,
        failure=work.NO_REPLICAS,
    )
    NO_RESOURCE_METRIC = LogMessage(
        anchor="unable to get metrics for resource ",
        sample="Warning  FailedGetResourceMetric  2m (x38 over 42m)  "
        "horizontal-pod-autoscaler  unable to get metrics for resource cpu: no metrics "
        "returned from resource metrics API",
        pattern=r"unable to get metrics for resource (?P<resource>\w+): (?P<reason>.+)",
        severity="warning",
        meaning="The CPU or memory use of the pods is not known, so the autoscaler does not scale.",
        source=CALCULATOR,
        failure=work.NO_REPLICAS,
    )
    NO_REQUEST = LogMessage(
        anchor="missing request for ",
        sample="Warning  FailedGetResourceMetric  14s  horizontal-pod-autoscaler  "
        "failed to get cpu utilization: missing request for cpu in container shop of "
        "Pod shop-0",
        pattern=r"missing request for (?P<resource>\w+)(?: in container "
        r"(?P<container>\S+) of Pod| on container|$)",
        severity="warning",
        meaning="A container sets no request, so its share of use cannot be computed.",
        source=CALCULATOR,
        failure=work.NO_REPLICAS,
    )
    NO_POD_METRICS = LogMessage(
        anchor="did not receive metrics for ",
        sample="failed to get cpu utilization: did not receive metrics for targeted "
        "pods (pods might be unready)",
        pattern=r"did not receive metrics for (?P<pods>targeted pods|any ready pods)",
        severity="warning",
        meaning="No pod of the autoscaler has metrics yet.",
        source=CALCULATOR,
        failure=work.NO_REPLICAS,
    )
    NOT_SCALED = LogMessage(
        anchor="FailedComputeMetricsReplicas",
        sample="Warning  FailedComputeMetricsReplicas  2m  horizontal-pod-autoscaler  "
        "invalid metrics (1 invalid out of 1), first error is: failed to get cpu "
        "resource metric value",
        pattern=r"FailedComputeMetricsReplicas\b.*invalid metrics \((?P<invalid>\d+) "
        r"invalid out of (?P<all>\d+)\)",
        severity="warning",
        meaning="An autoscaler does not scale, because no metric of it is valid.",
        source=AUTOSCALER,
        failure=work.NO_REPLICAS,
    )
    NOT_CREATED = LogMessage(
        anchor="Error creating: ",
        sample="Warning  FailedCreate  9s (x12 over 30s)  replicaset-controller  Error "
        'creating: pods "shop-7d9f8b6c5-" is forbidden: error looking up service '
        'account default/shop: serviceaccount "shop" not found',
        pattern=r"FailedCreate\b.{0,200}?Error creating: (?=(?P<reason>.+))",
        severity="error",
        meaning="A controller could not create a pod; the cause follows.",
        source=CONTROLLER_UTILS,
        failure=work.NOT_CREATED,
    )
    NO_ACCOUNT = LogMessage(
        anchor="error looking up service account ",
        sample='pods "shop-7d9f8b6c5-" is forbidden: error looking up service account '
        'default/shop: serviceaccount "shop" not found',
        pattern=r"error looking up service account (?P<account>[^\s:]+): ",
        severity="error",
        meaning="A pod names a service account that does not exist.",
        source=ACCOUNTS,
        failure=work.NOT_CREATED,
    )
    POD_SECURITY = LogMessage(
        anchor="violates PodSecurity ",
        sample='pods "shop-0" is forbidden: violates PodSecurity "restricted:latest": '
        'allowPrivilegeEscalation != false (container "shop" must set '
        "securityContext.allowPrivilegeEscalation=false)",
        pattern=r'is forbidden: violates PodSecurity \\?"(?P<level>[^"\\]+)',
        severity="error",
        meaning="The pod requests more than the security level of its namespace allows.",
        source=POD_SECURITY,
        failure=work.NOT_CREATED,
    )
    LIVENESS_KILL = LogMessage(
        anchor=" failed liveness probe",
        sample="Normal  Killing  3s  kubelet  Container shop failed liveness probe, "
        "will be restarted",
        pattern=r'[Cc]ontainer \\?"?(?P<container>[\w.-]+)\\?"? failed liveness probe',
        severity="warning",
        meaning="A container did not answer its liveness probe, and the kubelet restarts it.",
        source=RUNTIME_MANAGER,
        failure=fails.PROBE,
    )
    PROBE_REFUSED = LogMessage(
        anchor=" probe failed: ",
        sample='Readiness probe failed: Get "http://10.0.0.5:8080/health": dial tcp '
        "10.0.0.5:8080: connect: connection refused",
        pattern=r'(?P<probe>Liveness|Readiness|Startup) probe failed: (?:Get \\*"?\S+ '
        r")?dial tcp (?P<address>\S+): connect: connection refused",
        severity="warning",
        meaning="Nothing listens on the port of the probe: the program starts, has "
        "ended, or uses another port.",
        source=PROBER,
        failure=work.PROBE_REFUSED,
    )
    PROBE_LATE = LogMessage(
        anchor=" probe failed: ",
        sample='Liveness probe failed: Get "http://10.0.0.5:8080/health": context '
        "deadline exceeded (Client.Timeout exceeded while awaiting headers)",
        pattern=r"(?P<probe>Liveness|Readiness|Startup) probe failed: Get "
        r'\\*"?(?P<url>[^"\\ ]+?)\\*"?: (?=context deadline exceeded|net/http: request '
        r"canceled|dial tcp \S+ i/o timeout|read tcp|EOF)",
        severity="warning",
        meaning="The container did not answer its probe within its timeout.",
        source=PROBER,
        failure=work.PROBE_LATE,
    )
    PROBE_ERRORED = LogMessage(
        anchor=" probe errored",
        sample="Warning  Unhealthy  5s  kubelet  Readiness probe errored and resulted "
        "in unknown state: rpc error: code = NotFound desc = failed to exec in "
        "container",
        pattern=r"(?P<probe>Liveness|Readiness|Startup) probe errored(?: and resulted "
        r"in \w+ state)?: ",
        severity="warning",
        meaning="The kubelet could not run the probe of a container; the cause follows.",
        source=PROBER,
        failure=fails.PROBE,
    )
