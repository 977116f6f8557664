"""What Square's payments cost by Block's reports, and Cash App's data at one list price.

The cost of revenue is that of the Square segment: transaction-based costs (interchange, assessment
and processing fees), hardware and services. It holds neither Cash App nor product development,
where the reports put software and data centers.
"""

from atlas import (
    assumed,
    at_list_price,
    at_most,
    count,
    months,
    quantity,
    ratio,
    unit_price,
    usd,
)
from systems.square import _sources as src
from systems.square import facts

GROSS_PROFIT = usd(1.02e9) @ src.RESULTS.at(
    "gross profit jumped 9% YoY to $1.02 billion",
    of="gross profit of the Square segment, Q3 2025",
    basis="total",
    when="2025-09-30",
)
PROFIT_SHARE = (
    (GROSS_PROFIT / facts.GPV)
    .to("percent")
    .meaning_of("gross profit of Square, of the payments", when="2025-09")
)
_YEAR = assumed(months(12), because="a fiscal year has twelve months")
GPV_2021 = usd(152.8e9) @ src.REPORT_2021.at(
    "we processed $152.8 billion of Square Gross Payment",
    of="payments taken by Square's sellers, 2021",
    basis="total",
    when="2021",
)
GPV_2020 = usd(103.7e9) @ src.REPORT_2020.at(
    "we processed $103.7 billion of Seller Gross Payment",
    of="payments taken by Square's sellers, 2020",
    basis="total",
    when="2020",
)
# The tables of the segments are in thousands of dollars
_COST_2021 = (
    quantity(2_876_677, "kiloUSD")
    @ src.REPORT_2021.at(
        "2,876,677",
        of="cost of revenue of the Square segment, 2021",
        basis="total",
        when="2021",
    )
).to("USD")
_COST_2020 = (
    quantity(2_021_361, "kiloUSD")
    @ src.REPORT_2021.at(
        "2,021,361",
        of="cost of revenue of the Square segment, 2020",
        basis="total",
        when="2020",
    )
).to("USD")
COST_A_PAYMENT = assumed(
    at_most(usd(0.96) / count(1, "card payment")),
    because="the cost of revenue of the Square segment in 2021, $2,876.7 M, over more than 3 "
    "billion card payments; assumed that all is spent on them, hardware and services included",
).meaning_of("cost of revenue of Square, for a card payment, 2021", basis="mean", when="2021")
COST_SHARE_2021 = (
    (_COST_2021 / GPV_2021)
    .to("percent")
    .meaning_of("cost of revenue of Square, of the payments, 2021", when="2021")
)
COST_SHARE_2020 = (
    (_COST_2020 / GPV_2020)
    .to("percent")
    .meaning_of("cost of revenue of Square, of the payments, 2020", when="2020")
)
COST_OF_2020 = (
    (_COST_2020 / _YEAR)
    .to("USD / month")
    .meaning_of("cost of revenue of Square, 2020", basis="mean", when="2020")
)
COST_OF_2021 = (
    (_COST_2021 / _YEAR)
    .to("USD / month")
    .meaning_of("cost of revenue of Square, 2021", basis="mean", when="2021")
)
_FEES_2021 = (
    quantity(2_729_442, "kiloUSD")
    @ src.REPORT_2021.at(
        "2,729,442",
        of="transaction-based costs of Block, 2021",
        basis="total",
        when="2021",
    )
).to("USD")
_UP_TO = assumed(
    at_most(ratio(1)),
    because="Block's transaction-based costs hold those of Cash App, too; Square's part is not "
    "split",
)
FEES = (
    (_FEES_2021 / _YEAR * _UP_TO)
    .to("USD / month")
    .meaning_of("transaction-based costs of Square, 2021", basis="mean", when="2021")
)
_TWICE = assumed(
    ratio(2),
    because="scenario: twice the payments of 2021 at the same cost of a dollar paid; from 2020 to "
    "2021 payments grew 47 % and this cost 42 %",
)
COST_OF_TWICE = (COST_OF_2021 * _TWICE).meaning_of(
    "cost of revenue of Square at twice the payments of 2021", basis="mean", when="2021"
)
_BILLED = assumed(
    ratio(1 / 1.073741824),
    because="EBS: the `GB` of the price list is the size of the volume, which EC2 counts in GiB",
)
CASH_DATA_AT_LIST = at_list_price(
    facts.CASH_DATA_2024 * _BILLED,
    assumed(
        unit_price("aws", "ebs", "gp3 storage", "2024-11"),
        because="a comparison: what a customer pays for as much gp3 storage in us-east-1, without "
        "IOPS and throughput; what Cash App pays PlanetScale, and for which disks and copies, is "
        "not published",
    ),
)
