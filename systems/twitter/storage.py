"""What Twitter keeps in its key-value and graph stores, caches and Hadoop; how consistent it is."""

from atlas import (
    Asynchronous,
    Call,
    ConsistencyBoundary,
    Link,
    Recovery,
    Replication,
    StorageArchitecture,
    statement,
    undisclosed,
    waive,
)
from systems.twitter import _failures as failures
from systems.twitter import _sources as src
from systems.twitter import _storage_facts as storage
from systems.twitter import components as c

LAG = undisclosed("replication lag: the posts on Manhattan and Flock's documents name none")

with StorageArchitecture(
    c.twitter,
    "Key-value store, social graph on MySQL, timelines in Redis",
    as_of="2023-07-07",
    boundaries=[
        ConsistencyBoundary(
            "Tweets, messages, accounts",
            stores=[c.manhattan],
            guarantee=statement(
                "eventual by default, strong is opt-in (2014); who opted in: not published"
            )
            @ src.MANHATTAN_CORE.at("Strong consistency is an opt-in model"),
        ),
        ConsistencyBoundary(
            "Social graph",
            stores=[c.flock],
            guarantee=statement(
                "eventual: writes in any order, failed ones are retried later (Gizzard, 2010)"
            )
            @ src.GIZZARD.at("does not guarantee that write operations are applied"),
        ),
        ConsistencyBoundary(
            "Cached copies",
            stores=[c.twemcache],
            guarantee=statement("an object expires after the TTL that its client sets (2020)")
            @ src.TRACES.at("the time-to-live (TTL) of the object set"),
        ),
    ],
    replication_lag=LAG,
    recovery=Recovery(
        rpo=undisclosed("recovery point objective: no post of Twitter states one"),
        rto=undisclosed("recovery time objective: no post of Twitter states one"),
        backup=c.manhattan.backup,
        restore=undisclosed(
            "restore: no post describes one; Gizzard's documents copy from a shard that works"
        ),
    ),
    figures={
        "Flock peaks: server mean (2017)": storage.MYSQL_QUERIES,
        "FlockDB, one machine can (2010)": storage.GIZZARD_MACHINE,
        "cache clusters of a study (2020)": storage.CACHE_CLUSTERS,
        "miss ratio, cluster52 (2020)": storage.MISS_52,
        "miss ratio, cluster17 (2020)": storage.MISS_17,
        "miss ratio, cluster10 (2020)": storage.MISS_10,
        "Hadoop, all clusters (2017)": storage.HADOOP_DATA,
        "Hadoop containers (2017)": storage.HADOOP_CONTAINERS,
        "Hadoop applications (2017)": storage.HADOOP_APPLICATIONS,
        "BTree memory, one site (2014)": storage.BTREE_MEMORY,
        "BTree queries, one site (2014)": storage.BTREE_QUERIES,
        "clusters in public traces (2020)": storage.TRACED_CLUSTERS,
        "Nighthawk: queries (2017)": storage.NIGHTHAWK_QUERIES,
        "largest Nighthawk cluster (2017)": storage.NIGHTHAWK_NODES,
        "Nighthawk: data (2017)": storage.NIGHTHAWK_DATA,
    },
    urgent=[
        failures.SHARD_DOWN,
        failures.CACHE_EJECTED,
        failures.COPY_STALLS,
        failures.CACHE_DEAD,
    ],
    see=[
        Link(
            "incidents/debugging/mysql_too_many_connections",
            "guide",
            because="Flock's shards are MySQL servers",
        ),
    ],
) as diagram:
    c.tweetypie >> Call("cached tweets", optional=True) >> c.twemcache
    c.tweetypie >> Call("tweets") >> c.manhattan
    c.tweetypie >> Call("indexes") >> c.flock
    c.fanout >> Call("followers") >> c.flock
    c.fanout >> Asynchronous("inserts") >> c.cache_proxy
    c.cache_proxy >> Call("Redis protocol") >> c.timeline_cache
    c.tweetypie >> Asynchronous("events", note="EventBus client") >> c.kafka_log
    c.kafka_log >> Asynchronous("logs") >> c.hadoop
    c.hadoop >> Replication("read-only data sets", lag=LAG) >> c.manhattan
    waive(
        "IN403",
        because="neither Gizzard's and Twemproxy's documents nor the posts on Manhattan say how "
        "long a recovery took",
    )
