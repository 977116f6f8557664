"""User pods fill the only nodes, and the core pods, which are guaranteed too little, starve."""

from atlas import (
    Asynchronous,
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    Link,
    Step,
    Symptom,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures.kubernetes import NODE_EVENTS, NODE_USE, UNDO_ROLLOUT
from atlas.technologies.failures.kubernetes_workloads import POD_USE
from atlas.technologies.linux import linux
from incidents.debugging import _kubernetes as shared
from incidents.two_eye_two_see import _2020_10_28 as facts
from incidents.two_eye_two_see import _wer as c
from incidents.two_eye_two_see.facts import GUARANTEES
from incidents.two_eye_two_see.facts import WER as REPORT

_NO_COST = undisclosed("costs: not in the report of October 2020")

with IncidentAnatomy(
    c.wer,
    "Core pods without fitting guarantees starve on full nodes",
    as_of="2020-10-28",
    report=REPORT,
    failure_class="capacity-planning",
    timeline=[
        Event(
            statement("students overload CPU and RAM of the nodes, and core pods starve")
            @ REPORT.at("the WER students overloaded CPU & RAM of"),
            when=undisclosed("start: not in the report, which begins with the users' report"),
            phase="began",
            effects=[
                Effect(c.nodes, "degraded"),
                Effect(c.core_pods, "degraded", because=c.nodes),
                Effect(c.students, "lost", because=c.core_pods),
            ],
        ),
        Event(
            statement("a report arrives: many students cannot access the hub, which is frozen")
            @ REPORT.at("Incoming report that many students can not access"),
            when=facts.REPORTED,
            phase="detected",
        ),
        Event(
            statement("a bump of activity is noticed; the regular fixes do not seem to help")
            @ REPORT.at("fixes (incognito, restarting servers, etc) don't seem"),
            when=facts.NOTICED,
        ),
        Event(
            statement("the use of the nodes shows that their resources are exhausted")
            @ REPORT.at("utilization on the nodes, resource exhaustion is clear"),
            when=facts.EXHAUSTED,
        ),
        Event(
            statement("overcommit of memory is removed, which will probably add a node")
            @ REPORT.at("will also probably spawn another node, thus easing"),
            when=facts.NO_OVERCOMMIT,
        ),
        Event(
            statement("core pods get more guarantees and restart; things seem to return to normal")
            @ REPORT.at("Things seem to return to normal."),
            when=facts.GUARANTEED,
            phase="mitigated",
            effects=[
                Effect(c.nodes, "recovered"),
                Effect(c.core_pods, "recovered"),
                Effect(c.students, "recovered"),
            ],
        ),
        Event(
            statement("the issue is closed, and everything seems fine")
            @ REPORT.at("and everything seems fine"),
            when=facts.CLOSED,
            phase="resolved",
        ),
    ],
    trigger=statement("students overloaded CPU and RAM of nodes that core pods share")
    @ REPORT.at("the WER students overloaded CPU & RAM of"),
    detection=statement("a report of users")
    @ REPORT.at("Incoming report that many students can not access"),
    mitigation=statement("core pods got more guarantees, and memory was no longer overcommitted")
    @ REPORT.at("for all the core pods as well, so"),
    impact={
        "outage": statement("total, nothing usable") @ REPORT.at("A total outage, nothing usable."),
        "date, by the report": statement(
            "28 August, in its heading; its file's name says 28 October"
        )
        @ REPORT.at("2020-08-28 - Memory overload on WER cluster"),
        "date of its fix": statement("28 October 2020, 21:24 in India")
        @ GUARANTEES.at("Wed Oct 28 21:24:01 2020 +0530"),
        "overcommit of memory": facts.OVERCOMMIT,
        "overcommit, in hindsight": facts.FITTING,
    },
    barriers=[
        Barrier(
            "Nodes of their own for user pods",
            kind="isolation",
            what=statement("planned: user pods in a separate pool, without pressure on core pods")
            @ REPORT.at("Make sure user pods are in a separate"),
            stops=c.core_pods,
            cost=_NO_COST,
        ),
        Barrier(
            "Guarantees for core pods",
            kind="setting",
            what=statement("done: they have enough to operate even if the nodes get full")
            @ REPORT.at("enough to operate even if the nodes get"),
            stops=c.core_pods,
            cost=_NO_COST,
        ),
        Barrier(
            "An overcommit that fits the use",
            kind="setting",
            what=statement("planned: document and think about overcommit ratios for memory")
            @ REPORT.at("Document and think about overcommit ratios for memory"),
            stops=c.nodes,
            cost=_NO_COST,
        ),
    ],
    signals=[
        Symptom(
            description=statement("the hub is frozen: many students cannot access it")
            @ REPORT.at("Incoming report that many students can not access"),
            seen_by="WER students",
        ),
        linux.CPU_SECONDS.above(undisclosed("threshold: not in the report")),
    ],
    recovery=[
        NODE_USE,
        POD_USE,
        NODE_EVENTS,
        Step(
            "Raise the memory and CPU requests of the core pods; this replaces them.",
            command=shared.EDIT,
            healthy=shared.EDITED,
            unhealthy=shared.NO_OUTPUT,
            risk="medium",
            takes=shared.NO_TIME,
            undo=UNDO_ROLLOUT,
            verify="The pods run, if need be on a new node, and the hub responds.",
        ),
    ],
    data_loss=undisclosed("data loss: not in the report"),
    stated={"time to mitigate": facts.MITIGATED_IN, "time to resolve": facts.RESOLVED_IN},
    rollback=undisclosed("rollback: the report names no change before the incident"),
    cost=_NO_COST,
    see=[
        Link(
            "incidents/debugging/kubernetes_oom_killed",
            "guide",
            because="how requests decide which pods a node without free memory evicts first",
        )
    ],
) as diagram:
    waive("AM101", because="the report prints the use of the nodes, and no message")
    waive("IN404", because="the report mentions no data, stored or lost")
    waive("IN405", because="no change came before it: the nodes filled with users")
    c.students >> Call("HTTPS") >> c.core_pods
    c.core_pods >> Call("HTTP") >> c.user_pods
    c.nodes >> Asynchronous("runs") >> c.core_pods
    c.nodes >> Asynchronous("runs") >> c.user_pods
