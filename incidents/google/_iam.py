"""Components of Google Cloud that the incident of April 2020 affected."""

from atlas import Client, Deployer, Gateway, Service, gaps_in, statement, undisclosed
from atlas.technologies.bigquery import bigquery
from atlas.technologies.cloud_sql import cloud_sql
from atlas.technologies.compute_engine import compute_engine
from incidents.google._reports import IAM
from incidents.google._technologies import app_engine
from systems.google import _technologies as own

_WHERE = "Google's report of April 2020"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")
_FLEET = undisclosed(f"machine types and counts: not in {_WHERE}")

programs = Client(
    "callers of IAM",
    technology=own.api_client(_VERSION),
    role="Call Cloud IAM from outside; their retry policies are aggressive.",
    population=undisclosed(f"number of callers: not in {_WHERE}"),
)
api = Gateway(
    "external IAM API",
    technology=own.in_house(_VERSION),
    role="Cloud IAM for customers; DoS protection can limit the rate of its requests.",
    **gap.of("fleet", "load"),
)
iam = Service(
    "global Cloud IAM",
    technology=own.in_house(_VERSION),
    role="The global instance: some checks need it, as those of an organizational policy.",
    **gap.of("fleet", "load"),
    scaling=statement("isolated from the regional instances of Cloud IAM")
    @ IAM.at("and from the global instance for reliability. However,"),
)
zanzibar = Service(
    "Zanzibar",
    technology=own.zanzibar(_VERSION),
    role="Manages and evaluates access control for data stored within Google.",
    **gap.of("fleet", "load", "scaling"),
)
release = Deployer(
    "canarying system",
    technology=own.in_house(_VERSION),
    role="Rolls out changes of Zanzibar's configuration.",
    fleet=_FLEET,
    strategy=statement("gradually, through canary steps; a new namespace went out rapidly")
    @ IAM.at("rolled out through a sequence of canary steps."),
    frequency=undisclosed(f"how often the configuration changes: not in {_WHERE}"),
)
compute = Service(
    "Compute Engine changes",
    technology=compute_engine(_VERSION),
    role="Changes of firewalls; creation, update and deletion of instances.",
    **gap.of("fleet", "load", "scaling"),
)
deployments = Service(
    "App Engine deployments",
    technology=app_engine(_VERSION),
    role="Creation, update and deletion of app deployments; HTTP serving is separate.",
    **gap.of("fleet", "load", "scaling"),
)
sql = Service(
    "Cloud SQL HA operations",
    technology=cloud_sql(_VERSION),
    role="Creation, deletion, backup and failover of HA instances.",
    **gap.of("fleet", "load", "scaling"),
)
instances = Service(
    "3% of HA instances",
    technology=cloud_sql(_VERSION),
    role="High-availability databases of Cloud SQL that failed over in the incident.",
    **gap.of("fleet", "load", "scaling"),
)
streaming = Service(
    "BigQuery streaming",
    technology=bigquery(_VERSION),
    role="Streams rows into tables; it is regional or multi-regional.",
    **gap.of("fleet", "load", "scaling"),
)
mail = Service(
    "Gmail",
    technology=own.in_house(_VERSION),
    role="Receives and sends emails of G Suite customers and consumers.",
    **gap.of("fleet", "load", "scaling"),
)
