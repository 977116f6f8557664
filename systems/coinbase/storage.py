"""Where Coinbase keeps users and events, and what guards MongoDB's connections."""

from atlas import (
    Asynchronous,
    Call,
    ConsistencyBoundary,
    Link,
    Recovery,
    StorageArchitecture,
    statement,
    undisclosed,
    waive,
)
from systems.coinbase import _failures as failures
from systems.coinbase import _sources as src
from systems.coinbase import components as c
from systems.coinbase import facts

with StorageArchitecture(
    c.coinbase,
    "Hot user data in DynamoDB, other user data in MongoDB",
    as_of="2026-06-02",
    boundaries=[
        ConsistencyBoundary(
            "Fragments of a user",
            stores=[c.fragments],
            guarantee=statement("read-after-write for sensitive operations of the Users service")
            @ src.IDENTITY_NEWS.at("strong read-after-write guarantees for sensitive operations"),
        ),
        ConsistencyBoundary(
            "A shard of MongoDB",
            stores=[c.mongodb],
            guarantee=statement("a single writer; nodes do not add writes (2024)")
            @ src.PREDICTION.at("uses a single-writer per shard architecture"),
        ),
    ],
    replication_lag=undisclosed("replication lag: no post that was read gives one"),
    recovery=Recovery(
        rpo=undisclosed("recovery point objective: no post states one"),
        rto=undisclosed("recovery time objective: no post states one"),
        backup=undisclosed("backups: no post that was read describes them"),
        restore=statement("a new replica restores a snapshot, which can take over two hours (2024)")
        @ src.PREDICTION.at("existing snapshot which can take upwards of"),
    ),
    figures={
        "Users service, peak reads": facts.USERS_READS,
        "time to scale MongoDB (undated)": statement("cut by 60 %, on MongoDB Atlas")
        @ src.MONGODB_CASE.at("MongoDB Atlas to reduce scaling time by 60%"),
        "cache of the Users service": statement(
            "ValKey, managed by AWS; before it, a cache router as sidecar"
        )
        @ src.IDENTITY_NEWS.at("internal Cache Router sidecar to native ValKey"),
        "connection spikes before (2020)": facts.SPIKES_BEFORE,
        "connection spikes after (2020)": facts.SPIKES_AFTER,
        "Kafka brokers (2021)": facts.BROKERS,
    },
    see=[
        Link(
            "incidents/debugging/mongodb_replication_lag",
            "guide",
            because="a MongoDB set without a primary, or with a slow one",
        ),
        Link(
            "incidents/debugging/kafka_consumer_lag",
            "guide",
            because="consumers of Kafka that fall behind",
        ),
    ],
    urgent=[
        failures.SLOW_CLUSTER,
        failures.CONNECTION_STORM,
        failures.TABLE_THROTTLED,
        failures.NO_LEADERS,
    ],
) as diagram:
    c.users_service >> Call("hot fragments") >> c.fragments
    c.users_service >> Call("other fragments") >> c.mongodb
    c.rails >> Call("queries") >> c.mongobetween
    c.mongobetween >> Call("pooled") >> c.routers >> Call("shards") >> c.mongodb
    c.mongodb >> Asynchronous("CDC") >> c.kafka
    waive("EV504", because=c.NO_DATE)
