"""How a page is served: edge, backbone, web servers, and two caches in front of MySQL."""

from atlas import Asynchronous, Call, CompleteArchitecture, Group, Link, statement, waive
from systems.meta import _cache_facts as cache
from systems.meta import _failures as failures
from systems.meta import _sources as s
from systems.meta import _storage_facts as storage
from systems.meta import components as c
from systems.meta import facts
from systems.meta._technologies import mcrouter

with CompleteArchitecture(
    c.meta,
    "From the edge to the caches and the file system Tectonic",
    as_of="2026-08-20",
    timeouts=statement("mcrouter's default for a memcached server: 1,000 ms")
    @ s.MCROUTER_OPTIONS.at("server_timeout_ms, 1000,"),
    retries=statement("a get without response is sent once more, to the Gutter pool (2013)")
    @ s.MEMCACHE.at("issues the request again to a special Gutter"),
    cost=c.meta.economics.infrastructure,
    figures={
        "items of a popular page": cache.ITEMS_A_PAGE,
        "TAO reads": cache.TAO_READS,
        "mcrouter, peak (undated)": cache.MCROUTER_LOAD,
        "reads of TAO that hit": cache.TAO_HITS,
        "services on CacheLib": facts.CACHELIB_SERVICES,
        "TAO reads, it can process": cache.TAO_READS_2013,
        "photos uploaded (2010)": storage.UPLOADS,
    },
    urgent=[
        failures.MEMCACHED_DOWN,
        failures.BACKBONE_DOWN,
        failures.STALE_VALUES,
        failures.WRITES_STOP,
    ],
    see=[
        Link(
            "incidents/debugging/memcached_cache_stampede",
            "guide",
            because="what a thundering herd looks like, and what to do first",
        ),
        Link(
            "patterns/comparisons/memcached_redis",
            "comparison",
            because="what Memcached does and does not do",
        ),
    ],
) as diagram:
    diagram.include(Group("frontend cluster", [c.web, c.mcrouter, c.memcache], boundary="cluster"))
    c.apps >> Call("DNS") >> c.name_servers >> Call("health check") >> c.backbone
    c.apps >> Call("HTTPS") >> c.edge >> Call("backbone") >> c.backbone >> Call("RPC") >> c.web
    c.apps >> Call("HTTPS", note="photos, videos") >> c.photo_cdn
    c.photo_cdn >> Call("HTTP", note="misses") >> c.tectonic >> Call("RPC") >> c.metadata
    c.web >> Call("UDP get", optional=True, note="a miss queries MySQL") >> c.memcache
    c.web >> Call("TCP", note="set, delete") >> c.mcrouter
    (
        c.mcrouter
        >> Call("memcached", optional=True, timeout=mcrouter.TIMEOUT.assumed())
        >> c.memcache
    )
    c.web >> Call("RPC", note="uploads") >> c.tectonic
    c.web >> Call("RPC") >> c.followers >> Call("RPC", note="misses") >> c.leaders
    c.leaders >> Call("SQL") >> c.user_db
    c.web >> Call("SQL") >> c.user_db
    c.user_db >> Asynchronous("commit log") >> c.mcsqueal >> Asynchronous("deletes") >> c.mcrouter
    waive("AM102", because="where Meta's backbone routers log is not published")
    waive("CFO304", because=c.NO_COMMITMENTS)
