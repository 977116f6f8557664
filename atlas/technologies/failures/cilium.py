"""What fails in Cilium, with the first steps."""

from atlas.evidence.command import config, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures import _kubectl as kubectl
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    NO_TIME,
    KnownFailure,
    UsualCause,
    wrapped_error,
)

_TROUBLE = "0611e22a1c07c4bb0a2c1145ee2e0e4166aef3db"
docs = Repository("cilium/cilium", commit=_TROUBLE, checked="2026-11-26", folder="Documentation")
TROUBLE = docs.file("operations/troubleshooting.rst")

KUBERNETES_TEXT = Repository(
    "cilium/cilium", commit="00e40bb41683b9b3462a94879a93841751197629", checked="2026-11-26"
).file("pkg/k8s/client/cell.go")
_texts_2 = Repository(
    "cilium/cilium", commit="0125a30def46289cf29b23def4a1e61ea6638af3", checked="2026-11-26"
)
ENDPOINT_TEXT = _texts_2.file("plugins/cilium-cni/cmd/cmd.go")
AGENT_DOWN_TEXT = _texts_2.file("plugins/cilium-cni/cmd/cmd.go")

LIST_AGENTS = Check(
    "List the Cilium pods; find those that are not running.",
    shell("kubectl -n kube-system get pods -l k8s-app=cilium -o wide")
    @ TROUBLE.at("$ kubectl -n kube-system get pods -l k8s-app=cilium"),
    healthy=statement("1/1 Running") @ TROUBLE.at("cilium-2hq5z   1/1       Running"),
    unhealthy=statement("CrashLoopBackOff: a permanent failure")
    @ TROUBLE.at("then this indicates a"),
)
STATUS = Check(
    "Show the status of the agent on the node, with its IP pool and controllers.",
    shell("kubectl -n kube-system exec -ti <pod> -- cilium status --verbose")
    @ TROUBLE.at("``cilium status --verbose`` command. Verbose output includes detailed"),
    healthy=statement("KVStore, Kubernetes and Cilium: Ok")
    @ TROUBLE.at("Cilium:                 Ok   OK"),
    unhealthy=statement("KVStore: Failure, or controllers that fail")
    @ TROUBLE.at("KVStore: Failure   Err: quorum check failed"),
    verify="The IPAM part shows how many addresses are allocated of how many.",
)
READ_LOGS = Check(
    "Read the logs of the agent on the node.",
    shell("kubectl -n kube-system logs --timestamps <pod>")
    @ TROUBLE.at("kubectl -n kube-system logs --timestamps cilium-1234"),
    **NO_OUTPUT,
)
READ_PREVIOUS = Check(
    "Read the logs of the agent from before its last restart.",
    shell("kubectl -n kube-system logs --timestamps -p <pod>")
    @ TROUBLE.at("kubectl -n kube-system logs --timestamps -p cilium-1234"),
    **NO_OUTPUT,
)
LIST_ENDPOINTS = Check(
    "List the endpoints of the node with their state and identity.",
    shell("kubectl -n kube-system exec -ti <pod> -- cilium endpoint list")
    @ TROUBLE.at("-- cilium endpoint list"),
    **NO_OUTPUT,
    verify="Endpoints that are not ready, or wait for an identity, have no network.",
)
MONITOR_DROPS = Check(
    "Watch dropped packets on the node, with their reason.",
    shell("kubectl -n kube-system exec -ti <pod> -- cilium monitor --type drop")
    @ TROUBLE.at("-- cilium monitor --type drop"),
    **NO_OUTPUT,
    verify="`Policy denied` names both identities; other reasons point to the data path.",
)
OBSERVE = Check(
    "List the drops of a pod in the last three minutes, where Hubble is enabled.",
    shell(
        "kubectl exec -n kube-system <pod> -- "
        "hubble observe --since 3m --type drop --from-pod <name>"
    )
    @ TROUBLE.at("hubble observe --since 3m --type drop --from-pod"),
    **NO_OUTPUT,
    verify="<pod> is the Cilium pod of the node; <name> is namespace/pod.",
)
HEALTH = Check(
    "Show which nodes can be reached from this node.",
    shell("kubectl -n kube-system exec -ti <pod> -- cilium-health status")
    @ TROUBLE.at("-- cilium-health status"),
    healthy=statement("ICMP to stack: OK, HTTP to agent: OK")
    @ TROUBLE.at("ICMP to stack: OK, RTT=315.254µs"),
    unhealthy=statement("a node that cannot be reached, or is not listed")
    @ TROUBLE.at("Identify points in the cluster that cannot"),
)
RAISE_CT = Step(
    "Raise the size of the connection tracking table, then restart the agents.",
    command=config("bpf-ct-global-tcp-max: <count>", file="ConfigMap cilium-config")
    @ TROUBLE.at("``bpf-ct-global-tcp-max`` can be increased."),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the former value, then restart the agents.",
    verify="`cilium monitor --type drop` shows no `CT: Map insertion failed`.",
)
RESTART = Step(
    # updateStrategy of the chart, 1.19.0-dev: maxUnavailable 2 (its README.md).
    "Restart the agents, by default two nodes at a time.",
    command=shell("kubectl rollout restart daemonset/cilium -n kube-system")
    @ kubectl.RESTART.at("kubectl rollout restart daemonset/abc"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="None: existing connections stay, but new pods wait until the agent is back.",
    verify="Every Cilium pod is 1/1 Running, and new pods start.",
)

AGENT_DOWN = KnownFailure(
    "the agent of the node does not answer",
    steps=[LIST_AGENTS, STATUS, READ_PREVIOUS, RESTART],
    causes=[wrapped_error(AGENT_DOWN_TEXT.at("unable to connect to Cilium agent"))],
)
ENDPOINT = KnownFailure(
    "a pod gets no network: its endpoint is not created",
    steps=[LIST_AGENTS, STATUS, LIST_ENDPOINTS, READ_LOGS],
    causes=[wrapped_error(ENDPOINT_TEXT.at("unable to create endpoint"))],
)
NO_ADDRESS = KnownFailure(
    "no IP address is free on the node", steps=[STATUS, LIST_ENDPOINTS, READ_LOGS]
)
RATE_LIMITED = KnownFailure(
    "the agent is overloaded: it refuses API requests",
    steps=[STATUS, READ_LOGS, LIST_ENDPOINTS],
)
REGENERATION = KnownFailure(
    "policies of an endpoint cannot be applied", steps=[LIST_ENDPOINTS, READ_LOGS, STATUS]
)
KUBERNETES = KnownFailure(
    "the agent cannot reach the Kubernetes API",
    steps=[READ_LOGS, LIST_AGENTS, STATUS],
    causes=[wrapped_error(KUBERNETES_TEXT.at("Unable to contact k8s api-server"))],
)
KVSTORE = KnownFailure("the kvstore (etcd) is not healthy", steps=[STATUS, READ_LOGS, LIST_AGENTS])
CT_FULL = KnownFailure(
    "the connection tracking table is full", steps=[MONITOR_DROPS, STATUS, RAISE_CT]
)
DENIED = KnownFailure(
    "a network policy drops packets",
    steps=[MONITOR_DROPS, OBSERVE, LIST_ENDPOINTS],
    causes=[
        UsualCause(
            "no rule allows the identity of the client",
            sign=statement("the drop names both identities") @ TROUBLE.at("of the Layer 3 policy."),
        ),
    ],
)
DROPPED = KnownFailure("the data path drops packets", steps=[MONITOR_DROPS, HEALTH, STATUS])
