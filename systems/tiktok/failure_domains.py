"""What is down when a US site of TikTok loses power, or a part of ByteDance's platform fails."""

from atlas import Call, FailureDomains, Group, Incident, Link, statement, undisclosed, waive
from systems.tiktok import _failures as failures
from systems.tiktok import _sources as src
from systems.tiktok import _stores as stores
from systems.tiktok import components as c
from systems.tiktok import facts

INCIDENTS = [
    Incident(
        "TikTok US: a primary site at Oracle loses power",
        date="2026-01",
        report=src.OUTAGE_STATEMENT,
        cascade=[c.us_site],
        trigger=statement("winter weather took down a primary US site run by Oracle")
        @ src.OUTAGE_STATEMENT.at("took down a primary US data center site"),
        impact=statement("tens of thousands of servers that help keep TikTok running in the US")
        @ src.OUTAGE_END.at("impacted tens of thousands of servers that help"),
        mitigation=statement("the network was recovered, then systems that failed in a cascade")
        @ src.OUTAGE_CASCADE.at("outage caused a cascading systems failure that"),
        duration=facts.US_RESTORED,
    ),
    Incident(
        "ByteDance: large packets use up Shmipc's shared memory",
        date="2023-04",
        report=src.SHMIPC,
        cascade=[c.mesh, c.services],
        trigger=statement("large packets used up the shared memory (told 2023, date not given)")
        @ src.SHMIPC.at("depletion of shared memory due to large"),
        impact=statement("packet congestion in one business; its extent is not given")
        @ src.SHMIPC.at("packet congestion accident in a certain business,"),
        mitigation=undisclosed("mitigation: the post names a design defect of the fallback path"),
        duration=undisclosed("duration: the post gives none"),
    ),
]

with FailureDomains(
    c.tiktok,
    "Power loss at one US site degrades TikTok US",
    as_of="2026-11",
    incidents=INCIDENTS,
    breakers=statement("Kitex has breakers for a service or an instance, off by default")
    @ src.BREAKER_DOC.at("default implementation of Circuit Breaker, but it’s disabled"),
    bulkheads=statement("ABase isolates tenants, and allows for their cache hits (2025)")
    @ src.ABASE.at("two-layer caching mechanism with a cache-aware isolation"),
    focus=c.us_site,
    figures={
        "TikTok US, restored after (2026)": facts.US_RESTORED,
        "Americans on TikTok (2026)": facts.USERS_US,
        "Oracle's status page, Jan 2026": statement("showed all its systems operational")
        @ src.OUTAGE_FIRST.at("status page indicated all its systems were operational"),
        "Kitex breaker, if on (default)": facts.BREAKER_DEFAULT,
        "instances with Shmipc (2023)": facts.SHMIPC_INSTANCES,
    },
    see=[
        Link(
            "incidents/amazon/2012_06_29_generators",
            "incident",
            because="a storm, a power failure at one site, and slow recovery afterwards",
        ),
    ],
    urgent=[
        failures.SITE_DOWN,
        failures.SHARED_MEMORY,
        failures.TIMEOUTS,
        failures.BREAKER_OPEN,
    ],
) as diagram:
    diagram.include(Group("TikTok US, at Oracle", [c.us_site]))
    c.us_app >> Call("HTTPS", note="one of its sites", optional=True) >> c.us_site
    c.apps >> Call("HTTPS") >> c.services
    c.services >> Call("shared memory", note="services in the mesh", optional=True) >> c.mesh
    c.services >> Call("keys", note="callers are not published") >> stores.abase
    c.services >> Call("Gremlin", note="callers are not published") >> stores.graph_query
    stores.graph_query >> Call("shards") >> stores.bytegraph
    waive("CFO304", because=c.NO_FLEETS)
