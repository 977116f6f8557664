"""New root zones fail to parse; two weeks later the signatures of the stale one expire."""

from atlas import (
    Asynchronous,
    Barrier,
    Call,
    Effect,
    ErrorReply,
    Event,
    IncidentAnatomy,
    Link,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.coredns import coredns
from incidents.cloudflare import _2023_10_04 as facts
from incidents.cloudflare import _steps as steps
from incidents.cloudflare import components as c

REPORT = facts.REPORT
_NO_COST = undisclosed("costs: not in what was read of Cloudflare's report of October 2023")
_NO_FOLLOW_UP = undisclosed("follow-up: Cloudflare's report was read in a copy that ends before it")

with IncidentAnatomy(
    c.cloudflare_network,
    "1.1.1.1 serves a stale root zone with expired signatures",
    as_of="2023-10-04",
    report=REPORT,
    failure_class="dns",
    timeline=[
        Event(
            statement(
                "the last successful pull; later zones hold a ZONEMD record and fail to parse"
            )
            @ REPORT.at("a new resource record type was included in"),
            when=facts.LAST_PULL,
        ),
        Event(
            statement("the signatures of the old root zone expire, and SERVFAIL responses increase")
            @ REPORT.at("signatures in the version of the root zone"),
            when=facts.EXPIRED,
            phase="began",
            effects=[
                Effect(c.static_zone, "degraded"),
                Effect(c.resolver, "degraded", because=c.static_zone),
                Effect(c.dns_users, "degraded", because=c.resolver),
            ],
        ),
        Event(
            statement("the first external reports of unexpected SERVFAIL responses come in")
            @ REPORT.at("First external reports of unexpected SERVFAILs"),
            when=facts.REPORTED,
            phase="detected",
        ),
        Event(
            statement("an incident is declared")
            @ REPORT.at("Internal Cloudflare incident declared."),
            when=facts.DECLARED,
        ),
        Event(
            statement("a first attempt to stop the use of the stale zone, with an override rule")
            @ REPORT.at("the stale root zone file with an override"),
            when=facts.OVERRIDE,
        ),
        Event(
            statement("1.1.1.1 no longer preloads the root zone at all")
            @ REPORT.at("preloading the root zone file entirely."),
            when=facts.STOPPED,
        ),
        Event(
            statement("responses are normal again") @ REPORT.at("Responses returned to normal."),
            when=facts.NORMAL,
            phase="mitigated",
            effects=[Effect(c.resolver, "recovered"), Effect(c.dns_users, "recovered")],
        ),
        Event(
            statement("the incident is closed") @ REPORT.at("Incident closed."),
            when=facts.CLOSED,
            phase="resolved",
        ),
    ],
    trigger=statement("a new record type in the root zone, which the parser did not know")
    @ REPORT.at("had problems parsing the ZONEMD record."),
    detection=statement("external reports, 57 minutes after the signatures expired")
    @ REPORT.at("First external reports of unexpected SERVFAILs"),
    mitigation=statement("1.1.1.1 no longer preloads the root zone")
    @ REPORT.at("Stopped 1.1.1.1 from preloading the root zone"),
    impact={
        "SERVFAIL, usual share": facts.USUAL,
        "SERVFAIL at its peak, of queries": facts.PEAK,
        "mainly affected": statement(
            "larger data centres, such as Ashburn, Frankfurt and Singapore"
        )
        @ REPORT.at("data centers like Ashburn, Virginia; Frankfurt, Germany;"),
        "static_zone, from 10:30 UTC on": statement("it no longer preloads the root zone")
        @ REPORT.at("preloading the root zone file entirely."),
    },
    barriers=[
        Barrier(
            "Alert for a stale root zone",
            kind="alert",
            what=_NO_FOLLOW_UP,
            stops=c.resolver,
            cost=_NO_COST,
        ),
        Barrier(
            "Tests for zones that fail to parse",
            kind="test",
            what=_NO_FOLLOW_UP,
            stops=c.static_zone,
            cost=_NO_COST,
        ),
    ],
    signals=[
        ErrorReply(
            reply=statement("SERVFAIL") @ REPORT.at("sending error responses (SERVFAIL)."),
            seen_by="devices and resolvers that query 1.1.1.1",
        ),
        coredns.RESPONSES.rising(),
    ],
    recovery=[steps.COMPARE_RESOLVERS, steps.OTHER_RESOLVER],
    data_loss=undisclosed("data loss: what was read of the report mentions only responses"),
    rollback=statement("the root zone file was taken out of use")
    @ REPORT.at("Stopped 1.1.1.1 from preloading the root zone"),
    cost=_NO_COST,
    see=[
        Link(
            "incidents/debugging/coredns_names_do_not_resolve",
            "guide",
            because="how to find out within a cluster why names do not resolve",
        )
    ],
) as diagram:
    waive("AM102", because="the resolver is Cloudflare's own; its reports name no log")
    waive("IN404", because="the report mentions responses to queries, and no stored data")
    c.dns_users >> Call("DNS") >> c.resolver
    c.resolver >> Call("root zone lookups") >> c.static_zone
    c.root_zone_feed >> Asynchronous("root zone file") >> c.static_zone
