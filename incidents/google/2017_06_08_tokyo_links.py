"""The replacement links of a region appear ready, but their routes cannot carry traffic."""

from atlas import (
    Alert,
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    Link,
    statement,
    undisclosed,
    waive,
)
from incidents.google import _2017_06_08 as facts
from incidents.google import _tokyo as c
from incidents.google._reports import TOKYO as REPORT
from incidents.google._steps import RECONNECT, STATUS
from incidents.google.components import google_cloud
from systems.google import steps

_NO_COST = undisclosed("costs: not in Google's report of June 2017")

with IncidentAnatomy(
    google_cloud,
    "Links are removed too early: a region loses connectivity",
    as_of="2017-06-08",
    report=REPORT,
    failure_class=["network-bgp", "operator-automation-error"],
    timeline=[
        Event(
            statement(
                "engineers upgrade the region's network by hand: automation does not support it"
            )
            @ REPORT.at("last region unsupported by automation; manual work was"),
            when=undisclosed("time: the report does not say when the upgrade began"),
        ),
        Event(
            statement("existing links are removed before their replacements carry any traffic")
            @ REPORT.at("be decommissioned before the replacement links could provide"),
            when=facts.BEGAN,
            phase="began",
            effects=[
                Effect(c.links, "lost"),
                Effect(c.services, "lost", because=c.links),
                Effect(c.balancers, "degraded", because=c.services),
                Effect(c.internal, "degraded"),
            ],
        ),
        Event(
            statement("automated monitoring pages engineers within one minute")
            @ REPORT.at("paged by automated monitoring within one minute"),
            when=undisclosed("time: within one minute of the start, which was at 08:24 PDT"),
            phase="detected",
        ),
        Event(
            statement("HTTP load balancing still assigns traffic there, until engineers respond")
            @ REPORT.at("continued to attempt to assign traffic until our"),
            when=undisclosed("time: the report does not say when engineers responded to it"),
        ),
        Event(
            statement(
                "a component of the software-defined network is stuck: internal balancing is worse"
            )
            @ REPORT.at("defined networking component which was stuck in a"),
            when=undisclosed("time: the report does not say when the component was stuck"),
            effects=[Effect(c.names, "lost")],
        ),
        Event(
            statement("engineers declare an emergency incident")
            @ REPORT.at("They began troubleshooting and declared an"),
            when=facts.DECLARED,
        ),
        Event(
            statement("requests from near Tokyo for HTTP load balancing are no longer lost")
            @ REPORT.at("lost for the initial 12 minutes of the"),
            when=facts.BEGAN + facts.TOKYO_LOST,
        ),
        Event(
            statement("the status page has its first update: connectivity issues in the region")
            @ REPORT.at("Google Cloud Platform services in region asia-northeast1 are"),
            when=facts.STATUS,
        ),
        Event(
            statement("the network path is reconnected, and the configuration reverted by hand")
            @ REPORT.at("engineers reconnected the network path and reverted the"),
            when=facts.REVERTED,
        ),
        Event(
            statement("connectivity to and from the region is available again")
            @ REPORT.at("region was unavailable for 62 minutes. This issue"),
            when=facts.RESTORED,
            phase="mitigated",
            effects=[
                Effect(c.links, "recovered"),
                Effect(c.services, "recovered"),
                Effect(c.balancers, "recovered"),
            ],
        ),
        Event(
            statement("internal load balancing is no longer degraded")
            @ REPORT.at("remained degraded until 10:23."),
            when=facts.INTERNAL_BACK,
            phase="resolved",
            effects=[Effect(c.internal, "recovered")],
        ),
    ],
    trigger=statement("a configuration error in an upgrade; routing misconfigured on the new links")
    @ REPORT.at("capacity of the region; a configuration error caused"),
    detection=statement("a page by automated monitoring, within one minute")
    @ REPORT.at("paged by automated monitoring within one minute"),
    mitigation=statement("the path was reconnected, and the configuration reverted")
    @ REPORT.at("engineers reconnected the network path and reverted the"),
    impact={
        "region, no connectivity": facts.LASTED,
        "requests from near Tokyo, lost": facts.TOKYO_LOST,
        "not affected": statement("connectivity within the region")
        @ REPORT.at("affected during this time frame, while internal connectivity"),
        "several regions": statement(
            "HTTP load balancing did not detect that backends were unhealthy"
        )
        @ REPORT.at("a failure to detect that the backends were"),
        "why it lasted": statement("the rollback of the network change was manual")
        @ REPORT.at("perform the rollback of the network change, as"),
        "support in Japanese": statement("no periodic updates, due to a defect of the tooling")
        @ REPORT.at("Support in Japanese did not receive periodic updates"),
        "end, by the status page": statement("10:00 PDT; the report says 09:26")
        @ REPORT.at("users as of 10:00 US/Pacific. We will conduct"),
    },
    barriers=[
        Barrier(
            "Manual work in one zone only",
            kind="safe-tool",
            what=statement(
                "manual work on live networks is to be limited to one zone, enforced by tools"
            )
            @ REPORT.at("on live networks be constrained to a single"),
            stops=c.links,
            cost=_NO_COST,
        ),
        Barrier(
            "Automation with safe rollback",
            kind="safe-tool",
            what=statement("automation is being built for such changes, with rollback at any time")
            @ REPORT.at("changes in future, and to ensure the system"),
            stops=c.links,
            cost=_NO_COST,
        ),
        Barrier(
            "Detection of the partition",
            kind="health-check",
            what=statement("the feature that took the zones for healthy: a fix is to be rolled out")
            @ REPORT.at("incorrectly believe zones within asia-northeast1 were healthy will"),
            stops=c.balancers,
            cost=_NO_COST,
        ),
    ],
    signals=[
        Alert(
            name=statement("automated monitoring: the region has lost network connectivity")
            @ REPORT.at("expected and alerted us to the outage promptly.")
        ),
    ],
    recovery=[STATUS, steps.DRAIN_REGION, RECONNECT],
    data_loss=undisclosed("data loss: the report mentions lost requests, and no stored data"),
    rollback=statement("the configuration was reverted to the last known working state, by hand")
    @ REPORT.at("last known working state at 09:22. Our"),
    cost=_NO_COST,
    stated={"time to detect": facts.PAGED_IN, "time to mitigate": facts.LASTED},
    see=[
        Link(
            "incidents/google/2019_06_02_network_control",
            "more",
            because="another change that disconnected several locations at once",
        )
    ],
) as diagram:
    c.users >> Call("HTTP") >> c.balancers
    c.balancers >> Call("requests") >> c.services
    c.services >> Call("external traffic") >> c.links
    c.internal >> Call("resolution") >> c.names
    c.internal >> Call("requests") >> c.services
    c.upgrade >> Call("changes") >> c.links
    waive("AM101", because="the report quotes no message or error: requests were lost")
    waive("AM103", because="the report names no metric")
    waive("IN404", because="the report mentions lost requests, and no stored data")
    waive("NH205", because="the report gives no number of links, machines or requests")
