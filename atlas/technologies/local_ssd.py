"""Local SSD: disks inside the host of a Google Cloud machine."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import local_ssd as fails
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


class LocalSSD(Technology):
    """Disks inside the host: fast, but their data is lost with it."""

    name = "Local SSD"
    icon = "diagrams.gcp.storage.LocalSSD"
    plane = "state"
    releases = undisclosed(
        "a service without public versions: looked in GoogleCloudPlatform/gcpdiag"
    )
    logs = undisclosed("a disk writes no log of its own; see the serial console of its machine")

    READ_ERROR = LogMessage(
        anchor="blk_update_request: I/O error, dev ",
        sample="kernel: blk_update_request: I/O error, dev nvme0n3, sector 1234567",
        pattern=r"I/O error, dev (?P<disk>[a-z0-9-]+), sector (?P<sector>\d+)",
        severity="error",
        meaning="The disk failed physically at a sector; data on it may be lost.",
        source=CONSTANTS,
        failure=fails.ERRORS,
        context=("nvme0n",),
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


local_ssd = LocalSSD()
