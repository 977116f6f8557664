"""The figures about what Reddit spends, each stated once."""

from atlas import (
    Citation,
    Figure,
    assumed,
    between,
    months,
    percent,
    quantity,
    ratio,
    usd,
    usd_per_month,
)
from systems.reddit import _sources as src
from systems.reddit import facts


def _thousands_a_year(thousands: float, citation: Citation) -> Figure:
    """Return a sum of a year as the filing prints it, in thousands of dollars, by the month."""
    return (quantity(thousands, "kiloUSD / year") @ citation).to("USD / month")


# Agreements, as of 2024-12-31
COMMITTED = usd(480e6) @ src.COMMITMENTS.at(
    "spend at least $480.0 million through September 2026",
    of="cloud addenda of 2024, to September 2026, before credits",
    basis="limit",
    when="2024-12-31",
)
DUE_2025 = _thousands_a_year(
    173_662,
    src.COMMITMENTS.at(
        "173,662",
        of="purchase obligations of 2025, primarily cloud",
        basis="limit",
        when="2024-12-31",
    ),
)

# Results
REVENUE_2025 = (
    quantity(2.2, "gigaUSD / year")
    @ src.LETTER_Q4_2025.at(
        "Revenue was $2.2 billion, an increase of 69%", of="Reddit", basis="total", when="2025"
    )
).to("USD / month")
MARGIN_2025 = percent(91.2) @ src.LETTER_Q4_2025.at(
    "Gross margin was 91.2%, an improvement of 70", of="Reddit", when="2025"
)
REVENUE_Q4 = usd(726e6) @ src.LETTER_Q4_2025.at(
    "Revenue was $726 million, an increase of 70%",
    of="Reddit, October to December 2025",
    basis="total",
    when="2025-12",
)
MARGIN_Q4 = percent(91.9) @ src.LETTER_Q4_2025.at(
    "Gross margin was 91.9%, as compared to 92.6%",
    of="Reddit, October to December 2025",
    when="2025-12",
)
CAPITAL_2025 = usd(6.7e6).per("year") @ src.LETTER_Q4_2025.at(
    "Capital expenditures were $6.7 million, 0.3% of revenue",
    of="capital expenditures of Reddit",
    basis="total",
    when="2025",
)
_WHOLE = assumed(ratio(1), because="revenue is the whole")
_QUARTER = assumed(months(3), because="a quarter has three months")
COST_SHARE_2025 = (
    (_WHOLE - MARGIN_2025.to("ratio"))
    .to("percent")
    .meaning_of("cost of revenue over revenue of 2025", when="2025")
)
COST_OF_REVENUE_2025 = (
    (REVENUE_2025 * (_WHOLE - MARGIN_2025.to("ratio")))
    .to("USD / month")
    .meaning_of("cost of revenue of 2025", basis="mean", when="2025")
)
COST_OF_REVENUE_Q4 = (
    (REVENUE_Q4 * (_WHOLE - MARGIN_Q4.to("ratio")) / _QUARTER)
    .to("USD / month")
    .meaning_of("cost of revenue, October to December 2025", basis="mean", when="2025-12")
)
INFRASTRUCTURE = assumed(
    between(usd_per_month(14.4e6), usd_per_month(16.2e6)),
    because="from the purchase obligations of 2025, $14.5 M a month and primarily cloud, to the "
    "whole cost of revenue of 2025, $16.1 M a month; other purchases among the obligations would "
    "lower it, hosting elsewhere in the books would raise it",
).meaning_of("Reddit's hosting", basis="mean", when="2025")
COST_A_USER = (
    (COST_OF_REVENUE_Q4 / facts.UNIQUES_2025)
    .to("USD / user / month")
    .meaning_of("cost of revenue per daily unique, October to December 2025", when="2025-12")
)
TWICE = assumed(ratio(2), because="scenario: twice the load of 2025, hosting linear in it")
TENFOLD = assumed(ratio(10), because="scenario: ten times the load of 2025, hosting linear in it")
CLOUD_SAVING = percent(29) @ src.SCALABILITY.at(
    "EC2 was 29% cheaper than their San Francisco",
    of="EC2, against Reddit's data center in San Francisco",
    basis="saved",
    when="2013",
)
