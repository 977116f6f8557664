"""What fails in Kubernetes, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import KERNEL_LOG
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    NO_TIME,
    KnownFailure,
    UsualCause,
    wrapped_error,
)

_CHECKED = "2026-11-26"
NO_RELEASE = undisclosed("release: the pages of Kubernetes, read at commits, name none")
docs = Repository(
    "kubernetes/website",
    commit="0189ae0f6bf2a79ff2e4bfd5f9ec0da98d64c5d2",
    checked="2026-11-22",
    publisher="Kubernetes",
    folder="content/en/docs",
    release=NO_RELEASE,
)
LIFECYCLE = docs.file(
    "concepts/workloads/pods/pod-lifecycle.md", commit="00aacfad13adca3b28fea57ed93274f165811331"
)
PROBES = docs.file(
    "tasks/configure-pod-container/configure-liveness-readiness-startup-probes.md",
    commit="00404e612afcb49b260fe1c82577b77d53b1c7c1",
)
MEMORY = docs.file("tasks/configure-pod-container/assign-memory-resource.md")
EVICTION = docs.file(
    "concepts/scheduling-eviction/node-pressure-eviction.md",
    commit="03c1bdca119894c25906fe86522a5fee9e2684fd",
)
RUNNING_POD = docs.file(
    "tasks/debug/debug-application/debug-running-pod.md",
    commit="069f73fd83371b9517369ef04ddc6fd967d8f770",
)
DEPLOYMENT = docs.file(
    "concepts/workloads/controllers/deployment.md",
    commit="0008cd26e2dc3d7c153c5596a7435b02fc252c89",
)
CLUSTER = docs.file(
    "tasks/debug/debug-cluster/_index.md", commit="0375563fd11e8f3eb39c605d1c42da8e485ff949"
)
PODS = docs.file(
    "tasks/debug/debug-application/debug-pods.md",
    commit="035a4e286652853c979eef9f202fe0cd6ce024d1",
)
MOUNTING = Repository(
    "kubernetes/kubernetes",
    commit="008b3652959ca58af8be3fb5b6ecfe9ae7638282",
    checked=_CHECKED,
    publisher="Kubernetes",
).file("pkg/volume/util/operationexecutor/operation_generator.go")
_kubectl = Repository(
    "kubernetes/kubectl",
    commit="dee3483a3d6a64c07fdf746caf80af446dee99ac",
    checked=_CHECKED,
    publisher="Kubernetes",
    folder="pkg/cmd",
    release=NO_RELEASE,
)
EVENTS_COMMAND = _kubectl.file("events/events.go")
GET = _kubectl.file("get/get.go")
DRAIN = _kubectl.file("drain/drain.go")
TOP = _kubectl.file("top/top_node.go")
VIEW = _kubectl.file("config/view.go")
INFO = _kubectl.file("clusterinfo/clusterinfo.go")

PROBE_TEXT = Repository(
    "kubernetes/kubernetes", commit="32ac1c9073b132b8ba18aa830f46b77dcceb0723", checked="2026-11-22"
).file("pkg/kubelet/prober/prober.go")
SANDBOX_TEXT = Repository(
    "kubernetes/kubernetes", commit="000f26050b9be6fb3d79fae95e06b47fc96128cd", checked="2026-11-22"
).file("pkg/kubelet/kuberuntime/kuberuntime_manager.go")
API_DOWN_TEXT = Repository(
    "kubernetes/kubectl", commit="dee3483a3d6a64c07fdf746caf80af446dee99ac", checked="2026-11-26"
).file("pkg/cmd/util/helpers.go")
ROLLBACK_TEXT = Repository(
    "kubernetes/kubectl", commit="dee3483a3d6a64c07fdf746caf80af446dee99ac", checked="2026-11-29"
).file("pkg/polymorphichelpers/rollback.go")
VOLUME_TEXT = Repository(
    "kubernetes/kubernetes", commit="0001f7ab39f28b6ccddbd86e70dfe337190b0936", checked="2026-11-22"
).file("pkg/kubelet/volumemanager/volume_manager.go")

POD = Check(
    "Describe the pod: its state, last state and events.",
    shell("kubectl describe pod <pod> -n <namespace>")
    @ PODS.at("kubectl describe pods ${POD_NAME}"),
    **NO_OUTPUT,
    verify="State, Last State with its Reason and Exit Code, and the last events name the cause.",
)
LAST_STATE = Check(
    "Check whether the container was last killed for its memory.",
    shell("kubectl get pod <pod> -n <namespace> --output=yaml")
    @ MEMORY.at("kubectl get pod memory-demo-2 --output=yaml"),
    healthy=statement("no OOMKilled: something else ended it") @ MEMORY.at("reason: OOMKilled"),
    unhealthy=statement("exitCode: 137, reason: OOMKilled") @ MEMORY.at("reason: OOMKilled"),
)
PREVIOUS_LOG = Check(
    "Read the last log lines of the crashed container.",
    shell("kubectl logs --previous <pod> <container> -n <namespace>")
    @ RUNNING_POD.at("kubectl logs --previous ${POD_NAME} ${CONTAINER_NAME}"),
    healthy=undisclosed("healthy output: it is the application's own log"),
    unhealthy=undisclosed("unhealthy output: it is the application's own log"),
    verify="They name the setting, file or dependency that failed; once it is fixed, "
    "RESTARTS stops growing.",
)
POD_EVENTS = Check(
    "List the recent events of the pod.",
    shell("kubectl events --for pod/<pod> -n <namespace>")
    @ EVENTS_COMMAND.at("kubectl events --for pod/web-pod-13je7 --watch"),
    **NO_OUTPUT,
    verify="Each Warning has a reason. Kubernetes keeps events for a short time: none may be left.",
)
NODES = Check(
    "List the nodes with their state.",
    shell("kubectl get nodes") @ CLUSTER.at("kubectl get nodes"),
    **NO_OUTPUT,
    verify="NotReady or missing: that node runs no new pods. Healthy: every expected node is "
    "Ready.",
)
NODE = Check(
    "Read the conditions of the node.",
    shell("kubectl get node <node> -o yaml") @ CLUSTER.at("kubectl get node kube-worker-1 -o yaml"),
    healthy=statement("kubelet has sufficient memory available; kubelet has no disk pressure")
    @ CLUSTER.at("kubelet has sufficient memory available"),
    unhealthy=statement("Kubelet stopped posting node status.")
    @ CLUSTER.at("Kubelet stopped posting node status."),
)
NODE_EVENTS = Check(
    "Describe the nodes: events, and requests against capacity.",
    shell("kubectl describe nodes") @ MEMORY.at("kubectl describe nodes"),
    **NO_OUTPUT,
    verify="Allocated resources near 100 % leave no room; events name killed processes.",
)
NODE_USE = Check(
    "Check how much CPU and memory each node uses; needs metrics-server.",
    shell("kubectl top node") @ TOP.at("kubectl top node"),
    **NO_OUTPUT,
    verify="The node with the most memory in use is the one that evicts next.",
)
VOLUMES = Check(
    "List the volume attachments with node and state.",
    shell("kubectl get volumeattachments") @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="ATTACHED true on another node: the pod there must end first; if that node is gone, its "
    "attachment is left over.",
)
WARNINGS = Check(
    "List the recent warnings of the namespace.",
    shell("kubectl events --types=Warning -n <namespace>")
    @ EVENTS_COMMAND.at("kubectl events --types=Warning,Normal"),
    **NO_OUTPUT,
    verify="The same warning on pods of many workloads: the cluster; on those of one: its pods or "
    "its last rollout.",
)
KUBELET_LOG = Check(
    "Read the last log lines of the kubelet, on the node.",
    shell("journalctl -u kubelet -n 200")
    @ CLUSTER.at("`/var/log/kubelet.log` - logs from the kubelet,"),
    **NO_OUTPUT,
    verify="Errors of the runtime, the network plugin or the API server name the cause.",
)
UNDO_ROLLOUT = (
    "If kubectl rollout history shows a new revision: "
    "kubectl rollout undo deployment/<deployment> -n <namespace>"
)
RAISE_LIMIT = Step(
    "Raise the container's memory limit; the deployment replaces its pods.",
    command=shell(
        "kubectl set resources deployment/<deployment> -n <namespace> -c=<container> "
        "--limits=memory=<size>"
    )
    @ DEPLOYMENT.at(
        "kubectl set resources deployment/nginx-deployment -c=nginx --limits=cpu=200m,memory=512Mi"
    ),
    healthy=statement("deployment.apps/NAME resource requirements updated")
    @ DEPLOYMENT.at("deployment.apps/nginx-deployment resource requirements updated"),
    unhealthy=NO_OUTPUT["unhealthy"],
    **NO_TIME,
    risk="medium",
    undo=UNDO_ROLLOUT,
    verify="RESTARTS stops growing under the load that caused the kill.",
)
ROLL_BACK = Step(
    "Roll the deployment back, if its new revision fails; its pods are replaced.",
    command=shell("kubectl rollout undo deployment/<deployment> -n <namespace>")
    @ DEPLOYMENT.at("kubectl rollout undo deployment/nginx-deployment"),
    healthy=statement("deployment.apps/NAME rolled back")
    @ DEPLOYMENT.at("deployment.apps/nginx-deployment rolled back"),
    unhealthy=statement("error: no rollout history found: it has no older revision")
    @ ROLLBACK_TEXT.at('"no rollout history found for deployment %q"'),
    **NO_TIME,
    risk="medium",
    undo="The same command once more returns to the newer pod template.",
    verify="kubectl rollout status reports a successful rollout, and RESTARTS of the pods stay 0.",
)
CORDON = Step(
    "Mark the node as unschedulable, so that no new pod lands there.",
    command=shell("kubectl cordon <node>") @ DRAIN.at('Mark node "foo" as unschedulable'),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="kubectl uncordon <node>",
    verify="kubectl get nodes shows SchedulingDisabled; new pods start elsewhere.",
)

CONFIG_VIEW = Check(
    "Check which server kubectl talks to.",
    shell("kubectl config view") @ VIEW.at("kubectl config view"),
    **NO_OUTPUT,
    verify="current-context is the one that you mean, and server: of its cluster is the address of "
    "that cluster.",
)
CLUSTER_INFO = Check(
    "Show the addresses of the control plane.",
    shell("kubectl cluster-info") @ INFO.at("kubectl cluster-info"),
    **NO_OUTPUT,
    verify="It prints where the control plane runs; the same error: it is down, or unreachable.",
)

OUT_OF_MEMORY = KnownFailure(
    "a container was killed for memory",
    steps=[POD, LAST_STATE, NODE_EVENTS, RAISE_LIMIT],
)
CRASH_LOOP = KnownFailure(
    "a container crashes again and again",
    steps=[POD, PREVIOUS_LOG, LAST_STATE, ROLL_BACK],
    causes=[
        UsualCause(
            "the program exits with an error",
            sign=statement("its last log lines say why")
            @ LIFECYCLE.at("Application errors that cause the container to exit."),
        ),
        UsualCause(
            "it was killed for memory",
            sign=statement("Last State shows reason OOMKilled") @ MEMORY.at("reason: OOMKilled"),
        ),
        UsualCause(
            "its liveness probe fails",
            sign=statement("the events show Liveness probe failed")
            @ PROBES.at("Liveness probe failed:"),
        ),
    ],
)
IMAGE = KnownFailure(
    "the image cannot be pulled",
    steps=[POD, POD_EVENTS, KUBELET_LOG, ROLL_BACK],
    causes=[
        UsualCause(
            "the name or tag is wrong, or the image was never pushed",
            sign=statement("the event says not found")
            @ PODS.at("Make sure that you have the name of"),
        ),
    ],
)
UNSCHEDULABLE = KnownFailure(
    "no node fits the pod",
    steps=[POD, NODE_EVENTS, NODES],
    causes=[
        UsualCause(
            "the cluster has no free CPU or memory",
            sign=statement("the message counts Insufficient cpu or Insufficient memory")
            @ PODS.at("You don't have enough resources"),
        ),
        UsualCause(
            "the pod uses a host port",
            sign=statement("only as many pods fit as there are nodes")
            @ PODS.at("You are using `hostPort`"),
        ),
    ],
)
PROBE = KnownFailure(
    "a probe of a container fails",
    steps=[POD, PREVIOUS_LOG, POD_EVENTS],
    causes=[wrapped_error(PROBE_TEXT.at("probe failed"))],
)
EVICTED = KnownFailure(
    "a node is short of a resource: its pods are evicted or rejected", steps=[POD, NODE, NODE_USE]
)
NODE_MEMORY = KnownFailure("a node is out of memory", steps=[NODE, NODE_EVENTS, NODE_USE, CORDON])
NODE_DOWN = KnownFailure("a node is not ready", steps=[NODES, NODE, KUBELET_LOG, CORDON])
RUNTIME = KnownFailure(
    "the container runtime of a node does not respond",
    steps=[NODE, KUBELET_LOG, KERNEL_LOG, CORDON],
)
SANDBOX = KnownFailure(
    "a pod gets no sandbox: network plugin or runtime fails",
    is_general=True,
    steps=[POD, WARNINGS, KUBELET_LOG, CORDON],
    causes=[wrapped_error(SANDBOX_TEXT.at("Failed to create pod sandbox"))],
)
CONFIGURATION = KnownFailure(
    "a container lacks its configuration: config map, secret or key",
    steps=[POD, POD_EVENTS, ROLL_BACK],
)
VOLUME = KnownFailure(
    "a volume cannot be attached or mounted",
    steps=[POD, VOLUMES, KUBELET_LOG],
    causes=[
        wrapped_error(VOLUME_TEXT.at("unmounted volumes=[")),
        UsualCause(
            "another pod uses the volume, and only one may",
            sign=statement("the message says that it is already in use by another pod")
            @ MOUNTING.at("is already in use by another pod"),
        ),
    ],
)
NOT_STARTED = KnownFailure("a container cannot be started", steps=[POD, KUBELET_LOG, ROLL_BACK])
API_DOWN = KnownFailure(
    "kubectl cannot reach the API server",
    steps=[CONFIG_VIEW, CLUSTER_INFO, KUBELET_LOG],
    causes=[wrapped_error(API_DOWN_TEXT.at("Unable to connect to the server"))],
)
