"""The components of Square, the seller side, and what its views share."""

from atlas import (
    Client,
    Database,
    Deployer,
    Gateway,
    Monitor,
    Orchestrator,
    Pager,
    Service,
    Worker,
    gaps_in,
    statement,
    undisclosed,
)
from atlas.technologies.dns import dns
from atlas.technologies.envoy import envoy
from atlas.technologies.rails import rails
from atlas.technologies.redis import redis
from systems.google._technologies import spanner
from systems.square import _failures as failures
from systems.square import _incident_facts as incidents
from systems.square import _sources as src
from systems.square import _technologies as own
from systems.square import facts

gap = gaps_in("Square's and Cash App's posts, reports and repositories, to November 2026")
NO_LOGS = "where Square's own services and its DNS servers log is not published"
PART_2017 = undisclosed("consistency: the copy of the report of 2017 that was read ends before it")
NO_RESERVED = (
    "no post says what share of Square's rented capacity is reserved; annual reports of 2018 to "
    "2021 name purchase obligations to hardware suppliers only, and none to a cloud"
)

_VERSION = gap("version in production")
_TOOL = gap("name and version of the internal tool")
_MACHINES = gap("machine types and their numbers")

# At the seller
devices = Client(
    "Square devices",
    technology=own.square_pos(_VERSION),
    role="Square's apps, registers, terminals and readers; they can take payments offline.",
    population=gap("devices in use"),
    figures={
        "payments taken, Q3 2025": facts.GPV,
        "time limit offline": statement("up to 24 hours with the readers that a page lists")
        @ src.OFFLINE_LIMITS.at("up to 24 hours from when your device"),
        "while offline": statement("payments are stored in the app, and processed on reconnecting")
        @ src.OFFLINE.at("Offline payments are securely stored in your point"),
    },
    fails=[failures.OFFLINE_EXPIRES],
)
applications = Client(
    "sellers' applications",
    technology=own.square_api(_VERSION),
    role="Applications of sellers and developers: they call Square's API and receive webhooks.",
    population=gap("applications on the API"),
    figures={
        "webhook (undated)": statement("acknowledged by an answer of 2xx, as soon as possible")
        @ src.WEBHOOKS.at("must respond as soon as possible with an"),
        "repeated webhook": statement("recognized by its event_id")
        @ src.WEBHOOK_EVENTS.at("A generated idempotency value is included as"),
    },
)

# Services and how they find each other
mesh = Gateway(
    "Envoy mesh",
    technology=envoy(_VERSION),
    role="Carries calls between Square's services, with mutual TLS.",
    **gap.of("fleet", "load"),
    figures={
        "in data centers (undated)": statement("mutual TLS through Envoy")
        @ src.SERVERLESS.at("authenticated by mutual transport layer security"),
        "services (undated)": statement("in Java, Ruby and Go, primarily")
        @ src.MESH.at("using three different languages: Java, Ruby and"),
        "certificates (undated)": statement("rotated automatically, on physical hosts")
        @ src.SERVERLESS.at("Certificates are generated and rotated automatically"),
    },
    fails=[failures.NO_UPSTREAM],
)
registry = Orchestrator(
    "Registry",
    technology=own.in_house(_TOOL),
    role="Square's own list of applications and their dependencies, which Envoy syncs.",
    fleet=_MACHINES,
    manages=statement("dependencies of each application (undated)")
    @ src.SERVERLESS.at("syncs application dependency information from an internal"),
)
names = Orchestrator(
    "internal DNS",
    technology=dns(_VERSION),
    role="Name servers by which services find what they depend on; nodes cache answers.",
    fleet=_MACHINES,
    manages=statement("names of the services that others depend on (2023)")
    @ src.DNS_2023.at("use DNS and mesh-based routing infrastructure to find"),
    figures={
        "without it (2023)": statement("products, internal tools and services cannot communicate")
        @ src.DNS_2023.at("Square products, internal tools, and services cannot communicate"),
        "payments down (Sept 2023)": incidents.DNS_PAYMENTS,
    },
    fails=[failures.DNS_FAILS],
)
firewall = Deployer(
    "firewall policies",
    technology=own.in_house(_TOOL),
    role="A central service that pushes host firewall policies to nodes in data centers (2023).",
    **gap.of("fleet", frequency="policy pushes per day"),
    strategy=statement("2023: pushed to nodes, which expand each policy into rules")
    @ src.DNS_2023.at("which then expand the policy into firewall rules."),
    figures={
        "in 2023": statement("a change of host firewalls, with a DNS upgrade, loaded the DNS")
        @ src.DNS_2023.at("an unrelated change to our host-based firewalls combined"),
    },
)
payments = Service(
    "Payments",
    technology=own.in_house(_TOOL),
    role="Authorizes card payments at card networks, through processing partners.",
    fleet=_MACHINES,
    load=gap("payments per second: results give dollars a quarter"),
    scaling=statement("in several AWS regions (2025)")
    @ src.AWS_2025.at("across multiple AWS regions"),
    figures={
        "AWS 2025: traffic moved, at most": incidents.REGION_REDIRECTED,
        "payments degraded (Feb 2023)": incidents.NETWORK_WIDE,
        "requests that fail (2025)": statement("can often be retried in the other region")
        @ src.AWS_2025.at("they can often be retried, automatically, in"),
    },
    fails=[failures.REGION_DOWN],
)
authentication = Service(
    "Login and Authentication",
    technology=own.in_house(_TOOL),
    role="Signs sellers in, and keeps the sessions of their devices.",
    fleet=_MACHINES,
    load=gap("logins per second"),
    scaling=statement("in several AWS regions (2025)")
    @ src.AWS_2025.at("including Payments, Point of Sale, Login, and Authentication"),
    figures={"logins degraded (July 2021)": incidents.LOGIN_OUTAGE},
    fails=[failures.LIMITER_OPEN],
)
multipass = Service(
    "authentication Multipass (2017)",
    technology=own.in_house(_TOOL),
    role="Customer authentication; most core products of Square depended on it.",
    **gap.of("fleet", "load", "scaling"),
    figures={
        "critical to (2017)": statement("most of Square's core product services")
        @ src.MULTIPASS_2017.at("critical to most of Square’s core product services"),
    },
    fails=[failures.REDIS_RETRIES],
)
sessions = Database(
    "Redis of Multipass (2017)",
    technology=redis(_VERSION),
    role="The Redis that Multipass used.",
    **gap.of("fleet", "size", "replication", "backup"),
    consistency=PART_2017,
    figures={
        "in 2017": statement("a bug in Multipass overwhelmed it, as a reader sums up")
        @ src.MULTIPASS_READER.at("an existing bug in Multipass which overwhelmed Redis"),
    },
    fails=[failures.REDIS_RETRIES],
)
roster = Service(
    "identity service Roster (2017)",
    technology=own.in_house(_TOOL),
    role="Customer identity; a rollout of it came before the outage of 2017.",
    **gap.of("fleet", "load"),
    scaling=statement("active-active in multiple data centers (2017)")
    @ src.MULTIPASS_2017.at("are active-active in multiple datacenters."),
)
merchant_data = Service(
    "Merchant Data (2022)",
    technology=own.in_house(_TOOL),
    role="Serves data on sellers; without it some sellers could not take payments.",
    **gap.of("fleet", "load", "scaling"),
    figures={"from impact to rollback (2022)": incidents.DATABASE_REVERTED},
    fails=[failures.MAINTENANCE_MOVES],
)
maintenance = Orchestrator(
    "database maintenance (2022)",
    technology=own.in_house(_TOOL),
    role="Automated maintenance of the databases that services use.",
    fleet=_MACHINES,
    manages=statement("2022: redirected database traffic of a few services to new hosts")
    @ src.DATABASE_2022.at("redirected database traffic for a small number"),
)
networks = Service(
    "card networks",
    technology=own.supplier(_VERSION),
    role="Networks such as Discover, and the processing partners through which they are reached.",
    **gap.of("fleet", "load", "scaling"),
    figures={"Discover down (Feb 2023)": incidents.DISCOVER_DOWN},
    fails=[failures.NETWORK_TIMES_OUT],
)
settlement = Service(
    "settlement",
    technology=own.in_house(_TOOL),
    role="Determines how much each seller is paid, nightly or by Instant Deposit (2019).",
    **gap.of("fleet", "load", "scaling"),
    figures={
        "before Books": statement("strained by more complicated products (2019)")
        @ src.BOOKS.at("strained under the weight of increasingly complicated"),
    },
    fails=[failures.SETTLEMENT_WRONG],
)
books = Database(
    "ledger (Books)",
    technology=spanner(_VERSION),
    role="Square's ledger of money movements, on Cloud Spanner and GKE (2019).",
    **gap.of("fleet", "size", "backup", "replication"),
    consistency=statement("consistent by its data model: double-entry accounting (2019)")
    @ src.BOOKS.at("directly applying Double Entry Accounting"),
    figures={
        "runs on (2019)": statement("Google Cloud Spanner and Google Kubernetes Engine")
        @ src.BOOKS.at("leaning on Google Cloud Spanner and Google Kubernetes"),
    },
    fails=[failures.LEDGER_CONFLICTS],
)
webhooks = Worker(
    "webhooks",
    technology=own.in_house(_TOOL),
    role="Sends notifications of events to sellers' applications.",
    **gap.of("fleet", "load"),
    backlog=statement("retried for up to 24 hours, then discarded (undated)")
    @ src.WEBHOOKS.at("After 24 hours, the notification is discarded and"),
)

# Before
monolith = Service(
    "Rails monolith (first years)",
    technology=rails(_VERSION),
    role="One Ruby on Rails service with one database, that did everything.",
    **gap.of("fleet", "load", "scaling"),
)
sake = Gateway(
    "RPC framework Sake (before Envoy)",
    technology=own.sake(_VERSION),
    role="RPC framework of the Java and Go services, with fat client and server libraries.",
    **gap.of("fleet", "load"),
    figures={
        "features": statement("retries with failover, routing by upstream health")
        @ src.MESH.at("Prioritized routing based on upstream health"),
    },
)

# Operations
deploys = Deployer(
    "deploys (2017)",
    technology=own.in_house(_TOOL),
    role="Continuous deploys of Square's services through the day.",
    fleet=_MACHINES,
    strategy=statement("2017: continuously; a change of Roster began in a single data center")
    @ src.MULTIPASS_2017.at("handles customer identity, in a single datacenter."),
    frequency=facts.DEPLOYS_2017,
)
monitoring = Monitor(
    "monitoring",
    technology=own.in_house(_TOOL),
    role="Alerts on services, and an external check of the API (2017).",
    **gap.of("fleet", "retention"),
    watches=statement("2017: an external monitor reported that api.squareup.com was down")
    @ src.MULTIPASS_2017.at("Our external monitoring notified us that"),
)
on_call = Pager(
    "on-call engineers",
    technology=own.in_house(_TOOL),
    role="Engineers of the affected teams, who are paged.",
    **gap.of("fleet", response="time until an engineer answers"),
    figures={
        "2017": statement("impact from 10:02; Roster paged an on-call engineer at 10:06")
        @ src.MULTIPASS_2017.at("10:06 Roster paged an oncall engineer."),
    },
)
