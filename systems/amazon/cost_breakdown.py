"""Sales, income and expenses of AWS, by Amazon's filings; no part's spend is published."""

from atlas import Asynchronous, Call, CostBreakdown, Spend
from systems.amazon import _failures as failures
from systems.amazon import _money_facts as money
from systems.amazon import _storage_facts as stores
from systems.amazon import components as c
from systems.amazon import facts

with CostBreakdown(
    c.amazon,
    "AWS's sales, operating income and expenses, 2023 to 2025",
    as_of="2026-02-06",
    spend=[
        Spend(
            c.hosts,
            monthly=c.gap("AWS's servers alone"),
            covers="in AWS's operating expenses, with staff and all else",
        ),
        Spend(
            c.datapath,
            monthly=c.gap("sizes of Datapath's instances"),
            covers="over 53,200 C6g instances (2021) of sizes that are not named",
        ),
        Spend(
            c.aurora_storage,
            monthly=c.gap("Aurora's storage"),
            covers="Prime Day's bytes at list price are among the parts",
        ),
        Spend(
            c.routers,
            monthly=c.gap("DynamoDB's bill"),
            covers="known is the list price of three million write request units",
        ),
        Spend(c.s3, monthly=c.gap("S3's disks"), covers="in AWS's operating expenses"),
    ],
    unit_costs={
        "3 M DynamoDB WRUs, us-east-2": money.THREE_MILLION_WRITES,
        "S3 Standard, 1st tier, us-east-1": money.TERABYTE,
        "AWS's expenses, of sales (2025)": money.AWS_COST_A_DOLLAR,
    },
    optimisations=c.amazon.economics.optimisations,
    reserved=c.amazon.economics.reserved,
    figures={
        "AWS's expenses (2025)": money.AWS_COSTS,
        "AWS's sales (2025)": money.AWS_SALES,
        "AWS's operating income (2025)": money.AWS_INCOME,
        "AWS's expenses (2024)": money.AWS_COSTS_2024,
        "AWS's expenses, of sales (2024)": money.AWS_COST_A_DOLLAR_2024,
        "AWS's expenses (2023)": money.AWS_COSTS_2023,
        "Graviton2 cost below 5th-gen x86": money.CHEAPER,
        "Aurora instances, Prime Day 2022": stores.AURORA_INSTANCES_2022,
        "book life, some servers (2024)": money.SERVER_LIFE_BEFORE,
        "book life, some servers (2025)": money.SERVER_LIFE,
        "Amazon 2025: shorter life added": money.DEPRECIATION_ADDED,
        "physical servers, Prime Day 2021": facts.SERVERS_LESS,
        "core retail, on Graviton2 (2021)": facts.GRAVITON_SERVICES,
        "Amazon.com EC2 compute: Graviton": facts.GRAVITON_SHARE,
    },
    urgent=[
        failures.HOT_KEY,
        failures.LAUNCHES_FAIL,
        failures.PREFIX_HOT,
        failures.BAD_DEPLOYMENT,
    ],
) as diagram:
    c.callers >> Call("lookups", optional=True) >> c.datapath
    c.callers >> Call("HTTPS") >> c.routers >> Call("reads, writes") >> c.leader
    c.callers >> Call("SQL", optional=True) >> c.aurora >> Call("redo log") >> c.aurora_storage
    c.callers >> Call("invoke", optional=True) >> c.functions
    c.functions >> Call("built on it") >> c.routers
    c.aurora_storage >> Asynchronous("log and pages") >> c.s3
    c.datapath >> Call("instances") >> c.hosts
