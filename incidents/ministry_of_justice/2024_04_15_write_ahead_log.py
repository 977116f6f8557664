"""A long write-ahead log, and a startup probe that restarts Prometheus before it is read."""

from attrs import evolve

from atlas import (
    Asynchronous,
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
from atlas.technologies.failures import kubernetes as kubernetes_steps
from atlas.technologies.failures import prometheus as prometheus_steps
from atlas.technologies.kubernetes import kubernetes
from incidents.debugging._kubernetes import STARTUP_PROBE
from incidents.ministry_of_justice import _2024_04_15 as facts
from incidents.ministry_of_justice.components import (
    cloud_platform,
    monitoring,
    nodes,
    platform_team,
    write_ahead_log,
)
from incidents.ministry_of_justice.facts import PROMETHEUS as REPORT
from incidents.ministry_of_justice.facts import ZONE

_NO_COST = undisclosed("costs: not in the report of the incident of 2024-04-15")

with IncidentAnatomy(
    cloud_platform,
    "A startup probe kills Prometheus while it replays its WAL",
    as_of="2024-04-15",
    report=REPORT,
    failure_class="hard-limit-reached",
    timeline=[
        Event(
            statement("a planned restart; its WAL reload is longer than the startup probe allows")
            @ REPORT.at("planning restart, the WAL count of Prometheus"),
            when=undisclosed("when the planned change was made: not in the report"),
            phase="began",
            effects=[
                Effect(monitoring, "lost"),
                Effect(platform_team, "degraded", because=monitoring),
            ],
        ),
        Event(
            statement("first detected: Prometheus is not available after a planned change")
            @ REPORT.at("Prometheus was not available after a planned"),
            when=facts.DOWN,
            phase="detected",
        ),
        Event(
            statement("found: the WAL reload triggers a restart before it completes")
            @ REPORT.at("completing and triggering a restart before completing"),
            when=facts.REPLAY,
        ),
        Event(
            statement(
                "the planned change is reverted, to exclude it as the cause; it does not help"
            )
            @ REPORT.at("Planned change reverted to exclude that as"),
            when=facts.REVERTED,
        ),
        Event(
            statement("users are notified of the issue")
            @ REPORT.at("Update send to users about the issue"),
            when=facts.UPDATED,
        ),
        Event(
            statement("the log shows an event: startupProbe failed")
            @ REPORT.at("the log shows that startupProbe failed event"),
            when=facts.PROBE,
        ),
        Event(
            statement("the team is increasing the startup probe to 30 minutes; the default is 15")
            @ REPORT.at("StartupProbe to a higher value to 30"),
            when=facts.RAISED,
        ),
        Event(
            statement("the change is applied, and Prometheus becomes available: repaired")
            @ REPORT.at("increase startupProbe, Prometheus has become available, Incident"),
            when=facts.REPAIRED,
            phase="mitigated",
            effects=[Effect(monitoring, "recovered"), Effect(platform_team, "recovered")],
        ),
        Event(
            statement("users are notified of the status")
            @ REPORT.at("Users updated with the Prometheus Status"),
            when=facts.TOLD_USERS,
        ),
        Event(
            statement(
                "the reason for the long reload is found and recorded: resolved, by the report"
            )
            @ REPORT.at("Team identified the reason for the longer"),
            when=facts.RECORDED,
            phase="resolved",
        ),
    ],
    trigger=statement("a planned restart, while the WAL count of Prometheus was higher")
    @ REPORT.at("planning restart, the WAL count of Prometheus"),
    detection=statement("the team saw several restarts of the pod after a planned change")
    @ REPORT.at("Team observed that the prometheus pod was"),
    mitigation=statement("a longer startup probe, which allowed the reload to complete")
    @ REPORT.at("Increasing the startupProbe threshold allowed the WAL"),
    impact={
        "monitoring": statement("lost for a period of time")
        @ REPORT.at("The Cloud Platform lose the monitoring for a"),
        "time to resolve, by the report": statement(
            "21 h 20 min; its times are over three days apart"
        )
        @ REPORT.at("**Time to resolve**: 21h 20m"),
        "clock of the report": ZONE,
    },
    stated={"time to mitigate": facts.MITIGATED_IN, "time to resolve": facts.RESOLVED_IN},
    barriers=[
        Barrier(
            "A startup probe of 30 minutes",
            kind="setting",
            what=statement("the startup probe was raised, and the reload completed")
            @ REPORT.at("Increasing the startupProbe threshold allowed the WAL"),
            stops=monitoring,
            cost=_NO_COST,
        ),
        Barrier(
            "Restart when the WAL is short",
            kind="review",
            what=statement("discussed: planned restarts when the WAL count is lower")
            @ REPORT.at("prometheus restarts when the WAL count is"),
            stops=monitoring,
            cost=_NO_COST,
        ),
        Barrier(
            "A test with a WAL like that of live",
            kind="test",
            what=statement("a test setup is to recreate the WAL count of live")
            @ REPORT.at("Create a test setup to recreate live WAL"),
            stops=monitoring,
            cost=_NO_COST,
        ),
        Barrier(
            "Blue-green Prometheus",
            kind="redundancy",
            what=statement(
                "to be looked into: changes are tested on a second, live-like Prometheus"
            )
            @ REPORT.at("Look into creating a blue-green prometheus to"),
            stops=monitoring,
            cost=_NO_COST,
        ),
    ],
    signals=[kubernetes.RESTARTS.rising(), kubernetes.PROBE_FAILED],
    recovery=[
        kubernetes_steps.POD_EVENTS,
        prometheus_steps.SEGMENTS,
        prometheus_steps.READY,
        evolve(
            STARTUP_PROBE,
            action="Raise the startup probe: failureThreshold times periodSeconds must cover the "
            "reload.",
            verify="The events of a new pod show no failed startup probe, and it becomes ready.",
        ),
    ],
    data_loss=statement("metrics are missing")
    @ REPORT.at("times which resulted in missing metrics"),
    rollback=statement("the planned change was reverted, which did not help")
    @ REPORT.at("Planned change reverted to exclude that as"),
    cost=_NO_COST,
    limits={"startup probe, default": facts.PROBE_LIMIT, "startup probe, raised": facts.NEW_LIMIT},
    see=[
        Link(
            "incidents/debugging/kubernetes_crash_loop",
            "guide",
            because="how to find why a container restarts again and again",
        )
    ],
) as diagram:
    waive("NH205", because="the report gives no figure of the platform's size or load")
    platform_team >> Call("queries") >> monitoring
    nodes >> Call("startup probe") >> monitoring
    monitoring >> Asynchronous("replays") >> write_ahead_log
