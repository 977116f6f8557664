"""What filings say of Uber's machines, and its published cores at list price."""

from atlas import Asynchronous, Call, CostBreakdown, Observation, Spend, waive
from systems.uber import _failures as failures
from systems.uber import _money_facts as money
from systems.uber import _platform_facts as platform
from systems.uber import components as c

with CostBreakdown(
    c.uber,
    "Cloud contracts, leased computers, three million cores",
    as_of="2026-07-30",
    spend=[
        Spend(
            c.clusters,
            monthly=c.gap("monthly bill of the clusters; see what is due and depreciated"),
            covers="no bill; filings do not split contracts and leases by cluster",
        ),
        Spend(
            c.odin,
            monthly=c.gap("machine types of stateful hosts"),
            covers="over 100,000 hosts (2024)",
        ),
        Spend(
            c.docstore,
            monthly=c.gap("machine types of Docstore"),
            covers="tens of petabytes on local NVMe disks",
        ),
        Spend(c.spanner, monthly=c.gap("nodes of Spanner"), covers="bought from Google"),
    ],
    unit_costs={
        "cloud minimum, per trip (2024)": money.CLOUD_A_TRIP,
        "leases' depreciation/trip (2023)": money.LEASED_A_TRIP,
    },
    optimisations=c.OPTIMISATIONS,
    reserved=c.uber.economics.reserved,
    figures={
        "cloud minimum 2024-29 (end 2023)": money.CLOUD_COMMITTED,
        "minimum due in 2024, a twelfth": money.CLOUD_A_MONTH,
        "leases' depreciation (2023)": money.LEASED_COMPUTERS,
        "3 M cores as if rented (2025)": money.CORES_COST,
        "cores as if 3-year terms (2025)": money.CORES_COST_3Y,
        "3M cores as if rented/trip, 2025": money.CORES_A_TRIP,
        "IT in own or leased sites (2023)": money.OWN_SHARE,
        "cores saved by GC tuning": platform.GOGC_CORES,
    },
    urgent=[failures.CACHE_DOWN, failures.PARTITION_OVERLOAD, failures.REGION_DOWN],
) as diagram:
    c.services >> Call("RPC") >> c.query_engine
    c.query_engine >> Call("Redis protocol", optional=True) >> c.cache
    c.query_engine >> Call("queries") >> c.docstore
    c.services >> Call("RPC") >> c.fulfilment >> Call("transactions") >> c.spanner
    c.fulfilment >> Asynchronous("events") >> c.kafka_regional
    c.clusters >> Observation("run") >> c.services
    c.odin >> Observation("places") >> c.docstore
    c.odin >> Observation("places") >> c.kafka_regional
    waive(
        "IN403",
        because="in 2020 a region was drained within 10 minutes of the page; no post states when a "
        "failed part was back",
    )
