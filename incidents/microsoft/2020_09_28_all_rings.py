"""The deployment system ignores its rings, and a crashing update reaches production at once."""

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
from incidents.microsoft import _2020_09_28 as facts
from incidents.microsoft import components as c
from incidents.microsoft._steps import BYPASS_DEPLOYMENT, CODE, SCALE_AHEAD, SIGN_INS
from incidents.microsoft.facts import ROLLOUT as REPORT

_NO_COST = undisclosed("costs: not in Microsoft's RCA SM79-F88")

with IncidentAnatomy(
    c.azure_ad,
    "A test-ring update crashes Azure AD in all rings at once",
    as_of="2020-09-29",
    report=REPORT,
    failure_class=("bad-deploy", "operator-automation-error"),
    timeline=[
        Event(
            statement("an update for a test ring is deployed to all rings, and crashes the backend")
            @ REPORT.at("rings were targeted concurrently. The incorrect deployment caused"),
            when=facts.DEPLOYED,
            phase="began",
            effects=[
                Effect(c.backend, "degraded"),
                Effect(c.applications, "degraded", because=c.backend),
            ],
        ),
        Event(
            statement("monitoring detects an unhealthy condition, and engineers are engaged")
            @ REPORT.at("within 5 minutes our monitoring detected an unhealthy"),
            when=undisclosed("time: the RCA says within 5 minutes of 21:25 UTC"),
            phase="detected",
        ),
        Event(
            statement("for 30 minutes: services scaled out, some workloads failed over to a backup")
            @ REPORT.at("failing over certain workloads to a backup"),
            when=undisclosed("time: the RCA says over the next 30 minutes"),
        ),
        Event(
            statement("the root cause is established, and automated rollback is started")
            @ REPORT.at("remediation, and initiated our automated rollback mechanisms."),
            when=facts.CAUSE,
        ),
        Event(
            statement("automated rollback fails: the deployment metadata is corrupt")
            @ REPORT.at("Automated rollback failed due to the corruption of"),
            when=undisclosed("time: the RCA gives only the start of the manual rollback"),
            effects=[Effect(c.deployment, "degraded")],
        ),
        Event(
            statement(
                "an update of the service configuration by hand starts, past the deployment system"
            )
            @ REPORT.at("to manually update the service configuration which bypasses"),
            when=facts.BY_HAND,
        ),
        Event(
            statement("by then, the manual update is complete")
            @ REPORT.at("the entire operation completed by 23:59 UTC."),
            when=facts.UPDATED,
        ),
        Event(
            statement("by then, enough backend instances are healthy for normal operation")
            @ REPORT.at("healthy state to reach normal service operational parameters."),
            when=facts.HEALTHY,
            phase="mitigated",
        ),
        Event(
            statement("by then, all instances with residual impact have recovered")
            @ REPORT.at("All service instances with residual impact were recovered"),
            when=facts.RECOVERED,
            phase="resolved",
            effects=[Effect(c.backend, "recovered"), Effect(c.applications, "recovered")],
        ),
    ],
    trigger=statement("a latent defect: the deployment system misread its metadata on rings")
    @ REPORT.at("that impacted the system’s ability to interpret deployment"),
    detection=statement("monitoring, within minutes of the first impact")
    @ REPORT.at("Our monitoring detected the service degradation within minutes"),
    mitigation=statement("configuration was updated by hand, which bypasses the deployment system")
    @ REPORT.at("to manually update the service configuration which bypasses"),
    impact={
        "average success rate, Europe": facts.EUROPE,
        "average success rate, Americas": facts.AMERICAS,
        "lowest success rate, Asia": facts.ASIA,
        "average success rate, Australia": facts.AUSTRALIA,
        "less affected": statement("users who had authenticated before")
        @ REPORT.at("prior to the impact start time were less"),
        "availability, managed identities": facts.IDENTITIES,
        "error text": undisclosed(
            "the RCA prints none; the code below is Azure AD's for an outage"
        ),
    },
    barriers=[
        Barrier(
            "A deployment system that honours rings",
            kind="gradual-rollout",
            what=statement("the latent defect in the deployment system was fixed")
            @ REPORT.at("Fixed the latent code defect in the Azure"),
            stops=c.backend,
            cost=_NO_COST,
        ),
        Barrier(
            "Protections in the deployment system",
            kind="safe-tool",
            what=statement("additional protections are to prevent this class of issues")
            @ REPORT.at("Apply additional protections to the Azure AD service"),
            stops=c.backend,
            cost=_NO_COST,
        ),
        Barrier(
            "Rollback that survives bad metadata",
            kind="backup",
            what=statement("rollback can now restore the last known-good metadata")
            @ REPORT.at("to allow restoring the last known-good metadata to"),
            stops=c.deployment,
            cost=_NO_COST,
        ),
        Barrier(
            "Backup authentication for key services",
            kind="redundancy",
            what=statement("the backup system is to reach all key services, as a top priority")
            @ REPORT.at("backup authentication system to all key services as"),
            stops=c.applications,
            cost=_NO_COST,
        ),
    ],
    signals=[
        Symptom(
            description=statement("errors in authentication")
            @ REPORT.at("may have seen multiple authentication request failures"),
            seen_by="users, more likely those who were not logged in before",
        ),
    ],
    recovery=[SIGN_INS, CODE, SCALE_AHEAD, BYPASS_DEPLOYMENT],
    data_loss=undisclosed("data loss: the RCA mentions failed authentication, and no stored data"),
    rollback=statement("automated rollback failed; the manual one significantly extended the time")
    @ REPORT.at("This significantly extended the time to mitigate the"),
    cost=_NO_COST,
    stated={"time to detect": facts.DETECTED},
) as diagram:
    waive("AM101", because="the RCA quotes no error message, and no code")
    waive("AM103", because="the RCA gives success rates by region, and names no metric")
    waive("NH205", because="the RCA gives no number of requests, users or servers")
    waive("IN404", because="authentication stores nothing that the RCA mentions")
    c.deployment >> Asynchronous("new versions, by ring") >> c.backend
    c.applications >> Call("authentication") >> c.backend
    c.applications >> Call("some workloads", optional=True) >> c.backup_login
