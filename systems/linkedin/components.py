"""The components of LinkedIn, and what its views share."""

from atlas import (
    CDN,
    Cache,
    ChaosTool,
    Client,
    ConfigStore,
    Database,
    Deployer,
    Economics,
    FeatureFlags,
    Fleet,
    Gateway,
    Linear,
    LoadBalancer,
    MessageLog,
    ObjectStore,
    Optimisation,
    Orchestrator,
    Pager,
    PricedPart,
    Service,
    System,
    Warehouse,
    Worker,
    absent,
    assumed,
    gaps_in,
    ratio,
    statement,
    undisclosed,
)
from atlas.technologies.hdfs import hdfs
from atlas.technologies.java import java
from atlas.technologies.kafka import kafka
from atlas.technologies.oracle import oracle
from atlas.technologies.zookeeper import zookeeper
from systems.linkedin import _failures as failures
from systems.linkedin import _kafka_facts as logs
from systems.linkedin import _money_facts as money
from systems.linkedin import _site_facts as site
from systems.linkedin import _storage_facts as stores
from systems.linkedin import _technologies as own
from systems.linkedin import facts

_WHERE = "LinkedIn's engineering blog, talks and repositories, and Microsoft's filings"
gap = gaps_in(_WHERE)
_VERSION = gap("version in production")
_MACHINES = gap("machine types and their numbers")
LAG = undisclosed("replication lag: the posts on Espresso and Brooklin that were read name none")
_TOOL = gap("name and version of the internal tool")

# Edge
clients = Client(
    "LinkedIn clients",
    technology=own.linkedin_client(_VERSION),
    role="Browsers and mobile apps of members.",
    population=site.MEMBERS,
)
edge = CDN(
    "Azure Front Door",
    technology=own.front_door(_VERSION),
    role="Accepts connections near members and forwards requests to a data center of LinkedIn.",
    **gap.of("fleet", hit_ratio="share of requests answered at the edge"),
    figures={"points of presence (2020)": site.POPS_2020},
    fails=[failures.EDGE_DOWN],
)
traffic = LoadBalancer(
    "traffic tier",
    technology=own.traffic_server(_VERSION),
    role="Proxies that send each member to the home data center of sticky routing (2018).",
    fleet=_MACHINES,
    algorithm=statement("logged-in members: a primary and a secondary data center (2016)")
    @ facts.TRAFFIC_2016.at("secondary datacenter assignments"),
    health_check=undisclosed("health check: the talks are of the own PoPs, replaced in 2020"),
    figures={"data centers (2017)": site.DATA_CENTERS},
    fails=[failures.ORIGIN_DOWN],
)

# Services
front_end = Service(
    "front-end services",
    technology=own.restli(_VERSION),
    role="Build pages and API answers from many services; gRPC replaced Rest.li by July 2026.",
    **gap.of("fleet", "load"),
    scaling=statement("services have been overprovisioned for peaks; Hodor drops the excess (2022)")
    @ facts.HODOR_2022.at("we have used all of these approaches and"),
    figures={
        "home page depends on (2017)": site.HOME_ENDPOINTS,
        "Rest.li's timeout, default": site.REQUEST_TIMEOUT,
    },
    fails=[failures.OVERLOAD],
)
profile = Service(
    "profile back end",
    technology=own.restli(_VERSION),
    role="Serves member profiles. Another copy of the post says 1.4 M/s at peak, not 4.8 M/s.",
    **gap.of("fleet"),
    load=stores.PROFILE_PEAK,
    scaling=statement("by expanding its cluster and Espresso, then by a cache (told in 2023)")
    @ facts.PROFILE.at("expanding the cluster size of the backend application"),
    fails=[failures.RETRIES_USED],
)
espresso_router = Gateway(
    "Espresso router",
    technology=own.espresso_router(_VERSION),
    role="Directs each request to the storage node that leads the partition, or to the cache.",
    **gap.of("fleet", "load"),
    figures={
        "connections to a node (2023)": stores.ROUTER_CONNECTIONS,
        "handoff errors, cut by (2020)": stores.HANDOFF_ERRORS,
    },
    fails=[failures.ROUTER_ERRORS],
)
brooklin = Worker(
    "data streamer Brooklin",
    technology=own.brooklin(_VERSION),
    role="Streams changes of databases, and mirrors Kafka clusters to each other.",
    fleet=_MACHINES,
    load=gap("messages of all its streams, changes of databases included"),
    backlog=gap("backlog of the mirrors"),
    figures={
        "mirrored, Kafka to Kafka (2022)": logs.MIRRORED_2022,
        "SLA, source to target, default": logs.MIRROR_SLA,
    },
    fails=[failures.MIRROR_LATE],
)
samza = Worker(
    "Samza jobs",
    technology=own.samza(_VERSION),
    role="Process streams with local state, and write results to Kafka and Venice.",
    **gap.of("fleet", "backlog", load="events processed since 2015"),
)
azkaban = Worker(
    "Azkaban workflows",
    technology=own.azkaban(_VERSION),
    role="Schedules the batch jobs, mostly Spark, that read and write HDFS.",
    **gap.of("fleet", "load", "backlog"),
    figures={"2020 incident: workflows failed": stores.FAILED_WORKFLOWS},
)

# State
espresso = Database(
    "document store Espresso",
    technology=own.espresso(_VERSION),
    role="Document store of record: storage nodes keep partitions in MySQL, Helix names leaders.",
    **gap.of("fleet", "backup", size="bytes in Espresso"),
    consistency=statement("at most one leader replica per partition (2020)")
    @ facts.ESPRESSO_HELIX.at("at most one leader replica per partition"),
    replication=statement("leader and follower replicas; Helix hands leadership over (2020)")
    @ facts.ESPRESSO_HELIX.at("assigning it to a follower replica"),
    figures={
        "share of storage traffic (2020)": stores.ONLINE_SHARE,
        "handoffs faster, p99 (2020)": stores.HANDOFF_FASTER,
    },
    growth=Linear(because="profiles are stored per member"),
    fails=[failures.NO_LEADER],
)
profile_cache = Cache(
    "profile cache",
    technology=own.couchbase(_VERSION),
    role="Keeps the whole profile data set in every data center, next to Espresso.",
    **gap.of("fleet", size="memory of the cache"),
    hit_ratio=stores.CACHE_HITS,
    eviction=statement("finite TTL, longer than the time between two bootstraps")
    @ facts.PROFILE_NEWS.at("bootstrapping period is kept less than the TTL"),
    figures={"replicas, leader included (2024)": stores.CACHE_COPIES},
    fails=[failures.CACHE_DOWN],
)
venice = Database(
    "derived data store Venice",
    technology=own.venice(_VERSION),
    role="Serves derived data, such as features of AI models, that batch and stream jobs push.",
    **gap.of("fleet", "backup", size="bytes in Venice"),
    consistency=statement("eventually consistent")
    @ facts.VENICE.at("horizontally-scalable, eventually-consistent storage system"),
    replication=statement("active-active replication")
    @ facts.VENICE.at("brought active-active replication to Venice"),
    figures={
        "stores, production (by 2026-02)": stores.VENICE_STORES,
        "records written (by 2026-02)": stores.VENICE_WRITES,
        "applications (2022)": stores.APPLICATIONS_2022,
    },
    growth=Linear(because="data sets grow with the members that they describe"),
    fails=[failures.STALE_VENICE],
)
liquid = Database(
    "graph database LIquid",
    technology=own.liquid(_VERSION),
    role="Graph database of members, companies and skills, held in memory.",
    **gap.of("fleet", "consistency", "replication", "backup", size="bytes of the graph in memory"),
    figures={
        "edges (2023)": stores.GRAPH_EDGES,
        "queries (2023)": stores.GRAPH_QUERIES,
        "availability, as stated (2023)": stores.GRAPH_AVAILABILITY,
    },
)
kafka_log = MessageLog(
    "Kafka",
    technology=kafka(_VERSION),
    role="Carries activity, metrics, changes of databases and messages between services.",
    fleet=Fleet(_MACHINES, count=logs.BROKERS),
    **gap.of("retention", "replication"),
    partitions=logs.PARTITIONS_2019,
    figures={
        "messages (2019)": logs.MESSAGES_2019,
        "clusters (2019)": logs.CLUSTERS_2019,
        "topics (2019)": logs.TOPICS_2019,
    },
    growth=Linear(because="brokers are added with the messages"),
    fails=[failures.BROKER_DOWN, failures.KAFKA_SLOW],
)
northguard = MessageLog(
    "log storage Northguard",
    technology=own.northguard(_VERSION),
    role="Log storage made to replace Kafka, with sharded metadata; Xinfra hides which is used.",
    **gap.of("fleet", "retention", "partitions", "replication"),
)
pinot = Warehouse(
    "Pinot",
    technology=own.pinot(_VERSION),
    role="Answers analytical queries of members and customers, from Kafka and Hadoop.",
    **gap.of("fleet"),
    size=stores.PINOT_DOCUMENTS,
    freshness=gap("age of the data that Pinot answers from"),
    figures={
        "queries (2015)": stores.PINOT_QUERIES,
        "products for members (2014)": stores.PINOT_PRODUCTS,
    },
)
hadoop = ObjectStore(
    "HDFS",
    technology=hdfs(_VERSION),
    role="Stores data for analysis, in several Hadoop clusters.",
    fleet=_MACHINES,
    size=stores.HDFS_TOTAL,
    durability=statement("three copies of every block; one rack may be lost (2020)")
    @ facts.HADOOP_INCIDENT.at("replicated three times providing rack-level failure redundancy"),
    figures={
        "largest cluster (2021)": stores.HDFS_CLUSTER,
        "nodes of the largest (2021)": stores.HDFS_NODES,
        "objects of the largest (2021)": stores.HDFS_OBJECTS,
        "RPC of the largest, mean (2021)": stores.HDFS_RPC,
        "EB of 2021 at S3's price of 2025": money.HDFS_COST,
    },
    growth=Linear(because="disks are added with the bytes stored"),
    fails=[failures.BLOCKS_LOST, failures.NAMENODE_SLOW],
)

# Control
discovery = ConfigStore(
    "service discovery",
    technology=own.observer(_VERSION),
    role="Servers register through Kafka; Observers push hosts to clients over xDS.",
    **gap.of("fleet"),
    propagation=site.DISCOVERY_P50,
    figures={
        "streams of an Observer, tested": site.OBSERVER_STREAMS,
        "updates of an Observer, tested": site.OBSERVER_UPDATES,
    },
    fails=[failures.OBSERVER_LOST],
)
traffic_shift = Orchestrator(
    "TrafficShift",
    technology=own.in_house(_TOOL),
    role="Moves live traffic between data centers, to leave a failing one or to test another.",
    fleet=_MACHINES,
    manages=statement("buckets of logged-in members, marked online or offline (2016)")
    @ facts.TRAFFIC_2016.at("Buckets are marked online/ offline to move"),
    figures={"load tests (2018)": site.LOAD_TESTS_A_WEEK},
)
cruise_control = Orchestrator(
    "Kafka balancer Cruise Control",
    technology=own.cruise_control(_VERSION),
    role="Balances Kafka clusters, moves replicas off failed brokers; both waits are defaults.",
    fleet=_MACHINES,
    manages=statement("replicas and leaders of Kafka clusters")
    @ facts.CRUISE_CONTROL.at("Global leader replica distribution"),
    figures={
        "alert after broker loss, default": logs.HEALING_ALERT,
        "repair begins, if on, default": logs.HEALING_FIX,
    },
)
deployment = Deployer(
    "continuous deployment",
    technology=own.in_house(_TOOL),
    role="Deploys commits that pass build, staging and canary, without a manual release (2019).",
    **gap.of("fleet", frequency="deploys per day"),
    strategy=statement("canary hosts compared with control hosts (2019)")
    @ facts.DEPLOYMENT.at("compared against metrics generated on a control"),
    fails=[failures.BAD_RELEASE],
)
experiments = FeatureFlags(
    "A/B tests (LiX)",
    technology=own.in_house(_TOOL),
    role="Ramps releases as A/B tests on members (2020).",
    **gap.of("fleet", "propagation"),
    figures={
        "tests at once (2020)": site.AB_TESTS,
        "evaluations (2020)": site.EVALUATIONS,
        "one evaluation, p99 (2020)": site.EVALUATION_P99,
    },
)
pager = Pager(
    "paging (Iris)",
    technology=own.iris(_VERSION),
    role="Escalates incidents along plans, to whom Oncall names.",
    **gap.of("fleet", "response"),
)
chaos = ChaosTool(
    "fault injection (LinkedOut, FireDrill)",
    technology=own.in_house(_TOOL),
    role="Inject failures of downstream calls, and of hosts, in production.",
    **gap.of("fleet", "cadence"),
)
upgrades = Deployer(
    "OS upgrades (OSUA)",
    technology=own.in_house(_TOOL),
    role="Upgrades the operating system of servers with little or no manual work.",
    **gap.of("fleet", frequency="upgrades per day"),
    strategy=statement("by design no impact on users comes before any other feature (2022)")
    @ facts.UPGRADES.at("zero-impact always comes first before any other"),
    figures={"upgrades so far (2022)": site.OS_UPGRADES},
)

# Former parts
monolith = Service(
    "site of 2007",
    technology=java(_VERSION),
    role="A few services, deployed together every few weeks.",
    **gap.of("fleet", "load", "scaling"),
    figures={"technologists (2007)": site.ENGINEERS_2007},
)
kafka_2011 = MessageLog(
    "Kafka (2011)",
    technology=kafka(_VERSION),
    role="Replaced point-to-point pipelines of activity data.",
    **gap.of("fleet", "retention", "partitions", "replication"),
    figures={"messages (2011)": logs.MESSAGES_2011},
)
kafka_2015 = MessageLog(
    "Kafka (2015)",
    technology=kafka(_VERSION),
    role="Local clusters in each data center, mirrored into aggregate clusters.",
    fleet=Fleet(_MACHINES, count=logs.BROKERS_2015),
    **gap.of("retention", "partitions", "replication"),
    figures={"messages (2015)": logs.MESSAGES_2015, "peak (2015)": logs.PEAK_2015},
)
oracle_2014 = Database(
    "Oracle (until 2014)",
    technology=oracle(_VERSION),
    role="Stored profiles, with memcached as a read cache in front of it.",
    **gap.of("fleet", "size", "consistency", "replication", "backup"),
)
zookeeper_d2 = ConfigStore(
    "ZooKeeper for D2",
    technology=zookeeper(_VERSION),
    role="Former registry of services: servers write to it, clients watch it.",
    **gap.of("fleet"),
    propagation=site.DISCOVERY_P50_BEFORE,
    fails=[failures.READ_STORM],
)

TENFOLD = assumed(ratio(10), because="the question is about ten times as much, in proportion")
TWICE = assumed(ratio(2), because="the question is about twice as much, in proportion")
_NO_SIZES = "no machine types are published, so nothing bounds it"
PARTS = [
    PricedPart(
        "1 EB (2021) at S3's price of 2025",
        monthly=money.HDFS_COST,
        covers="what S3 would charge, not LinkedIn's cost; perhaps with copies; first price tier",
    ),
    PricedPart("Kafka: 10,000 brokers or more (2024)", monthly=_MACHINES, covers=_NO_SIZES),
    PricedPart("Espresso and its cache", monthly=_MACHINES, covers=_NO_SIZES),
]

linkedin = System(
    "LinkedIn",
    documented="well",
    scale={
        "members (2025)": site.MEMBERS,
        "records, Pub/Sub (2025)": logs.RECORDS_2025,
        "Kafka brokers (2024)": logs.BROKERS,
        "profiles, peak (2023)": stores.PROFILE_PEAK,
        "Hadoop data (2021)": stores.HDFS_TOTAL,
    },
    economics=Economics(
        infrastructure=undisclosed(
            "infrastructure cost: Microsoft's filings give LinkedIn's revenue, not its cost"
        ),
        unit_costs={
            "node's data (2021) in S3 (2025)": money.HDFS_COST_A_NODE,
        },
        reserved=absent("commitments: the servers are its own, not rented"),
        parts=PARTS,
        growth={
            "2 EB at S3's price of 2025": money.HDFS_COST * TWICE,
            "10 EB at S3's price of 2025": money.HDFS_COST * TENFOLD,
        },
        optimisations=[
            Optimisation(
                "Couchbase in front of Espresso: multi-get reads (by 2023)",
                before=stores.READ_P99_BEFORE,
                after=stores.READ_P99,
                how=statement("a cache of all profiles in every data center (2024)")
                @ facts.PROFILE_NEWS.at("they cache the entire Profile dataset in every"),
                **gap.of(
                    saving="money saved (10 % of the cost to serve a year)",
                    cost="cost of the Couchbase clusters",
                ),
            ),
            Optimisation(
                "People You May Know: LIquid for GAIA (by 2023)",
                before=stores.PYMK_BEFORE,
                after=stores.PYMK_AFTER,
                how=statement("moved to LIquid; CPU use fell by more than 3x, though queries rose")
                @ facts.LIQUID_NEWS.at("CPU utilization has decreased by more than 3x"),
                **gap.of("saving", "cost"),
            ),
        ],
    ),
    glossary={
        "aggregate cluster": "Kafka cluster that holds the messages of all data centers",
        "D2": "Dynamic Discovery: finds the hosts of a service, in Rest.li's clients",
        "FGC": "column of jstat: the number of full collections",
        "FGCT": "column of jstat: the time spent in full collections",
        "GAIA": "the graph service that LIquid replaced",
        "Helix": "cluster manager that assigns partitions and their leaders to nodes",
        "Observer": "server that pushes the hosts of services to clients",
        "PoP": "point of presence: where members' connections end",
        "OSUA": "Operating System Upgrade Automation",
        "sticky routing": "each member has a home data center",
        "Xinfra": "layer by which applications use Kafka or Northguard alike",
        "xDS": "protocol by which Envoy and gRPC clients get their configuration",
    },
)
