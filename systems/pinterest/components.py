"""The components of Pinterest, and what its views share."""

from atlas import (
    Cache,
    Client,
    ConfigStore,
    Database,
    Deployer,
    Economics,
    Fleet,
    Linear,
    LoadBalancer,
    Monitor,
    ObjectStore,
    Optimisation,
    Orchestrator,
    Pager,
    PricedPart,
    Queue,
    SearchIndex,
    SecretStore,
    Service,
    System,
    Worker,
    gaps_in,
    statement,
    undisclosed,
)
from atlas.technologies.cassandra import cassandra
from atlas.technologies.hbase import hbase
from atlas.technologies.kafka import kafka
from atlas.technologies.kubernetes import kubernetes
from atlas.technologies.memcached import memcached
from atlas.technologies.redis import redis
from atlas.technologies.s3 import s3
from atlas.technologies.tidb import tidb
from atlas.technologies.zookeeper import zookeeper
from systems.pinterest import _cost_facts as costs
from systems.pinterest import _event_facts as events
from systems.pinterest import _failures as failures
from systems.pinterest import _sources as src
from systems.pinterest import _storage_facts as storage
from systems.pinterest import _technologies as own
from systems.pinterest import facts

_WHERE = "Pinterest's posts, slides and repositories, and reports of its filings, to November 2026"
gap = gaps_in(_WHERE)
_VERSION = gap("version in production")
_MACHINES = gap("machine types and their numbers")
_RESERVED = gap("reserved share of machines")
_TOOL = gap("name and version of the internal tool")

# Edge and services
clients = Client(
    "Pinterest clients",
    technology=own.pinterest_client(_VERSION),
    role="Apps and browsers in which people save and find Pins.",
    population=facts.USERS,
)
api = Service(
    "API and services",
    technology=own.in_house(_TOOL),
    role="Answers an API request with calls to tens of services, most of them cached.",
    fleet=_MACHINES,
    load=gap("API requests per second"),
    scaling=gap("how the API scales"),
    figures={
        "an API request": statement("reaches tens of services")
        @ src.CACHE_2020.at("hitting tens of services before completion of"),
        "instances with identity (2022)": facts.MACHINES,
    },
    fails=[failures.BAD_DEPLOY],
)
mcrouter = LoadBalancer(
    "mcrouter",
    technology=own.mcrouter(_VERSION),
    role="Routes each key to a Memcached server, in front of the whole cache fleet.",
    fleet=_MACHINES,
    algorithm=gap("routing of mcrouter"),
    health_check=gap("health checks of mcrouter"),
)
singer = Worker(
    "Singer",
    technology=own.singer(_VERSION),
    role="Agent on each host that sends log files of events to Kafka or MemQ.",
    fleet=gap("number of agents; the post says tens of thousands of hosts"),
    load=events.SINGER_MESSAGES,
    backlog=statement("a watermark file per log stream")
    @ src.SINGER.at("uses a watermark file to track its progress."),
    figures={"one host, thrift logs": events.SINGER_SPEED, "stuck after": events.SINGER_STUCK},
    fails=[failures.LOGS_STUCK],
)
workers = Worker(
    "job workers",
    technology=own.in_house(_TOOL),
    role="Execute jobs: thumbnails, fan-out to followers, spam checks, email.",
    fleet=_MACHINES,
    load=gap("jobs executed per second since 2015"),
    backlog=statement("jobs are retried; they run at least once")
    @ src.PINLATER_OPEN.at("Fault tolerant reliable execution with at least"),
)

training = Worker(
    "training jobs",
    technology=own.in_house(_TOOL),
    role="Machine learning on Ray clusters with GPUs, on PinCompute.",
    **gap.of("fleet", "load"),
    backlog=gap("queue of training jobs"),
    figures={"success lost, some jobs (2025)": facts.TRAINING_LOST},
)

# State
mysql_shards = Database(
    "sharded MySQL",
    technology=own.sharded_mysql(_VERSION),
    role="Stores pins, boards and users as JSON; an object's ID names its shard.",
    fleet=_MACHINES,
    size=gap("bytes in MySQL"),
    consistency=statement("transactions in one shard, best effort across shards")
    @ src.SHARDING.at("does not give you Atomicity, Isolation or Consistency"),
    replication=statement("one primary with one or two slaves")
    @ src.MYSQL_README.at("A single master with one or two slaves"),
    backup=statement("binary logs to S3 for recovery to a point in time")
    @ src.MYSQL_README.at("point-in-time recoveries in the case where all"),
    figures={
        "shards at the start (2012)": storage.SHARDS_2012,
        "servers at the start (2012)": storage.SERVERS_2012,
        "shards per server (2012)": storage.SHARDS_A_SERVER,
        "tools refuse above a lag of": storage.LAG_NORMAL,
    },
    growth=Linear(because="every pin is kept, so data grows with the pins that are saved"),
    fails=[failures.SHARD_DOWN, failures.REPLICA_BEHIND],
)
shard_config = ConfigStore(
    "shard map",
    technology=zookeeper(_VERSION),
    role="Says which server holds which range of shards; changes are sent to services.",
    **gap.of("fleet", propagation="time until a changed shard map reaches all services"),
)
memcached_fleet = Cache(
    "Memcached",
    technology=memcached(_VERSION),
    role="Caches objects and results of services, in memory and on disk.",
    fleet=Fleet(
        statement("several EC2 instance types")
        @ src.CACHE_2022.at("across a variety of instance types optimized"),
        count=storage.CACHE_INSTANCES,
        reserved=_RESERVED,
    ),
    size=storage.CACHE_DATA,
    hit_ratio=gap("share of requests answered by the cache"),
    eviction=gap("eviction of the cache"),
    figures={
        "requests, up to": storage.CACHE_REQUESTS,
        "network": storage.CACHE_NETWORK,
        "clusters": storage.CACHE_CLUSTERS,
    },
    fails=[failures.CACHE_LOST],
)
redis_lists = Cache(
    "Redis lists (2015)",
    technology=redis(_VERSION),
    role="Caches the list of a board's pins, apart from the pins themselves.",
    **gap.of("fleet", "size", "hit_ratio", "eviction"),
)
kvstore = Database(
    "KVStore",
    technology=own.rocksplicator(_VERSION),
    role="Key-value and wide-column data on RocksDB, among them features for ranking.",
    fleet=_MACHINES,
    size=storage.KEY_VALUE_DATA,
    consistency=statement("acknowledged by the leader only, or also by a follower: a setting")
    @ src.ROCKS_DB.at("0: ack client once committed to Master;"),
    replication=statement("leader and followers; async, semi-sync or sync")
    @ src.ROCKS_README.at("async replication, semi-sync replication, and sync replication."),
    backup=statement("restored from HDFS or S3 before a replica joins")
    @ src.ROCKS_LEADER.at("S3 Restore"),
    figures={
        "use cases (2023)": storage.KEY_VALUE_CASES,
        "queries": statement("hundreds of millions a second, after the unification")
        @ src.KEY_VALUE.at("of unique data serving 100Ms of QPS)"),
        "wait for a follower": storage.ACK_TIMEOUT,
    },
    fails=[failures.NO_ACK, failures.NO_LEADER],
)
pingraph = Service(
    "PinGraph",
    technology=own.in_house(_TOOL),
    role="Graph service of nodes and edges on TiDB; it replaces Zen.",
    **gap.of("fleet", "load", "scaling"),
    figures={
        "p99, times lower": storage.GRAPH_FASTER,
        "infrastructure saved": storage.GRAPH_SAVED,
    },
    fails=[failures.GRAPH_DOWN],
)
tidb_db = Database(
    "TiDB",
    technology=tidb(_VERSION),
    role="Distributed SQL database that replaces HBase under graph and table services.",
    **gap.of("fleet", "size", "consistency", "replication", "backup"),
    figures={"stores evaluated (2022)": storage.TIDB_CANDIDATES},
    fails=[failures.TIDB_REGION],
)
kafka_log = Queue(
    "Kafka",
    technology=kafka(_VERSION),
    role="Transports events, change logs and metrics between services and to storage.",
    fleet=Fleet(
        statement("d2.2xlarge by default (2018)")
        @ src.KAFKA_2018.at("currently use d2.2xlarge as the default broker"),
        count=events.BROKERS_2020,
        reserved=_RESERVED,
    ),
    delivery=statement("three copies, spread over three zones (2018)")
    @ src.KAFKA_2018.at("replicas of each topic partition are spread"),
    dead_letters=gap("handling of records that cannot be processed"),
    figures={
        "clusters (2020)": events.CLUSTERS_2020,
        "in, peak (2020)": events.KAFKA_IN_2020,
        "out, peak (2020)": events.KAFKA_OUT_2020,
    },
    fails=[failures.BROKER_DOWN, failures.STUCK_GROUP],
)
memq = Queue(
    "MemQ",
    technology=own.memq(_VERSION),
    role="Collects events in batches, writes them to S3 and notifies consumers through Kafka.",
    fleet=_MACHINES,
    delivery=statement("acks of 0, of the broker, or of the storage")
    @ src.MEMQ_DESIGN.at("MemQ supports three types of acks: ack=0"),
    dead_letters=gap("handling of records that cannot be processed"),
    figures={"wait for a batch": events.MEMQ_BATCH_TIME},
    fails=[failures.S3_REFUSES],
)
batches = ObjectStore(
    "S3 batches",
    technology=s3(undisclosed("version: S3 is a service of AWS without versions")),
    role="Keeps MemQ's batches; consumers read them directly.",
    fleet=undisclosed("machines: S3 is a service of AWS"),
    size=gap("bytes of MemQ in S3"),
    durability=statement("three zones at least before a write is acknowledged")
    @ src.MEMQ_DESIGN.at("replicated to at least three Availability Zones"),
)
jobs = Queue(
    "PinLater, Pacer",
    technology=own.pinlater(_VERSION),
    role="Queues of jobs on MySQL; since Pacer, brokers hand them to workers.",
    fleet=_MACHINES,
    delivery=statement("at least once") @ src.PACER.at("at-least-once semantics, job scheduling"),
    dead_letters=statement("failed jobs are kept until their lifetime ends")
    @ src.PINLATER_README.at("TTL of failed jobs before they are cleaned"),
    figures={
        "jobs (2015)": facts.JOBS_2015,
        "queues (2015)": facts.JOB_QUEUES,
        "unhealthy shard is tried after": facts.JOB_RESET,
    },
    fails=[failures.JOB_SHARD],
)
search = SearchIndex(
    "Manas",
    technology=own.manas(_VERSION),
    role="Search behind home feed, queries and related Pins; moving to PinCompute.",
    fleet=Fleet(
        undisclosed("machine types; the post says thousands of hosts"), count=facts.SEARCH_CLUSTERS
    ),
    size=gap("size of the indexes; the post says dozens of them"),
    sharding=gap("sharding of an index"),
    freshness=gap("time until a Pin is searchable"),
    fails=[failures.SLOW_SEARCH],
)

# Former stores and machines
hbase_db = Database(
    "HBase (to 2024)",
    technology=hbase(_VERSION),
    role="First NoSQL store from 2013 on, under Zen, Ixia, UMS and OpenTSDB.",
    fleet=_MACHINES,
    size=undisclosed("size at the end: reports differ, 10+ PB (2020) or over 6 PB at its peak"),
    consistency=statement("strong for one row")
    @ src.MIGRATION.at("strong consistency at row level in high"),
    replication=statement("primary and standby clusters, by write-ahead logs")
    @ src.HBASE_SUMMARY.at("inter-replicated via write-ahead logs (WALs)"),
    backup=statement("daily, from the standby cluster")
    @ src.HBASE_SUMMARY.at("standby ran offline workflows + daily backups,"),
    figures={
        "instances, peak (to 2024)": storage.HBASE_MACHINES,
        "data (2020)": storage.HBASE_DATA,
        "queries (2020)": storage.HBASE_QUERIES,
        "clusters (2020)": storage.HBASE_CLUSTERS,
    },
)
cassandra_2011 = Database(
    "Cassandra (2011)",
    technology=cassandra(_VERSION),
    role="One of five data technologies of 2011, given up with the other clusters.",
    fleet=Fleet(_MACHINES, count=storage.CASSANDRA_NODES),
    **gap.of("size", "consistency", "replication", "backup"),
    fails=[failures.CLUSTER_MANAGER],
)
membase_2011 = Database(
    "Membase (2011)",
    technology=own.membase(_VERSION),
    role="Key-value store of 2011, in three clusters.",
    fleet=Fleet(_MACHINES, count=storage.MEMBASE_NODES),
    **gap.of("size", "consistency", "replication", "backup"),
)
mysql_2011 = Database(
    "MySQL by function (2011)",
    technology=own.sharded_mysql(_VERSION),
    role="Five databases, one for each kind of data, and nine read slaves.",
    fleet=Fleet(_MACHINES, count=storage.MYSQL_SEPTEMBER),
    **gap.of("size", "consistency", "backup"),
    replication=statement("nine read slaves")
    @ src.HIGH_SCALABILITY.at("5 Functionally sharded MySQL DB + 9 read"),
)
mysql_2012 = Database(
    "sharded MySQL (2012)",
    technology=own.sharded_mysql(_VERSION),
    role="Shards on 88 databases in October 2012, each with a slave.",
    fleet=Fleet(
        statement("cc2.8xlarge") @ src.HIGH_SCALABILITY.at("88 MySQL DBs (cc2.8xlarge) + 1 slave"),
        count=storage.MYSQL_OCTOBER,
        reserved=_RESERVED,
    ),
    **gap.of("size", "backup"),
    consistency=statement("only the master is read and written")
    @ src.SHARDING.at("Our production servers only read/write to the master."),
    replication=statement("one slave each")
    @ src.HIGH_SCALABILITY.at("(cc2.8xlarge) + 1 slave each"),
)

# Control
pincompute = Orchestrator(
    "PinCompute",
    technology=kubernetes(_VERSION),
    role="Compute platform: a host cluster per region, member clusters per zone.",
    fleet=_MACHINES,
    manages=statement("over half of offline machine learning")
    @ src.INFOQ_ZOMBIES.at("more than half of its offline machine learning"),
    figures={"success lost, some jobs (2025)": facts.TRAINING_LOST},
    fails=[failures.CORE_SATURATED],
)
mysql_tools = Orchestrator(
    "MySQL tools",
    technology=own.mysql_tools(_VERSION),
    role="Scripts that fail over, restore, replace and check MySQL servers.",
    fleet=_MACHINES,
    manages=statement("servers are replaced, hardly ever changed")
    @ src.MYSQL_README.at("MySQL servers at Pinterest are launched, live,"),
)
knox = SecretStore(
    "Knox",
    technology=own.knox(_VERSION),
    role="Keeps keys in versions; every request to Pinterest needs at least one of them.",
    fleet=_MACHINES,
    rotation=statement("new versions become primary, old ones stay active for a time")
    @ src.KNOX_PROMOTE.at("make it the primary key version."),
    figures={"refresh on a host": facts.KEY_REFRESH},
    fails=[failures.KEYS_STALE],
)
teletraan = Deployer(
    "Teletraan",
    technology=own.teletraan(_VERSION),
    role="Deploys builds of thousands of services to tens of thousands of hosts.",
    fleet=_MACHINES,
    strategy=statement("without downtime, with staging and rollback")
    @ src.TELETRAAN_README.at("0 downtime deploy, rollback, staging, continuous deploy;"),
    frequency=gap("deploys per day"),
    figures={"stuck deploy after": facts.DEPLOY_STUCK, "hosts at a time": facts.DEPLOY_PARALLEL},
    fails=[failures.BAD_DEPLOY],
)
orion = Monitor(
    "Orion",
    technology=own.orion(_VERSION),
    role="Senses the state of Kafka clusters, replaces, restarts and upgrades brokers.",
    fleet=_MACHINES,
    retention=gap("retention of what it measures"),
    watches=statement("tens of Kafka clusters with thousands of nodes")
    @ src.ORION_KAFKA.at("10s of Kafka clusters containing 1000s of"),
    figures={
        "unhealthy without reports for": events.ORION_DEAD,
        "group stuck after": events.ORION_STUCK,
    },
)
statsboard = Monitor(
    "metrics and Statsboard",
    technology=own.in_house(_TOOL),
    role="Metrics of services, transported by Kafka; alerts depend on them.",
    **gap.of("fleet", "retention"),
    watches=statement("visibility metrics of internal services (2018)")
    @ src.KAFKA_2018.at("to transport visibility metrics for our internal"),
)
on_call = Pager(
    "on-call engineers",
    technology=own.in_house(_TOOL),
    role="Engineers who operate the clusters, and the alerts that reach them.",
    **gap.of("fleet", response="time until the on-call engineer answers"),
    figures={"Kafka alerts cut (2018)": events.ALERTS_CUT},
)

_NO_SIZES = "no machine types are published, so nothing bounds it"
PARTS = [
    PricedPart(
        "Kafka (2018)",
        monthly=costs.KAFKA_COST,
        committed={"1 year": costs.KAFKA_COST_RESERVED},
        covers="2,000 d2.2xlarge, the default broker, at prices of 2018; no traffic",
    ),
    PricedPart(
        "sharded MySQL (2012)",
        monthly=costs.MYSQL_COST_2012,
        covers="88 cc2.8xlarge and as many for the slaves, on demand at prices of 2012",
    ),
    PricedPart("Memcached (2022)", monthly=_MACHINES, covers="5,000 instances of unnamed types"),
    PricedPart("KVStore", monthly=_MACHINES, covers=_NO_SIZES),
    PricedPart("search", monthly=_MACHINES, covers=_NO_SIZES),
]
"""What makes up the infrastructure, as far as posts name it."""

_NO_MONEY = gap.of(saving="saving in money", cost="cost of the change")
pinterest = System(
    "Pinterest",
    documented="well",
    scale={
        "people a month (2026)": facts.USERS,
        "EC2 with identity (2022)": facts.MACHINES,
        "cache requests, up to (2022)": storage.CACHE_REQUESTS,
        "Kafka brokers (2020)": events.BROKERS_2020,
    },
    economics=Economics(
        infrastructure=undisclosed(
            "infrastructure cost: reports name $4 billion planned for AWS, not what is spent"
        ),
        unit_costs={
            "AWS commitment, per user": costs.COMMITTED_A_USER,
            "AWS commitment, of revenue": costs.COMMITTED_SHARE,
        },
        reserved=undisclosed(
            "reserved share: reports name $4 billion through 2031, no reservations"
        ),
        parts=PARTS,
        growth={
            "2x messages, Kafka of 2018": costs.KAFKA_COST_TWICE,
            "10x messages, Kafka of 2018": costs.KAFKA_COST_TENFOLD,
        },
        optimisations=[
            Optimisation(
                "MemQ instead of Kafka (2021)",
                **gap.of(before="bill of Kafka before", after="bill of MemQ after"),
                how=statement("batches on S3 instead of copies on broker disks; up to 90 %")
                @ src.MEMQ.at("being up to 90% more cost efficient"),
                **_NO_MONEY,
            ),
            Optimisation(
                "PinGraph on TiDB instead of Zen",
                **gap.of(before="bill of Zen before", after="bill of PinGraph after"),
                how=statement("TiDB instead of HBase; about half of the infrastructure")
                @ src.CASE_STUDY.at("~50% infra cost savings"),
                **_NO_MONEY,
            ),
            Optimisation(
                "Kafka alerts, before automated replacement (2018)",
                **gap.of(before="alerts before", after="alerts after"),
                how=statement("brokers are replaced automatically; over 95 % fewer alerts")
                @ src.KAFKA_2018.at("reduce Kafka-related alerts by >95%"),
                **_NO_MONEY,
            ),
        ],
    ),
    glossary={
        "ack": "acknowledgement of a write",
        "cgroup": "control group: the kernel's account of a process group's resources",
        "ENA": "Elastic Network Adapter of EC2",
        "Ixia": "Pinterest's secondary index service on HBase",
        "look-aside": "the caller reads the cache first, then the store, and fills the cache",
        "pin": "an image with a description and a link that a person has saved",
        "RocksDB": "an embedded key-value store that each host runs in its process",
        "shard": "a MySQL database with all tables, for a part of the objects",
        "UMS": "UserMetaStore, a wide-column service on HBase",
        "URP": "under-replicated partition",
        "Zen": "Pinterest's former graph service on HBase and MySQL",
    },
)
