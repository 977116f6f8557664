"""Log messages of Google APIs: quotas of resources."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import google_api as fails
from atlas.technologies.message import LogMessage

_autoscaler = Repository(
    "kubernetes/autoscaler", commit="55c37cd5eb550756c5ccc5a89e9068d77797e575", checked="2026-11-26"
)
_gke_autoscaler = Repository(
    "GoogleCloudPlatform/cluster-autoscaler",
    commit="7d250507339b3a7583b380349f217ea191ff15ff",
    checked="2026-11-27",
    publisher="Google",
)


class GoogleAPIQuotaMessages:
    """Log messages of Google APIs: quotas of resources."""

    QUOTA_CODE = LogMessage(
        anchor="QUOTA_EXCEEDED",
        sample="Code: QUOTA_EXCEEDED Message: Quota 'CPUS_ALL_REGIONS' exceeded. Limit: 32.0 "
        "globally.",
        pattern=r"(?:^|[^A-Z_])(?P<code>QUOTA_EXCEEDED)\b",
        severity="error",
        meaning="A quota of resources of the project is used up.",
        source=_autoscaler.file("cluster-autoscaler/cloudprovider/gce/autoscaling_gce_client.go"),
        failure=fails.RESOURCES,
    )
    QUOTA_LIMIT = LogMessage(
        anchor="' exceeded.  Limit: ",
        sample="googleapi: Error 403: Quota 'SSD_TOTAL_GB' exceeded.  Limit: 125.0 in region "
        "us-central1., quotaExceeded",
        pattern=r"Quota '(?P<quota>\w+)' exceeded\.  Limit: (?P<limit>[\d.]+?)(?: in region "
        r"(?P<region>[\w-]+)| globally)",
        severity="error",
        meaning="A quota of resources of the project is used up, in the region or altogether.",
        source=_gke_autoscaler.file(
            "pkg/cloudprovider/gke/gceclient/resizerequest/client_v1_test.go"
        ),
        failure=fails.RESOURCES,
    )
