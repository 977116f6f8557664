"""API servers behind limiters, the database behind its proxies, and what reads their changes."""

from atlas import Asynchronous, Call, CompleteArchitecture, Group, Link, gaps_in, statement
from systems.stripe import _failures as failures
from systems.stripe import _sources as src
from systems.stripe import _storage_facts as storage
from systems.stripe import components as c
from systems.stripe import facts

gap = gaps_in("Stripe's posts, talks and repositories")

with CompleteArchitecture(
    c.stripe,
    "Limiters, the Ruby API, and a database of over 2,000 shards",
    as_of="2024-12",
    timeouts=gap("time-outs of calls between services"),
    retries=statement("2024, advice of a talk: retry at the outermost layer")
    @ src.NINES_TALK.at("Implement retries at the outermost layer"),
    cost=c.stripe.economics.infrastructure,
    figures={
        "API requests, peak (2023)": facts.API_PEAK,
        "transactions, peak (2024)": facts.PEAK_2024,
        "database queries (2024)": storage.QUERIES,
        "shards (2024)": storage.SHARDS,
        "uptime (2023)": facts.UPTIME_2023,
        "Kafka, critical: target (2022)": facts.KAFKA_TARGET,
    },
    urgent=[
        failures.NO_PRIMARY,
        failures.WORKERS_STARVE,
        failures.LIMITER_REDIS,
        failures.CHANGES_STOP,
    ],
    see=[
        Link(
            "incidents/debugging/mongodb_replication_lag",
            "guide",
            because="DocDB is built on MongoDB replica sets",
        ),
        Link(
            "incidents/debugging/kafka_consumer_lag",
            "guide",
            because="change events of every shard pass through Kafka",
        ),
    ],
) as diagram:
    diagram.include(
        Group("DocDB", [c.docdb_proxy, c.chunk_metadata, c.docdb], boundary="group"),
    )
    c.businesses >> Call("HTTPS") >> c.routing >> Call("HTTP") >> c.limiters
    c.limiters >> Call("tokens", optional=True) >> c.limiter_redis
    c.limiters >> Call("request") >> c.api
    c.api >> Call("queries") >> c.docdb_proxy >> Call("queries, token") >> c.docdb
    c.docdb_proxy >> Call("routes") >> c.chunk_metadata
    c.docdb >> Asynchronous("oplog") >> c.cdc_log >> Asynchronous("records") >> c.pinot
    c.api >> Asynchronous("events of money movement") >> c.ledger
    c.api >> Asynchronous("events") >> c.webhooks
    c.webhooks >> Asynchronous("HTTPS") >> c.egress
    c.egress >> Asynchronous("signed events") >> c.endpoints
