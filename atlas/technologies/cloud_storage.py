"""Cloud Storage: object store of Google Cloud."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.source import Source, repository_file
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
RATE_LIMITS = Source(
    title="Improve performance by mitigating rate limited request errors",
    publisher="Google Cloud",
    url="https://docs.cloud.google.com/storage/docs/storage-intelligence/findings/"
    "improve-performance-by-mitigating-429-errors.md.txt",
    published=None,
    checked=_CHECKED,
    kind="vendor",
)
DASHBOARD = repository_file(
    "GoogleCloudPlatform/monitoring-dashboard-samples",
    "dashboards/google-cloud-storage/cloud-storage.json",
    at="25d8c3e813a171f38fc2feaa9b387782bcb88dfa",
    checked=_CHECKED,
    publisher="Google Cloud",
)


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
