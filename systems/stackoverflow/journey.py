"""From one shared SQL Server to 209 million requests a day on a few large machines."""

from atlas import Call, JourneyStage, ScaleJourney, gaps_in, statement, undisclosed, waive
from systems.stackoverflow import components as c
from systems.stackoverflow import facts
from systems.stackoverflow._failures import CACHE_OUT_OF_MEMORY, PORTS_EXHAUSTED

gap = gaps_in("the posts of 2012 to 2016")
NO_COUNT = undisclosed("requests a day before 2013: the posts of 2012 count none")
NO_COST = undisclosed("cost of this stage: the posts give machines but no prices")
NO_TIME = undisclosed("duration of the change: the posts of 2012 to 2016")

ONE_BOX = JourneyStage(
    "One database server for the network",
    when="2011",
    dating=statement("a little over a year before February 2012")
    @ facts.SPACE.at("a little over a year ago, right after"),
    load=NO_COUNT,
    components=[c.web, c.shared_box],
    limit=statement("96 GB of memory and six magnetic disks for dozens of databases")
    @ facts.SPACE.at("(even at 96GB, we were over-crammed,"),
    broke=statement("dozens of databases in one queue: all disk access was effectively random")
    @ facts.SPACE.at("all performance is effectively random performance."),
    fixed=statement("a server only for Stack Overflow, with 12 cores, 96 GB and SSDs")
    @ facts.SPACE.at("the purpose of giving Stack Overflow its own"),
    cost=NO_COST,
    took=NO_TIME,
    lesson=statement("tune indexes and trim before looking at hardware")
    @ facts.SPACE.at("always do this before looking at hardware"),
    figures={"memory": facts.MEMORY_SHARED, "disks": facts.DISKS_SHARED},
)
OWN_BOX = JourneyStage(
    "Stack Overflow on its own SSDs",
    when="2012-02",
    dating=statement("the date of the post") @ facts.SPACE.at("as of today:"),
    load=NO_COUNT,
    components=[c.web, c.shared_box, c.own_box],
    limit=facts.FLASH_2012,
    broke=statement("only 12 % of its disk space was free")
    @ facts.SPACE.at("155/177 = 12% free space."),
    fixed=statement("planned: SSDs of 200 GB in place of 64 GB, and memory up to 288 GB")
    @ facts.SPACE.at("with 200GB Intel 710 drives."),
    cost=NO_COST,
    took=NO_TIME,
    lesson=statement("growth cannot be predicted well: about 90 GB projected, 113 GB reached")
    @ facts.SPACE.at("you can't predict growth that accurately"),
    figures={
        "data": facts.DATA_2012,
        "data, projected a year before": facts.DATA_PROJECTED,
        "in use, with the log": facts.USED_2012,
        "outbound link, New York": facts.PIPE_2012,
        "memory upgrade, planned": facts.MEMORY_PRICE,
    },
)
NOVEMBER_2013 = JourneyStage(
    "Two clusters, eleven web servers",
    when="2013-11-12",
    dating=statement("a typical weekday, 12 November 2013")
    @ facts.RUN_2013.at("November 12th, 2013 to be exact."),
    load=facts.REQUESTS_2013,
    components=[c.balancers, c.web, c.tag_engine, c.cache, c.search, c.clusters_2013],
    limit=statement("none reached: servers run at very low utilization")
    @ facts.RUN_2013.at("run at very low utilization."),
    broke=undisclosed("what broke between 2013 and 2015: the 2016 post names nothing"),
    fixed=statement("new servers in early 2015, and a lot of tuning")
    @ facts.RUN_2016.at("a hardware upgrade in early 2015"),
    cost=NO_COST,
    took=NO_TIME,
    lesson=statement("the cost of inefficient code can be higher than you think")
    @ facts.RUN_2013.at("The cost of inefficient code can be higher"),
    figures={
        "question page, render time": facts.PAGE_2013,
        "SQL queries": facts.SQL_2013,
        "Redis hits": facts.REDIS_2013,
        "average CPU of web servers": facts.WEB_CPU_2013,
        "web servers": facts.WEB_SERVERS,
        "web servers without redundancy": facts.NEEDED_2013,
    },
)
FEBRUARY_2016 = JourneyStage(
    "As many web servers, on new hardware",
    when="2016-02-09",
    dating=statement("9 February 2016, with differences since 2013")
    @ facts.RUN_2016.at("from February 9th, 2016 with differences since"),
    load=facts.REQUESTS_2016,
    components=[c.balancers, c.web, c.tag_engine, c.cache, c.search, c.clusters_2016],
    **gap.of("limit", "took"),
    broke=statement("plan cache issues kept the CPU of the databases a little high")
    @ facts.RUN_2016.at("due to some plan cache issues we're addressing."),
    fixed=undisclosed("fix of the plan cache issues: still in progress in the 2016 post"),
    cost=NO_COST,
    lesson=statement("one web server works, as tested unintentionally; it is not advised")
    @ facts.RUN_2016.at("We have unintentionally tested this, successfully,"),
    figures={
        "question page, render time": facts.PAGE_2016,
        "SQL queries": facts.SQL_2016,
        "Redis hits": facts.REDIS_2016,
        "websockets, at peak": facts.WEBSOCKETS,
        "web servers": facts.WEB_SERVERS_2016,
        "web servers needed, tested": facts.NEEDED_2016,
    },
)

with ScaleJourney(
    c.stackoverflow,
    "From 148 to 209 million requests a day on eleven web servers",
    as_of="2016-02-17",
    measure="HTTP requests at the load balancers",
    stages=[ONE_BOX, OWN_BOX, NOVEMBER_2013, FEBRUARY_2016],
    urgent=[CACHE_OUT_OF_MEMORY, PORTS_EXHAUSTED],
) as diagram:
    c.visitors >> Call("HTTP", note="and websockets") >> c.balancers >> Call("HTTP") >> c.web
    c.web >> Call("HTTP") >> c.tag_engine
    c.web >> Call("Redis protocol") >> c.cache
    c.web >> Call("HTTP") >> c.search
    c.web >> Call("SQL") >> c.shared_box
    c.web >> Call("SQL") >> c.own_box
    c.web >> Call("SQL") >> c.clusters_2013
    c.web >> Call("SQL") >> c.clusters_2016
    c.tag_engine >> Call("SQL") >> c.clusters_2013
    c.tag_engine >> Call("SQL") >> c.clusters_2016
    waive("CFO305", because="no cost is published, and so none at another load")
    waive("IN401", because="the posts report failures of the cache and the load balancers only")
    waive("IN403", because="the posts report what failed, not for how long")
    waive("IN405", because="the posts report no rollback")
    waive("AM105", because="the posts say that the sites came back, not by which steps")
