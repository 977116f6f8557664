"""What fails in Calico, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures import _kubectl as kubectl
from atlas.technologies.failures import _network as network
from atlas.technologies.failures.helm import LIST_EVENTS
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    NO_TIME,
    KnownFailure,
    UsualCause,
    wrapped_error,
)

docs = Repository(
    "tigera/docs",
    commit="f2a2762432b54f20274d42c67bfa828d82872498",
    checked="2026-11-26",
    folder="calico",
)
TROUBLE = docs.file("operations/troubleshoot/troubleshooting.mdx")
COMMANDS = docs.file("operations/troubleshoot/commands.mdx")
STATUS = docs.file("reference/calicoctl/node/status.mdx")
SHOW = docs.file("reference/calicoctl/ipam/show.mdx")
IPAM_CHECK = docs.file("reference/calicoctl/ipam/check.mdx")

_texts = Repository(
    "projectcalico/calico", commit="87c15906f20c4ca1fda55af92295e7678b0cc0b2", checked="2026-11-26"
)
DATASTORE_TEXT = _texts.file("felix/daemon/daemon.go")
CNI_FAILED_TEXT = _texts.file("cni-plugin/pkg/plugin/plugin.go")
NOT_READY_TEXT = _texts.file("node/pkg/health/health.go")

LIST_NODES = Check(
    "List the calico-node pods; installed by manifest, they run in kube-system.",
    shell("kubectl get pods -n calico-system -o wide")
    @ COMMANDS.at("kubectl get pods -n calico-system -o wide"),
    healthy=statement("1/1 Running on every node")
    @ COMMANDS.at("calico-node-77zgj           1/1     Running"),
    unhealthy=statement("0/1: not ready on that node")
    @ TROUBLE.at('In most cases, this "unready" status error'),
)
READ_LOGS = Check(
    "Read the logs of calico-node on the node; installed by manifest, in kube-system.",
    shell("kubectl logs -n calico-system <pod>")
    @ TROUBLE.at("`kubectl logs -n calico-system <pod_name>`"),
    **NO_OUTPUT,
    verify="Lines of level ERROR and WARNING name what Felix, BIRD or the start cannot reach.",
)
BGP_STATUS = Check(
    "Show the BGP peers of the node, on the node as root.",
    shell("sudo calicoctl node status") @ STATUS.at("sudo calicoctl node status"),
    healthy=statement("up, Established for each peer")
    @ STATUS.at("| up    | 23:30:04 | Established |"),
    unhealthy=statement("another state: TCP port 179 or the peer is unreachable")
    @ TROUBLE.at("allows the requisite BGP traffic on TCP port"),
)
CHECK_PORT = Check(
    "Check that the BGP port of the peer can be reached from the node.",
    shell("nc -vz <address> 179")
    @ network.NC.at("should just scan for listening daemons, without"),
    healthy=statement("Connection to … succeeded!") @ network.NC.at("port [tcp/ssh] succeeded!"),
    unhealthy=NO_OUTPUT["unhealthy"],
)
SHOW_POOLS = Check(
    "Show how many addresses of each pool are in use.",
    shell("calicoctl ipam show") @ SHOW.at("Summarize IP pool usage."),
    **NO_OUTPUT,
    verify="No free address in the pools of this node: add a pool or a larger one.",
)
CHECK_POOLS = Check(
    "Find addresses that are leaked.",
    shell("calicoctl ipam check --show-problem-ips")
    @ IPAM_CHECK.at("Print all IPs that are leaked or not"),
    **NO_OUTPUT,
    verify="Leaked addresses can be released from the report that -o writes.",
)
OPERATOR = Check(
    "Show the state that the operator reports, where it installed Calico.",
    shell("kubectl get tigerastatus") @ COMMANDS.at("kubectl get tigerastatus"),
    healthy=statement("AVAILABLE True, DEGRADED False")
    @ COMMANDS.at("calico   True        False         False      27h"),
    unhealthy=statement("DEGRADED True: describe it")
    @ COMMANDS.at("NAME     AVAILABLE   PROGRESSING   DEGRADED   SINCE"),
)
RESTART = Step(
    "Restart the calico-node pods, one node after the other.",
    command=shell("kubectl rollout restart daemonset/calico-node -n calico-system")
    @ kubectl.RESTART.at("kubectl rollout restart daemonset/abc"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="None: while a pod restarts, its node starts no new pods.",
    verify="Every calico-node pod is ready, and new pods start.",
)

BGP_DOWN = KnownFailure(
    "a BGP peer is not connected",
    steps=[BGP_STATUS, CHECK_PORT, READ_LOGS],
    causes=[
        UsualCause(
            "the peer cannot be reached",
            sign=statement("port 179 of the peer does not answer")
            @ TROUBLE.at("particular peer is unreachable in the cluster."),
        ),
        UsualCause(
            "a node was removed, but its Node resource was not",
            sign=statement("the address in the message is of no node that exists")
            @ TROUBLE.at("can also occur if inactive Node resources are"),
        ),
    ],
)
NOT_READY = KnownFailure(
    "calico-node is not ready",
    steps=[LIST_NODES, READ_LOGS, OPERATOR, RESTART],
    causes=[wrapped_error(NOT_READY_TEXT.at("calico/node is not ready: felix is not ready"))],
)
NO_ADDRESS = KnownFailure(
    "no IP address is free for a pod", steps=[SHOW_POOLS, CHECK_POOLS, LIST_EVENTS]
)
CNI_FAILED = KnownFailure(
    "the CNI plugin cannot set up a pod",
    steps=[LIST_NODES, READ_LOGS, LIST_EVENTS, RESTART],
    causes=[wrapped_error(CNI_FAILED_TEXT.at("error getting ClusterInformation"))],
)
NOT_RUNNING = KnownFailure(
    "calico-node does not run on a node, so pods get no network",
    steps=[LIST_NODES, READ_LOGS, OPERATOR, RESTART],
)
UNAUTHORIZED = KnownFailure(
    "the CNI plugin is not authorized", steps=[LIST_NODES, READ_LOGS, OPERATOR, RESTART]
)
ADDRESS_CONFLICT = KnownFailure(
    "the address of a node is wrong or used twice", steps=[READ_LOGS, BGP_STATUS, LIST_NODES]
)
DATASTORE = KnownFailure(
    "Felix cannot reach Typha or the datastore",
    steps=[LIST_NODES, READ_LOGS, OPERATOR],
    causes=[wrapped_error(DATASTORE_TEXT.at("Failed to (re)connect to datastore"))],
)
RULES = KnownFailure(
    "rules cannot be written on a node", steps=[READ_LOGS, LIST_NODES, OPERATOR, RESTART]
)
NO_BPF = KnownFailure(
    "the kernel does not support the BPF data plane", steps=[READ_LOGS, LIST_NODES, OPERATOR]
)
