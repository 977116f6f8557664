"""The components of Slack, and what its views share."""

from atlas import (
    Cache,
    ChaosTool,
    Client,
    ConfigStore,
    Database,
    Deployer,
    Economics,
    Fleet,
    Gateway,
    Latency,
    Linear,
    LoadBalancer,
    MessageLog,
    Monitor,
    Optimisation,
    Orchestrator,
    Pager,
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
from atlas.technologies.go import go
from atlas.technologies.grafana import grafana
from atlas.technologies.haproxy import haproxy
from atlas.technologies.java import java
from atlas.technologies.kafka import kafka
from atlas.technologies.memcached import memcached
from atlas.technologies.mysql import mysql
from atlas.technologies.redis import redis
from atlas.technologies.vitess import vitess
from systems.slack import _cost_facts as costs
from systems.slack import _failures as failures
from systems.slack import _incident_facts as incidents
from systems.slack import _sources as src
from systems.slack import _storage_facts as storage
from systems.slack import _technologies as own
from systems.slack import facts

_WHERE = "Slack's posts, slides, filings and repository, as far as copies were found in 2026-11"
gap = gaps_in(_WHERE)

_VERSION = gap("version in production")
_MACHINES = gap("machine types and their numbers")
_TOOL = gap("name and version of the internal tool")

# Edge
clients = Client(
    "Slack clients",
    technology=own.slack_client(_VERSION),
    role="Apps of users: they send over HTTPS and receive events over one WebSocket.",
    population=facts.DAILY_USERS_2025,
    figures={"users a day (2019)": facts.DAILY_USERS_2019},
)
edge = LoadBalancer(
    "edge load balancers",
    technology=envoy(_VERSION),
    role="Terminate TLS near the user and route WebSockets and API requests.",
    fleet=_MACHINES,
    algorithm=statement("per-zone weights, set by Rotor (2023)")
    @ src.CASE_STUDY.at("weight assignment per AZ"),
    health_check=gap("how hosts are checked"),
    figures={"goal: zone drain, steps (2023)": facts.DRAIN_GRAIN},
    fails=[failures.BAD_ENVOY_CONFIG],
)
haproxy_wss = LoadBalancer(
    "HAProxy (before Envoy)",
    technology=haproxy(_VERSION),
    role="Terminated WebSockets in each region, and all other incoming traffic.",
    fleet=_MACHINES,
    algorithm=gap("how it chose a server"),
    health_check=gap("how it checked servers"),
    figures={
        "a reload": statement("old processes kept running for hours, to drain WebSockets")
        @ src.ENVOY.at("running the old process for many hours")
    },
    fails=[failures.STALE_BALANCER],
)
flannel = Cache(
    "edge cache Flannel",
    technology=own.edge_cache(_VERSION),
    role="Caches a team's users and channels at the edge and answers clients' lookups.",
    **gap.of("fleet", size="memory of Flannel", hit_ratio="hit ratio of Flannel"),
    eviction=gap("when Flannel drops a team"),
    figures={
        "connections, peak (2017)": facts.FLANNEL_CONNECTIONS,
        "client queries (2017)": facts.FLANNEL_QUERIES,
    },
    fails=[failures.RECONNECT_STORM],
)

# Services
gateways = Gateway(
    "gateway servers",
    technology=java(_VERSION),
    role="Hold WebSockets and their channel subscriptions, in several regions.",
    **gap.of("fleet", load="WebSockets: `tens of millions` of clients, no number"),
    figures={
        "regions": statement("several, unlike all other servers (2023)")
        @ src.REAL_TIME.at("GSs are deployed across multiple geographical regions")
    },
    fails=[failures.EDGE_REGION_DOWN],
)
channel_servers = Service(
    "channel servers",
    technology=java(_VERSION),
    role="Own channels by consistent hashing and send each message to subscribed gateways.",
    **gap.of("fleet", load="messages of all channel servers per second"),
    scaling=statement("a channel's ID is hashed to one server (2023)")
    @ src.REAL_TIME.at("is hashed and mapped to a unique server"),
    figures={
        "delivered in (2023)": facts.DELIVERY,
        "IDs per channel server, peak": facts.CHANNELS_A_HOST,
        "new channel server ready (2023)": facts.REPLACEMENT,
    },
    fails=[failures.CHANNEL_SERVER_DOWN],
)
admin_servers = Service(
    "admin servers",
    technology=java(_VERSION),
    role="Route a message from the webapp to the channel server that owns its channel.",
    **gap.of("fleet", "load"),
    scaling=statement("stateless; they find the ring in Consul (2023)")
    @ src.REAL_TIME.at("Admin Servers (AS) are stateless and in-memory."),
    fails=[failures.RING_UNKNOWN],
)
presence_servers = Service(
    "presence servers",
    technology=java(_VERSION),
    role="Track which users are online, for the users that a client's screen shows.",
    **gap.of("fleet", "load"),
    scaling=statement("users are hashed to servers (2023)")
    @ src.REAL_TIME.at("users are hashed to individual PSs"),
    figures={"fewer events to clients (2017)": facts.PRESENCE_CUT},
)
webapp = Service(
    "webapp",
    technology=own.hack(_VERSION),
    role="The monolith: answers the API, stores messages, hands them to real-time servers.",
    **gap.of("fleet", "load"),
    scaling=statement("autoscaled: low CPU utilization shrinks it (2021)")
    @ src.JANUARY_INDEX.at("web tier due to perceived low CPU utilization"),
    figures={
        "main region": statement("us-east-1, says an undated post")
        @ src.TRAFFIC.at("Slack’s main region in the AWS us-east-1."),
        "instances added, 2020-05-12": incidents.SCALED_UP,
        "tried to add, 2021-01-04": incidents.ADDED,
    },
    fails=[failures.WEB_TIER_SHRINKS, failures.ZONE_LINK],
)
kafkagate = Service(
    "job intake Kafkagate",
    technology=go(_VERSION),
    role="Takes a job over HTTP and writes it to Kafka; it waits for the leader only.",
    **gap.of("fleet", "load"),
    scaling=statement("stateless; called in the same zone first (2017)")
    @ src.JOB_QUEUE.at("preferentially routes a request to Kafkagate instances"),
    fails=[failures.JOBS_REFUSED],
)
jqrelay = Worker(
    "job relay JQRelay",
    technology=go(_VERSION),
    role="Copies jobs from Kafka to Redis; a lock in Consul gives each topic one relay.",
    **gap.of("fleet", "load"),
    backlog=statement("stays in Kafka while rate limits hold it back (2017)")
    @ src.JOB_QUEUE.at("We instead adjust the rate limits in JQRelay"),
)
workers = Worker(
    "job workers",
    technology=own.hack(_VERSION),
    role="Run jobs: push notifications, link previews, reminders, billing.",
    **gap.of("fleet", "backlog", load="jobs that the workers run, without those of cron"),
    figures={
        "job queue (2017), busiest days": storage.JOBS_A_DAY,
        "asynchronous jobs (2025 talk)": storage.JOBS_A_DAY_2025,
    },
)
transit_gateway = Gateway(
    "transit gateways",
    technology=own.transit_gateway(undisclosed("version: a bought service without versions")),
    role="Connect Slack's networks (VPCs) with each other; AWS scales them.",
    **gap.of("fleet", load="packets through the transit gateways"),
    fails=[failures.NETWORK_SATURATED],
)
overlay = Service(
    "overlay network Nebula",
    technology=own.nebula(_VERSION),
    role="Encrypts traffic between servers over a peer-to-peer overlay.",
    fleet=gap("number of servers: `every server at Slack`"),
    load=gap("traffic over the overlay"),
    scaling=statement("able to connect tens of thousands of hosts")
    @ src.NEBULA_README.at("able to connect tens of thousands of computers."),
    figures={
        "first retry after, default": facts.NEBULA_TRY,
        "attempts, default": facts.NEBULA_RETRIES,
    },
    fails=[failures.OVERLAY_PARTITION],
)

# State
vitess_db = Database(
    "Vitess",
    technology=vitess(_VERSION),
    role="Stores messages, channels and users in MySQL shards, by keyspace.",
    **gap.of("fleet", "backup"),
    size=gap("bytes in Vitess"),
    consistency=statement("a message is stored before it is sent out (2020)")
    @ src.VITESS.at("persisted before it’s sent across the real-time"),
    replication=statement("each shard has a primary and replicas (2022)")
    @ src.QUERY_SUMMARY.at("a replica was promoted"),
    latency=Latency(p50=storage.QUERY_P50, p99=storage.QUERY_P99),
    figures={
        "queries, peak (2020)": storage.QUERIES_PEAK,
        "reads, peak (2020)": storage.READS_PEAK,
        "writes, peak (2020)": storage.WRITES_PEAK,
    },
    growth=Linear(because="Slack keeps messages, so shards grow with what is sent"),
    fails=[failures.SHARD_LOOP, failures.QUERIES_SLOW],
)
mysql_shards = Database(
    "MySQL shards (before Vitess)",
    technology=mysql(_VERSION),
    role="Stored messages, channels and DMs of a workspace on one shard; thousands of hosts.",
    **gap.of("fleet", "size", "backup"),
    consistency=statement("MySQL servers in an active-active configuration")
    @ src.VITESS.at("operated MySQL servers in an active-active configuration"),
    replication=statement("asynchronous, between data centers")
    @ src.CASE_STUDY.at("asynchronous cross-datacenter replication"),
)
caches = Cache(
    "Memcached",
    technology=memcached(_VERSION),
    role="Caches query results; Mcrouter routes keys, Mcrib assigns spares.",
    **gap.of("fleet", size="memory of Memcached", hit_ratio="hit ratio of Memcached"),
    eviction=gap("eviction policy of Memcached"),
    fails=[failures.CACHE_EMPTY],
)
job_log = MessageLog(
    "Kafka of the job queue",
    technology=kafka(
        statement("0.10.1.2 (2017)") @ src.JOB_QUEUE.at("runs the 0.10.1.2 version of Kafka")
    ),
    role="Keeps jobs durably in front of Redis.",
    fleet=Fleet(
        statement("i3.2xlarge (2017)") @ src.JOB_QUEUE.at("runs on i3.2xlarge EC2 machines"),
        count=storage.BROKERS,
        reserved=gap("reserved share of the brokers"),
    ),
    cost=costs.KAFKA_COST,
    retention=storage.RETENTION,
    partitions=storage.PARTITIONS,
    replication=statement("3 copies, spread over zones (2017)")
    @ src.JOB_QUEUE.at("with a replication factor of 3"),
    figures={
        "Kafka clusters at Slack (2022)": storage.KAFKA_CLUSTERS,
        "data, all Kafka at Slack (2022)": storage.KAFKA_DATA,
        "peak, all Kafka at Slack (2022)": storage.KAFKA_PEAK,
    },
    fails=[failures.BROKER_DOWN],
)
job_redis = Queue(
    "Redis job queues",
    technology=redis(_VERSION),
    role="Hold jobs that are due and in flight, for the workers.",
    fleet=_MACHINES,
    delivery=statement("failed jobs are retried a configured number of times (2016)")
    @ src.JOB_QUEUE.at("to be retried a configured number of times"),
    dead_letters=statement("a list that people inspect and repair (2016)")
    @ src.JOB_QUEUE.at("which is manually inspected and repaired"),
    figures={
        "clusters (2017)": storage.REDIS_CLUSTERS,
        "job queue, peak (2017)": storage.JOBS_PEAK,
    },
    fails=[failures.JOB_QUEUE_FULL],
)
logs = SearchIndex(
    "log search Astra",
    technology=own.astra_log_store(_VERSION),
    role="Stores and searches the logs of all services, in chunks of time.",
    **gap.of("fleet", "size", "freshness"),
    sharding=statement("chunks by time, packed onto cache nodes (undated post)")
    @ src.ASTRA.at("splits the data into blocks that we refer"),
)

# Control
discovery = ConfigStore(
    "Consul",
    technology=consul(_VERSION),
    role="Service discovery, the hash ring's configuration, locks, and deploy signals.",
    **gap.of("fleet", propagation="time until a change in Consul is seen everywhere"),
    fails=[failures.CONSUL_DOWN],
)
charm = Orchestrator(
    "hash ring manager CHARM",
    technology=own.in_house(_TOOL),
    role="Manages the hash ring of channel servers and replaces unhealthy ones.",
    fleet=_MACHINES,
    manages=statement("the ring's configuration in Consul (2023)")
    @ src.REAL_TIME.at("Each consistent hash is defined and managed by"),
    figures={"new channel server ready (2023)": facts.REPLACEMENT},
)
mcrib = Orchestrator(
    "cache manager Mcrib",
    technology=own.in_house(_TOOL),
    role="Replaces cache nodes that leave the Consul catalog by spare ones.",
    fleet=_MACHINES,
    manages=statement("the nodes of the cache; a spare joins empty (2022)")
    @ src.FEBRUARY_STUDY.at("promoted spare cache nodes when an active node"),
)
rotor = Orchestrator(
    "Envoy control plane Rotor",
    technology=own.in_house(_TOOL),
    role="Control plane of Envoy (xDS): sets the weight of each zone.",
    fleet=_MACHINES,
    manages=statement("weights per zone, passed to Envoy by RTDS (2023)")
    @ src.CASE_STUDY.at("(Slack's custom xDS control plane) manages dynamic"),
    figures={"goal: zone drained within (2023)": facts.DRAIN_TIME},
)
provisioner = Orchestrator(
    "provision service",
    technology=own.in_house(_TOOL),
    role="Configures new instances before they serve.",
    fleet=_MACHINES,
    manages=statement("configuration of new instances (2021)")
    @ src.JANUARY_INDEX.at("responsible for configuring new instances"),
    figures={"tried to add, 2021-01-04": incidents.ADDED},
    fails=[failures.PROVISION_STUCK],
)
releasebot = Deployer(
    "ReleaseBot",
    technology=own.in_house(_TOOL),
    role="Deploys the webapp around the clock; halts when a metric leaves its usual range.",
    fleet=_MACHINES,
    strategy=statement("2020, by people: staging, dogfood, canary, 10, 25, 50, 75, 100 %")
    @ src.DEPLOYS.at("10, 25, 50, 75, and 100 percent increments"),
    frequency=gap("deploys a day after 2024"),
    figures={
        "in 2024": facts.DEPLOYS_A_DAY,
        "changes on a normal day (2024)": facts.CHANGES_A_DAY,
        "pull requests in a deploy (2024)": facts.DEPLOY_SIZE,
    },
    fails=[failures.BAD_DEPLOY],
)
confabulator = ConfigStore(
    "config deployer Confabulator",
    technology=own.in_house(_TOOL),
    role="Validates and deploys changes of configuration, often during incidents.",
    **gap.of("fleet", propagation="time until a change of configuration has effect"),
    fails=[failures.CONFIG_TOOL_BLOCKED],
)
dashboards = Monitor(
    "dashboards and alerts",
    technology=grafana(_VERSION),
    role="Dashboards of metrics, and the alerts that page engineers.",
    **gap.of("fleet", "retention"),
    watches=statement("metrics in Grafana, logs in Kibana (2019)")
    @ src.DISASTERPIECE.at("dashboards in Grafana and searches in Kibana"),
    figures={
        "packet loss of 2021-01-04": statement("discovered almost an hour after it had started")
        @ src.TECHTARGET.at("until almost an hour after it started")
    },
    fails=[failures.DASHBOARDS_DOWN],
)
on_call = Pager(
    "on-call and incident commanders",
    technology=own.in_house(_TOOL),
    role="Engineers on call, and trained incident commanders, paged by anyone at Slack.",
    **gap.of("fleet", response="time until the on-call engineer answers"),
    figures={"engineers as commanders, undated": facts.COMMANDERS},
)
exercises = ChaosTool(
    "failure drills (Disasterpiece Theater)",
    technology=own.in_house(_TOOL),
    role="Planned exercises: cause a failure in development and, after a go, in production.",
    fleet=_MACHINES,
    cadence=statement("since January 2018; dozens until 2019")
    @ src.DISASTERPIECE.at("We’ve run dozens of Disasterpiece Theater exercises"),
    figures={
        "channel servers cut, test (2019)": facts.PARTITIONED,
    },
)

_NO_SIZES = "no machine types are published, so nothing bounds it"
PARTS = [
    PricedPart(
        "Kafka of the job queue (2017)",
        monthly=costs.KAFKA_COST,
        committed={"1 year": costs.KAFKA_COST_RESERVED},
        covers="16 i3.2xlarge at the list price of us-east-1 in 2017; no traffic",
    ),
    PricedPart("Vitess", monthly=_MACHINES, covers=_NO_SIZES),
    PricedPart("webapp and job workers", monthly=_MACHINES, covers=_NO_SIZES),
    PricedPart("channel and gateway servers", monthly=_MACHINES, covers=_NO_SIZES),
]
"""What makes up the infrastructure, as far as posts name it."""

_NO_MONEY = gap.of(saving="saving in money", cost="cost of the change")
slack = System(
    "Slack",
    documented="well",
    scale={
        "users a day (2025)": facts.DAILY_USERS_2025,
        "database queries, peak (2020)": storage.QUERIES_PEAK,
        "IDs per channel server, peak": facts.CHANNELS_A_HOST,
        "asynchronous jobs (2025 talk)": storage.JOBS_A_DAY_2025,
    },
    economics=Economics(
        infrastructure=costs.INFRASTRUCTURE,
        unit_costs={
            "AWS minimum used 2020, user 2019": costs.COST_A_USER,
            "Kafka of 2017, per job, busy day": costs.KAFKA_COST_A_JOB,
            "cost of revenue %, Q4 to 2021-01": costs.COST_SHARE,
        },
        reserved=undisclosed(
            "reserved share: the filing of 2020 names a minimum for five years, no reservations"
        ),
        parts=PARTS,
        growth={
            "2x the load of 2020": costs.INFRASTRUCTURE * costs.TWICE,
            "10x the load of 2020": costs.INFRASTRUCTURE * costs.TENFOLD,
        },
        optimisations=[
            Optimisation(
                "Test turnaround: most tests after the merge (2021)",
                before=facts.TESTS_BEFORE,
                after=facts.TESTS_AFTER,
                how=statement("few tests before a merge, batches after it")
                @ src.CI.at("to a multi-tiered testing workflow after merging"),
                **_NO_MONEY,
            ),
        ],
    ),
    glossary={
        "AS, CS, GS": "admin, channel and gateway servers",
        "channel": "for channel servers: the ID of a channel, user, team, file or huddle",
        "CHARM": "consistent hash ring manager of the channel servers",
        "dogfood": "a tier that serves some of Slack's own workspaces",
        "GDM": "group direct message",
        "gray failure": "a failure that some parts of a system see and others do not",
        "keyspace": "a logical database of Vitess; its tables may be sharded by different keys",
        "metastable failure": "an overload that continues after its trigger has ended",
        "RTDS": "runtime discovery service: changes values in Envoy without a restart",
        "scatter query": "a query that is sent to every shard",
        "shim": "to disable a job type: running jobs continue, no new ones are processed",
        "TGW": "transit gateway, the hub between networks at AWS",
        "WebSocket": "a connection over which both sides can send at any time",
        "workspace": "the Slack of one team or company",
        "xDS": "discovery service protocols by which Envoy gets its configuration",
        "z-score": "distance from the mean in standard deviations",
    },
)
