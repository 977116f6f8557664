"""Two in-memory caches: few features on many threads, or many features on one thread."""

from atlas import (
    Aspect,
    Check,
    Choice,
    Criterion,
    Failure,
    Link,
    Operator,
    Option,
    Publisher,
    Repository,
    TechnologyComparison,
    about,
    at_least,
    console,
    count,
    instances,
    list_price,
    mb,
    nodes,
    requests,
    shell,
    statement,
    tb,
    undisclosed,
    waive,
)
from atlas.technologies.memcached import MANUAL, memcached
from atlas.technologies.redis import CONF, CONFIG, redis
from systems.netflix import facts as netflix

CHECKED = "2026-11-23"
_memcached = Repository(
    "memcached/memcached", commit="2d51e364799bc9698bd4b11728ea978cea12da6e", checked=CHECKED
)
PROTOCOL = _memcached.file("doc/protocol.txt")
THREADS = _memcached.file("doc/threads.txt")
_docs = Repository(
    "redis/redis-doc",
    commit="1044224477fceacc5af56a636b0a7495d19e533c",
    checked=CHECKED,
    publisher="Redis",
)
STRINGS = _docs.file("docs/data-types/strings.md")
TYPES = _docs.file("docs/data-types/_index.md")
CLUSTER = _docs.file("docs/reference/cluster-spec.md")
REPLICATION = _docs.file("docs/management/replication.md")
PERSISTENCE = _docs.file("docs/management/persistence.md")
EVICTION = _docs.file("docs/reference/eviction/index.md")
LATENCY = _docs.file("docs/management/optimization/latency.md")
INFO = _docs.file("commands/info.md")
FACEBOOK = Publisher("Facebook", checked=CHECKED).post(
    "Scaling Memcache at Facebook",
    "https://www.usenix.org/system/files/conference/nsdi13/nsdi13-final170_update.pdf",
    "2013",
    read_in="copies of the paper's first page",
)
TWITTER = Publisher("High Scalability", checked=CHECKED, kind="secondary").post(
    "How Twitter Uses Redis to Scale - 105TB RAM, 39MM QPS, 10,000+ Instances",
    "http://highscalability.com/blog/2014/9/8/"
    "how-twitter-uses-redis-to-scale-105tb-ram-39mm-qps-10000-ins.html",
    "2014-09-08",
    read_in="a copy",
)

NO_TIME = undisclosed("time until it has effect: the documentation gives none")
NO_RECOVERY = undisclosed("time to recover: neither documentation gives one")
NODE = "cache.r7g.large"
MEMCACHED = memcached(undisclosed("version: the documentation of July 2026 was read"))
REDIS = redis(undisclosed("version: the documentation of June 2025 was read"))

PARALLEL = Criterion(
    "threads that serve requests",
    values=[
        memcached.THREADS.value,
        count(1, "thread") @ CONFIG.at("server.io_threads_num, 1, INTEGER_CONFIG, NULL, NULL),"),
    ],
    conditions="by default",
    better="more",
)

with TechnologyComparison(
    [MEMCACHED, REDIS],
    "Memcached or Redis as a cache",
    as_of="2026-11-23",
    question="Which of the two caches what a database would have to read again and again?",
    options=[
        Option(
            MEMCACHED,
            role="Stores strings of bytes by key, and evicts items when memory is full.",
            runs=[
                Operator(
                    "Facebook (2013)",
                    scale={
                        "requests": at_least(requests(1e9).per("second"))
                        @ FACEBOOK.at("over a billion requests per second")
                    },
                ),
                Operator(
                    "Netflix, inside EVCache (2024)",
                    scale={
                        "servers": netflix.EVCACHE_SERVERS,
                        "operations": netflix.EVCACHE_OPS,
                        "data": netflix.EVCACHE_SIZE,
                    },
                ),
            ],
            fails=[
                Failure(
                    "connections exhausted",
                    signals=[memcached.TOO_MANY_CONNECTIONS, memcached.LISTENER_DISABLED.rising()],
                    recovery=[
                        Check(
                            "Compare the open connections with the limit",
                            console("stats", of="nc <host> 11211")
                            @ PROTOCOL.at("is used to query the server about statistics"),
                            healthy=statement("curr_connections well below max_connections")
                            @ PROTOCOL.at("Number of open connections"),
                            unhealthy=statement("rejected_connections or listen_disabled_num grows")
                            @ PROTOCOL.at("Number of times server has stopped"),
                        )
                    ],
                    time_to_recover=NO_RECOVERY,
                    data_loss=statement("none by itself; objects are in memory")
                    @ MANUAL.at("by storing objects in memory"),
                    rollback=statement("restart it with the former -c")
                    @ MANUAL.at("max simultaneous connections; the default is 1024"),
                )
            ],
            price=list_price(NODE, "2025-04", "memcached.on_demand"),
            buys=statement(f"an ElastiCache node {NODE} for Memcached in us-east-1")
            @ list_price(NODE, "2025-04", "memcached.on_demand").citations[0],
        ),
        Option(
            REDIS,
            role="Stores strings, lists, sets and more by key; replicates and writes them to disk.",
            runs=[
                Operator(
                    "Twitter, timelines of one data centre (2014)",
                    scale={
                        "allocated heap": about(tb(40)) @ TWITTER.at("~40TB allocated heap"),
                        "queries": statement("about 30 million a second") @ TWITTER.at("~30MM qps"),
                        "processes": at_least(instances(6000)) @ TWITTER.at("> 6,000 instances"),
                    },
                )
            ],
            fails=[
                Failure(
                    "writes rejected, memory full",
                    signals=[redis.OOM, redis.EVICTED.rising()],
                    recovery=[
                        Check(
                            "Compare used memory with the limit",
                            shell("redis-cli -h <host> -p <port> INFO memory")
                            @ INFO.at("Total number of bytes allocated by Redis using"),
                            healthy=statement("used_memory below maxmemory (0: no limit)")
                            @ EVICTION.at("Setting `maxmemory` to zero results into no"),
                            unhealthy=statement("used_memory at maxmemory")
                            @ EVICTION.at("When the specified amount of memory is reached"),
                        )
                    ],
                    time_to_recover=NO_RECOVERY,
                    data_loss=statement("writes that Redis answers with an error")
                    @ EVICTION.at("Redis can return errors for commands"),
                    rollback=statement("set the former policy while it runs")
                    @ EVICTION.at("you can reconfigure the policy at runtime"),
                )
            ],
            price=list_price(NODE, "2025-04", "redis.on_demand"),
            buys=statement(f"an ElastiCache node {NODE} for Redis in us-east-1")
            @ list_price(NODE, "2025-04", "redis.on_demand").citations[0],
        ),
    ],
    criteria=[
        PARALLEL,
        Criterion(
            "concurrent clients",
            values=[memcached.MAX_CONNECTIONS.value, redis.MAXCLIENTS.value],
            conditions="by default; both can be raised",
            better="more",
        ),
        Criterion(
            "largest value",
            values=[
                memcached.ITEM_SIZE.value,
                mb(512) @ STRINGS.at("can't be bigger than 512 MB", basis="limit"),
            ],
            conditions=["by default; up to 1 GB with -I", "one string, by default"],
            better="more",
        ),
        Criterion(
            "servers in one cluster",
            values=[
                undisclosed("size of a cluster: neither protocol nor manual mentions clusters"),
                nodes(1000) @ CLUSTER.at("linear scalability up to 1000 nodes", basis="target"),
            ],
            conditions=["according to its documentation", "a goal of its design"],
            better="neither",
        ),
    ],
    aspects=[
        Aspect(
            "type of a value",
            values=[
                statement("an opaque block of bytes")
                @ PROTOCOL.at("no limitations on characters that may appear"),
                statement("strings, lists, sets, hashes, sorted sets and more")
                @ TYPES.at("Redis is a data structure server"),
            ],
        ),
        Aspect(
            "when memory is full",
            values=[
                statement("items are evicted, unless -M forbids it")
                @ MANUAL.at("Disable automatic removal of items from the cache"),
                statement("writes are rejected, unless a policy evicts keys")
                @ CONF.at("# maxmemory-policy noeviction"),
            ],
        ),
        Aspect(
            "after a restart",
            values=[
                statement("objects are stored in memory")
                @ MANUAL.at("by storing objects in memory"),
                statement("data as of the last snapshot, which it takes by default")
                @ PERSISTENCE.at("By default Redis saves snapshots of the dataset"),
            ],
        ),
        Aspect(
            "replication",
            values=[
                undisclosed("replication: neither protocol nor manual mentions any"),
                statement("asynchronous replication by default")
                @ REPLICATION.at("Redis uses by default asynchronous replication"),
            ],
        ),
        Aspect(
            "one slow request",
            values=[
                statement("each worker thread has its own connections")
                @ THREADS.at("Each worker thread is assigned connections"),
                statement("blocks all other clients")
                @ LATENCY.at("all the other clients will wait for this"),
            ],
        ),
    ],
    decision=[
        Choice(
            MEMCACHED,
            when="values are opaque, may be lost, and one process should use several cores",
            because=statement("worker threads read and write the table in parallel")
            @ THREADS.at("multiple threads to access the hash table in"),
            by=PARALLEL,
        ),
        Choice(
            REDIS,
            when="parts of a value change separately, or the cache must survive a restart",
            because=statement("lists, sets and hashes are native types, in addition to strings")
            @ TYPES.at("Redis provides a collection of native data types"),
        ),
    ],
    see=[
        Link(
            "incidents/debugging/memcached_cache_stampede",
            "guide",
            because="a cache stampede on the database, question by question",
        ),
        Link(
            "incidents/debugging/redis_out_of_memory",
            "guide",
            because="rejected writes, from the limit to the policy",
        ),
    ],
) as diagram:
    waive("IN403", because="neither documentation says how long either takes to recover")
    waive(
        "AM105", because="a comparison shows how to detect a failure; its guides hold the recovery"
    )
