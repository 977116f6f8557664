"""From a first Go framework to 50,000 services, one pool of nodes and an exabyte of data."""

from atlas import (
    Asynchronous,
    Call,
    Observation,
    ScaleEvolution,
    Stage,
    statement,
    undisclosed,
    waive,
)
from systems.tiktok import _failures as failures
from systems.tiktok import _sources as src
from systems.tiktok import _stores as stores
from systems.tiktok import components as c
from systems.tiktok import facts

NO_COST = undisclosed("cost at this size: ByteDance is private and publishes none")
EARLY = "the earliest number read is about 55 million, of January 2018"

KITE = Stage(
    when=statement("January 2018")
    @ src.USERS_HISTORY.at("about 55 million global users by January 2018"),
    users=facts.USERS_2018,
    architecture=statement("ByteDance's Go services on Kite, a framework of 2016")
    @ src.INTERVIEW.at("launched a framework called Kite based on"),
    broke=statement("Kite and Thrift are deeply coupled: hard to change")
    @ src.INTERVIEW.at("deeply coupled Kite and Thrift are difficult"),
    fixed=statement("Kitex, redesigned from 2019, released inside in October 2020")
    @ src.INTERVIEW.at("released it in October 2020 for internal"),
    cost=NO_COST,
    components=[c.kite_services],
)
POOLS = Stage(
    when=statement("December 2019") @ src.USERS_HISTORY.at("508 million by December 2019"),
    users=facts.USERS_2019,
    architecture=statement("separate pools for online and offline work, at first (told 2024)")
    @ src.GODEL_POST.at("online and offline workloads with separate resource"),
    broke=statement("lending machines between the pools was slow, heavy work (told 2024)")
    @ src.GODEL_POST.at("time-consuming, operationally heavy, and inefficient."),
    fixed=statement("Gödel: one pool for diverse workloads (paper of 2023)")
    @ src.GODEL.at("diverse workloads under a unified resource pool."),
    cost=NO_COST,
    components=[c.godel],
    figures={"pods scheduled, up to (2023)": facts.GODEL_RATE},
)
BILLION = Stage(
    when=statement("September 2021") @ src.BILLION.at("passed a major milestone of 1 billion"),
    users=facts.USERS_2021,
    architecture=statement("over 50,000 microservices in May; most Go ones on Kitex (2021)")
    @ src.ANNOUNCEMENT.at("more than 50% of Golang microservices in Bytedance"),
    broke=statement("no existing graph database handled the scale efficiently (2022)")
    @ src.BYTEGRAPH.at("none can efficiently handle the scale of"),
    fixed=statement("ByteGraph, in production for several years (2022)")
    @ src.BYTEGRAPH.at("has been in production use for several"),
    cost=NO_COST,
    components=[c.services, stores.graph_query],
    figures={
        "microservices (May 2021)": facts.MICROSERVICES,
        "Go services on Kitex": facts.KITEX_SHARE,
    },
)
COLOCATED = Stage(
    when=statement("November 2023") @ src.KATALYST.at("November 6, 2023"),
    users=undisclosed("TikTok's users in the world at the end of 2023: no number was found"),
    architecture=statement("Katalyst on over 500,000 nodes of ByteDance")
    @ src.KATALYST.at("Katalyst has been deployed on 500,000+ nodes"),
    broke=statement("static resources: low use, as users' load ebbs at night")
    @ src.KATALYST.at("with very low utilization during the night"),
    fixed=statement("batch work on the idle resources of online services")
    @ src.KATALYST.at("to colocate data workloads and online services"),
    cost=NO_COST,
    components=[c.katalyst],
    figures={
        "nodes": facts.KATALYST_NODES,
        "daily utilization before": facts.USE_BEFORE,
        "daily utilization with Katalyst": facts.USE_AFTER,
    },
)
EXABYTE = Stage(
    when=statement("May 2025") @ src.ABASE_DATE.at("[Submitted on 12 May 2025]"),
    users=undisclosed("TikTok's users in the world in 2025: no number was found"),
    architecture=statement("ABase: one serverless store for many tenants of ByteDance")
    @ src.ABASE.at("a multi-tenant NoSQL serverless database developed at"),
    broke=statement("caches, hot keys and uneven tenants upset shared nodes")
    @ src.ABASE.at("imbalanced layout of data nodes due to"),
    fixed=statement("two cache layers, predictive autoscaling, rescheduling")
    @ src.ABASE.at("predictive autoscaling policy to dynamically adjust resources"),
    cost=NO_COST,
    components=[stores.abase],
    figures={
        "peak, all tenants": facts.ABASE_PEAK,
        "all data": facts.ABASE_SIZE,
    },
)

with ScaleEvolution(
    c.tiktok,
    "From a Go framework to an exabyte for many tenants",
    as_of="2026-11",
    replaced=[c.kite_services],
    stages={
        "1K": undisclosed(f"1,000 users: {EARLY}"),
        "10K": undisclosed(f"10,000 users: {EARLY}"),
        "100K": undisclosed(f"100,000 users: {EARLY}"),
        "1M": undisclosed(f"a million users: {EARLY}"),
        "10M": undisclosed(f"10 million users: {EARLY}"),
        "55M, 2018": KITE,
        "508M, 2019": POOLS,
        "1 bn, 2021": BILLION,
        "2023": COLOCATED,
        "2025": EXABYTE,
    },
    urgent=[failures.PODS_PENDING, failures.TIMEOUTS, failures.BREAKER_OPEN],
) as diagram:
    c.kite_services >> Asynchronous("services moved") >> c.services
    c.services >> Call("keys", note="callers are not published") >> stores.abase
    c.services >> Call("Gremlin", note="callers are not published") >> stores.graph_query
    c.godel >> Observation("schedules") >> c.services
    c.katalyst >> Observation("shares nodes") >> c.services
    waive("CFO304", because=c.NO_FLEETS)
    waive("IN403", because=c.NO_TIMES)
