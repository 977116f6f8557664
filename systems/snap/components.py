"""What Snap rents, according to its filings and posts, and how its bill exceeds the budget."""

from atlas import (
    Alert,
    Check,
    Client,
    Economics,
    Failure,
    Linear,
    Optimisation,
    Period,
    Service,
    Step,
    System,
    action,
    assumed,
    gaps_in,
    months,
    ratio,
    statement,
    technology,
    undisclosed,
)
from atlas.technologies.envoy import envoy
from systems.snap import _failures as failures
from systems.snap import _scale_facts as scale
from systems.snap import _service_facts as services_facts
from systems.snap import _sources as src
from systems.snap import facts

_WHERE = "Snap's filings, slides and engineering posts that were read"
gap = gaps_in(_WHERE)

_VERSION = gap("versions")
_NO_VERSIONS = undisclosed("a managed service without versions")
snapchat = technology(
    "Snapchat app",
    "Snap's application on phones.",
    icon="diagrams.onprem.client.Client",
    **gaps_in("not in a cost study").of(releases="releases of the app", logs="log location"),
)
google_cloud = technology(
    "Google Cloud",
    "Google's cloud, whose budgets raise an alert when spending exceeds a threshold.",
    releases=_NO_VERSIONS,
    logs=statement("budgets report spending by email and to a Pub/Sub topic")
    @ facts.BUDGET_PAGE.at("[Pub/Sub topics for programmatic notifications]"),
)
amazon_web_services = technology(
    "Amazon Web Services", "Amazon's cloud.", releases=_NO_VERSIONS, logs=gap("log location")
)

FIND_BUDGET = Check(
    "Identify the budget that raised the alert, and its scope.",
    action("Open Budgets and alerts in the Google Cloud console.")
    @ facts.BUDGET_PAGE.at("[budgets and budget alerts]"),
    healthy=gap("output of the console"),
    unhealthy=statement("spending is above a threshold of the budget")
    @ facts.BUDGET_PAGE.at("your spend exceeds any threshold amounts"),
)
DISABLE_BILLING = Step(
    "Disable billing of a project that may stop; this terminates all its services.",
    command=action("Disable billing of the project in the Google Cloud console.")
    @ facts.DISABLE.at("Disabling billing on your project is an"),
    **gap.of("healthy", "unhealthy", takes="time until services end"),
    risk="high",
    undo="Enable billing again; what was deleted in the meantime is not restored automatically.",
    verify="All services of the project have stopped; costs not yet reported may still be billed.",
)
RUNAWAY = Failure(
    "Spending exceeds the budget",
    signals=[
        Alert(
            name=statement("budget alert, typically up to a day after the spending")
            @ facts.BUDGET_PAGE.at("typically takes up to 24 hours.")
        )
    ],
    recovery=[FIND_BUDGET, DISABLE_BILLING],
    time_to_recover=gap("time to recover"),
    data_loss=statement("if billing is disabled: resources can be deleted for good")
    @ facts.DISABLE.at("Resources might be irretrievably deleted."),
    rollback=statement("billing is enabled again by hand; whether services recover is not certain")
    @ facts.DISABLE.at("manual configuration and there's no guarantee of service"),
)

people = Client(
    "Snapchatters",
    technology=snapchat(_VERSION),
    role="Send snaps, watch content and use lenses, every day.",
    population=facts.USERS_Q3_2023,
)
services = Service(
    "microservices",
    technology=envoy(_VERSION),
    role="Services in Kubernetes on two clouds, connected by an Envoy service mesh.",
    **gap.of("fleet", "load"),
    fails=[failures.NO_UPSTREAM],
    figures={"messaging at Snap, 2022": services_facts.TRANSACTIONS},
    scaling=statement("not said; wanted: a viable path to shift workloads to other clouds")
    @ facts.MESH.at("a viable path to shifting workloads to other"),
    growth=Linear(because="more users and more content per user need more machines"),
)
google = Service(
    "Google Cloud",
    technology=google_cloud(_VERSION),
    role="Ran the vast majority of Snap's computing in 2017.",
    **gap.of("fleet", "load", scaling="how its use grows"),
    figures={"promised, 2017 to 2022": facts.GOOGLE},
    fails=[RUNAWAY, failures.GOOGLE_BALANCERS],
    growth=Linear(because="billed by usage"),
)
amazon = Service(
    "Amazon Web Services",
    technology=amazon_web_services(_VERSION),
    role="The second cloud; in 2020, minimums were agreed that grow each year until 2022.",
    **gap.of("fleet", "load", scaling="how its use grows"),
    figures={"promised, 2017 to 2022": facts.AMAZON},
    fails=[failures.DYNAMODB_UNREACHABLE],
    growth=Linear(because="billed by usage"),
)

LATEST = Period(
    "Q3 2023",
    spent=facts.Q3_2023,
    begins="2023-07",
    ends="2023-09",
    population={"daily user": facts.USERS_Q3_2023},
)
QUARTER = assumed(months(3), because="a quarter of a year has three months")
YEAR = assumed(months(12), because="a year has twelve months")
TWICE = assumed(
    ratio(2), because="scenario: twice the users with the same use, on twice the infrastructure"
)
TWICE_THE_COST = LATEST.monthly * TWICE
_NO_MONEY = gap.of(saving="saving as an amount a month", cost="cost of the change")
_NOT_SHOWN = gap.of(before="cost before it", after="cost after it")

snap = System(
    "Snap",
    documented="scarcely",
    scale={
        "daily users (Q4 2025)": scale.USERS_Q4_2025,
        "daily users, Q3 2023": facts.USERS_Q3_2023,
        "snaps sent, at over 306 M users": services_facts.SNAPS_2022,
    },
    economics=Economics(
        infrastructure=LATEST.monthly,
        unit_costs=LATEST.unit_costs,
        reserved=facts.COMMITTED_2021,
        growth={"2x daily users of Q3 2023": TWICE_THE_COST},
        optimisations=[
            Optimisation(
                "Off App Engine (2017 to 2022): its share",
                before=services_facts.APP_ENGINE_2017,
                after=services_facts.APP_ENGINE_2022,
                how=statement("microservices on two clouds: compute costs 65 % lower (2020)")
                @ facts.MESH.at("a 65% reduction in compute costs"),
                **_NO_MONEY,
            ),
            Optimisation(
                "KeyDB (2023): mean P99 to AWS, then a cache hit",
                before=services_facts.CROSS_CLOUD,
                after=services_facts.KEYDB_HIT,
                how=statement("a cache on Google Cloud for data in AWS")
                @ src.KEYDB_POST.at("caches frequently requested data to avoid repetitive"),
                **_NO_MONEY,
            ),
            Optimisation(
                "Granulate on EKS (undated)",
                **_NOT_SHOWN,
                how=statement("EKS workloads cost 13 % less on average")
                @ src.GRANULATE.at("Snap Inc Achieves 13% Average Cost Reduction on"),
                **_NO_MONEY,
            ),
            Optimisation(
                "S3 Glacier Instant Retrieval (2022)",
                **_NOT_SHOWN,
                how=statement("long-term storage moved; tens of millions of dollars saved")
                @ src.AWS_DIAGRAM.at("saving tens of millions of dollars without diminishing"),
                **_NO_MONEY,
            ),
        ],
    ),
    glossary={
        "App Engine": "Google's serverless platform, on which Snapchat's back end began",
        "FSN": "Feelin-So-Nice: the name of Snapchat's original back end",
        "MCS": "a part of sending a snap on AWS' diagram, where it is not spelled out",
        "snap": "a picture or video that is sent to friends",
    },
)
