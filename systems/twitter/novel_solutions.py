"""What Twitter invented, and which of it is open source."""

from atlas import Asynchronous, Call, NovelSolutions, Solution, statement, undisclosed, waive
from systems.twitter import _failures as failures
from systems.twitter import _sources as src
from systems.twitter import _storage_facts as storage
from systems.twitter import components as c
from systems.twitter import facts

NO_CODE = undisclosed("source code: Twitter has published posts, no code of it")

with NovelSolutions(
    c.twitter,
    "IDs (Snowflake), shards (Gizzard), cache proxy, search, graph",
    as_of="2023-07-07",
    solutions=[
        Solution(
            "Snowflake",
            problem=statement("2010: Cassandra and sharded MySQL make no unique ids by themselves")
            @ src.SNOWFLAKE_POST.at("Cassandra has no built-in way of generating"),
            invention=statement("time, machine and counter in 64 bits, without coordination")
            @ src.SNOWFLAKE.at("machines generating ids should not have to"),
            effect={
                "ids a machine, each ms (2010)": facts.IDS_A_MS,
                "limit: machines (2010)": facts.ID_MACHINES,
                "limit: time from epoch (2010)": facts.ID_YEARS,
                "goal: time to make an id (2010)": facts.ID_TIME,
            },
            open_source=statement(
                "github.com/twitter-archive/snowflake: the release of 2010, retired"
            )
            @ src.SNOWFLAKE_RETIRED.at("We have retired the initial release of Snowflake"),
            components=[c.snowflake],
        ),
        Solution(
            "Gizzard and FlockDB",
            problem=statement("data too large to be stored efficiently on a single computer")
            @ src.GIZZARD.at("cannot be efficiently stored on a single"),
            invention=statement(
                "a layer that shards SQL or other stores; failed writes are retried"
            )
            @ src.GIZZARD.at("all write-operations are idempotent *and* commutative"),
            effect={
                "edges held (2010)": storage.EDGES_2010,
                "reads served, peak (2010)": storage.FLOCK_READS_2010,
            },
            open_source=statement("github.com/twitter-archive/gizzard and flockdb, archived")
            @ src.GIZZARD.at("Twitter is no longer maintaining this project"),
            components=[c.flock],
        ),
        Solution(
            "Fan-out of timelines",
            problem=statement("to build a timeline at each read is slow")
            @ src.TIMELINES.at("naïve timeline “materialization” can be slow"),
            invention=statement("a new tweet's id is pushed to followers' timelines in Redis")
            @ src.TIMELINES.at("RPUSHX to only add to cached timelines"),
            effect={
                "timeline read, p50 (2012)": facts.TIMELINE_READ_P50,
                "timeline read, p99 (2012)": facts.TIMELINE_READ_P99,
            },
            open_source=NO_CODE,
            components=[c.fanout, c.timeline_cache],
        ),
        Solution(
            "Twemproxy",
            problem=statement("too many connections to the cache servers")
            @ src.TWEMPROXY.at("to reduce the number of connections to"),
            invention=statement("a proxy that shares connections, pipelines and shards")
            @ src.TWEMPROXY.at("This, together with protocol pipelining and sharding"),
            effect={"one proxy to one server, default": facts.PROXY_CONNECTIONS},
            open_source=statement("github.com/twitter/twemproxy")
            @ src.TWEMPROXY.at("aka **nutcracker** is a fast and lightweight"),
            components=[c.cache_proxy],
        ),
        Solution(
            "Earlybird",
            problem=statement("2012: tweets must be searchable at once, while queries stay fast")
            @ src.EARLYBIRD_PAPER.at(
                "make it searchable immediately, while concurrently supporting"
            ),
            invention=statement("one writer, many readers, without locks, on Lucene")
            @ src.EARLYBIRD_PAPER.at("single-writer, multiple-reader lock-free algorithm"),
            effect={
                "queries served (2012)": facts.SEARCHES_2012,
                "mean latency (2012)": facts.SEARCH_MEAN_2012,
                "searchable in, usually (2012)": facts.SEARCHABLE_2012,
                "searchable in (2020)": facts.INDEXING_AFTER,
            },
            open_source=statement(
                "source in twitter/the-algorithm (2023), without a complete build"
            )
            @ src.ALGORITHM.at("but not a top-level BUILD or WORKSPACE file"),
            components=[c.earlybird],
        ),
        Solution(
            "GraphJet",
            problem=statement("recommendations in real time, not in batches alone")
            @ src.GRAPHJET.at("supplementing batch with real-time processing"),
            invention=statement("the graph in one server's memory, in segments of time")
            @ src.GRAPHJET.at("temporally-partitioned index segments that hold adjacency lists"),
            effect={
                "edges taken in, a server (2016)": facts.GRAPH_EDGES,
                "recommended, a server (2016)": facts.GRAPH_RECOMMENDATIONS,
            },
            open_source=statement("github.com/twitter/GraphJet")
            @ src.UTEG_README.at("https://github.com/twitter/GraphJet"),
            components=[c.graph],
        ),
        Solution(
            "Pelikan",
            problem=statement("various cache services that are alike inside")
            @ src.PELIKAN.at("After years of using and working on"),
            invention=statement("one framework for cache servers, from modules")
            @ src.PELIKAN.at("framework for developing cache services"),
            effect={
                "share of clusters": undisclosed("Pelikan's share of Twitter's cache clusters")
            },
            open_source=statement("github.com/twitter/pelikan") @ src.PELIKAN.at("# Pelikan"),
            components=[c.twemcache],
        ),
    ],
    patents=undisclosed("patents: none of the pages that were read names one"),
    urgent=[
        failures.CACHE_EJECTED,
        failures.CLOCK_BACK,
        failures.SHARD_DOWN,
        failures.SEARCH_DEGRADED,
    ],
) as diagram:
    c.tweetypie >> Call("ids") >> c.snowflake
    c.tweetypie >> Asynchronous("new tweets") >> c.fanout
    c.fanout >> Call("followers") >> c.flock
    c.fanout >> Asynchronous("inserts") >> c.cache_proxy
    c.cache_proxy >> Call("Redis protocol") >> c.timeline_cache
    c.tweetypie >> Call("cached tweets", optional=True) >> c.twemcache
    c.tweetypie >> Call("indexes") >> c.flock
    c.tweetypie >> Asynchronous("tweet events") >> c.kafka_log
    c.kafka_log >> Asynchronous("tweets") >> c.ingester >> Asynchronous("documents") >> c.earlybird
    c.kafka_log >> Asynchronous("engagements") >> c.graph
    waive(
        "IN403",
        because="neither the repositories nor the posts on these inventions say how long a "
        "recovery took",
    )
