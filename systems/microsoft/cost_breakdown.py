"""What erasure coding saves, what requests cost customers in 2012, what all Microsoft books."""

from atlas import Asynchronous, Call, CostBreakdown, Spend, statement, waive
from systems.microsoft import _failures as failures
from systems.microsoft import _money_facts as money
from systems.microsoft import _sources as src
from systems.microsoft import _storage_facts as storage
from systems.microsoft import components as c
from systems.microsoft import facts

_SHARE = "Azure Storage's share of all Microsoft's costs"

with CostBreakdown(
    c.azure_storage,
    "Erasure coding: 1.33 bytes on disk for each byte",
    as_of="2025-07-30",
    spend=[
        Spend(
            c.extent_nodes,
            monthly=c.gap("storage nodes alone"),
            covers="in the leases and depreciation of all Microsoft",
        ),
        Spend(
            c.coded_extents,
            monthly=c.gap("disks of coded extents"),
            covers="1.33 bytes on disk for each byte, the target of 2012",
        ),
        Spend(
            c.secondary_stamp,
            monthly=c.gap("second locations"),
            covers="as many replicas again, for accounts with geo-replication",
        ),
        Spend(
            c.front_ends,
            monthly=c.gap(_SHARE),
            covers="servers of the stamps' upper layers",
        ),
    ],
    unit_costs=c.azure_storage.economics.unit_costs,
    optimisations=c.azure_storage.economics.optimisations,
    reserved=c.azure_storage.economics.reserved,
    figures={
        "overhead, 3 replicas (2011)": storage.REPLICAS_OVERHEAD,
        "overhead, LRC, target (2012)": storage.OVERHEAD,
        "saved by LRC (2012)": statement("millions of dollars")
        @ src.LRC_POST.at("saving Windows Azure Storage millions of dollars."),
        "use of a stamp, goal (2011)": facts.USE_GOAL,
        "kept in reserve, goal (2011)": facts.RESERVE,
        "requests of 2012, at list price": money.REQUESTS_BILLED,
        "1 location: cheaper by (2012)": money.ONE_LOCATION,
        "Microsoft depreciation etc. FY25": money.DEPRECIATION,
        "Microsoft operating leases, FY25": money.OPERATING_LEASES,
        "Microsoft finance leases, FY25": money.FINANCE_LEASES,
    },
    urgent=[failures.OVERLOADED, failures.SERVERS_DAMAGED, failures.LOCATION_LOST],
) as diagram:
    c.clients >> Call("requests, billed") >> c.front_ends
    c.front_ends >> Call("one range") >> c.partition_servers
    c.partition_servers >> Call("3 replicas") >> c.extent_nodes
    c.extent_nodes >> Asynchronous("1.33 of 1 byte") >> c.coded_extents
    c.partition_servers >> Asynchronous("2nd location") >> c.secondary_stamp
    c.location_service >> Asynchronous("moves accounts at 70 %") >> c.extent_nodes
    waive("CFO304", because=c.OWN_MACHINES)
