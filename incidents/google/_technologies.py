"""Technologies of Google's own, as far as its reports show them."""

from atlas import technology, undisclosed
from atlas.technologies.metric import Metric
from incidents.google import facts

_NO_RELEASES = "release dates: Google publishes none for its own software"
_NO_LOGS = "where it logs: not in what was read of Google's report of June 2025"

API_REQUESTS = Metric(
    name="serviceruntime.googleapis.com/api/request_count",
    meaning="Requests of a project to Google's APIs; look at those answered 5xx.",
    source=facts.DASHBOARD,
)


api_client = technology(
    "API client",
    "Programs and people that call Google's APIs.",
    icon="diagrams.onprem.client.Users",
    releases=undisclosed("releases: any client"),
    logs=undisclosed(_NO_LOGS),
)
spanner = technology(
    "Spanner",
    "Google's relational database that replicates across regions.",
    icon="diagrams.gcp.database.Spanner",
    plane="state",
    releases=undisclosed(_NO_RELEASES),
    logs=undisclosed(_NO_LOGS),
)
in_house = technology(
    "in-house",
    "Software of Google's own without a public version.",
    releases=undisclosed(_NO_RELEASES),
    logs=undisclosed(_NO_LOGS),
)
