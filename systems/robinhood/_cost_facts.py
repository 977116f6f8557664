"""What Robinhood Markets' results state of its expenses; none of them is infrastructure alone."""

from atlas import assumed, at_most, months, ratio, usd, usd_per_month
from systems.robinhood import _sources as src

_QUARTER = assumed(months(3), because="a quarter has three months")

REVENUE = usd(1.28e9) @ src.RESULTS_COPY.at(
    "net revenues increased 27% year-over-year to $1.28 billion.",
    of="net revenues of Robinhood Markets, Q4 2025",
    basis="total",
    when="2025-12-31",
)
EXPENSES = usd(633e6) @ src.RESULTS.at(
    "operating expenses increased 38% year-over-year to $633 million",
    of="operating expenses of Robinhood Markets, Q4 2025",
    basis="total",
    when="2025-12-31",
)
EXPENSES_A_MONTH = (
    (EXPENSES / _QUARTER)
    .to("USD / month")
    .meaning_of("operating expenses of Robinhood Markets", basis="mean", when="2025-12")
)
EXPENSES_OF_REVENUE = (
    (EXPENSES / REVENUE)
    .to("percent")
    .meaning_of("operating expenses of Robinhood Markets, of net revenues", when="2025-12")
)
INFRASTRUCTURE = assumed(
    at_most(usd_per_month(211e6)),
    because="operating expenses of Robinhood Markets in Q4 2025 are $633 M, $211 M a month; all "
    "that it pays for infrastructure is in them, with wages, marketing and everything else",
).meaning_of("infrastructure of Robinhood Markets", basis="total", when="2025-12")
TWICE = assumed(
    ratio(2),
    because="scenario: twice the load at twice the most that infrastructure can have cost in Q4 "
    "2025; what in it need not double makes it less",
)
TWICE_THE_COST = (INFRASTRUCTURE * TWICE).meaning_of(
    "infrastructure of Robinhood Markets, twice the load", basis="total", when="2025-12"
)
