"""A failover made at night persists into the peak, and autoscaling cannot keep up."""

from atlas import (
    Asynchronous,
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    Symptom,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._network import CALL
from incidents.microsoft import _2021_11_09 as facts
from incidents.microsoft import _access_panel as c
from incidents.microsoft._steps import SCALE_BY_HAND, SPREAD_TRAFFIC
from incidents.microsoft.facts import ACCESS_PANEL as REPORT

_NO_COST = undisclosed("costs: not in Microsoft's RCA DK83-BDZ")

with IncidentAnatomy(
    c.panel,
    "A failover made at night overloads a region at the peak",
    as_of="2021-11-09",
    report=REPORT,
    failure_class=("capacity-planning",),
    timeline=[
        Event(
            statement("a code change is deployed, from 03:00 UTC; tests did not detect a bug in it")
            @ REPORT.at("we failed to detect this bug through testing,"),
            when=facts.DEPLOYED,
        ),
        Event(
            statement("traffic of West Central US fails over to Central US, scaled for the night")
            @ REPORT.at("scaled to handle the low amounts of off-business"),
            when=facts.FAILED_OVER,
        ),
        Event(
            statement("business hours begin: traffic rises faster than autoscaling can follow")
            @ REPORT.at("what the auto-scaling configuration, which our service relies"),
            when=facts.RISING,
            phase="began",
            effects=[
                Effect(c.central, "degraded"),
                Effect(c.users, "degraded", because=c.central),
            ],
        ),
        Event(
            statement("automation detects it") @ REPORT.at("The issue was detected by automation"),
            when=facts.DETECTED,
            phase="detected",
        ),
        Event(
            statement("engineers are engaged") @ REPORT.at("engineers were engaged at 14:14 UTC."),
            when=facts.ENGAGED,
        ),
        Event(
            statement("the first notification is sent, late: the scope was still being validated")
            @ REPORT.at("While investigating and validating the scope of impact,"),
            when=facts.NOTIFIED,
        ),
        Event(
            statement("both regions are scaled out by hand; the vast majority is mitigated")
            @ REPORT.at("mitigated impact for the vast majority of customers."),
            when=facts.SCALED,
            phase="mitigated",
        ),
        Event(
            statement("the deployment is rolled back; mitigation is complete")
            @ REPORT.at("mitigation was accomplished when deployment rollback"),
            when=facts.ROLLED_BACK,
            phase="resolved",
            effects=[
                Effect(c.central, "recovered"),
                Effect(c.users, "recovered"),
            ],
        ),
    ],
    trigger=statement("morning peak, on top of the traffic that a failover had moved at night")
    @ REPORT.at("failover and incoming morning peak traffic combined."),
    detection=statement("automation; engineers were engaged after it")
    @ REPORT.at("The issue was detected by automation"),
    mitigation=statement("traffic was rebalanced, and both regions scaled out by hand")
    @ REPORT.at("rebalancing traffic and manually scaling out the service"),
    impact={
        "requests": statement("timed out and failed")
        @ REPORT.at("service timing out and failing."),
        "users in": statement("West Central US and Central US, by routing")
        @ REPORT.at("Panel whose traffic was routed through West Central"),
        "may have failed intermittently": statement(
            "single sign-on, MFA registration, password reset, groups, terms"
        )
        @ REPORT.at("Self-Service Password Reset"),
        "not affected": statement("MFA itself; applications not started by My Apps or direct links")
        @ REPORT.at("authentication and MFA scenarios outside of MFA registration,"),
        "workaround, found later": statement("for some, the address of the application itself")
        @ REPORT.at("have accessed the application’s site directly."),
    },
    barriers=[
        Barrier(
            "Capacity for a failover at the peak",
            kind="capacity",
            what=statement(
                "capacity and autoscaling of all regions are to support failover at peak"
            )
            @ REPORT.at("all regions to support failover scenarios during peak"),
            stops=c.central,
            cost=_NO_COST,
        ),
        Barrier(
            "Test cases for such failovers",
            kind="test",
            what=statement("test cases are to include scenarios that surfaced in this incident")
            @ REPORT.at("include missing scenarios as surfaced in this incident."),
            stops=c.central,
            cost=_NO_COST,
        ),
    ],
    signals=[
        Symptom(
            description=statement("timeouts and failures")
            @ REPORT.at("service timing out and failing."),
            seen_by="users of Access Panel",
        ),
    ],
    recovery=[CALL, SPREAD_TRAFFIC, SCALE_BY_HAND],
    data_loss=undisclosed("data loss: the RCA mentions failed requests, and no stored data"),
    rollback=statement("of the deployment, last; in the night failover was preferred, as faster")
    @ REPORT.at("magnitude faster than rolling back the change,"),
    cost=_NO_COST,
) as diagram:
    waive("AM101", because="the RCA quotes no error message, and no code")
    waive("AM103", because="the RCA names automation, and no metric")
    waive("NH205", because="the RCA gives no number of requests, users or instances")
    waive("IN404", because="the RCA mentions failed requests, and no stored data")
    c.users >> Call("HTTPS, since the failover") >> c.central
    c.users >> Call("HTTPS, before the failover", optional=True) >> c.west_central
    c.deployment >> Asynchronous("first stage") >> c.west_central
