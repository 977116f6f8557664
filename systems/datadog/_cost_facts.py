"""What Datadog's results of 2024 bound, and what its outage of 2023 cost."""

from typing import Literal

from atlas import (
    Number,
    assumed,
    at_most,
    machine_priced_between,
    months,
    quantity,
    ratio,
    usd,
    usd_per_month,
)
from systems.datadog import _sources as src
from systems.datadog import facts

_YEAR = assumed(months(12), because="a fiscal year has twelve months")

# The statement of operations is in thousands of dollars
REVENUE_2024 = (
    quantity(2_684_275, "kiloUSD")
    @ src.FILING_2024.at("2,684,275", of="revenue of 2024", basis="total", when="2024")
).to("USD")
_COST_2024 = (
    quantity(515_531, "kiloUSD")
    @ src.FILING_2024.at("515,531", of="cost of revenue of 2024", basis="total", when="2024")
).to("USD")
COST_SHARE_2024 = (
    (_COST_2024 / REVENUE_2024)
    .to("percent")
    .meaning_of("cost of revenue over revenue, 2024", when="2024")
)
GROSS_MARGIN_2024 = (
    ((REVENUE_2024 - _COST_2024) / REVENUE_2024)
    .to("percent")
    .meaning_of("gross margin of 2024", when="2024")
)
COST_OF_REVENUE_2024 = (
    (_COST_2024 / _YEAR)
    .to("USD / month")
    .meaning_of("cost of revenue, 2024", basis="mean", when="2024")
)
INFRASTRUCTURE = assumed(
    at_most(usd_per_month(43.0e6)),
    because="the cost of revenue of 2024, $515.5 M, is $43.0 M a month; assumed to hold what "
    "customers' data costs to host, besides support and more; hosting of Datadog's own "
    "development is elsewhere in the books",
).meaning_of("hosting of customers' data", basis="total", when="2024")
COST_A_CUSTOMER = (
    (COST_OF_REVENUE_2024 / facts.CUSTOMERS_2024)
    .to("USD / count_customer / month")
    .meaning_of("cost of revenue of 2024 per customer of its middle", basis="mean", when="2024")
)
TWICE = assumed(
    ratio(2),
    because="scenario: twice the data on twice of all that the cost of revenue of 2024 pays for; "
    "what need not double, such as support staff, makes it less",
)
TWICE_THE_COST = (INFRASTRUCTURE * TWICE).meaning_of(
    "hosting of twice the data of 2024", basis="total", when="2024"
)
# One node of the timeseries index, as Graviton on AWS
_CORES = facts.INDEX_CORES * assumed(
    quantity(1, "vcpu / count_core"), because="a virtual processor of Graviton is a core"
)


def _index_node(term: Literal["1yr"] | None = None) -> Number:
    """Return what one node costs a month on AWS, on demand or committed."""
    return machine_priced_between(
        "2023-08-30",
        provider="aws",
        vcpu=_CORES,
        term=term,
        # Graviton, without hpc7g and the types with a GPU
        series=(
            *("c6g", "c6gd", "c6gn", "c7g", "c7gd", "c7gn"),
            *("m6g", "m6gd", "m7g", "m7gd", "r6g", "r6gd", "r7g", "r7gd"),
            *("i4g", "im4gn", "is4gen", "x2gd"),
        ),
        because="the post names the cores and no type; on AWS, nearly all of Datadog's Kubernetes "
        "fleet moved to Graviton in 2023",
    )


INDEX_NODE = _index_node()
INDEX_NODE_1Y = _index_node("1yr")
LOST_REVENUE_2023 = usd(5e6) @ src.NEWSLETTER.at(
    "at $5M in lost revenue directly as a",
    of="revenue lost to the outage of 2023-03-08",
    basis="total",
    when="2023-03",
)
