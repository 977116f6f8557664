"""What Airbnb's filings and the press say of its cloud bill, and what follows."""

from atlas import assumed, at_least, percent, usd, years
from systems.airbnb import _sources as src

SAVED = usd(63.5e6) @ src.COST_NEWS.at(
    "savings of $63.5 million in 2020 over the", of="cloud costs", basis="saved", when="2020"
)
CUT = percent(27) @ src.COST_NEWS.at(
    "cut cloud costs in 2020 by 27% compared",
    of="cloud costs, by a spokesperson",
    basis="saved",
    when="2020",
)
HOSTING_FALL = usd(14.1e6) @ src.FILINGS.at(
    "$14.1 million decrease in the cost of data",
    of="data hosting, Q1 2021 against Q1 2020",
    basis="saved",
    when="2021-03",
)
COMMITTED_2023 = at_least(usd(842e6)) @ src.FILINGS.at(
    "at least $842 million for vendor services through",
    of="hosting through 2027",
    basis="total",
    when="2023-12-31",
)
COMMITTED_2024 = at_least(usd(672e6)) @ src.FILINGS.at(
    "at least $672 million for vendor services through",
    of="hosting through 2027",
    basis="total",
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
    of="purchase obligations due in 2026, to all vendors",
    basis="total",
    when="2025-12-31",
)
DUE_2027_2028 = usd(930e6) @ src.FILINGS.at(
    "$930m in 2027-28,",
    of="purchase obligations due in 2027 and 2028, to all vendors",
    basis="total",
    when="2025-12-31",
)
DUE_2029_2030 = usd(600e6) @ src.FILINGS.at(
    "$600m in 2029-30.",
    of="purchase obligations due in 2029 and 2030, to all vendors",
    basis="total",
    when="2025-12-31",
)
_SIX = assumed(years(6), because="from 31 December 2025 through 2031 are six years")
COMMITTED_A_MONTH = (
    (COMMITTED_2025 / _SIX)
    .to("USD / month")
    .meaning_of("the hosting commitment, spread evenly over 2026 to 2031", basis="mean")
)
_ONE = assumed(
    years(1),
    because="the article says: in 2020 over the prior year; but the $666.3 million next to it, as "
    "cost of revenue of 2020, are those of nine months",
)
SAVED_MONTHLY = (SAVED / _ONE).to("USD / month")
