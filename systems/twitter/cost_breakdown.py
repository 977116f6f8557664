"""Twitter's cloud contracts, spread evenly, and what its cache memory would cost if rented."""

from atlas import Asynchronous, Call, CostBreakdown, Spend, gaps_in
from systems.twitter import _failures as failures
from systems.twitter import _money_facts as money
from systems.twitter import components as c
from systems.twitter import facts

gap = gaps_in("Twitter's filings that were readable, its posts, and the press")
NO_MACHINES = gap("machine types and their numbers")

with CostBreakdown(
    c.twitter,
    "Google Cloud and AWS contracts: $24.4 M a month",
    as_of="2023-11-02",
    spend=[
        Spend(
            c.google_cloud,
            monthly=money.GOOGLE_MONTHLY,
            covers="$1 B over five years, spread evenly, as told in March 2023; not the bill",
        ),
        Spend(
            c.aws,
            monthly=money.AWS_MONTHLY,
            covers="$510 M over 5.5 years, spread evenly, as told in March 2023; not the bill",
        ),
        Spend(c.manhattan, monthly=NO_MACHINES, covers="machines in own data centers"),
        Spend(c.hadoop, monthly=NO_MACHINES, covers="tens of thousands of servers (2018)"),
        Spend(c.twemcache, monthly=NO_MACHINES, covers="memory of all clusters is not published"),
    ],
    unit_costs={"cost of a user": gap("cost of a user, a request or a tweet")},
    optimisations=c.twitter.economics.optimisations,
    reserved=c.twitter.economics.reserved,
    figures={
        "revenue (2021)": money.REVENUE_2021,
        "revenue (2020)": money.REVENUE_2020,
        "AWS, below contract (2023-03)": money.AWS_SHORTFALL,
        "X: monthly cloud cost cut (2023)": money.CLOUD_SAVED,
        "X: cloud processing cut (2023)": money.CLOUD_PROCESSING_SAVED,
        "X: servers re-provisioned (2023)": money.SERVERS,
        "X: racks re-provisioned (2023)": money.RACKS,
        "X: Sacramento servers a rack": money.SERVERS_A_RACK,
        "X: data in clouds cut by (2023)": money.CLOUD_STORAGE_SAVED,
        "timeline RAM, 1 site, if rented": money.TIMELINE_CACHE_COST,
        "BTree RAM, 1 site, if rented": money.BTREE_CACHE_COST,
        "CPU time of a For You run (2023)": facts.RUN_CPU,
    },
    urgent=[failures.CACHE_DEAD, failures.HADOOP_BLOCKS, failures.BAD_CHANGE],
) as diagram:
    c.tweetypie >> Call("cached tweets", optional=True) >> c.twemcache
    c.tweetypie >> Call("tweets") >> c.manhattan
    c.tweetypie >> Asynchronous("events") >> c.kafka_log >> Asynchronous("logs") >> c.hadoop
    c.hadoop >> Asynchronous("cold data") >> c.google_cloud
    c.api >> Call("Spaces", optional=True) >> c.aws
    c.api >> Call("tweets") >> c.tweetypie
