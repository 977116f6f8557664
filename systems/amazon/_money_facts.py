"""Money: Amazon's filings, and AWS list prices on quantities that Amazon published."""

from atlas import (
    Citation,
    Figure,
    assumed,
    at_list_price,
    list_price,
    percent,
    quantity,
    requests,
    unit_price,
    years,
)
from systems.amazon import _sources as src
from systems.amazon import _storage_facts as stores


# Amazon's books, whose tables are in millions of dollars
def _millions_a_year(millions: float, citation: Citation) -> Figure:
    return (quantity(millions, "megaUSD / year") @ citation).to("USD / month")


def _billions_a_year(billions: float, citation: Citation) -> Figure:
    return (quantity(billions, "gigaUSD / year") @ citation).to("USD / month")


AWS_SALES_2024 = _millions_a_year(
    107_556, src.FILING_2024.at("107,556", of="AWS, the segment", basis="total", when="2024")
)
AWS_COSTS_2024 = _millions_a_year(
    67_722,
    src.FILING_2024.at("67,722", of="AWS, the segment", basis="total", when="2024"),
)
AWS_COSTS_2023 = _millions_a_year(
    66_126,
    src.FILING_2024.at("66,126", of="AWS, the segment", basis="total", when="2023"),
)
AWS_SALES = _billions_a_year(
    128.7,
    src.RESULTS_2025.at(
        "increased 20% year-over-year to $128.7 billion",
        of="AWS, the segment",
        basis="total",
        when="2025",
    ),
)
AWS_INCOME = _billions_a_year(
    45.6,
    src.RESULTS_2025.at(
        "AWS segment operating income was $45.6 billion",
        of="AWS, the segment",
        basis="total",
        when="2025",
    ),
)
AWS_COSTS = (AWS_SALES - AWS_INCOME).meaning_of("AWS, the segment", basis="total", when="2025")
AWS_COST_A_DOLLAR = (AWS_COSTS / AWS_SALES).to("percent")
AWS_COST_A_DOLLAR_2024 = (AWS_COSTS_2024 / AWS_SALES_2024).to("percent")
SERVER_LIFE_BEFORE = years(6) @ src.FILING_2025.at(
    "from six years to five years",
    of="estimated useful life, some servers and network equipment",
    when="2024",
)
SERVER_LIFE = years(5) @ src.FILING_2025.at(
    "from six years to five years",
    of="estimated useful life, some servers and network equipment",
    when="2025",
)
DEPRECIATION_ADDED = quantity(1.4e9, "USD") @ src.FILING_2025.at(
    "depreciation and amortization expense of $1.4 billion",
    of="depreciation added at Amazon, mostly AWS, by shorter lives",
    basis="total",
    when="2025",
)
CHEAPER = percent(20) @ src.PRIME_2021.at(
    "along with the 20% lower cost", of="Graviton2 against comparable fifth-generation x86"
)


# List prices on published quantities
_AS_RENTED = (
    "what Amazon.com pays AWS is not published: it is what a customer would pay for a month of "
    "them at the price of 2024; the price of us-east-1 stands for all Regions"
)
_PRICED = "2025-06-30"
_WRITE = unit_price("aws", "dynamodb", "on-demand write request units", _PRICED)
THREE_MILLION_WRITES = (
    _WRITE * assumed(requests(3e6), because="three million of them, as many as the list prices")
).to("USD")
AURORA_STORAGE = at_list_price(
    stores.AURORA_STORED,
    assumed(
        unit_price("aws", "aurora", "storage", _PRICED),
        because=f"{_AS_RENTED}; the bytes of DSQL, which are part of it, are priced as Aurora's",
    ),
)
C6G_MEDIUM = list_price("c6g.medium", "2023-08-30").to("USD / month")
C6G_MEDIUM_1Y = list_price("c6g.medium", "2023-08-30", "reserved_1yr_all_upfront").to("USD / month")
TERABYTE = unit_price("aws", "s3", "standard storage", "2025-08-01").to("USD / month / terabyte")
