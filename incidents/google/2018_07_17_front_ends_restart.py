"""A bug in a feature that is not yet in service restarts front ends of the second layer."""

from atlas import (
    Alert,
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
from atlas.technologies.http import http
from atlas.technologies.linux import linux
from incidents.google import _2018_07_17 as facts
from incidents.google import _front_ends as c
from incidents.google._reports import FRONT_ENDS as REPORT
from incidents.google._steps import STATUS
from incidents.google.components import google_cloud
from systems.google import steps

_NO_COST = undisclosed("costs: not in Google's report of July 2018")

with IncidentAnatomy(
    google_cloud,
    "Configuration change makes Google Front Ends restart",
    as_of="2018-07-17",
    report=REPORT,
    glossary={"GFE": "Google Front End: the proxy that answers HTTP requests."},
    failure_class=["bad-config-push", "latent-bug-triggered-by-input"],
    timeline=[
        Event(
            statement("features are introduced into the second layer's code, not yet into service")
            @ REPORT.at("code base but not yet put into"),
            when=undisclosed("time: the report does not say when the features were rolled out"),
        ),
        Event(
            statement("a configuration change triggers a bug in one: GFEs restart, capacity falls")
            @ REPORT.at("intermittently, which caused affected GFEs to repeatedly"),
            when=facts.BEGAN,
            phase="began",
            effects=[
                Effect(c.second_layer, "degraded"),
                Effect(c.balancers, "degraded", because=c.second_layer),
                Effect(c.services, "degraded", because=c.second_layer),
                Effect(c.cache, "degraded", because=c.balancers),
                Effect(c.users, "degraded", because=c.balancers),
            ],
        ),
        Event(
            statement("automated monitoring alerts the engineering team")
            @ REPORT.at("alerted Google’s engineering team to the event"),
            when=facts.ALERTED,
            phase="detected",
        ),
        Event(
            statement("the status page has its first update: load balancers return 502s")
            @ REPORT.at("We are investigating a problem with Google Cloud"),
            when=facts.STATUS,
        ),
        Event(
            statement("the cause is discovered, and the configuration change reverted")
            @ REPORT.at("the configuration change was promptly reverted, and"),
            when=facts.REVERTED,
        ),
        Event(
            statement("the fix has become effective, and the rate of 502s returns to normal")
            @ REPORT.at("became effective and the rate of 502s rapidly"),
            when=facts.EFFECTIVE,
            phase="mitigated",
            effects=[Effect(c.second_layer, "recovered"), Effect(c.balancers, "recovered")],
        ),
        Event(
            statement("by this time traffic has returned, caches are warm, serving has recovered")
            @ REPORT.at("returned and caches warmed. Serving fully recovered by"),
            when=facts.RECOVERED,
            phase="resolved",
            effects=[
                Effect(c.services, "recovered"),
                Effect(c.cache, "recovered"),
                Effect(c.users, "recovered"),
            ],
        ),
    ],
    trigger=statement("a configuration change triggered a bug that testing and rollout had missed")
    @ REPORT.at("event, a configuration change in the production environment"),
    detection=statement("automated monitoring, two minutes after it began")
    @ REPORT.at("to the event at 12:19, and at 12:44"),
    mitigation=statement("the configuration change was reverted, and the restarts ceased")
    @ REPORT.at("the configuration change was promptly reverted, and"),
    impact={
        "requests answered with 502": facts.ERRORS,
        "Cloud CDN, fewer cache hits": facts.CACHE_HITS,
        "TCP and SSL proxies": statement(
            "connections would have been reset after those to backends failed"
        )
        @ REPORT.at("Cloud TCP/SSL Proxy Load Balancers would have been"),
        "GKE": statement("services with the Ingress resource would have served 502s")
        @ REPORT.at("Google Kubernetes Engine and using the Ingress resource"),
        "not affected": statement("direct access to machines, and Network Load Balancing")
        @ REPORT.at("services that use direct VM access, or Network"),
        "end, by the status page": statement("13:05 PDT; the report says 12:55")
        @ REPORT.at("for all affected users as of 13:05 US/Pacific."),
        "also planned": statement("one dashboard of all configuration changes of GFE pools")
        @ REPORT.at("consolidated dashboard of all configuration changes for GFE"),
    },
    barriers=[
        Barrier(
            "Features off until in service",
            kind="setting",
            what=statement("safeguards are being added that disable features not yet in service")
            @ REPORT.at("are adding additional safeguards to disable features"),
            stops=c.second_layer,
            cost=_NO_COST,
        ),
        Barrier(
            "Hardened test stack",
            kind="test",
            what=statement("tests are to reduce the risk of latent bugs that restart a task")
            @ REPORT.at("increase hardening of the GFE testing stack to"),
            stops=c.second_layer,
            cost=_NO_COST,
        ),
        Barrier(
            "Isolated shards",
            kind="isolation",
            what=statement("more isolation between shards of GFE pools is to reduce the scope")
            @ REPORT.at("also be pursuing additional isolation between different shards"),
            stops=c.balancers,
            cost=_NO_COST,
        ),
    ],
    signals=[
        ErrorReply(
            reply=statement("502") @ REPORT.at("consisting of either 502 return codes, or"),
            seen_by="users of services behind HTTP(S) load balancers",
        ),
        http.BAD_GATEWAY_PYTHON,
        linux.RESET,
        Alert(
            name=statement("automated monitoring: load balancers return 502s")
            @ REPORT.at("during the period. Automated monitoring")
        ),
    ],
    recovery=[STATUS, steps.BACKENDS, steps.REVERT_CONFIG],
    data_loss=undisclosed("data loss: the report mentions errors and latency, and no stored data"),
    rollback=statement("the configuration change was reverted")
    @ REPORT.at("the configuration change was promptly reverted, and"),
    cost=undisclosed("cost: the report promises SLA credits to customers, and names no amount"),
    stated={"time to detect": facts.DETECTED_IN, "time to mitigate": facts.LASTED},
    see=[
        Link(
            "systems/google/failure_domains",
            "more",
            because="how this fault and others spread over Google's services",
        )
    ],
) as diagram:
    c.users >> Call("HTTPS") >> c.balancers
    c.balancers >> Call("routes requests") >> c.second_layer
    c.second_layer >> Call("passes them on") >> c.services
    c.balancers >> Call("cached responses") >> c.cache
    c.configuration >> Asynchronous("changes") >> c.second_layer
    waive("AM103", because="the report names no metric")
    waive("IN404", because="the report mentions errors and latency, and no stored data")
    waive("NH205", because="the report gives shares of requests, and no number of them")
