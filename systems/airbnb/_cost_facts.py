"""What Airbnb's filings and the press say of its cloud bill, and what follows."""

from atlas import assumed, at_least, count, ratio, usd, years
from systems.airbnb import _sources as src

SAVED = usd(63.5e6) @ src.COST_NEWS.at(
    "savings of $63.5 million in 2020 over the",
    of="cloud costs, less than in 2019",
    basis="saved",
    when="2020",
)
HOSTING_FALL = usd(14.1e6) @ src.FILINGS.at(
    "$14.1 million decrease in the cost of data",
    of="data hosting, Q1 2021 against Q1 2020",
    basis="saved",
    when="2021-03",
)
MINIMUM_2023 = usd(842e6) @ src.FILINGS.at(
    "$842 million for vendor services through 2027.",
    of="the least to spend on hosting from 2024 through 2027",
    basis="limit",
    when="2023-12-31",
)
MINIMUM_2024 = usd(672e6) @ src.FILINGS.at(
    "$672 million for vendor services through 2027.",
    of="the least to spend on hosting from 2025 through 2027",
    basis="limit",
    when="2024-12-31",
)
SIGNED_2025 = at_least(usd(1.9e9)) @ src.FILINGS.at(
    "an aggregate of at least $1.9 billion, which",
    of="the agreement of June 2025, through 2031",
    basis="total",
    when="2025-06",
)
COMMITTED_2025 = at_least(usd(1.7e9)) @ src.FILINGS.at(
    "at least $1.7 billion for vendor services through",
    of="hosting through 2031",
    basis="total",
    when="2025-12-31",
)
DUE_2026 = usd(219e6) @ src.FILINGS.at(
    "$219m due in 2026,",
    of="all purchase obligations of Airbnb due in 2026",
    basis="total",
    when="2025-12-31",
)
DUE_2027_2028 = usd(930e6) @ src.FILINGS.at(
    "$930m in 2027-28,",
    of="all purchase obligations of Airbnb due in 2027 and 2028",
    basis="total",
    when="2025-12-31",
)
DUE_2029_2030 = usd(600e6) @ src.FILINGS.at(
    "$600m in 2029-30.",
    of="all purchase obligations of Airbnb due in 2029 and 2030",
    basis="total",
    when="2025-12-31",
)
NIGHTS_2024 = count(491.5e6, "night or seat", "nights and seats") @ src.LETTER_2024.at(
    "111.0 million | 12% | 491.5 million",
    of="nights and experiences booked in 2024",
    basis="total",
    when="2024",
)

_ONE = assumed(years(1), because="what was used up in 2024 is spread evenly over that year")
_LEFT_2024 = assumed(
    MINIMUM_2024,
    because="both filings name the year 2027: what is gone from the minimum is taken as used up in "
    "2024, which holds if the agreement was not changed that year; no filing says what was paid",
)
COUNTED_2024 = (MINIMUM_2023 - _LEFT_2024).meaning_of(
    "hosting minimum used up in 2024", basis="total", when="2024"
)
COUNTED_MONTHLY = (
    (COUNTED_2024 / _ONE)
    .to("USD / month")
    .meaning_of("hosting minimum used up in 2024", basis="mean", when="2024")
)
TWICE = assumed(
    ratio(2),
    because="scenario: twice the nights of 2024, each with the hosting minimum it used up then; "
    "what need not double makes it less, and what was paid beyond the minimum is not in it",
)
COUNTED_TWICE = (COUNTED_MONTHLY * TWICE).meaning_of(
    "hosting minimum used up at twice the nights of 2024", basis="mean", when="2024"
)
COUNTED_A_NIGHT = (COUNTED_2024 / NIGHTS_2024).meaning_of(
    "hosting minimum used up in 2024, per night or seat booked", basis="mean", when="2024"
)
