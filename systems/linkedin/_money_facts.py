"""Money: LinkedIn's revenue, and published stores as if they were rented."""

from atlas import assumed, quantity, unit_price
from systems.linkedin import _site_facts as site
from systems.linkedin import _storage_facts as stores
from systems.linkedin import facts

_PRICED = "2025-07-30"
AS_RENTED = "LinkedIn runs its own data centers: it is what a customer of S3 would have paid"
REVENUE_2025 = (
    quantity(17812, "megaUSD / year")
    @ facts.REVENUES.at(
        "LinkedIn 17,812", of="LinkedIn in Microsoft's fiscal year 2025", basis="billed"
    )
).to("USD / year")
HDFS_COST = (
    (
        stores.HDFS_TOTAL
        * assumed(unit_price("aws", "s3", "standard storage", _PRICED), because=AS_RENTED)
    )
    .to("USD / month")
    .meaning_of("data in all Hadoop clusters, on S3 Standard", basis="list")
)
HDFS_COST_A_MEMBER = (HDFS_COST / site.MEMBERS).to("USD / user / month")
