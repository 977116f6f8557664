"""How a web server reads the items of a page from memcache, and how a write deletes them."""

from atlas import (
    SLO,
    Asynchronous,
    Call,
    Group,
    Latency,
    Link,
    RequestFlow,
    gaps_in,
    statement,
    waive,
)
from systems.meta import _cache_facts as cache
from systems.meta import _failures as failures
from systems.meta import _sources as s
from systems.meta import components as c
from systems.meta._technologies import mcrouter

gap = gaps_in("Meta's papers on memcache and TAO, its blog and mcrouter's source")

with RequestFlow(
    c.meta,
    "A popular page: reads from memcache, leases on misses",
    as_of="2026-08-20",
    slo=SLO(**gap.of("objective", "availability", "p50", "p99", "p999")),
    fallback=statement("a get without response goes to Gutter (2013)")
    @ s.MEMCACHE.at("get request, the client assumes the server"),
    figures={
        "items of a popular page": cache.ITEMS_A_PAGE,
        "one set of keys, no leases": cache.HERD_QUERIES,
        "the same keys, leases": cache.LEASED_QUERIES,
        "keys in a batch, mean": cache.KEYS_A_REQUEST,
        "UDP gets discarded at peak": cache.GET_DISCARDED,
        "latency that UDP can save": cache.UDP_SAVED,
        "value fetched, median": cache.VALUE_P50,
        "one key, of a server's requests": cache.HOT_KEY,
    },
    urgent=[
        failures.MEMCACHED_DOWN,
        failures.THUNDERING_HERD,
        failures.STALE_VALUES,
        failures.BACKBONE_DOWN,
    ],
    see=[
        Link(
            "incidents/debugging/memcached_cache_stampede",
            "guide",
            because="what to do when many clients miss the same key",
        ),
    ],
) as diagram:
    diagram.include(
        Group("frontend cluster", [c.web, c.mcrouter, c.memcache, c.gutter], boundary="cluster")
    )
    c.apps >> Call("HTTPS") >> c.edge >> Call("backbone") >> c.backbone >> Call("RPC") >> c.web
    (
        c.web
        >> Call(
            "UDP get",
            latency=Latency(p50=cache.GET_P50),
            optional=True,
            note="24 keys a batch on average; a miss returns a lease",
        )
        >> c.memcache
    )
    (c.web >> Call("UDP get", optional=True, note="retry if memcache fails") >> c.gutter)
    c.web >> Call("SQL", note="reads after a miss, and writes") >> c.user_db
    c.web >> Call("TCP", note="set with the token of the lease; delete") >> c.mcrouter
    (
        c.mcrouter
        >> Call(
            "memcached",
            optional=True,
            timeout=mcrouter.TIMEOUT.assumed(),
            note="by default no requests (TKO) after 3 timeouts",
        )
        >> c.memcache
    )
    c.user_db >> Asynchronous("commit log") >> c.mcsqueal
    c.mcsqueal >> Asynchronous("batched deletes", note="to each cluster") >> c.mcrouter
    waive("AM102", because="where Meta's backbone routers log is not published")
    waive("CFO304", because=c.NO_COMMITMENTS)
