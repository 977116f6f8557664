"""Inngest's components that its incidents affected."""

from atlas import (
    Client,
    Database,
    Gateway,
    MessageLog,
    ObjectStore,
    Queue,
    Service,
    System,
    Worker,
    gaps_in,
    statement,
    undisclosed,
)
from atlas.technologies.linux import linux
from atlas.technologies.pgbouncer import pgbouncer as pgbouncer_technology
from atlas.technologies.postgresql import postgresql
from incidents._economics import unpublished
from incidents.inngest import facts
from incidents.inngest._technologies import functions, in_house, state_database

_WHERE = "Inngest's incident reports of 2024 and 2026"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")

inngest = System(
    "Inngest",
    documented="scarcely",
    scale={"state database, July 2024": facts.STATE_REQUESTS},
    economics=unpublished(_WHERE),
)

customers = Client(
    "user functions",
    technology=functions(_VERSION),
    role="Customers' programs: they send events, and run when Inngest invokes them.",
    population=undisclosed(f"number of customers: not in {_WHERE}"),
)
event_ingestion = Service(
    "event ingestion",
    technology=in_house(_VERSION),
    role="Accepts customers' events and acknowledges them.",
    **gap.of("fleet", "load", "scaling"),
)
run_scheduling = Service(
    "run scheduling",
    technology=in_house(_VERSION),
    role="Matches events with functions, and enqueues their runs.",
    **gap.of("fleet", "load", "scaling"),
)
executors = Worker(
    "executors",
    technology=in_house(_VERSION),
    role="Take runs off internal queues, and invoke customers' functions.",
    **gap.of("fleet", "load", "backlog"),
)
functions_on_vercel = Client(
    "functions on Vercel",
    technology=functions(_VERSION),
    role="Customers' functions behind Vercel's firewall, which allows known addresses.",
    population=undisclosed(f"number of customers: not in {_WHERE}"),
)
sdk_gateway = Gateway(
    "SDK Gateway",
    technology=in_house(_VERSION),
    role="Forward proxies, each with its own IP address, for all requests of executors.",
    **gap.of("fleet", "load"),
)
gateway_disks = ObjectStore(
    "gateway disks",
    technology=linux(_VERSION),
    role="Disks of the SDK Gateway's machines, to which each request is logged.",
    **gap.of("fleet", "size", "durability"),
)
event_stream = MessageLog(
    "event stream",
    technology=in_house(_VERSION),
    role="Stores inbound events until they are matched with functions.",
    **gap.of("fleet", "partitions", "replication", "retention"),
)
state_store = Database(
    "state store",
    technology=state_database(_VERSION),
    role="Stores the state of runs, sharded by run, and batches of events, sharded by function.",
    **gap.of("fleet", "size", "consistency", "replication", "backup"),
    figures={
        "shards, April 2026": facts.SHARDS,
        "one function's batches": statement("all on one shard")
        @ facts.APRIL.at("all batches for a given function land on"),
        "operated by": statement("a cloud vendor")
        @ facts.APRIL.at("database is currently managed by a cloud vendor"),
    },
)
queue_shard = Queue(
    "queue shard",
    technology=in_house(_VERSION),
    role="One shard of the queues in which runs wait for executors.",
    **gap.of("fleet", "delivery", "dead_letters"),
)
async_operations = Worker(
    "async step operations",
    technology=in_house(_VERSION),
    role="Resume waiting runs, invoke functions, and cancel runs, when events match.",
    **gap.of("fleet", "load"),
    backlog=statement("on 2026-04-15 its delays lasted about 9 hours")
    @ facts.APRIL.at("13:00 UTC until 22:00 UTC (approximately 9 hours)."),
)
pgbouncer = Gateway(
    "PgBouncer",
    technology=pgbouncer_technology(_VERSION),
    role="Two instances that pool all services' connections to the primary Postgres.",
    **gap.of("fleet", "load"),
)
postgres = Database(
    "primary Postgres",
    technology=postgresql(_VERSION),
    role="Stores accounts, workspaces, API keys and other configuration of customers.",
    **gap.of("fleet", "size", "consistency", "replication", "backup"),
)
marketplace = Service(
    "Vercel Marketplace integration",
    technology=in_house(_VERSION),
    role="Deletes a customer's account when the customer uninstalls Inngest there.",
    **gap.of("fleet", "load", "scaling"),
)
