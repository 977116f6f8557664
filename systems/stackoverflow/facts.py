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
    ratio,
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
FAILURE = _nickcraver_github_com.file(
    "2012-02-15-planning-for-failure.markdown",
    title="Stack Exchange: Planning for failure, part 1",
    published="2012-02-15",
)
SQL_2014 = _nickcraver_github_com.file(
    "2013-11-18-running-stack-overflow-sql-2014-ctp-2.markdown",
    title="Running Stack Overflow on SQL 2014 CTP 2",
    published="2013-11-18",
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
HARDWARE = _nickcraver_github_com.file(
    "2016-03-29-stack-overflow-the-hardware-2016-edition.markdown",
    title="Stack Overflow: The Hardware - 2016 Edition",
    published="2016-03-29",
)
MONITORING = _nickcraver_github_com.file(
    "2018-11-29-stack-overflow-how-we-do-monitoring.markdown",
    title="Stack Overflow: How We Do Monitoring - 2018 Edition",
    published="2018-11-29",
)
CACHING = _nickcraver_github_com.file(
    "2019-08-06-stack-overflow-how-we-do-app-caching.markdown",
    title="Stack Overflow: How We Do App Caching - 2019 Edition",
    published="2019-08-06",
)

# One server for all, then one for Stack Overflow alone
MEMORY_SHARED = gb(96) @ SPACE.at(
    "Memory usage (even at 96GB, we were over-crammed,", of="the one SQL Server", when="2011"
)
DISKS_SHARED = count(6, "disk") @ SPACE.at(
    "a RAID 10, 6 drive array of magnetic", of="the one SQL Server", when="2011"
)
DATA_2012 = gb(113) @ SPACE.at("we are at 113GB.", of="the Stack Overflow data", basis="stored")
DATA_PROJECTED = about(gb(90)) @ SPACE.at(
    "we'd be at about 90GB in Stack Overflow", of="the Stack Overflow data", basis="target"
)
FLASH_2012 = gb(177) @ SPACE.at(
    "giving us 177 GB of usable space.", of="the SSDs of Stack Overflow's server", basis="usable"
)
USED_2012 = gb(156) @ SPACE.at("156 GB.", of="the SSDs, with the transaction log", basis="stored")
MEMORY_PRICE = at_most(usd(3000)) @ SPACE.at(
    "For less than $3,000 we can take this", of="the planned upgrade of memory", basis="estimate"
)
PIPE_2012 = mbps(100) @ PAINS.at(
    "outbound bandwidth in New York (100mbps).", of="the link of New York", basis="capacity"
)

# A day in November 2013 and one in February 2016, of the whole Stack Exchange network
_DAY_2013 = "2013-11-12"
_DAY_2016 = "2016-02-09"
REQUESTS_2013 = requests(148_084_883).per("day") @ RUN_2013.at(
    "148,084,883 HTTP requests to our load balancer",
    of="the Stack Exchange network",
    basis="total",
    when=_DAY_2013,
)
REQUESTS_2016 = requests(209_420_973).per("day") @ RUN_2016.at(
    "209,420,973 (+61,336,090) HTTP requests to our load",
    of="the Stack Exchange network",
    basis="total",
    when=_DAY_2016,
)
PAGES_2016 = requests(66_294_789).per("day") @ RUN_2016.at(
    "66,294,789 (+30,199,477) of those were page loads",
    of="the Stack Exchange network",
    basis="total",
    when=_DAY_2016,
)
SQL_2013 = queries(334_572_103).per("day") @ RUN_2013.at(
    "334,572,103 SQL Queries", of="HTTP requests alone", basis="total", when=_DAY_2013
)
SQL_2016 = queries(504_816_843).per("day") @ RUN_2016.at(
    "504,816,843 (+170,244,740) SQL Queries",
    of="HTTP requests alone",
    basis="total",
    when=_DAY_2016,
)
REDIS_2013 = count(412_865_051, "Redis hit").per("day") @ RUN_2013.at(
    "412,865,051 Redis hits", of="HTTP requests alone", basis="total", when=_DAY_2013
)
REDIS_2016 = count(5_831_683_114, "Redis hit").per("day") @ RUN_2016.at(
    "5,831,683,114 (+5,418,818,063) Redis hits", of="Redis", basis="total", when=_DAY_2016
)
PAGE_2013 = ms(28) @ RUN_2013.at(
    "rendered in an average of 28 milliseconds.", of="the question page", when=_DAY_2013
)
PAGE_2016 = ms(22.71) @ RUN_2016.at(
    "22.71 (-5.29) ms average", of="the question page", when=_DAY_2016
)
WEB_CPU_2013 = between(percent(5), percent(15)) @ RUN_2013.at(
    "average between 5-15% CPU,", of="the web servers"
)
SQL_CPU_2013 = between(percent(5), percent(10), about=True) @ RUN_2013.at(
    "servers average around 5-10% CPU,", of="the SQL Servers"
)
WEB_SERVERS = servers(11) @ RUN_2013.at("11 IIS Web Servers", of="the web tier", basis="total")
WEB_SERVERS_2016 = servers(11) @ RUN_2016.at(
    "11 IIS Web Servers (new hardware)", of="the web tier", basis="total"
)
SQL_SERVERS_2013 = (
    (ratio(2) @ SQL_2014.at("we have 2 SQL clusters", of="the SQL clusters"))
    * (
        (servers(2) @ SQL_2014.at("we have 2 servers in the New York", of="each SQL cluster"))
        + (servers(1) @ SQL_2014.at("and 1 in the Oregon data center", of="each SQL cluster"))
    )
).meaning_of("the SQL clusters in New York and Oregon", basis="total")
SQL_SERVERS = servers(4) @ RUN_2016.at(
    "4 Microsoft SQL Servers", of="both SQL clusters in New York", basis="total"
)
TAG_SERVERS = servers(3) @ RUN_2016.at(
    "3 Tag Engine servers (new hardware for 2", of="the tag engine in New York", basis="total"
)
SEARCH_SERVERS = servers(3) @ RUN_2016.at(
    "3 Elasticsearch servers (same)", of="search in New York", basis="total"
)
REDIS_SERVERS = servers(2) @ RUN_2016.at(
    "2 Redis Servers (new hardware)", of="the Redis cache in New York", basis="total"
)
BALANCERS_2016 = servers(4) @ RUN_2016.at(
    "4 HAProxy Load Balancers (added 2", of="the load balancers in New York", basis="total"
)
SQL_DATA_2013 = about(tb(2)) @ RUN_2013.at(
    "about 2 TB of SQL data", of="both SQL clusters", basis="stored"
)
SQL_MEMORY_2013 = gb(384) @ RUN_2013.at("SQL servers have 384 GB of memory", of="one server")
NEEDED_2013 = servers(2) @ RUN_2013.at(
    "2 Web Servers (maybe 3, but I have", of="the web tier", basis="estimate"
)
NEEDED_2016 = servers(1) @ RUN_2016.at(
    "needing only 1 web server.", of="the web tier", basis="test"
)
WEBSOCKETS = about(connections(500_000)) @ RUN_2016.at(
    "about 500,000 concurrent websocket connections open.", of="all visitors", basis="peak"
)
REDIS_USED_2016 = about(gb(90)) @ RUN_2016.at(
    "have 256GB of RAM (about 90GB in", of="the cache on the main Redis servers", basis="stored"
)
REDIS_AT_CRASH = about(gb(90)) @ CACHING.at(
    "we had reached about 90GB of cache usage.", of="the Redis cache at the crash", basis="stored"
)
REDIS_MEMORY_AT_CRASH = gb(96) @ CACHING.at("This was on 96GB servers.", of="one Redis server")

# The two SQL clusters of 2016 have different machines
_STACK_OVERFLOW = "one server, Stack Overflow"
_OTHERS = "one server, other cluster"
SQL_MEMORY_SO_2016 = gb(384) @ RUN_2016.at(
    "each with 384GB of RAM, 4TB of PCIe", of=_STACK_OVERFLOW
)
SQL_FLASH_SO_2016 = tb(4) @ RUN_2016.at(
    "each with 384GB of RAM, 4TB of PCIe", of=_STACK_OVERFLOW, basis="raw"
)
SQL_MEMORY_OTHERS_2016 = gb(768) @ RUN_2016.at("each with 768GB of RAM, 6TB of PCIe", of=_OTHERS)
SQL_FLASH_OTHERS_2016 = tb(6) @ RUN_2016.at(
    "each with 768GB of RAM, 6TB of PCIe", of=_OTHERS, basis="raw"
)
