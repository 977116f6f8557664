"""Under load, the hub's proxy leaks ports until its heap is full; it crashes twice."""

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
from atlas.technologies.failures.kubernetes import LAST_STATE
from atlas.technologies.failures.nodejs import BIGGER
from atlas.technologies.kubernetes import kubernetes
from atlas.technologies.linux import linux
from atlas.technologies.nodejs import nodejs
from incidents.datahub import _2024_03_05 as facts
from incidents.datahub import components as c
from incidents.datahub.facts import CORE_NODES as REPORT
from incidents.datahub.facts import UPGRADE

_NO_COST = undisclosed("costs: not in DataHub's report of 2024")

with IncidentAnatomy(
    c.datahub,
    "JupyterHub's proxy fills its heap; users get 503 errors",
    as_of="2024-03-05",
    report=REPORT,
    failure_class="memory-leak",
    timeline=[
        Event(
            statement("the proxy logs an uncaught exception, write EPIPE")
            @ REPORT.at("chp “uncaught exception: write EPIPE”"),
            when=facts.UNCAUGHT,
        ),
        Event(
            statement("a spike on the proxy: CPU at 181 %, memory from 1.06Gi to 1.86Gi")
            @ REPORT.at("cpu 181%, mem 1.06Gi --> 1.86Gi"),
            when=facts.SPIKE,
            effects=[Effect(c.proxy, "degraded")],
        ),
        Event(
            statement("the readiness probe of the proxy fails")
            @ REPORT.at("chp healthz readiness probe failure"),
            when=facts.PROBE,
        ),
        Event(
            statement("the proxy runs out of heap")
            @ REPORT.at("chp/javascript runs out of heap “Ineffective mark-compass near"),
            when=facts.HEAP,
            effects=[Effect(c.proxy, "lost")],
        ),
        Event(
            statement("the proxy restarts") @ REPORT.at("chp restarts"),
            when=facts.RESTARTED,
            effects=[Effect(c.proxy, "degraded")],
        ),
        Event(
            statement("503 errors; for ten minutes, routes are added and deleted")
            @ REPORT.at("many many chp routes added and deleted causing"),
            when=facts.ERRORS,
            phase="began",
            effects=[Effect(c.users, "degraded", because=c.proxy)],
        ),
        Event(
            statement("the events were found later, in Grafana and in logs of cloud and kernel")
            @ REPORT.at("here's a rough timeline of what happened (culled"),
            when=undisclosed("time of detection: not in the report"),
            phase="detected",
        ),
        Event(
            statement("everything is back to normal") @ REPORT.at("everything back to normal"),
            when=facts.NORMAL,
            effects=[Effect(c.proxy, "recovered"), Effect(c.users, "recovered")],
        ),
        Event(
            statement("a second spike: CPU at 107 %, memory from 814Mi to 2.45Gi")
            @ REPORT.at("cpu 107%, mem 814Mi --> 2.45Gi"),
            when=facts.SECOND_SPIKE,
            effects=[Effect(c.proxy, "degraded")],
        ),
        Event(
            statement("kernel log of the core node: the process node invoked the OOM killer")
            @ REPORT.at(
                "core node dmesg: node invoked oom-killer: gfp_mask=0xcc0(GFP_KERNEL), order=0,"
            ),
            when=facts.KILLED,
            effects=[Effect(c.proxy, "lost")],
        ),
        Event(
            statement("more 503 errors than at the first time") @ REPORT.at("5.7K 503 errors"),
            when=facts.MORE_ERRORS,
            effects=[Effect(c.users, "degraded", because=c.proxy)],
        ),
        Event(
            statement("the proxy restarts, without an error about its heap")
            @ REPORT.at("chp restarts (no heap error)"),
            when=facts.RESTARTED_AGAIN,
            phase="mitigated",
            effects=[Effect(c.proxy, "degraded")],
        ),
        Event(
            statement("intermittent spikes of 30 to 150 errors; hub latency is 2.5 seconds")
            @ REPORT.at("intermittent 503 errors in spikes of 30, 60,"),
            when=facts.INTERMITTENT,
            effects=[Effect(c.data_8_hub, "degraded", because=c.proxy)],
        ),
        Event(
            statement("the errors of this period end") @ REPORT.at("16:54:15 - 17:15:31"),
            when=facts.CALM,
            effects=[
                Effect(c.proxy, "recovered"),
                Effect(c.data_8_hub, "recovered"),
                Effect(c.users, "recovered"),
            ],
        ),
        Event(
            statement("with about 120 users, errors return; hub latency is 3 seconds")
            @ REPORT.at("~120 users (constant), 3x chp “uncaught exception: write"),
            when=facts.ONCE_MORE,
            effects=[
                Effect(c.proxy, "degraded"),
                Effect(c.data_8_hub, "degraded", because=c.proxy),
                Effect(c.users, "degraded", because=c.proxy),
            ],
        ),
        Event(
            statement("everything is back to normal") @ REPORT.at("things return to normal"),
            when=facts.ENDED,
            phase="resolved",
            effects=[
                Effect(c.proxy, "recovered"),
                Effect(c.data_8_hub, "recovered"),
                Effect(c.users, "recovered"),
            ],
        ),
    ],
    trigger=statement("with more than about 250 users, the proxy leaks ports and fills its heap")
    @ REPORT.at("under load (~250+ concurrent users) it leaks ports"),
    detection=undisclosed("detection: the report tells what was found afterwards, not who saw it"),
    mitigation=statement("none by hand: the proxy restarts by itself")
    @ REPORT.at("HTTP errors until the pod automatically restarted."),
    impact={
        "window, by the report": statement("about 4 pm to about 5:15 pm Pacific time")
        @ REPORT.at("between ~4pm and ~5:15pm, data8's configurable-http-proxy (chp) was"),
        "503 errors, first time": facts.FIRST_ERRORS,
        "503 errors, second time": facts.SECOND_ERRORS,
        "after a restart": statement(
            "503 errors for most users connected before, for up to 10 to 15 minutes"
        )
        @ REPORT.at("10-15m for the routing table to be repopulated."),
        "other hubs": statement("not affected: the core node had got 32G of memory")
        @ REPORT.at("hub's chp begins failing, and does not impact"),
        "time zone": statement("not in this report; PST in that of January 2022")
        @ UPGRADE.at("between 2 AM and 2.30 AM PST on"),
    },
    barriers=[
        Barrier(
            "Fix of the port leak",
            what=statement("the leak is being tracked in the proxy's own project")
            @ REPORT.at("Continue to track the port leak issue"),
            stops=c.proxy,
            cost=_NO_COST,
        ),
        Barrier(
            "Load test on a development hub",
            kind="test",
            what=statement("a hub with simulated users is to be set up")
            @ REPORT.at("to simulate a large number of users doing"),
            stops=c.proxy,
            cost=_NO_COST,
        ),
        Barrier(
            "More CPU for the core node",
            kind="capacity",
            what=statement("a new core pool is to have the same memory and more CPU")
            @ REPORT.at("Deploy a new core pool with the same"),
            stops=c.data_8_hub,
            cost=_NO_COST,
        ),
    ],
    signals=[
        nodejs.HEAP_FULL,
        linux.BROKEN_PIPE_NODE,
        linux.OOM_INVOKED,
        linux.SYN_FLOOD,
        nodejs.HEAP_USED.rising(),
        kubernetes.RESTARTS.rising(),
        ErrorReply(
            reply=statement("503") @ REPORT.at("5.7K 503 errors"),
            seen_by="users whose route the restarted proxy does not have",
        ),
    ],
    recovery=[LAST_STATE, BIGGER],
    data_loss=undisclosed("data loss: the report mentions only errors and delays"),
    rollback=undisclosed("rollback: the report names no change to revert; the proxy restarted"),
    cost=_NO_COST,
    see=[
        Link(
            "incidents/debugging/kubernetes_oom_killed",
            "guide",
            because="whether the container or its node ran out of memory, and which limit to set",
        )
    ],
) as diagram:
    waive("IN404", because="the report mentions only errors and delays, and no lost data")
    waive("IN405", because="a leak under load began it; the report names no change to revert")
    c.users >> Call("HTTPS") >> c.proxy
    c.proxy >> Call("HTTP") >> c.data_8_hub
    c.data_8_hub >> Asynchronous("sets routes") >> c.proxy
    c.core_node >> Asynchronous("runs") >> c.proxy
    c.core_node >> Asynchronous("runs") >> c.data_8_hub
