"""What fails in pods, jobs and autoscalers of Kubernetes, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._kubectl import DESCRIBE, GET, LOGS
from atlas.technologies.failures.kubernetes import (
    KUBELET_LOG,
    NO_RELEASE,
    NODE,
    NODE_EVENTS,
    NODES,
    POD,
    POD_EVENTS,
    PREVIOUS_LOG,
    ROLL_BACK,
    WARNINGS,
)
from atlas.technologies.failures.kubernetes_api import API_SERVICES, DEPLOYMENTS, QUOTAS, RIGHTS
from atlas.technologies.failures.kubernetes_storage import VENDORED
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, UsualCause, wrapped_error

_TOP_POD = Repository(
    "kubernetes/kubectl",
    commit="dee3483a3d6a64c07fdf746caf80af446dee99ac",
    checked="2026-11-26",
    release=NO_RELEASE,
).file("pkg/cmd/top/top_pod.go")
_IMAGES = VENDORED.file("kubernetes/pkg/kubelet/images/image_manager.go")
_CALCULATOR = VENDORED.file("kubernetes/pkg/controller/podautoscaler/replica_calculator.go")

CONFIGURATION_NAMES = Check(
    "List the config maps and secrets of the namespace.",
    shell("kubectl get configmaps,secrets -n <namespace>") @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="The one of the message is missing, or lacks the key.",
)
AUTOSCALERS = Check(
    "Describe the autoscaler: its metrics, conditions and events.",
    shell("kubectl describe hpa <name> -n <namespace>")
    @ DESCRIBE.at("kubectl describe pods/nginx"),
    **NO_OUTPUT,
    verify="ScalingActive False: the reason names the metric that is missing.",
)
POD_USE = Check(
    "Check how much CPU and memory each pod uses.",
    shell("kubectl top pod --namespace=<namespace>") @ _TOP_POD.at("kubectl top pod --namespace="),
    **NO_OUTPUT,
    verify="An error, or no row for the pods: metrics-server has no values for them.",
)
JOBS = Check(
    "Describe the job: how many pods failed, and why it ended.",
    shell("kubectl describe job <name> -n <namespace>")
    @ DESCRIBE.at("kubectl describe pods/nginx"),
    **NO_OUTPUT,
    verify="Pods Statuses counts the failures; the events name the pods.",
)
JOB_LOG = Check(
    "Read the log of the job's pod.",
    shell("kubectl logs job/<name> -n <namespace>") @ LOGS.at("kubectl logs job/hello"),
    **NO_OUTPUT,
    verify="Its last lines say why the program failed or did not end.",
)

LOG = Check(
    "Read the log of the container.",
    shell("kubectl logs <pod> -c <container> -n <namespace> --since=1h")
    @ LOGS.at("kubectl logs --since=1h nginx"),
    **NO_OUTPUT,
    verify="It says whether the program has started, on which port, and what it waits for.",
)

HOOK = KnownFailure(
    "a lifecycle hook of a container fails", steps=[POD, PREVIOUS_LOG, POD_EVENTS, ROLL_BACK]
)
REJECTED = KnownFailure(
    "the kubelet rejects a pod: its node lacks a resource or device",
    steps=[POD, NODE_EVENTS, NODES],
)
NOT_STOPPED = KnownFailure("a pod cannot be stopped", steps=[POD, KUBELET_LOG, NODE])
ROOT = KnownFailure(
    "a container may not run as root, but its image does", steps=[POD, POD_EVENTS, ROLL_BACK]
)
MISSING = KnownFailure(
    "a config map, secret or key does not exist",
    steps=[CONFIGURATION_NAMES, POD, ROLL_BACK],
)
SUBPATH = KnownFailure(
    "a subPath of a volume cannot be mounted", steps=[POD, KUBELET_LOG, ROLL_BACK]
)
PULL_RATE = KnownFailure(
    "the kubelet pulls more images than its own limit allows", steps=[POD_EVENTS, KUBELET_LOG, NODE]
)
JOB = KnownFailure("a job failed or ran too long", steps=[JOBS, JOB_LOG, WARNINGS])
NO_REPLICAS = KnownFailure(
    "an autoscaler has no metrics to scale by",
    steps=[AUTOSCALERS, POD_USE, API_SERVICES],
    causes=[
        UsualCause(
            "a container of the pods sets no request",
            sign=statement("the message says missing request for cpu or memory")
            @ _CALCULATOR.at("missing request for %s in container"),
        ),
        UsualCause(
            "the pods are not ready, or have just started",
            sign=statement("the message says did not receive metrics for targeted pods")
            @ _CALCULATOR.at("did not receive metrics for targeted pods"),
        ),
        UsualCause(
            "metrics-server does not respond",
            sign=statement("the message says unable to get metrics for resource")
            @ _CALCULATOR.at("unable to get metrics for resource %s: %v"),
        ),
    ],
)
NOT_CREATED = KnownFailure(
    "a controller cannot create its pods", steps=[DEPLOYMENTS, WARNINGS, QUOTAS, RIGHTS]
)
PULL = KnownFailure(
    "an image cannot be pulled; the message ends with the cause",
    steps=[POD, POD_EVENTS, KUBELET_LOG, ROLL_BACK],
    causes=[wrapped_error(_IMAGES.at("Failed to pull image"))],
)
PROBE_REFUSED = KnownFailure(
    "a probe fails: nothing listens on its port in the container",
    steps=[POD, LOG, PREVIOUS_LOG],
)
PROBE_LATE = KnownFailure(
    "a probe of a container gets no response in time", steps=[POD, POD_USE, LOG]
)
