"""Figures about people, regions, machines, outages and operations at Meta."""

from atlas import (
    Citation,
    Figure,
    about,
    assumed,
    at_least,
    at_most,
    between,
    count,
    days,
    deploys,
    gb,
    hours,
    minutes,
    nodes,
    percent,
    quantity,
    ratio,
    servers,
    services,
    users,
)
from systems.meta import _sources as s

CHECKED = s.CHECKED


def _clock(hour: float, minute: float, citation: Citation, *, rough: bool = False) -> Figure:
    """Return a time of day as the hours and minutes since midnight that a page prints."""
    since_midnight = (hours(hour), minutes(minute))
    first, second = (about(part) if rough else part for part in since_midnight)
    return (first @ citation) + (second @ citation)


# People
PEOPLE = users(3.58e9) @ s.RESULTS_2025.at(
    "DAP was 3.58 billion on average for",
    of="people who use an app on a day",
    basis="mean",
    when="2025-12",
)
PEOPLE_2004 = users(1e6) @ s.CNN.at(
    "One million users are active on the", of="active users", basis="total", when="2004-12"
)
PEOPLE_2006 = users(12e6) @ s.EWN.at(
    "2006: 12 million users", of="users of Facebook", basis="total", when="2006"
)
PEOPLE_2008 = users(150e6) @ s.EWN.at(
    "2008: 150 million users", of="users of Facebook", basis="total", when="2008"
)
PEOPLE_2010 = users(500e6) @ s.EXAMINER.at(
    "Facebook reached 500 million users in July", of="users", basis="total", when="2010-07"
)
PEOPLE_2013 = at_least(users(1e9)) @ s.TAO.at(
    "more than a billion active users", of="active users", basis="total"
)
PEOPLE_2017 = users(1.94e9) @ s.EWN.at(
    "it had 1.94 billion monthly active users",
    of="people who use Facebook in a month",
    basis="total",
    when="2017-03",
)
PEOPLE_2021 = users(3.5e9) @ s.REUTERS.at(
    "prevented the company’s 3.5 billion users", of="users of all apps", basis="total"
)
PEOPLE_FIRST = assumed(
    between(users(2_000), users(5_000)), because="Meta counts `a few thousand people` at first"
)
PEOPLE_2025 = at_least(users(3.4e9)) @ s.AI_ERA.at(
    "products that serve over 3.4 billion people", of="people served", basis="total"
)
THREADS_SIGNUPS = at_least(users(100e6)) @ s.THREADS.at(
    "over 100 million sign ups", of="sign-ups of Threads", basis="total", when="2023-07"
)
THREADS_DAYS = days(5) @ s.THREADS.at("in its first five days", of="sign-ups of Threads")
THREADS_NOTICE = days(2) @ s.THREADS.at(
    "with only two days’ advance notice", of="notice before the launch"
)
MEMCACHED_2007 = about(servers(200)) @ s.ACME.at(
    "Facebook has roughly 200 dedicated memcached servers", of="memcached servers", basis="total"
)
MEMCACHED_MEMORY_2007 = gb(16) @ s.ACME.at(
    "all 16GB 4-core AMD64 boxes", of="each memcached server"
)
MEMCACHED_TOTAL_2007 = (MEMCACHED_2007 * MEMCACHED_MEMORY_2007).meaning_of(
    "memory of all memcached servers", basis="capacity", when="2007-05"
)

# Regions and machines
LOCATIONS_2019 = count(15, "location") @ s.F16.at(
    "a handful of regions to 15 locations", of="data center locations", basis="total"
)
FABRIC_CAPACITY = ratio(4) @ s.F16.at(
    "has 4x the capacity of our previous", of="F16, the fabric of a data center", basis="capacity"
)
SWITCH_POWER_LESS = percent(50) @ s.F16.at(
    "consumes 50 percent less power and space", of="the switch Minipack", basis="saved"
)
POPS = count(85, "point of presence", "points of presence") @ s.NETWORK_2024.at(
    "25 data centers and 85 points of", of="points of presence on the backbone", basis="total"
)
DATA_CENTERS_2024 = at_least(count(25, "data center")) @ s.NETWORK_2024.at(
    "over 25 data centers and 85 points", of="data centers on the backbone", basis="total"
)
BACKBONE_GROWTH = percent(30) @ s.NETWORK_2024.at(
    "backbone capacity expanding by 30% annually",
    of="growth of the backbone in a year, in the five years to 2024",
)
MACHINES = nodes(1e6) @ s.TWINE.at(
    "single control plane to manage one million machines",
    of="Twine, by its control plane of a region",
    basis="capacity",
)
MACHINE_MEMORY = gb(64) @ s.TWINE.at(
    "a single CPU and 64GB RAM", of="one small machine", basis="typical"
)
CACHELIB_SERVICES = at_least(services(70)) @ s.CACHELIB.at(
    "today powers over 70 services", of="services on CacheLib", basis="total"
)

TRAINING_JOB = count(128, "GPU") @ s.AI_ERA.at(
    "training jobs tended to run on 128 GPUs", of="a training job", basis="typical", when="2022"
)
CLUSTER_2022 = count(4_000, "GPU") @ s.AI_ERA.at(
    "our AI clusters were 4k in size", of="an AI cluster", basis="capacity", when="2022"
)
CLUSTER_2023 = count(24_000, "GPU") @ s.AI_ERA.at(
    "two clusters of 24k H100s each", of="AI clusters of late 2023", basis="capacity", when="2023"
)
CLUSTER_129K = count(129_000, "GPU") @ s.AI_ERA.at(
    "single AI cluster with 129k H100 GPUs",
    of="the AI cluster after those of 2023",
    basis="capacity",
    when="2025-09",
)
EMPTIED = count(5, "data center") @ s.AI_ERA.at(
    "By emptying out five production data centers", of="data centers emptied for an AI cluster"
)

# The outage of 2021-10-04
BGP_GONE = _clock(15, 40, s.CLOUDFLARE.at("at around 15:40 UTC we saw"), rough=True)
DNS_GONE = _clock(15, 50, s.CLOUDFLARE.at("around 15:50 UTC and returned at 21:20"), rough=True)
DNS_BACK = _clock(21, 20, s.CLOUDFLARE.at("and returned at 21:20 UTC"))
OUTAGE = (DNS_BACK - DNS_GONE).meaning_of(
    "the name facebook.com at 1.1.1.1 on 2021-10-04", basis="outage", when="2021-10-04"
)
OUTAGE_PRESS = at_most(hours(6)) @ s.REUTERS.at(
    "nearly six-hour outage", of="all apps on 2021-10-04", basis="outage"
)
NOTICED_OUTSIDE = (
    _clock(15, 51, s.CLOUDFLARE.at("Today at 15:51 UTC, we opened an")) - BGP_GONE
).meaning_of("peak of routing changes until Cloudflare's own incident", when="2021-10-04")
DNS_QUERIES = ratio(30) @ s.CLOUDFLARE.at(
    "DNS resolvers worldwide handling 30x more queries",
    of="queries to DNS resolvers, against those of a usual day",
    when="2021-10-04",
)
PREFIXES_V4 = count(8, "prefix", "prefixes") @ s.OUTAGE_STUDY.at(
    "only 8 IPv4 and 14 IPv6 networks",
    of="IPv4 prefixes withdrawn on 2021-10-04, one collector",
    basis="total",
    when="2021-10-04",
)

# Other outages
OUTAGE_2010 = about(hours(2.5)) @ s.OUTAGE_2010.at(
    "for approximately 2.5 hours", of="Facebook on 2010-09-23", basis="outage"
)
OUTAGE_2019 = hours(14) @ s.CONFIGURATION_2019.at(
    "After a 14-hour period of downtime",
    of="all apps, web servers among them, on 2019-03-13",
    basis="degraded",
)
OUTAGE_2024 = at_least(hours(2)) @ s.LOGIN_2024.at(
    "significant outage that lasted over two hours on",
    of="logins, at the web servers, on 2024-03-05",
    basis="outage",
)

OUTAGE_2024_12 = (
    _clock(7, 21, s.APPS_2024.at("By 7:21 PM ET, Meta provided another update"))
    + assumed(hours(12), because="7:21 p.m. is 12 hours after 7:21 a.m.")
    - _clock(12, 40, s.APPS_2024.at("starting at approximately 12:40 PM ET"), rough=True)
).meaning_of(
    "all apps on 2024-12-11, until Meta said it was 99 % fixed", basis="degraded", when="2024-12-11"
)

# Operations
PIPELINES = at_least(count(30_000, "pipeline")) @ s.CONVEYOR.at(
    "managing over 30,000 deployment pipelines", of="pipelines of Conveyor", basis="total"
)
AUTOMATED = percent(97) @ s.CONVEYOR.at(
    "97% of them employ fully automated deployments", of="pipelines of containers", basis="total"
)
CONTINUOUS = percent(55) @ s.CONVEYOR.at(
    "55% utilize continuous deployment", of="pipelines of containers", basis="total"
)
SCHEDULED = percent(42) @ s.CONVEYOR.at(
    "the remaining 42% are automatically deployed", of="pipelines of containers", basis="total"
)
DEPLOYMENTS = at_least(deploys(100_000).per("week")) @ s.CONVEYOR_POST.at(
    "to achieve over 100k deployments each week", of="Conveyor", basis="capacity"
)
WEB_PUSHES_2015 = deploys(2).per("day") @ s.CONFIGERATOR.at(
    "facebook.com onto new code twice a day", of="facebook.com", basis="typical"
)
DRAINED_OUTAGES = at_least(count(100, "outage")) @ s.MAELSTROM.at(
    "mitigate and recover from 100+ datacenter outages", of="Maelstrom", basis="total"
)
MAELSTROM_AGE = at_least(quantity(4, "year")) @ s.MAELSTROM.at(
    "at Facebook for more than four years", of="Maelstrom in production"
)
TENFOLD = assumed(ratio(10), because="scenario: ten times the data, linear growth")
TWICE = assumed(ratio(2), because="scenario: twice the data, linear growth")
