"""DoorDash's costs: a quarter of its books, and traffic between zones at list price."""

from atlas import (
    Citation,
    Figure,
    assumed,
    at_most,
    months,
    quantity,
    ratio,
    unit_price,
    usd_per_month,
)
from systems.doordash import _sources as src
from systems.doordash import facts


# The second quarter of 2025, whose table is in millions of dollars
def _millions(millions: float, citation: Citation) -> Figure:
    return (quantity(millions, "megaUSD") @ citation).to("USD")


_QUARTER = assumed(months(3), because="a fiscal quarter has three months")
REVENUE_Q2 = _millions(
    3284, src.RESULTS_Q2.at("3,284", of="revenue of Q2 2025", basis="total", when="2025-06")
)
GROSS_PROFIT_Q2 = _millions(
    1608,
    src.RESULTS_Q2.at("1,608", of="GAAP gross profit of Q2 2025", basis="total", when="2025-06"),
)
COST_OF_REVENUE_Q2 = (REVENUE_Q2 - GROSS_PROFIT_Q2).meaning_of(
    "revenue less GAAP gross profit, April to June 2025", basis="total", when="2025-06"
)
COST_AN_ORDER = (COST_OF_REVENUE_Q2 / facts.ORDERS_Q2).meaning_of(
    "revenue less GAAP gross profit, per order of Q2 2025", basis="mean", when="2025-06"
)
INFRASTRUCTURE = assumed(
    at_most(usd_per_month(559e6)),
    because="revenue less GAAP gross profit of April to June 2025 is $559 M a month; assumed to "
    "hold all hosting that serves orders, next to payment fees, support and what Dashers cost; "
    "hosting for research and development is in other lines",
).meaning_of("hosting that serves DoorDash's orders", basis="total", when="2025-06")
TWICE = assumed(
    ratio(2),
    because="scenario: twice the orders at twice all that the cost of revenue paid for in Q2 "
    "2025; what need not double makes it less",
)
TWICE_THE_COST = (INFRASTRUCTURE * TWICE).meaning_of(
    "hosting at twice the orders of Q2 2025", basis="total", when="2025-06"
)

# Traffic between zones, which AWS charges when it is sent and when it is received
ZONE_PRICE = unit_price("aws", "data transfer", "between zones", "2024-09-25")
_BOTH_ENDS = assumed(
    ratio(2), because="AWS charges for each direction: to the sender, and to the receiver"
)
ZONE_GIGABYTE = (
    (ZONE_PRICE * _BOTH_ENDS)
    .to("USD / gigabyte")
    .meaning_of("a GB from one zone to another, both ends", basis="list", when="2024-09-25")
)
