"""What Twitter's stores hold and how they are read, stated once."""

from atlas import (
    about,
    at_least,
    at_most,
    between,
    count,
    nodes,
    pb,
    queries,
    ratio,
    tb,
)
from systems.twitter import _sources as src

TIMELINE_CACHE = "the timeline cache in one data center"
BTREE_CACHE = "Redis with BTree in one data center"

# Redis, as a talk of 2014 had it, for one data center
TIMELINE_MEMORY = about(tb(40)) @ src.REDIS_TALK.at(
    "~40TB allocated heap", of=TIMELINE_CACHE, basis="stored"
)
TIMELINE_QUERIES = about(queries(30e6).per("second")) @ src.REDIS_TALK.at(
    "~30MM qps", of=TIMELINE_CACHE, basis="total"
)
TIMELINE_INSTANCES = at_least(count(6000, "Redis instance")) @ src.REDIS_TALK.at(
    "> 6,000 instances", of=TIMELINE_CACHE, basis="total"
)
BTREE_MEMORY = about(tb(65)) @ src.REDIS_TALK.at(
    "~65TB allocated heap", of=BTREE_CACHE, basis="stored"
)
BTREE_QUERIES = about(queries(9e6).per("second")) @ src.REDIS_TALK.at(
    "~9MM qps", of=BTREE_CACHE, basis="total"
)
TIMELINE_LENGTH = at_most(count(800, "id")) @ src.TALK_2012.at(
    "has a maximum of 800 entries", of="one home timeline in Redis", basis="limit", when="2012"
)
NIGHTHAWK_QUERIES = at_least(queries(10e6).per("second")) @ src.NIGHTHAWK.at(
    "> 10M QPS", of="Nighthawk", basis="total"
)
NIGHTHAWK_NODES = about(count(3000, "Redis node")) @ src.NIGHTHAWK.at(
    "Largest cluster runs ~3K redis nodes", of="the largest cluster of Nighthawk", basis="total"
)
NIGHTHAWK_DATA = at_least(tb(10)) @ src.NIGHTHAWK.at(
    "> 10TB of data", of="Nighthawk", basis="stored"
)

# Twemcache
CACHE_CLUSTERS = count(153, "cluster") @ src.CACHE_PAPER.at(
    "153 in-memory cache clusters at Twitter", of="cache clusters that were traced", basis="part"
)
TRACED_CLUSTERS = count(54, "cluster") @ src.TRACES.at(
    "collected from 54 clusters in Mar 2020", of="cache clusters in public traces", basis="part"
)
MISS_52 = ratio(0.0189) @ src.TRACE_STATS.at(
    "0.0189", of="reads of one cache cluster, cluster52", basis="mean", when="2020-03"
)
MISS_17 = ratio(0.0002) @ src.TRACE_STATS.at(
    "0.0002", of="reads of one cache cluster, cluster17", basis="mean", when="2020-03"
)
MISS_10 = ratio(0.9925) @ src.TRACE_STATS.at(
    "0.9925", of="reads of one cache cluster, cluster10", basis="mean", when="2020-03"
)

# Flock, Gizzard, MySQL
EDGES_2010 = at_least(count(13e9, "edge")) @ src.FLOCKDB.at(
    "stores 13+ billion edges", of="edges in FlockDB", basis="stored", when="2010-04"
)
FLOCK_WRITES_2010 = count(20_000, "write").per("second") @ src.FLOCKDB.at(
    "peak traffic of 20k writes/second", of="FlockDB", basis="peak", when="2010-04"
)
FLOCK_READS_2010 = count(100_000, "read").per("second") @ src.FLOCKDB.at(
    "100k reads/second", of="FlockDB", basis="peak", when="2010-04"
)
GIZZARD_MACHINE = queries(10_000).per("second") @ src.GIZZARD.at(
    "can serve 10,000 queries per second",
    of="one machine of FlockDB",
    basis="capacity",
    when="2010-04",
)
MYSQL_QUERIES = between(
    queries(30e3).per("second"), queries(45e3).per("second")
) @ src.SCALE_2017.at(
    "our MySQL servers to 30k – 45k QPS",
    of="each MySQL server of Flock, while it takes its peaks",
    basis="mean",
)

# Hadoop and what it moved
HADOOP_DATA = at_least(pb(500)) @ src.SCALE_2017.at(
    "storing over 500 PB", of="all Hadoop clusters", basis="stored"
)
HADOOP_NODES = at_least(nodes(10_000)) @ src.SCALE_2017.at(
    "biggest cluster is over 10k nodes", of="the biggest Hadoop cluster", basis="total"
)
HADOOP_APPLICATIONS = count(150_000, "application").per("day") @ src.SCALE_2017.at(
    "run 150k applications and launch 130M containers", of="Hadoop applications", basis="total"
)
HADOOP_CONTAINERS = count(130e6, "container").per("day") @ src.SCALE_2017.at(
    "launch 130M containers per day", of="Hadoop containers", basis="total"
)
