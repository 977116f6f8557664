"""Messages of Kubernetes: stateful sets, events, disks; clients in Java and Python."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import kubernetes as fails
from atlas.technologies.failures import kubernetes_api as api
from atlas.technologies.failures import kubernetes_control as control
from atlas.technologies.failures import kubernetes_requests as requests
from atlas.technologies.failures import kubernetes_workloads as workloads
from atlas.technologies.failures.kubernetes_storage import VENDORED
from atlas.technologies.message import LogMessage

SETS = VENDORED.file("kubernetes/pkg/controller/statefulset/stateful_pod_control.go")
RECORD = VENDORED.file("client-go/tools/record/event.go")
IMAGE_GC = VENDORED.file("kubernetes/pkg/kubelet/images/image_gc_manager.go")
AFFINITY_FILE = VENDORED.file(
    "kubernetes/pkg/scheduler/framework/plugins/nodeaffinity/node_affinity.go"
)
TAINTS_FILE = VENDORED.file(
    "kubernetes/pkg/scheduler/framework/plugins/tainttoleration/taint_toleration.go"
)
_python = Repository(
    "kubernetes-client/python",
    commit="024658493d124f046fc0a9827a2a3165cf2aee28",
    checked="2026-11-27",
)
IN_CLUSTER = _python.file("kubernetes/base/config/incluster_config.py")
_kubernetes_client = Repository(
    "fabric8io/kubernetes-client",
    commit="ceb92181015d766d7ab7f107da5a47b40d7a991f",
    checked="2026-11-27",
)
FABRIC8_FILE = _kubernetes_client.file(
    "kubernetes-client/src/main/java/io/fabric8/kubernetes/client/dsl/internal/OperationSupport.java"
)


class KubernetesClientLibraryMessages:
    """Messages of Kubernetes: stateful sets, events, disks; clients in Java and Python."""

    SET_POD_FAILED = LogMessage(
        anchor=" in StatefulSet ",
        sample="Warning  FailedCreate  statefulset-controller  create Pod db-0 in StatefulSet db "
        'failed error: pods "db-0" is forbidden: exceeded quota: compute',
        pattern=r"(?P<action>create|update|delete) Pod (?P<pod>\S+) in StatefulSet (?P<set>\S+) "
        r"failed error: ",
        severity="error",
        meaning="A pod of a stateful set cannot be made, changed or removed; the cause follows.",
        source=SETS,
        failure=workloads.NOT_CREATED,
    )
    EVENT_NOT_WRITTEN = LogMessage(
        anchor="Unable to write event",
        sample='E0302 04:11:09 event.go:355] "Unable to write event (may retry after sleeping)" '
        'err="Post https://10.96.0.1:443/api/v1/namespaces/shop/events: dial tcp 10.96.0.1:443: '
        'connect: connection refused"',
        pattern=r"Unable to write event\b",
        severity="error",
        meaning="A program cannot write its events: it does not reach the API server.",
        source=RECORD,
        failure=control.UNREACHABLE,
    )
    IMAGE_DISK = LogMessage(
        anchor="Insufficient free disk space on the node's image filesystem ",
        sample="Warning  FreeDiskSpaceFailed  kubelet  Insufficient free disk space on the node's "
        "image filesystem (91.2% of 100.0 GiB used). Failed to free sufficient space by deleting "
        "unused images",
        severity="error",
        meaning="The disk for images is too full, and removing unused images frees too little.",
        source=IMAGE_GC,
        failure=api.DISK_PRESSURE,
    )
    FABRIC8 = LogMessage(
        anchor="Failure executing: ",
        sample="io.fabric8.kubernetes.client.KubernetesClientException: Failure executing: GET "
        "at: https://10.96.0.1/api/v1/namespaces/shop/pods. Message: Forbidden!",
        pattern=r"Failure executing: (?P<method>[A-Z]+) at: (?P<url>\S+?)\. ",
        severity="error",
        meaning="The API server refuses a request of a Java program; the message says why.",
        source=FABRIC8_FILE,
        failure=requests.REFUSED,
    )
    PYTHON_HOST = LogMessage(
        anchor="Service host/port is not set.",
        sample="kubernetes.config.config_exception.ConfigException: Service host/port is not set.",
        pattern=r"Service host/port is not set\.",
        severity="error",
        meaning="A Python program expects to run in a pod, but the address of the API server is "
        "not set.",
        source=IN_CLUSTER,
        failure=requests.NO_POD_CONFIGURATION,
    )
    PYTHON_TOKEN = LogMessage(
        anchor="Service token file does not exist.",
        sample="kubernetes.config.config_exception.ConfigException: Service token file does not "
        "exist.",
        severity="error",
        meaning="The pod has no token of a service account, so a Python program cannot log in.",
        source=IN_CLUSTER,
        failure=requests.NO_POD_CONFIGURATION,
    )
    AFFINITY = LogMessage(
        anchor="node(s) didn't match Pod's node affinity",
        sample="3 node(s) didn't match Pod's node affinity/selector",
        severity="error",
        meaning="No node has the labels that the pod selects.",
        source=AFFINITY_FILE,
        failure=fails.UNSCHEDULABLE,
    )
    TAINTS = LogMessage(
        anchor="node(s) had untolerated taint",
        sample="2 node(s) had untolerated taint(s)",
        severity="error",
        meaning="The nodes have taints that the pod does not tolerate.",
        source=TAINTS_FILE,
        failure=fails.UNSCHEDULABLE,
    )
