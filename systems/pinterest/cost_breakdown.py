"""What Pinterest plans to pay AWS, and its Kafka of 2018 at list price."""

from atlas import Asynchronous, Call, CostBreakdown, Optimisation, Spend, gaps_in, statement, waive
from systems.pinterest import _cost_facts as costs
from systems.pinterest import _failures as failures
from systems.pinterest import _gaps as gaps
from systems.pinterest import _sources as src
from systems.pinterest import components as c

gap = gaps_in("Pinterest's posts name no machines")
NO_MACHINES = gap("machine types and their numbers")

with CostBreakdown(
    c.pinterest,
    "A planned $4 billion for AWS through 2031",
    as_of="2026-06-04",
    spend=[
        Spend(
            c.kafka_log,
            monthly=NO_MACHINES,
            covers="about 2,000 brokers (2024); see 2018 below",
        ),
        Spend(c.mysql_shards, monthly=NO_MACHINES, covers="MySQL of today; see 2012 below"),
        Spend(c.memcached_fleet, monthly=NO_MACHINES, covers="over 5,000 instances (2022)"),
        Spend(c.kvstore, monthly=NO_MACHINES, covers="over 4,000 hosts of Rocksplicator (2018)"),
        Spend(c.search, monthly=NO_MACHINES, covers="over 100 search clusters (2025)"),
    ],
    unit_costs=c.pinterest.economics.unit_costs,
    optimisations=[
        *c.pinterest.economics.optimisations,
        Optimisation(
            "Graviton instances (from 2021)",
            before=gaps.BEFORE,
            after=gaps.AFTER,
            how=statement("one important workload on Graviton: 47 % less cost (by 2024)")
            @ src.GRAVITON.at("cost savings for an important workload"),
            **gaps.gap.of(saving="saving in money", cost="cost of the change"),
        ),
    ],
    reserved=c.pinterest.economics.reserved,
    figures={
        "AWS plan of 2026, to 2031": costs.COMMITTED,
        "AWS plan a month, spread evenly": costs.COMMITTED_A_MONTH,
        "revenue, Q1 2026": costs.REVENUE_Q1,
        "revenue, 2025": costs.REVENUE_2025,
        "Kafka at list price (2018)": costs.KAFKA_COST,
        "MySQL at list price (Oct 2012)": costs.MYSQL_COST_2012,
        "Kafka at reserved price (2018)": costs.KAFKA_COST_RESERVED,
        "MemQ more cost efficient, up to": costs.MEMQ_SAVED,
        "Graviton, one workload (by 2024)": statement("47 % less cost")
        @ src.GRAVITON.at("47% cost savings for an important workload"),
    },
    urgent=[failures.BROKER_DOWN, failures.SHARD_DOWN, failures.CACHE_LOST],
) as diagram:
    c.clients >> Call("HTTPS") >> c.api
    c.api >> Call("look-aside", optional=True) >> c.memcached_fleet
    c.api >> Call("SQL") >> c.mysql_shards
    c.api >> Call("KVStore API", optional=True) >> c.kvstore
    c.api >> Call("search", optional=True) >> c.search
    c.api >> Asynchronous("produce") >> c.kafka_log
    waive("IN403", because="no report states how long a recovery took at Pinterest")
