"""What is published on the cost of Azure Storage: a part of all Microsoft's, and prices."""

from atlas import Economics, Optimisation, PricedPart, gaps_in, statement, undisclosed
from systems.microsoft import _money_facts as money
from systems.microsoft import _sources as src
from systems.microsoft import _storage_facts as storage

gap = gaps_in("Microsoft's papers, posts, reports and filings, to November 2026")
_RESERVED = undisclosed("reserved share: filings name what Microsoft owns and leases only")

PARTS = [
    PricedPart(
        "depreciation and other, all Microsoft (FY2025)",
        monthly=money.DEPRECIATION,
        covers="all of Microsoft: depreciation, amortization and other; storage is a part of it",
    ),
    PricedPart(
        "operating leases, all Microsoft (FY2025)",
        monthly=money.OPERATING_LEASES,
        covers="datacenters, offices and equipment of all Microsoft",
    ),
    PricedPart(
        "finance leases, all Microsoft (FY2025)",
        monthly=money.FINANCE_LEASES,
        covers="the same; its amortization is also in depreciation, so do not add the two",
    ),
    PricedPart(
        "power and staff of the datacenters",
        monthly=gap("power and staff of Microsoft's datacenters"),
        covers="datacenters of all Microsoft",
    ),
]
"""What filings name of the infrastructure of which Azure Storage is a part."""

ECONOMICS = Economics(
    infrastructure=undisclosed(
        "cost of Azure Storage alone: filings name all Microsoft's leases and depreciation"
    ),
    unit_costs={"request price, June 2012": money.REQUEST_PRICE},
    reserved=_RESERVED,
    parts=PARTS,
    growth={"2x requests of 2012, list price": money.TWICE_BILLED},
    optimisations=[
        Optimisation(
            "Overhead, sealed blobs: LRC, not 3 replicas (2012)",
            before=storage.REPLICAS_OVERHEAD,
            after=storage.OVERHEAD,
            how=statement("sealed extents become 12 data and 4 parity fragments")
            @ src.LRC.at("WAS then erasure codes a sealed extent lazily"),
            saving=undisclosed("saving a month: Microsoft says `millions of dollars`"),
            cost=gap("cost of the change"),
        ),
    ],
)
