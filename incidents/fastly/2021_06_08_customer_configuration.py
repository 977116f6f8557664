"""One customer's valid setting triggers a network-wide bug, four weeks after its release."""

from atlas import (
    Asynchronous,
    Barrier,
    Call,
    Check,
    Effect,
    ErrorReply,
    Event,
    IncidentAnatomy,
    Observation,
    Step,
    gaps_in,
    shell,
    statement,
    undisclosed,
    waive,
)
from incidents.fastly import components as c
from incidents.fastly import facts
from incidents.fastly._technologies import fastly

REPORT = facts.REPORT
gap = gaps_in("the source of Fastly's tool was read, not its output")
_NO_COST = undisclosed("costs: neither the summary nor the start of the letter to shareholders")
_NO_TIME = undisclosed("time until it has effect: not in Fastly's sources")

with IncidentAnatomy(
    c.fastly_network,
    "One customer's valid setting causes errors in 85 % of Fastly",
    as_of="2021-06-08",
    report=REPORT,
    failure_class="latent-bug-triggered-by-input",
    timeline=[
        Event(
            statement("a deployment that introduces the bug begins")
            @ REPORT.at("we began a software deployment that introduced"),
            when=facts.DEPLOYED,
        ),
        Event(
            statement("a customer pushes a valid configuration change that triggers the bug")
            @ REPORT.at("a customer pushed a valid configuration change that"),
            when=undisclosed("time: stated as early on 8 June, without a clock time"),
        ),
        Event(
            statement("global disruption begins") @ REPORT.at("Initial onset of global disruption"),
            when=facts.BEGAN,
            phase="began",
            effects=[Effect(c.edge, "degraded"), Effect(c.visitors, "degraded", because=c.edge)],
        ),
        Event(
            statement("monitoring identifies it")
            @ REPORT.at("Global disruption identified by Fastly monitoring"),
            when=facts.DETECTED,
            phase="detected",
        ),
        Event(
            statement("the status page reports it") @ REPORT.at("Status post is published"),
            when=facts.STATUS_POST,
        ),
        Event(
            statement("engineers identify the customer configuration that triggered it")
            @ REPORT.at("Fastly Engineering identified the customer configuration"),
            when=facts.FOUND,
        ),
        Event(
            statement("services begin to recover")
            @ REPORT.at("Impacted services began to recover"),
            when=facts.RECOVERING,
        ),
        Event(
            statement("most services have recovered") @ REPORT.at("Majority of services recovered"),
            when=facts.MAJORITY,
        ),
        Event(
            statement("the incident is mitigated") @ REPORT.at("Incident mitigated"),
            when=facts.MITIGATED,
            phase="mitigated",
            effects=[Effect(c.edge, "recovered"), Effect(c.visitors, "recovered")],
        ),
        Event(
            statement("the status page closes it") @ REPORT.at("Status post resolved"),
            when=facts.STATUS_DONE,
            phase="resolved",
        ),
        Event(
            statement("the deployment of the bug fix begins")
            @ REPORT.at("Bug fix deployment began"),
            when=facts.FIX,
        ),
    ],
    trigger=statement("a valid customer configuration, and an undiscovered bug")
    @ REPORT.at("was triggered by a valid customer configuration change."),
    detection=statement("monitoring, within a minute")
    @ REPORT.at("We detected the disruption within one minute,"),
    mitigation=statement("the configuration was found and disabled")
    @ REPORT.at("isolated the cause, and disabled the configuration."),
    impact={
        "network that returned errors": facts.OF_NETWORK,
        "network normal again": facts.NORMAL_AGAIN,
        "that 95 %, reached within": facts.NORMAL_WITHIN,
        "start of the 49 minutes": undisclosed("from what moment: not in Fastly's summary"),
        "open question": statement("why tests had not found the bug")
        @ REPORT.at("We’ll figure out why we didn’t detect the"),
    },
    barriers=[
        Barrier(
            "Tests that find the bug",
            kind="test",
            what=statement("finding out why quality assurance and tests did not find the bug")
            @ REPORT.at("during our software quality assurance and testing processes."),
            stops=c.edge,
            cost=_NO_COST,
        ),
        Barrier(
            "Fault containment in the platform",
            kind="isolation",
            what=statement("investment in fundamental changes to the safety of the platform")
            @ REPORT.at("invest in fundamental changes to the safety of"),
            stops=c.edge,
            cost=_NO_COST,
        ),
    ],
    signals=[
        ErrorReply(
            reply=statement("Error 503 Service Unavailable")
            @ facts.PRESS.at("‘Error 503 Service Unavailable’ message."),
            seen_by="visitors of sites behind Fastly",
        ),
        fastly.STATUS_GROUP.rising(),
    ],
    recovery=[
        Check(
            "Print the errors that Fastly counts for your service, for some seconds.",
            shell("fastly stats realtime --service-id <service-id> | head -105")
            @ facts.CLI.at('"realtime", "View realtime stats for a Fastly service"'),
            **gap.of("healthy", "unhealthy"),
            verify="Error rises while your origin returns none: the network is at fault.",
        ),
        Step(
            "Send visitors to a second CDN by DNS, if one is ready to serve the site.",
            command=undisclosed("command: it depends on your DNS, and Fastly's summary has none"),
            **gap.of("healthy", "unhealthy"),
            risk="high",
            takes=_NO_TIME,
            undo="Point DNS at Fastly again.",
            verify="Visitors get pages.",
        ),
    ],
    data_loss=undisclosed("data loss: the summary mentions only errors"),
    rollback=statement("the configuration was disabled; a fix began to go out that day")
    @ REPORT.at("We created a permanent fix for the bug"),
    cost=_NO_COST,
    stated={"time to detect": facts.WITHIN_A_MINUTE},
) as diagram:
    waive("AM102", because="the edge is Fastly's own; its summary names no log")
    waive("IN404", because="the summary mentions errors to visitors, and no stored data")
    c.visitors >> Call("HTTPS") >> c.edge
    c.configurations >> Asynchronous("customer configuration") >> c.edge
    c.software_rollout >> Asynchronous("software") >> c.edge
    c.edge >> Observation("metrics") >> c.monitoring
