"""Technologies of Google's own, as far as its reports show them."""

from atlas import undisclosed
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology
from incidents.google import facts

_NO_RELEASES = "release dates: Google publishes none for its own software"
_NO_LOGS = "where it logs: not in what was read of Google's report of June 2025"

API_REQUESTS = Metric(
    name="serviceruntime.googleapis.com/api/request_count",
    meaning="Requests of a project to Google's APIs; look at those answered 5xx.",
    source=facts.DASHBOARD,
)


class ApiClient(Technology):
    """Programs and people that call Google's APIs."""

    name = "API client"
    icon = "diagrams.onprem.client.Users"
    releases = undisclosed("releases: any client")
    logs = undisclosed(_NO_LOGS)


class Spanner(Technology):
    """Google's relational database that replicates across regions."""

    name = "Spanner"
    icon = "diagrams.gcp.database.Spanner"
    plane = "state"
    releases = undisclosed(_NO_RELEASES)
    logs = undisclosed(_NO_LOGS)


class InHouse(Technology):
    """Software of Google's own without a public version."""

    name = "in-house"
    icon = None
    releases = undisclosed(_NO_RELEASES)
    logs = undisclosed(_NO_LOGS)


api_client = ApiClient()
spanner = Spanner()
in_house = InHouse()
