"""Robinhood's PostgreSQL: brokerage, orders, clearing and crypto; and the data lake behind it."""

from atlas import (
    Asynchronous,
    Call,
    ConsistencyBoundary,
    Link,
    Recovery,
    Replication,
    StorageArchitecture,
    statement,
    undisclosed,
    waive,
)
from systems.robinhood import _clearing as clearing
from systems.robinhood import _data as data
from systems.robinhood import _failures as failures
from systems.robinhood import _sources as src
from systems.robinhood import components as c
from systems.robinhood import facts
from systems.robinhood._system import robinhood

with StorageArchitecture(
    robinhood,
    "PostgreSQL in shards, and a data lake behind it",
    as_of="2026-03-12",
    boundaries=[
        ConsistencyBoundary(
            "Brokerage: one shard of users",
            stores=[c.shards, c.cache],
            guarantee=c.gap("consistency that a shard gives"),
        ),
        ConsistencyBoundary(
            "Robinhood Securities: ledgers",
            stores=[clearing.ledger],
            guarantee=statement("one large transaction with heavy locking, at first (2018)")
            @ src.ACCOUNTING.at("was done as a gigantic transaction with heavy"),
        ),
        ConsistencyBoundary(
            "Robinhood Crypto: write paths",
            stores=[clearing.crypto_primary],
            guarantee=statement("no cache on write paths, for correctness (from 2021)")
            @ src.CRYPTO.at("we never used caching on the write paths."),
        ),
    ],
    replication_lag=c.gap("replication lag in numbers; at Crypto it surged at times (2021)"),
    recovery=Recovery(
        rpo=undisclosed("recovery point objective: no post states one"),
        rto=undisclosed("recovery time objective: no post states one"),
        backup=c.gap("backups of the databases"),
        restore=c.gap("how lost data is restored"),
    ),
    figures={
        "orders (undated)": statement("at least once, by an outbox in Postgres and Kafka")
        @ src.ORDER_PATH.at("using postgres and kafka for at least once"),
        "lake: freshness, core (2022)": facts.FRESH_AFTER,
        "lake: old freshness (told 2022)": facts.FRESH_BEFORE,
        "lake: data sources (2023)": facts.LAKE_SOURCES,
        "data processed a day (2025)": facts.DATA_2025,
        "Crypto: reads (from 2021)": statement(
            "throughput up by about 4x, after an audit of queries"
        )
        @ src.CRYPTO.at("50% and the read throughput by about 4x."),
        "nightly batch, gain (told 2019)": facts.BATCH_SPEED,
    },
    see=[
        Link(
            "incidents/debugging/postgresql_replication_lag",
            "guide",
            because="what to check when a replica of Robinhood Crypto lags",
        ),
    ],
    urgent=[
        failures.BROKERAGE_DATABASE,
        failures.SLOT_HELD,
        failures.CRYPTO_DATABASE,
        failures.ACCOUNTING_LAGS,
        failures.POISON,
        failures.BAD_BUILD,
    ],
) as diagram:
    c.brokeback >> Call("queries") >> c.shards
    c.brokeback >> Call("reads", optional=True) >> c.cache
    c.main_street >> Call("queries") >> c.orders
    clearing.accounting >> Call("ledgers") >> clearing.ledger
    clearing.crypto >> Call("queries") >> clearing.crypto_primary
    clearing.crypto >> Call("reads") >> clearing.crypto_replica
    (
        clearing.crypto_primary
        >> Replication("replication", lag=c.gap("lag in numbers"))
        >> clearing.crypto_replica
    )
    data.debezium >> Asynchronous("reads WAL", note="of primaries") >> data.databases
    data.debezium >> Asynchronous("changes") >> c.kafka
    c.kafka >> Asynchronous("merged by Hudi") >> data.lake
    waive("CFO304", because=c.NO_RESERVED)
    waive("IN403", because=c.NO_TIMES)
