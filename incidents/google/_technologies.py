"""Google's own technologies, as far as its reports show them."""

from atlas import gaps_in, technology, undisclosed
from atlas.technologies.metric import Metric
from incidents.google import facts

gap = gaps_in("what was read of Google's report of June 2025")
_NO_LOGS = undisclosed("where it logs: not in what was read of Google's report of June 2025")

API_REQUESTS = Metric(
    name="serviceruntime.googleapis.com/api/request_count",
    meaning="Requests of a project to Google's APIs; check those with a 5xx response.",
    source=facts.DASHBOARD,
)

api_client = technology(
    "API client",
    "Programs and people that call Google's APIs.",
    icon="diagrams.onprem.client.Users",
    releases=undisclosed("releases: any client"),
    logs=_NO_LOGS,
)
spanner = technology(
    "Spanner",
    "Google's relational database that replicates across regions.",
    icon="diagrams.gcp.database.Spanner",
    plane="state",
    **gap.of("releases", "logs"),
)
in_house = technology(
    "in-house", "Google's own software, without a public version.", **gap.of("releases", "logs")
)

_reports = gaps_in("Google's reports of 2017 to 2019")
app_engine = technology(
    "App Engine",
    "Platform that runs customers' applications.",
    icon="diagrams.gcp.compute.AppEngine",
    plane="service",
    **_reports.of("releases", "logs"),
)
cloud_vpn = technology(
    "Cloud VPN",
    "Gateways between customers' networks and Google's.",
    icon="diagrams.gcp.network.VPN",
    plane="edge",
    **_reports.of("releases", "logs"),
)
filestore = technology(
    "Cloud Filestore",
    "File shares for customers' machines.",
    icon="diagrams.gcp.storage.Filestore",
    plane="state",
    **_reports.of("releases", "logs"),
)
stackdriver = technology(
    "Stackdriver Monitoring",
    "Metrics and alerts for customers of Google Cloud.",
    icon="diagrams.gcp.operations.Monitoring",
    plane="control",
    **_reports.of("releases", "logs"),
)
cloud_cdn = technology(
    "Cloud CDN",
    "Caches of Google Cloud near users.",
    icon="diagrams.gcp.network.CDN",
    plane="edge",
    **_reports.of("releases", "logs"),
)
