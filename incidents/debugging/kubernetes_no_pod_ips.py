"""No pod address is left on a node: left-over reservations, no release, or a range too small."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Placeholder,
    Precedent,
    Question,
    Repository,
    Step,
    config,
    quantity,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies._containerd_sandbox_messages import SANDBOX_STOP
from atlas.technologies.cni_plugins import ADDRESSES, cni_plugins
from atlas.technologies.containerd import containerd
from atlas.technologies.failures import kubernetes as failures
from atlas.technologies.failures._machine import COREUTILS, JOURNALCTL
from atlas.technologies.failures._services import SYSTEMCTL
from atlas.technologies.failures.cni_plugins import BACKEND
from atlas.technologies.failures.containerd import CRICTL
from atlas.technologies.failures.kubernetes_nodes import NETWORK_PODS
from atlas.technologies.failures.kubernetes_storage import VENDORED
from atlas.technologies.kubernetes import kubernetes
from incidents.debugging import _kubernetes as shared
from incidents.debugging import _kubernetes_sources as sources

CHECKED = "2026-11-29"
LIBCNI = Repository(
    "containerd/containerd",
    commit="301026e58c619e63d09c0ec411012e54c0124b03",
    checked=CHECKED,
    publisher="containerd",
    release="2.4.0-beta",
).file("vendor/github.com/containernetworking/cni/libcni/api.go")
MASK = Repository(
    "openshift/microshift",
    commit="8e16b12fda5b1dccc41a6de48b3e356cc7d5048b",
    checked=CHECKED,
    folder="deps/github.com/openshift/kubernetes",
    release="1.36.2",
).file("cmd/kube-controller-manager/app/core.go")
NETWORK = Placeholder(
    "network", "the name of the network, as in /etc/cni/net.d", r"[\w.-]+", "cbr0"
)
REPORT = sources.POSTMORTEMS.file(
    "PM2019-009 - Kubernetes network infrastructure IP starvation.md",
    title="Kubernetes network infrastructure IP starvation",
    published="2019-12",
)
KUBELET_TYPES = VENDORED.file("kubelet/config/v1beta1/types.go")

RESERVED = Check(
    "Count the reserved addresses of the network, as root on the node.",
    shell("ls -d /var/lib/cni/networks/<network>/[0-9a-f]* | wc -l", own=[NETWORK])
    @ BACKEND.at("creates one file per IP"),
    healthy=statement("fewer addresses than the range in the message has, less the gateway")
    @ ADDRESSES.at("try to get allocated IPs for this given"),
    unhealthy=statement("all but the gateway: 5 of 10.89.0.1-10.89.0.6, or 253 of a /24")
    @ ADDRESSES.at("no IP addresses available in range set: %s"),
    verify="The name of the network is in /etc/cni/net.d; each network has its own folder.",
)
LEFT_OVER = Check(
    "List the reserved addresses whose sandbox the runtime does not know, as root.",
    shell(
        "crictl pods -q --no-trunc | grep -LFf - /var/lib/cni/networks/<network>/[0-9a-f]*",
        own=[NETWORK],
    )
    @ BACKEND.at("contents of the file are the container ID"),
    healthy=statement("nothing: each file names a sandbox that crictl lists")
    @ BACKEND.at("contents of the file are the container ID"),
    unhealthy=statement("/var/lib/cni/networks/cbr0/10.244.1.17, and more of them")
    @ BACKEND.at('defaultDataDir = "/var/lib/cni/networks"'),
    verify="Run it twice, five minutes apart: a sandbox that is being created is not listed yet.",
)
RELEASE = Check(
    "Find addresses that cannot be released in the log of the runtime.",
    shell("journalctl -u containerd --since=-10min | grep 'failed to destroy network'")
    @ JOURNALCTL.at("Show messages for the specified systemd unit"),
    healthy=statement("no line") @ SANDBOX_STOP.at("failed to destroy network for sandbox"),
    unhealthy=statement(
        'failed to destroy network for sandbox ... plugin type="..." failed (delete)'
    )
    @ LIBCNI.at("failed (delete): %w"),
)
ALLOWED = Check(
    "Compare the pods that the node may run with the addresses of its range.",
    shell(
        "kubectl get node <node> -o custom-columns="
        "range:.spec.podCIDR,pods:.status.allocatable.pods"
    )
    @ sources.GET.at("-o custom-columns=CONTAINER:.spec.containers[0].name"),
    healthy=statement("fewer pods than addresses: 110 pods, and a range that ends in /24")
    @ KUBELET_TYPES.at("maxPods is the maximum number of Pods that"),
    unhealthy=statement("more pods than addresses: 110 pods, and a range that ends in /26")
    @ KUBELET_TYPES.at("maxPods is the maximum number of Pods that"),
    verify="A range of <none>: the range is the one in the message, from /etc/cni/net.d.",
)
WAITING = Check(
    "List the pods of the node, and find those in ContainerCreating.",
    shell("kubectl get pods --all-namespaces --field-selector spec.nodeName=<node> -o wide")
    @ sources.GET.at("Selector (field query) to filter on, supports '=',"),
    healthy=statement("Running, with an address in the column IP")
    @ sources.TYPES.at('PodRunning PodPhase = "Running"'),
    unhealthy=statement("ContainerCreating, and <none> in the column IP")
    @ sources.PRINTERS.at('podIP = "<none>"'),
)
FREE_ONE = Step(
    "Move such a reservation away, as root: the address is free at once.",
    command=shell("mv /var/lib/cni/networks/<network>/<address> /root/", own=[NETWORK])
    @ COREUTILS.at("Move (rename) files"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Move the file back, unless a new one of that name exists.",
    verify="The next pod starts with this address; no other pod of the node has it.",
)
PLUGIN_POD = Step(
    "Delete the plugin's pod of this node, after reading its log: a new one is started.",
    command=shell("kubectl delete pod <pod> -n <namespace>")
    @ sources.DELETE.at("kubectl delete pod,service baz foo"),
    healthy=statement('pod "NAME" deleted from NAMESPACE namespace')
    @ sources.DELETE.at("kubectl delete pod,service baz foo"),
    unhealthy=shared.NO_OUTPUT,
    risk="medium",
    takes=shared.NO_TIME,
    undo="None: a daemon set starts a pod in its place.",
    verify="Pods no longer stay in Terminating: the kubelet repeats the release by itself.",
)
MOVE_WAITING = Step(
    "Delete the waiting pods, once the node is cordoned: they are created on other nodes.",
    command=PLUGIN_POD.command,
    healthy=PLUGIN_POD.healthy,
    unhealthy=shared.NO_OUTPUT,
    risk="medium",
    takes=shared.NO_TIME,
    undo="None: a pod without a controller is not created again; save its manifest first.",
    verify="The new pods are Running on other nodes.",
)
FEWER_PODS = Step(
    "Set maxPods below the addresses, once no pod waits there; restart the kubelet, uncordon.",
    command=config("maxPods: <count>", file="configuration of the kubelet")
    @ KUBELET_TYPES.at("maxPods is the maximum number of Pods that"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Restore the previous value and restart the kubelet.",
    verify="Running pods stay. Not if one waited: the kubelet takes the older, and ends a running "
    "one with OutOfpods.",
)
SANDBOXES = Check(
    "List the sandboxes that run, and find those whose pod is not in the list of the API.",
    shell("crictl pods --state ready") @ CRICTL.at("List pod sandboxes and check the sandbox is"),
    healthy=statement("each NAME is a pod of kubectl get pods on this node")
    @ CRICTL.at("List pod sandboxes and check the sandbox is"),
    unhealthy=statement("names that kubectl get pods does not show")
    @ sources.DELETE.at("can leave those processes running until the node"),
)
RESTART_KUBELET = Step(
    "Restart the kubelet: it ends sandboxes whose pods were deleted.",
    command=shell("systemctl restart kubelet")
    @ SYSTEMCTL.at("Stop and then start one or more units"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None: the kubelet has restarted; containers of listed pods keep running.",
    verify="The names are gone from crictl pods, and waiting pods start.",
)

with DebuggingGuide(
    cni_plugins(undisclosed("version: walked with 1.1.1 and 1.9.1, containerd 1.6.20 and 2.3.4")),
    "No IP addresses available for pods",
    as_of="2026-11",
    symptom="New pods of one node stay in ContainerCreating; pods that already run are fine.",
    signals=[
        cni_plugins.NO_POD_ADDRESS,
        containerd.SANDBOX_NETWORK,
        kubernetes.SANDBOX_FAILED,
        containerd.DESTROY,
        containerd.NETWORK_ERRORS.rising(),
    ],
    tree=Question(
        "Are all addresses of the range reserved?",
        check=RESERVED,
        healthy=Cause(
            "A burst of pods that has passed",
            why=statement("an address is free as soon as its sandbox is stopped")
            @ BACKEND.at("func (s *Store) ReleaseByKey(match string)"),
            fix=[failures.POD_EVENTS, WAITING],
        ),
        unhealthy=Question(
            "Are some reserved for sandboxes that are gone?",
            check=LEFT_OVER,
            unhealthy=Cause(
                "Reservations were left over when the runtime lost its data",
                why=statement("the plugin itself never checks whether a container still exists")
                @ BACKEND.at("contents of the file are the container ID"),
                fix=[WAITING, FREE_ONE],
            ),
            healthy=Question(
                "Does the release of addresses fail?",
                check=RELEASE,
                unhealthy=Cause(
                    "A plugin of the chain fails, so addresses are not released",
                    why=statement("one that fails ends the removal, before the address is freed")
                    @ LIBCNI.at("failed (delete): %w"),
                    fix=[NETWORK_PODS, PLUGIN_POD],
                ),
                healthy=Question(
                    "May the node run more pods than it has addresses?",
                    check=ALLOWED,
                    unhealthy=Cause(
                        "The range of the node is smaller than maxPods",
                        why=statement("the scheduler counts pods, not addresses: 110 by default")
                        @ sources.KUBELET_DEFAULTS.at("obj.MaxPods = 110"),
                        fix=[failures.CORDON, WAITING, MOVE_WAITING, FEWER_PODS],
                    ),
                    healthy=Cause(
                        "Sandboxes still run whose pods were deleted",
                        why=statement("a forced deletion does not wait for the pod to end")
                        @ sources.DELETE.at("can leave those processes running until the node"),
                        fix=[SANDBOXES, failures.KUBELET_LOG, RESTART_KUBELET],
                    ),
                ),
            ),
        ),
    ),
    limit=Limit(
        "mask size of a node's addresses (node-cidr-mask-size)",
        of="addresses",
        reads="reserved addresses",
        default=quantity(24, "") @ MASK.at("defaultNodeMaskCIDRIPv4 = 24"),
        headroom=RESERVED,
    ),
    do_not=[
        "Do not free an address whose sandbox crictl lists: two pods would share it.",
        "Do not delete the whole folder while pods run on the node: theirs are given out again.",
        "Do not change the range of a node with running pods: its bridge keeps the old one.",
        "Do not force-delete pods that stay in Terminating: their addresses stay reserved.",
    ],
    precedents=[
        Precedent(
            "DFDS, subnets without free addresses, 2019",
            report=REPORT,
            what=statement("range too small, with Amazon's plugin: each pod takes an address")
            @ REPORT.at("This CNI design consumes an IP per kubernetes"),
        )
    ],
    time_to_recover=undisclosed("time to recover: DFDS gives days of a redesign, not of an outage"),
    data_loss=statement("files outside volumes of the pods that are deleted")
    @ shared.VOLUMES.at("but the files will be lost - the"),
    rollback=statement("uncordon the node; pods that were moved stay where they are")
    @ failures.DRAIN.at("put the node back into service, use kubectl"),
    see=[
        Link(
            "incidents/debugging/kubernetes_node_not_ready",
            "guide",
            because="the kubelet or the runtime of the node does not respond",
        ),
        Link(
            "incidents/debugging/kubernetes_pod_pending",
            "guide",
            because="the pods have no node: Pending, not ContainerCreating",
        ),
    ],
    glossary={
        "CNI": "Container Network Interface: how a runtime calls the plugins of the pod network.",
        "DFDS": "A shipping company that publishes its incident reports.",
        "host-local": "The plugin that gives out the pod addresses of one node.",
        "sandbox": "What a pod's containers share: its network and its address.",
    },
) as guide:
    waive("IN403", because="the report gives days of a redesign, not of an outage")
