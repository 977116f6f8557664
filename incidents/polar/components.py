"""Components of Polar that its incidents affected, as of June 2026."""

from atlas import (
    Client,
    Database,
    Deployer,
    Service,
    System,
    Worker,
    gaps_in,
    statement,
    undisclosed,
)
from atlas.technologies.postgresql import postgresql
from incidents._clients import http_client
from incidents._economics import unpublished
from incidents.polar import facts
from incidents.polar._technologies import platform, terraform_cloud

_WHERE = "the post-mortem of June 2026"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")

polar = System(
    "Polar",
    documented="scarcely",
    scale={"disk declared for the database": facts.DISK},
    economics=unpublished(_WHERE),
    glossary={"PIT": "Point in time: a moment to which a database can be restored."},
)

customers = Client(
    "customers",
    technology=http_client(_VERSION),
    role="Use the dashboard and the API, and buy at the checkout.",
    population=undisclosed(f"number of customers: not in {_WHERE}"),
)
api = Service(
    "platform",
    technology=platform(_VERSION),
    role="Serves the dashboard, the API and the checkout.",
    **gap.of("fleet", "load", "scaling"),
)
ingestion = Service(
    "event ingestion",
    technology=platform(_VERSION),
    role="Receives events of customers.",
    **gap.of("fleet", "load", "scaling"),
)
webhooks = Worker(
    "webhook delivery",
    technology=platform(_VERSION),
    role="Delivers webhooks to customers.",
    **gap.of("fleet", "load"),
    backlog=statement("deliveries were delayed while systems recovered")
    @ facts.TERRAFORM.at("Webhook delivery was delayed while systems recovered."),
)
sandbox = Service(
    "sandbox",
    technology=platform(_VERSION),
    role="The sandbox environment, on the same database instance as production.",
    **gap.of("fleet", "load", "scaling"),
)
database = Database(
    "database",
    technology=postgresql(
        statement("15") @ facts.PRODUCTION_TF.at('version        = "15"'),
    ),
    role="One PostgreSQL instance for production and sandbox, declared in Terraform.",
    **gap.of("fleet", "size", "consistency"),
    replication=statement("two read replicas; high availability is enabled")
    @ facts.PRODUCTION_TF.at("high_availability_enabled = true"),
    backup=statement("point-in-time backups run automatically")
    @ facts.TERRAFORM.at("Point in Time database backup (automatically run)"),
    figures={"disk, as declared": facts.DISK},
)
terraform = Deployer(
    "Terraform",
    technology=terraform_cloud(_VERSION),
    role="Applies the declared infrastructure, credentials of the database included.",
    **gap.of("fleet", "frequency"),
    strategy=statement("a plan, then its application; a checklist is to come")
    @ facts.TERRAFORM.at("Formalize a Terraform apply process and checklist."),
)
