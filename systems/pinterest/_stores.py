"""Pinterest's stores, caches and queues."""

from atlas import (
    Cache,
    ConfigStore,
    Database,
    Fleet,
    Linear,
    ObjectStore,
    Queue,
    SearchIndex,
    Service,
    statement,
    undisclosed,
)
from atlas.technologies.kafka import kafka
from atlas.technologies.memcached import memcached
from atlas.technologies.redis import redis
from atlas.technologies.s3 import s3
from atlas.technologies.tidb import tidb
from atlas.technologies.zookeeper import zookeeper
from systems.pinterest import _event_facts as events
from systems.pinterest import _failures as failures
from systems.pinterest import _gaps as gaps
from systems.pinterest import _sources as src
from systems.pinterest import _storage_facts as storage
from systems.pinterest import _technologies as own
from systems.pinterest import facts

# State
mysql_shards = Database(
    "sharded MySQL",
    technology=own.sharded_mysql(gaps.VERSION),
    role="Stores pins, boards and users as JSON; an object's ID names its shard.",
    fleet=gaps.MACHINES,
    size=gaps.gap("bytes in MySQL"),
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
        "lag allowed, live primary": storage.LAG_NORMAL,
        "lag allowed, failed primary": storage.LAG_DEAD,
    },
    growth=Linear(because="every pin is kept, so data grows with the pins that are saved"),
    fails=[failures.SHARD_DOWN, failures.REPLICA_BEHIND],
)
shard_config = ConfigStore(
    "shard map",
    technology=zookeeper(gaps.VERSION),
    role="Says which server holds which range of shards; changes are sent to services.",
    **gaps.gap.of("fleet", propagation="time until a changed shard map reaches all services"),
)
memcached_fleet = Cache(
    "Memcached",
    technology=memcached(gaps.VERSION),
    role="Caches objects and results of services, in memory and on disk.",
    fleet=Fleet(
        statement("several EC2 instance types")
        @ src.CACHE_2022.at("across a variety of instance types optimized"),
        count=storage.CACHE_INSTANCES,
        reserved=gaps.RESERVED,
    ),
    size=storage.CACHE_DATA,
    hit_ratio=gaps.gap("share of requests answered by the cache"),
    eviction=gaps.gap("eviction of the cache"),
    figures={
        "requests, up to": storage.CACHE_REQUESTS,
        "network": storage.CACHE_NETWORK,
        "clusters": storage.CACHE_CLUSTERS,
    },
    fails=[failures.CACHE_LOST],
)
redis_lists = Cache(
    "Redis lists (2015)",
    technology=redis(gaps.VERSION),
    role="Caches the list of a board's pins, apart from the pins themselves.",
    **gaps.gap.of("fleet", "size", "hit_ratio", "eviction"),
)
kvstore = Database(
    "KVStore",
    technology=own.rocksplicator(gaps.VERSION),
    role="Key-value and wide-column data on RocksDB, among them features for ranking.",
    fleet=gaps.MACHINES,
    size=gaps.gap("bytes in KVStore today, with all copies"),
    consistency=statement("acknowledged by the leader only, or also by a follower: a setting")
    @ src.ROCKS_DB.at("0: ack client once committed to Master;"),
    replication=statement("leader and followers; async, semi-sync or sync")
    @ src.ROCKS_README.at("async replication, semi-sync replication, and sync replication."),
    backup=statement("restored from HDFS or S3 before a replica joins")
    @ src.ROCKS_LEADER.at("S3 Restore"),
    figures={
        "use cases (by 2023)": storage.KEY_VALUE_CASES,
        "unique data": statement("over 4 PB, after the unification")
        @ src.KEY_VALUE.at("use cases (over 4PB of unique data"),
        "queries": statement("hundreds of millions a second, after the unification")
        @ src.KEY_VALUE.at("of unique data serving 100Ms of QPS)"),
        "wait for a follower, mode 2": storage.ACK_TIMEOUT,
    },
    fails=[failures.NO_ACK, failures.NO_LEADER],
)
pingraph = Service(
    "PinGraph",
    technology=own.in_house(gaps.TOOL),
    role="Graph service of nodes and edges on TiDB; it replaces Zen.",
    **gaps.gap.of("fleet", "load", "scaling"),
    figures={
        "p99, times lower": storage.GRAPH_FASTER,
        "infrastructure saved": storage.GRAPH_SAVED,
    },
    fails=[failures.GRAPH_DOWN],
)
tidb_db = Database(
    "TiDB",
    technology=tidb(gaps.VERSION),
    role="Distributed SQL database that replaces HBase under graph and table services.",
    **gaps.gap.of("fleet", "size", "consistency", "replication", "backup"),
    figures={"stores evaluated (2022)": storage.TIDB_CANDIDATES},
    fails=[failures.TIDB_REGION],
)
kafka_log = Queue(
    "Kafka",
    technology=kafka(gaps.VERSION),
    role="Transports events, change logs and metrics between services and to storage.",
    fleet=Fleet(
        statement("d2.2xlarge by default (2018)")
        @ src.KAFKA_2018.at("currently use d2.2xlarge as the default broker"),
        count=events.BROKERS_2024,
        reserved=gaps.RESERVED,
    ),
    delivery=statement("three copies, spread over three zones (2018)")
    @ src.KAFKA_2018.at("replicas of each topic partition are spread"),
    dead_letters=gaps.gap("handling of records that cannot be processed"),
    figures={
        "clusters (2024)": events.CLUSTERS_2024,
        "in, peak (2020)": events.KAFKA_IN_2020,
        "out, peak (2020)": events.KAFKA_OUT_2020,
    },
    fails=[failures.BROKER_DOWN, failures.STUCK_GROUP],
)
memq = Queue(
    "MemQ",
    technology=own.memq(gaps.VERSION),
    role="Collects events in batches, writes them to S3 and notifies consumers through Kafka.",
    fleet=gaps.MACHINES,
    delivery=statement("acks of 0, of the broker, or of the storage")
    @ src.MEMQ_DESIGN.at("MemQ supports three types of acks: ack=0"),
    dead_letters=gaps.gap("handling of records that cannot be processed"),
    figures={"wait for a batch": events.MEMQ_BATCH_TIME},
    fails=[failures.S3_REFUSES],
)
batches = ObjectStore(
    "S3 batches",
    technology=s3(undisclosed("version: S3 is a service of AWS without versions")),
    role="Keeps MemQ's batches; consumers read them directly.",
    fleet=undisclosed("machines: S3 is a service of AWS"),
    size=gaps.gap("bytes of MemQ in S3"),
    durability=statement("three zones at least before a write is acknowledged")
    @ src.MEMQ_DESIGN.at("replicated to at least three Availability Zones"),
)
jobs = Queue(
    "PinLater, Pacer",
    technology=own.pinlater(gaps.VERSION),
    role="Queues of jobs on MySQL; since Pacer, brokers hand them to workers.",
    fleet=gaps.MACHINES,
    delivery=statement("PinLater: at least once")
    @ src.PACER.at("at-least-once semantics, job scheduling"),
    dead_letters=statement("PinLater: failed jobs are kept until their lifetime ends")
    @ src.PINLATER_README.at("TTL of failed jobs before they are cleaned"),
    figures={
        "jobs (2015)": facts.JOBS_2015,
        "queues (2015)": facts.JOB_QUEUES,
        "PinLater: shard retried after": facts.JOB_RESET,
    },
    fails=[failures.JOB_SHARD],
)
search = SearchIndex(
    "Manas",
    technology=own.manas(gaps.VERSION),
    role="Search behind home feed, queries and related Pins; moving to PinCompute.",
    fleet=Fleet(
        undisclosed("machine types; the post says thousands of hosts"), count=facts.SEARCH_CLUSTERS
    ),
    size=gaps.gap("size of the indexes; the post says dozens of them"),
    sharding=gaps.gap("sharding of an index"),
    freshness=gaps.gap("time until a Pin is searchable"),
    fails=[failures.SLOW_SEARCH],
)
