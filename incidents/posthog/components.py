"""Components of PostHog's cloud in the United States that its incidents affected."""

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
_FLEET = undisclosed(f"machine types and counts: not in {_WHERE}")

posthog = System(
    "PostHog",
    documented="well",
    scale={"flag requests": facts.FLAG_REQUESTS, "pods that serve them": facts.FLAG_PODS},
    economics=unpublished(_WHERE),
    glossary={
        "OID": "Object identifier: a 32-bit number that PostgreSQL assigns.",
        "TOAST": "The storage in which PostgreSQL keeps values too large for their row.",
    },
)

programs = Client(
    "customer programs",
    technology=sdk(_VERSION),
    role="Request the state of flags, and send events.",
    population=undisclosed(f"number of customers: not in {_WHERE}"),
)
flags = Service(
    "flags service",
    technology=flags_service(_VERSION),
    role="Evaluates the flags of a request; each pod has its own connection pool.",
    fleet=Fleet(_FLEET, count=facts.FLAG_PODS),
    load=facts.FLAG_REQUESTS,
    scaling=statement("Kubernetes pods")
    @ facts.FLAGS_POST.at("req/min using ~90 pods, costing around"),
    cost=facts.FLAG_COST,
    latency=Latency(p50=facts.FLAG_P50, p99=facts.FLAG_P99),
)
application = Service(
    "PostHog application",
    technology=django(_VERSION),
    role="The customers' web interface; it shares its Redis with the flags service.",
    **gap.of("fleet", "load", "scaling"),
)
shared_redis = Cache(
    "shared Redis",
    technology=redis(_VERSION),
    role="Caches flags and teams, for both the flags service and the application.",
    **gap.of("fleet", "size", "hit_ratio", "eviction"),
)
postgres = Database(
    "main PostgreSQL",
    technology=postgresql(_VERSION),
    role="Stores flags and teams; its writer also takes ingestion's writes of persons.",
    **gap.of("fleet", "size", "consistency", "replication", "backup"),
)
persons = Database(
    "persons database",
    technology=postgresql(_VERSION),
    role="Stores persons; their properties are often too large for a row.",
    **gap.of("fleet", "size", "consistency", "replication", "backup"),
)
ingestion = Worker(
    "ingestion workers",
    technology=in_house(_VERSION),
    role="Process events, and write the person data in them.",
    **gap.of("fleet", "load"),
    backlog=statement("events waited up to two days in November 2025")
    @ facts.NOVEMBER.at("processing delays of events of up to 2"),
)
event_log = MessageLog(
    "event log",
    technology=kafka(_VERSION),
    role="Stores events until they are processed; older ones are moved to S3.",
    **gap.of("fleet", "partitions", "replication", "retention"),
    figures={"kept on local disk": facts.LOCAL_RETENTION},
)
products = Service(
    "products on person data",
    technology=in_house(_VERSION),
    role="Analytics, flags by person, destinations and workflows.",
    **gap.of("fleet", "load", "scaling"),
)
rollout = Deployer(
    "deployment",
    technology=argo_cd(_VERSION),
    role="Deploys new versions to the pods, and rolls them back.",
    **gap.of("fleet", "frequency", "strategy"),
)
