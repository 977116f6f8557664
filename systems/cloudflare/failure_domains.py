"""Blast radius of the core proxy, and the dependencies behind five outages of 2023 and 2025."""

from atlas import (
    Asynchronous,
    Call,
    FailureDomains,
    Incident,
    Link,
    statement,
    undisclosed,
    waive,
)
from systems.cloudflare import _failures as failures
from systems.cloudflare import _incident_facts as incidents
from systems.cloudflare import _sources as src
from systems.cloudflare import components as c

INCIDENTS = [
    Incident(
        "A kill switch makes the older proxy FL1 fail on requests",
        date="2025-12-05",
        report=src.DECEMBER_2025,
        cascade=[c.global_configuration, c.older_proxy],
        trigger=statement("a kill switch, for the first time on a rule with the action execute")
        @ src.DECEMBER_2025.at("applied a killswitch to a rule with an"),
        impact=statement("HTTP 500 for customers on the proxy FL1 with the managed ruleset")
        @ src.DECEMBER_2025.at("Customers that have their web assets served by"),
        mitigation=statement("the change was reverted")
        @ src.DECEMBER_2025.at("and was reverted at 09:12, after which all"),
        duration=incidents.KILLSWITCH_LASTED,
    ),
    Incident(
        "A feature file breaks the core proxy",
        date="2025-11-18",
        report=src.NOVEMBER_2025,
        cascade=[c.analytics, c.feature_file, c.core_proxy],
        trigger=statement("a change of ClickHouse permissions")
        @ src.NOVEMBER_2025.at("change to one of our database systems' permissions"),
        impact=statement("HTTP 5xx errors and more latency")
        @ src.NOVEMBER_2025.at("significant increases in latency of responses from"),
        mitigation=statement("a known good file, inserted by hand")
        @ src.NOVEMBER_2025.at("manually inserting a known good file into"),
        duration=incidents.FEATURE_FILE_LASTED,
    ),
    Incident(
        "The prefixes of 1.1.1.1 are withdrawn",
        date="2025-07-14",
        report=src.JULY_2025,
        cascade=[c.addressing, c.resolver],
        trigger=statement("a service topology that held the resolver's prefixes was changed")
        @ src.JULY_2025.at("reduced from all locations down to a single,"),
        impact=statement("down for its users, but DNS over HTTPS by name was mostly unaffected")
        @ src.JULY_2025.at("uses a different set of IP addresses."),
        mitigation=statement("the previous configuration")
        @ src.JULY_2025.at("We reverted to the previous configuration at 22:20"),
        duration=incidents.RESOLVER_DOWN,
    ),
    Incident(
        "A third-party store takes Workers KV down",
        date="2025-06-12",
        report=src.JUNE_2025,
        cascade=[c.kv_store_2025, c.workers_kv],
        trigger=statement("an outage of a third-party cloud provider")
        @ src.JUNE_2025.at("backed by a third-party cloud provider, which experienced"),
        impact=statement("reads that missed the cache failed; Access failed all identity logins")
        @ src.JUNE_2025.at("requests with response code 503 or 500. The"),
        mitigation=undisclosed("mitigation: the report was read in its opening"),
        duration=incidents.KV_LASTED,
    ),
    Incident(
        "A core data center loses power",
        date="2023-11-02",
        report=src.NOVEMBER_2023,
        cascade=[c.core_site, c.api],
        trigger=statement("the provider of a core data center failed catastrophically")
        @ src.NOVEMBER_2023.at("of our core data center providers failed catastrophically."),
        impact=statement("at times customers could not make changes; the network kept serving")
        @ src.NOVEMBER_2023.at("traffic through our network was not impacted."),
        mitigation=statement("most of the control plane moved to the recovery site")
        @ src.NOVEMBER_2023.at("most of our control plane at our disaster"),
        duration=incidents.CONTROL_PLANE_LASTED,
    ),
]

with FailureDomains(
    c.cloudflare,
    "Core proxy (FL2) fails, as on 18 November 2025",
    as_of="2026-05-01",
    incidents=INCIDENTS,
    breakers=undisclosed("circuit breakers: the post of May 2026 was read in its opening"),
    bulkheads=undisclosed("bulkheads: the post of May 2026 was read in its opening"),
    focus=c.core_proxy,
    figures={
        "of all HTTP, hit on 2025-12-05": incidents.KILLSWITCH_TRAFFIC,
        "proxy FL1 errors, 2025-12-05": incidents.KILLSWITCH_LASTED,
        "traffic mostly back, 2025-11-18": incidents.FEATURE_FILE_MAIN,
        "1.1.1.1 down, 2025-07-14": incidents.RESOLVER_DOWN,
        "KV requests failed, 2025-06-12": incidents.KV_FAILED,
        "KV outage, 2025-06-12": incidents.KV_LASTED,
        "R2 down, 2025-02-06": incidents.R2_DOWN,
        "control plane mostly back, 2023": incidents.CONTROL_PLANE_MOSTLY_BACK,
    },
    see=[
        Link(
            "incidents/cloudflare/2025_11_18_feature_file",
            "incident",
            because="the outage of the core proxy, minute by minute",
        ),
        Link(
            "incidents/cloudflare/2025_12_05_killswitch",
            "incident",
            because="the kill switch, minute by minute",
        ),
        Link(
            "incidents/cloudflare/2025_07_14_resolver_prefixes",
            "incident",
            because="the withdrawn prefixes, minute by minute",
        ),
    ],
    urgent=[
        failures.OVERSIZED_FILE,
        failures.LUA_EXCEPTION,
        failures.PREFIXES_WITHDRAWN,
        failures.SITE_WITHOUT_POWER,
    ],
) as diagram:
    c.visitors >> Call("HTTPS", optional=True, note="sites on the proxy FL2") >> c.core_proxy
    c.visitors >> Call("HTTPS", optional=True, note="sites on the proxy FL1") >> c.older_proxy
    c.dns_users >> Call("DNS") >> c.resolver
    c.global_configuration >> Asynchronous("in 2025: at once") >> c.core_proxy
    c.global_configuration >> Asynchronous("in 2025: at once") >> c.older_proxy
    c.addressing >> Asynchronous("where its prefixes are announced") >> c.resolver
    c.core_proxy >> Call("requests for KV", optional=True) >> c.workers_kv
    c.workers_kv >> Call("cold reads") >> c.kv_store_2025
    c.api >> Call("runs in") >> c.core_site
    c.api >> Call("SQL", note="analytics of sites") >> c.analytics
    c.feature_file >> Call("SQL") >> c.analytics
    c.feature_file >> Asynchronous("feature file") >> c.core_proxy
    waive("CFO304", because=c.OWN_MACHINES)
    waive("AM102", because="a building: of its operator's records none was found in public")
