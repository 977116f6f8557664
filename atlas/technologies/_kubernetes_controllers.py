"""Messages of Kubernetes about jobs, autoscalers and controllers."""

from atlas.technologies.failures import kubernetes as fails
from atlas.technologies.failures import kubernetes_workloads as work
from atlas.technologies.failures.kubernetes_storage import VENDORED
from atlas.technologies.message import LogMessage

_kubelet, _controller = "kubernetes/pkg/kubelet", "kubernetes/pkg/controller"
RUNTIME_MANAGER = VENDORED.file(f"{_kubelet}/kuberuntime/kuberuntime_manager.go")
PROBER = VENDORED.file(f"{_kubelet}/prober/prober.go")
JOBS = VENDORED.file(f"{_controller}/job/job_controller.go")
AUTOSCALER = VENDORED.file(f"{_controller}/podautoscaler/horizontal.go")
CALCULATOR = VENDORED.file(f"{_controller}/podautoscaler/replica_calculator.go")
CONTROLLER_UTILS = VENDORED.file(f"{_controller}/controller_utils.go")
ACCOUNTS = VENDORED.file("kubernetes/plugin/pkg/admission/serviceaccount/admission.go")
POD_SECURITY = VENDORED.file("pod-security-admission/admission/admission.go")


class KubernetesControllerMessages:
    """Messages of Kubernetes about jobs, autoscalers and controllers."""

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
        pattern=r"the HPA was unable to compute the replica count: (?P<reason>.+)",
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
        pattern=r"FailedCreate\b.*Error creating: (?P<reason>.+)",
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
        meaning="The pod asks for more than the security level of its namespace allows.",
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
