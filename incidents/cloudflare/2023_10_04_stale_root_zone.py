"""A root zone that no longer parses goes stale, and two weeks later its signatures expire."""

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

with IncidentAnatomy(
    c.cloudflare_network,
    "1.1.1.1 serves a root zone whose signatures expire",
    as_of="2023-10-04",
    report=REPORT,
    failure_class="dns",
    timeline=[
        Event(
            statement("last root zone that loads; the next holds a ZONEMD record, and does not")
            @ REPORT.at("a new resource record type was included in"),
            when=facts.LAST_PULL,
        ),
        Event(
            statement("signatures of the old root zone expire, and SERVFAIL answers grow")
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
            statement("people outside report SERVFAIL answers")
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
            statement("a first attempt to stop the use of the stale zone, by an override rule")
            @ REPORT.at("the stale root zone file with an override"),
            when=facts.OVERRIDE,
        ),
        Event(
            statement("1.1.1.1 no longer loads the root zone in advance at all")
            @ REPORT.at("preloading the root zone file entirely."),
            when=facts.STOPPED,
        ),
        Event(
            statement("answers are normal again") @ REPORT.at("Responses returned to normal."),
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
    trigger=statement("a new type of record in the root zone, which the parser did not know")
    @ REPORT.at("had problems parsing the ZONEMD record."),
    detection=statement("reports from outside, about an hour after the first SERVFAIL")
    @ REPORT.at("First external reports of unexpected SERVFAILs"),
    mitigation=statement("1.1.1.1 no longer loads the root zone in advance")
    @ REPORT.at("Stopped 1.1.1.1 from preloading the root zone"),
    impact={
        "SERVFAIL, usual share": facts.USUAL,
        "SERVFAIL at its peak": facts.PEAK,
        "growth of SERVFAIL": facts.GREW,
        "where most": statement("large data centres, such as Ashburn, Frankfurt and Singapore")
        @ REPORT.at("data centers like Ashburn, Virginia; Frankfurt, Germany;"),
    },
    barriers=[
        Barrier(
            "Alert on a stale root zone",
            what=statement("monitoring that tells when the root zone is stale")
            @ facts.INDEX.at("improved monitoring for stale root zone files,"),
            stops=c.resolver,
            cost=_NO_COST,
        ),
        Barrier(
            "Tests of zones that do not parse",
            what=statement("more tests for failures to parse")
            @ facts.INDEX.at("increasing test coverage for parsing failures,"),
            stops=c.static_zone,
            cost=_NO_COST,
        ),
    ],
    signals=[
        ErrorReply(
            reply=statement("SERVFAIL") @ REPORT.at("sending error responses (SERVFAIL)."),
            seen_by="devices and resolvers that ask 1.1.1.1",
        ),
        coredns.RESPONSES.rising(),
    ],
    recovery=[steps.COMPARE_RESOLVERS, steps.OTHER_RESOLVER],
    data_loss=undisclosed("data loss: what was read of the report speaks of answers alone"),
    rollback=statement("the root zone file was taken out of use")
    @ REPORT.at("Stopped 1.1.1.1 from preloading the root zone"),
    cost=_NO_COST,
    see=[
        Link(
            "incidents/debugging/coredns_names_do_not_resolve",
            "guide",
            because="how to find out on the side of a cluster why names do not resolve",
        )
    ],
) as diagram:
    waive("AM102", because="the resolver is Cloudflare's own; its reports name no log")
    waive("IN404", because="the report speaks of answers to queries, and of no stored data")
    c.dns_users >> Call("DNS") >> c.resolver
    c.resolver >> Call("asks for the root zone") >> c.static_zone
    c.root_zone_feed >> Asynchronous("root zone file") >> c.static_zone
