"""Google GKE: managed Kubernetes."""

from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._gke_ingress_messages import GKEIngressMessages
from atlas.technologies._gke_scale_up_messages import GKEScaleUpMessages
from atlas.technologies.failures import gke as fails
from atlas.technologies.failures._google import CHECKED, autoscaler, gcpdiag
from atlas.technologies.message import LogMessage
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=CHECKED,
).file("products/google-kubernetes-engine.md")
GCE_CLIENT = autoscaler.file("cluster-autoscaler/cloudprovider/gce/autoscaling_gce_client.go")
LINT = "gcpdiag/lint/gke"

# The dates of the regular channel.
_RELEASED = """
1.17 2021-03-29  1.18 2021-03-29  1.19 2021-04-14  1.20 2021-06-09  1.21 2021-10-01
1.22 2022-03-07  1.23 2022-05-03  1.24 2022-06-23  1.25 2022-12-14  1.26 2023-03-31
1.27 2023-06-15  1.28 2023-12-04  1.29 2024-01-26  1.30 2024-07-31  1.31 2024-10-25
1.32 2025-02-11  1.33 2025-06-03  1.34 2025-09-30  1.35 2026-02-11  1.36 2026-06-09
"""


class GKE(GKEIngressMessages, GKEScaleUpMessages, Technology):
    """A managed Kubernetes, whose nodes are instances of Compute Engine."""

    name = "Google GKE"
    icon = "diagrams.gcp.compute.KubernetesEngine"
    plane = "control"
    needs = ("Kubernetes",)
    releases = release_lines(_RELEASED, RELEASES)
    logs = statement("Cloud Logging: k8s_cluster for events, k8s_node for the kubelet") @ (
        fails.CONTROL_PLANE_RULE.at('resource.type="k8s_node"')
    )

    NO_CAPACITY = LogMessage(
        anchor="scale.up.error.out.of.resources",
        sample='"errorMsg": { "messageId": "scale.up.error.out.of.resources" }',
        severity="error",
        meaning="The autoscaler could not add nodes: the zone has too few resources.",
        source=fails.AUTOSCALER,
        failure=fails.NO_CAPACITY,
    )
    NO_QUOTA = LogMessage(
        anchor="scale.up.error.quota.exceeded",
        sample='"errorMsg": { "messageId": "scale.up.error.quota.exceeded" }',
        severity="error",
        meaning="The autoscaler could not add nodes: a quota of Compute Engine is used up.",
        source=fails.AUTOSCALER,
        failure=fails.NO_QUOTA,
    )
    NO_ADDRESSES = LogMessage(
        anchor="scale.up.error.ip.space.exhausted",
        sample='"errorMsg": { "messageId": "scale.up.error.ip.space.exhausted" }',
        severity="error",
        meaning="The autoscaler could not add nodes: no addresses for nodes or pods are left.",
        source=fails.AUTOSCALER,
        failure=fails.NO_ADDRESSES,
    )
    IP_SPACE = LogMessage(
        anchor="IP_SPACE_EXHAUSTED",
        sample='"status": { "code": 8, "message": "IP_SPACE_EXHAUSTED,IP_SPACE_EXHAUSTED" }',
        pattern=r"(?P<code>IP_SPACE_EXHAUSTED)",
        severity="error",
        meaning="An instance was not created: no addresses for nodes or pods are left.",
        source=GCE_CLIENT,
        failure=fails.NO_ADDRESSES,
    )
    SLOW_INSTANCES = LogMessage(
        anchor="scale.up.error.waiting.for.instances.timeout",
        sample='"errorMsg": { "messageId": "scale.up.error.waiting.for.instances.timeout" }',
        severity="error",
        meaning="Instances that the autoscaler asked for did not appear in time.",
        source=fails.AUTOSCALER,
        failure=fails.SLOW_INSTANCES,
    )
    NO_ACCOUNT = LogMessage(
        anchor="scale.up.error.service.account.deleted",
        sample='"errorMsg": { "messageId": "scale.up.error.service.account.deleted" }',
        severity="error",
        meaning="The service account that the autoscaler uses no longer exists.",
        source=fails.AUTOSCALER,
        failure=fails.NO_ACCOUNT,
    )
    NO_CONTROL_PLANE = LogMessage(
        anchor="Failed to connect to apiserver",
        sample="Failed to connect to apiserver",
        severity="error",
        meaning="A node cannot reach the control plane; a firewall rule may block it.",
        source=gcpdiag.file(f"{LINT}/err_2021_004_node_connection_apiserver.py"),
        failure=fails.NO_CONTROL_PLANE,
    )
    NO_STORAGE = LogMessage(
        anchor="Failed to connect to storage.googleapis.com",
        sample="Failed to connect to storage.googleapis.com",
        severity="error",
        meaning="A node cannot download what it needs to boot.",
        source=gcpdiag.file(f"{LINT}/err_2021_005_node_connection_storage.py"),
        failure=fails.NO_STORAGE,
    )
    NO_RULES = LogMessage(
        anchor="INTERNAL_FORWARDING_RULES_WITH_PEERING_LIMITS_EXCEEDED",
        sample="Warning  SyncLoadBalancerFailed  service-controller  "
        "INTERNAL_FORWARDING_RULES_WITH_PEERING_LIMITS_EXCEEDED",
        severity="error",
        meaning="The peered networks may not have more internal load balancers.",
        source=gcpdiag.file(f"{LINT}/err_2021_010_internal_forwarding_rule_limits.py"),
        failure=fails.NO_RULES,
    )
    EVICTION = LogMessage(
        anchor="scale.down.error.failed.to.evict.pods",
        sample='"errorMsg": { "messageId": "scale.down.error.failed.to.evict.pods" }',
        severity="error",
        meaning="The autoscaler could not remove a node because its pods were not evicted.",
        source=fails.AUTOSCALER,
        failure=fails.EVICTION,
    )


gke = GKE()
