"""The figures about what Coinbase spends, each stated once."""

from typing import cast

from atlas import (
    Figure,
    assumed,
    at_list_price,
    at_most,
    instances,
    list_price,
    months,
    percent,
    ratio,
    usd,
    usd_per_month,
)
from systems.coinbase import _sources as src
from systems.coinbase import facts

_LIST = "2023-08-30"
_YEAR = assumed(months(12), because="a year has twelve months")
_QUARTER = assumed(months(3), because="a fiscal quarter has three months")

# The whole company
OPERATING_Q4 = usd(950e6) @ src.LETTER_Q4_2025.at(
    "$950 million",
    of="technology and administration expenses of Q4 2025",
    basis="total",
    when="2025-12",
)
OPERATING = (
    (OPERATING_Q4 / _QUARTER)
    .to("USD / month")
    .meaning_of(
        "technology and administration, October to December 2025",
        basis="total",
        when="2025-12",
    )
)
INFRASTRUCTURE = assumed(
    at_most(usd_per_month(317e6)),
    because="technology, development, general and administrative expenses of October to December "
    "2025 are $316.7 M a month with salaries and stock; assumed to hold all infrastructure, which "
    "is only a part of them",
).meaning_of("Coinbase's infrastructure", basis="total", when="2025-12")
TWICE = assumed(
    ratio(2),
    because="scenario: twice the traffic on twice of all that these expenses pay for; what need "
    "not double, such as salaries, makes it less",
)
TWICE_THE_COST = (INFRASTRUCTURE * TWICE).meaning_of(
    "Coinbase's infrastructure at twice the traffic", basis="total", when="2025-12"
)

# Datadog
DATADOG_2021 = usd(65e6) @ src.DATADOG_BILL.at(
    "Coinbase spent $65M with Datadog in 2021", of="Datadog in 2021", basis="total", when="2021"
)
DATADOG_A_MONTH = (
    (DATADOG_2021 / _YEAR)
    .to("USD / month")
    .meaning_of("Datadog in 2021, by month", basis="mean", when="2021")
)
DATADOG_A_USER = (
    (DATADOG_A_MONTH / facts.VERIFIED_USERS)
    .to("USD / user / month")
    .meaning_of("Datadog in 2021 per verified user of 2021-09", basis="mean", when="2021")
)

# A node of Base, Coinbase's network
_NODE = assumed(
    instances(3),
    because="Base's Geth node is one i4i.12xlarge; the newest list with committed prices has none, "
    "and three i4i.4xlarge have its 48 vCPU and 384 GiB",
)
BASE_NODE = cast("Figure", at_list_price(_NODE, list_price("i4i.4xlarge", _LIST))).meaning_of(
    "one node of Base, on demand", basis="list", when=_LIST
)
BASE_NODE_1Y = cast(
    "Figure",
    at_list_price(_NODE, list_price("i4i.4xlarge", _LIST, "reserved_1yr_all_upfront")),
).meaning_of("one node of Base, committed for a year, all upfront", basis="list", when=_LIST)

# What a change of the compute platform saved
KARPENTER = percent(20) @ src.EKS.at(
    "further reducing infrastructure costs by 20%",
    of="infrastructure costs, by the move to Karpenter",
    basis="saved",
    when="2025-10",
)
