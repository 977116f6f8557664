"""From one SQL Server for all to 209 million requests a day, on few and strong machines."""

from atlas import Call, JourneyStage, ScaleJourney, gaps_in, statement, undisclosed, waive
from systems.stackoverflow import components as c
from systems.stackoverflow import facts

gap = gaps_in("the posts of 2012 to 2016")
NO_COUNT = undisclosed("requests a day before 2013: the posts of 2012 count none")
NO_COST = undisclosed("cost of this stage: the posts give machines, no prices")
NO_TIME = undisclosed("how long the change took: the posts of 2012 to 2016")

ONE_BOX = JourneyStage(
    "One database server for the network",
    when="2011",
    dating=statement("a little over a year before February 2012")
    @ facts.SPACE.at("a little over a year ago, right after"),
    load=NO_COUNT,
    components=[c.web, c.shared_box],
    limit=statement("96 GB of memory and six magnetic disks for dozens of databases")
    @ facts.SPACE.at("(even at 96GB, we were over-crammed,"),
    broke=statement("dozens of databases in one queue: all disk access became random")
    @ facts.SPACE.at("all performance is effectively random performance."),
    fixed=statement("a server for Stack Overflow alone, with 12 cores, 96 GB and SSDs")
    @ facts.SPACE.at("the purpose of giving Stack Overflow its own"),
    cost=NO_COST,
    took=NO_TIME,
    lesson=statement("tune indexes and trim before looking at hardware")
    @ facts.SPACE.at("always do this before looking at hardware"),
    figures={"memory": facts.MEMORY_SHARED, "disks": facts.DISKS_SHARED},
)
OWN_BOX = JourneyStage(
    "Stack Overflow on SSDs of its own",
    when="2012-02",
    dating=statement("the date of the post") @ facts.SPACE.at("as of today:"),
    load=NO_COUNT,
    components=[c.web, c.shared_box, c.own_box],
    limit=facts.FLASH_2012,
    broke=statement("only 12 % of its disks were free")
    @ facts.SPACE.at("155/177 = 12% free space."),
    fixed=statement("SSDs of 200 GB in place of 64 GB, and memory to 288 GB")
    @ facts.SPACE.at("with 200GB Intel 710 drives."),
    cost=facts.MEMORY_PRICE,
    took=NO_TIME,
    lesson=statement("growth cannot be predicted well: 90 GB were projected, 113 GB came")
    @ facts.SPACE.at("you can't predict growth that accurately"),
    figures={
        "data": facts.DATA_2012,
        "projected": facts.DATA_PROJECTED,
        "in use": facts.USED_2012,
        "line of New York": facts.PIPE_2012,
    },
)
NOVEMBER_2013 = JourneyStage(
    "Two clusters, eleven web servers",
    when="2013-11-12",
    dating=statement("a typical weekday, 12 November 2013")
    @ facts.RUN_2013.at("November 12th, 2013 to be exact."),
    load=facts.REQUESTS_2013,
    components=[c.balancers, c.web, c.tag_engine, c.cache, c.search, c.clusters_2013],
    limit=statement("far off: servers run at very low utilization")
    @ facts.RUN_2013.at("run at very low utilization."),
    broke=undisclosed("what broke between 2013 and 2015: the post of 2016 tells of none"),
    fixed=statement("new servers in early 2015, and a lot of tuning")
    @ facts.RUN_2016.at("a hardware upgrade in early 2015"),
    cost=NO_COST,
    took=NO_TIME,
    lesson=statement("the cost of inefficient code can be higher than one thinks")
    @ facts.RUN_2013.at("The cost of inefficient code can be higher"),
    figures={
        "question page": facts.PAGE_2013,
        "SQL": facts.SQL_2013,
        "Redis": facts.REDIS_2013,
        "CPU of web servers": facts.WEB_CPU_2013,
        "web servers": facts.WEB_SERVERS,
        "needed of them": facts.NEEDED_2013,
    },
)
FEBRUARY_2016 = JourneyStage(
    "The same count of servers, new ones",
    when="2016-02-09",
    dating=statement("9 February 2016, with differences since 2013")
    @ facts.RUN_2016.at("from February 9th, 2016 with differences since"),
    load=facts.REQUESTS_2016,
    components=[c.balancers, c.web, c.tag_engine, c.cache, c.search, c.clusters_2016],
    **gap.of("limit", "took"),
    broke=statement("plan cache issues kept the CPU of the databases a little high")
    @ facts.RUN_2016.at("due to some plan cache issues we're addressing."),
    fixed=undisclosed("how the plan cache was mended: being addressed in the post of 2016"),
    cost=NO_COST,
    lesson=statement("one web server is enough: tested a few times, without intent")
    @ facts.RUN_2016.at("We have unintentionally tested this, successfully,"),
    figures={
        "question page": facts.PAGE_2016,
        "SQL": facts.SQL_2016,
        "Redis": facts.REDIS_2016,
        "websockets": facts.WEBSOCKETS,
        "web servers": facts.WEB_SERVERS_2016,
        "needed of them": facts.NEEDED_2016,
    },
)

with ScaleJourney(
    c.stackoverflow,
    "148 to 209 million requests on the same eleven web servers",
    as_of="2016-02-17",
    measure="HTTP requests at the load balancers",
    stages=[ONE_BOX, OWN_BOX, NOVEMBER_2013, FEBRUARY_2016],
    urgent=[c.CACHE_FORKS, c.PORTS_GONE],
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
    waive("CFO301", because="the posts give machines and models, no money but for memory")
    waive("CFO303", because="no money of the whole is public, so none of a request")
    waive("CFO304", because="machines are bought; no share and no price is public")
    waive("IN401", because="the posts tell of failures of the cache and the load balancers alone")
    waive("IN403", because="the posts tell what failed, not for how long")
    waive("IN405", because="the posts tell of no way back")
