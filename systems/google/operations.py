"""Releases, cells, on-call: how a change reaches production, by texts of 2012 to 2019."""

from atlas import (
    Asynchronous,
    Call,
    Link,
    Observation,
    PipelineStage,
    ProductionOperations,
    statement,
    undisclosed,
)
from systems.google import _failures as failures
from systems.google import _sources as src
from systems.google import components as c
from systems.google import facts

NO_ROLLBACK = undisclosed("rollback of this stage: the chapter on releases names none")

with ProductionOperations(
    c.google,
    "From a release branch to a rolling update",
    as_of="2019-10-31",
    pipeline=[
        PipelineStage(
            "Branch",
            does=statement("a branch at one revision; fixes are cherry-picked into it (2016)")
            @ src.RELEASES.at("cherry picked into the branch for inclusion"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Build",
            does=statement("Blaze compiles; unit tests run again on the branch (2016)")
            @ src.RELEASES.at("re-run the unit tests using the release"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Package",
            does=statement("MPM: a package with a name, a hash and a signature (2016)")
            @ src.RELEASES.at("versioned with a unique hash"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Canary",
            does=statement("a few jobs in production, after system tests (2016)")
            @ src.RELEASES.at("starting a few jobs in our production"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Rollout",
            does=statement(
                "by risk: large user-facing services may go from one cluster to "
                "exponentially more, sensitive infrastructure over days (2016)"
            )
            @ src.RELEASES.at("starting in one cluster and expand exponentially"),
            rollback=statement("best practice: roll back safely when problems arise (2016)")
            @ src.INTRODUCTION.at("Rolling back changes safely when problems arise"),
        ),
        PipelineStage(
            "Update",
            does=statement("usually rolling; a limit on the tasks it disrupts can be set (2015)")
            @ src.BORG.at("a limit can be imposed on the"),
            rollback=statement("the update can be undone until it is closed (2015)")
            @ src.BORG.at("can easily be undone until it is"),
        ),
    ],
    monitoring=statement("Borgmon scrapes servers; each has an HTTP server of diagnostics (2016)")
    @ src.PRODUCTION.at("every server has an HTTP server that provides"),
    alerting=statement(
        "pages should follow symptoms that threaten an SLO, and be actionable (2016)"
    )
    @ src.ON_CALL.at("All paging alerts should also be actionable."),
    on_call=statement("primary and secondary; at least eight, or six at each of two sites (2016)")
    @ src.ON_CALL.at("always two people on-call (primary and secondary"),
    chaos=statement("DiRT: a company-wide test of disaster recovery, some days a year (2012)")
    @ src.DIRT.at("annual, company-wide, multi-day Disaster Recovery Testing"),
    figures={
        "outages due to changes": facts.CHANGE_OUTAGES,
        "MTTR, better with a playbook": facts.PLAYBOOK_GAIN,
        "typical response, user-facing": facts.RESPONSE,
        "work on one incident, mean": facts.INCIDENT_WORK,
        "incidents in 12 hours, at most": facts.INCIDENTS_A_SHIFT,
        "on-call, of SRE time, at most": facts.ON_CALL_SHARE,
        "goal: engineering, of SRE time": facts.ENGINEERING,
        "single-site team, at least": facts.TEAM,
        "quarterly budget at 99.99 %": facts.BUDGET,
        "preemption notices, if asked for": facts.PREEMPTION_NOTICE,
        "package install, of a task start": facts.PACKAGES_SHARE,
    },
    see=[
        Link(
            "incidents/debugging/kubernetes_crash_loop",
            "guide",
            because="tasks that restart again and again, in Kubernetes",
        ),
    ],
    urgent=[failures.TASK_KILLED, failures.LEADERSHIP_FLAPS],
) as diagram:
    c.rapid >> Observation("updates jobs") >> c.borgmaster
    c.borgmaster >> Asynchronous("starts tasks") >> c.tasks
    c.borgmon >> Observation("scrapes") >> c.tasks
    c.borgmon >> Asynchronous("alerts") >> c.on_call
    c.dirt >> Observation("breaks") >> c.tasks
    c.borgmaster >> Asynchronous("task names") >> c.chubby
    c.network_control >> Call("leader election") >> c.chubby
