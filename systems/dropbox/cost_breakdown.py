"""What filings state about Dropbox's infrastructure, and 500 PB at S3's list price."""

from atlas import Call, CostBreakdown, Spend, waive
from systems.dropbox import _cost_facts as costs
from systems.dropbox import _failures as failures
from systems.dropbox import _storage_facts as storage
from systems.dropbox import components as c

NO_SHARE = c.gap("its part of the cost of revenue: filings name the whole only")

with CostBreakdown(
    c.dropbox,
    "Leased machines, and $75 M net cut in 2016 and 2017",
    as_of="2026-04-02",
    spend=[
        Spend(
            c.machines,
            monthly=costs.LEASES_A_MONTH,
            covers="principal on capital leases of the infrastructure (2017); no rent, no power",
        ),
        Spend(
            c.amazon_s3,
            monthly=c.gap("bill of AWS"),
            covers="under 10 % of the users' data (2018)",
        ),
        Spend(c.hosts, monthly=NO_SHARE, covers="storage hosts and their drives"),
        Spend(
            c.panda,
            monthly=NO_SHARE,
            covers="Edgestore's part of its thousands of servers with the file system's",
        ),
        Spend(c.services, monthly=NO_SHARE, covers="servers of the services"),
    ],
    unit_costs=c.dropbox.economics.unit_costs,
    optimisations=c.dropbox.economics.optimisations,
    reserved=c.dropbox.economics.reserved,
    figures={
        "net costs cut, 2016 and 2017": costs.NET_SAVED,
        "storing 500 PB in S3, 2025 list": costs.S3_COST,
        "cost of revenue, Q3 2025": costs.COST_OF_REVENUE_Q3,
        "revenue, Q3 2025": costs.REVENUE_Q3,
        "capital lease principal, 2017": costs.LEASES_2017,
        "capital lease principal, 2016": costs.LEASES_2016,
        "all depreciation, amort., 2017": costs.DEPRECIATION_2017,
        "all depreciation, amort., 2016": costs.DEPRECIATION_2016,
        "company commitments, end of 2017": costs.COMMITTED,
        "of these, lease of headquarters": costs.HEADQUARTERS,
        "3rd-party data center cut, 2016": costs.THIRD_PARTY_CUT,
        "new infrastructure costs, 2016": costs.OWN_COSTS_ADDED,
        "SMR: more data than a PMR drive": storage.SMR_GAIN,
        "power/TB cut since 4 TB disks": storage.POWER_SAVED,
    },
    urgent=[failures.OSD_DOWN, failures.SHARD_FULL, failures.DEADLINES],
) as diagram:
    c.services >> Call("objects") >> c.edgestore >> Call("keys and values") >> c.panda
    c.services >> Call("blocks") >> c.frontends >> Call("blocks") >> c.hosts
    c.services >> Call("S3 API", note="under 10 % of data", optional=True) >> c.amazon_s3
    waive("CFO304", because=c.OWN_MACHINES)
    waive("IN403", because="no post says how long the repair of a host or of a full node took")
