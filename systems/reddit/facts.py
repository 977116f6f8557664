"""The figures about Reddit's size, its releases and its goals, each stated once."""

from atlas import (
    about,
    at_least,
    at_most,
    between,
    count,
    deploys,
    minutes,
    percent,
    seconds,
    servers,
    users,
)
from systems.reddit import _sources as src

# Size
UNIQUES_2025 = users(121.4e6) @ src.LETTER_Q4_2025.at(
    "Daily Active Uniques (“DAUq”) averaged 121.4 million",
    of="daily active uniques of Reddit, October to December 2025",
    basis="mean",
    when="2025-12",
)
WEEKLY_2025 = users(471.6e6) @ src.LETTER_Q4_2025.at(
    "Weekly Active Uniques (“WAUq”) averaged 471.6 million",
    of="weekly active uniques of Reddit, October to December 2025",
    basis="mean",
    when="2025-12",
)
MONTHLY_2018 = at_least(count(400e6, "monthly user")) @ src.KUBECON.at(
    "400M+ Monthly active users",
    of="monthly active users of Reddit",
    basis="total",
    when="2018",
)
USERS_2010 = count(7.5e6, "monthly user") @ src.HUFFMAN.at(
    "growing Reddit to 7.5 million users per month,",
    of="users of Reddit, as told in 2010",
    basis="total",
    when="2010",
)
VISITORS_2013 = count(67_328_706, "monthly visitor") @ src.SCALABILITY.at(
    "reddit had: 67,328,706 unique visitors",
    of="unique visitors of Reddit",
    basis="total",
    when="2013-07",
)
VOTES_2018 = at_least(count(2e9, "vote").per("month")) @ src.KUBECON.at(
    "2B+ Votes per month", of="votes on Reddit", basis="total", when="2018"
)
PAGES_2010_12 = count(829e6, "monthly page view") @ src.SERVERS_2012.at(
    "we had 829 million pageviews and 119 servers",
    of="page views of Reddit",
    basis="total",
    when="2010-12",
)
PAGES_2012 = count(2.07e9, "monthly page view") @ src.SERVERS_2012.at(
    "we have 2.07 billion pageviews with 240 servers",
    of="page views of Reddit",
    basis="total",
    when="2012-01",
)
SERVERS_2010_01 = servers(50) @ src.YEAR_2010.at(
    "number of servers 50", of="all servers", basis="total", when="2010-01"
)
SERVERS_2010_12 = servers(119) @ src.SERVERS_2012.at(
    "we had 829 million pageviews and 119 servers",
    of="all servers",
    basis="total",
    when="2010-12",
)
SERVERS_2012 = servers(240) @ src.SERVERS_2012.at(
    "we have 2.07 billion pageviews with 240 servers",
    of="all servers",
    basis="total",
    when="2012-01",
)
APP_SERVERS_2017 = about(servers(800)) @ src.DEPLOYS.at(
    "to 7 minutes for around 800 servers",
    of="servers in a deploy of r2",
    basis="total",
    when="2017",
)

# Releases
DEPLOYS_A_WEEK = at_most(deploys(200).per("week")) @ src.DEPLOYS.at(
    "as often as 200 times each week", of="deploys at Reddit", basis="peak", when="2017"
)
DEPLOY_TIME = at_most(minutes(10)) @ src.DEPLOYS.at(
    "a deploy usually takes fewer than 10 minutes",
    of="a deploy, from end to end",
    basis="typical",
    when="2017",
)
DEPLOY_TO_800 = minutes(7) @ src.DEPLOYS.at(
    "to 7 minutes for around 800 servers",
    of="a deploy of r2 to about 800 servers",
    when="2017",
)
DEPLOY_PARALLEL = minutes(5) @ src.DEPLOYS.at(
    "took the deploy time down to 5 minutes",
    of="a deploy of r2 with rollingpin",
    when="2014",
)
WORKER_START = between(seconds(10), seconds(30)) @ src.DEPLOYS.at(
    "our monolith ranged from 10-30 seconds", of="the start of a worker of r2", when="2017"
)

# Goals and people
AVAILABILITY = percent(99.95) @ src.AVAILABILITY.at(
    "our goal is 99.95% availability on any given",
    of="availability of Reddit on a day",
    basis="target",
    when="2023",
)
ALLOWED_A_DAY = about(seconds(43)) @ src.AVAILABILITY.at(
    "in a day is about 43 seconds",
    of="downtime that the goal allows in a day",
    basis="target",
    when="2023",
)

# Edge
FASTLY_TIMEOUT = seconds(15) @ src.BASEPLATE_BUCKETS.at(
    "15s (fastly timeout)",
    of="the timeout of Fastly, as Baseplate's code notes it",
    basis="limit",
    when="2024-10",
)
