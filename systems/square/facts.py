"""Figures about Square's payments and deploys, and about Cash App, stated once."""

from atlas import (
    about,
    at_least,
    between,
    count,
    deploys,
    minutes,
    queries,
    shards,
    tib,
    usd,
)
from systems.square import _sources as src

# Square, the seller side
GPV = usd(67.2e9) @ src.RESULTS.at(
    "Square’s gross payment volume (GPV) of $67.2 billion",
    of="payments taken by Square's sellers, Q3 2025",
    basis="total",
    when="2025-09-30",
)
DEPLOYS_2017 = at_least(deploys(250).per("day")) @ src.MULTIPASS_2017.at(
    "over 250 times per day to production", of="deploys of all Square services", when="2017-03"
)

# Cash App
CASH_SHARDS_2024 = shards(400) @ src.PLANETSCALE.at(
    "across 400 shards, totaling around 400TiB of data",
    of="shards of Cash App's database",
    basis="total",
    when="2024-11",
)
CASH_DATA_2024 = about(tib(400)) @ src.PLANETSCALE.at(
    "across 400 shards, totaling around 400TiB of data",
    of="data of Cash App's database",
    basis="total",
    when="2024-11",
)
CASH_QUERIES_2024 = about(between(queries(3e6), queries(4e6)).per("second")) @ src.PLANETSCALE.at(
    "handles approximately 3–4 million queries per second (QPS)",
    of="queries at Cash App's database",
    basis="peak",
    when="2024-11",
)
CASH_SHARDS_2018 = shards(16) @ src.DEADLOCKS.at(
    "By the time we got to 16 shards,",
    of="shards of Cash App when stalls grew, as told in 2018",
    basis="total",
    when="2018",
)
CASH_STALL_2018 = minutes(1) @ src.DEADLOCKS.at(
    "All requests would hang for a minute, then",
    of="one stall of Cash App, as told in 2018",
    basis="outage",
    when="2018",
)
CASH_SPLITS_2019 = count(10, "shard split").per("week") @ src.CNCF.at(
    "We did ten shard splits last week",
    of="shard splits of Cash App in one week",
    when="2019-06",
)
