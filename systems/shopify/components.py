"""The components of Shopify, and what its views share."""

from atlas import (
    CDN,
    Cache,
    ChaosTool,
    Client,
    ConfigStore,
    Database,
    Deployer,
    Economics,
    Latency,
    Linear,
    LoadBalancer,
    MessageLog,
    Monitor,
    ObjectStore,
    Optimisation,
    Orchestrator,
    Pager,
    PricedPart,
    Service,
    System,
    Worker,
    gaps_in,
    statement,
    undisclosed,
)
from atlas.technologies.cloudflare import cloudflare
from atlas.technologies.debezium import debezium
from atlas.technologies.gke import gke
from atlas.technologies.kafka import kafka
from atlas.technologies.memcached import memcached
from atlas.technologies.mysql import mysql
from atlas.technologies.nginx import nginx
from atlas.technologies.orchestrator import orchestrator
from atlas.technologies.persistent_disk import persistent_disk
from atlas.technologies.proxysql import proxysql
from atlas.technologies.rails import rails
from atlas.technologies.redis import redis
from systems.shopify import _cost_facts as costs
from systems.shopify import _failures as failures
from systems.shopify import _incident_facts as incidents
from systems.shopify import _operations_facts as operations
from systems.shopify import _sources as src
from systems.shopify import _storage_facts as storage
from systems.shopify import _technologies as own
from systems.shopify import facts

_WHERE = "Shopify's posts, talks, reports and repositories, as far as copies were found in 2026-11"
gap = gaps_in(_WHERE)

_VERSION = gap("version in production")
_MACHINES = gap("machine types and their numbers")
_SERVICE = undisclosed("version: a bought service without public versions")

# Edge
clients = Client(
    "buyers and merchants",
    technology=own.shoppers(_VERSION),
    role="Browse storefronts, check out, use the admin, the APIs and points of sale.",
    population=gap("buyers and merchants together"),
    figures={"merchants (2021)": facts.MERCHANTS_2021},
)
edge = CDN(
    "edge networks",
    technology=cloudflare(_SERVICE),
    role="Take all requests and route them to Shopify; Cloudflare is one of them.",
    **gap.of("fleet", hit_ratio="share of requests that the edge answers"),
    figures={
        "peak (2025)": facts.EDGE_2025,
        "peak (2024)": facts.EDGE_2024,
    },
)
balancers = LoadBalancer(
    "nginx with OpenResty",
    technology=nginx(_VERSION),
    role="Finds the shop's pod (Sorting Hat) and picks the renderer; scripted in Lua.",
    fleet=_MACHINES,
    algorithm=statement("a routing table names the pod of the shop (2021)")
    @ src.BALANCING.at("consults a routing table and forwards the request"),
    health_check=gap("how it checks application servers"),
    figures={
        "peak (2021)": facts.BALANCERS_2021,
        "write bursts, of baseline (2022)": facts.WRITE_BURST,
    },
    fails=[failures.EDGE_ROUTING],
)

# Services
core = Service(
    "Shopify Core (Rails)",
    technology=rails(_VERSION),
    role="The monolith: checkout with its throttle, admin, APIs; a request talks to one pod.",
    **gap.of("fleet", load="requests of the monolith, without the renderer"),
    scaling=statement("shared by all pods; a request talks to one (2018)")
    @ src.PODS.at("communicate to a single pod at a time"),
    figures={
        "backend API, peak (2025)": facts.API_2025,
        "all app servers, peak (2024)": facts.APP_2024,
    },
    fails=[failures.FLASH_SALE, failures.BAD_DEPLOY],
)
breakers = Service(
    "circuit breakers (Semian)",
    technology=own.semian(_VERSION),
    role="Circuit breakers and bulkheads around MySQL, Redis and HTTP calls of a process.",
    **gap.of("fleet", "load", "scaling"),
    figures={
        "state of a circuit": statement("local to the worker, not shared")
        @ src.SEMIAN.at("local to the worker and is not shared"),
        "slow Redis adds, example": facts.SESSION_MISS,
    },
    fails=[failures.BREAKER_FLAPS],
)
renderer = Service(
    "Storefront Renderer",
    technology=own.storefront_renderer(_VERSION),
    role="Serves the HTML of storefronts; a Ruby application of its own.",
    **gap.of("fleet", "scaling", load="requests of the renderer alone"),
    latency=Latency(p99=facts.RENDER_P99),
    figures={
        "response, p75 (2020)": facts.RENDER_P75,
        "response, p90 (2020)": facts.RENDER_P90,
        "cache reads, BFCM weekend 2021": storage.CACHE_READS_2021,
        "cache writes, BFCM weekend 2021": storage.CACHE_WRITES_2021,
        "cache (2020)": statement("a Redis in each Kubernetes node")
        @ src.RENDERING.at("Redis instance are contained in a Kubernetes node"),
    },
)
recommendations = Service(
    "product recommendations",
    technology=own.in_house(_VERSION),
    role="A storefront feature; its rollout was the cause of the outage of August 2018.",
    **gap.of("fleet", "load", "scaling"),
    fails=[failures.NEW_FEATURE],
)
identity = Service(
    "single sign-on (Identity)",
    technology=own.in_house(_VERSION),
    role="Single sign-on of merchants and partners, for admin and points of sale.",
    **gap.of("fleet", "load", "scaling"),
    figures={"logins failed, 2020-08-20": incidents.IDENTITY_OUTAGE},
    fails=[failures.LOGIN_SLOW],
)
analytics = Service(
    "analytics API",
    technology=own.in_house(_VERSION),
    role="Answers merchants' queries about their sales; new since the peak season of 2024.",
    **gap.of("fleet", "load"),
    scaling=statement("larger second region shares the load (2025)")
    @ src.BYTEBYTEGO.at("By scaling up the secondary region’s cluster and"),
    figures={
        "found in Game Days (2025)": statement("each request used too much memory")
        @ src.BYTEBYTEGO.at("Each API request was using too much memory."),
    },
    fails=[failures.ANALYTICS_POOL],
)
workers = Worker(
    "job workers",
    technology=rails(_VERSION),
    role="Run delayed jobs; each job belongs to one pod.",
    **gap.of("fleet", "load", "backlog"),
    figures={
        "pods of a job (2018)": statement("a single one, as for a web request")
        @ src.PODS.at("every unit of work (web request and delayed"),
    },
)
connectors = Worker(
    "Debezium connectors",
    technology=debezium(_VERSION),
    role="Read the binlog of every shard and write each change to Kafka.",
    fleet=_MACHINES,
    load=storage.CDC_MEAN,
    backlog=gap("backlog of the connectors"),
    figures={
        "connectors (2021)": storage.CONNECTORS,
        "peak (2021)": storage.CDC_PEAK,
        "MySQL to Kafka, p99 (2021)": storage.CDC_DELAY,
    },
    fails=[failures.CAPTURE_STOPS],
)

# State of a pod
shard = Database(
    "MySQL shard of a pod",
    technology=mysql(_VERSION),
    role="Holds all rows of the pod's shops, by shop_id; over 100 pods in 2018.",
    fleet=_MACHINES,
    size=gap("bytes of one shard"),
    growth=Linear(because="storage is priced by the byte stored"),
    consistency=statement("one shop's data is on one shard (2021)")
    @ src.BALANCING.at("Every pod houses a unique subset of shops"),
    replication=statement("replica sets in three regions (2019)")
    @ src.BACKUP.at("numerous replica-sets (internally known as “shards”) spread across"),
    backup=statement("Persistent Disk snapshots, in all regions (2019)")
    @ src.BACKUP.at("We perform backups in all availability regions"),
    figures={
        "all shards, in backups (2019)": storage.MYSQL_SIZE,
        "all DBs, reads, Nov 2025": storage.READS_2025,
        "all DBs, writes, peak (2024)": storage.WRITE_PEAK_2024,
        "all DBs, queries, BFCM 2024": storage.QUERIES_2024,
    },
    fails=[failures.SHARD_DOWN, failures.SHARD_HOT, failures.DISK_LOST],
)
replica_proxy = Service(
    "ProxySQL",
    technology=proxysql(_VERSION),
    role="Routes queries to the primary or a replica; related reads go to one replica.",
    **gap.of("fleet", "scaling", load="queries through ProxySQL alone"),
    figures={
        "topology (2018)": statement("from ZooKeeper, by a Taiji container next to it")
        @ src.PERCONA.at("alongside a Taiji container that watches for changes"),
    },
    fails=[failures.REPLICA_LAG],
)
pod_redis = Cache(
    "Redis of a pod",
    technology=redis(_VERSION),
    role="Sessions, locks and cached data of the pod's shops.",
    **gap.of("fleet", size="memory of a pod's Redis", hit_ratio="hit ratio of Redis"),
    eviction=gap("eviction policy"),
    figures={
        "while it is down (2020)": statement("pages render, with sessions disabled")
        @ src.BREAKER.at("the page renders with sessions soft disabled"),
    },
    fails=[failures.POD_REDIS],
)
pod_memcached = Cache(
    "Memcached of a pod",
    technology=memcached(_VERSION),
    role="Cached content of the pod's shops.",
    **gap.of("fleet", size="memory of a pod's Memcached", hit_ratio="hit ratio of Memcached"),
    eviction=gap("eviction policy"),
    fails=[failures.CACHE_FULL],
)
snapshots = ObjectStore(
    "Persistent Disk snapshots",
    technology=persistent_disk(_SERVICE),
    role="Backups of the shards' volumes: the first is full, later ones hold changes.",
    fleet=_MACHINES,
    size=gap("bytes of all snapshots"),
    durability=gap("durability of the snapshots"),
    figures={
        "first, multi-TB disk, test 2019": storage.SNAPSHOT_FIRST,
        "later, multi-TB disk, test 2019": storage.SNAPSHOT_NEXT,
    },
)

# State outside the pods
stream = MessageLog(
    "Kafka",
    technology=kafka(_VERSION),
    role="Regional clusters and aggregates, on Kubernetes: changes, events, webhooks.",
    **gap.of("fleet", "retention", partitions="partitions of all topics"),
    replication=statement("regional clusters mirrored to aggregates, in the migration (2018)")
    @ src.KAFKA.at("Mirror all regional clusters in the data center"),
    figures={
        "messages, peak (2024)": storage.KAFKA_PEAK_2024,
        "found in Game Days (2025)": statement("ETL needed more partitions for fresh data")
        @ src.BYTEBYTEGO.at("ETL pipelines needed Kafka partition increases to"),
    },
    fails=[failures.ANALYTICS_STALE],
)
# Former stages
one_mysql = Database(
    "one MySQL (before shards)",
    technology=mysql(_VERSION),
    role="All shops in one database, on the largest server to be had.",
    **gap.of("fleet", "size", "consistency", "replication", "backup"),
)
shared_redis = Cache(
    "one shared Redis (before pods)",
    technology=redis(_VERSION),
    role="Shared by all shards after MySQL was split, until pods replaced it.",
    **gap.of("fleet", size="its memory", hit_ratio="its hit ratio"),
    eviction=gap("eviction policy"),
    fails=[failures.SHARED_REDIS],
)
data_center = Service(
    "data centers (before the cloud)",
    technology=own.in_house(_VERSION),
    role="Ran the monolith in Docker, configured by Chef.",
    fleet=gap("its hardware"),
    **gap.of(load="load of 2016; only a benchmark is printed", scaling="time to add servers"),
    figures={
        "benchmark (2016)": facts.BENCHMARK_2016,
    },
)

# Control
routing_table = ConfigStore(
    "routing table and rules",
    technology=own.spy(_VERSION),
    role="Which pod a shop lives in; rules of the load balancers, changed by Spy.",
    **gap.of("fleet", propagation="time until all load balancers have a change"),
    figures={
        "rules": statement("JSON in the control plane; no deploy (2021)")
        @ src.ROUTES.at("store the whole rule as a JSON payload")
    },
)
pod_mover = Orchestrator(
    "Pod Mover",
    technology=own.in_house(_VERSION),
    role="Moves a pod from its active to its recovery data center, by a chat command.",
    fleet=_MACHINES,
    manages=statement("an active and a recovery data center for each pod (2018)")
    @ src.CASE_STUDY.at("Each pod is paired with two datacentres"),
    figures={"failover of a pod (2018)": facts.POD_MOVE},
)
ferry = Orchestrator(
    "shop mover Ghostferry",
    technology=own.ghostferry(_VERSION),
    role="Copies a shop's rows to another shard and follows the binlog until the cutover.",
    fleet=_MACHINES,
    manages=statement("the rows of one shop_id in all tables (2021)")
    @ src.BALANCING.at("selecting all records from all tables that"),
    figures={
        "downtime of a move, most (2022)": facts.SHOP_MOVE_2022,
        "rows a batch, default": facts.FERRY_BATCH,
        "tables at once, default": facts.FERRY_TABLES,
    },
    fails=[failures.FERRY_LOCK, failures.FERRY_MISMATCH, failures.FERRY_LAG],
)
failover = Orchestrator(
    "MySQL failover (orchestrator, Taiji)",
    technology=orchestrator(_VERSION),
    role="Fails MySQL servers over without people; Taiji tells ProxySQL, over ZooKeeper.",
    fleet=_MACHINES,
    manages=statement("database failures and topology changes (2018)")
    @ src.PERCONA.at("database failures and topology changes are handled without"),
    figures={
        "deployed with (2018)": statement("raft consensus, automatic failovers")
        @ src.PERCONA.at("raft consensus protocol and automatic failovers enabled"),
    },
)
clusters = Orchestrator(
    "GKE clusters",
    technology=gke(_SERVICE),
    role="Kubernetes on Google Cloud; runs application servers, Kafka and connectors.",
    fleet=_MACHINES,
    manages=statement("resources for new Shopify pods (undated)")
    @ src.SHARDS_TO_PODS.at("easy to bootstrap resources for new Shopify Pods."),
)
shipit = Deployer(
    "CI, merge queue, Shipit",
    technology=own.shipit(_VERSION),
    role="Tests batches of pull requests, merges them and deploys the monolith.",
    fleet=_MACHINES,
    strategy=gap("how a deploy reaches the servers"),
    frequency=operations.DEPLOYS_A_DAY,
    figures={
        "pull requests a batch (2019)": operations.BATCH,
    },
)
monitors = Monitor(
    "automated monitors",
    technology=own.in_house(_VERSION),
    role="Detect errors and page engineers; to halt deploys, as announced in 2024.",
    **gap.of("fleet", "retention"),
    watches=statement("errors after a deploy (2024)")
    @ src.DATABASE_2024.at("Our automated monitors detected the errors following"),
    figures={
        "plan for BFCM (2025)": statement("dashboards of all regions, automated alerts")
        @ src.BYTEBYTEGO.at("real-time monitoring with dashboard visibility across all"),
    },
)
on_call = Pager(
    "on-call (IMOC and Spy)",
    technology=own.spy(_VERSION),
    role="An incident manager on call leads; Spy opens, reminds and keeps notes.",
    **gap.of("fleet", response="time until an engineer answers a page"),
    figures={
        "escalation (2025)": statement("PagerDuty's paths, in the Resiliency Matrix")
        @ src.BYTEBYTEGO.at("showing team schedules and PagerDuty escalation paths"),
        "long incidents (2017)": statement("Spy reaches out to other IMOCs")
        @ src.SRECON.at("the chatbot also reaches out to other IMOCs"),
    },
)
game_days = ChaosTool(
    "load, fault tests (Genghis, Toxiproxy)",
    technology=own.toxiproxy(_VERSION),
    role="Genghis generates the load of buyers; Toxiproxy adds network faults to it.",
    fleet=_MACHINES,
    cadence=statement("bimonthly fire drills all year (2025)")
    @ src.BFCM_2025.at("Bimonthly fire drills all year"),
    figures={
        "load target 2025, of BFCM 2024": operations.SIMULATED,
        "load came from (2025)": statement("us-central, us-east and europe-west4")
        @ src.BYTEBYTEGO.at("regions: us-central, us-east, and europe-west4."),
        "scale test 4 (2025)": statement("hit limits: an unplanned failover")
        @ src.BYTEBYTEGO.at("hit limits that triggered an unplanned failover"),
    },
    fails=[failures.SCALE_TEST],
)

NO_RESERVED_SHARE = "commitments to Google were not found in a filing; no part is priced both ways"
_NO_SIZES = "no machine types are published, so nothing bounds it"
PARTS = [
    PricedPart(
        "1 PB of MySQL (2019)",
        monthly=costs.MYSQL_AT_LIST,
        covers="all shards, SSD at us-central1's list price of 2026, not Shopify's; no servers",
    ),
    PricedPart(
        "cost of subscriptions (Q4 2025)",
        monthly=costs.SUBSCRIPTION_MONTH,
        covers="hosting and all else that the filings book there, mean month of the quarter",
    ),
    PricedPart("application servers", monthly=_MACHINES, covers=_NO_SIZES),
    PricedPart("Kafka", monthly=_MACHINES, covers=_NO_SIZES),
]
"""What makes up the infrastructure, as far as posts and filings name it."""

_NO_MONEY = gap.of(saving="saving in money", cost="cost of the change")
shopify = System(
    "Shopify",
    documented="well",
    scale={
        "edge, peak (2025)": facts.EDGE_2025,
        "DB reads, Black Friday 2025": storage.READS_2025,
        "pods (2018)": facts.PODS,
        "Kafka, peak (2024)": storage.KAFKA_PEAK_2024,
    },
    economics=Economics(
        infrastructure=undisclosed(
            "hosting: the filings book it within cost of revenue and state no line of its own"
        ),
        unit_costs={
            "subscriptions' cost, of GMV 2025": costs.SUBSCRIPTION_A_GMV,
        },
        reserved=undisclosed("reserved share: commitments to Google were not found in a filing"),
        parts=PARTS,
        growth={
            "2 PB of SSD, list price of 2026": costs.MYSQL_AT_LIST * facts.TWICE,
            "10 PB of SSD, list price of 2026": costs.MYSQL_AT_LIST * facts.TENFOLD,
        },
        optimisations=[
            Optimisation(
                "Restore of a shard, by snapshot (2019)",
                before=storage.RESTORE_BEFORE,
                after=undisclosed("a measured restore: the post gives an objective, below 30 min"),
                how=statement("disk-based snapshots, after Xtrabackup's files")
                @ src.BACKUP.at("redesigning our tooling to use disk-based snapshots"),
                **_NO_MONEY,
            ),
            Optimisation(
                "Mean storefront response, new renderer as 1 (2020)",
                before=facts.RENDER_GAIN,
                after=facts.RENDERED,
                how=statement("simpler and batched loading of data, and caches")
                @ src.RENDERING.at("Simplify, Batch, and Cache: How We Optimized"),
                **_NO_MONEY,
            ),
            Optimisation(
                "Extra use of a worker that probes dead Redis (example)",
                before=facts.BREAKER_WRONG,
                after=facts.BREAKER_RIGHT,
                how=statement("half-open timeout at the resource's p99, longer error timeout")
                @ src.BREAKER_STUDY.at("Required additional utilization drops from"),
                **_NO_MONEY,
            ),
        ],
    ),
    glossary={
        "BFCM": "Black Friday and Cyber Monday, the four busiest days of the year",
        "binlog": "MySQL's log of all changes, which replicas and Ghostferry read",
        "cutover": "the moment at which a shop's writes stop and its data changes shard",
        "GMV": "gross merchandise volume: the value of all orders",
        "Game Day": "a planned exercise in which faults are injected",
        "IMOC": "incident manager on call",
        "OpenResty": "nginx with Lua scripts",
        "Shopify pod": "shops on a MySQL, Redis and Memcached of their own; no Kubernetes pod",
        "POS": "point of sale, a till in a shop",
        "shard": "the MySQL of one pod, a primary and its replicas",
        "Sorting Hat": "the Lua code that finds the pod of a request",
        "Spy": "Shopify's chat bot in Slack",
        "Taiji": "Shopify's service discovery of MySQL servers, on ZooKeeper",
        "TLA": "TLA+, a language in which algorithms are specified and checked",
    },
)
