"""Figures about Datadog's size, its metrics platform and its replication, stated once."""

from atlas import (
    about,
    at_least,
    at_most,
    count,
    hours,
    ms,
    nodes,
    percent,
    ratio,
    seconds,
    shards,
)
from systems.datadog import _sources as src

# Size
EVENTS_A_DAY = at_least(count(100e12, "event").per("day")) @ src.QUERY.at(
    "we process more than 100 trillion events", of="events that Datadog processes", basis="total"
)
POINTS_A_DAY_2022 = at_least(count(10e12, "data point").per("day")) @ src.CNCF.at(
    "10 trillion+ Data points every day",
    of="data points of all customers",
    basis="total",
)
CUSTOMERS_2022 = at_least(count(18_500, "customer")) @ src.CNCF.at(
    "SaaS product serves over 18,500 customers with millions",
    of="customers of Datadog",
    basis="total",
)
CUSTOMERS_2024 = about(count(28_700, "customer")) @ src.CALL_MID_2024.at(
    "ended the quarter with about 28,700 customers",
    of="customers of Datadog",
    basis="total",
    when="2024-06-30",
)
CUSTOMERS_2025 = about(count(31_400, "customer")) @ src.CALL_MID_2025.at(
    "We ended Q2 with about 31,400 customers, up",
    of="customers of Datadog, with about 150 of companies it bought",
    basis="total",
    when="2025-06-30",
)
LARGEST_CLUSTERS_2022 = at_most(nodes(4_000)) @ src.CNCF.at(
    "Some of them have up to 4,000 nodes", of="nodes of one Kubernetes cluster", basis="peak"
)
KAFKA_CLUSTERS_2019 = at_least(count(40, "cluster")) @ src.KAFKA_LESSONS.at(
    "operate 40+ Kafka and ZooKeeper clusters that process",
    of="Kafka and ZooKeeper clusters of Datadog",
    basis="total",
)

# Timeseries index
DATA_GROWTH = ratio(30) @ src.INDEX.at(
    "Our data volumes grew 30x between 2017 and",
    of="growth of data volumes, 2017 to 2022",
    when="2022",
)
QUERIED = about(percent(30)) @ src.INDEX.at(
    "roughly only 30% of the written data being",
    of="written metrics data that is consistently queried",
    basis="mean",
)
INDEX_SHARDS = shards(8) @ src.INDEX.at(
    "eight shards on a node with 32 CPU", of="shards of RocksDB on one node of the index"
)
INDEX_CORES = count(32, "core") @ src.INDEX.at(
    "eight shards on a node with 32 CPU", of="one node of the timeseries index"
)
QUERY_TIMEOUTS_CUT = percent(99) @ src.INDEX.at(
    "resulted in a 99% reduction of query timeouts",
    of="query timeouts, with the new index",
    basis="saved",
)
INDEX_CHEAPER = about(percent(50)) @ src.INDEX.at(
    "timeseries index nearly 50% cheaper to run",
    of="cost of running the timeseries index",
    basis="saved",
)
CARDINALITY_GAIN = ratio(20) @ src.INDEX.at(
    "query 20 times higher cardinality metrics on the",
    of="cardinality that the same hardware can query",
)

# Real-time metrics store
REAL_TIME_WINDOW = about(hours(24)) @ src.MONOCLE.at(
    "most recent data, roughly the latest 24 hours",
    of="age of data in the real-time store",
    basis="typical",
)
REAL_TIME_QUERIES = percent(99) @ src.MONOCLE.at(
    "of the platform’s workload: 99% of all queries",
    of="metrics queries that the real-time store serves",
    basis="total",
)
INGEST_GAIN = ratio(60) @ src.RUST.at(
    "a 60x increase in ingestion performance and 5x",
    of="ingestion performance of the sixth-generation store",
)
QUERY_GAIN = ratio(5) @ src.RUST.at(
    "performance and 5x faster queries at peak scale",
    of="query speed of the sixth-generation store",
)

# Search by replication
REPLICATION_LAG = about(ms(500)) @ src.CDC.at(
    "maintained replication lag around 500 ms",
    of="first pipeline, from Postgres to the search platform",
    basis="typical",
)
PAGE_BEFORE = about(seconds(30)) @ src.CDC.at(
    "from ~30 s to ~1 s", of="load of a page, largest cut, before"
)
PAGE_AFTER = about(seconds(1)) @ src.CDC.at(
    "from ~30 s to ~1 s", of="load of a page, largest cut, after"
)
