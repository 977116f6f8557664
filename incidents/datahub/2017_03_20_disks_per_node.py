"""Smaller pods reach the limit of disks per node, and new servers stay Pending."""

from attrs import evolve

from atlas import (
    Asynchronous,
    Barrier,
    Call,
    Effect,
    ErrorReply,
    Event,
    IncidentAnatomy,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures.kubernetes import NODE_EVENTS, POD
from atlas.technologies.kubernetes import kubernetes
from incidents.datahub import _2017_03_20 as facts
from incidents.datahub import components as c
from incidents.datahub._steps import ADD_NODES, RESTART_HUB
from incidents.datahub.facts import MISMATCH
from incidents.datahub.facts import VOLUMES as REPORT

_NO_COST = undisclosed("costs: not in DataHub's report of March 2017")

with IncidentAnatomy(
    c.datahub,
    "Too many disks per node leave pods Pending",
    as_of="2017-03-20",
    report=REPORT,
    failure_class="hard-limit-reached",
    timeline=[
        Event(
            statement("some new servers stay Pending: their students get 500 errors")
            @ REPORT.at("forever, giving them 500 errors. This was an"),
            when=undisclosed("time: the report says only sometime early on 20 March 2017"),
            phase="began",
            effects=[
                Effect(c.nodes, "degraded"),
                Effect(c.servers, "degraded", because=c.nodes),
                Effect(c.students, "degraded", because=c.servers),
            ],
        ),
        Event(
            statement("new servers report 500 errors; this is deemed widespread")
            @ REPORT.at("This is deemed widespread & not an isolated"),
            when=facts.REPORTED,
            phase="detected",
        ),
        Event(
            statement("kubectl describe shows a Pending pod, and MaxVolumeCount as the reason")
            @ REPORT.at("pod failed to fit in any node fit"),
            when=facts.DESCRIBED,
        ),
        Event(
            statement("a template with smaller nodes is made, and 30 of them are ordered")
            @ REPORT.at("to spawn smaller nodes (n1-highmem-2 rather than n1-highmem-4)."),
            when=facts.TEMPLATE,
        ),
        Event(
            statement("the autoscaler is stopped: the mixed nodes might confuse it")
            @ REPORT.at("The simple autoscaler is stopped, on fear that"),
            when=facts.AUTOSCALER,
        ),
        Event(
            statement(
                "the new nodes are online, and pods begin to start; the hub has given up on them"
            )
            @ REPORT.at("JupyterHub doesn't know the pods exist. This causes"),
            when=facts.ONLINE,
            phase="mitigated",
            effects=[
                Effect(c.nodes, "recovered"),
                Effect(c.hub, "degraded", because=c.servers),
            ],
        ),
        Event(
            statement(
                "hub and proxy are restarted, which seems to help most users; others take days"
            )
            @ REPORT.at("This seems to catch most users state, although"),
            when=facts.RESTARTED,
            phase="resolved",
            effects=[Effect(c.servers, "recovered"), Effect(c.hub, "recovered")],
        ),
    ],
    trigger=statement("on 18 March, memory per student was halved, on nodes of the same size")
    @ REPORT.at("while keeping the size of our nodes constant,"),
    detection=statement("500 errors on new servers; no alert on Pending pods")
    @ REPORT.at("New student servers report a 500 error preventing"),
    mitigation=statement("more and smaller nodes")
    @ REPORT.at("fixed by spawning more nodes that were smaller."),
    impact={
        "window, by the report": statement("from early on 20 March until about 13:00 Pacific time")
        @ REPORT.at("From sometime early March 20 2017 till about"),
        "new servers": statement("some stayed Pending, and their students could not log on")
        @ REPORT.at("a 500 error preventing them from logging on."),
        "after the fix": statement("'redirected too many times': hub and pods were out of sync")
        @ REPORT.at("error. Admins need to manually stop and start"),
        "students, at the end": statement("admins restart servers by hand for a few more days")
        @ REPORT.at("long tail of manual user restarts are performed"),
        "nodes added": facts.NEW_NODES,
        "students per new node": facts.PER_NODE,
        "time zone": statement("not in this report; PST in that of 6 March 2017")
        @ MISMATCH.at("All times in PST"),
    },
    barriers=[
        Barrier(
            "Alert on Pending pods",
            kind="alert",
            what=statement("an alert is to fire when pods stay Pending for a while")
            @ REPORT.at("Have alerting for when there are any number"),
            stops=c.servers,
            shortens=True,
            cost=_NO_COST,
        ),
        Barrier(
            "No endless redirects in JupyterHub",
            what=statement("the fault behind the redirects is to be fixed in JupyterHub")
            @ REPORT.at("Track down and fix the 'too many redirects'"),
            stops=c.hub,
            cost=_NO_COST,
        ),
    ],
    signals=[
        ErrorReply(
            reply=statement("MaxVolumeCount")
            @ REPORT.at("fit failure on node (XX): MaxVolumeCount"),
            seen_by="whoever describes a Pending pod",
        ),
        kubernetes.NO_FIT_ON_NODE,
        kubernetes.UNSCHEDULABLE_PODS.rising(),
        ErrorReply(
            reply=statement("redirected too many times")
            @ REPORT.at("causing the dreaded 'redirected too many times' error."),
            seen_by="students whose pod started after the hub stopped waiting",
        ),
    ],
    recovery=[
        evolve(
            NODE_EVENTS,
            action="Describe the nodes, and count the pods with a disk on each.",
            verify="Count the pods with a disk: in 2017 Kubernetes could not handle more than 16 "
            "on a node, whatever memory was left.",
        ),
        POD,
        ADD_NODES,
        RESTART_HUB,
    ],
    data_loss=undisclosed("data loss: the report mentions only servers that did not start"),
    rollback=statement("none: the older larger nodes, no longer in use, were deleted")
    @ REPORT.at("Delete all the older larger nodes that are"),
    cost=_NO_COST,
    limits={
        "disks per node, then": facts.DISKS,
        "the hub waits for a pod": facts.HUB_WAITS,
    },
) as diagram:
    waive("IN403", because="the report says only that it began sometime early on 20 March 2017")
    waive("IN404", because="the report mentions only servers that did not start, and no lost data")
    c.students >> Call("HTTPS, through the proxy") >> c.hub
    c.students >> Call("HTTPS, through the proxy") >> c.servers
    c.hub >> Call("starts a server") >> c.servers
    c.nodes >> Asynchronous("runs") >> c.servers
