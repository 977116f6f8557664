"""Zoom's cost of revenue, from revenue and gross margin of its results."""

from atlas import (
    assumed,
    at_list_price,
    at_most,
    days,
    months,
    percent,
    ratio,
    requests,
    unit_price,
    usd,
    years,
)
from systems.zoom import _sources as src
from systems.zoom import facts

_QUARTER = assumed(months(3), because="a fiscal quarter has three months")
_ALL = assumed(percent(100), because="cost of revenue is what gross profit leaves of revenue")

# August to October 2025
REVENUE = usd(1229.8e6) @ src.RESULTS_Q3_2026.at(
    "Third quarter total revenue of $1,229.8 million,",
    of="revenue of Zoom, August to October 2025",
    basis="total",
    when="2025-10-31",
)
MARGIN = percent(80) @ src.MARGIN_Q3_2026.at(
    "margin in the fiscal third quarter was 80%",
    of="gross margin of Zoom, non-GAAP, August to October 2025",
    when="2025-10-31",
)
COST_SHARE = (_ALL - MARGIN).meaning_of(
    "cost of revenue of Zoom, of its revenue, non-GAAP", when="2025-10-31"
)
COST_OF_REVENUE = (
    (REVENUE * COST_SHARE / _QUARTER)
    .to("USD / month")
    .meaning_of("cost of revenue of Zoom, non-GAAP", basis="mean", when="2025-10-31")
)
TWICE = assumed(
    ratio(2),
    because="scenario: twice the revenue at this share of cost; free use that grows faster than "
    "revenue makes it more, as in 2020",
)
TWICE_THE_COST = (COST_OF_REVENUE * TWICE).meaning_of(
    "cost of revenue of Zoom at twice the revenue, non-GAAP", when="2025-10-31"
)

# The growth of 2020: November 2019 to January 2020, then February to April 2020
REVENUE_Q4_2020 = usd(188.3e6) @ src.RESULTS_Q4_2020.at(
    "Total revenue for the quarter was $188.3 million,",
    of="revenue of Zoom, November 2019 to January 2020",
    basis="total",
    when="2020-01-31",
)
MARGIN_Q4_2020 = percent(84) @ src.PEAK.at(
    "and 84% in the prior quarter",
    of="gross margin of Zoom, GAAP or not unsaid, 2019-11 to 2020-01",
    when="2020-01-31",
)
COST_Q4_2020 = (
    (REVENUE_Q4_2020 * (_ALL - MARGIN_Q4_2020) / _QUARTER)
    .to("USD / month")
    .meaning_of(
        "cost of revenue, GAAP or not unsaid, 2019-11 to 2020-01",
        basis="mean",
        when="2020-01-31",
    )
)
REVENUE_Q1_2021 = usd(328.2e6) @ src.RESULTS_Q1_2021.at(
    "to USD 328.2 million, driven by demand for",
    of="revenue of Zoom, February to April 2020",
    basis="total",
    when="2020-04-30",
)
MARGIN_Q1_2021 = at_most(percent(70)) @ src.PEAK.at(
    "pushing gross margin below 70%",
    of="gross margin of Zoom, GAAP or not unsaid, 2020-02 to 2020-04",
    when="2020-04-30",
)
COST_Q1_2021 = (
    (REVENUE_Q1_2021 * (_ALL - MARGIN_Q1_2021) / _QUARTER)
    .to("USD / month")
    .meaning_of(
        "cost of revenue, GAAP or not unsaid, 2020-02 to 2020-04",
        basis="mean",
        when="2020-04-30",
    )
)

# DynamoDB in us-east-2, at list price: on demand, as Zoom used it in 2020, and reserved
_WRITES = assumed(
    requests(100).per("second"),
    because="an example: 100 writes of 1 KB a second, all month, as AWS reserves units of 100; "
    "how many writes Zoom has, and what it pays, is not published",
)
_WRITE_PRICE = assumed(
    unit_price("aws", "dynamodb", "on-demand write request units", "2024-11-15"),
    because="a comparison at AWS's list price in us-east-2; in which regions Zoom has tables, "
    "and what it pays, is not published",
)
WRITES_ON_DEMAND = (
    (_WRITES * _WRITE_PRICE)
    .to("USD / month")
    .meaning_of("100 writes a second in DynamoDB, on demand", basis="list", when="2024-11-15")
)
_UPFRONT = usd(150) @ src.RESERVED_WRITES.at(
    '"wcu":{"base":150.0,"hour":0.0128}',
    of="100 reserved write capacity units for 1 year, upfront",
    basis="list",
    when="2024-11-20",
)
_HOURLY = usd(0.0128).per("hour") @ src.RESERVED_WRITES.at(
    '"wcu":{"base":150.0,"hour":0.0128}',
    of="100 reserved write capacity units for 1 year, an hour",
    basis="list",
    when="2024-11-20",
)
_TERM = assumed(years(1), because="what is paid upfront is for one year")
WRITES_1Y = (
    (_UPFRONT / _TERM + _HOURLY)
    .to("USD / month")
    .meaning_of("100 writes a second, reserved for 1 year", basis="list", when="2024-11-20")
)

# Logs at list price
_ONE_DAY = assumed(days(1), because="what one day brings")
LAKE_DAY_AT_LIST = at_list_price(
    (facts.LAKE_INGEST * _ONE_DAY).to("terabyte"),
    assumed(
        unit_price("aws", "s3", "standard storage", "2025-07-07"),
        because="a comparison: what one day of ingested data costs a month in S3 Standard, as "
        "large as it arrives, at the price of the first tier; how far Zoom compresses it, and what "
        "it pays, is not published",
    ),
)
