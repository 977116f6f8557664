"""What fails in Google GKE, with the first steps."""

from atlas.evidence.command import action, shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._google import (
    LINT,
    MORE_QUOTA,
    OTHER_ZONE,
    QUOTAS,
    RULES,
    gcpdiag,
)
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, wrapped_error

_TREES = "website/content/en/runbook/diagnostic-trees/gke"
AUTOSCALER = gcpdiag.file(f"{_TREES}/cluster-autoscaler.md")
ADDRESSES = gcpdiag.file(f"{_TREES}/ip-exhaustion.md")
BOOTSTRAPPING = gcpdiag.file(f"{_TREES}/node-bootstrapping.md")
SCALE_UP_RULE = gcpdiag.file(f"{RULES}/gke/ERR/2021_006.md")
PEERING_RULE = gcpdiag.file(f"{RULES}/gke/ERR/2021_010.md")
CONTROL_PLANE_RULE = gcpdiag.file(f"{RULES}/gke/ERR/2021_004.md")

_EVENTS = Repository(
    "GoogleCloudPlatform/cluster-autoscaler",
    commit="7d250507339b3a7583b380349f217ea191ff15ff",
    checked="2026-11-27",
    publisher="Google",
).file("pkg/visibility/events/failed_scale_up_event_logger.go")

SCALING = Check(
    "Diagnose the cluster autoscaler: it lists why nodes were not added.",
    shell(
        "gcpdiag runbook gke/cluster-autoscaler -p project_id=<project> -p name=<cluster> "
        "-p gke_cluster_name=<cluster> -p location=<region>"
    )
    @ AUTOSCALER.at("gcpdiag runbook gke/cluster-autoscaler"),
    **NO_OUTPUT,
)
IP_SPACE = Check(
    "Diagnose whether node or pod addresses are used up.",
    shell(
        "gcpdiag runbook gke/ip-exhaustion -p project_id=<project> -p name=<cluster> "
        "-p gke_cluster_name=<cluster> -p location=<region>"
    )
    @ ADDRESSES.at("gcpdiag runbook gke/ip-exhaustion"),
    **NO_OUTPUT,
)
BOOTING = Check(
    "Diagnose why a new node does not register.",
    shell(
        "gcpdiag runbook gke/node-bootstrapping -p project_id=<project> -p node=<node> "
        "-p location=<region>"
    )
    @ BOOTSTRAPPING.at("gcpdiag runbook gke/node-bootstrapping"),
    **NO_OUTPUT,
)
INSERTS = Check(
    "Search the audit log for instances that could not be created.",
    action("Search Cloud Logging for v1.compute.instances.insert with severity ERROR.")
    @ SCALE_UP_RULE.at('protoPayload.methodName="v1.compute.instances.insert"'),
    **NO_OUTPUT,
)
KUBELET = Check(
    "Search the kubelet's log for failed connections.",
    action("Search Cloud Logging for k8s_node, the log kubelet and the message.")
    @ CONTROL_PLANE_RULE.at('jsonPayload.MESSAGE:"Failed to connect to apiserver"'),
    **NO_OUTPUT,
    verify="If only some nodes log it, compare their firewall rules with those of the others.",
)
PEERING = Check(
    "Search the events of the cluster for failed load balancers.",
    action("Search Cloud Logging for k8s_cluster, events and SyncLoadBalancerFailed.")
    @ PEERING_RULE.at('jsonPayload.reason:"SyncLoadBalancerFailed"'),
    **NO_OUTPUT,
)

NO_CAPACITY = KnownFailure(
    "nodes are not added: the zone has no capacity", steps=[SCALING, INSERTS, OTHER_ZONE]
)
NO_QUOTA = KnownFailure(
    "nodes are not added: a quota is used up", steps=[SCALING, QUOTAS, MORE_QUOTA]
)
NO_ADDRESSES = KnownFailure(
    "nodes are not added: no addresses are left", steps=[IP_SPACE, SCALING, INSERTS]
)
SLOW_INSTANCES = KnownFailure(
    "new instances do not appear in time", steps=[SCALING, INSERTS, BOOTING]
)
NO_ACCOUNT = KnownFailure(
    "the service account of the autoscaler was deleted", steps=[SCALING, LINT, INSERTS]
)
NO_CONTROL_PLANE = KnownFailure(
    "a node cannot reach the control plane", steps=[BOOTING, KUBELET, LINT]
)
NO_STORAGE = KnownFailure(
    "a node cannot download what it needs to boot", steps=[BOOTING, KUBELET, LINT]
)
NO_RULES = KnownFailure(
    "the limit of internal forwarding rules is reached", steps=[PEERING, QUOTAS, MORE_QUOTA]
)
EVICTION = KnownFailure(
    "a node is not removed: its pods cannot be evicted", steps=[SCALING, LINT, INSERTS]
)
RESERVATION = KnownFailure(
    "nodes are not added: their reservation does not fit, or is used up",
    steps=[SCALING, INSERTS, LINT],
)
NOT_SCALED = KnownFailure(
    "nodes are not added; the message says why",
    steps=[SCALING, INSERTS, LINT],
    causes=[wrapped_error(_EVENTS.at("associated with this pod failed: %v. Pod"))],
)
