"""What Square's results state of its money, and Cash App's data at one list price."""

from atlas import assumed, at_list_price, ratio, unit_price, usd
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
