"""What Snap rents, as far as its filings and posts tell, and how a bill runs away."""

from atlas import (
    Alert,
    Check,
    Client,
    Economics,
    Failure,
    Linear,
    Period,
    Service,
    Step,
    System,
    Technology,
    gaps_in,
    statement,
    undisclosed,
)
from atlas.technologies.envoy import envoy
from systems.snap import facts

_WHERE = "Snap's filings, slides and engineering posts that were read"
gap = gaps_in(_WHERE)

_VERSION = gap("versions")
_FLEET = gap("machine types and their numbers")
_LOAD = gap("requests to each part")


class Snapchat(Technology):
    """Snap's application on phones."""

    name = "Snapchat app"
    icon = "diagrams.onprem.client.Client"
    releases = undisclosed("releases of the app: not in a study of cost")
    logs = undisclosed("where it logs: not in a study of cost")


class GoogleCloud(Technology):
    """Google's cloud, with budgets that raise an alert when they are spent."""

    name = "Google Cloud"
    icon = None
    releases = undisclosed("a bought service without versions")
    logs = statement("budgets tell of spending by mail and to a Pub/Sub topic") @ (
        facts.BUDGET_PAGE.at("[Pub/Sub topics for programmatic notifications]")
    )


class AmazonWebServices(Technology):
    """Amazon's cloud."""

    name = "Amazon Web Services"
    icon = None
    releases = undisclosed("a bought service without versions")
    logs = undisclosed(f"where it logs: {_WHERE}")


google_cloud = GoogleCloud()

FIND_BUDGET = Check(
    "Read which budget gave the alert, and what is in its scope.",
    statement("Budgets and alerts, in the Google Cloud console")
    @ facts.BUDGET_PAGE.at("[budgets and budget alerts]"),
    healthy=gap("output of the console"),
    unhealthy=statement("spending is above a threshold of the budget")
    @ facts.BUDGET_PAGE.at("your spend exceeds any threshold amounts"),
)
DISABLE_BILLING = Step(
    "Cut the billing of a project that may stop: it ends all its services.",
    command=statement("disable billing of the project")
    @ facts.DISABLE.at("Disabling billing on your project is an"),
    healthy=gap("output of the command"),
    unhealthy=gap("output of the command"),
    risk="high",
    takes=gap("time until services end"),
    undo="Enable billing again; what was deleted meanwhile does not come back by itself.",
    verify="The project incurs no further cost.",
)
RUNAWAY = Failure(
    "Spending passes what was planned",
    signals=[
        Alert(
            name=statement("budget alert, up to a day after the spending")
            @ facts.BUDGET_PAGE.at("typically takes up to 24 hours.")
        )
    ],
    recovery=[FIND_BUDGET, DISABLE_BILLING],
    **gap.of("time_to_recover", "data_loss", "rollback"),
)

people = Client(
    "Snapchatters",
    technology=Snapchat()(_VERSION),
    role="Send snaps, watch content and use lenses, every day.",
    population=facts.USERS_Q3_2023,
)
services = Service(
    "microservices",
    technology=envoy(_VERSION),
    role="Services in Kubernetes on two clouds, joined by a mesh of Envoy proxies.",
    **gap.of("fleet", "load"),
    scaling=statement("workloads can be shifted from one cloud to the other")
    @ facts.MESH.at("a viable path to shifting workloads to other"),
    growth=Linear(because="more people and more content to each of them need more machines"),
)
google = Service(
    "Google Cloud",
    technology=google_cloud(_VERSION),
    role="Ran the vast majority of Snap in 2017: computing, storage, bandwidth.",
    **gap.of("fleet", "load"),
    scaling=gap("how its use grows"),
    fails=[RUNAWAY],
    growth=Linear(because="billed by what is used"),
)
amazon = Service(
    "Amazon Web Services",
    technology=AmazonWebServices()(_VERSION),
    role="The second cloud, with commitments that grew each year to 2022.",
    **gap.of("fleet", "load"),
    scaling=gap("how its use grows"),
    growth=Linear(because="billed by what is used"),
)

LATEST = Period(
    "Q3 2023",
    spent=facts.Q3_2023,
    begins="2023-07",
    ends="2023-09",
    population={"daily user": facts.USERS_Q3_2023},
)
snap = System(
    "Snap",
    documented="scarcely",
    scale={"daily users, Q3 2023": facts.USERS_Q3_2023},
    economics=Economics(
        infrastructure=LATEST.monthly,
        unit_costs=LATEST.unit_costs,
        reserved=gap("share bought as commitments; of 2021 it is computed"),
        growth={"2x": gap("cost at twice the users")},
        optimisations=[],
    ),
)
