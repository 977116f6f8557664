"""The figures about Shopify's money, each stated once."""

from atlas import (
    Citation,
    Figure,
    assumed,
    at_list_price,
    months,
    quantity,
    unit_price,
)
from systems.shopify import _sources as src
from systems.shopify import _storage_facts as storage

AS_OF = "2026-07-30"


def _millions(millions: float, citation: Citation) -> Figure:
    return (quantity(millions, "megaUSD") @ citation).to("USD")


# The year 2025, whose table is in millions of dollars
GMV = _millions(
    378_441,
    src.RESULTS_2025.at("378,441", of="the value of all orders", basis="total", when="2025"),
)
REVENUE = _millions(
    11_556, src.RESULTS_2025.at("11,556", of="Shopify's revenue", basis="total", when="2025")
)
GROSS_PROFIT = _millions(
    5_555, src.RESULTS_2025.at("5,555", of="Shopify's gross profit", basis="total", when="2025")
)
COST_OF_REVENUE = (
    ((REVENUE - GROSS_PROFIT) / assumed(months(12), because="a year has twelve months"))
    .to("USD / month")
    .meaning_of("cost of revenue, payments included", basis="mean", when="2025")
)


def _quarter(millions: float, phrase: str, when: str) -> Figure:
    return _millions(
        millions,
        src.SUBSCRIPTION_COST.at(
            phrase, of="cost of subscription solutions", basis="total", when=when
        ),
    )


Q1 = _quarter(123, "$123M | $121M | $128M | $148M", "2025-03")
Q2 = _quarter(121, "$123M | $121M | $128M | $148M", "2025-06")
Q3 = _quarter(128, "$123M | $121M | $128M | $148M", "2025-09")
Q4 = _quarter(148, "$123M | $121M | $128M | $148M", "2025-12")
SUBSCRIPTION_YEAR = (Q1 + Q2 + Q3 + Q4).meaning_of(
    "cost of subscription solutions", basis="total", when="2025"
)
SUBSCRIPTION_MONTH = (
    (Q4 / assumed(months(3), because="a quarter has three months"))
    .to("USD / month")
    .meaning_of("cost of subscription solutions, quarter of BFCM", basis="mean", when="2025-12")
)
SUBSCRIPTION_A_GMV = (
    (SUBSCRIPTION_YEAR / GMV).to("percent").meaning_of("cost of subscriptions, of GMV", when="2025")
)
COST_SHARE = (
    ((REVENUE - GROSS_PROFIT) / REVENUE)
    .to("percent")
    .meaning_of("cost of revenue, of revenue", when="2025")
)

# List prices on published quantities
_RENTED = (
    "Shopify's prices are not published: it is what a customer pays at list price, with all of it "
    "in us-central1 and a petabyte taken as a million of the gigabytes that Google bills"
)
_SSD = unit_price("google", "persistent disk", "ssd storage", AS_OF)
MYSQL_AT_LIST = at_list_price(
    storage.MYSQL_SIZE,
    assumed(_SSD, because=f"{_RENTED}; the post names Persistent Disk, and SSD is assumed"),
)
