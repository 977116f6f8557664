"""Compute Engine: virtual machines of Google Cloud."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.publisher import Publisher
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.failures import compute_engine as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
_gcpdiag = Repository(
    "GoogleCloudPlatform/gcpdiag",
    commit="06ec8584ec5919df53a4e6841ad2ad74a5f045b2",
    checked=_CHECKED,
    publisher="Google Cloud",
    folder="gcpdiag/runbook/gce",
)
CONSTANTS = _gcpdiag.file("constants.py")
REBOOTS = Publisher("Google Cloud", checked=_CHECKED, kind="vendor").post(
    "Troubleshooting VM shutdowns and reboots",
    "https://cloud.google.com/compute/docs/troubleshooting/troubleshooting-reboots",
)
_dashboard = Repository(
    "GoogleCloudPlatform/monitoring-dashboard-samples",
    commit="25d8c3e813a171f38fc2feaa9b387782bcb88dfa",
    checked=_CHECKED,
    publisher="Google Cloud",
)


class ComputeEngine(Technology):
    """Virtual machines of Google Cloud."""

    name = "Compute Engine"
    icon = "diagrams.gcp.compute.ComputeEngine"
    plane = "service"
    releases = undisclosed(
        "a service without public versions: looked in GoogleCloudPlatform/gcpdiag"
    )
    logs = statement("Cloud Audit Logs: system_event and activity") @ REBOOTS.at(
        "Query Cloud Audit Logs"
    )

    HOST_ERROR = LogMessage(
        anchor="compute.instances.hostError",
        sample='protoPayload.methodName: "compute.instances.hostError"',
        severity="error",
        meaning="The host failed, and so did its machine; by default, it is restarted.",
        source=_gcpdiag.file("templates/vm_termination.jinja"),
        failure=fails.HOST,
    )
    TERMINATED_FOR_MAINTENANCE = LogMessage(
        anchor="compute.instances.terminateOnHostMaintenance",
        sample='protoPayload.methodName: "compute.instances.terminateOnHostMaintenance"',
        severity="warning",
        meaning="The machine was stopped because its host is being serviced.",
        source=CONSTANTS,
        failure=fails.MAINTENANCE,
    )
    MIGRATED = LogMessage(
        anchor="compute.instances.migrateOnHostMaintenance",
        sample='protoPayload.methodName: "compute.instances.migrateOnHostMaintenance"',
        severity="info",
        meaning="The machine was live-migrated to another host and may have paused briefly.",
        source=_gcpdiag.file("vm_performance.py"),
        failure=fails.MOVED,
    )
    PREEMPTED = LogMessage(
        anchor="compute.instances.preempted",
        sample='protoPayload.methodName: "compute.instances.preempted"',
        severity="info",
        meaning="A preemptible machine was preempted.",
        source=CONSTANTS,
        failure=fails.PREEMPTED,
    )

    CPU = Metric(
        name="compute.googleapis.com/instance/cpu/utilization",
        meaning="Share of the CPU in use.",
        source=_dashboard.file("alerts/google-gce/cpu-utilization-too-high-within-vm.v1.json"),
    )
    UPTIME = Metric(
        name="compute.googleapis.com/instance/uptime",
        meaning="How long the machine has been running.",
        source=_dashboard.file("dashboards/google-compute-engine/gce-vm-instance-monitoring.json"),
    )


compute_engine = ComputeEngine()
