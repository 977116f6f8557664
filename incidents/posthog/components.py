"""Components of PostHog's cloud in the United States that its incidents went through."""

from atlas import (
    Cache,
    Client,
    Database,
    Deployer,
    Fleet,
    Latency,
    MessageLog,
    Service,
    System,
    Worker,
    gaps_in,
    hours,
    statement,
    undisclosed,
)
from atlas.technologies.kafka import kafka
from atlas.technologies.postgresql import postgresql
from atlas.technologies.redis import redis
from incidents._economics import unpublished
from incidents.posthog import facts
from incidents.posthog._technologies import argo_cd, django, flags_service, in_house, sdk

_WHERE = "PostHog's reports of 2025"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")
_FLEET = undisclosed(f"machines and their numbers: not in {_WHERE}")
_LOAD = undisclosed(f"load and scaling: not in {_WHERE}")
_STORE = undisclosed(f"size and guarantees of the stores: not in {_WHERE}")

posthog = System(
    "PostHog",
    documented="well",
    scale={"requests for flags": facts.FLAG_REQUESTS, "pods that answer them": facts.FLAG_PODS},
    economics=unpublished(_WHERE),
    glossary={
        "OID": "Object identifier: a number of 32 bits that PostgreSQL gives out.",
        "TOAST": "Where PostgreSQL keeps values too large for their row.",
    },
)

programs = Client(
    "customers' programs",
    technology=sdk(_VERSION),
    role="Ask which flags are on, and send events.",
    population=undisclosed(f"number of customers: not in {_WHERE}"),
)
flags = Service(
    "flags service",
    technology=flags_service(_VERSION),
    role="Evaluates the flags of a request; each pod has its own pool of connections.",
    fleet=Fleet(_FLEET, count=facts.FLAG_PODS),
    load=facts.FLAG_REQUESTS,
    scaling=statement("pods of Kubernetes")
    @ facts.FLAGS_POST.at("req/min using ~90 pods, costing around"),
    cost=facts.FLAG_COST,
    latency=Latency(p50=facts.FLAG_P50, p99=facts.FLAG_P99),
)
application = Service(
    "PostHog application",
    technology=django(_VERSION),
    role="What customers see and set; it shares its Redis with the flags service.",
    **gap.of("fleet", "load", "scaling"),
)
shared_redis = Cache(
    "shared Redis",
    technology=redis(_VERSION),
    role="Caches flags and teams, for the flags service and the application alike.",
    **gap.of("fleet", "size", "hit_ratio"),
    eviction=statement("keys are evicted under a storm of writes")
    @ facts.OCTOBER.at("massive spike in Redis writes caused key evictions,"),
)
postgres = Database(
    "main PostgreSQL",
    technology=postgresql(_VERSION),
    role="Holds flags and teams; its writer also takes what ingestion writes of persons.",
    **gap.of("fleet", "size", "consistency", "replication", "backup"),
)
persons = Database(
    "persons database",
    technology=postgresql(_VERSION),
    role="Keeps persons; their properties often are too large for a row.",
    **gap.of("fleet", "size", "consistency", "replication", "backup"),
)
ingestion = Worker(
    "ingestion workers",
    technology=in_house(_VERSION),
    role="Process events, and write what they say of persons.",
    **gap.of("fleet", "load"),
    backlog=statement("events waited up to two days in November 2025")
    @ facts.NOVEMBER.at("processing delays of events of up to 2"),
)
event_log = MessageLog(
    "event log",
    technology=kafka(_VERSION),
    role="Holds events until they are processed; older ones are moved to S3.",
    **gap.of("fleet", "partitions", "replication"),
    retention=hours(4) @ facts.NOVEMBER.at("keeps the most recent 4 hours of data"),
)
products = Service(
    "products on person data",
    technology=django(_VERSION),
    role="Analytics, flags by person, destinations and workflows.",
    **gap.of("fleet", "load", "scaling"),
)
rollout = Deployer(
    "deployment",
    technology=argo_cd(_VERSION),
    role="Brings new versions to the pods, and rolls them back.",
    **gap.of("fleet", "frequency"),
    strategy=statement("a change elsewhere may roll out the flags service, too")
    @ facts.OCTOBER.at("Unrelated deployment triggered feature flags pod rollout"),
)
