"""What was reported of ByteDance's capital expenditure in 2026: plans and discussions."""

from atlas import about, assumed, at_most, months, usd
from systems.tiktok import _sources as src

CAPITAL_PLAN = about(usd(23e9)) @ src.CAPITAL.at(
    "totals RMB 160 billion (approximately USD 23 billion)",
    of="ByteDance's capital expenditure in 2026, a preliminary plan",
    basis="target",
    when="2025-12",
)
"""As people familiar with the matter told the Financial Times."""
CAPITAL_TALKS = at_most(usd(70e9)) @ src.CAPITAL_TALKS.at(
    "expenditure push of as much as US$70 billion",
    of="AI capital expenditure ByteDance weighed, period not read",
    basis="target",
    when="2026-05",
)
_YEAR = assumed(months(12), because="the preliminary plan is for 2026")
CAPITAL_A_MONTH = assumed(
    (CAPITAL_PLAN / _YEAR).to("USD / month"),
    because="a twelfth of the preliminary plan of December 2025; by May 2026 more was weighed, and "
    "what is spent is not published",
).meaning_of("ByteDance's capital expenditure in 2026, if as planned", basis="total", when="2026")
