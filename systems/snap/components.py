"""What Snap rents, as far as its filings and posts tell, and how a bill runs away."""

from atlas import (
    Alert,
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
_gap = gaps_in(_WHERE)

_VERSION = _gap("versions")
_FLEET = _gap("machine types and their numbers")
_LOAD = _gap("requests to each part")
_UNTOLD = _gap("how a runaway bill was mended")


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

FIND_BUDGET = Step(
    "Read which budget gave the alert, and what is in its scope.",
    command=statement("Budgets and alerts, in the Google Cloud console")
    @ facts.BUDGET_PAGE.at("[budgets and budget alerts]"),
    healthy=_gap("output of the console"),
    unhealthy=statement("spending is above a threshold of the budget")
    @ facts.BUDGET_PAGE.at("your spend exceeds any threshold amounts"),
    risk="none",
    takes=_gap("time until spending shows, as a dated figure; the page says up to 24 hours"),
    undo="Nothing to undo: it only reads.",
    verify="The service or project that spends is known.",
)
DISABLE_BILLING = Step(
    "Cut the billing of a project that may stop: it ends all its services.",
    command=statement("disable billing of the project")
    @ facts.DISABLE.at("Disabling billing on your project is an"),
    healthy=_gap("output of the command"),
    unhealthy=_gap("output of the command"),
    risk="high",
    takes=_gap("time until services end"),
    undo="Enable billing again; what was deleted meanwhile does not come back by itself.",
    verify="The project incurs no further cost.",
)
RUNAWAY = Failure(
    "Spending passes what was planned",
    signals=[
        Alert(
            name=statement("budget alert, up to a day after the spending")
            @ facts.BUDGET_PAGE.at("typically takes up to 24 hours.")
        ),
    ],
    recovery=[FIND_BUDGET, DISABLE_BILLING],
    time_to_recover=_UNTOLD,
    data_loss=_UNTOLD,
    rollback=_UNTOLD,
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
    fleet=_FLEET,
    load=_LOAD,
    scaling=statement("workloads can be shifted from one cloud to the other")
    @ facts.MESH.at("a viable path to shifting workloads to other"),
    growth=Linear(because="more people and more content to each of them need more machines"),
)
google = Service(
    "Google Cloud",
    technology=google_cloud(_VERSION),
    role="Ran the vast majority of Snap in 2017: computing, storage, bandwidth.",
    fleet=_FLEET,
    load=_LOAD,
    scaling=_gap("how its use grows"),
    fails=[RUNAWAY],
    growth=Linear(because="billed by what is used"),
)
amazon = Service(
    "Amazon Web Services",
    technology=AmazonWebServices()(_VERSION),
    role="The second cloud, with commitments that grew each year to 2022.",
    fleet=_FLEET,
    load=_LOAD,
    scaling=_gap("how its use grows"),
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
        reserved=_gap("share bought as commitments; of 2021 it is computed"),
        growth={"2x": _gap("cost at twice the users")},
        optimisations=[],
    ),
    glossary={
        "DAU": "Daily active users: people who open the application on a day, on average.",
        "AWS": "Amazon Web Services, a cloud.",
    },
)
