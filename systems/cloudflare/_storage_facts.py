"""Figures about Quicksilver and ClickHouse."""

from atlas import (
    at_least,
    at_most,
    count,
    ms,
    nodes,
    percent,
    seconds,
    tb,
)
from systems.cloudflare import _sources as src

# Quicksilver in 2025
READS = at_least(count(3e9, "key").per("second")) @ src.V2_PART_2.at(
    "over three billion keys per second, worldwide.", of="keys that Quicksilver serves"
)
READ_P90 = at_most(ms(1)) @ src.V2_PART_2.at(
    "90% of requests in less than 1 ms", of="requests to Quicksilver", basis="p90"
)
READ_P999 = at_most(ms(7)) @ src.V2_PART_2.at(
    "99.9% of requests in less than 7 ms.", of="requests to Quicksilver", basis="p999"
)
PAIRS = at_least(count(5e9, "key-value pair")) @ src.V2_PART_2.at(
    "over five billion key-value pairs with a combined",
    of="key-value pairs in Quicksilver",
    basis="total",
)
SIZE = tb(1.6) @ src.V2_PART_2.at(
    "with a combined size of 1.6 TB,", of="the dataset of Quicksilver", basis="stored"
)
LOCAL_HITS = at_least(percent(99.9)) @ src.V2_PART_2_QUOTED.at(
    "level 1 cache hit-rate is 99.9% or higher,", of="local cache of a server", basis="mean"
)
SHARDED_HITS = at_least(percent(99.99)) @ src.V2_PART_2_QUOTED.at(
    "99.99% or higher for the worst caching instance",
    of="local and sharded cache together, worst instance",
    basis="lowest",
)

# Quicksilver in 2020
READS_2020 = count(2.5e12, "read").per("day") @ src.QUICKSILVER_2020_QUOTED.at(
    "2.5 trillion reads each day", of="reads of Quicksilver", basis="total"
)
INSTANCES_2020 = at_least(count(90_000, "database instance")) @ src.QUICKSILVER_2020_QUOTED.at(
    "over 90,000 database instances across thousands of",
    of="instances of Quicksilver",
    basis="total",
)
STALE_AFTER_2020 = seconds(30) @ src.MOVING.at(
    "transaction log is over 30 seconds old, Quicksilver",
    of="age of the log at which a node tries another server",
    basis="limit",
)

# ClickHouse
CLICKHOUSE_NODES = nodes(36) @ src.ANALYTICS_QUOTED.at(
    "36 nodes with x3 replication factor", of="ClickHouse for HTTP analytics", basis="total"
)
