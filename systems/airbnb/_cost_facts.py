"""What Airbnb's filings and the press say of its cloud bill, and what follows."""

from atlas import assumed, at_least, percent, ratio, usd, years
from systems.airbnb import _sources as src

SAVED = usd(63.5e6) @ src.COST_NEWS.at(
    "savings of $63.5 million in 2020 over the", of="cloud costs", basis="saved", when="2020"
)
CUT = percent(27) @ src.COST_NEWS.at(
    "cut cloud costs in 2020 by 27% compared", of="cloud costs", basis="saved", when="2020"
)
COST_OF_REVENUE = usd(666.3e6) @ src.COST_NEWS.at(
    "cost of revenue by 26% to $666.3 million,",
    of="cost of revenue, all of it",
    basis="billed",
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
_SIX = assumed(years(6), because="from 31 December 2025 through 2031 are six years")
FLOOR = (COMMITTED_2025 / _SIX).to("USD / month")
_ONE = assumed(
    years(1),
    because="27 % and $63.5 million are taken as the same fall, of the year 2020 against 2019",
)
BILL_2020 = ((SAVED / CUT - SAVED) / _ONE).to("USD / month")
BILL_2019 = ((SAVED / CUT) / _ONE).to("USD / month")
SAVED_MONTHLY = (SAVED / _ONE).to("USD / month")
SHARE_2020 = (BILL_2020 * _ONE / COST_OF_REVENUE).to("percent")
TWICE = assumed(ratio(2), because="scenario: twice the bookings, the bill of 2020 linear in them")
TENFOLD = assumed(ratio(10), because="scenario: ten times, the bill of 2020 linear in bookings")
