"""A pod stays Pending: no room, cordoned nodes, a taint, a label, or a claim that is not bound."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Question,
    Step,
    action,
    count,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures import kubernetes as failures
from atlas.technologies.failures.kubernetes_storage import CLAIM, CLAIMS, VENDORED
from atlas.technologies.kubernetes import kubernetes
from incidents.debugging import _kubernetes as shared
from incidents.debugging import _kubernetes_sources as sources
from incidents.mybinder.facts import FULL

_plugins = "kubernetes/pkg/scheduler/framework/plugins"
FIT = VENDORED.file(f"{_plugins}/noderesources/fit.go")
TAINTS_GO = VENDORED.file(f"{_plugins}/tainttoleration/taint_toleration.go")
AFFINITY = VENDORED.file(f"{_plugins}/nodeaffinity/node_affinity.go")
UNSCHEDULABLE_GO = VENDORED.file(f"{_plugins}/nodeunschedulable/node_unschedulable.go")
PORTS = VENDORED.file(f"{_plugins}/nodeports/node_ports.go")
BINDING = VENDORED.file(f"{_plugins}/volumebinding/volume_binding.go")
WELL_KNOWN = VENDORED.file("api/core/v1/well_known_taints.go")
SCHEDULER = VENDORED.file("kubernetes/pkg/scheduler/framework/types.go")
REPORT = sources.POSTMORTEMS.file(
    "PM2025-001 - Node system resource starvation and scheduling capacity.md",
    title="Node system resource starvation and scheduling capacity",
    published="2025-03",
)
EVENTS = failures.POD_EVENTS.command
ROOM = Check(
    "Read the last event FailedScheduling: the reason with the largest count.",
    EVENTS,
    healthy=statement("no Insufficient cpu or memory, and no Too many pods")
    @ FIT.at('"Insufficient cpu"'),
    unhealthy=statement("0/4 nodes are available: ... 2 Insufficient cpu.")
    @ FIT.at('"Insufficient cpu"'),
)
FITS_EMPTY = Check(
    "Compare the requests of the pod with what each node can give in total.",
    shell(
        "kubectl get nodes -o custom-columns=node:.metadata.name,cpu:.status.allocatable.cpu,"
        "memory:.status.allocatable.memory,pods:.status.allocatable.pods"
    )
    @ sources.GET.at(
        "-o custom-columns=CONTAINER:.spec.containers[0].name,IMAGE:.spec.containers[0].image"
    ),
    healthy=statement("a node that has more than the pod requests")
    @ sources.TYPES.at("Allocatable represents the resources of a node"),
    unhealthy=statement("no node has as much as the pod requests")
    @ sources.TYPES.at("Allocatable represents the resources of a node"),
)
CORDONED = Check(
    "Find unschedulable in the event: one cordoned node of many does not stop a pod.",
    EVENTS,
    healthy=statement("no line with: were unschedulable")
    @ UNSCHEDULABLE_GO.at('"node(s) were unschedulable"'),
    unhealthy=statement("3 node(s) were unschedulable: the largest count")
    @ UNSCHEDULABLE_GO.at('"node(s) were unschedulable"'),
)
TAINTED = Check(
    "Find untolerated taint in the event.",
    EVENTS,
    healthy=statement("no untolerated taint") @ TAINTS_GO.at('"node(s) had untolerated taint(s)"'),
    unhealthy=statement("node(s) had untolerated taint(s); older versions name the taint")
    @ TAINTS_GO.at('"node(s) had untolerated taint(s)"'),
)
TAINTS = Check(
    "List the taints of the nodes.",
    shell("kubectl get nodes -o custom-columns=node:.metadata.name,taints:.spec.taints[*].key")
    @ sources.GET.at(
        "-o custom-columns=CONTAINER:.spec.containers[0].name,IMAGE:.spec.containers[0].image"
    ),
    healthy=statement("keys that the platform team has set, such as dedicated")
    @ sources.TAINT.at("kubectl taint nodes foo dedicated=special-user:NoSchedule"),
    unhealthy=statement("node.kubernetes.io/not-ready or node.kubernetes.io/unreachable")
    @ WELL_KNOWN.at('TaintNodeNotReady = "node.kubernetes.io/not-ready"'),
)
SELECTOR = Check(
    "Find didn't match or free ports in the event.",
    EVENTS,
    healthy=statement("the message names a persistentvolumeclaim instead")
    @ BINDING.at('"pod has unbound immediate PersistentVolumeClaims"'),
    unhealthy=statement(
        "node(s) didn't match Pod's node affinity/selector, or didn't have free ports"
    )
    @ AFFINITY.at("\"node(s) didn't match Pod's node affinity/selector\""),
)
LABELS = Check(
    "List the labels of the nodes, and compare with nodeSelector and affinity of the pod.",
    shell("kubectl get nodes --show-labels") @ sources.GET.at("kubectl get rc,services"),
    healthy=undisclosed("healthy output: the labels are the cluster's own"),
    unhealthy=undisclosed("unhealthy output: the labels are the cluster's own"),
    verify="The label that the pod wants is missing, or its value differs; anti-affinity and host "
    "ports need as many nodes as pods.",
)
LOWER_REQUESTS = Step(
    "Set requests that a node can give; the deployment replaces its pods.",
    command=shell(
        "kubectl set resources deployment/<deployment> -n <namespace> -c=<container> "
        "--requests=cpu=<value>,memory=<size>"
    )
    @ sources.SET_RESOURCES.at("--limits=cpu=200m,memory=512Mi --requests=cpu=100m,memory=256Mi"),
    healthy=statement("deployment.apps/NAME resource requirements updated")
    @ failures.DEPLOYMENT.at("deployment.apps/nginx-deployment resource requirements updated"),
    unhealthy=shared.NO_OUTPUT,
    risk="medium",
    takes=shared.NO_TIME,
    undo=failures.UNDO_ROLLOUT,
    verify="The event Scheduled appears; the pod gets a node.",
)
ADD_NODES = Step(
    "Add nodes of a size that the pods need.",
    command=action("Raise the size of the node group, with the tool of the platform.")
    @ REPORT.at("applying the capacity fix (additional nodes)"),
    healthy=statement("additional nodes become available")
    @ REPORT.at("Additional nodes become available"),
    **shared.gap.of("unhealthy", "takes"),
    risk="low",
    undo="Drain and remove the added nodes.",
    verify="kubectl get nodes shows the new ones Ready, and the pods are scheduled by themselves.",
)
WHO_CORDONED = Check(
    "Describe the nodes, and ask who cordoned them: an upgrade may be in progress.",
    failures.NODE_EVENTS.command,
    healthy=statement("Unschedulable: false")
    @ sources.DESCRIBE.at('"Unschedulable:\\t%v\\n", node.Spec.Unschedulable)'),
    unhealthy=statement("Unschedulable: true")
    @ sources.DESCRIBE.at('"Unschedulable:\\t%v\\n", node.Spec.Unschedulable)'),
)
UNCORDON = Step(
    "Allow new pods on the node again, once nobody works on it.",
    command=shell("kubectl uncordon <node>") @ failures.DRAIN.at("kubectl uncordon foo"),
    healthy=statement("node/NAME uncordoned") @ failures.DRAIN.at('return "uncordoned"'),
    unhealthy=statement("node/NAME already uncordoned")
    @ failures.DRAIN.at('return "already uncordoned"'),
    risk="low",
    takes=shared.NO_TIME,
    undo="kubectl cordon <node>",
    verify="The event Scheduled appears; the pod gets a node.",
)
TOLERATE = Step(
    "Edit the deployment: its tolerations, selector, spread rule or port; pods are replaced.",
    command=shared.EDIT,
    healthy=shared.EDITED,
    unhealthy=shared.NO_OUTPUT,
    risk="medium",
    takes=shared.NO_TIME,
    undo=failures.UNDO_ROLLOUT,
    verify="The event Scheduled appears; the pod gets a node.",
)
CREATE_CLAIM = Step(
    "Create the missing claim, or the storage class that the claim names, from its file.",
    command=shell("kubectl apply -f <file>") @ sources.APPLY.at("kubectl apply -f ./pod.json"),
    healthy=statement("storageclass.storage.k8s.io/NAME created")
    @ sources.APPLY.at('o.ToPrinter("created")'),
    unhealthy=shared.NO_OUTPUT,
    risk="low",
    takes=shared.NO_TIME,
    undo="kubectl delete -f <file>, only while the claim is Pending: later, it deletes the data.",
    verify="The claim is Bound, and the pod gets a node.",
)

with DebuggingGuide(
    kubernetes(shared.ALL_VERSIONS),
    "FailedScheduling: no node fits the pod",
    as_of="2026-11",
    symptom="New pods stay Pending; their event FailedScheduling says 0/N nodes are available.",
    signals=[
        kubernetes.UNSCHEDULABLE,
        kubernetes.TOO_MANY_PODS,
        kubernetes.TAINTS,
        kubernetes.CLAIM_UNBOUND,
        kubernetes.UNSCHEDULABLE_PODS.rising(),
    ],
    tree=Question(
        "Is CPU, memory or a place for the pod missing?",
        check=ROOM,
        unhealthy=Question(
            "Would it fit on an empty node?",
            check=FITS_EMPTY,
            unhealthy=Cause(
                "The pod requests more than any node has",
                why=statement("requests are compared with what the node can give")
                @ FIT.at("podRequest.MilliCPU > (nodeInfo.GetAllocatable().GetMilliCPU()"),
                fix=[LOWER_REQUESTS, ADD_NODES],
            ),
            healthy=Cause(
                "The requests of other pods fill the nodes",
                why=statement("what counts are the requests, not the use")
                @ FIT.at("nodeInfo.GetRequested().GetMilliCPU()"),
                fix=[failures.NODE_EVENTS, ADD_NODES, shared.SCALE_DOWN],
            ),
        ),
        healthy=Question(
            "Do cordoned nodes keep the pod off?",
            check=CORDONED,
            unhealthy=Cause(
                "Cordoned nodes take no new pods",
                why=statement("node(s) were unschedulable, says the event")
                @ UNSCHEDULABLE_GO.at('"node(s) were unschedulable"'),
                fix=[WHO_CORDONED, UNCORDON],
            ),
            healthy=Question(
                "Does a taint keep the pod off?",
                check=TAINTED,
                unhealthy=Cause(
                    "A taint repels the pod: nodes that are not ready, or reserved",
                    why=statement("a pod runs on a tainted node only if it tolerates the taint")
                    @ TAINTS_GO.at('"node(s) had untolerated taint(s)"'),
                    fix=[TAINTS, TOLERATE],
                ),
                healthy=Question(
                    "Does a rule of the pod match no node?",
                    check=SELECTOR,
                    unhealthy=Cause(
                        "No node meets its selector, affinity, spread rule or host port",
                        why=statement("such as: didn't have free ports for the requested pod ports")
                        @ PORTS.at("didn't have free ports for the requested pod"),
                        fix=[LABELS, TOLERATE],
                    ),
                    healthy=Cause(
                        "A claim of the pod is missing or not bound",
                        why=statement("a pod waits until its claims are bound")
                        @ BINDING.at('"pod has unbound immediate PersistentVolumeClaims"'),
                        fix=[CLAIMS, CLAIM, CREATE_CLAIM],
                    ),
                ),
            ),
        ),
    ),
    limit=Limit(
        "maxPods of the kubelet",
        of="pods",
        reads="pods (Non-terminated Pods)",
        default=count(110, "pod") @ sources.KUBELET_DEFAULTS.at("obj.MaxPods = 110"),
        headroom=Check(
            "Describe the nodes: count their pods, and read Allocated resources.",
            failures.NODE_EVENTS.command,
            healthy=statement("Non-terminated Pods: far below 110")
            @ sources.DESCRIBE.at('"Non-terminated Pods:\\t(%d in total)\\n"'),
            unhealthy=statement("Non-terminated Pods: (110 in total), or cpu requests near 100%")
            @ sources.DESCRIBE.at('"Non-terminated Pods:\\t(%d in total)\\n"'),
        ),
    ),
    do_not=[
        "Do not look at the use of CPU: the scheduler counts requests, and an idle node is full.",
        "Do not delete the Pending pod: the next one meets the same nodes.",
        "Do not remove all requests: then nodes run out of memory, and pods are killed.",
        "Do not trust one reason alone: each node is counted under its own.",
    ],
    precedents=[
        Precedent(
            "DFDS, more capacity reserved on each node, 2025",
            report=REPORT,
            what=statement("workloads stuck in Pending, until nodes were added")
            @ REPORT.at("customer workloads to be stuck in Pending state."),
        ),
        Precedent(
            "mybinder.org, cluster full, 2017",
            report=FULL,
            what=statement("94 pending pods at the upper limit of autoscaling")
            @ FULL.at("there are 94 pending pods and a full"),
        ),
    ],
    time_to_recover=undisclosed(
        "time to recover: DFDS counts from the first NotReady node, mybinder.org gives none"
    ),
    data_loss=undisclosed("data loss: a pod that never started; neither report names any"),
    rollback=shared.ROLLBACK,
    see=[
        Link(
            "incidents/debugging/kubernetes_quota_exceeded",
            "guide",
            because="there is no pod at all: a quota refuses it",
        ),
        Link(
            "incidents/debugging/kubernetes_node_not_ready",
            "guide",
            because="the taint is not-ready or unreachable",
        ),
        Link(
            "incidents/debugging/kubernetes_volume_multi_attach",
            "guide",
            because="the pod has a node, and waits for its volume",
        ),
        Link(
            "incidents/debugging/kubernetes_no_pod_ips",
            "guide",
            because="the pod has a node, but stays in ContainerCreating: no address is left",
        ),
    ],
    glossary={"DFDS": "A shipping company that publishes its incident reports."},
) as guide:
    waive("IN403", because="no report states a time from the first Pending pod to the last")
    waive("IN404", because="the pods have not started; neither report names lost data")
