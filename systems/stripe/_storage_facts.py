"""The figures about DocDB, Ledger and Pinot, each stated once."""

from atlas import (
    about,
    at_least,
    at_most,
    count,
    events,
    ms,
    pb,
    percent,
    queries,
    ratio,
    seconds,
    shards,
)
from systems.stripe import _sources as src

# DocDB
QUERIES = at_least(queries(5e6).per("second")) @ src.DOCDB.at(
    "serves over five million queries per second",
    of="DocDB",
    basis="typical",
    when="2024-06",
)
SHARDS = at_least(shards(2000)) @ src.DOCDB.at(
    "distributed over 2,000+ database shards", of="DocDB", basis="total", when="2024-06"
)
COLLECTIONS = at_least(count(5000, "collection")) @ src.DOCDB.at(
    "lives in 5,000+ collections distributed over", of="DocDB", basis="total", when="2024-06"
)
QUERY_SHAPES = at_least(count(10_000, "query shape")) @ src.DOCDB.at(
    "10,000+ distinct query shapes over petabytes", of="DocDB", basis="total", when="2024-06"
)
SWITCH = at_most(seconds(2)) @ src.DOCDB.at(
    "protocol takes less than two seconds to",
    of="the traffic switch of a chunk",
    basis="step",
    when="2024-06",
)
IMPORT_SPEED = ratio(10) @ src.DOCDB.at(
    "boosting write throughput by 10x",
    of="write throughput of imports, sorted against unsorted",
    when="2024-06",
)
MOVED = pb(1.5) @ src.DOCDB.at(
    "by migrating 1.5 petabytes of data transparent",
    of="data moved in a year, to merge shards",
    basis="total",
    when="2023",
)

# Ledger
LEDGER_EVENTS = events(5e9).per("day") @ src.LEDGER.at(
    "Each day, Ledger sees five billion events", of="Ledger", basis="total", when="2024-02"
)
VERIFIED = percent(99.99) @ src.LEDGER.at(
    "99.99% of our dollar volume is fully ingested",
    of="dollar volume that is ingested and verified in four days",
    when="2024-02",
)
EXPLAINED = at_least(percent(99.9999)) @ src.LEDGER.at(
    "ensure over 99.9999% explainability of money movement",
    of="money movement, by Ledger and the Data Quality Platform",
    when="2024-02",
)

# Pinot
PINOT_QUERIES = queries(10_000).per("second") @ src.PINOT.at(
    "to support 10,000 queries per second", of="Apache Pinot, all uses", when="2024-04"
)
PINOT_P99 = ms(70) @ src.PINOT.at(
    "including p99 query latency of 70 milliseconds",
    of="queries of Pinot, a commitment that is met",
    basis="p99",
    when="2024-04",
)
PINOT_LAG = seconds(30) @ src.PINOT.at(
    "p99 ingestion lag of 30 seconds",
    of="ingestion of Pinot, a commitment that is met",
    basis="p99",
    when="2024-04",
)
PINOT_CLUSTERS = about(count(8, "cluster")) @ src.PINOT.at(
    "~8 Pinot clusters in production", of="Apache Pinot", basis="total", when="2024-04"
)
PINOT_LARGEST = pb(3) @ src.PINOT.at(
    "(largest has 3 petabytes of data)",
    of="the largest cluster of Pinot",
    basis="stored",
    when="2024-04",
)
LOOKUP_P95 = at_most(ms(100)) @ src.PINOT_TALK.at(
    "lookup with <100ms(p95) latency in tables",
    of="lookups in Pinot, in tables of half a petabyte",
    basis="p95",
    when="2021-05",
)
