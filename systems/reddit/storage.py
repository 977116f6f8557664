"""Where posts, comments, votes and events are stored, and what readers can rely on."""

from atlas import (
    Asynchronous,
    Call,
    ConsistencyBoundary,
    Link,
    Recovery,
    StorageArchitecture,
    gaps_in,
    statement,
    undisclosed,
    waive,
)
from systems.reddit import _failures as failures
from systems.reddit import _r2_components as r
from systems.reddit import _r2_failures as r2_failures
from systems.reddit import _sources as src
from systems.reddit import _storage_facts as storage
from systems.reddit import components as c

gap = gaps_in("Reddit's posts and the published code of r2")

with StorageArchitecture(
    c.reddit,
    "Posts in Postgres, votes in Cassandra, comments in their own stores",
    as_of="2026-01",
    boundaries=[
        ConsistencyBoundary(
            "Things of r2",
            stores=[r.things, r.cache],
            guarantee=statement(
                "Postgres is canonical; a cached thing is written under a lock (2017)"
            )
            @ src.R2_THING.at("only the changes. The data in postgres"),
        ),
        ConsistencyBoundary(
            "Listings and comment trees of r2",
            stores=[r.wide],
            guarantee=statement("a comment tree: read-modify-write under a lock (2017)")
            @ src.R2_TREE.at("adding comments requires read-modify-write, so get the lock"),
        ),
        ConsistencyBoundary(
            "Comments since the move to Go",
            stores=[c.comment_db, c.comment_cache, c.comment_events],
            guarantee=statement("change events: 100 % guarantee of delivery (2025)")
            @ src.COMMENTS.at("We provide a 100% guarantee of delivery of"),
        ),
    ],
    replication_lag=gap("replication lag of Postgres, in numbers"),
    recovery=Recovery(
        rpo=undisclosed("recovery point objective: no post states one"),
        rto=undisclosed("recovery time objective: no post states one"),
        backup=c.gap("backup"),
        restore=gap("how lost data is restored"),
    ),
    figures={
        "data in Postgres (2012)": storage.POSTGRES_2012,
        "live Kafka data moved (2026)": storage.KAFKA_DATA,
        "media metadata reads (2024)": storage.MEDIA_READS,
        "media metadata, p90 (2024)": storage.MEDIA_P90,
        "comment replicas, told in 2013": storage.COMMENT_REPLICAS,
        "stale reads (2017)": statement("possible: long replication lag and an evicted thing")
        @ src.R2_THING.at("lookup might read from a postgres secondary before"),
    },
    urgent=[
        r2_failures.COMMENTS_MISSING,
        r2_failures.CACHES_EMPTY,
        failures.CONNECTIONS_USED_UP,
        r2_failures.REPLICA_BEHIND,
    ],
    see=[
        Link(
            "incidents/debugging/memcached_cache_stampede",
            "guide",
            because="empty caches loaded the databases on 2016-08-11",
        ),
        Link(
            "incidents/debugging/postgresql_replication_lag",
            "guide",
            because="replication to replicas broke in 2011",
        ),
        Link(
            "patterns/comparisons/memcached_redis",
            "comparison",
            because="comments are cached in Memcached and announced through Redis",
        ),
    ],
) as diagram:
    r.monolith >> Call("SQL") >> r.things
    r.monolith >> Call("things, locks") >> r.cache
    r.monolith >> Call("AMQP") >> r.queue
    r.queue >> Asynchronous("new comments") >> r.tree_builders
    r.tree_builders >> Call("lock") >> r.cache
    r.tree_builders >> Call("trees, scores") >> r.wide
    r.monolith >> Call("listings, trees") >> r.wide
    c.comments >> Call("SQL") >> c.comment_db
    c.comments >> Call("Memcached", optional=True) >> c.comment_cache
    c.comments >> Call("change events") >> c.comment_events
    c.services >> Call("media metadata") >> c.media
    waive("CFO304", because=c.NO_RESERVED_SHARE)
    waive("IN405", because=failures.NO_ROLLBACK_REASON)
