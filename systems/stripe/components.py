"""The components of Stripe, and what its views share."""

from atlas import (
    DNS,
    ChaosTool,
    Client,
    ConfigStore,
    Database,
    Deployer,
    Economics,
    Fleet,
    Gateway,
    Latency,
    LoadBalancer,
    MessageLog,
    Monitor,
    ObjectStore,
    Optimisation,
    Orchestrator,
    PricedPart,
    Queue,
    SearchIndex,
    Service,
    System,
    Worker,
    gaps_in,
    statement,
    undisclosed,
)
from atlas.technologies.consul import consul
from atlas.technologies.envoy import envoy
from atlas.technologies.kafka import kafka
from atlas.technologies.mongodb import mongodb
from atlas.technologies.redis import redis
from atlas.technologies.s3 import s3
from atlas.technologies.unbound import unbound
from systems.stripe import _cost_facts as costs
from systems.stripe import _failures as failures
from systems.stripe import _sources as src
from systems.stripe import _storage_facts as storage
from systems.stripe import _technologies as own
from systems.stripe import facts

_WHERE = "Stripe's posts, reports, talks, documentation and repositories, read in 2026-11"
gap = gaps_in(_WHERE)

_VERSION = gap("version in production")
_MACHINES = gap("machine types and their numbers")
_TOOL = gap("name and version of the internal tool")

# Edge
businesses = Client(
    "businesses",
    technology=own.client_library(_VERSION),
    role="Send API requests with an idempotency key, and retry, by a client library.",
    population=gap("number of businesses that call the API themselves"),
    figures={
        "served, via platforms too (2026)": facts.BUSINESSES,
        "retries, Ruby, default": facts.RUBY_RETRIES,
        "first retry delay, Ruby, default": facts.RETRY_DELAY,
        "read timeout, Ruby, default": facts.READ_TIMEOUT,
    },
    fails=[failures.UNKNOWN_RESULT],
)
endpoints = Client(
    "webhook endpoints",
    technology=own.client_library(_VERSION),
    role="Servers of businesses: they receive events and check the signature.",
    population=gap("number of endpoints"),
    figures={"oldest signature, Ruby, default": facts.SIGNATURE_TOLERANCE},
    fails=[failures.WEBHOOKS_FAIL],
)
routing = LoadBalancer(
    "Envoy",
    technology=envoy(_VERSION),
    role="Routes requests between services and terminates TLS, since about 2017.",
    **gap.of("fleet", algorithm="how it chooses a host", health_check="how it checks hosts"),
    fails=[failures.ROUTING_FAILS],
)
egress = Gateway(
    "egress proxy Smokescreen",
    technology=own.smokescreen(_VERSION),
    role="Proxies traffic to the outside, such as webhooks, by a list of allowed hosts.",
    **gap.of("fleet", load="requests through Smokescreen"),
    figures={
        "connect timeout, default": facts.EGRESS_TIMEOUT,
        "DNS timeout, default": facts.EGRESS_DNS_TIMEOUT,
    },
    fails=[failures.EGRESS_DENIED],
)

# Services
limiters = Service(
    "limiters",
    technology=own.ruby_api(_VERSION),
    role="Reject requests by rate or concurrency of an account, or to save the fleet.",
    **gap.of("fleet", "load", scaling="how they are scaled, apart from their Redis Cluster"),
    figures={
        "kinds (2017)": facts.LIMITERS,
        "rate limiter (2017)": statement("a token bucket for each user, in Redis")
        @ src.LIMITERS.at("every Stripe user has a bucket, and every"),
        "one month (2017), concurrency": facts.CONCURRENT_REJECTED,
        "one month (2017), busy workers": facts.SHED,
    },
    fails=[failures.RATE_LIMITED],
)
api = Service(
    "API servers",
    technology=own.ruby_api(_VERSION),
    role="The API in Ruby: payments, subscriptions, payouts; a monorepo checked by Sorbet.",
    fleet=gap("number of servers: `thousands of servers` for all services in 2016"),
    load=facts.API_PEAK,
    scaling=gap("how API servers are scaled"),
    figures={
        "transactions, peak (2024)": facts.PEAK_2024,
        "API requests, by 2024-04": facts.API_A_DAY,
    },
    fails=[failures.WORKERS_STARVE],
)
radar = Service(
    "fraud checks (Radar)",
    technology=own.in_house(_VERSION),
    role="Scores a payment for fraud while the customer waits.",
    **gap.of("fleet", load="payments that Radar scores per second", scaling="how it is scaled"),
    figures={"fraud scoring, Redis (2014)": facts.SCORING_NODES},
    fails=[failures.SCORING_LOSES_DATA],
)
docdb_proxy = Gateway(
    "database proxies",
    technology=own.go_proxy(_VERSION),
    role="Parse each query, admit it, route it to its shards, combine the results.",
    fleet=_MACHINES,
    load=storage.QUERIES,
    fails=[failures.PROXY_OVERLOAD],
)
replicator = Worker(
    "replication service",
    technology=own.in_house(_VERSION),
    role="Copies a chunk's writes from source to target shard and back, from the oplog.",
    **gap.of("fleet", load="writes that it copies per second"),
    backlog=statement("resumes from a checkpoint at any point in time")
    @ src.DOCDB.at("pausing, and resuming synchronization from a checkpoint"),
    fails=[failures.MOVE_LAGS],
)
webhooks = Worker(
    "webhook sender",
    technology=own.in_house(_VERSION),
    role="Sends signed events to the endpoints of businesses, and sends them again.",
    **gap.of("fleet", load="events sent per second"),
    backlog=statement("live mode: events not taken are sent again for up to three days")
    @ src.WEBHOOKS.at("deliver events to your destination for up to"),
)

# State
limiter_redis = Database(
    "Redis Cluster",
    technology=redis(_VERSION),
    role="Counts the tokens of each account for the limiters.",
    fleet=Fleet(
        gap("machine types"), count=facts.LIMITER_NODES, reserved=gap("reserved share of the nodes")
    ),
    size=gap("memory of the cluster"),
    consistency=statement("one Lua script is atomic; its keys share a slot")
    @ src.REDIS_CLUSTER.at("dispatched via a single `EVAL` is guaranteed"),
    replication=statement("no confirmation on several nodes before a reply")
    @ src.REDIS_CLUSTER.at("confirming on multiple nodes before reporting a success,"),
    backup=undisclosed("backup: counters need none; the post names none"),
    fails=[failures.LIMITER_REDIS],
)
docdb = Database(
    "database DocDB",
    technology=mongodb(_VERSION),
    role="Stores what the API knows: MongoDB shards with Stripe's own services and patch.",
    **gap.of("fleet", "backup"),
    size=gap("bytes: `petabytes of important financial data`"),
    consistency=statement("a shard rejects queries with an old version token")
    @ src.DOCDB.at("is newer than the version token number"),
    replication=statement("a primary and several secondaries with automated failover")
    @ src.DOCDB.at("several secondary nodes with replication and automated"),
    figures={
        "shards (2024)": storage.SHARDS,
        "queries (2024)": storage.QUERIES,
        "query shapes (2024)": storage.QUERY_SHAPES,
        "collections (2024)": storage.COLLECTIONS,
    },
    fails=[failures.NO_PRIMARY, failures.CPU_STARVED],
)
old_shards = Database(
    "MongoDB (2015)",
    technology=mongodb(_VERSION),
    role="The database in 2015, before it was split into thousands of small shards.",
    **gap.of("fleet", "backup"),
    size=gap("bytes of the database in 2015"),
    consistency=gap("consistency in 2015"),
    replication=statement("several replicas of the database that failed in 2015")
    @ src.INDEX_OUTAGE.at("from all the database replicas simultaneously."),
    fails=[failures.INDEX_REMOVED],
)
cdc_log = MessageLog(
    "Kafka",
    technology=kafka(_VERSION),
    role="Carries the oplog of every shard, and events between services.",
    **gap.of("fleet", "retention", "partitions", "replication"),
    figures={
        "clusters (2022)": statement("several, behind an in-house proxy")
        @ src.KAFKA_TALK.at("an in-house proxy layer and multi-cluster toplogy"),
        "target, critical uses (2022)": facts.KAFKA_TARGET,
    },
    fails=[failures.CHANGES_STOP],
)
archive = ObjectStore(
    "S3 archive",
    technology=s3(undisclosed("version: a bought service without versions")),
    role="Keeps the oplog after Kafka; migrations read it.",
    **gap.of("fleet", "size"),
    durability=undisclosed("durability: AWS states it; Stripe's posts do not repeat it"),
)
ledger = Database(
    "Ledger",
    technology=own.in_house(_VERSION),
    role="The immutable log of all money movement, as double-entry bookkeeping.",
    **gap.of("fleet", "size", "replication", "backup"),
    consistency=statement("immutable: past states can be computed again")
    @ src.LEDGER.at("we can always reconstruct past state by"),
    figures={
        "events (2024)": storage.LEDGER_EVENTS,
        "volume verified in 4 days (2024)": storage.VERIFIED,
        "money movement explained (2024)": storage.EXPLAINED,
    },
    fails=[failures.LEDGER_UNCLEARED],
)
pinot = SearchIndex(
    "Apache Pinot",
    technology=own.pinot(_VERSION),
    role="Answers analytical queries for dashboards, billing and Ledger, from Kafka.",
    **gap.of("fleet", sharding="how tables are divided"),
    size=gap("bytes of all clusters: the largest has 3 PB"),
    freshness=statement("ingestion lag of 30 s at p99, a commitment that is met (2024)")
    @ src.PINOT.at("p99 ingestion lag of 30 seconds"),
    latency=Latency(p99=gap("p99 as measured: 70 ms is what is committed")),
    figures={
        "queries, supported (2024)": storage.PINOT_QUERIES,
        "clusters (2024)": storage.PINOT_CLUSTERS,
        "largest cluster (2024)": storage.PINOT_LARGEST,
        "query p99, committed (2024)": storage.PINOT_P99,
        "ingest lag p99, committed (2024)": storage.PINOT_LAG,
    },
)
event_queue = Queue(
    "event queue (2015)",
    technology=own.in_house(_VERSION),
    role="Took the events of API servers in 2015.",
    fleet=_MACHINES,
    **gap.of(delivery="delivery guarantee", dead_letters="what happened to failed events"),
    figures={
        "writes (2015)": statement("with a timeout and a retry loop in the API servers")
        @ src.QUEUE_OUTAGE.at("hit a write timeout and associated retry loop."),
    },
    fails=[failures.QUEUE_RETRIES],
)

# Control
chunk_metadata = ConfigStore(
    "chunk metadata service",
    technology=own.in_house(_VERSION),
    role="Maps each chunk to its shard and version token, for the proxies.",
    fleet=_MACHINES,
    propagation=gap("propagation alone: the whole traffic switch takes less than 2 s"),
    figures={"traffic switch (2024)": storage.SWITCH},
    fails=[failures.ROUTES_STALE],
)
mover = Orchestrator(
    "Data Movement Platform",
    technology=own.in_house(_VERSION),
    role="Its Coordinator moves chunks between shards in six steps, without downtime.",
    fleet=_MACHINES,
    manages=statement("migrations of chunks between shards of DocDB")
    @ src.DOCDB.at("to manage online data migrations across database"),
    figures={
        "moved to merge shards (2023)": storage.MOVED,
        "write throughput, sorted import": storage.IMPORT_SPEED,
    },
)
discovery = ConfigStore(
    "Consul",
    technology=consul(_VERSION),
    role="Registers services and tells which hosts are up, since 2014.",
    **gap.of("fleet", propagation="time until a change is seen everywhere"),
    fails=[failures.CONSUL_DOWN],
)
resolvers = DNS(
    "DNS resolvers (Unbound)",
    technology=unbound(_VERSION),
    role="A cluster that forwards queries to Consul or the VPC resolver (2019).",
    **gap.of("fleet", "ttl"),
    fails=[failures.DNS_SPIKE],
)
metrics = Monitor(
    "metrics (Veneur)",
    technology=own.veneur(_VERSION),
    role="Aggregates metrics on each host and globally, and sends them to a store.",
    **gap.of("fleet", "retention"),
    watches=statement("2016: all metrics of Stripe")
    @ src.VENEUR_README.at("Veneur is currently handling all metrics for"),
    fails=[failures.METRICS_LOST],
)
canonical = Monitor(
    "canonical log lines",
    technology=own.in_house(_VERSION),
    role="One long line a request, in Splunk at once and in Redshift for longer (2016).",
    fleet=_MACHINES,
    watches=statement("for example status, user and API key of each request")
    @ src.CANONICAL.at("ID of the API key used, OAuth application"),
    retention=gap("how long Splunk keeps them"),
    figures={"kept in Redshift (2016)": facts.LOG_LINES_KEPT},
)
tests = Worker(
    "test fleet",
    technology=own.in_house(_VERSION),
    role="Runs the tests that judge a change before it may be deployed.",
    fleet=Fleet(
        gap("machine types"), count=costs.TEST_CORES, reserved=gap("reserved share of the cores")
    ),
    load=facts.TEST_RUNS,
    backlog=gap("how long a change waits for its tests"),
    figures={"tests of a change (2023)": facts.TESTS, "test files (2026)": facts.TEST_FILES},
)
deployer = Deployer(
    "deploys of the API",
    technology=own.in_house(_TOOL),
    role="Moves a change from pre-production to one machine, then to growing shares.",
    fleet=_MACHINES,
    strategy=statement("2023: 0.5 %, 1 %, 5 %, 20 % and so on of traffic, with pauses")
    @ src.LETTER_2023.at("to 0.5%, then 1%, then 5%, then 20%,"),
    frequency=facts.DEPLOYS_A_DAY,
    figures={"metrics inspected (2023)": facts.DEPLOY_METRICS},
    fails=[failures.BAD_DEPLOY],
)
game_days = ChaosTool(
    "game days",
    technology=own.in_house(_TOOL),
    role="Planned exercises (2014): processes, machines, networks fail on purpose.",
    fleet=_MACHINES,
    cadence=gap("how often they are held"),
)

PARTS = [
    PricedPart(
        "test fleet, if all cores ran all month (2023)",
        monthly=costs.TESTS_COST,
        committed={"1 year": costs.TESTS_COST_1Y},
        covers="500,000 cores of one or two vCPUs each, on demand; no storage, no traffic",
    ),
    PricedPart("API servers", monthly=_MACHINES, covers="no machine types are published"),
    PricedPart("DocDB", monthly=_MACHINES, covers="no machine types are published"),
    PricedPart("Kafka, Pinot, Ledger", monthly=_MACHINES, covers="no machine types are published"),
]
"""What makes up the infrastructure, as far as it can be priced."""

_NO_MONEY = gap.of(saving="saving in money", cost="cost of the change")
stripe = System(
    "Stripe",
    documented="well",
    scale={
        "total volume, 2025": facts.VOLUME_2025,
        "API requests, peak (2023)": facts.API_PEAK,
        "database queries (2024)": storage.QUERIES,
        "deploys of core services (2023)": facts.DEPLOYS_A_DAY,
    },
    economics=Economics(
        infrastructure=undisclosed(
            "infrastructure: Stripe is private and files no accounts; its letters name no cost"
        ),
        unit_costs={
            "test run, list, cores always on": costs.TESTS_COST_A_RUN,
        },
        reserved=undisclosed(
            "reserved share: the target was raised by 10 % by 2018, the share is not published"
        ),
        parts=PARTS,
        growth={
            "2x test runs, test fleet alone": costs.TESTS_COST * costs.TWICE,
            "10x test runs, test fleet alone": costs.TESTS_COST * costs.TENFOLD,
        },
        optimisations=[
            Optimisation(
                "Merge underused shards of DocDB (2023)",
                before=gap("number of shards before the merge"),
                after=gap("number of shards right after it: over 2,000 in June 2024"),
                how=statement("bin packing; about three quarters of the shards were removed")
                @ src.DOCDB.at("underlying DocDB shards by approximately three quarters."),
                **_NO_MONEY,
            ),
            Optimisation(
                "Automated decisions on reserved instances (2018)",
                **gap.of(before="AWS bill before", after="AWS bill after"),
                how=statement("reserve where utilization over the year is above 70 %")
                @ src.RESERVED.at("over the year is higher than 70%; this"),
                **_NO_MONEY,
            ),
            Optimisation(
                "Selective test execution (2026)",
                **gap.of(before="tests of a change before", after="tests of a change after"),
                how=statement("run only the tests that a change affects")
                @ src.SELECTIVE_SUMMARY.at("by running only tests affected by code changes,"),
                **_NO_MONEY,
            ),
            Optimisation(
                "Global percentiles in Veneur, not stored points (2018)",
                **gap.of(before="points stored before", after="points stored after"),
                how=statement("aggregate timers into percentiles before they are stored")
                @ src.VENEUR_README.at("by pre-aggregating metrics such as timers into"),
                **_NO_MONEY,
            ),
        ],
    ),
    glossary={
        "chunk": "a part of a collection that lives on one shard and can be moved",
        "clearing account": "an account of Ledger that is zero when a flow has completed",
        "fail open": "to let requests pass when the check itself fails",
        "idempotency key": "a value the client chooses, so that a retry is not a second operation",
        "load shedder": "rejects requests by the state of the system, not of the user",
        "NGINX": "a web server and proxy",
        "oplog": "the log of a MongoDB shard's writes, which secondaries replay",
        "PTR": "the DNS record of a reverse lookup, from an address to a name",
        "replica set": "a primary of MongoDB and its secondaries",
        "sandbox": "an account's isolated test environment",
        "SERVFAIL": "a DNS answer: the server failed to resolve the name",
        "token bucket": "a counter that refills at a fixed rate; empty means rejected",
        "version token": "a number on each query that a shard compares with its own",
        "webhook": "an HTTP request by which Stripe tells a business of an event",
    },
)
