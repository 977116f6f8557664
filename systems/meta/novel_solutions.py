"""What Meta had to invent, and which parts are open source."""

from atlas import (
    Asynchronous,
    Call,
    Link,
    NovelSolutions,
    Observation,
    Solution,
    statement,
    undisclosed,
    waive,
)
from systems.meta import _cache_facts as cache
from systems.meta import _failures as failures
from systems.meta import _sources as s
from systems.meta import _storage_facts as storage
from systems.meta import components as c
from systems.meta import facts

NO_CODE = undisclosed("source code: the paper or post links none")
NO_COMPARISON = undisclosed("effect: no figures of the time before it were found")

with NovelSolutions(
    c.meta,
    "Cache router, graph cache, recovery store, MyRocks",
    as_of="2026-08-20",
    solutions=[
        Solution(
            "Leases",
            problem=statement("a deleted hot key sends all its readers to the database")
            @ s.MEMCACHE.at("many reads default to the more costly"),
            invention=statement("a miss returns a token for the key, one every 10 s; others wait")
            @ s.MEMCACHE.at("a lease to a client to set data"),
            effect={
                "peak queries, one set of keys": cache.HERD_QUERIES,
                "the same keys, with leases": cache.LEASED_QUERIES,
            },
            open_source=NO_CODE,
            components=[c.memcache],
        ),
        Solution(
            "Deletes from the commit log",
            problem=statement(
                "misrouted deletes often required a rolling restart of all of memcache"
            )
            @ s.MEMCACHE.at("would often require a rolling restart of the"),
            invention=statement("a daemon on each database broadcasts the deletes of each commit")
            @ s.MEMCACHE.at("extracts any deletes, and broadcasts these"),
            effect={
                "deletes a packet, gain": cache.DELETES_BATCHED,
            },
            open_source=NO_CODE,
            components=[c.mcsqueal, c.mcrouter],
        ),
        Solution(
            "mcrouter",
            problem=statement("a connection from every web thread to every server is too expensive")
            @ s.MEMCACHE.at("prohibitively expensive to have an open connection"),
            invention=statement(
                "a proxy that pools connections, fails over and marks servers that are down"
            )
            @ s.MCROUTER_README.at("a memcached protocol router for scaling"),
            effect={
                "connections": statement("need less network, processor time and memory (2013)")
                @ s.MEMCACHE.at("Coalescing these connections improves the efficiency of"),
            },
            open_source=statement("github.com/facebook/mcrouter")
            @ s.MCROUTER_README.at("Mcrouter is developed and maintained by Facebook"),
            components=[c.mcrouter],
        ),
        Solution(
            "TAO",
            problem=statement("shortcomings of a look-aside cache for the social graph")
            @ s.TAO.at("fundamental shortcomings of a lookaside cache architecture"),
            invention=statement(
                "a graph-aware cache: a leader tier and several follower tiers a region"
            )
            @ s.TAO.at("one leader cache tier, and at least two"),
            effect={"against memcache": NO_COMPARISON},
            open_source=NO_CODE,
            components=[c.followers, c.leaders],
        ),
        Solution(
            "MyRocks",
            problem=statement("the user database was bound by its space on flash")
            @ s.MYROCKS.at("With pure Flash, UDB was space-bound"),
            invention=statement("a storage engine for MySQL on RocksDB, a log-structured tree")
            @ s.MYROCKS.at("MyRocks – a RocksDB storage engine for"),
            effect={
                "instance size, less": storage.INSTANCE_CUT,
            },
            open_source=statement("all customized extensions to MySQL are open source (2020)")
            @ s.MYROCKS_TEXT.at("All customized extensions to MySQL are released"),
            components=[c.user_db],
        ),
        Solution(
            "Polaris and consistency tracing",
            problem=statement("bugs that leave stale values in a cache are rare, hard to find")
            @ s.TAO_STUDY.at("finding the rare bug that violates it"),
            invention=statement(
                "a service that poses as a cache and queries the others; a log of changes"
            )
            @ s.TAO_STUDY.at("pretends to be a cache server on"),
            effect={
                "one bug, diagnosed in": cache.DIAGNOSIS,
            },
            open_source=NO_CODE,
            components=[c.polaris],
        ),
        Solution(
            "Delta",
            problem=statement("recovery and bootstrap need a store that depends on little else")
            @ s.DELTA.at("necessary for our disaster recovery and bootstrap"),
            invention=statement("chain replication with four operations: put, get, delete, list")
            @ s.DELTA.at("It features only four high-level operations"),
            effect={"on recovery": NO_COMPARISON},
            open_source=NO_CODE,
            components=[c.delta],
        ),
        Solution(
            "F16 and Minipack",
            problem=statement("demand grew; power and the supply of optics were limited")
            @ s.F16.at("hard physical constraints of power and optics"),
            invention=statement("a data center fabric on 100 Gbit/s optics, and a switch for it")
            @ s.F16.at("with 100G optics"),
            effect={
                "capacity, times": facts.FABRIC_CAPACITY,
                "power, space of a switch, less": facts.SWITCH_POWER_LESS,
            },
            open_source=statement("Minipack is contributed to the Open Compute Project (2019)")
            @ s.F16.at("We are contributing both Minipack and the"),
            components=[c.regions],
        ),
    ],
    patents=undisclosed("patents: the papers and posts name none"),
    figures={
        "one set of keys, no leases": cache.HERD_QUERIES,
        "the same keys, leases": cache.LEASED_QUERIES,
        "failures seen, cut by Gutter": cache.GUTTER_CUT,
    },
    urgent=[failures.STALE_VALUES, failures.THUNDERING_HERD, failures.MEMCACHED_DOWN],
    see=[
        Link(
            "patterns/comparisons/memcached_redis",
            "comparison",
            because="which caches store more than one value under a key",
        ),
    ],
) as diagram:
    c.web >> Call("UDP get", optional=True) >> c.memcache
    c.web >> Call("TCP", note="set, delete") >> c.mcrouter
    c.mcrouter >> Call("memcached", optional=True) >> c.memcache
    c.web >> Call("RPC") >> c.followers >> Call("RPC", note="misses") >> c.leaders
    c.leaders >> Call("SQL") >> c.user_db
    c.user_db >> Asynchronous("commit log") >> c.mcsqueal >> Asynchronous("deletes") >> c.mcrouter
    c.polaris >> Observation("old versions?") >> c.followers
    c.builds >> Call("put, get") >> c.delta
    c.twine >> Observation("machines") >> c.regions
    waive(
        "IN403",
        because="the papers give no durations of the failures that leases and Gutter address",
    )
    waive("CFO304", because=c.NO_COMMITMENTS)
