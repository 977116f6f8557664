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
    consistency=statement("best effort; an edit of one object is a transaction (2015)")
    @ src.SHARDING.at("does not give you Atomicity, Isolation or Consistency"),
    replication=statement("one primary with one or two slaves (2015)")
    @ src.MYSQL_README.at("A single master with one or two slaves"),
    backup=statement("binary logs to S3 for recovery to a point in time (2015)")
    @ src.MYSQL_README.at("point-in-time recoveries in the case where all"),
    figures={
        "shards, at first": statement("4,096, on eight servers with a copy each")
        @ src.SHARDING.at("we only created 4,096 shards even though"),
        "grows by (2015)": statement("larger machines, new shard ranges, moved shards")
        @ src.SHARDING.at("there are three primary ways to add more"),
        "mysql_failover: max lag, alive": storage.LAG_NORMAL,
        "mysql_failover: max lag, dead": storage.LAG_DEAD,
    },
    growth=Linear(because="each saved Pin is a row in a shard"),
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
        statement("several EC2 instance types (2022)")
        @ src.CACHE_2022.at("across a variety of instance types optimized"),
        count=storage.CACHE_INSTANCES,
        reserved=gaps.RESERVED,
    ),
    size=storage.CACHE_DATA,
    hit_ratio=gaps.gap("share of requests answered by the cache"),
    eviction=gaps.gap("eviction of the cache"),
    figures={
        "requests, up to": storage.CACHE_REQUESTS,
        "network, up to": storage.CACHE_NETWORK,
        "clusters": storage.CACHE_CLUSTERS,
    },
    fails=[failures.CACHE_LOST],
)
kvstore = Database(
    "KVStore",
    technology=own.rocksplicator(gaps.VERSION),
    role="Unified key-value and wide-column store on RocksDB.",
    fleet=gaps.MACHINES,
    size=gaps.gap("bytes in KVStore today, with all copies"),
    consistency=statement("Rocksplicator: acknowledged by the leader, or by a follower, too")
    @ src.ROCKS_DB.at("0: ack client once committed to Master;"),
    replication=statement("Rocksplicator: async, semi-sync or sync, by setting")
    @ src.ROCKS_README.at("async replication, semi-sync replication, and sync replication."),
    backup=statement("Rocksplicator: snapshots of a replica to HDFS or S3, to rebuild another")
    @ src.ROCKS_LEADER.at("S3 Restore"),
    figures={
        "use cases, unified (by 2023)": statement("over 500")
        @ src.KEY_VALUE.at("500+ key-value use cases (over 4PB of"),
        "unique data, unified (by 2023)": statement("over 4 PB")
        @ src.KEY_VALUE.at("use cases (over 4PB of unique data"),
        "queries, unified (by 2023)": statement("hundreds of millions a second")
        @ src.KEY_VALUE.at("of unique data serving 100Ms of QPS)"),
        "default ack wait, modes 1 and 2": storage.ACK_TIMEOUT,
    },
    fails=[failures.NO_ACK, failures.NO_LEADER],
)
pingraph = Service(
    "PinGraph",
    technology=own.in_house(gaps.TOOL),
    role="Graph service of nodes and edges on TiDB; it replaces Zen.",
    **gaps.gap.of("fleet", "load", "scaling"),
    figures={
        "p99 against Zen, times lower": storage.GRAPH_FASTER,
        "infra cost saved against Zen": storage.GRAPH_SAVED,
    },
    fails=[failures.GRAPH_DOWN],
)
tidb_db = Database(
    "TiDB",
    technology=tidb(gaps.VERSION),
    role="Distributed SQL database that replaces HBase under graph and table services.",
    **gaps.gap.of("fleet", "size", "consistency", "replication", "backup"),
    figures={"stores evaluated (post of 2022)": storage.TIDB_CANDIDATES},
    fails=[failures.TIDB_REGION],
)
kafka_log = Queue(
    "Kafka",
    technology=kafka(gaps.VERSION),
    role="Transports events, change logs and metrics between services and to storage.",
    fleet=Fleet(
        gaps.MACHINE_TYPES,
        count=events.BROKERS_2024,
    ),
    delivery=statement("at least once, from Singer")
    @ src.SINGER_README.at("**At-least-once message delivery to Kafka**"),
    dead_letters=gaps.gap("handling of records that cannot be processed"),
    figures={
        "default broker (2018)": statement("d2.2xlarge")
        @ src.KAFKA_2018.at("currently use d2.2xlarge as the default broker"),
        "copies of a partition (2018)": statement("three, spread over three zones")
        @ src.KAFKA_2018.at("replicas of each topic partition are spread"),
        "clusters (2024)": events.CLUSTERS_2024,
    },
    fails=[failures.BROKER_DOWN, failures.STUCK_GROUP],
)
memq = Queue(
    "event queue MemQ",
    technology=own.memq(gaps.VERSION),
    role="Collects events in batches, writes them to S3 and notifies consumers through Kafka.",
    fleet=gaps.MACHINES,
    delivery=statement("acks: none, of the broker, or of the storage; a setting")
    @ src.MEMQ_DESIGN.at("MemQ supports three types of acks: ack=0"),
    dead_letters=gaps.gap("handling of records that cannot be processed"),
    figures={"default: batch closes by": events.MEMQ_BATCH_TIME},
    fails=[failures.S3_REFUSES],
)
batches = ObjectStore(
    "S3 batches",
    technology=s3(undisclosed("version: S3 is a service of AWS without versions")),
    role="Keeps MemQ's batches; consumers read them directly.",
    fleet=undisclosed("machines: S3 is a service of AWS"),
    size=gaps.gap("bytes of MemQ in S3"),
    durability=statement("S3 Standard: three zones at least before a write is acknowledged")
    @ src.MEMQ_DESIGN.at("replicated to at least three Availability Zones"),
)
jobs = Queue(
    "job queues PinLater, Pacer",
    technology=own.pinlater(gaps.VERSION),
    role="Queues of jobs on MySQL; since Pacer, brokers hand them to workers.",
    fleet=gaps.MACHINES,
    delivery=statement("PinLater: at least once")
    @ src.PACER.at("at-least-once semantics, job scheduling"),
    dead_letters=statement("PinLater: failed jobs are kept until their lifetime ends (2015)")
    @ src.PINLATER_README.at("TTL of failed jobs before they are cleaned"),
    figures={
        "jobs (2015)": facts.JOBS_2015,
        "executions a day (2023)": statement("billions")
        @ src.PACER.at("Pinlater handles billions of job executions on"),
        "queues (2015)": facts.JOB_QUEUES,
        "PinLater: bad shard, retry after": facts.JOB_RESET,
    },
    fails=[failures.JOB_SHARD],
)
search = SearchIndex(
    "search engine Manas",
    technology=own.manas(gaps.VERSION),
    role="Search behind home feed, queries and related Pins; moving to PinCompute.",
    fleet=Fleet(gaps.MACHINE_TYPES, count=facts.SEARCH_CLUSTERS),
    size=gaps.gap("size of the indexes"),
    sharding=gaps.gap("sharding of an index"),
    freshness=gaps.gap("time until a Pin is searchable"),
    figures={
        "hosts (2025)": statement("thousands")
        @ src.SEARCH.at("100 search clusters across thousands of hosts"),
        "indexes (2025)": statement("dozens")
        @ src.SEARCH.at("Manas serves dozens of search indices"),
    },
    fails=[failures.SLOW_SEARCH],
)
