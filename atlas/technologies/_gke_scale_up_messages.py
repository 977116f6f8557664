"""Log messages of Google GKE: events of pods for which no nodes are added."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import gke as fails
from atlas.technologies.failures._google import CHECKED
from atlas.technologies.message import LogMessage

EVENTS = Repository(
    "GoogleCloudPlatform/cluster-autoscaler",
    commit="7d250507339b3a7583b380349f217ea191ff15ff",
    checked=CHECKED,
    publisher="Google",
).file("pkg/visibility/events/failed_scale_up_event_logger.go")
_EVENT = "Warning  FailedScaleUp  Node scale up in zones us-central1-a associated with this pod "
_RISK = ". Pod is at risk of not being scheduled."


class GKEScaleUpMessages:
    """Log messages of Google GKE: events of pods for which no nodes are added."""

    EVENT_QUOTA = LogMessage(
        anchor="GCE quota exceeded",
        sample=f"{_EVENT}failed: GCE quota exceeded{_RISK}",
        severity="error",
        meaning="The autoscaler could not add nodes: a quota of Compute Engine is used up.",
        source=EVENTS,
        failure=fails.NO_QUOTA,
    )
    EVENT_CAPACITY = LogMessage(
        anchor="GCE out of resources",
        sample=f"{_EVENT}failed: GCE out of resources{_RISK}",
        severity="error",
        meaning="The autoscaler could not add nodes: the zone has too few resources.",
        source=EVENTS,
        failure=fails.NO_CAPACITY,
    )
    EVENT_ADDRESSES = LogMessage(
        anchor="IP space exhausted",
        sample=f"{_EVENT}failed: IP space exhausted{_RISK}",
        pattern=r"associated with this pod failed: .*IP space exhausted",
        severity="error",
        meaning="The autoscaler could not add nodes: no addresses for nodes or pods are left.",
        source=EVENTS,
        failure=fails.NO_ADDRESSES,
    )
    EVENT_ACCOUNT = LogMessage(
        anchor="Service Account was deleted",
        sample=f"{_EVENT}failed: Service Account was deleted{_RISK}",
        pattern=r"associated with this pod failed: .*Service Account was deleted",
        severity="error",
        meaning="The service account that the autoscaler uses no longer exists.",
        source=EVENTS,
        failure=fails.NO_ACCOUNT,
    )
    EVENT_SLOW = LogMessage(
        anchor=" failed to appear in time",
        sample=f'{_EVENT}failed: Some nodes in node group "ng1" failed to appear in time{_RISK}',
        pattern=r"[Ss]ome nodes in node group \W*(?P<group>[^\"\]\\]+)\W+failed to appear in time",
        severity="error",
        meaning="Instances that the autoscaler asked for did not appear in time.",
        source=EVENTS,
        failure=fails.SLOW_INSTANCES,
    )
    EVENT_RESERVATION_FULL = LogMessage(
        anchor="Reservation capacity exceeded",
        sample=f"{_EVENT}failed: Reservation capacity exceeded{_RISK}",
        severity="error",
        meaning="The autoscaler could not add nodes: their reservation is used up.",
        source=EVENTS,
        failure=fails.RESERVATION,
    )
    EVENT_RESERVATION_MISSING = LogMessage(
        anchor="Reservation not found or incorrectly shared",
        sample=f"{_EVENT}failed: Reservation not found or incorrectly shared{_RISK}",
        severity="error",
        meaning="The autoscaler could not add nodes: it finds no such reservation.",
        source=EVENTS,
        failure=fails.RESERVATION,
    )
    EVENT_RESERVATION_UNFIT = LogMessage(
        anchor="Reservation incompatible with node group",
        sample=f"{_EVENT}failed: Reservation incompatible with node group{_RISK}",
        severity="error",
        meaning="The autoscaler could not add nodes: their reservation is for other machines.",
        source=EVENTS,
        failure=fails.RESERVATION,
    )
    EVENT_FAILED = LogMessage(
        anchor=" associated with this pod failed: ",
        sample=f"{_EVENT}failed: Internal error{_RISK}",
        pattern=r"Node scale up in zones (?P<zones>[\w-]+(?:, [\w-]+)*) associated with this pod "
        r"failed: (?P<reason>[^.]+)",
        severity="error",
        meaning="The autoscaler could not add nodes for a pod; the reason follows.",
        source=EVENTS,
        failure=fails.NOT_SCALED,
    )
