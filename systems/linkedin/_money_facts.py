"""Money: LinkedIn's revenue, and published stores as if they were rented."""

from atlas import assumed, at_most, quantity, ratio, unit_price
from systems.linkedin import _storage_facts as stores
from systems.linkedin import facts

_PRICED = "2025-07-30"
AS_RENTED = (
    "LinkedIn runs its own data centers: it is what a customer of S3 would have paid; the page "
    "does not say whether its exabyte counts copies"
)
REVENUE_2025 = (
    quantity(17812, "megaUSD / year")
    @ facts.REVENUES.at(
        "LinkedIn 17,812", of="LinkedIn in Microsoft's fiscal year 2025", basis="billed"
    )
).to("USD / year")
_TIERS = assumed(
    at_most(ratio(1)),
    because="S3 charges less per GB for large volumes; the price list here has the first tier only",
)
_PRICE = assumed(unit_price("aws", "s3", "standard storage", _PRICED), because=AS_RENTED) * _TIERS
HDFS_COST = (
    (stores.HDFS_TOTAL * _PRICE)
    .to("USD / month")
    .meaning_of(
        "Hadoop data of 2021 on S3, at the first-tier price of 2025", basis="list", when="2025"
    )
)
HDFS_DATA_A_NODE = (stores.HDFS_CLUSTER / stores.HDFS_NODES).meaning_of(
    "data of one node of the largest Hadoop cluster", basis="stored", when="2021"
)
HDFS_COST_A_NODE = (HDFS_DATA_A_NODE * _PRICE).to("USD / node / month")
