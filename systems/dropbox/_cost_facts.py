"""Dropbox's costs: filings, and 500 PB at S3's list price."""

from atlas import (
    assumed,
    at_most,
    months,
    ratio,
    unit_price,
    usd,
    usd_per_month,
)
from systems.dropbox import _sources as src
from systems.dropbox import _storage_facts as storage
from systems.dropbox import facts

_YEAR = assumed(months(12), because="a fiscal year has twelve months")
_QUARTER = assumed(months(3), because="a fiscal quarter has three months")

# The whole company
REVENUE_Q3 = usd(634.4e6) @ src.FILING_SUMMARY.at(
    "September 30, 2025, was $634.4 million", of="revenue of Q3 2025", basis="total"
)
COST_OF_REVENUE_Q3 = usd(128.3e6) @ src.FILING_SUMMARY.at(
    "September 30, 2025, was $128.3 million", of="cost of revenue of Q3 2025", basis="total"
)
COST_OF_REVENUE = (
    (COST_OF_REVENUE_Q3 / _QUARTER)
    .to("USD / month")
    .meaning_of("cost of revenue, July to September 2025", basis="total", when="2025-09")
)
INFRASTRUCTURE = assumed(
    at_most(usd_per_month(42.8e6)),
    because="the cost of revenue of July to September 2025 is $42.8 M a month; assumed to hold the "
    "infrastructure of paying and free users, besides support and payment fees",
).meaning_of("Dropbox's infrastructure", basis="total", when="2025-09")
TWICE = assumed(
    ratio(2),
    because="scenario: twice the users and their data, on twice of all that today's cost of "
    "revenue pays for; what need not double, such as support staff, makes it less",
)
TWICE_THE_COST = (INFRASTRUCTURE * TWICE).meaning_of(
    "Dropbox's infrastructure at twice the users and data", basis="total", when="2025-09"
)
COST_A_PAYING_USER = (
    (COST_OF_REVENUE / facts.PAYING_USERS)
    .to("USD / user / month")
    .meaning_of("cost of revenue per paying user", basis="mean", when="2025-09")
)
DEPRECIATION_2017 = usd(181.8e6) @ src.S1_CASH.at(
    "depreciation and amortization expenses of $181.8 million",
    of="depreciation and amortization of Dropbox in 2017",
    basis="total",
    when="2017",
)
DEPRECIATION_2016 = usd(191.6e6) @ src.S1_CASH.at(
    "depreciation and amortization expenses of $191.6 million",
    of="depreciation and amortization of Dropbox in 2016",
    basis="total",
    when="2016",
)

# Leases
LEASES_2017 = usd(133.0e6) @ src.S1_FINANCING.at(
    "$133.0 million in principal payments against capital lease",
    of="principal paid on capital leases in 2017",
    basis="billed",
    when="2017",
)
LEASES_2016 = usd(137.9e6) @ src.S1_FINANCING.at(
    "$137.9 million in principal payments against capital lease",
    of="principal paid on capital leases in 2016",
    basis="billed",
    when="2016",
)
LEASES_A_MONTH = (
    (LEASES_2017 / _YEAR)
    .to("USD / month")
    .meaning_of("principal paid on capital leases", basis="billed", when="2017")
)
COMMITTED = usd(1687.0e6) @ src.S1_LEASES.at(
    "an aggregate of $1,687.0 million of commitments",
    of="contractual obligations of Dropbox",
    basis="total",
    when="2017-12-31",
)
HEADQUARTERS = usd(827.0e6) @ src.S1_HEADQUARTERS.at(
    "under the lease agreement of $827.0 million",
    of="rent of the new headquarters",
    basis="total",
    when="2017-12-31",
)

# Moving off S3
THIRD_PARTY_CUT = usd(92.5e6) @ src.CASE_STUDY.at(
    "reduction in 2016 alone was $92.5 million",
    of="third-party data center expense in 2016",
    basis="saved",
    when="2016",
)
OWN_COSTS_ADDED = usd(53.0e6) @ src.CASE_STUDY.at(
    "offset by $53.0 million in new depreciation",
    of="depreciation, facilities and support, added in 2016",
    basis="total",
    when="2016",
)
NET_SAVED = usd(74.6e6) @ src.CASE_STUDY.at(
    "$74.6 million net reduction in operating costs",
    of="operating costs over 2016 and 2017",
    basis="saved",
    when="2017",
)

# 500 PB on S3: the users' data had surpassed this by March 2016
S3_PRICE = unit_price("aws", "s3", "standard storage", "2025-11")
_TIERS = assumed(
    at_most(ratio(1)),
    because="S3 charges less per GB for large volumes; the price list here has the first tier only",
)
S3_COST = (
    (storage.USER_DATA_2016 * S3_PRICE * _TIERS)
    .to("USD / month")
    .meaning_of("500 PB in S3, at most the price of the first tier", basis="list")
)
