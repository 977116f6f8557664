"""A node is not ready: kubelet or machine down, no path to the API, runtime, network, memory."""

from attrs import evolve

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Question,
    Repository,
    Step,
    minutes,
    seconds,
    shell,
    statement,
    undisclosed,
)
from atlas.technologies.containerd import containerd
from atlas.technologies.failures import kubernetes as failures
from atlas.technologies.failures._kubectl import DESCRIBE, GET
from atlas.technologies.failures._machine import JOURNALCTL, KERNEL_LOG
from atlas.technologies.failures._services import SYSTEMCTL
from atlas.technologies.failures.kubernetes_api import KUBELET_DATES
from atlas.technologies.failures.kubernetes_nodes import NETWORK_PODS
from atlas.technologies.failures.kubernetes_storage import VENDORED
from atlas.technologies.kubernetes import kubernetes
from incidents.debugging import _kubernetes as shared
from incidents.debugging import _kubernetes_sources as sources
from incidents.dfds._steps import DRAIN_NODE
from incidents.dfds.facts import OUT_OF_MEMORY as REPORT

LIFECYCLE = VENDORED.file("kubernetes/pkg/controller/nodelifecycle/node_lifecycle_controller.go")
GRACE = VENDORED.file("kubernetes/pkg/controller/nodelifecycle/config/v1alpha1/defaults.go")
SETTERS = VENDORED.file("kubernetes/pkg/kubelet/nodestatus/setters.go")
RUNTIME = VENDORED.file("kubernetes/pkg/kubelet/runtime.go")
PLEG = VENDORED.file("kubernetes/pkg/kubelet/pleg/generic.go")
KUBELET = VENDORED.file("kubernetes/pkg/kubelet/kubelet.go")
LEASES = VENDORED.file("api/coordination/v1/types.go")
CNI = Repository(
    "containerd/containerd",
    commit="301026e58c619e63d09c0ec411012e54c0124b03",
    checked="2026-11-29",
).file("vendor/github.com/containerd/go-cni/opts.go")
TOLERATIONS = VENDORED.file("kubernetes/plugin/pkg/admission/defaulttolerationseconds/admission.go")
OLDER = sources.POSTMORTEMS.file(
    "PM2020-007 - Unhealthy nodes.md", title="Unhealthy node", published="2020-10"
)
CONDITIONS = shell("kubectl describe node <node>") @ DESCRIBE.at(
    "kubectl describe nodes kubernetes-node-emt8.c.myproject.internal"
)
REPORTING = Check(
    "Read the condition Ready of the node.",
    CONDITIONS,
    healthy=statement("Ready False KubeletNotReady, with a message: the kubelet still reports")
    @ SETTERS.at('Reason: "KubeletNotReady",'),
    unhealthy=statement("Ready Unknown NodeStatusUnknown Kubelet stopped posting node status.")
    @ LIFECYCLE.at('"Kubelet stopped posting node status."'),
)
ACTIVE = Check(
    "Check on the node, or on its console, whether the kubelet runs.",
    shell("systemctl status kubelet")
    @ SYSTEMCTL.at("runtime status information about the whole system or"),
    healthy=statement("Active: active (running)")
    @ SYSTEMCTL.at("runtime status information about the whole system or"),
    unhealthy=statement("Active: inactive or failed; or nobody can log in to the machine")
    @ SYSTEMCTL.at("runtime status information about the whole system or"),
)
RUNTIME_DOWN = Check(
    "Find container runtime is down, or PLEG, in the message of Ready.",
    CONDITIONS,
    healthy=statement("no container runtime is down, and no PLEG")
    @ RUNTIME.at('"%s is not healthy: %v"'),
    unhealthy=statement("container runtime is down; PLEG is not healthy: ... threshold is 3m0s")
    @ RUNTIME.at('errors.New("container runtime is down")'),
)
NETWORK = Check(
    "Find NetworkPluginNotReady in the message of Ready.",
    CONDITIONS,
    healthy=statement("no NetworkPluginNotReady")
    @ KUBELET.at('"container runtime network not ready: %v"'),
    unhealthy=statement("container runtime network not ready: ... cni plugin not initialized")
    @ KUBELET.at('"container runtime network not ready: %v"'),
)
PRESSURE = Check(
    "Read MemoryPressure, DiskPressure and PIDPressure, and the events of the node.",
    CONDITIONS,
    healthy=statement("all False") @ SETTERS.at('"kubelet has sufficient memory available"'),
    unhealthy=statement("one of them True, or the event SystemOOM")
    @ SETTERS.at('"kubelet has insufficient memory available"'),
)
START = Step(
    "Start the kubelet, after reading why it ended; containers run on meanwhile.",
    command=shell("systemctl restart kubelet")
    @ SYSTEMCTL.at("Stop and then start one or more units"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="systemctl stop kubelet",
    verify="kubectl get nodes shows Ready.",
)
WHY_ENDED = evolve(
    failures.KUBELET_LOG,
    action="Read the last lines of the kubelet before it ended, on the node or its console.",
)
FAILED_CALLS = evolve(
    failures.KUBELET_LOG,
    action="Find the failed calls to the API server in the last log lines of the kubelet.",
)
STACKS = Check(
    "Read the last log lines of the runtime, and save them before it is restarted.",
    shell("journalctl -u containerd -n 200")
    @ JOURNALCTL.at("Show messages for the specified systemd unit"),
    healthy=undisclosed("healthy output: each version has its own lines"),
    unhealthy=undisclosed("unhealthy output: each version has its own lines"),
    verify="Save it, with the kernel log: a disk or a hung task that blocks the runtime.",
)
RESTART_RUNTIME = Step(
    "Restart the runtime of the node: running containers stay, none is started meanwhile.",
    command=shell("systemctl restart containerd")
    @ SYSTEMCTL.at("Stop and then start one or more units"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None: the runtime has restarted.",
    verify="kubectl get nodes shows Ready, and RESTARTS of its pods has not grown; then kubectl "
    "uncordon <node>.",
)
CNI_LOG = Check(
    "Read the last log lines of the runtime: which folder holds no network configuration.",
    shell("journalctl -u containerd -n 200")
    @ JOURNALCTL.at("Show messages for the specified systemd unit"),
    healthy=statement("no line with cni config load failed") @ CNI.at("no network config found in"),
    unhealthy=statement("cni config load failed: no network config found in /etc/cni/net.d")
    @ CNI.at("no network config found in"),
    verify="ls of the folder: empty, the plugin's pod wrote none. containerd ignores a file "
    "that was moved there: copy it.",
)
LEASE = Check(
    "Check when the kubelet last renewed the lease of the node.",
    shell("kubectl get lease <node> -n kube-node-lease -o jsonpath='{.spec.renewTime}'")
    @ GET.at("kubectl get -o json pod web-pod-13je7"),
    healthy=statement("renewTime: at most 10 s ago")
    @ LEASES.at("renewTime is a time when the current holder"),
    unhealthy=statement("renewTime: more than 50 s ago")
    @ LEASES.at("renewTime is a time when the current holder"),
)
WHICH = Check(
    "List the pods on the node: whom a drain moves, and who fills its memory.",
    shell("kubectl get pods --all-namespaces --field-selector spec.nodeName=<node> -o wide")
    @ sources.GET.at("Selector (field query) to filter on, supports '=',"),
    healthy=undisclosed("healthy output: the cluster's own pods"),
    unhealthy=undisclosed("unhealthy output: the cluster's own pods"),
    verify="RESTARTS that grow, or pods without a memory limit: see the events SystemOOM.",
)

with DebuggingGuide(
    kubernetes(shared.ALL_VERSIONS),
    "Node not ready (NotReady)",
    as_of="2026-11",
    symptom="A node is NotReady; it gets no new pods, and after five minutes loses those it has.",
    signals=[
        kubernetes.NODE_NOT_READY,
        kubernetes.NODE_SILENT,
        kubernetes.PLEG_UNHEALTHY,
        kubernetes.RUNTIME_DOWN,
        containerd.CNI_MISSING,
        kubernetes.NODE_CONDITION.rising(),
    ],
    tree=Question(
        "Does the kubelet still report?",
        check=REPORTING,
        unhealthy=Question(
            "Does the kubelet run on the machine?",
            check=ACTIVE,
            unhealthy=Cause(
                "The kubelet or the machine is down",
                why=statement("without a heartbeat, the control plane sets Ready to Unknown")
                @ LIFECYCLE.at('currentCondition.Reason = "NodeStatusUnknown"'),
                fix=[WHY_ENDED, KERNEL_LOG, START],
            ),
            healthy=Cause(
                "The kubelet cannot reach the API server, or log in to it",
                why=statement("it reports by writing to the API server")
                @ LIFECYCLE.at('"Kubelet stopped posting node status."'),
                fix=[FAILED_CALLS, KUBELET_DATES, failures.CLUSTER_INFO],
            ),
        ),
        healthy=Question(
            "Does the runtime fail to respond?",
            check=RUNTIME_DOWN,
            unhealthy=Cause(
                "The container runtime hangs or is down",
                why=statement(
                    "without a list of containers for three minutes, the node is not ready"
                )
                @ PLEG.at("pleg was last seen active %v ago; threshold"),
                fix=[STACKS, KERNEL_LOG, failures.CORDON, RESTART_RUNTIME],
            ),
            healthy=Question(
                "Is the network plugin not ready?",
                check=NETWORK,
                unhealthy=Cause(
                    "The network plugin has not written its configuration",
                    why=statement("the runtime passes on that it has no pod network")
                    @ KUBELET.at('"container runtime network not ready: %v"'),
                    fix=[NETWORK_PODS, CNI_LOG],
                ),
                healthy=Question(
                    "Is the node short of memory, disk or IDs?",
                    check=PRESSURE,
                    unhealthy=Cause(
                        "Pods use up the node",
                        why=statement("pods out of memory, again and again, stop the whole node")
                        @ REPORT.at("eventually making the whole node unresponsive."),
                        fix=[WHICH, failures.CORDON, DRAIN_NODE],
                    ),
                    healthy=Cause(
                        "It was NotReady for moments: heartbeats arrive late",
                        why=statement("50 seconds without one are enough, by default in 1.36")
                        @ GRACE.at("NodeMonitorGracePeriod is set to a default value"),
                        fix=[LEASE, failures.KUBELET_LOG, failures.NODE_USE],
                    ),
                ),
            ),
        ),
    ),
    limit=Limit(
        "NodeMonitorGracePeriod of the controller manager",
        of="grace period without renewal",
        reads="renewal (renewTime)",
        default=seconds(50) @ GRACE.at("set to a default value of 50 seconds."),
        headroom=LEASE,
    ),
    do_not=[
        "Do not reboot first: the reason is in the logs and memory of the machine.",
        "Do not force-delete its pods: they may still run, and write to their volumes.",
        "Do not drain several nodes at once: the others may not have room for their pods.",
        "Do not replace nodes without the cause: at DFDS, the next node failed the same way.",
    ],
    precedents=[
        Precedent(
            "DFDS, two nodes in a row, 2024",
            report=REPORT,
            what=statement("an agent and pods in a crash loop used up the memory of the node")
            @ REPORT.at("eventually making the whole node unresponsive."),
        ),
        Precedent(
            "DFDS, runtime of a node crashed, 2020",
            report=OLDER,
            what=statement("the runtime was down, PLEG not healthy; the node was replaced")
            @ OLDER.at("Container runtime crashed on node"),
        ),
    ],
    time_to_recover=minutes(240)
    @ OLDER.at(
        "Time to recovery: 240 minutes", of="DFDS, a node of Kubernetes, 2020", basis="outage"
    ),
    data_loss=statement("files outside volumes of the pods that are started elsewhere")
    @ shared.VOLUMES.at("but the files will be lost - the"),
    rollback=statement("uncordon the node; pods that were moved stay where they are")
    @ failures.DRAIN.at("put the node back into service, use kubectl"),
    see=[
        Link(
            "incidents/debugging/linux_out_of_memory_killed",
            "guide",
            because="the kernel of the node killed processes",
        ),
        Link(
            "incidents/debugging/kubernetes_disk_pressure",
            "guide",
            because="the node is short of disk",
        ),
        Link(
            "incidents/debugging/kubernetes_certificates_expired",
            "guide",
            because="the log of the kubelet says x509: certificate has expired",
        ),
        Link(
            "incidents/debugging/kubernetes_volume_multi_attach",
            "guide",
            because="its pods cannot start elsewhere: their volumes are still here",
        ),
        Link(
            "incidents/debugging/containerd_sandbox_name_reserved",
            "guide",
            because="one pod does not start: the name of its sandbox is reserved",
        ),
    ],
    glossary={
        "DFDS": "A shipping company that publishes its incident reports.",
        "PLEG": "Pod lifecycle event generator: the part of the kubelet that lists containers.",
    },
) as guide:
    pass
