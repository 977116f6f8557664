"""LinkedIn's failure domains, with four outages between 2020 and 2024."""

from atlas import Asynchronous, Call, FailureDomains, Group, Incident, Link, statement, undisclosed
from systems.linkedin import _failures as failures
from systems.linkedin import _site_facts as site
from systems.linkedin import _storage_facts as stores
from systems.linkedin import components as c
from systems.linkedin import facts

NO_TRIGGER = undisclosed("trigger: the part of the analysis that was read names none")

INCIDENTS = [
    Incident(
        "A configuration change at Azure Front Door",
        date="2024-08-05",
        report=facts.OUTAGE_AUGUST,
        cascade=[c.edge, c.clients],
        trigger=statement("a configuration change to Azure Front Door, as Microsoft stated")
        @ facts.OUTAGE_AUGUST.at("a configuration change to Azure Front Door"),
        impact=statement("packet loss, DNS timeouts and HTTP errors for some users worldwide")
        @ facts.OUTAGE_AUGUST.at("availability of LinkedIn for some users around"),
        mitigation=undisclosed("mitigation: the part of the analysis that was read names none"),
        duration=site.OUTAGE_2024,
    ),
    Incident(
        "The edge reports origin timeouts, then 503",
        date="2024-03-06",
        report=facts.OUTAGE_MARCH,
        cascade=[c.traffic, c.edge, c.clients],
        trigger=NO_TRIGGER,
        impact=statement("some users cannot reach the applications, Ads and Marketing Solutions")
        @ facts.OUTAGE_MARCH.at("prevented some users from accessing its applications on"),
        mitigation=undisclosed("mitigation: neither LinkedIn nor ThousandEyes names it"),
        duration=undisclosed("duration: the part of the analysis that was read has no end"),
    ),
    Incident(
        "Members cannot log in",
        date="2021-02-23",
        report=facts.OUTAGE_2021,
        cascade=[c.clients],
        trigger=statement("a change in the configuration of internal systems")
        @ facts.OUTAGE_2021_CAUSE.at("mudança na configuração de sistemas internos"),
        impact=statement("companies and individuals cannot log in; LinkedIn Live events go offline")
        @ facts.OUTAGE_2021.at("prevented companies and individuals from logging in"),
        mitigation=statement("a fix was implemented; the report does not say which")
        @ facts.OUTAGE_2021.at("says a fix has been implemented"),
        duration=site.OUTAGE_2021,
    ),
    Incident(
        "Hadoop hosts are reimaged by mistake (told in August 2020)",
        date="2020",
        report=facts.HADOOP_INCIDENT,
        cascade=[c.hadoop, c.azkaban],
        trigger=statement("roughly 2 % of the machines across a handful of racks are reimaged")
        @ facts.HADOOP_INCIDENT.at("across a handful of racks were inadvertently reimaged"),
        impact=statement("about 0.02 % of the data is lost, and 10 % of the workflows fail")
        @ facts.HADOOP_INCIDENT.at("10% of our workflows failed"),
        mitigation=undisclosed("mitigation: the part of the post that was read ends before it"),
        duration=undisclosed("duration: the part of the post that was read states none"),
    ),
]

with FailureDomains(
    c.linkedin,
    "Blast radius of edge, data center, document store and HDFS",
    as_of="2025-06-25",
    incidents=INCIDENTS,
    breakers=statement("in clients; on the server Hodor drops requests (2022)")
    @ facts.HODOR_2022.at("circuit breakers only protect the client and not"),
    bulkheads=statement("members are assigned to data centers, and moved within minutes (2017)")
    @ facts.TRAFFIC_SHIFT.at("traffic between our data centers in minutes"),
    focus=c.espresso,
    figures={
        "data centers (2017)": site.DATA_CENTERS,
        "2020 incident: hosts reimaged": stores.REIMAGED,
        "2020 incident: files hit": stores.HIT_FILES,
        "2020 incident: workflows failed": stores.FAILED_WORKFLOWS,
        "handoff errors, cut by (2020)": stores.HANDOFF_ERRORS,
        "outage 2024-08-05, to reconnect": site.OUTAGE_2024,
        "outage 2021-02-23, to the fix": site.OUTAGE_2021,
    },
    urgent=[
        failures.EDGE_DOWN,
        failures.ORIGIN_DOWN,
        failures.BLOCKS_LOST,
        failures.NO_LEADER,
    ],
    see=[
        Link(
            "patterns/circuit_breaker/netflix",
            "pattern",
            because="breakers in the client, which Hodor completes",
        ),
        Link(
            "incidents/debugging/java_heap_exhausted",
            "guide",
            because="when a service is overloaded by garbage collection",
        ),
    ],
) as diagram:
    diagram.include(
        Group(
            "data center",
            [c.front_end, c.profile, c.espresso_router, c.profile_cache, c.espresso],
            boundary="region",
        ),
    )
    c.clients >> Call("HTTPS") >> c.edge >> Call("HTTPS") >> c.traffic
    c.traffic >> Call("HTTPS", note="home data center") >> c.front_end
    c.front_end >> Call("Rest.li") >> c.profile
    c.profile >> Call("requests") >> c.espresso_router
    c.espresso_router >> Call("lookup", optional=True) >> c.profile_cache
    c.espresso_router >> Call("HTTP/2") >> c.espresso
    c.front_end >> Asynchronous("events") >> c.kafka_log >> Asynchronous("ingest") >> c.hadoop
    c.azkaban >> Call("reads and writes") >> c.hadoop
