"""Cloud Storage: object store of Google Cloud."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.publisher import Publisher
from atlas.evidence.repository import Repository
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
RATE_LIMITS = Publisher("Google Cloud", checked=_CHECKED, kind="vendor").post(
    "Improve performance by mitigating rate limited request errors",
    "https://docs.cloud.google.com/storage/docs/storage-intelligence/findings/"
    "improve-performance-by-mitigating-429-errors.md.txt",
)
DASHBOARD = Repository(
    "GoogleCloudPlatform/monitoring-dashboard-samples",
    commit="25d8c3e813a171f38fc2feaa9b387782bcb88dfa",
    checked=_CHECKED,
    publisher="Google Cloud",
).file("dashboards/google-cloud-storage/cloud-storage.json")


class CloudStorage(Technology):
    """A store of objects in buckets."""

    name = "Cloud Storage"
    icon = "diagrams.gcp.storage.Storage"
    plane = "state"
    releases = undisclosed(
        "a service without public versions: looked in GoogleCloudPlatform/gcpdiag"
    )
    logs = undisclosed("where requests are logged: not in the pages read")

    REQUESTS = Metric(
        name="storage.googleapis.com/api/request_count",
        meaning="Requests, by method and response code.",
        source=DASHBOARD,
    )
    BYTES = Metric(
        name="storage.googleapis.com/storage/total_bytes",
        meaning="Bytes stored in a bucket.",
        unit="byte",
        source=DASHBOARD,
    )


cloud_storage = CloudStorage()
