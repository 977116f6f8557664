"""What Meta's filings state about depreciation, capital expenditures and commitments."""

from atlas import (
    Call,
    CostBreakdown,
    Observation,
    Optimisation,
    Spend,
    gaps_in,
    statement,
    undisclosed,
    waive,
)
from systems.meta import _failures as failures
from systems.meta import _money_facts as money
from systems.meta import _sources as s
from systems.meta import _storage_facts as storage
from systems.meta import components as c

gap = gaps_in("no paper, post or filing states it")
NO_SPLIT = undisclosed("cost of this part: filings do not split depreciation by system")

with CostBreakdown(
    c.meta,
    "72 billion dollars of capital expenditures in 2025",
    as_of="2026-01-28",
    spend=[
        Spend(
            c.regions,
            monthly=money.SERVERS_MONTHLY,
            covers="depreciation of all servers and network assets in 2025, AI included; no power",
        ),
        Spend(
            c.regions,
            monthly=money.BUILDINGS_MONTHLY,
            covers="depreciation of everything else in 2025: buildings, equipment",
        ),
        Spend(c.tectonic, monthly=NO_SPLIT, covers="in the first line; number of clusters unknown"),
        Spend(c.memcache, monthly=NO_SPLIT, covers="in the first line; no number of servers"),
        Spend(c.user_db, monthly=NO_SPLIT, covers="in the first line; thousands of machines"),
        Spend(c.backbone, monthly=NO_SPLIT, covers="in the first line; fiber and routers"),
    ],
    unit_costs={
        "depreciation, per daily user": money.DEPRECIATION_A_PERSON,
        "capex, per daily user": money.CAPEX_A_PERSON,
        "all costs, per daily user": money.COST_A_PERSON,
    },
    optimisations=[
        *c.meta.economics.optimisations,
        Optimisation(
            "Haystack instead of NAS (2010): disk operations for an image",
            before=storage.DISK_OPERATIONS_NFS,
            after=storage.DISK_OPERATIONS,
            how=statement("an index in memory; a usable terabyte costs about 28 % less")
            @ s.HAYSTACK.at("each usable terabyte costs ~28% less"),
            **gap.of("saving", "cost"),
        ),
        Optimisation(
            "One file system for blobs and warehouse (2021)",
            **gap.of(before="disks of the separate systems", after="disks of Tectonic"),
            how=statement("the warehouse's peaks use disk time that blobs do not need")
            @ s.TECTONIC.at("would have needed ~17% overprovisioning"),
            **gap.of("saving", "cost"),
        ),
    ],
    reserved=undisclosed(c.NO_COMMITMENTS),
    figures={
        "capital expenditures (2025)": money.CAPEX,
        "capex 2025, times that of 2024": money.CAPEX_GROWTH,
        "capex 2026, guided in January": money.CAPEX_2026,
        "revenue (2025)": money.REVENUE,
        "depreciation saved (2025)": money.LIFE_SAVED_MONTHLY,
        "server, network assets, gross": money.SERVER_ASSETS,
        "contract commitments, end 2025": money.COMMITMENTS,
        "20 PB (2010) at S3 list of 2025": money.HAYSTACK_COST,
        "1,250 PB (2021) at S3 list, 2025": money.TECTONIC_COST,
        "overprovisioning, if separate": storage.OVERPROVISIONING,
    },
    urgent=[failures.MEMCACHED_DOWN, failures.BACKBONE_DOWN, failures.WRITES_STOP],
) as diagram:
    c.apps >> Call("HTTPS") >> c.edge >> Call("backbone") >> c.backbone >> Call("RPC") >> c.web
    c.web >> Call("UDP get", optional=True) >> c.memcache
    c.web >> Call("SQL") >> c.user_db
    c.web >> Call("RPC", note="uploads") >> c.tectonic
    c.twine >> Observation("places containers") >> c.web
    c.twine >> Observation("machines") >> c.regions
    waive("AM102", because="where Meta's backbone routers log is not published")
    waive("CFO304", because=c.NO_COMMITMENTS)
