"""Meta's failure domains, and the outages of 2010 to 2024 that showed them."""

from atlas import (
    Call,
    FailureDomains,
    Group,
    Incident,
    Link,
    Replication,
    statement,
    undisclosed,
    waive,
)
from systems.meta import _cache_facts as cache
from systems.meta import _failures as failures
from systems.meta import _sources as s
from systems.meta import components as c
from systems.meta import facts

INCIDENTS = [
    Incident(
        "All apps fail after a technical issue",
        date="2024-12-11",
        report=s.APPS_2024,
        cascade=[c.web],
        trigger=undisclosed("trigger: Meta says `a technical issue`, without details"),
        impact=statement(
            "12:40 p.m. ET: errors for some users; partly back from 1:20, 99 % fixed by 7:21 p.m."
        )
        @ s.APPS_2024.at("Partial restoration of services began around 1:20"),
        mitigation=undisclosed("mitigation: Meta's posts name none"),
        duration=facts.OUTAGE_2024_12,
    ),
    Incident(
        "Users are logged out of Facebook and Instagram",
        date="2024-03-05",
        report=s.LOGIN_2024,
        cascade=[c.web],
        trigger=undisclosed("trigger: Meta says `a technical issue`, without details"),
        impact=statement("users were logged out and could not log in again")
        @ s.APPS_2024.at("logged out of their accounts and unable to"),
        mitigation=undisclosed("mitigation: Meta's posts name none"),
        duration=facts.OUTAGE_2024,
    ),
    Incident(
        "A maintenance command takes down the backbone",
        date="2021-10-04",
        report=s.OUTAGE_2021,
        cascade=[c.backbone, c.name_servers, c.apps],
        trigger=statement("a command to assess backbone capacity; an audit tool did not stop it")
        @ s.OUTAGE_2021.at("which unintentionally took down all the connections"),
        impact=statement("all data centers cut off; DNS servers withdrew their routes")
        @ s.OUTAGE_2021.at("effectively disconnecting Facebook data centers globally"),
        mitigation=statement("engineers on site; then the load was raised with care")
        @ s.OUTAGE_2021.at("so we sent engineers onsite to the data"),
        duration=facts.OUTAGE_PRESS,
    ),
    Incident(
        "A server configuration change breaks most functions of the apps",
        date="2019-03-13",
        report=s.CONFIGURATION_2019,
        cascade=[c.web],
        trigger=statement("a server configuration change")
        @ s.CONFIGURATION_2019.at("as a result of a server configuration change"),
        impact=statement("many users: the apps opened, but most of their functions failed")
        @ s.CONFIGURATION_2019.at("Users were able to open the apps but"),
        mitigation=undisclosed("mitigation: Facebook's statement names none"),
        duration=facts.OUTAGE_2019,
    ),
    Incident(
        "Clients repair a configuration value and overload databases",
        date="2010-09-23",
        report=s.OUTAGE_2010,
        cascade=[c.config_db, c.web],
        trigger=statement(
            "all clients saw an invalid stored value and queried one cluster to fix it"
        )
        @ s.OUTAGE_2010.at("every single client saw the invalid value"),
        impact=statement("Facebook was down or unreachable for many users")
        @ s.OUTAGE_2010.at("Early today Facebook was down or"),
        mitigation=statement("all traffic to the database cluster stopped: the site was off")
        @ s.OUTAGE_2010.at("which meant turning off the site"),
        duration=facts.OUTAGE_2010,
    ),
]

with FailureDomains(
    c.meta,
    "Blast radius of the backbone, DNS and caches",
    as_of="2024-12-12",
    incidents=INCIDENTS,
    breakers=statement(
        "mcrouter: no requests (TKO) after a failed connection or, by default, 3 timeouts"
    )
    @ s.MCROUTER_RESULTS.at("Is this reply a hard TKO error?"),
    bulkheads=statement("several frontend clusters in a region: smaller failure domains (2013)")
    @ s.MEMCACHE.at("smaller failure domains and a tractable network"),
    focus=c.backbone,
    figures={
        "all apps down": facts.OUTAGE_PRESS,
        "names down": facts.OUTAGE,
        "users, 2021-10-04": facts.PEOPLE_2021,
        "BGP peak to Cloudflare incident": facts.NOTICED_OUTSIDE,
        "queries to resolvers, times": facts.DNS_QUERIES,
        "Gutter hits over 35 % within": cache.GUTTER_WARM,
        "bandwidth between clusters, less": cache.BANDWIDTH_LESS,
        "no adds after a delete, if cold": cache.HOLD_OFF,
    },
    urgent=[
        failures.BACKBONE_DOWN,
        failures.DNS_WITHDRAWN,
        failures.CONFIG_LOOP,
        failures.MEMCACHED_DOWN,
    ],
    see=[
        Link(
            "incidents/cloudflare/2022_06_21_bgp_policy",
            "incident",
            because="routes withdrawn by mistake, at another operator",
        ),
        Link(
            "incidents/cloudflare/2025_07_14_resolver_prefixes",
            "incident",
            because="DNS servers that run, but whose addresses are no longer announced",
        ),
        Link(
            "incidents/debugging/coredns_names_do_not_resolve",
            "guide",
            because="where a name stops to resolve, and which server to query next",
        ),
    ],
) as diagram:
    diagram.include(
        Group("frontend cluster", [c.web, c.mcrouter, c.memcache, c.gutter], boundary="cluster"),
    )
    c.apps >> Call("DNS") >> c.name_servers >> Call("health check") >> c.backbone
    c.apps >> Call("HTTPS") >> c.edge >> Call("backbone") >> c.backbone >> Call("RPC") >> c.web
    c.web >> Call("UDP get", optional=True) >> c.memcache
    (c.web >> Call("UDP get", optional=True, note="retry if memcache fails") >> c.gutter)
    c.web >> Call("TCP", note="set, delete") >> c.mcrouter
    c.mcrouter >> Call("memcached", optional=True) >> c.memcache
    c.web >> Call("SQL") >> c.user_db
    c.web >> Call("query", note="2010: to repair a value") >> c.config_db
    c.user_db >> Replication("binlog", lag=cache.TAO_LAG) >> c.replica_db
    waive("AM102", because="where Meta's routers and DNS servers log is not published")
    waive("CFO304", because=c.NO_COMMITMENTS)
