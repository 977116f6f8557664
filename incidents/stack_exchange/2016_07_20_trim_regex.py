"""A post with a long run of whitespace triggers a slow regex on the health-checked page."""

from atlas import (
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    Link,
    Step,
    gaps_in,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures.haproxy import LAST_CHECK
from atlas.technologies.haproxy import haproxy
from incidents.stack_exchange import components as c
from incidents.stack_exchange import facts

REPORT = facts.POSTMORTEM
gap = gaps_in("the management guide of HAProxy")
_NO_COST = undisclosed("costs: not in the post-mortem of July 2016")

with IncidentAnatomy(
    c.stack_exchange,
    "A slow regex on the home page takes Stack Exchange down",
    as_of="2016-07-20",
    report=REPORT,
    failure_class="cpu-algorithmic",
    timeline=[
        Event(
            statement("an outage begins: for a malformed post, a regex consumes high CPU")
            @ REPORT.at("regular expressions to consume high CPU on our"),
            when=facts.BEGAN,
            phase="began",
            effects=[
                Effect(c.web_tier, "degraded"),
                Effect(c.load_balancers, "lost", because=c.web_tier),
                Effect(c.readers, "lost", because=c.load_balancers),
            ],
        ),
        Event(
            statement(
                "the home page is too slow for health checks; servers are taken out of rotation"
            )
            @ REPORT.at("load balancer took the servers out of rotation."),
            when=undisclosed("time: the post-mortem gives none for the health checks"),
            phase="detected",
        ),
        Event(
            statement("the cause is identified")
            @ REPORT.at("It took 10 minutes to identify the cause,"),
            when=facts.FOUND,
        ),
        Event(
            statement("the code for the fix is written")
            @ REPORT.at("14 minutes to write the code to fix"),
            when=facts.WRITTEN,
        ),
        Event(
            statement("the fix is rolled out far enough that Stack Overflow is available again")
            @ REPORT.at("where Stack Overflow became available again."),
            when=facts.BACK,
            phase=("mitigated", "resolved"),
            effects=[
                Effect(c.web_tier, "recovered"),
                Effect(c.load_balancers, "recovered"),
                Effect(c.readers, "recovered"),
            ],
        ),
    ],
    trigger=statement("a post with a long run of whitespace, in the list on the home page")
    @ REPORT.at("The post was in the homepage list, and"),
    detection=undisclosed("how it was noticed: the post-mortem mentions only the health checks"),
    mitigation=statement("the regular expression was replaced with a substring function")
    @ REPORT.at("has been replaced with a substring function."),
    impact={
        "outage": facts.LASTED,
        "whitespace in the post": facts.WHITESPACE,
        "character checks, 20,000 spaces": facts.CHECKS,
        "unavailable": statement("the entire site, not only the home page")
        @ REPORT.at("the entire site became unavailable since the load"),
    },
    barriers=[
        Barrier(
            "Health checks that can be turned off",
            kind="fallback",
            what=statement("follow-up: controls in the load balancer to disable the check")
            @ REPORT.at("our load balancer to disable the healthcheck"),
            stops=c.load_balancers,
            cost=_NO_COST,
        ),
        Barrier(
            "Audit of expressions and posts",
            kind="review",
            what=statement("follow-up: audit regular expressions and post validation")
            @ REPORT.at("regular expressions and post validation workflow for any"),
            stops=c.web_tier,
            cost=_NO_COST,
        ),
    ],
    signals=[
        haproxy.NO_SERVER,
        haproxy.SERVER_DOWN,
        haproxy.ACTIVE_SERVERS.below(
            undisclosed("threshold: neither the post-mortem nor HAProxy's guide gives one")
        ),
    ],
    recovery=[
        LAST_CHECK,
        Step(
            "By an admin socket, disable the check of one server where only its page is slow.",
            command=shell('echo "disable health <backend>/<server>" | socat stdio <socket>')
            @ facts.MANAGEMENT.at("disable health <backend>/<server>"),
            healthy=statement(
                "the server is unchecked; without an agent check, it is considered UP"
            )
            @ facts.MANAGEMENT.at("unchecked state and considered UP unless an auxiliary"),
            **gap.of("unhealthy", "takes"),
            risk="medium",
            undo="enable health <backend>/<server>; until then it stays in rotation if it fails.",
            verify="Pages other than the home page are served by that server.",
        ),
        Step(
            "Remove the post from the home page.",
            command=undisclosed("command: the post-mortem describes a code change instead"),
            **gap.of("healthy", "unhealthy", "takes"),
            risk="low",
            undo="Show the post again once the expression is replaced.",
            verify="The home page is fast, and CPU use is low again.",
        ),
    ],
    data_loss=undisclosed("data loss: the post-mortem mentions none"),
    rollback=statement("fixed forward: new code was written and rolled out")
    @ REPORT.at("14 minutes to write the code to fix"),
    cost=_NO_COST,
    stated={"time to resolve": facts.LASTED},
    see=[
        Link(
            "incidents/debugging/haproxy_no_server_available",
            "guide",
            because="how to distinguish slow servers from failed ones, and what to set by hand",
        )
    ],
) as diagram:
    waive("IN404", because="the post-mortem mentions an outage of pages, and no stored data")
    c.readers >> Call("HTTPS") >> c.load_balancers
    c.load_balancers >> Call("HTTP, and health checks") >> c.web_tier
