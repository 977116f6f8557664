"""One read behind the API, from a client over the cache and PgBouncer to a replica."""

from atlas import SLO, Call, Link, Replication, RequestFlow, gaps_in, statement, waive
from systems.openai import _failures as failures
from systems.openai import _sources as src
from systems.openai import components as c
from systems.openai import facts
from systems.openai._system import NO_SHARE, openai

gap = gaps_in("OpenAI's post on PostgreSQL, which names no further percentile")

with RequestFlow(
    openai,
    "One read, past a cache and a pooler to a replica",
    as_of="2026-02-12",
    slo=SLO(
        objective=statement("delivered, not promised: five nines and a low p99 of the database")
        @ src.POSTGRESQL.at("low double-digit millisecond p99 client-side latency and"),
        availability=facts.AVAILABILITY,
        p99=gap("p99 in numbers: the post says `low double-digit millisecond`"),
        **gap.of("p50", "p999"),
    ),
    fallback=statement("all but one reader of a missing key wait for the cache (2026)")
    @ src.POSTGRESQL.at("All other requests wait for the cache to"),
    figures={
        "read replicas": facts.REPLICAS,
        "connections, limit, an instance": facts.CONNECTION_LIMIT,
        "connect directly, benchmark": facts.CONNECT_DIRECT,
        "through PgBouncer, benchmark": facts.CONNECT_POOLED,
        "library retries, default (2026)": facts.SDK_RETRIES,
    },
    see=[
        Link(
            "incidents/debugging/postgresql_connections_exhausted",
            "guide",
            because="connection storms used up all connections of an instance",
        ),
        Link(
            "incidents/debugging/memcached_cache_stampede",
            "guide",
            because="misses of many readers on one key",
        ),
        Link(
            "incidents/posthog/2025_10_28_connection_pools",
            "incident",
            because="PgBouncer pools ran out of connections",
        ),
    ],
    urgent=[
        failures.CACHE_MISSES,
        failures.CONNECTION_STORM,
        failures.PRIMARY_DOWN,
        failures.BAD_RELEASE,
    ],
) as diagram:
    c.sdk >> Call("HTTPS") >> c.balancer >> Call("HTTPS") >> c.backends
    c.backends >> Call("service names") >> c.names
    c.backends >> Call("read", optional=True, note="most reads end here") >> c.cache
    c.backends >> Call("read", note="on a miss, one reader of a key") >> c.pooler
    c.pooler >> Call("SQL", note="same region") >> c.replicas
    c.backends >> Call("write", note="and reads of the same transaction") >> c.primary
    c.primary >> Replication("WAL", lag=c.gap("lag, beyond `near zero`")) >> c.replicas
    c.backends >> Call("model request", note="inference") >> c.gpu_nodes
    waive("CFO304", because=NO_SHARE)
