"""Persistent Disk: network disks of Google Cloud."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import persistent_disk as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
_gcpdiag = Repository(
    "GoogleCloudPlatform/gcpdiag",
    commit="06ec8584ec5919df53a4e6841ad2ad74a5f045b2",
    checked=_CHECKED,
    publisher="Google Cloud",
)
CONSTANTS = _gcpdiag.file("gcpdiag/runbook/gce/constants.py")


class PersistentDisk(Technology):
    """Disks that a machine reaches over the network and that outlive it."""

    name = "Persistent Disk"
    icon = "diagrams.gcp.storage.PersistentDisk"
    plane = "state"
    releases = undisclosed(
        "a service without public versions: looked in GoogleCloudPlatform/gcpdiag"
    )
    logs = undisclosed("a disk writes no log of its own; see the serial console of its machine")

    COMMAND_TIMED_OUT = LogMessage(
        anchor=": timing out command, waited ",
        sample="sd 0:0:1:0: timing out command, waited 180s",
        pattern=r"(?P<disk>\d+:\d+:\d+:\d+): timing out command, waited (?P<seconds>\d+)s",
        severity="error",
        meaning="The disk did not complete an operation in time; the kernel aborted it.",
        source=CONSTANTS,
        failure=fails.SLOW,
    )
    OPERATION_TIME = Metric(
        name="compute.googleapis.com/guest/disk/operation_time",
        meaning="Latency of operations on a disk.",
        source=_gcpdiag.file("gcpdiag/lint/gke/warn_2021_005_disk_latency.py"),
    )
    WRITES = Metric(
        name="compute.googleapis.com/instance/disk/write_ops_count",
        meaning="Write operations.",
        source=Repository(
            "GoogleCloudPlatform/monitoring-dashboard-samples",
            commit="25d8c3e813a171f38fc2feaa9b387782bcb88dfa",
            checked=_CHECKED,
            publisher="Google Cloud",
        ).file("dashboards/google-compute-disk/compute-disk.json"),
    )


persistent_disk = PersistentDisk()
