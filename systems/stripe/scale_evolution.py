"""From one Ruby application on MongoDB to the database DocDB, in four documented stages."""

from atlas import (
    Call,
    Replication,
    ScaleEvolution,
    Stage,
    gaps_in,
    statement,
    undisclosed,
)
from systems.stripe import _failures as failures
from systems.stripe import _incident_facts as incidents
from systems.stripe import _sources as src
from systems.stripe import _storage_facts as storage
from systems.stripe import components as c
from systems.stripe import facts

NO_COST = undisclosed("cost at this size: Stripe files no accounts, and no post states one")
gap = gaps_in("Stripe's posts")

FIRST = Stage(
    when=statement("from 2011; its outages are of 2015")
    @ src.DOCDB.at("When Stripe launched in 2011, we chose"),
    users=undisclosed("businesses: `hundreds of thousands of companies` in 2015, no number"),
    architecture=statement("a monolithic Ruby application; NGINX and HAProxy in front of services")
    @ src.CONSUL_TALK.at("Stripe started as a monolithic Ruby app,"),
    broke=statement("2015: an index was removed from all replicas at once")
    @ src.INDEX_OUTAGE.at("from all the database replicas simultaneously."),
    fixed=statement("the index was built again, a temporary patch avoided it")
    @ src.RCA_2015.at("rebuilding the index and deploying a temporary"),
    cost=NO_COST,
    components=[c.old_shards, c.event_queue],
    figures={
        "degrading, 2015-10-08": incidents.INDEX_DEGRADED,
        "degraded, then down, 2015-12-17": incidents.QUEUE_OUTAGE,
    },
)
LIMITED = Stage(
    when=statement("as posts of 2017 and 2018 describe it")
    @ src.LIMITERS.at("we operate 4 different types of limiters"),
    users=undisclosed("businesses: no post of these years names them"),
    architecture=statement("four kinds of limiters and load shedders in front of the API")
    @ src.LIMITERS.at("we operate 4 different types of limiters"),
    broke=statement("one Redis node for all limiters, its core at 100 %")
    @ src.REDIS_CLUSTER.at("a single core pegged at 100% usage."),
    fixed=statement("a Redis Cluster of 10 nodes; errors fell")
    @ src.REDIS_CLUSTER.at("Our error rates took a nosedive, and"),
    cost=NO_COST,
    components=[c.limiters, c.limiter_redis],
    figures={"nodes of Redis Cluster (2018)": facts.LIMITER_NODES},
)
SHARDED = Stage(
    when=statement("2023; its start is not published")
    @ src.DOCDB.at("In 2023, we used the Data Movement Platform"),
    users=undisclosed("businesses: `millions of businesses` in 2024, no number"),
    architecture=statement("DocDB: thousands of shards, once a few of tens of terabytes each")
    @ src.DOCDB.at("from running a small number of database"),
    broke=statement("thousands of databases were underused")
    @ src.DOCDB.at("bin-packed thousands of underutilized databases by migrating"),
    fixed=statement("they were merged; about three quarters of the shards were removed")
    @ src.DOCDB.at("underlying DocDB shards by approximately three quarters."),
    cost=NO_COST,
    components=[c.docdb, c.mover],
    figures={
        "payments (2023)": facts.VOLUME_2023,
        "moved to merge shards (2023)": storage.MOVED,
        "API requests, peak (2023)": facts.API_PEAK,
        "Black Friday weekend peak (2023)": facts.PEAK_2023,
        "Black Friday weekend (2023)": facts.PAYMENTS_2023,
    },
)
TODAY = Stage(
    when=statement("sources of 2024 to 2026")
    @ (src.LETTER_2025.at("power more than 5 million businesses directly")),
    users=facts.BUSINESSES,
    architecture=statement("2024: DocDB with more than 2,000 shards and 5,000 collections")
    @ src.DOCDB.at("distributed over 2,000+ database shards"),
    broke=statement("an extremely large Ruby monorepo, whose CI must stay fast")
    @ src.SELECTIVE_TESTS.at("an extremely large Ruby codebase: our monorepo"),
    fixed=statement("selective test execution")
    @ src.SELECTIVE_TESTS.at("how we keep CI fast and affordable"),
    cost=NO_COST,
    components=[c.docdb, c.docdb_proxy],
    figures={
        "payments (2024)": facts.VOLUME_2024,
        "Black Friday weekend peak (2024)": facts.PEAK_2024,
        "Black Friday weekend (2024)": facts.PAYMENTS_2024,
        "Black Friday weekend sum (2024)": facts.BLACK_FRIDAY_SUM,
        "cross-border, weekend (2024)": facts.CROSS_BORDER,
        "API uptime, weekend (2024)": facts.UPTIME_BLACK_FRIDAY,
        "Ruby code, order of (2026)": facts.RUBY_LINES_2026,
    },
)

with ScaleEvolution(
    c.stripe,
    "From MongoDB and one Ruby application to the database DocDB",
    as_of="2026-04-10",
    replaced=[c.old_shards, c.event_queue],
    stages={
        "1K": undisclosed("1,000 businesses: the posts begin later"),
        "10K": undisclosed("10,000 businesses: no post of the first years names a number"),
        "100K": undisclosed("100,000 businesses: `hundreds of thousands of companies` in 2015"),
        "2011 to 2015": FIRST,
        "2017 to 2018": LIMITED,
        "1M": undisclosed("1 million businesses: `millions of businesses` in 2019"),
        "2023": SHARDED,
        "2024 to 2026": TODAY,
        "10M": undisclosed("10 million businesses: more than 5 million in February 2026"),
    },
    figures={
        "total volume (2025)": facts.VOLUME_2025,
        "database queries (2024)": storage.QUERIES,
    },
    urgent=[failures.INDEX_REMOVED, failures.LIMITER_REDIS, failures.NO_PRIMARY],
) as diagram:
    c.old_shards >> Replication("split", lag=gap("lag of the split")) >> c.docdb
    c.limiters >> Call("request") >> c.api
    c.limiters >> Call("tokens", optional=True) >> c.limiter_redis
    c.api >> Call("events, with retries", note="2015") >> c.event_queue
    c.api >> Call("queries") >> c.docdb_proxy >> Call("queries, token") >> c.docdb
    c.api >> Call("queries", note="2015") >> c.old_shards
    c.docdb_proxy >> Call("routes") >> c.chunk_metadata
    c.mover >> Call("switch the route") >> c.chunk_metadata
