"""The components of ByteDance's platform, BytePlus Recommend and TikTok's sites."""

from atlas import (
    Client,
    ConfigStore,
    Database,
    Economics,
    Optimisation,
    Orchestrator,
    PricedPart,
    Queue,
    Service,
    System,
    Worker,
    gaps_in,
    statement,
)
from atlas.technologies.flink import flink
from atlas.technologies.go import go
from atlas.technologies.kafka import kafka
from atlas.technologies.linux import linux
from atlas.technologies.zookeeper import zookeeper
from systems.tiktok import _cost_facts as costs
from systems.tiktok import _failures as failures
from systems.tiktok import _sources as src
from systems.tiktok import _technologies as own
from systems.tiktok import facts

NO_FLEETS = "no paper, post or filing read names the reserved or owned share of the machines"
NO_TIMES = "no paper or post says how long the recovery from these failures took"
gap = gaps_in("ByteDance's papers, posts and repositories, and TikTok's statements, to Nov 2026")

_VERSION = gap("version in production")
_MACHINES = gap("machine types and their numbers")

# TikTok's own statements
us_app = Client(
    "TikTok app, US",
    technology=own.app(_VERSION),
    role="TikTok of Americans; TikTok USDS Joint Venture runs it in the US since January 2026.",
    population=facts.USERS_US,
    figures={
        "US traffic on Oracle (2022)": facts.US_ON_ORACLE,
        "backup (2022)": statement("TikTok's own data centers in the US and Singapore")
        @ src.ORACLE_2022.at("still use our US and Singapore datacenters for"),
    },
)
us_site = Service(
    "US data center site",
    technology=own.oracle_cloud(_VERSION),
    role="A primary site of TikTok US that Oracle operates; which services run there is not said.",
    fleet=_MACHINES,
    load=gap("requests of TikTok in the US"),
    scaling=gap("how capacity of the site grows"),
    figures={
        "servers affected (Jan 2026)": statement("tens of thousands")
        @ src.OUTAGE_STATEMENT.at('"tens of thousands of servers" essential for platform'),
    },
    fails=[failures.SITE_DOWN],
)
europe_sites = Service(
    "European data centers",
    technology=own.data_center(_VERSION),
    role="Project Clover: sites in Ireland and Norway that keep data of European users.",
    fleet=_MACHINES,
    load=gap("requests of TikTok in Europe"),
    scaling=gap("how capacity of the sites grows"),
    figures={
        "European users (2023)": facts.USERS_EUROPE,
        "Norway (2025)": statement("all three buildings in use")
        @ src.NORWAY.at("from all three of its data center buildings"),
        "Ireland": statement("in use since 2023")
        @ src.NORWAY.at("Project Clover and came online in 2023."),
    },
)

# ByteDance's platform
apps = Client(
    "ByteDance's apps",
    technology=own.app(_VERSION),
    role="TikTok, Douyin, Toutiao and others.",
    population=gap("users of all apps together"),
    figures={"TikTok, users a month (2021)": facts.USERS_2021},
)
services = Service(
    "microservices",
    technology=own.kitex(_VERSION),
    role="ByteDance's services, most in Go: HTTP with Hertz, calls between them with Kitex.",
    fleet=_MACHINES,
    load=gap("calls a second of all services"),
    scaling=gap("how services are scaled"),
    figures={
        "online microservices (2021)": facts.MICROSERVICES,
        "Go services on Kitex (2021)": facts.KITEX_SHARE,
        "breaker default, if on: errors": facts.BREAKER_ERRORS,
    },
    fails=[failures.TIMEOUTS, failures.BREAKER_OPEN, failures.NO_INSTANCES],
)
kite_services = Service(
    "services on Kite (2016)",
    technology=go(_VERSION),
    role="Go services on Kite, the framework before Kitex.",
    fleet=_MACHINES,
    load=gap("calls a second of services on Kite"),
    scaling=gap("how services were scaled"),
)
mesh = Service(
    "mesh proxy",
    technology=own.shmipc(_VERSION),
    role="On the host of a service: takes its traffic through shared memory.",
    fleet=_MACHINES,
    load=gap("calls a second through the mesh"),
    scaling=gap("how proxies are scaled"),
    figures={
        "instances with Shmipc (2023)": facts.SHMIPC_INSTANCES,
        "reached by (2023)": statement("agreed addresses of framework and proxy, no iptables")
        @ src.SHMIPC.at("which performs better than iptables solutions."),
    },
    fails=[failures.SHARED_MEMORY],
)
graph_query = Service(
    "ByteGraph, query layer",
    technology=own.bytegraph(_VERSION),
    role="Parses and plans Gremlin queries; coordinates transactions over shards.",
    fleet=_MACHINES,
    load=gap("queries a second in the papers' abstracts"),
    scaling=statement("each of three layers scales out independently (2022)")
    @ src.BYTEGRAPH_TALK.at("each horizontally scalable."),
    figures={"ByteGraph clusters (2022)": facts.BYTEGRAPH_CLUSTERS},
    fails=[failures.GRAPH_STUCK],
)
bytegraph = Database(
    "ByteGraph, memory and disk",
    technology=linux(_VERSION),
    role="Keeps edge-trees in memory and a log; a key-value store below holds the data.",
    fleet=_MACHINES,
    size=gap("bytes; a review of the paper says trillions of edges"),
    consistency=statement("eventual across regions (2022)")
    @ src.BYTEGRAPH_REVIEW.at("multi-leader replication with eventual consistency for"),
    replication=statement("single leader in a region, many leaders across regions (2022)")
    @ src.BYTEGRAPH_REVIEW.at("single-leader replication within a region and"),
    backup=gap("backups of ByteGraph"),
    figures={
        "edges of its graphs (2022)": statement("trillions, with tens of billions of vertices")
        @ src.BYTEGRAPH_REVIEW.at("tens of billions of vertices and trillions of"),
        "disk layer (2022)": statement("a key-value store off the shelf, such as RocksDB")
        @ src.BYTEGRAPH_REVIEW.at("such as RocksDB, responsible for durable storage."),
    },
    fails=[failures.GRAPH_MEMORY],
)
abase = Database(
    "ABase",
    technology=linux(_VERSION),
    role="NoSQL data of many tenants on shared data nodes, behind proxies.",
    fleet=_MACHINES,
    size=facts.ABASE_SIZE,
    consistency=statement("quorums for writes and reads, W and R, are configurable (Abase 2.0)")
    @ src.ABASE_OTHER.at("Configurable quorum and consistency levels (W and"),
    replication=statement("without a leader: several replicas take writes (Abase 2.0)")
    @ src.ABASE_SUMMARY.at("adopts a leader-less multi-write design inspired by"),
    backup=gap("backups"),
    figures={
        "peak, all tenants (2025)": facts.ABASE_PEAK,
        "caches (2025)": statement("two layers; isolation of tenants allows for cache hits")
        @ src.ABASE.at("two-layer caching mechanism with a cache-aware isolation"),
        "growth (2025)": statement("predictive autoscaling, by each tenant's traffic")
        @ src.ABASE.at("predictive autoscaling policy to dynamically adjust resources"),
    },
    fails=[failures.SLOW_NODE],
)
bmq = Queue(
    "BMQ",
    technology=own.bmq(_VERSION),
    role="Message queue with Kafka's protocol; data lies in a distributed store.",
    fleet=_MACHINES,
    delivery=gap("delivery guarantee"),
    dead_letters=gap("dead letters"),
    figures={
        "reads, peak (2026)": statement("tens of TB a second")
        @ src.BMQ.at("handles tens of TB/s of consume throughput"),
    },
)
godel = Orchestrator(
    "Gödel",
    technology=own.godel(_VERSION),
    role="Schedules online and offline pods on one pool of Kubernetes nodes.",
    fleet=_MACHINES,
    manages=statement("clusters of tens of thousands of machines (2023)")
    @ src.GODEL.at("manages clusters with tens of thousands of"),
    figures={
        "pods scheduled, up to (2023)": facts.GODEL_RATE,
        "pods on up to 20,000 nodes": facts.GODEL_PODS,
    },
    fails=[failures.PODS_PENDING],
)
katalyst = Orchestrator(
    "Katalyst",
    technology=own.katalyst(_VERSION),
    role="Lends idle resources of online services to batch work, and isolates the two.",
    fleet=_MACHINES,
    manages=statement("nodes with tens of millions of cores (2023)")
    @ src.KATALYST.at("nodes with tens of millions of cores,"),
    figures={
        "nodes (2023)": facts.KATALYST_NODES,
        "daily utilization before (2023)": facts.USE_BEFORE,
        "daily utilization with it (2023)": facts.USE_AFTER,
    },
)

# BytePlus Recommend, on Monolith
product = Client(
    "customers' apps",
    technology=own.app(_VERSION),
    role="Apps that get recommendations from BytePlus Recommend.",
    population=gap("customers of BytePlus Recommend"),
    figures={
        "recommender (2022)": statement("Monolith, as of BytePlus Recommend")
        @ src.MONOLITH.at("has successfully landed in the BytePlus Recommend"),
    },
)
entry = Service(
    "entry",
    technology=own.monolith(_VERSION),
    role="Takes a request, fetches embeddings from the PS, runs the model.",
    fleet=_MACHINES,
    load=gap("requests of BytePlus Recommend"),
    scaling=gap("how entries are scaled"),
    figures={
        "timeout, a PS (default, 2023)": facts.FETCH_TIMEOUT,
    },
    fails=[failures.ENTRY_WAITS],
)
serving_ps = Database(
    "serving PS",
    technology=own.monolith(_VERSION),
    role="Parameter servers: a key-value storage of embeddings, in shards.",
    fleet=_MACHINES,
    size=gap("bytes: models are `usually several terabytes` (2022)"),
    consistency=statement("dense parameters may be older than sparse ones (2022)")
    @ src.MONOLITH.at("relatively stale version compared to sparse part."),
    replication=statement("from training PS: touched sparse keys, minute by minute (2022)")
    @ src.MONOLITH.at("with a minute-level time interval from the training"),
    backup=statement("models are exported when training saves checkpoints (2023)")
    @ src.MONOLITH_SERVING.at("Saved_model exporting happens during ckpt saving stage"),
    figures={
        "dense parameters (2022)": statement("updated daily, at low traffic")
        @ src.MONOLITH.at("we update them at day-level."),
        "tables of one model (2022)": facts.EMBEDDING_TABLES,
        "size of a model (2022)": statement("usually several terabytes")
        @ src.MONOLITH.at("is usually several terabytes in size,"),
    },
    fails=[failures.SYNC_FAILS],
)
registry = ConfigStore(
    "ZooKeeper",
    technology=zookeeper(_VERSION),
    role="Names of the models and where each part is served.",
    fleet=_MACHINES,
    propagation=gap("time until a change is seen"),
    figures={
        "models (open code, 2023)": statement("ephemeral nodes of the agents that serve them")
        @ src.MONOLITH_BACKENDS.at('b"", ephemeral=True, makepath=True)'),
    },
    fails=[failures.SESSION_LOST],
)
action_log = Queue(
    "Kafka: actions and features",
    technology=kafka(_VERSION),
    role="One queue for actions of users, another for features.",
    fleet=_MACHINES,
    delivery=statement("no order in time; a unique key pairs action and features (2022)")
    @ src.MONOLITH.at("use a unique key for each request so"),
    dead_letters=gap("dead letters"),
)
joiner = Worker(
    "online joiner",
    technology=flink(_VERSION),
    role="Joins features with the label from the user's action; samples negatives.",
    fleet=_MACHINES,
    load=gap("events a second"),
    backlog=statement("features that wait long are on disk, in a key-value store (2022)")
    @ src.MONOLITH.at("an on-disk key-value storage is utilized to"),
)
examples = Queue(
    "Kafka: training examples",
    technology=kafka(_VERSION),
    role="Examples for online training; a job dumps them to HDFS for batch training.",
    fleet=_MACHINES,
    delivery=statement("to online training directly, to batch training by HDFS (2022)")
    @ src.MONOLITH.at("the training worker directly reads data from"),
    dead_letters=gap("dead letters"),
    fails=[failures.EXAMPLES_LATE],
)
trainer = Worker(
    "training workers",
    technology=own.monolith(_VERSION),
    role="Read examples as they arrive, and update the training PS.",
    fleet=_MACHINES,
    load=gap("examples a second"),
    backlog=gap("examples that wait"),
    figures={
        "data set (2022)": statement("used for one pass only")
        @ src.MONOLITH.at("we only train our dataset for one pass."),
    },
)
training_ps = Database(
    "training PS",
    technology=own.monolith(_VERSION),
    role="Parameter servers of training: collisionless hash tables of embeddings.",
    fleet=_MACHINES,
    size=gap("bytes: models are `usually several terabytes` (2022)"),
    consistency=gap("what workers read while others update"),
    replication=statement("to the serving PS, in increments (2022)")
    @ src.MONOLITH.at("incremental on-the-fly periodic parameter synchronization mechanism"),
    backup=statement("a snapshot of all training PS every day (2022)")
    @ src.MONOLITH.at("snapshots all training PS every day"),
    figures={
        "snapshot of all PS, every (2022)": facts.SNAPSHOT_EVERY,
        "sync interval, open code (2023)": facts.SYNC_EVERY,
    },
    fails=[failures.TRAINING_PS_DOWN],
)

_NO_MONEY = gap.of(saving="saving in money", cost="cost of the change")
PARTS = [
    PricedPart(
        "Project Clover (plan of 2023)",
        monthly=facts.CLOVER_SPENT,
        covers="TikTok in Europe: data centers, security oversight and privacy technology",
    ),
    PricedPart(
        "TikTok in the US, at Oracle",
        monthly=gap("what TikTok pays Oracle"),
        covers="hosting of US traffic and data",
    ),
    PricedPart(
        "ByteDance's capital spending (2026)",
        monthly=costs.CAPITAL_A_MONTH,
        covers="all that was planned or discussed, most of it for AI; no running costs",
    ),
]
"""What makes up the infrastructure, as far as statements name it."""

tiktok = System(
    "TikTok / ByteDance",
    documented="scarcely",
    scale={
        "TikTok users a month (2021)": facts.USERS_2021,
        "Americans on TikTok (2026)": facts.USERS_US,
        "ABase, peak (2025)": facts.ABASE_PEAK,
        "ByteDance, services (2021)": facts.MICROSERVICES,
    },
    economics=Economics(
        infrastructure=gap("cost of the infrastructure: only plans and parts are published"),
        unit_costs={"Clover plan / European user 2023": facts.CLOVER_A_USER},
        reserved=gap("share of rented capacity that is reserved"),
        parts=PARTS,
        growth={"Clover plan, 2x European users": facts.CLOVER_TWICE},
        optimisations=[
            Optimisation(
                "Katalyst (2023): daily utilization",
                before=facts.USE_BEFORE,
                after=facts.USE_AFTER,
                how=statement("batch work runs on idle resources of online services")
                @ src.KATALYST.at("to colocate data workloads and online services"),
                **_NO_MONEY,
            ),
        ],
    ),
    glossary={
        "BMQ": "ByteMQ: ByteDance's message queue with Kafka's protocol",
        "BytePlus": "ByteDance's business of technology for other companies",
        "dense": "weights of the neural network, as against embeddings of IDs (sparse)",
        "Douyin": "ByteDance's short-video app in China",
        "Gremlin": "a query language for graphs",
        "POD": "in ABase: an availability zone; replicas of a partition are in different ones",
        "PS": "parameter server: holds a shard of a model's parameters",
        "SIGBUS": "signal for memory without backing, as past the limit of /dev/shm",
        "memfd": "memory shared by a file descriptor, without a file system",
        "USDS": "US Data Security: TikTok's joint venture for the US",
        "Project Clover": "TikTok's program to keep European users' data in Europe",
        "Thrift": "an interface language and protocol for calls between services",
    },
)
