"""GitHub's published costs: prices of job minutes, and a search cluster at list price."""

from atlas import Asynchronous, Call, CostBreakdown, Spend
from systems.github import _failures as failures
from systems.github import components as c
from systems.github import facts

NO_TYPES = c.gap("machine types of MySQL, Git and the application")

with CostBreakdown(
    c.github,
    "Free job minutes at GitHub's prices, code search at list price",
    as_of="2026-08-20",
    spend=[
        Spend(
            c.runners,
            monthly=c.gap("cost of hosted runners; the price of free minutes is published"),
            covers="virtual machines of a compute provider, for free and for paid minutes",
        ),
        Spend(
            c.code_index,
            monthly=facts.SEARCH_COST,
            covers="one cluster of 32 machines with 64 cores (2023), on demand; type assumed",
        ),
        Spend(c.mysql_fleet, monthly=NO_TYPES, covers="1,200 hosts or more, own and on Azure"),
        Spend(c.fileservers, monthly=NO_TYPES, covers="servers with local disks"),
        Spend(c.monolith, monthly=NO_TYPES, covers="pods on own servers and on Azure"),
    ],
    unit_costs={
        "free job minute, GitHub's price": facts.FREE_VALUE_A_MINUTE,
        "2-core Linux minute (price)": facts.RUNNER_PRICE,
        "64-core Linux minute (price)": facts.RUNNER_PRICE_64,
        "platform charge in the price": facts.PLATFORM_CHARGE,
        "a search cluster per TB of code": facts.SEARCH_COST_A_TERABYTE,
    },
    optimisations=c.github.economics.optimisations,
    reserved=c.github.economics.reserved,
    figures={
        "recurring revenue (2022)": facts.REVENUE_2022,
        "runner price cut, 2026": facts.PRICE_CUT,
        "free public minutes (2025)": facts.FREE_MINUTES,
        "free minutes, GitHub's price": facts.FREE_VALUE_A_MONTH,
        "cores added in 2026": facts.CORES_ADDED,
        "cores added in 2026, if rented": facts.ADDED_CORES_COST,
        "storage added in 2026": facts.STORAGE_ADDED,
        "storage added in 2026, if rented": facts.ADDED_STORAGE_COST,
        "cores for its own CI": facts.CI_CORES,
    },
    urgent=[failures.RETRY_STORM, failures.PRIMARY_DOWN, failures.GIT_DOWN],
) as diagram:
    c.clients >> Call("HTTPS, SSH") >> c.proxies >> Call("HTTPS") >> c.monolith
    c.proxies >> Call("Git") >> c.git_proxy >> Call("Git") >> c.fileservers
    c.monolith >> Call("MySQL protocol") >> c.mysql_fleet
    c.monolith >> Call("Git", note="reads") >> c.fileservers
    c.git_proxy >> Call("database access", note=facts.NEEDS_PRIMARY) >> c.mysql_fleet
    c.monolith >> Call("HTTP", optional=True) >> c.search_query
    c.search_query >> Call("all shards") >> c.code_index
    c.monolith >> Asynchronous("events") >> c.actions >> Asynchronous("jobs") >> c.runners
    c.actions >> Call("lookups", note="tokens") >> c.mysql_fleet
