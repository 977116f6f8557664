"""One matching engine for the exchange; many services, MongoDB clusters and Kafka for the rest."""

from atlas import (
    Asynchronous,
    Call,
    CompleteArchitecture,
    Group,
    Link,
    undisclosed,
    waive,
)
from systems.coinbase import _exchange as exchange
from systems.coinbase import _failures as failures
from systems.coinbase import components as c
from systems.coinbase import facts

with CompleteArchitecture(
    c.coinbase,
    "A matching engine on Raft; user data in MongoDB and DynamoDB",
    as_of="2026-06-02",
    timeouts=undisclosed("timeouts between the services: no post that was read gives one"),
    retries=failures.NO_JITTER,
    cost=c.coinbase.economics.infrastructure,
    figures={
        "Raft nodes (May 2026)": facts.RAFT_NODES,
        "Users service, peak reads": facts.USERS_READS,
        "verified users (Sept 2021)": facts.VERIFIED_USERS,
        "moved to EKS by Oct 2025": facts.SERVICES,
    },
    see=[
        Link(
            "incidents/debugging/mongodb_replication_lag",
            "guide",
            because="a MongoDB set without a primary, or with a slow one",
        ),
    ],
    urgent=[
        failures.QUORUM_LOST,
        failures.NO_LEADERS,
        failures.SLOW_CLUSTER,
        failures.USERS_OVERLOADED,
    ],
) as diagram:
    diagram.include(Group("one zone, one placement group", [exchange.matching_engine]))
    c.traders >> Call("orders") >> exchange.matching_engine
    c.customers >> Call("HTTPS") >> c.services
    c.services >> Call("orders") >> exchange.matching_engine
    c.services >> Call("user data") >> c.users_service
    c.users_service >> Call("hot fragments") >> c.fragments
    c.users_service >> Call("other fragments") >> c.mongodb
    c.kafka >> Asynchronous("events") >> c.services
    c.nodes >> Asynchronous("deposits") >> c.services
    waive("EV504", because=c.NO_DATE)
