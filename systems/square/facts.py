"""Figures about Square's payments, deploys and devices, and about Cash App, stated once."""

from atlas import (
    about,
    assumed,
    at_least,
    at_most,
    between,
    count,
    deploys,
    minutes,
    queries,
    retries,
    shards,
    tib,
    usd,
    users,
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
RETRIES_2017 = at_most(retries(500)) @ src.MULTIPASS_RECORD.at(
    "had a high upper bound (500) for retries",
    of="retries of one transaction in Multipass",
    basis="limit",
    when="2017-03-16",
)

# Cash App
CASH_USERS_2025 = users(58e6) @ src.USERS.at(
    "Cash App monthly actives reached 58 million",
    of="users of Cash App in a month, Q3 2025",
    basis="total",
    when="2025-09-30",
)
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
    "当我们达到 16 个碎片时",
    of="shards of Cash App when stalls grew, as told in 2018",
    basis="total",
    when="2018",
)
CASH_STALL_2018 = assumed(
    minutes(1),
    because="the post on deadlocks: all requests hung for a minute, until Vitess ended the open "
    "transactions; it was read in a Chinese translation, which writes the number as a word",
    of="a stall of Cash App, until Vitess ended transactions",
    basis="outage",
)
CASH_SPLITS_2019 = count(10, "shard split").per("week") @ src.CNCF.at(
    "We did ten shard splits last week",
    of="shard splits of Cash App in one week",
    when="2019-06",
)
