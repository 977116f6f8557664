"""Databases are stopped overnight, and the zone has no capacity to start them in the morning."""

from attrs import evolve

from atlas import (
    Asynchronous,
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures import rds as rds_steps
from incidents.ministry_of_justice import _2025_10_13 as facts
from incidents.ministry_of_justice import _technologies as own
from incidents.ministry_of_justice._steps import START_AGAIN
from incidents.ministry_of_justice.components import (
    auto_stop,
    cloud_platform,
    databases,
    environments,
    users,
)
from incidents.ministry_of_justice.facts import RDS as REPORT
from incidents.ministry_of_justice.facts import ZONE

_NO_COST = undisclosed("costs: not in the report of the incident of 2025-10-13")
_NO_TIME = undisclosed("when: the report prints no time for it")

with IncidentAnatomy(
    cloud_platform,
    "Databases stopped overnight do not start: no capacity",
    as_of="2025-10-13",
    report=REPORT,
    failure_class="capacity-planning",
    timeline=[
        Event(
            statement("RDS instances that had been stopped overnight fail to start")
            @ REPORT.at("instances that had been stopped overnight:"),
            when=undisclosed("when the first one failed: the report says on the morning"),
            phase="began",
            effects=[
                Effect(databases, "degraded"),
                Effect(environments, "degraded", because=databases),
                Effect(users, "degraded", because=environments),
            ],
        ),
        Event(
            statement("first detected: via a user") @ REPORT.at("First detected 2025-10-13 08:59"),
            when=facts.DETECTED,
            phase="detected",
        ),
        Event(
            statement("the error is confirmed in the AWS console")
            @ REPORT.at("Confirmed the issue via the AWS console"),
            when=_NO_TIME,
        ),
        Event(
            statement("the incident is declared") @ REPORT.at("Incident declared 2025-10-13 10:27"),
            when=facts.DECLARED,
        ),
        Event(
            statement("the team begins to restart instances") @ REPORT.at("Started re-starting"),
            when=_NO_TIME,
        ),
        Event(
            statement("an issue is raised with AWS")
            @ REPORT.at("Raised an issue with AWS at 10:29"),
            when=facts.RAISED,
        ),
        Event(
            statement("the automatic start and stop of databases is disabled")
            @ REPORT.at("Disabled the RDS auto start/stop at 16:42"),
            when=facts.DISABLED,
        ),
        Event(
            statement("after further restarts, all instances are back up")
            @ REPORT.at("All instances back up at 17:38"),
            when=facts.REPAIRED,
            phase="mitigated",
            effects=[
                Effect(databases, "recovered"),
                Effect(environments, "recovered"),
                Effect(users, "recovered"),
            ],
        ),
        Event(
            statement("AWS confirms that capacity is back")
            @ REPORT.at("AWS confirmed capacity is back at 18:56"),
            when=facts.RESOLVED,
            phase="resolved",
        ),
    ],
    trigger=statement("starts of instances that had been stopped overnight: insufficient capacity")
    @ REPORT.at("“Insufficient instance capacity for instance type db.t4g.micro in"),
    detection=statement("a user") @ REPORT.at("Via User"),
    mitigation=statement("instances were restarted, with some coming back up, until all were")
    @ REPORT.at("Continued to restart instances, with some coming"),
    impact={
        "environments": statement("pre-production, e.g. staging, development and test")
        @ REPORT.at("used for pre-production environments, e.g. Staging, development,"),
        "development teams": statement("their instances were unavailable")
        @ REPORT.at("instances being in an unavailable state."),
        "first detected to repaired": facts.REPAIRED - facts.DETECTED,
        "clock of the report": ZONE,
    },
    barriers=[
        Barrier(
            "Databases in more than one zone",
            kind="redundancy",
            what=statement("to be looked into: multi-AZ as the default for databases")
            @ REPORT.at("Look into this, make multi-az the default."),
            stops=databases,
            cost=_NO_COST,
        ),
        Barrier(
            "Databases in containers",
            kind="fallback",
            what=statement("asked in the review: can teams use databases in containers")
            @ REPORT.at("Can teams use containerised DBs?"),
            stops=environments,
            cost=_NO_COST,
        ),
        Barrier(
            "Alert on databases that do not start",
            kind="alert",
            what=statement("ways to alert are to be investigated; maybe not worth the effort")
            @ REPORT.at("investigate potential ways to spot and alert."),
            stops=users,
            shortens=True,
            cost=_NO_COST,
        ),
    ],
    signals=[
        own.database_instances.NO_INSTANCE_CAPACITY,
        own.database_instances.NO_CAPACITY,
    ],
    recovery=[
        evolve(
            rds_steps.STATUS,
            unhealthy=statement("stopping, after a start, as the error said")
            @ REPORT.at("putting database instance into stopping”"),
        ),
        rds_steps.LIST_EVENTS,
        evolve(
            rds_steps.ORDERABLE,
            verify="AvailabilityZones lists the zones of the class; whether one has capacity now, "
            "it does not show.",
        ),
        START_AGAIN,
    ],
    data_loss=undisclosed("data loss: the report mentions only instances that were unavailable"),
    rollback=statement("automatic start and stop of databases was disabled")
    @ REPORT.at("Disabled the RDS auto start/stop at 16:42"),
    cost=_NO_COST,
) as diagram:
    waive("NH205", because="the report gives no figure of the platform's size or load")
    waive("AM103", because="a user reported it; the report names no metric")
    waive("IN403", because="its beginning is a gap, so only the time from its detection is known")
    waive("IN404", because="the report mentions no data, only instances that were unavailable")
    users >> Call("use") >> environments >> Call("SQL") >> databases
    auto_stop >> Asynchronous("start, stop") >> databases
