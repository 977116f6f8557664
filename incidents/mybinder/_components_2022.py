"""What the quota of 2 June 2022 affected."""

from atlas import Orchestrator, statement, undisclosed
from atlas.technologies.kubernetes import kubernetes
from incidents.mybinder import facts

_WHERE = "the report of June 2022"

quota = Orchestrator(
    "pod quota",
    technology=kubernetes(undisclosed(f"version in production: not in {_WHERE}")),
    role="gke-resource-quotas, a ResourceQuota of GKE: no pods are created beyond it.",
    fleet=undisclosed(f"machines of the control plane: not in {_WHERE}"),
    manages=statement("the pods that the prod hub may create")
    @ facts.QUOTA.at("preventing the `prod` hub from creating new pods."),
)
