"""What Twitter reported, committed and saved, and what published sizes cost at list price."""

from atlas import (
    assumed,
    at_least,
    count,
    fleet_priced_between,
    percent,
    ratio,
    servers,
    usd,
    usd_per_year,
    years,
)
from systems.twitter import _sources as src
from systems.twitter import _storage_facts as storage

# Filings and results
REVENUE_2021 = usd_per_year(5.08e9) @ src.RESULTS_2021.at(
    "2021 revenue was $5.08 billion", of="revenue", basis="total", when="2021"
)
REVENUE_2020 = usd_per_year(3.72e9) @ src.REPORT_2020.at(
    "Total revenue was $3.72 billion", of="revenue", basis="total", when="2020"
)

# Commitments to clouds, as the press reported them
AWS_TOTAL = usd(510e6) @ src.AWS_BILL.at(
    "obliged Twitter to pay $510 million", of="the contract with AWS of 2020", basis="total"
)
AWS_TERM = years(5.5) @ src.AWS_BILL.at(
    "in 2020 for five and a half years", of="the contract with AWS of 2020", basis="total"
)
AWS_MONTHLY = (
    (AWS_TOTAL / AWS_TERM)
    .to("USD / month")
    .meaning_of("the contract with AWS, spread evenly", basis="mean", when="2023-03")
)
AWS_SHORTFALL = at_least(usd(70e6)) @ src.AWS_SHORTFALL.at(
    "is now at least $70 million", of="spend on AWS below the contract's", basis="total"
)
GOOGLE_TOTAL = usd(1e9) @ src.AWS_BILL.at(
    "$1 billion, five-year deal", of="the contract with Google Cloud", basis="total"
)
GOOGLE_TERM = years(5) @ src.AWS_BILL.at(
    "$1 billion, five-year deal", of="the contract with Google Cloud", basis="total"
)
GOOGLE_MONTHLY = (
    (GOOGLE_TOTAL / GOOGLE_TERM)
    .to("USD / month")
    .meaning_of("the contract with Google Cloud, spread evenly", basis="mean", when="2023-03")
)

# Savings that X reported for 2023
RACKS = count(5200, "rack") @ src.YEAR_OF_X.at(
    "the 5,200 racks and 148,000 servers", of="the Sacramento data center", basis="total"
)
SERVERS = servers(148_000) @ src.YEAR_OF_X.at(
    "the 5,200 racks and 148,000 servers", of="the Sacramento data center", basis="total"
)
SERVERS_A_RACK = (SERVERS / RACKS).meaning_of(
    "racks of the Sacramento data center", basis="mean", when="2023-10"
)
SACRAMENTO_SAVED = at_least(usd_per_year(100e6)) @ src.YEAR_OF_X.at(
    "more than $100M in annual savings", of="the Sacramento data center", basis="saved"
)
SACRAMENTO_SAVED_MONTHLY = SACRAMENTO_SAVED.to("USD / month")
CLOUD_SAVED = percent(60) @ src.CLOUD_EXIT.at(
    "reduced our monthly cloud costs by 60 percent", of="monthly cloud costs", basis="saved"
)
CLOUD_STORAGE_SAVED = percent(60) @ src.CLOUD_EXIT.at(
    "overall cloud data storage size by 60 percent", of="data stored in clouds", basis="saved"
)
CLOUD_PROCESSING_SAVED = percent(75) @ src.CLOUD_EXIT.at(
    "cloud data processing costs by 75 percent", of="cost of processing in clouds", basis="saved"
)

# List prices of the time on published sizes
_OWNED = "the servers are owned; this is what renting as much memory costs"
TIMELINE_CACHE_COST = fleet_priced_between(
    "2014-12-07", provider="aws", memory=storage.TIMELINE_MEMORY, because=_OWNED
)
BTREE_CACHE_COST = fleet_priced_between(
    "2014-12-07", provider="aws", memory=storage.BTREE_MEMORY, because=_OWNED
)
TWICE = assumed(ratio(2), because="scenario: twice the memory of timelines, linear growth")
TENFOLD = assumed(ratio(10), because="scenario: ten times the memory, linear growth")
ALL_MONTH = assumed(
    ratio(1), because="the ~30 M queries/s last all month; the talk says neither peak nor mean"
)
TIMELINE_CACHE_A_QUERY = TIMELINE_CACHE_COST / (
    storage.TIMELINE_QUERIES.to("query / month") * ALL_MONTH
)
_GOOGLE = "the servers are owned; Google's types of 2022 stand for renting as much memory"
TIMELINE_CACHE_COST_2023 = fleet_priced_between(
    "2023-11-02",
    provider="google",
    memory=storage.TIMELINE_MEMORY,
    because=f"{_GOOGLE}; a month on demand is after the sustained-use discount, where there is one",
)
TIMELINE_CACHE_COST_1Y = fleet_priced_between(
    "2023-11-02", provider="google", memory=storage.TIMELINE_MEMORY, because=_GOOGLE, term="1yr"
)
TIMELINE_CACHE_COST_3Y = fleet_priced_between(
    "2023-11-02", provider="google", memory=storage.TIMELINE_MEMORY, because=_GOOGLE, term="3yr"
)
