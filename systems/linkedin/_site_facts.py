"""Figures of LinkedIn's members, services, traffic and operations."""

from atlas import (
    about,
    at_least,
    at_most,
    count,
    hours,
    minutes,
    ms,
    people,
    percent,
    queries,
    ratio,
    retries,
    seconds,
    services,
    us,
    users,
)
from systems.linkedin import facts

# Members
MEMBERS = at_least(users(1.2e9)) @ facts.NORTHGUARD.at(
    "over 1.2 billion members", of="members of LinkedIn", basis="total"
)
MEMBERS_2010 = users(90e6) @ facts.NORTHGUARD.at(
    "LinkedIn had 90 million members", of="members of LinkedIn", basis="total", when="2010"
)
MEMBERS_2007 = users(13e6) @ facts.DELIVERY_2014.at(
    "13 million members -> 332 million members",
    of="members of LinkedIn",
    basis="total",
    when="2007",
)
MEMBERS_2016 = at_least(users(400e6)) @ facts.FOLLOW_FEED.at(
    "from 200 million to more than 400 million", of="members of LinkedIn", basis="total"
)
MEMBERS_2022 = at_least(users(830e6)) @ facts.ROUTING_2022.at(
    "with 830M+ members", of="members of LinkedIn", basis="total"
)
MEMBERS_2023 = at_least(users(950e6)) @ facts.ESPRESSO_HTTP2.at(
    "support of our 950M+ member base", of="members of LinkedIn", basis="total"
)

# Services
SERVICES_2014 = at_least(services(550)) @ facts.DELIVERY_2014.at(
    "5 services -> 550+ services", of="services of LinkedIn", basis="total"
)
ENGINEERS_2007 = people(30) @ facts.DELIVERY_2014.at(
    "30 -> 1800+ technologists", of="technologists of LinkedIn", basis="total", when="2007"
)
MICROSERVICES = at_least(services(1000)) @ facts.HODOR_2022.at(
    "well over 1,000 separate microservices", of="microservices on the JVM", basis="total"
)
ENDPOINTS = at_least(count(50e3, "endpoint")) @ facts.RESTLI_PROTOBUF.at(
    "50,000+ Rest.li API endpoints used in production", of="Rest.li endpoints", basis="total"
)
AVAILABILITY_GOAL = percent(99.9) @ facts.HODOR_2023.at(
    "our goal of 99.9% availability", of="linkedin.com", basis="target"
)
HOME_ENDPOINTS = at_least(count(550, "endpoint")) @ facts.WATERBEAR.at(
    "more than 550 different endpoints", of="endpoints in the dependency tree of the home page"
)
REQUEST_TIMEOUT = ms(1000) @ facts.R2_CLIENT.at(
    "DEFAULT_REQUEST_TIMEOUT = 1000",
    of="requests of the Rest.li client, unless set otherwise",
    basis="default",
)
RETRY_LIMIT = at_most(retries(3)) @ facts.D2_CONFIG.at(
    "DEFAULT_RETRY_LIMIT = 3",
    of="one request, where D2's retries are turned on",
    basis="default",
)
RETRY_RATIO = at_most(ratio(0.2)) @ facts.R2_CLIENT.at(
    "DEFAULT_MAX_CLIENT_REQUEST_RETRY_RATIO = 0.2",
    of="retries in requests, where D2's retries are turned on",
    basis="default",
)
DISCOVERY_P50 = at_most(seconds(1)) @ facts.DISCOVERY_LATENCY.at(
    "(P50 < 1s vs 10s)", of="change to clients", basis="median"
)
DISCOVERY_P50_BEFORE = seconds(10) @ facts.DISCOVERY_LATENCY.at(
    "(P50 < 1s vs 10s)", of="change to clients, on ZooKeeper", basis="median"
)
OBSERVER_STREAMS = count(40e3, "stream") @ facts.DISCOVERY_BENCHMARK.at(
    "The Observer can maintain 40k client streams", of="one Observer", basis="test"
)
OBSERVER_UPDATES = count(10e3, "update").per("second") @ facts.DISCOVERY_BENCHMARK.at(
    "and process 10k updates per second", of="one Observer", basis="test"
)
GRAPH_QPS_2022 = at_most(queries(1.6e6).per("second")) @ facts.ROUTING_2022.at(
    "nearly 1.6M graph queries per second", of="graph queries of all of LinkedIn", basis="total"
)

# Traffic
DATA_CENTERS = count(4, "data center") @ facts.TRAFFIC_SHIFT.at(
    "four geographically-distributed data centers", of="data centers that serve users"
)
POPS_2020 = at_least(count(165, "PoP")) @ facts.EDGE_2020.at(
    "This move scales us to 165+ PoPs", of="PoPs of Azure Front Door for LinkedIn", basis="total"
)
LOAD_TESTS_A_WEEK = count(5, "load test").per("week") @ facts.TRAFFIC_SLIDES.at("5x a week")

# Operations
AB_TESTS = at_most(count(41e3, "A/B test")) @ facts.EXPERIMENTS.at(
    "up to 41,000 A/B tests simultaneously", of="tests that run at the same time", basis="total"
)
EVALUATIONS = at_most(count(23e12, "evaluation").per("day")) @ facts.EXPERIMENT_ENGINE.at(
    "up to 23 trillion experiment evaluations per day", of="evaluations of tests", basis="total"
)
EVALUATION_P99 = us(3) @ facts.EXPERIMENT_ENGINE.at(
    "99th percentile is 3 μs", of="one evaluation of a test", basis="p99"
)
OS_UPGRADES = at_least(count(200e3, "upgrade")) @ facts.UPGRADES.at(
    "more than 200,000 upgrades", of="OS upgrades by OSUA since it began", basis="total"
)

# Outages
OUTAGE_2021 = about(minutes(50)) @ facts.OUTAGE_2021.at(
    "Issue resolved in circa 50 minutes", of="the outage of 2021-02-23", basis="outage"
)
_AUGUST_BEGIN = (about(hours(18)) @ facts.OUTAGE_AUGUST.at("around 18:25 UTC")) + (
    about(minutes(25)) @ facts.OUTAGE_AUGUST.at("around 18:25 UTC")
)
_AUGUST_END = (about(hours(19)) @ facts.OUTAGE_AUGUST.at("by approximately 19:40 UTC")) + (
    about(minutes(40)) @ facts.OUTAGE_AUGUST.at("by approximately 19:40 UTC")
)
OUTAGE_2024 = (
    (_AUGUST_END - _AUGUST_BEGIN)
    .to("minute")
    .meaning_of("LinkedIn on 2024-08-05, until users could reconnect", basis="outage")
)
