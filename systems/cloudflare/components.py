"""The components of Cloudflare, and what its views share."""

from atlas import (
    CDN,
    DNS,
    WAF,
    Cache,
    Client,
    ConfigStore,
    Database,
    Deployer,
    Economics,
    Fleet,
    Gateway,
    LoadBalancer,
    Monitor,
    ObjectStore,
    Optimisation,
    Pager,
    PricedPart,
    Queue,
    Service,
    System,
    Warehouse,
    Worker,
    gaps_in,
    statement,
)
from atlas.technologies.alertmanager import alertmanager
from atlas.technologies.clickhouse import clickhouse
from atlas.technologies.etcd import etcd
from atlas.technologies.kafka import kafka
from atlas.technologies.nginx import nginx
from atlas.technologies.opentelemetry_collector import opentelemetry_collector
from atlas.technologies.postgresql import postgresql
from atlas.technologies.prometheus import prometheus as monitoring
from incidents._clients import http_client
from incidents.cloudflare._technologies import fl1, fl2, router, stub
from systems.cloudflare import _cost_facts as costs
from systems.cloudflare import _failures as failures
from systems.cloudflare import _incident_facts as incidents
from systems.cloudflare import _sources as src
from systems.cloudflare import _storage_facts as storage
from systems.cloudflare import _technologies as own
from systems.cloudflare import facts

OWN_MACHINES = (
    "Cloudflare runs its network on servers of its own; of what it rents no reserved share was "
    "found"
)
_WHERE = "Cloudflare's posts, reports, results, documentation and repositories, to November 2026"
gap = gaps_in(_WHERE)

_VERSION = gap("version in production")
_MACHINES = gap("machine types and their numbers")
_EDGE = Fleet(
    statement("servers of its own, of several generations; that of 2024 has AMD EPYC 9684X")
    @ src.GEN_12.at("Gen 12 powered by AMD EPYC 9684X"),
    count=gap("number of servers"),
    reserved=gap("reserved share: the servers are its own"),
)
_EVERYWHERE = statement("every server can run every service (2020)") @ src.GEN_X.at(
    "Every server can run every service."
)

# Outside
visitors = Client(
    "visitors",
    technology=http_client(_VERSION),
    role="People and programs that request the sites and APIs of customers.",
    population=gap("number of visitors"),
    figures={"HTTP requests, mean (2024)": facts.REQUESTS_2024},
)
customers = Client(
    "customers",
    technology=http_client(_VERSION),
    role="Configure their sites, rules and code in the dashboard and the API.",
    population=gap("number of customers, paying or not: no filing of 2026 was read"),
)
dns_users = Client(
    "users of 1.1.1.1",
    technology=stub(_VERSION),
    role="Devices and resolvers that send their DNS queries to 1.1.1.1.",
    population=gap("number of users"),
)
origin = Service(
    "origin",
    technology=own.origin_server(_VERSION),
    role="The customer's own web server, outside Cloudflare.",
    **gap.of("fleet", "load", "scaling"),
    figures={"wait for its SYN+ACK, at most": facts.SYN_ACK_WAIT},
    fails=[failures.ORIGIN_UNREACHABLE],
)

# A data center at the edge
routers = Gateway(
    "edge routers",
    technology=router(_VERSION),
    role="Announce the same addresses by BGP from all data centers (anycast).",
    fleet=_MACHINES,
    load=gap("traffic: the capacity of the network is published"),
    figures={
        "external capacity (2026)": facts.CAPACITY,
        "cities (2025)": facts.CITIES,
        "a request goes (2020)": statement("to the nearest data center")
        @ src.GEN_X.at("web request to the nearest Cloudflare data center"),
    },
    fails=[failures.POLICY_ORDER],
)
unimog = LoadBalancer(
    "load balancer Unimog",
    technology=own.unimog(_VERSION),
    role="Spreads the requests of a data center over its servers.",
    fleet=_EDGE,
    algorithm=statement("balances dynamically over servers of several generations (2020)")
    @ src.GEN_X.at("dynamically balance requests across diverse generations of"),
    health_check=gap("its health check"),
)
core_proxy = Service(
    "core proxy (FL2)",
    technology=fl2(_VERSION, logs=own.CENTRAL_LOGS),
    role="Runs the products of a site on each request: WAF, DDoS protection, bots, routing.",
    fleet=_EDGE,
    load=gap("requests of FL2 alone"),
    scaling=_EVERYWHERE,
    figures={
        "replaces (2025)": statement("the original core system, on NGINX")
        @ src.FL2.at("replaced the original core system in Cloudflare with"),
        "features of a bot file, limit": incidents.FEATURE_LIMIT,
    },
    fails=[failures.OVERSIZED_FILE],
)
older_proxy = Service(
    "older core proxy (FL1)",
    technology=fl1(_VERSION, logs=own.CENTRAL_LOGS),
    role="The older core proxy, on NGINX and Lua, which FL2 replaces.",
    fleet=_EDGE,
    load=gap("requests of FL1 alone"),
    scaling=_EVERYWHERE,
    figures={"of all HTTP, hit on 2025-12-05": incidents.KILLSWITCH_TRAFFIC},
    fails=[failures.LUA_EXCEPTION],
)
waf = WAF(
    "WAF",
    technology=own.in_house(_VERSION),
    role="Evaluates rule sets for each request; the proxy buffers the body for it.",
    fleet=_EDGE,
    policy=statement("rules with a filter and an action: block, log, skip, execute (2025)")
    @ src.DECEMBER_2025.at("A rule consists of a filter, which selects"),
    figures={"body buffer, before 2025-12-05": facts.BUFFER},
)
cache = CDN(
    "cache (lower tier)",
    technology=own.edge_cache(_VERSION),
    role="Content of sites, kept in the data center that the visitor reaches.",
    fleet=_EDGE,
    hit_ratio=gap("hit ratio"),
    figures={
        "a purge enters (2024)": statement("at any data center, which distributes its keys")
        @ src.PURGE.at("get a purge request into any datacenter, distribute"),
        "global purge, median (2024)": facts.PURGE,
    },
)
upper_tier = CDN(
    "cache (upper tier)",
    technology=own.edge_cache(_VERSION),
    role="Serves lower tiers; with Tiered Cache it alone requests content from the origin.",
    fleet=_EDGE,
    hit_ratio=gap("hit ratio"),
    figures={
        "chosen (Smart)": statement("by the lowest measured latency to the origin")
        @ src.TIERED_CACHE.at("select the data center with the lowest latency"),
    },
)
pingora_origin = Gateway(
    "origin proxy pingora-origin",
    technology=own.pingora(_VERSION),
    role="Last step towards origins: cleans headers, reuses pooled connections.",
    fleet=_EDGE,
    load=facts.ORIGIN_REQUESTS,
    figures={
        "CPU time, as busy cores (2024)": facts.ORIGIN_CORES,
        "conn. reuse, one customer, NGINX": facts.REUSE_BEFORE,
        "conn. reuse, 1 customer, Pingora": facts.REUSE_AFTER,
    },
    fails=[failures.ORIGIN_UNREACHABLE],
)
resolver = DNS(
    "1.1.1.1 resolver",
    technology=own.in_house(_VERSION),
    role="Cloudflare's public DNS resolver, on anycast addresses.",
    fleet=_EDGE,
    ttl=gap("how long it keeps records"),
    figures={"down on 2025-07-14": incidents.RESOLVER_DOWN},
    fails=[failures.PREFIXES_WITHDRAWN],
)

# Quicksilver
quicksilver_local = Cache(
    "Quicksilver config, level 1",
    technology=own.quicksilver(_VERSION),
    role="On each server: the configuration that it used last.",
    fleet=_EDGE,
    size=gap("bytes of a local cache"),
    hit_ratio=storage.LOCAL_HITS,
    eviction=statement("v1.5, its proxies: unused key-value pairs (2025)")
    @ src.V2_PART_1.at("evicting unused key-value pairs to free"),
    figures={
        "keys served, worldwide (2025)": storage.READS,
        "Quicksilver, 90 % of requests": storage.READ_P90,
        "Quicksilver, 99.9 % of requests": storage.READ_P999,
    },
    fails=[failures.QUICKSILVER_STALE],
)
quicksilver_sharded = Cache(
    "Quicksilver config, level 2",
    technology=own.quicksilver(_VERSION),
    role="Cache of the whole data center, split over its servers.",
    fleet=_EDGE,
    size=gap("bytes of a data center's cache"),
    hit_ratio=gap("hit ratio of the second level alone"),
    eviction=gap("what the sharded cache evicts"),
    figures={
        "L1+L2 hit, worst cache": storage.SHARDED_HITS,
    },
    fails=[failures.QUICKSILVER_STALE],
)
quicksilver_replicas = Database(
    "Quicksilver config, level 3",
    technology=own.quicksilver(_VERSION),
    role="Storage nodes with the full dataset, for misses of both caches.",
    fleet=_EDGE,
    size=storage.SIZE,
    consistency=statement("sequential for clients (2025)")
    @ src.V2_PART_1_QUOTED.at("from the start, provided sequential consistency to"),
    replication=statement("small sites from bigger ones, these from two core sites (2020)")
    @ src.MOVING.at("replicates from multiple bigger sites and these"),
    backup=gap("backups of Quicksilver"),
    figures={
        "key-value pairs (2025)": storage.PAIRS,
        "switches if log older (2020)": storage.STALE_AFTER_2020,
    },
    fails=[failures.QUICKSILVER_STALE],
)
quicksilver_root = Database(
    "Quicksilver config root",
    technology=own.quicksilver(_VERSION),
    role="Takes all writes, in the core data centers; dozens of servers (2025).",
    fleet=_MACHINES,
    size=gap("bytes at the root; its servers have terabytes of storage"),
    consistency=statement("Raft, by the package of etcd (2020)")
    @ src.MOVING.at("root cluster using the etcd Raft package."),
    replication=statement("a tree: root, intermediate and leaf nodes (2025)")
    @ src.V2_PART_1.at("has two types of nodes: intermediate nodes and"),
    figures={
        "servers (2025)": statement("dozens, with terabytes of storage")
        @ src.V2_PART_1.at("dozens of servers in the core data centers"),
    },
    backup=gap("backups of Quicksilver"),
)

# The control plane
api = Service(
    "dashboard and API",
    technology=own.in_house(_VERSION),
    role="Control plane: customers change settings here; many microservices.",
    fleet=_MACHINES,
    load=gap("requests to the API"),
    scaling=statement("microservices, redundant across two regions (2020)")
    @ src.NOVEMBER_2020.at("of microservices that are redundant across two"),
    figures={
        "site lost again (March 2024)": statement("much less painful for Cloudflare than in 2023")
        @ src.MARCH_2024.at("really painful, this time it was much less"),
        "failover (tested by 2024)": statement("automatic, to the redundant facilities")
        @ src.MARCH_2024_QUOTED.at("was an automatic failover to the redundant facilities."),
    },
    fails=[failures.SITE_WITHOUT_POWER],
)
postgres = Database(
    "Postgres",
    technology=postgresql(_VERSION),
    role="Data of the control plane, on bare metal, behind PgBouncer and HAProxy (2022).",
    fleet=_MACHINES,
    size=gap("bytes in Postgres"),
    consistency=statement("for most services writable in one region at a time (2020)")
    @ src.NOVEMBER_2020.at("microservices are only writable in one region at"),
    replication=statement("Stolon controls it, and elects the leader (2022)")
    @ src.POSTGRES.at("cluster manager, Stolon, is employed across all"),
    figures={
        "in front of it (2022)": statement("PgBouncer and HAProxy, as the gateway layer")
        @ src.POSTGRES.at("PgBouncer and HAProxy act as the gateway layer"),
    },
    backup=gap("backups of Postgres"),
    fails=[failures.REPLICAS_REBUILD],
)
etcd_cluster = Database(
    "etcd",
    technology=etcd(_VERSION),
    role="Coordinates the database clusters of the control plane.",
    fleet=_MACHINES,
    size=gap("its size"),
    consistency=statement("without a stable leader it was read-only (2020)")
    @ src.NOVEMBER_2020_QUOTED.at("this made the cluster read-only until the faulty"),
    replication=gap("number of its members"),
    backup=gap("backups of etcd"),
    fails=[failures.NO_ETCD_LEADER],
)
core_site = Service(
    "core data center PDX-04 (2023)",
    technology=own.facility(_VERSION),
    role="Rented data center in Oregon, with its largest analytics cluster.",
    **gap.of("fleet", "load", "scaling"),
    fails=[failures.SITE_WITHOUT_POWER],
)

# Analytics and logs
collectors = Worker(
    "log collectors",
    technology=opentelemetry_collector(_VERSION),
    role="On every server: ship the debugging logs of all services.",
    fleet=_EDGE,
    load=gap("log events a second, as a number"),
    figures={
        "log events (June 2024)": statement("millions a second, from all servers")
        @ src.OPENTELEMETRY.at("serving millions of log events per second globally,"),
    },
    backlog=gap("lines that wait"),
    fails=[failures.QUEUE_FULL],
)
log_kafka = Queue(
    "log Kafka",
    technology=kafka(_VERSION),
    role="Buffers logs in the core data centers.",
    fleet=_MACHINES,
    delivery=gap("delivery guarantee"),
    dead_letters=gap("handling of lines that fail"),
    figures={
        "only in PDX-04 (2023)": statement("Kafka and ClickHouse, on which others depended")
        @ src.NOVEMBER_2023_QUOTED.at("were only available in PDX-04 but had services"),
    },
    fails=[failures.NOT_IN_SYNC],
)
analytics = Warehouse(
    "ClickHouse",
    technology=clickhouse(_VERSION),
    role="Analytics of customers, internal logs, and the features of the bot file.",
    fleet=_MACHINES,
    **gap.of("size", "freshness"),
    figures={
        "HTTP analytics, nodes (2018)": storage.CLICKHOUSE_NODES,
        "tables (2025)": statement("distributed over shards")
        @ src.NOVEMBER_2025.at("A ClickHouse cluster consists of many shards."),
    },
    fails=[failures.REPLICA_READ_ONLY],
)
feature_file = Worker(
    "bot feature file",
    technology=own.in_house(_VERSION),
    role="Builds the file of Bot Management's features from ClickHouse every 5 min.",
    fleet=_MACHINES,
    load=gap("size of the file"),
    backlog=statement("a queue of files to distribute (2025)")
    @ src.NOVEMBER_2025.at("good file into the feature file distribution queue."),
    figures={
        "built again (2025)": statement("every five minutes")
        @ src.NOVEMBER_2025.at("every five minutes there was a chance of"),
    },
)

# Products that store
workers_kv = Service(
    "Workers KV",
    technology=own.workers_kv(_VERSION),
    role="Key-value store with caches at the edge; many products depend on it.",
    fleet=_EDGE,
    load=gap("reads"),
    scaling=_EVERYWHERE,
    figures={
        "requests failed, 2025-06-12": incidents.KV_FAILED,
    },
    fails=[failures.KV_STORE_DOWN],
)
kv_store = Database(
    "KV central store",
    technology=own.workers_kv(_VERSION),
    role="Since 2025 a distributed database of its own for small objects; R2 for large.",
    fleet=_MACHINES,
    size=gap("bytes, as a number: the post of 2025 says petabytes"),
    consistency=statement("Workers KV: reads are eventually consistent with writes")
    @ src.KV_DOCS.at("KV achieves high performance by being eventually-consistent."),
    replication=statement("its own, and third-party clouds for redundancy (2025)")
    @ src.KV_REDESIGN.at("in addition to any third-party cloud providers used"),
    backup=gap("backups of Workers KV"),
    fails=[failures.KV_STORE_DOWN],
)
kv_store_2025 = ObjectStore(
    "KV store (June 2025)",
    technology=own.workers_kv(_VERSION),
    role="Central store of Workers KV, in part at a third-party cloud provider.",
    **gap.of("fleet", "size", "durability"),
    fails=[failures.KV_STORE_DOWN],
)
r2_gateway = Service(
    "R2 Gateway",
    technology=own.r2(_VERSION),
    role="Entry for all API requests to R2: authenticates and routes; a Worker.",
    fleet=_EDGE,
    load=gap("requests to R2"),
    scaling=statement("deployed across the network, on Workers")
    @ src.R2_DOCS.at("deployed across Cloudflare’s global network via [Cloudflare"),
    figures={"R2 down on 2025-02-06": incidents.R2_DOWN},
    fails=[failures.GATEWAY_DISABLED],
)
r2_metadata = Database(
    "R2 metadata",
    technology=own.r2(_VERSION),
    role="Keys and checksums of objects, on Durable Objects, with a cache.",
    fleet=_EDGE,
    size=gap("bytes of metadata"),
    consistency=statement("strong: an object is visible once its metadata is committed")
    @ src.R2_DOCS.at("making it visible in subsequent reads."),
    replication=gap("copies of the metadata"),
    backup=gap("backups of the metadata"),
    fails=[failures.METADATA_LOAD],
)
r2_storage = ObjectStore(
    "R2 storage",
    technology=own.r2(_VERSION),
    role="Clusters of disks with the encrypted objects, over several data centers.",
    fleet=_MACHINES,
    size=gap("bytes in R2"),
    durability=statement("designed for 99.999999999 % a year")
    @ src.R2_DURABILITY.at("designed to provide 99.999999999% (eleven 9s) of"),
    fails=[failures.CREDENTIALS_DELETED],
)

# Changes
global_configuration = ConfigStore(
    "global configuration",
    technology=own.in_house(_VERSION),
    role="Kill switches and settings for the whole network, without stages (2025).",
    fleet=_MACHINES,
    propagation=gap("number of seconds; the report of 2025 says `within seconds`"),
    figures={
        "a change reaches (2025)": statement("all servers within seconds")
        @ src.DECEMBER_2025.at("propagates changes within seconds to the entire"),
    },
)
addressing = ConfigStore(
    "service topologies",
    technology=own.in_house(_VERSION),
    role="Define at which locations the addresses of a service are announced.",
    fleet=_MACHINES,
    propagation=gap("time that a change takes"),
)
releases = Deployer(
    "health-mediated deploys (HMD)",
    technology=own.releases(_VERSION),
    role="Health Mediated Deployments: releases that metrics continue or revert.",
    fleet=_MACHINES,
    strategy=statement("by stages; metrics decide to continue, pause or revert (2025)")
    @ src.RELEASES.at("pause for further evaluation, or be automatically"),
    frequency=gap("releases per day"),
    figures={
        "releases (2025)": statement("software, across the global network")
        @ src.RELEASES.at("automating software updates across our global network."),
        "signals (2025)": statement("those a service sets: alerting rules, SLOs")
        @ src.RELEASES.at("such as alerting rules or Service Level Objectives"),
        "reverts (2025)": statement("before people know which service is broken")
        @ src.RELEASES.at("reacting before humans even know what Cloudflare service"),
    },
)
snapstone = Deployer(
    "config releases (Snapstone)",
    technology=own.in_house(_VERSION),
    role="By 2026: bundles configuration changes, and releases them as HMD does.",
    fleet=_MACHINES,
    strategy=statement("in most cases progressive, with health monitoring (2026)")
    @ src.FAIL_SMALL.at("rolled out progressively with real-time health monitoring."),
    frequency=gap("releases per day"),
    figures={
        "no longer at once (2026)": statement("configuration of products that process traffic")
        @ src.FAIL_SMALL.at("we no longer deploy these changes instantly across"),
        "same method, used by (2026)": statement("teams that the two outages affected, and others")
        @ src.FAIL_SMALL.at("product teams that were directly affected by the"),
    },
)
prometheus = Monitor(
    "Prometheus",
    technology=monitoring(_VERSION),
    role="Collects metrics of hardware and software; Thanos stores and queries them.",
    fleet=Fleet(_MACHINES, count=facts.PROMETHEUS),
    watches=statement("all hardware and software of the network (2023)")
    @ src.PROMETHEUS.at("different pieces of hardware and software that"),
    retention=gap("how long metrics are kept"),
    figures={
        "time series (2023)": facts.SERIES,
        "of an instance, mean (2023)": facts.SERIES_AN_INSTANCE,
        "of the biggest, each (2023)": facts.SERIES_OF_BIGGEST,
        "measures (2023)": statement("health and performance over time")
        @ src.PROMETHEUS.at("measure health & performance over time and, if"),
        "releases query (2025)": statement("Thanos, which stores its metrics")
        @ src.RELEASES.at("HMD works by querying Thanos, a system for"),
    },
    fails=[failures.TOO_MANY_SERIES],
)
alerts = Pager(
    "Alertmanager",
    technology=alertmanager(_VERSION),
    role="Groups, silences and routes alerts; all their states are kept in a datastore.",
    **gap.of("fleet", response="time until an engineer answers"),
    figures={
        "states of alerts (2024)": statement("all of them are kept in a datastore")
        @ src.ALERTS_REPORT.at("aggregates all alert states into a datastore"),
        "states are read from (2024)": statement("the API of Alertmanager")
        @ src.ALERTS_REPORT.at("querying the Alertmanager API to capture all alert"),
        "dashboards (2024)": statement("each team develops its own for its reports")
        @ src.ALERTS.at("each team developing its own dashboards for reporting."),
    },
)

# What was replaced
kyoto_tycoon = Database(
    "Kyoto Tycoon (2015)",
    technology=own.kyoto_tycoon(_VERSION),
    role="Distributed the configuration until Quicksilver.",
    **gap.of("fleet", "size", "consistency", "replication", "backup"),
)
quicksilver_2020 = Database(
    "Quicksilver config v1 (2020)",
    technology=own.quicksilver(_VERSION),
    role="The whole dataset on every server.",
    fleet=_MACHINES,
    **gap.of("size", "consistency", "backup"),
    replication=statement("asynchronous, to each server")
    @ src.V2_PART_1.at("and updates it through asynchronous replication."),
    figures={"database instances": storage.INSTANCES_2020},
)
nginx_proxy = Gateway(
    "NGINX proxy (2022)",
    technology=nginx(_VERSION),
    role="Forwarded requests to origins before Pingora.",
    **gap.of("fleet", "load"),
    figures={"connection reuse, one customer": facts.REUSE_BEFORE},
)
rollup_2018 = Database(
    "RollupDB (2018)",
    technology=postgresql(_VERSION),
    role="One Postgres server with the aggregates of HTTP analytics.",
    **gap.of("fleet", "size", "consistency", "backup"),
    replication=statement("a single instance")
    @ src.ANALYTICS.at("single instance PostgreSQL database (a.k.a. RollupDB), accepted"),
)

PARTS = [
    PricedPart("servers", monthly=gap("depreciation of servers"), covers="servers of its own"),
    PricedPart(
        "co-location and power", monthly=gap("rent and power"), covers="data centers and cages"
    ),
    PricedPart("bandwidth", monthly=gap("cost of transit"), covers="links to other networks"),
]
"""What makes up the infrastructure; none of its parts was found priced."""

cloudflare = System(
    "Cloudflare",
    documented="well",
    scale={
        "cities (2025)": facts.CITIES,
        "HTTP requests, mean (2024)": facts.REQUESTS_2024,
        "config keys served (2025)": storage.READS,
        "external capacity (2026)": facts.CAPACITY,
    },
    economics=Economics(
        infrastructure=costs.INFRASTRUCTURE,
        unit_costs={"cost of revenue/million requests": costs.COST_A_MILLION},
        reserved=gap("share of rented capacity that is reserved; the servers are its own"),
        parts=PARTS,
        growth={"2x traffic": costs.TWICE_THE_COST},
        optimisations=[
            Optimisation(
                "trie-hard (2024): cores for cleaning headers",
                before=costs.CORES_FOR_HEADERS,
                after=costs.CORES_WITH_TRIE,
                how=statement("a trie in one piece of memory finds internal headers faster")
                @ src.TRIE_HARD.at("keeping the entire tree in a contiguous chunk"),
                saving=gap("saving in money"),
                cost=gap("cost of the change"),
            ),
            Optimisation(
                "Pingora (2022): CPU and memory of the proxy",
                **gap.of(before="cores before", after="cores after"),
                how=statement("threads share one pool of connections to origins")
                @ src.PINGORA_QUOTED.at("can share connections across all threads."),
                saving=gap("saving in money"),
                cost=gap("cost of the change"),
            ),
        ],
    ),
    glossary={
        "anycast": "the same address is announced from many places; a packet goes to the nearest",
        "AMD": "Advanced Micro Devices: a maker of processors",
        "cold read": "a read that no cache can serve, so it goes to the central store",
        "EPYC": "AMD's processors for servers",
        "GAAP": "generally accepted accounting principles of the United States",
        "GET": "the HTTP method that reads",
        "FL": "Frontline: Cloudflare's core proxy, in two versions, FL1 and FL2",
        "HMD": "Health Mediated Deployments",
        "NGINX": "an HTTP server and proxy, which Cloudflare used before FL2 and Pingora",
        "origin": "the customer's own server, behind Cloudflare",
        "PDX": "Cloudflare's name for data centers near Portland, Oregon",
        "purge": "removal of content from all caches before it expires",
        "R2": "Cloudflare's object store",
        "Raft": "a protocol by which servers agree on an order of writes",
        "shard": "one part of data that is split over servers",
        "SYN": "the packet that opens a TCP connection; SYN+ACK is the reply to it",
    },
)
