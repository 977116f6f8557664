"""Money: Microsoft's filings for fiscal 2025, and what a request cost a customer in 2012."""

from atlas import (
    Citation,
    Figure,
    assumed,
    at_most,
    between,
    percent,
    quantity,
    ratio,
    requests,
    usd,
)
from systems.microsoft import _sources as src
from systems.microsoft import facts


def _millions_a_year(millions: float, citation: Citation) -> Figure:
    return (quantity(millions, "megaUSD / year") @ citation).to("USD / month")


# All of Microsoft, fiscal years that end in June
DEPRECIATION = _millions_a_year(
    34_153,
    src.CASH_FLOWS.at(
        "34,153",
        of="depreciation, amortization and other of all Microsoft",
        basis="billed",
        when="2025-06",
    ),
)
FINANCE_LEASES = _millions_a_year(
    4825,
    src.LEASES.at(
        "4,825",
        of="finance lease cost of all Microsoft, with interest",
        basis="billed",
        when="2025-06",
    ),
)
OPERATING_LEASES = _millions_a_year(
    5524,
    src.LEASES.at(
        "5,524",
        of="operating lease cost of all Microsoft",
        basis="billed",
        when="2025-06",
    ),
)

# What a customer paid in June 2012
REQUEST_PRICE = (
    (usd(0.01) @ src.PRICES.at("now costs $0.01 for 100,000 transactions", basis="list"))
    / (requests(100_000) @ src.PRICES.at("now costs $0.01 for 100,000 transactions"))
).meaning_of("price of a request to Azure Storage, June 2012", basis="list", when="2012-06")
ONE_LOCATION = between(percent(23), percent(34)) @ src.LRS.at(
    "at a discounted price (23% to 34% depending",
    of="price of data in one location, below that in two",
    basis="list",
)
_BILLED = assumed(
    at_most(ratio(1)),
    because="some requests are not billed, such as throttled ones; here all of a month count",
)
REQUESTS_BILLED = (
    (facts.REQUESTS_2012 * REQUEST_PRICE * _BILLED)
    .to("USD / month")
    .meaning_of("a month of requests at the mean rate of 2012", basis="list", when="2012")
)
TWICE_BILLED = (REQUESTS_BILLED * facts.TWICE).meaning_of(
    "twice a month of requests at the mean rate of 2012", basis="list", when="2012"
)
