"""Every figure about Pinterest's databases and caches, stated once."""

from atlas import (
    about,
    assumed,
    at_least,
    at_most,
    count,
    instances,
    minutes,
    ms,
    nodes,
    pb,
    percent,
    quantity,
    queries,
    requests,
    seconds,
    servers,
    tb,
)
from systems.pinterest import _sources as src

# Sharded MySQL
SHARD_BITS = quantity(16, "bit") @ src.SHARDING.at(
    "The shard ID is 16 bits, type ID", of="an object's ID"
)
TYPE_BITS = quantity(10, "bit") @ src.SHARDING.at(
    "type ID is 10 bits and local ID", of="an object's ID"
)
LOCAL_BITS = quantity(36, "bit") @ src.SHARDING.at("local ID is 36 bits.", of="an object's ID")
LAG_NORMAL = seconds(120) @ src.MYSQL_LIB.at(
    "NORMAL_HEARTBEAT_LAG = 120",
    of="a replica that mysql_failover.py promotes",
    basis="limit",
    when="2019-06",
)
LAG_DEAD = seconds(3600) @ src.MYSQL_LIB.at(
    "LOOSE_HEARTBEAT_LAG = 3600",
    of="a replica that mysql_failover.py promotes",
    basis="limit",
    when="2019-06",
)
MYSQL_SEPTEMBER = servers(5) @ src.HIGH_SCALABILITY.at(
    "5 Functionally sharded MySQL DB + 9 read",
    of="MySQL databases by function",
    basis="total",
    when="2011-09",
)
MYSQL_JANUARY = servers(66) @ src.HIGH_SCALABILITY.at(
    "66 MySQL DBs (m1.xlarge) + 1 slave each",
    of="MySQL databases, without their slaves",
    basis="total",
    when="2012-01",
)
MYSQL_OCTOBER = servers(88) @ src.HIGH_SCALABILITY.at(
    "88 MySQL DBs (cc2.8xlarge) + 1 slave each",
    of="MySQL databases, without their slaves",
    basis="total",
    when="2012-10",
)
CASSANDRA_NODES = nodes(4) @ src.HIGH_SCALABILITY.at(
    "4 Cassandra Nodes", of="Cassandra", basis="total", when="2011-09"
)
MEMBASE_NODES = nodes(15) @ src.HIGH_SCALABILITY.at(
    "15 Membase Nodes (3 separate clusters)", of="Membase", basis="total", when="2011-09"
)
MEMCACHE_OCTOBER = instances(200) @ src.HIGH_SCALABILITY.at(
    "200 Memcache Instances", of="Memcache", basis="total", when="2012-10"
)
REDIS_OCTOBER = instances(110) @ src.HIGH_SCALABILITY.at(
    "110 Redis Instances", of="Redis", basis="total", when="2012-10"
)
REDIS_BACKUP = quantity(3, "hour") @ src.HIGH_SCALABILITY.at(
    "is saved every 3 hours.", of="the home feed in Redis", when="2012-10"
)

# Cache
CACHE_INSTANCES = at_least(instances(5000)) @ src.CACHE_2022.at(
    "memcached fleet spans over 5000 EC2 instances", of="the memcached fleet", basis="total"
)
CACHE_REQUESTS = at_most(requests(180e6).per("second")) @ src.CACHE_2022.at(
    "the fleet serves up to ~180 million requests", of="the memcached fleet", basis="peak"
)
CACHE_NETWORK = about(quantity(220e9, "byte / second")) @ src.CACHE_2022.at(
    "~220 GB/s of network throughput", of="the memcached fleet", basis="peak"
)
CACHE_DATA = about(tb(460)) @ src.CACHE_2022.at(
    "~460 TB active in-memory and on-disk dataset", of="the memcached fleet", basis="stored"
)
CACHE_CLUSTERS = about(count(70, "cluster")) @ src.CACHE_2022.at(
    "partitioned among ~70 distinct clusters", of="the memcached fleet", basis="total"
)
CACHE_REQUESTS_2020 = at_least(requests(150e6).per("second")) @ src.CACHE_2020.at(
    "more than 150 million requests per second at", of="the cache fleet", basis="peak"
)

# Key-value stores
ROCKS_SERVICES = count(9, "service") @ src.ROCKS_README.at(
    "we have 9 different online services based on",
    of="Rocksplicator",
    basis="total",
    when="2018-05",
)
ROCKS_CLUSTERS = at_most(count(30, "cluster")) @ src.ROCKS_README.at(
    "which consist of nearly 30 clusters, over", of="Rocksplicator", basis="total", when="2018-05"
)
ROCKS_HOSTS = at_least(servers(4000)) @ src.ROCKS_README.at(
    "nearly 30 clusters, over 4000 hosts", of="Rocksplicator", basis="total", when="2018-05"
)
_ACK = src.ROCKS_DB.at(
    "DEFINE_uint64(replicator_timeout_ms, 2 * 1000,",
    of="a write that waits for a follower, in modes 1 and 2",
    basis="default",
    when="2022-09",
)
ACK_TIMEOUT = ((ms(1000) @ _ACK) * (quantity(2, "") @ _ACK)).meaning_of(
    "a write that waits for a follower, in modes 1 and 2", basis="default", when="2022-09"
)
CATCH_UP = minutes(10) @ src.ROCKS_LEADER.at(
    "wait for up to 10 mins to catch",
    of="the wait of a replica that should lead, until it fails",
    basis="limit",
    when="2022-09",
)

# HBase, Zen, TiDB
HBASE_CLUSTERS = about(count(50, "cluster")) @ src.HBASE_2020.at(
    "currently being supported by roughly 50 HBase clusters",
    of="HBase",
    basis="total",
    when="2020",
)
HBASE_DATA = at_least(pb(10)) @ src.HBASE_2020.at(
    "The clusters manage 10+ petabytes of data",
    of="all HBase clusters",
    basis="stored",
    when="2020",
)
HBASE_DATA_PEAK = at_least(pb(6)) @ src.INFOQ_HBASE.at(
    "9000 AWS EC2 instances, and over 6 PBs",
    of="all HBase clusters",
    basis="peak",
)
HBASE_QUERIES = at_least(queries(100e6).per("second")) @ src.HBASE_2020.at(
    "must satisfy over 100 million queries per second",
    of="all HBase clusters, which must satisfy it",
    basis="total",
    when="2020",
)
HBASE_MACHINES = about(instances(9000)) @ src.INFOQ_HBASE.at(
    "around 50 clusters, 9000 AWS EC2 instances", of="HBase", basis="peak"
)
ZEN_CASES = at_least(count(100, "use case")) @ src.PINGCAP.at(
    "Zen supported over 100 use cases", of="Zen", basis="total"
)
ZEN_DATA = pb(1.5) @ src.PINGCAP.at(
    "handled 1.5 petabytes (PBs) of data with", of="Zen", basis="stored"
)
ZEN_QUERIES = queries(8e6).per("second") @ src.PINGCAP.at(
    "a peak of 8 million queries per second", of="Zen", basis="peak"
)
TIDB_CANDIDATES = at_least(count(10, "store")) @ src.MIGRATION.at(
    "After evaluating 10+ different storage backends", of="stores that were evaluated"
)
MIGRATED_TABLE = tb(4) @ src.MIGRATION.at(
    "first use cases having 4 TB table", of="one of the first tables moved", basis="stored"
)
GRAPH_SAVED = about(percent(50)) @ src.CASE_STUDY.at(
    "~50% infra cost savings", of="infrastructure of the graph service", basis="saved", when="2024"
)
GRAPH_FASTER = about(quantity(10, "")) @ src.CASE_STUDY.at(
    "~10x P99 latency reduction, ~50% infra cost savings",
    of="p99 of the graph service, before over after",
    when="2024",
)
PAIRED = assumed(
    quantity(2, ""),
    because="each of the 88 databases had one slave, on a machine of its own and of the "
    "same type; the talk names the type of the databases only",
)
