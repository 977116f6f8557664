"""What was reported of ByteDance's capital expenditure in 2026: plans and discussions."""

from atlas import assumed, at_most, between, usd, usd_per_month
from systems.tiktok import _sources as src

CAPITAL_PLAN = usd(23e9) @ src.CAPITAL.at(
    "Rmb160bn ($23bn) in capital expenditure in 2026",
    of="ByteDance's capital expenditure in 2026, a preliminary plan",
    basis="target",
    when="2025-12",
)
"""As two people told the Financial Times."""
CAPITAL_TALKS = at_most(usd(70e9)) @ src.CAPITAL_TALKS.at(
    "discussing capital expenditures of up to $70 billion",
    of="ByteDance's capital expenditure in 2026, as discussed",
    basis="target",
    when="2026-05",
)
CAPITAL_A_MONTH = assumed(
    between(usd_per_month(1.92e9), usd_per_month(5.83e9)),
    because="a twelfth of the $23 bn that was planned in December 2025, to a twelfth of the $70 bn "
    "under discussion in May 2026; what is spent is not published",
).meaning_of("ByteDance's capital expenditure in 2026", basis="total", when="2026")
