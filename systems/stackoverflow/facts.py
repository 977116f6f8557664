"""Every source and figure about Stack Overflow, stated once."""

from atlas import (
    Repository,
    about,
    at_most,
    between,
    connections,
    count,
    gb,
    mbps,
    ms,
    percent,
    queries,
    requests,
    servers,
    tb,
    usd,
)

CHECKED = "2026-11-23"
_COMMIT = "585c0ae06ee34cb220d5a383444ba775dfed8aa0"
_nickcraver_github_com = Repository(
    "NickCraver/nickcraver.github.com",
    commit=_COMMIT,
    checked=CHECKED,
    publisher="Nick Craver, Stack Overflow",
    folder="blog/_posts",
)
PAINS = _nickcraver_github_com.file(
    "2012-01-04-growing-pains.markdown",
    title="Growing pains and lessons learned",
    published="2012-01-04",
)
SPACE = _nickcraver_github_com.file(
    "2012-02-07-stack-overflow-short-on-space.markdown",
    title="Stack Overflow running short on space",
    published="2012-02-07",
)
RUN_2013 = _nickcraver_github_com.file(
    "2013-11-22-what-it-takes-to-run-stack-overflow.markdown",
    title="What it takes to run Stack Overflow",
    published="2013-11-22",
)
RUN_2016 = _nickcraver_github_com.file(
    "2016-02-17-stack-overflow-the-architecture-2016-edition.markdown",
    title="Stack Overflow: The Architecture - 2016 Edition",
    published="2016-02-17",
)
CACHING = _nickcraver_github_com.file(
    "2019-08-06-stack-overflow-how-we-do-app-caching.markdown",
    title="Stack Overflow: How We Do App Caching - 2019 Edition",
    published="2019-08-06",
)

# One server for all, then one for Stack Overflow alone
MEMORY_SHARED = gb(96) @ SPACE.at("Memory usage (even at 96GB, we were over-crammed,")
DISKS_SHARED = count(6, "disk") @ SPACE.at("a RAID 10, 6 drive array of magnetic")
DATA_2012 = gb(113) @ SPACE.at("we are at 113GB.")
DATA_PROJECTED = about(gb(90)) @ SPACE.at("we'd be at about 90GB in Stack Overflow")
FLASH_2012 = gb(177) @ SPACE.at("giving us 177 GB of usable space.")
USED_2012 = gb(156) @ SPACE.at("156 GB.")
MEMORY_PRICE = at_most(usd(3000)) @ SPACE.at("For less than $3,000 we can take this")
PIPE_2012 = mbps(100) @ PAINS.at("outbound bandwidth in New York (100mbps).")

# A day in November 2013 and one in February 2016
REQUESTS_2013 = requests(148_084_883).per("day") @ RUN_2013.at(
    "148,084,883 HTTP requests to our load balancer"
)
REQUESTS_2016 = requests(209_420_973).per("day") @ RUN_2016.at(
    "209,420,973 (+61,336,090) HTTP requests to our load"
)
PAGES_2016 = requests(66_294_789).per("day") @ RUN_2016.at(
    "66,294,789 (+30,199,477) of those were page loads"
)
SQL_2013 = queries(334_572_103).per("day") @ RUN_2013.at("334,572,103 SQL Queries")
SQL_2016 = queries(504_816_843).per("day") @ RUN_2016.at("504,816,843 (+170,244,740) SQL Queries")
REDIS_2013 = count(412_865_051, "Redis hit").per("day") @ RUN_2013.at("412,865,051 Redis hits")
REDIS_2016 = count(5_831_683_114, "Redis hit").per("day") @ RUN_2016.at(
    "5,831,683,114 (+5,418,818,063) Redis hits"
)
PAGE_2013 = ms(28) @ RUN_2013.at("rendered in an average of 28 milliseconds.")
PAGE_2016 = ms(22.71) @ RUN_2016.at("22.71 (-5.29) ms average")
WEB_CPU_2013 = between(percent(5), percent(15)) @ RUN_2013.at("average between 5-15% CPU,")
SQL_CPU_2013 = between(percent(5), percent(10), about=True) @ RUN_2013.at(
    "servers average around 5-10% CPU,"
)
WEB_SERVERS = servers(11) @ RUN_2013.at("11 IIS Web Servers")
WEB_SERVERS_2016 = servers(11) @ RUN_2016.at("11 IIS Web Servers (new hardware)")
SQL_SERVERS = servers(4) @ RUN_2016.at("4 Microsoft SQL Servers")
TAG_SERVERS = servers(3) @ RUN_2013.at("3 Tag Engine servers")
SEARCH_SERVERS = servers(3) @ RUN_2013.at("3 elasticsearch servers")
REDIS_SERVERS = servers(2) @ RUN_2013.at("2 Redis Servers")
BALANCERS_2016 = servers(4) @ RUN_2016.at("4 HAProxy Load Balancers (added 2")
SQL_DATA_2013 = about(tb(2)) @ RUN_2013.at("about 2 TB of SQL data")
SQL_MEMORY_2013 = gb(384) @ RUN_2013.at("SQL servers have 384 GB of memory")
SQL_MEMORY_2016 = gb(768) @ RUN_2016.at("each with 768GB of RAM, 6TB of PCIe")
SQL_FLASH_2016 = tb(4) @ RUN_2016.at("4TB of PCIe SSD space, and 2x 12")
NEEDED_2013 = servers(2) @ RUN_2013.at("2 Web Servers")
NEEDED_2016 = servers(1) @ RUN_2016.at("needing only 1 web server.")
WEBSOCKETS = about(connections(500_000)) @ RUN_2016.at(
    "about 500,000 concurrent websocket connections open."
)
REDIS_USED_2016 = about(gb(90)) @ RUN_2016.at("have 256GB of RAM (about 90GB in")
