"""Snap's services on two clouds: mesh, user data, machine learning, and who operates them."""

from atlas import (
    Cache,
    Database,
    LoadBalancer,
    Monitor,
    Orchestrator,
    Service,
    Warehouse,
    Worker,
    statement,
)
from atlas.technologies.bigquery import bigquery
from atlas.technologies.dynamodb import dynamodb
from atlas.technologies.envoy import envoy
from atlas.technologies.gke import gke
from systems.snap import _failures as failures
from systems.snap import _service_facts as facts
from systems.snap import _sources as src
from systems.snap import _technologies as own
from systems.snap import facts as money
from systems.snap._messaging import MACHINES, VERSION, gap
from systems.snap.components import amazon_web_services

# The monolith, and what replaced it
monolith = Service(
    "monolith FSN, App Engine (2017)",
    technology=own.app_engine(VERSION),
    role="The monolith Feelin-So-Nice: most of Snapchat's core until it was broken apart.",
    fleet=MACHINES,
    load=gap("requests of the monolith"),
    scaling=statement("not said; bugs or scaling challenges at peaks such as New Year's Eve")
    @ src.PROTOCOL.at("We would find bugs or scaling challenges when"),
    figures={
        "App Engine's share (2017)": facts.APP_ENGINE_2017,
        "App Engine's share (2022)": facts.APP_ENGINE_2022,
    },
)
mesh = Service(
    "services with Envoy",
    technology=envoy(VERSION),
    role="Microservices in Kubernetes on AWS and Google Cloud; Envoy carries their calls (2020).",
    fleet=MACHINES,
    load=gap("requests between services: only a digest of Snap's post gives them"),
    scaling=gap("how services grow with their load"),
    figures={"compute cost cut (2018 to 2020)": money.COMPUTE_CUT},
    fails=[failures.NO_UPSTREAM, failures.OVERFLOW, failures.BAD_RELEASE],
)
switchboard = Orchestrator(
    "mesh control (Switchboard)",
    technology=own.switchboard(VERSION),
    role="Control plane of the mesh: one place for the owners of services (2020).",
    fleet=MACHINES,
    manages=statement("dependencies of services, set by their owners in a web app (2020)")
    @ src.SWITCHBOARD.at("service owners to manage their service dependencies."),
)

# User data across the clouds
google_services = Service(
    "services on Google",
    technology=gke(VERSION),
    role="Client services in us-central1 that need user data (2023).",
    **gap.of("fleet", "load"),
    scaling=gap("how they grow"),
    figures={
        "call (2023)": statement("the User Service in the same region")
        @ src.KEYDB_POST.at("us-central1 region call the User Service, also deployed"),
    },
    fails=[failures.PODS_PENDING],
)
user_service = Service(
    "User Service on GKE",
    technology=gke(VERSION),
    role="Second instance of the User Service, in us-central1, for services on Google (2023).",
    **gap.of("fleet", "load"),
    scaling=gap("how it grows"),
    figures={
        "offers (2023)": statement("an interface for retrieving user data")
        @ src.KEYDB_POST.at("provides an interface for retrieving user data,"),
        "latency cut by KeyDB (2023)": facts.KEYDB_CUT,
    },
    fails=[failures.PODS_PENDING],
)
keydb = Cache(
    "KeyDB",
    technology=own.keydb(VERSION),
    role="Cache on Google Cloud in front of user data in AWS (2023).",
    **gap.of("fleet", "size", "hit_ratio"),
    eviction=statement("noeviction: KeyDB's default; Snap's setting is not published")
    @ src.KEYDB_CONF.at("# maxmemory-policy noeviction"),
    figures={
        "latency of a hit (2023)": facts.KEYDB_HIT,
        "holds (2023)": statement("frequently requested data")
        @ src.KEYDB_POST.at("caches frequently requested data to avoid repetitive"),
        "at Snap (2024)": statement("part of its caching infrastructure")
        @ src.KEYDB_README.at("KeyDB is used by Snap as part of"),
    },
    fails=[failures.CACHE_MISSES, failures.CACHE_FULL],
)
user_table = Database(
    "user data, DynamoDB",
    technology=dynamodb(VERSION),
    role="The operational database of user data, in AWS us-east-1 (2023).",
    **gap.of("fleet", "size", "consistency", "replication", "backup"),
    figures={
        "mean P99 from Google (by 2023)": facts.CROSS_CLOUD,
        "holds (2023)": statement("what is not in the cache")
        @ src.KEYDB_POST.at("The non-cached data is stored in the Dynamo"),
    },
    fails=[failures.DYNAMODB_UNREACHABLE],
)
us_east_1 = Service(
    "AWS us-east-1",
    technology=amazon_web_services(VERSION),
    role="The region of AWS with the operational database of user data (2023).",
    **gap.of("fleet", "load"),
    scaling=gap("what else of Snap runs in this region"),
    figures={
        "of Snap there (2023)": statement("the operational database of user data")
        @ src.KEYDB_POST.at("had the operational database in AWS (DynamoDB) and"),
    },
    fails=[failures.DYNAMODB_UNREACHABLE],
)
warehouse = Warehouse(
    "BigQuery",
    technology=bigquery(VERSION),
    role="Analytical database on Google Cloud, next to the operational one in AWS (2023).",
    **gap.of("fleet", "size", "freshness"),
    figures={
        "analyses (2023)": statement("kept on Google Cloud, apart from the operational data")
        @ src.KEYDB_POST.at("an analytical database (BigQuery) in Google Cloud."),
    },
)

# Machine learning
bento = Service(
    "ML platform Bento",
    technology=own.bento(VERSION),
    role="The machine-learning platform: features, training, and predictions (2025).",
    fleet=MACHINES,
    load=facts.PREDICTIONS,
    scaling=gap("how Bento grows with its load"),
    figures={
        "manages (2025)": statement("all major server-side machine learning")
        @ src.BENTO.at("singular ML platform managing all major server-side machine"),
        "models trained a day (Jan 2025)": statement("hundreds")
        @ src.BENTO.at("100s Models trained per day"),
        "models deployed (Jan 2025)": facts.MODELS,
        "largest model (Jan 2025)": facts.LARGEST_MODEL,
    },
)
features = Database(
    "online feature store",
    technology=own.bento(VERSION),
    role="Online features of Bento's models (2025).",
    fleet=MACHINES,
    size=facts.FEATURES_STORED,
    **gap.of("consistency", "replication", "backup"),
    figures={"reads (Jan 2025)": facts.FEATURE_READS},
)
robusta = Worker(
    "feature pipelines",
    technology=own.bento(VERSION),
    role="Process events into features for Bento (2025); Robusta is a feature platform (2022).",
    fleet=MACHINES,
    load=facts.FEATURE_EVENTS,
    backlog=gap("how late features may be"),
    figures={
        "Robusta (2022)": statement("an in-house feature platform, to speed up machine learning")
        @ src.ROBUSTA.at("We present Robusta: our in-house feature platform,"),
    },
)


# Google's part of the edge
balancers = LoadBalancer(
    "Google's load balancers",
    technology=own.load_balancing(VERSION),
    role="Google's balancers, whose faults hit Snapchat in 2018 and 2021.",
    **gap.of("fleet", "algorithm"),
    health_check=gap("health checks of Snap's backends"),
    fails=[failures.GOOGLE_BALANCERS],
)

# Operations
granulate = Monitor(
    "Intel Granulate",
    technology=own.granulate(VERSION),
    role="Optimizes workloads on EKS (undated page of Intel).",
    fleet=gap("cores it runs on: only a machine-made summary of a talk of 2023 gives them"),
    watches=statement("workloads on EKS (undated)")
    @ src.GRANULATE.at("Cost Reduction on EKS Workloads With Intel Granulate"),
    retention=gap("how long measurements are kept"),
)
