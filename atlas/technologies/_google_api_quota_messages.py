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

UPGRADES = Repository(
    "GoogleCloudPlatform/gke-rolling-updates-demo",
    commit="16f523e23ebd28f81171ec7f7780b11b227b66d0",
    checked="2026-11-27",
    publisher="Google",
).file("expand-contract-upgrade/README.md")


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
    REGIONAL_QUOTA = LogMessage(
        anchor="Insufficient regional quota to satisfy request",
        sample="ERROR: (gcloud.container.clusters.create) ResponseError: code=403, "
        'message=Insufficient regional quota to satisfy request for resource: "IN_USE_ADDRESSES". '
        "The request requires '9.0' and is short '1.0'. The regional quota is '8.0' with '8.0' "
        "available.",
        severity="error",
        meaning="A quota of the project in this region is too small for the request.",
        source=UPGRADES,
        failure=fails.RESOURCES,
    )
