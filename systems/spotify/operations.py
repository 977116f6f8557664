"""How changes reach Spotify's production, how the fleet is kept up to date, who is paged."""

from atlas import (
    Asynchronous,
    Call,
    Observation,
    PipelineStage,
    ProductionOperations,
    statement,
    undisclosed,
    waive,
)
from systems.spotify import _failures as failures
from systems.spotify import _growth_facts as growth
from systems.spotify import _incident_facts as incidents
from systems.spotify import _more_sources as more
from systems.spotify import _sources as src
from systems.spotify import components as c

NO_ROLLBACK = undisclosed("rollback of this stage: the post that describes it names none")

with ProductionOperations(
    c.spotify,
    "Deploys by each squad, and fleet-wide changes",
    as_of="2025-11",
    pipeline=[
        PipelineStage(
            "Staging (a team's tool)",
            does=statement("Slingshot makes one with a pull request, for 24 hours (2019)")
            @ more.CASE_STUDY.at("it creates a temporary staging environment that"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Or: change of one squad",
            does=statement("each squad deploys its components independently (2023)")
            @ more.FLEET_1.at("can independently develop and deploy them as"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Or: fleet-wide change",
            does=statement("pull requests in many repositories; merged if tests pass (2023)")
            @ more.FLEET_3_SUMMARY.at("automatically merge changes as long as tests"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Or: infrastructure change",
            does=statement("resources are declared; Kubernetes operators apply them (2023)")
            @ more.FLEET_2_SUMMARY.at("which are reconciled by operators to maintain"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Or: perimeter change (2025)",
            does=statement("one deemed low risk went to all regions at once, in April 2025")
            @ src.OUTAGE_2025.at("to all regions at the same time."),
            rollback=NO_ROLLBACK,
        ),
    ],
    monitoring=statement("events (2017): system health, timeliness, data loss")
    @ src.EVENTS_TALK.at("Data loss monitoring for completeness in event"),
    alerting=statement("event delivery (2017): Kibana, PagerDuty and Jira, on SLA issues")
    @ src.EVENTS_QCON.at("leveraging Kibana, PagerDuty, and Jira to immediately"),
    on_call=statement("no operations team for event delivery (2017)")
    @ src.EVENTS_TALK.at("they don’t have an operations team; instead,"),
    chaos=c.gap("chaos experiments"),
    figures={
        "pushes a day (2023)": growth.DEPLOYS_2023,
        "deploys a day (2020)": growth.DEPLOYS,
        "riskier fleet changes (2023)": statement("rolled out gradually")
        @ more.FLEET_3_SUMMARY.at("They use gradual rollouts for riskier changes."),
        "emergency infra changes (2023)": statement("break-glass, without full review")
        @ more.FLEET_2_SUMMARY.at("without going through the full code review"),
        "squads (2020)": growth.SQUADS_2020,
        "developers (2019)": incidents.DEVELOPERS_2019,
        "Slingshot staging, life (2019)": growth.STAGING_LIFE,
        "artist tool incidents (2021)": statement("55 % take a responder most of a day")
        @ src.REVIEWS.at("55% of the time at least one responder"),
        "new service before Kubernetes": statement("an hour of waiting")
        @ more.CASE_STUDY.at("would have to wait for an hour to"),
    },
    urgent=[failures.PERIMETER_CYCLES, failures.DISCOVERY_DOWN, failures.CLUSTER_DELETED],
) as diagram:
    c.deploys >> Observation("deploys") >> c.services
    c.fleetshift >> Observation("changes code") >> c.services
    c.clusters >> Observation("run the pods") >> c.services
    c.portal >> Observation("shows owners, costs") >> c.services
    c.heroic >> Observation("measures") >> c.services
    c.services >> Asynchronous("events") >> c.topics >> Asynchronous("pull") >> c.consumers
    c.consumers >> Asynchronous("late or lost events", note="2017") >> c.on_call
    c.perimeter >> Call("requests") >> c.services
    c.perimeter >> Call("requests") >> c.login >> Call("xDS") >> c.mesh
    waive("CFO304", because=c.NO_RESERVED_SHARE)
