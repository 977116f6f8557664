"""Components of Google Cloud that its incidents affected."""

from atlas import (
    Client,
    ConfigStore,
    Database,
    Gateway,
    Service,
    System,
    gaps_in,
    statement,
    undisclosed,
)
from incidents._economics import unpublished
from incidents.google import facts
from incidents.google._technologies import api_client, in_house, spanner

_WHERE = "what was read of Google's report of June 2025"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")
_FLEET = undisclosed(f"machine types and counts: not in {_WHERE}")
_REPLICATION = statement("metadata: to all regions almost instantly") @ facts.REPORT.at(
    "datastore metadata gets replicated almost instantly globally"
)

google_cloud = System(
    "Google Cloud",
    documented="scarcely",
    scale={
        "regions": undisclosed("number of regions: Google's page of locations could not be read")
    },
    economics=unpublished(_WHERE),
)

callers = Client(
    "callers of Google APIs",
    technology=api_client(_VERSION),
    role="Customers' programs, and Google's own products.",
    population=undisclosed(f"number of callers: not in {_WHERE}"),
)
api_management = Gateway(
    "API management",
    technology=in_house(_VERSION),
    role="Receives each API request in its region, and checks whether it is authorized.",
    **gap.of("fleet", "load"),
)
service_control = Service(
    "Service Control",
    technology=in_house(_VERSION),
    role="Checks the policy and quota of every API request, in each region.",
    **gap.of("fleet", "load", "scaling"),
)
policy_tables = Database(
    "policy tables",
    technology=spanner(_VERSION),
    role="Store quota and policy data in each region.",
    **gap.of("fleet", "size", "consistency", "backup"),
    replication=_REPLICATION,
)
central_tables = Database(
    "tables in us-central1",
    technology=spanner(_VERSION),
    role="The policy tables of us-central1, one of the larger regions.",
    **gap.of("fleet", "size", "consistency", "backup"),
    replication=_REPLICATION,
)
quota_policies = ConfigStore(
    "quota policies",
    technology=in_house(_VERSION),
    role="Receives changes of quota policy.",
    fleet=_FLEET,
    propagation=undisclosed("time to reach all regions: stated as `within seconds`, no number"),
)
