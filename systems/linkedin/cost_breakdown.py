"""LinkedIn's published savings, and its Hadoop data of 2021 at the list price of S3."""

from atlas import (
    Asynchronous,
    Call,
    CostBreakdown,
    Replication,
    Spend,
    statement,
    undisclosed,
)
from systems.linkedin import _failures as failures
from systems.linkedin import _kafka_facts as logs
from systems.linkedin import _money_facts as money
from systems.linkedin import _storage_facts as stores
from systems.linkedin import components as c
from systems.linkedin import facts

gap = c.gap
NO_TYPES = undisclosed("machine types: no post names those of Kafka, Espresso and the services")

with CostBreakdown(
    c.linkedin,
    "1 EB of HDFS at the list price of S3: at most $23 M a month",
    as_of="2025-07-30",
    spend=[
        Spend(
            c.hadoop,
            monthly=money.HDFS_COST,
            covers="1 EB of 2021 at S3's first price tier of 2025; not LinkedIn's cost",
        ),
        Spend(c.kafka_log, monthly=NO_TYPES, covers="10,000 brokers or more (2024)"),
        Spend(
            c.espresso,
            monthly=NO_TYPES,
            covers="storage nodes; those of profiles were cut by 90 % (2023)",
        ),
        Spend(c.profile_cache, monthly=NO_TYPES, covers="Couchbase in every data center"),
        Spend(c.front_end, monthly=NO_TYPES, covers="over 1,000 services on own servers (2022)"),
    ],
    unit_costs={
        "node's data (2021) in S3 (2025)": money.HDFS_COST_A_NODE,
    },
    optimisations=[
        *c.linkedin.economics.optimisations,
    ],
    reserved=c.linkedin.economics.reserved,
    figures={
        "revenue (fiscal year 2025)": money.REVENUE_2025,
        "cost of profiles, cut (2023)": stores.COST_CUT,
        "profiles' nodes, cut (2023)": stores.NODES_CUT,
        "Kafka topics deleted (2022)": logs.TOPICS_DELETED,
        "move to Azure": statement("put on hold, not canceled, as reported in December 2023")
        @ facts.BLUESHIFT.at("the project was being put on hold, rather"),
    },
    urgent=[failures.BLOCKS_LOST, failures.CACHE_DOWN, failures.BROKER_DOWN, failures.EDGE_DOWN],
) as diagram:
    c.clients >> Call("HTTPS") >> c.edge >> Call("HTTPS") >> c.traffic
    c.traffic >> Call("HTTPS", note="home data center") >> c.front_end
    c.front_end >> Call("Rest.li") >> c.profile >> Call("requests") >> c.espresso_router
    c.espresso_router >> Call("lookup", optional=True) >> c.profile_cache
    c.espresso_router >> Call("HTTP/2") >> c.espresso
    c.espresso >> Replication("changes", lag=c.LAG) >> c.brooklin
    c.brooklin >> Asynchronous("publish") >> c.kafka_log >> Asynchronous("ingest") >> c.hadoop
