"""The components of Uber, and what its views share."""

from atlas import (
    Cache,
    Client,
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
    Pager,
    PricedPart,
    Queue,
    Service,
    System,
    Worker,
    gaps_in,
    statement,
)
from atlas.technologies.go import go
from atlas.technologies.grpc import grpc
from atlas.technologies.kafka import kafka
from atlas.technologies.kubernetes import kubernetes
from atlas.technologies.mysql import mysql
from atlas.technologies.postgresql import postgresql
from atlas.technologies.python import python
from atlas.technologies.redis import redis
from systems.uber import _failures as failures
from systems.uber import _money_facts as money
from systems.uber import _platform_facts as platform
from systems.uber import _storage_facts as stored
from systems.uber import _technologies as own
from systems.uber import _trip_facts as trips
from systems.uber import facts

gap = gaps_in("Uber's blog, talks, paper, filings and repositories, to November 2026")
_VERSION = gap("version in production")
_MACHINES = gap("machine types and their numbers")
_BACKUP = gap("which stores are backed up and how often")

# Edge
apps = Client(
    "Uber apps",
    technology=own.uber_app(_VERSION),
    role="Apps of riders, drivers, eaters and couriers; they call over HTTPS and hold a stream.",
    population=gap("users since the end of 2025"),
    figures={
        "consumers in a month (2025)": trips.CONSUMERS,
        "trips and orders (2025)": trips.TRIPS_A_DAY,
        "cities (2020)": facts.CITIES,
    },
)
edge = LoadBalancer(
    "edge",
    technology=own.in_house(_VERSION),
    role="Terminates HTTPS in the cloud near the user; apps fall back to Uber's own data centres.",
    fleet=_MACHINES,
    algorithm=gap("how the edge balances load; the apps prefer the cloud"),
    health_check=statement("apps probe the primary domain (2020)")
    @ facts.FAILOVER_FIGURES.at("Failover State Machine probes the primary domain"),
    figures={"tail latency cut by the handler": trips.TAIL_CUT},
    fails=[failures.EDGE_DOWN],
)
own_edge = LoadBalancer(
    "own edge",
    technology=own.in_house(_VERSION),
    role="Terminates HTTPS in Uber's own data centres, on backup domains.",
    fleet=_MACHINES,
    algorithm=gap("how the backup domains balance load"),
    health_check=gap("health checks of the backup domains"),
)

# Services
gateway = Gateway(
    "API gateway",
    technology=own.in_house(_VERSION),
    role="Takes the apps' requests and calls the services behind them.",
    fleet=_MACHINES,
    load=gap("requests per second of the gateway"),
    fails=[failures.BAD_COMMIT],
)
rate_limiter = Service(
    "Global Rate Limiter",
    technology=own.in_house(_VERSION),
    role="Drops a share of the calls above a limit, in the mesh, before they reach the service.",
    fleet=_MACHINES,
    load=gap("calls per second as a number; the post says hundreds of millions"),
    scaling=statement("clients, zone aggregators, regional and global controllers (2026)")
    @ facts.RATE_LIMITER.at("clients, zone-level aggregators, and regional/global controllers."),
    figures={
        "one service's surge, peak": trips.SURGE,
        "one service's surge, rise": trips.SURGE_FACTOR,
    },
)
services = Service(
    "services",
    technology=go(_VERSION),
    role="About 4,000 stateless services, many in Go; much of their state is in Docstore.",
    **gap.of("fleet", "load", "scaling"),
    figures={"stateless services (2025)": platform.SERVICES_2025, "cores (2025)": platform.CORES},
    fails=[failures.BAD_COMMIT],
)
fulfilment = Service(
    "fulfilment",
    technology=own.in_house(_VERSION),
    role="Holds trips, orders and sessions of drivers; makes offers and moves each to its end.",
    fleet=_MACHINES,
    load=gap("transactions per second; the posts say billions a day"),
    scaling=statement("state is in Spanner, chosen to scale horizontally (2021)")
    @ facts.SPANNER.at("requirements of transactional consistency, horizontal scalability, and"),
    figures={
        "users at once (2021)": trips.FULFILMENT_USERS,
        "flows built on it (2021)": trips.FULFILMENT_FLOWS,
    },
    fails=[failures.BAD_COMMIT],
)
geofence = Service(
    "geofence",
    technology=go(_VERSION),
    role="Finds the areas that a place lies in: products on offer, airports, prices.",
    fleet=Fleet(_MACHINES, count=trips.GEOFENCE_MACHINES),
    load=trips.GEOFENCE_LOAD,
    scaling=statement("stateless: any instance answers any request (2016)")
    @ facts.GEOFENCE_SUMMARY.at("stateless, allowing any instance to handle requests"),
    latency=Latency(p99=trips.GEOFENCE_P99),
    figures={"p95 (2015)": trips.GEOFENCE_P95, "p99 required (2016)": trips.GEOFENCE_NEED},
    fails=[failures.BAD_COMMIT],
)
pricing = Service(
    "dynamic pricing",
    technology=own.h3(_VERSION),
    role="Weighs supply and demand per hexagon of H3 and sets prices.",
    **gap.of("fleet", "load"),
    scaling=statement("surge pricing is active/active (2020)")
    @ facts.KAFKA_CAPTIONS.at("Architecture of active/active surge pricing"),
    figures={"base cells of H3": trips.BASE_CELLS, "finer grids of H3": trips.FINER_GRIDS},
)
push = Gateway(
    "push service RAMEN",
    technology=grpc(_VERSION),
    role="Holds a stream to each app and pushes offers, positions and state to it.",
    fleet=_MACHINES,
    load=gap("streams held over gRPC; the figures are of SSE, before it"),
    figures={
        "connections over SSE (2020)": trips.PUSH_CONNECTIONS,
        "messages over SSE (2020)": trips.PUSH_MESSAGES,
        "heartbeat over SSE, before gRPC": trips.HEARTBEAT,
        "an offer is valid for": trips.OFFER_VALID,
    },
    fails=[failures.PUSH_DROPS],
)
query_engine = Service(
    "query engine",
    technology=own.docstore(_VERSION),
    role="Stateless: plans and routes queries, and reads the cache before the storage nodes.",
    fleet=_MACHINES,
    load=gap("requests per second as a number; the post of 2026 says tens of millions"),
    scaling=statement("stateless routing nodes (2026)")
    @ facts.LOAD_MANAGER.at("The stateless query engine is responsible for"),
    figures={
        "read p75, cut by the cache": stored.P75_CUT,
        "read p99.9, cut by the cache": stored.P999_CUT,
    },
    fails=[failures.BAD_COMMIT],
)
flux = Worker(
    "cache invalidator Flux",
    technology=own.in_house(_VERSION),
    role="Tails the binary logs of MySQL and invalidates or refreshes the cached rows.",
    **gap.of("fleet", "load"),
    backlog=gap("how far Flux lags, and how far it may"),
)
consumers = Worker(
    "event consumers",
    technology=kafka(_VERSION),
    role="Services that act on events of trips, such as Driver Injury Protection (2018).",
    **gap.of("fleet", "load"),
    backlog=statement("of one team: retries off the real-time path (2018)")
    @ facts.DEAD_LETTERS.at("to achieve decoupled, observable error-handling without disrupting"),
    figures={"Driver Injury Protection, cities": stored.DLQ_CITIES},
    fails=[failures.POISON_MESSAGE],
)
replicator = Worker(
    "Kafka copier uReplicator",
    technology=own.ureplicator(_VERSION),
    role="Copies the regional Kafka clusters into the aggregate cluster of every region.",
    fleet=_MACHINES,
    load=gap("messages per second; talks say trillions a day"),
    backlog=statement("lagging workers lose heavy traffic to others")
    @ facts.UREPLICATOR_README.at("removes heavy traffic from lagging workers."),
    figures={"Kafka clusters replicated": stored.KAFKA_CLUSTERS},
    fails=[failures.REPLICATOR_STUCK],
)
cadence = Service(
    "workflow engine Cadence",
    technology=own.cadence(_VERSION),
    role="Runs long workflows of services, with state, timers and retries kept in its database.",
    fleet=_MACHINES,
    load=platform.CADENCE_EXECUTIONS,
    scaling=statement("sharded; a task list is split over matching hosts")
    @ facts.CADENCE_TASKS.at("Matching is a sharded service which is sharded"),
    figures={"services that use it (2023)": platform.CADENCE_SERVICES},
    fails=[failures.CADENCE_STANDBY, failures.CADENCE_SHARDS],
)
tools = Service(
    "internal tools",
    technology=own.in_house(_VERSION),
    role="Tools of employees, such as chat, the code base and consoles.",
    **gap.of("fleet", "load", "scaling"),
    fails=[failures.TOOLS_LOST],
)

# State
spanner = Database(
    "Spanner",
    technology=own.spanner(_VERSION),
    role="Google's Spanner: every action on a trip or a session is one transaction in it.",
    **gap.of("fleet", "size", "backup"),
    consistency=statement("external consistency, as if one by one (2021)")
    @ facts.SPANNER_NOTES.at("Spanner: external consistency. The strictest concurrency control"),
    replication=statement("North America multi-region (2022)")
    @ facts.SPANNER_MIGRATION.at("Spanner’s North America multi-region configuration as"),
    fails=[failures.SPANNER_UNREACHABLE],
)
docstore = Database(
    "database storage (Docstore)",
    technology=mysql(_VERSION),
    role="Partitions on MySQL with local NVMe disks; it sheds load by priority when overloaded.",
    fleet=_MACHINES,
    size=gap("a number of bytes; the posts say tens of petabytes"),
    consistency=statement("strict serializability within a partition (2021)")
    @ facts.DOCSTORE.at("provides a strict serializability consistency model on"),
    replication=statement("Raft: one leader and two followers (2026)")
    @ facts.LOAD_MANAGER.at("each partition consisting of one leader and"),
    backup=_BACKUP,
    fails=[failures.PARTITION_OVERLOAD],
)
cache = Cache(
    "row cache CacheFront",
    technology=redis(_VERSION),
    role="Redis clusters that hold rows of Docstore, sharded unlike Docstore itself.",
    **gap.of("fleet", "size", "hit_ratio"),
    eviction=statement("time to live; writes and Flux invalidate rows sooner (2025)")
    @ facts.CACHEFRONT_2025_COPY.at("via TTL expirations, from Flux tailer, and now"),
    figures={
        "rows served, peak hours (2025)": stored.ROWS_READ,
        "recommended TTL (2025)": stored.CACHE_TTL,
        "reads, one use case (2024)": stored.ONE_USE_READS,
        "hits, one use case (2024)": stored.ONE_USE_HITS,
        "mirrored reads that match": stored.CACHE_CONSISTENCY,
    },
    fails=[failures.CACHE_DOWN, failures.STALE_CACHE],
)
mysql_fleet = Database(
    "MySQL fleet",
    technology=mysql(
        statement("8.0 (2024), upgraded from 5.7")
        @ facts.MYSQL_UPGRADE.at("from MySQL v5.7 to v8.0")
    ),
    role="Relational databases of services: one primary each, and replicas by load.",
    fleet=_MACHINES,
    size=gap("bytes of the MySQL fleet"),
    consistency=statement("writes at the primary, reads from replicas (2025)")
    @ facts.MYSQL_UPTIME.at("Only the primary node is used to serve"),
    replication=statement("asynchronous by default; group replication of three (2026)")
    @ facts.MYSQL_INFOQ.at("database layer using three-node MGR clusters"),
    backup=_BACKUP,
    figures={
        "MySQL clusters (2025)": stored.MYSQL_CLUSTERS,
        "failover SLA, before MGR (2025)": stored.MYSQL_FAILOVER_SLA,
        "failover, benchmark of MGR": stored.MYSQL_FAILOVER,
    },
    fails=[failures.PRIMARY_DOWN],
)
kafka_regional = MessageLog(
    "regional Kafka",
    technology=kafka(_VERSION),
    role="Takes the events that services of its region produce.",
    **gap.of("fleet", "retention", "partitions"),
    replication=statement("to the aggregate clusters of all regions (2021)")
    @ facts.KAFKA_INFOQ.at("aggregate Kafka clusters available in all regions"),
)
kafka_aggregate = MessageLog(
    "aggregate Kafka",
    technology=kafka(_VERSION),
    role="Holds the events of all regions; consumers read from it.",
    **gap.of("fleet", "retention", "partitions"),
    replication=statement("each holds the data of all other regions (2021)")
    @ facts.KAFKA_INFOQ.at("contains aggregated data from all other regions"),
)
dead_letters = Queue(
    "dead-letter queue",
    technology=kafka(_VERSION),
    role="Keeps messages that failed in all retries, for people to look at.",
    fleet=_MACHINES,
    delivery=statement("at least once, Kafka's default (2018)")
    @ facts.DEAD_LETTERS.at("Kafka offers at-least-once semantics by default."),
    dead_letters=statement("of one team: retry topics, then this queue (2018)")
    @ facts.DEAD_LETTERS.at("non-blocking request reprocessing and dead letter queues"),
)
images = ObjectStore(
    "image distribution Kraken",
    technology=own.kraken(_VERSION),
    role="Distributes container images: hosts pass blobs on to each other.",
    fleet=_MACHINES,
    size=gap("bytes of images"),
    durability=statement("that of the storage it plugs into, such as S3")
    @ facts.KRAKEN_README.at("Kraken plugs into reliable blob storage options,"),
    figures={
        "blobs, busiest cluster": platform.BLOBS,
        "blobs, one burst at peak": platform.BLOB_BURST,
        "time for 20,000 blobs": platform.BLOB_BURST_TIME,
    },
    fails=[failures.IMAGES_LATE],
)

# Control
deployment = Deployer(
    "deploys (Up)",
    technology=own.up(_VERSION),
    role="Builds, places and rolls out services; moves them between zones and clouds.",
    fleet=_MACHINES,
    strategy=statement("a deployment considers signals of other affected services (2025)")
    @ facts.ROLLOUT_INFOQ.at("positive and negative) from other impacted services."),
    frequency=gap("deploys a day since April 2025"),
    figures={
        "deploys a day (2025)": platform.DEPLOYS_2025,
        "engineers deploying (2023)": platform.ENGINEERS_2023,
    },
)
clusters = Orchestrator(
    "clusters",
    technology=kubernetes(_VERSION),
    role="Run the stateless services, in own data centres and in clouds, such as Oracle's.",
    fleet=_MACHINES,
    manages=statement("4,000 services on about 3 million cores (2025)")
    @ facts.KUBERNETES.at("that use around 3 million cores"),
    figures={
        "clusters (2025)": platform.CLUSTERS,
        "hosts per cluster (2025)": platform.CLUSTER_HOSTS,
        "pods per cluster (2025)": platform.CLUSTER_PODS,
        "pod launches, all (2025)": platform.POD_LAUNCHES,
    },
    fails=[failures.REGION_DOWN],
)
odin = Orchestrator(
    "stateful platform Odin",
    technology=own.odin(_VERSION),
    role="Places and repairs stateful workloads: MySQL, Kafka, Cassandra and others.",
    fleet=Fleet(_MACHINES, count=platform.ODIN_HOSTS),
    manages=statement("hosts, workloads and clusters of stateful systems (2024)")
    @ facts.ODIN.at("host lifecycle, workload scheduling, cluster management, monitoring,"),
    figures={"containers": platform.ODIN_CONTAINERS},
)
failover = Orchestrator(
    "failover",
    technology=own.in_house(_VERSION),
    role="Moves traffic between regions; non-critical services yield their capacity.",
    fleet=_MACHINES,
    manages=statement("capacity by criticality: critical services keep guarantees (2026)")
    @ facts.UFA.at("Critical services retain failover guarantees, while non-critical"),
    figures={
        "availability, scope not stated": facts.AVAILABILITY,
        "provisioned, failover idle": facts.PROVISIONED_BEFORE,
        "provisioned, failover shared": facts.PROVISIONED_AFTER,
    },
)
metrics = Monitor(
    "metrics (M3)",
    technology=own.m3(_VERSION),
    role="Stores and aggregates the metrics that services send.",
    **gap.of("fleet", "retention"),
    watches=statement("services; uMonitor checks them for alerts (2018)")
    @ facts.ALERTING.at("runs checks against our metrics database M3,"),
    figures={
        "time series (2018)": platform.M3_SERIES,
        "aggregated (2018)": platform.M3_AGGREGATED,
        "queries (2018)": platform.M3_QUERY_LOAD,
    },
)
blackbox = Monitor(
    "blackbox monitor",
    technology=own.in_house(_VERSION),
    role="Simulates users from outside, city by city, and pages when cities are down.",
    **gap.of("fleet", "retention"),
    watches=statement("thousands of test users in cities all over the globe (2020)")
    @ facts.BLACKBOX_ABSTRACT.at("simulating thousands of diverse, test users to"),
)
on_call = Pager(
    "incident team Ring0",
    technology=own.in_house(_VERSION),
    role="Volunteers who mitigate the largest outages before the cause is known.",
    **gap.of("fleet", response="time until Ring0 answers a page"),
    figures={
        "page to drained, 2020-03-30": facts.DRAINED,
        "drain to cause, hardware team": facts.CAUSE_KNOWN,
        "mitigation SLA (2021)": facts.MITIGATION_SLA,
    },
)

# Former parts
monolith = Service(
    "backend (2014)",
    technology=python(_VERSION),
    role="A Python monolith at first; by early 2014 about 100 services around one database.",
    **gap.of("fleet", "load"),
    scaling=statement("at first: fine for few trips in a few cities")
    @ facts.MEZZANINE.at("running a relatively modest number of trips"),
)
postgres = Database(
    "PostgreSQL (2014)",
    technology=postgresql(_VERSION),
    role="One instance with most of the data, trips above all.",
    **gap.of("size", "backup"),
    fleet=_MACHINES,
    consistency=statement("a single instance holds most of the data")
    @ facts.MEZZANINE.at("we still relied on a single PostgreSQL instance"),
    replication=gap("replicas of PostgreSQL"),
    fails=[failures.POSTGRES_BUSY],
)
schemaless = Database(
    "Schemaless (2016)",
    technology=own.schemaless(_VERSION),
    role="Trips as immutable cells in 4,096 shards on MySQL.",
    fleet=_MACHINES,
    size=gap("bytes of Schemaless"),
    consistency=statement("cells are immutable; indexes are eventually consistent")
    @ facts.SCHEMALESS.at("efficient, eventually consistent secondary indexes over"),
    replication=statement("one master, two minions in other data centres, asynchronous")
    @ facts.SCHEMALESS_STUDY.at("one MySQL master plus two cross-DC minions"),
    backup=_BACKUP,
    figures={
        "shards": stored.SHARDS,
        "usual lag of indexes": stored.INDEX_LAG,
        "between sites, by Herb": stored.HERB_LAG,
    },
)
dispatch = Service(
    "dispatch (2015)",
    technology=own.ringpop(_VERSION),
    role="Matched riders and drivers: state in memory, keys owned by members of a ring.",
    **gap.of("fleet", "load"),
    scaling=statement("a consistent hash ring on gossip, with forwarded requests")
    @ facts.RINGPOP_README.at("consistent hash ring on top of a membership"),
    fails=[failures.RING_UNSTABLE],
)

_NO_MONEY = gap.of(saving="saving in money", cost="cost of the change")
OPTIMISATIONS = [
    Optimisation(
        "Failover capacity shared (UFA, list price)",
        before=platform.BASELINE_CORES,
        after=money.CORES_AFTER,
        how=statement("non-critical services run on the failover buffer of critical ones")
        @ facts.UFA.at("use failover buffer capacity reserved for critical"),
        saving=money.UFA_SAVED,
        cost=gap("engineering time of UFA"),
    ),
    Optimisation(
        "CacheFront, one use case: cores avoided (list price)",
        before=stored.STORAGE_CORES,
        after=stored.REDIS_CORES,
        how=statement("Redis serves the reads; before: estimated cores if storage did")
        @ facts.CACHEFRONT_DIGEST.at("versus an estimated ~60K CPU cores if served"),
        saving=money.CACHE_SAVED,
        cost=gap("engineering time of CacheFront"),
    ),
    Optimisation(
        "GC tuning in 30 services (2021; list price of 2026)",
        **gap.of(before="cores of the 30 services before", after="cores after"),
        how=statement("a tuner assigns each service its GOGC value")
        @ facts.GOGC.at("GOGC value assigned to the application by"),
        saving=money.GOGC_SAVED,
        cost=gap("engineering time of the tuner"),
    ),
    Optimisation(
        "Ledger moved from DynamoDB to Docstore (2021, estimate)",
        **gap.of(before="bill of DynamoDB", after="cost in Docstore"),
        how=statement("250 billion records backfilled")
        @ facts.LEDGER.at("We backfilled 250 billion unique records"),
        saving=money.LEDGER_SAVED,
        cost=gap("engineering time of the move"),
    ),
    Optimisation(
        "Upsert p99 in overload: Cinnamon, not token buckets",
        before=stored.UPSERT_BEFORE,
        after=stored.UPSERT_AFTER,
        how=statement("a PID controller sheds excess requests at once")
        @ facts.LOAD_MANAGER.at("Cinnamon sheds excess requests immediately using a"),
        **_NO_MONEY,
    ),
]
PARTS = [
    PricedPart(
        "cloud contracts of 2022, due in 2024",
        monthly=money.CLOUD_A_MONTH,
        covers="a twelfth of the minimum due within a year, of $2.7 bn from 2024 to 2029 by the "
        "report for 2023; use above it is unknown",
    ),
    PricedPart(
        "leased computers (2023)",
        monthly=money.LEASED_COMPUTERS,
        covers="their depreciation; no power, space or staff",
    ),
    PricedPart(
        "3 million cores of services (2025)",
        monthly=money.CORES_COST,
        committed={"1 year": money.CORES_COST_1Y, "3 years": money.CORES_COST_3Y},
        covers="as if all were rented from Google in 2026; part is owned, part is in the "
        "contracts above",
    ),
    PricedPart(
        "CacheFront, one use case",
        monthly=money.REDIS_COST,
        committed={"1 year": money.REDIS_COST_1Y, "3 years": money.REDIS_COST_3Y},
        covers="3,000 cores of Redis as if rented; memory not published",
    ),
    PricedPart("Docstore storage", monthly=_MACHINES, covers="tens of petabytes on local NVMe"),
    PricedPart(
        "Spanner of fulfilment", monthly=gap("nodes of Spanner"), covers="bought from Google"
    ),
    PricedPart("stateful hosts", monthly=_MACHINES, covers="over 100,000 hosts (2024)"),
]

uber = System(
    "Uber",
    documented="well",
    scale={
        "consumers in a month (2025)": trips.CONSUMERS,
        "trips and orders (2025)": trips.TRIPS_A_DAY,
        "cities (2020)": facts.CITIES,
        "stateless services (2025)": platform.SERVICES_2025,
        "cached rows read, peak (2025)": stored.ROWS_READ,
    },
    economics=Economics(
        infrastructure=gap("infrastructure cost: filings have no line of its own for it"),
        unit_costs={
            "cloud minimum, per trip (2024)": money.CLOUD_A_TRIP,
            "leases' depreciation/trip (2023)": money.LEASED_A_TRIP,
            "3M cores as if rented/trip, 2025": money.CORES_A_TRIP,
        },
        reserved=gap("reserved share: the contracts' discounts are not published"),
        parts=PARTS,
        growth={
            "2x trips of 2025, as if rented": money.CORES_COST * money.TWICE,
            "10x trips of 2025, as if rented": money.CORES_COST * money.TENFOLD,
        },
        optimisations=OPTIMISATIONS,
    ),
    glossary={
        "DOMA": "domain-oriented microservice architecture: services grouped behind gateways",
        "IT": "information technology: machines and what runs on them",
        "GRL": "Global Rate Limiter, part of Uber's service mesh",
        "GOGC": "the setting that says how much a Go heap may grow between collections",
        "MGR": "MySQL Group Replication: three servers that agree on each write",
        "PID": "proportional, integral, derivative: a control loop",
        "RAMEN": "Real-time Asynchronous MEssaging Network, Uber's push servers",
        "UFA": "Uber's Failover Architecture",
    },
)
