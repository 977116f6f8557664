"""cluster-autoscaler: adds and removes nodes of Kubernetes by node groups."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._cluster_autoscaler_event_messages import ClusterAutoscalerEventMessages
from atlas.technologies.failures import cluster_autoscaler as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_code = Repository("kubernetes/autoscaler", checked="2026-11-26")
SCALE_UP = _code.file(
    "cluster-autoscaler/core/scale_up.go", commit="003664db10459bf67d95b2f014f89e34f72d27f1"
)
STATE = _code.file(
    "cluster-autoscaler/clusterstate/clusterstate.go",
    commit="044c03d09fadf9fb85f344db57677586eaf86451",
)
EVENTING = _code.file(
    "cluster-autoscaler/processors/status/eventing_scale_up_processor.go",
    commit="16c271a3078a6f808270c4823207f97db9538437",
)


class ClusterAutoscaler(ClusterAutoscalerEventMessages, Technology):
    """A controller that resizes the node groups of a cloud to what pods need."""

    name = "cluster-autoscaler"
    icon = None
    plane = "control"
    needs = ("Kubernetes",)
    releases = undisclosed("release dates: looked in products of endoflife-date/endoflife.date")
    logs = undisclosed(
        "place of its log: looked in cluster-autoscaler/FAQ.md of kubernetes/autoscaler"
    )

    NOT_TRIGGERED = LogMessage(
        anchor="pod didn't trigger scale-up",
        sample="type: 'Normal' reason: 'NotTriggerScaleUp' pod didn't trigger "
        "scale-up: 1 max node group size reached, 2 Insufficient cpu",
        pattern=r"pod didn't trigger scale-up(?: \(it wouldn't fit if a new node is "
        r"added\))?(?:: (?P<reasons>.+))?",
        severity="warning",
        meaning="No node group would make room for the pod; the reasons are counted per group.",
        source=EVENTING,
        failure=fails.NO_GROUP,
    )
    GROUP_FAILED = LogMessage(
        anchor="Scale-up failed for group ",
        sample="type: 'Warning' reason: 'FailedToScaleUpGroup' Scale-up failed for "
        "group workers-1: AccessDenied: not authorized to perform: "
        "autoscaling:SetDesiredCapacity",
        pattern=r"Scale-up failed for group (?P<group>[^\s:]+): (?P<reason>.+)",
        severity="error",
        meaning="The cloud refused to add a node to the group; the cause follows.",
        source=SCALE_UP,
        failure=fails.GROUP_FAILED,
    )
    NOT_INCREASED = LogMessage(
        anchor="failed to increase node group size: ",
        sample="E0819 10:00:00.000000       1 static_autoscaler.go:415] Failed to "
        "scale up: failed to increase node group size: could not launch instances",
        severity="error",
        meaning="The cloud refused to add a node to a group; the cause follows.",
        source=SCALE_UP,
        failure=fails.GROUP_FAILED,
    )
    GROUP_NOT_READY = LogMessage(
        anchor="is not ready for scaleup",
        sample="W0824 14:01:35.660707       1 scale_up.go:105] Node group workers-1 is "
        "not ready for scaleup",
        pattern=r"[Nn]ode group (?P<group>\S+) (?:when balancing: group )?is not ready "
        r"for scaleup",
        severity="warning",
        meaning="The group is unhealthy, or waits after a failure.",
        source=SCALE_UP,
        failure=fails.BACKOFF,
    )
    DISABLED = LogMessage(
        anchor="Disabling scale-up for node group ",
        sample="W0506 17:10:54.715475       1 clusterstate.go:281] Disabling scale-up "
        "for node group workers-1 until 2020-05-06 17:20:54 +0000 UTC; "
        "errorClass=Other; errorCode=cloudProviderError",
        pattern=r"Disabling scale-up for node group (?P<group>\S+) until "
        r"(?P<until>[\d-]+ [\d:.]+)",
        severity="warning",
        meaning="After a failure the group is not scaled until this time.",
        source=STATE,
        failure=fails.BACKOFF,
    )
    TIMED_OUT = LogMessage(
        anchor="Scale-up timed out for node group ",
        sample="W0506 17:10:54.715475       1 clusterstate.go:250] Scale-up timed out "
        "for node group workers-1 after 15m3.9s",
        pattern=r"Scale-up timed out for node group (?P<group>\S+) after (?P<time>\S+)",
        severity="warning",
        meaning="The new nodes of the group did not join the cluster in time.",
        source=STATE,
        failure=fails.NOT_JOINED,
    )
    NOT_JOINED = LogMessage(
        anchor=" failed to register within ",
        sample="type: 'Warning' reason: 'ScaleUpTimedOut' Nodes added to group "
        "workers-1 failed to register within 15m3.9s",
        pattern=r"Nodes added to group (?P<group>\S+) failed to register within "
        r"(?P<time>\S+)",
        severity="warning",
        meaning="The new nodes of the group did not join the cluster in time.",
        source=STATE,
        failure=fails.NOT_JOINED,
    )
    NO_GROUPS = LogMessage(
        anchor="Failed to regenerate ASG cache: ",
        sample="E0819 10:00:00.000000       1 aws_manager.go:133] Failed to regenerate ASG cache: "
        "AccessDenied: not authorized to perform: autoscaling:DescribeAutoScalingGroups",
        severity="error",
        meaning="The groups cannot be read from AWS; the cause follows.",
        source=_code.file(
            "cluster-autoscaler/cloudprovider/aws/aws_manager.go",
            commit="55c37cd5eb550756c5ccc5a89e9068d77797e575",
        ),
        failure=fails.NO_GROUPS,
    )


cluster_autoscaler = ClusterAutoscaler()
