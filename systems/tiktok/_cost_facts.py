"""What was reported of ByteDance's capital expenditure."""

from atlas import usd
from systems.tiktok import _sources as src

CAPITAL_PLAN = usd(23e9) @ src.CAPITAL.at(
    "Rmb160bn ($23bn) in capital expenditure in 2026",
    of="ByteDance's capital expenditure in 2026, a preliminary plan",
    basis="target",
    when="2025-12",
)
"""As two people told the Financial Times."""
