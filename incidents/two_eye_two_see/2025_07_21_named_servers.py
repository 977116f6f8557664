"""After a stress test, a hub is OOM-killed at startup; a quadratic query is the likely cause."""

from attrs import evolve

from atlas import (
    Alert,
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    Link,
    Step,
    action,
    statement,
    undisclosed,
)
from atlas.technologies.failures.kubernetes import LAST_STATE, POD, PREVIOUS_LOG, RAISE_LIMIT
from atlas.technologies.kubernetes import kubernetes
from atlas.technologies.linux import linux
from incidents.two_eye_two_see import _2025_07_21 as facts
from incidents.two_eye_two_see import _openscapes as c
from incidents.two_eye_two_see.facts import OPENSCAPES as REPORT

_NO_COST = undisclosed("costs: not in the report of July 2025")
_NO_OUTPUT = undisclosed("output: not in the report of July 2025")

with IncidentAnatomy(
    c.openscapes,
    "The hub is OOM-killed at startup after a stress test",
    as_of="2025-07-23",
    report=REPORT,
    failure_class=("latent-bug-triggered-by-input", "hard-limit-reached"),
    timeline=[
        Event(
            statement("in the evening, a stress test adds thousands of named servers")
            @ REPORT.at("adding thousands of named servers to the database."),
            when=facts.STRESS_TEST,
        ),
        Event(
            statement("the hub fails its health check; its pod is OOMKilled")
            @ REPORT.at("with hub pod showing OOMKilled status."),
            when=undisclosed("minute: the report has only that of the first alert"),
            phase="began",
            effects=[Effect(c.hub, "lost")],
        ),
        Event(
            statement("the first alert fires") @ REPORT.at("First alert fires"),
            when=facts.ALERT,
            phase="detected",
        ),
        Event(
            statement("engineers acknowledge the alert")
            @ REPORT.at("Engineers acknowledge the alert"),
            when=facts.ACKNOWLEDGED,
        ),
        Event(
            statement("incident declared; deployed again, the hub pod is OOMKilled")
            @ REPORT.at("re-deploying the hub pod shows OOMKilled status"),
            when=facts.DECLARED,
        ),
        Event(
            statement("Grafana and the hub's database are checked")
            @ REPORT.at("Team checks Grafana and and the hub DB"),
            when=facts.CHECKED,
        ),
        Event(
            statement("the memory limit of the hub is raised")
            @ REPORT.at("Georgiana increases the hub memory limit"),
            when=facts.RAISED,
        ),
        Event(
            statement("on a live call, the hub is restarted with success")
            @ REPORT.at("Team starts a live call, successfully restarts the"),
            when=facts.RESTARTED,
            phase="mitigated",
            effects=[Effect(c.hub, "recovered")],
        ),
        Event(
            statement("probably the cause: init_spawners needs more memory than the raised limit")
            @ REPORT.at("I think this is probably the cause of"),
            when=facts.ASSESSED,
        ),
        Event(
            statement("higher memory limits of the hub pod are discussed, for the workshop")
            @ REPORT.at("maximizing hub pod memory limits to avoid issues"),
            when=facts.DISCUSSED,
        ),
        Event(
            statement("a change is proposed that raises requests and limits of memory and CPU")
            @ REPORT.at("that increases memory and cpu requests and limits."),
            when=facts.REQUESTED,
        ),
        Event(
            statement("CloudWatch shows a spike of EBS writes")
            @ REPORT.at("notices a spike in EBS write ops"),
            when=facts.WRITES,
        ),
        Event(
            statement("a ticket indicates that Openscapes has deleted data in the shared folder")
            @ REPORT.at("FreshDesk indicates Openscapes has deleted a bunch of"),
            when=facts.DELETED,
        ),
        Event(
            statement(
                "it looks like the cause: a second join makes the query's result scale O(N^2)"
            )
            @ REPORT.at("This means the query result scales O(N^2)!"),
            when=facts.CAUSE,
        ),
        Event(
            statement("after the workshop: the hub pod did not restart, the incident is resolved")
            @ REPORT.at("but hub pod did not restart"),
            when=facts.RESOLVED,
            phase="resolved",
        ),
    ],
    trigger=statement("a stress test, the engineers theorised")
    @ REPORT.at("We all theorised that the hub pod dying"),
    detection=statement("an alert on the hub's health check")
    @ REPORT.at("Openscapes workshop hub fails a health check, with"),
    mitigation=statement("restarting the hub without a database worked")
    @ REPORT.at("Restarting the hub without a database worked."),
    impact={
        "alert to acknowledgement": facts.UNACKNOWLEDGED,
        "workshop, announced for": facts.EXPECTED,
        "in the workshop": statement("a few OOM kills here and there")
        @ REPORT.at("few OOM kills here and there, but hub"),
        "database": statement("small: so its size was not thought to be the cause")
        @ REPORT.at("so we didn't think the issues came from"),
        "more memory": statement(
            "no effective answer to a recurrence, an engineer believes: nonlinear"
        )
        @ REPORT.at("because it's nonlinear."),
    },
    barriers=[
        Barrier(
            "A query without the second join",
            what=statement("a change of JupyterHub addresses its inefficient O(N^2) joins")
            @ REPORT.at("made to address inefficient O(N^2) database table join"),
            stops=c.hub,
            cost=_NO_COST,
        ),
        Barrier(
            "A workshop hub without a database",
            kind="simplification",
            what=statement("left in place: the workshop hub needs no persistent user state")
            @ REPORT.at("We left that in place for the workshop"),
            stops=c.hub,
            cost=_NO_COST,
        ),
    ],
    signals=[
        kubernetes.OOM_KILLED,
        Alert(
            name=statement("workshop hub fails a health check")
            @ REPORT.at("Openscapes workshop hub fails a health check, with")
        ),
        linux.OOM_KILLS.rising(),
        kubernetes.RESTARTS.rising(),
    ],
    recovery=[
        POD,
        LAST_STATE,
        PREVIOUS_LOG,
        evolve(
            RAISE_LIMIT,
            verify="RESTARTS stops growing; in 2025 a start probably needed more than the raised "
            "limit of 3GB.",
        ),
        Step(
            "Back up the hub's database, and start the hub without it.",
            command=action("Back up the database; configure the hub to start without one.")
            @ REPORT.at("decided to create a backup of the database"),
            healthy=_NO_OUTPUT,
            unhealthy=_NO_OUTPUT,
            risk="high",
            takes=undisclosed("time until it has effect: not in the report of July 2025"),
            undo="Stop the hub, restore the database from the backup, and start it.",
            verify="The hub pod stays up, and a login starts a server.",
        ),
    ],
    data_loss=statement("none told: the hub runs without its database, which was to be backed up")
    @ REPORT.at("since there is no need for persistent user"),
    stated={"time to mitigate": facts.MITIGATED_IN, "time to resolve": facts.RESOLVED_IN},
    rollback=statement("none: the hub was left without its database")
    @ REPORT.at("We left that in place for the workshop"),
    cost=_NO_COST,
    limits={"memory limit, raised to": facts.RAISED_LIMIT},
    see=[
        Link(
            "incidents/debugging/kubernetes_oom_killed",
            "guide",
            because="whether the container or its node ran out of memory, and which limit to set",
        )
    ],
) as diagram:
    c.participants >> Call("HTTPS") >> c.hub
    c.stress_test >> Call("starts named servers") >> c.hub
    c.hub >> Call("query at startup") >> c.hub_database
    c.check >> Call("health check") >> c.hub
