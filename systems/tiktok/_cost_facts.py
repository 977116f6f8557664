"""What was reported of ByteDance's capital expenditure in 2026: plans and discussions."""

from atlas import about, assumed, at_most, between, usd, usd_per_month
from systems.tiktok import _sources as src

CAPITAL_PLAN = usd(23e9) @ src.CAPITAL.at(
    "Rmb160bn ($23bn) in capital expenditure in 2026",
    of="ByteDance's capital expenditure in 2026, a preliminary plan",
    basis="target",
    when="2025-12",
)
"""As two people told the Financial Times."""
AI_BUDGET = about(usd(30e9)) @ src.CAPITAL_TALKS.at(
    "200 billion yuan, or about 30 billion dollars",
    of="ByteDance's budget for AI infrastructure in 2026, raised",
    basis="target",
    when="2026-05",
)
"""As the South China Morning Post reported, by the page that is cited."""
CAPITAL_TALKS = at_most(usd(70e9)) @ src.CAPITAL_TALKS.at(
    "spending of as much as 70 billion dollars",
    of="ByteDance's capital expenditure in 2026, as discussed",
    basis="target",
    when="2026-05",
)
CAPITAL_A_MONTH = assumed(
    between(usd_per_month(2.5e9), usd_per_month(5.83e9)),
    because="a twelfth of the budget of about $30 bn, to a twelfth of the $70 bn under discussion, "
    "both as reported in May 2026; what is spent is not published",
).meaning_of("ByteDance's capital expenditure in 2026", basis="total", when="2026")
