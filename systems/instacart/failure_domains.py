"""Instacart's failure domains, with the outages of search in 2020 and of AWS in 2021."""

from atlas import Call, FailureDomains, Incident, Link, Replication, statement, undisclosed, waive
from systems.amazon import _sources as amazon_sources
from systems.instacart import _failures as failures
from systems.instacart import _sources as src
from systems.instacart import components as c
from systems.instacart import facts
from systems.instacart._system import instacart

INCIDENTS = [
    Incident(
        "AWS us-east-1: a congested internal network",
        date="2021-12-07",
        report=src.AWS_2021,
        cascade=[c.cloud],
        trigger=statement("an automated activity at AWS that set off a surge of connections")
        @ amazon_sources.NETWORK_2021.at("unexpected behavior from a large number of"),
        impact=statement("Instacart was taken down, by the headline; what failed is not said")
        @ src.AWS_2021.at("AWS server outage takes down Alexa, Instacart, Disney"),
        mitigation=undisclosed("what Instacart did: the report names no measure of its own"),
        duration=undisclosed("how long Instacart was down: the report gives times of AWS"),
    ),
    Incident(
        "Elasticsearch cannot carry the pandemic's load",
        date="2020",
        report=src.PODCAST,
        cascade=[c.elasticsearch_search, c.search],
        trigger=statement("a year of growth in about a week")
        @ src.PODCAST.at("went through that year of growth in about"),
        impact=statement("30-second requests timed out; indexing had stopped")
        @ src.PODCAST.at("Elasticsearch was timing out 30-second requests"),
        mitigation=statement("all load on PostgreSQL, which could serve within a couple of hours")
        @ src.PODCAST.at("and within a couple of hours, we got"),
        duration=undisclosed(
            "how long searches failed: only the hours after the switch are reported"
        ),
    ),
]

with FailureDomains(
    instacart,
    "Blast radius of the database proxy PgCat, search and AWS",
    as_of="2026-02",
    incidents=INCIDENTS,
    breakers=c.gap("circuit breakers"),
    bulkheads=statement("aim of several databases: fewer and narrower incidents (undated)")
    @ src.SPLIT.at("limiting the frequency of incidents and breadth of"),
    focus=c.pgcat,
    figures={
        "Elasticsearch time-out (2020)": facts.SEARCH_TIMEOUT,
        "PostgreSQL CPU at switch (2020)": facts.SWITCHED_CPU,
        "CPU, after optimizations (2020)": statement("about 4 %")
        @ src.PODCAST.at("we got down to like 4% CPU usage"),
        "joins P90, at times (by 2020)": facts.SEARCH_P90,
        "if shoppers' systems fail": statement("no orders are delivered (undated)")
        @ src.SPLIT.at("(shopper) systems go down, the company can’t deliver"),
    },
    see=[
        Link(
            "incidents/amazon/2021_12_07_network_congestion",
            "incident",
            because="what failed at AWS on that day",
        ),
    ],
    urgent=[
        failures.NO_CONNECTION,
        failures.UNINDEXED_QUERY,
        failures.CLOUD_FAILS,
        failures.ELASTICSEARCH_OVERLOADED,
    ],
) as diagram:
    c.app >> Call("search") >> c.search
    c.search >> Call("text and vectors") >> c.search_db
    c.search >> Call("search", note="main until 2020", optional=True) >> c.elasticsearch_search
    c.app >> Call("orders") >> c.applications >> Call("SQL") >> c.pgcat
    c.pgcat >> Call("writes") >> c.primaries
    c.pgcat >> Call("reads", optional=True) >> c.replicas
    c.primaries >> Replication("WAL", lag=c.LAG) >> c.replicas
    c.applications >> Call("state of notifications") >> c.notices
    c.search_db >> Call("runs on") >> c.cloud
    c.primaries >> Call("runs on") >> c.cloud
    c.notices >> Call("runs on") >> c.cloud
    waive("CFO304", because=c.NO_RESERVED)
