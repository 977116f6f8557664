"""One box, waves, bake time, automatic rollback: how a change reaches all Regions."""

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
from systems.amazon import _failures as failures
from systems.amazon import _incident_facts as incidents
from systems.amazon import _sources as src
from systems.amazon import components as c
from systems.amazon import facts

NO_ROLLBACK = undisclosed("rollback of this stage: the article names none")

with ProductionOperations(
    c.amazon,
    "Hands-off deployment: one box, rolling, waves of Regions",
    as_of="2025-12-08",
    pipeline=[
        PipelineStage(
            "Merge",
            does=statement("the last time that a developer touches or reviews the change")
            @ src.HANDS_OFF.at("the last time I or any other"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Build",
            does=statement("without network access, to encourage reproducible builds")
            @ src.HANDS_OFF.at("All builds run without network access to"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Upgrade, downgrade tests (DynamoDB)",
            does=statement("tests of upgrade and downgrade, then a rollback on purpose")
            @ src.DYNAMODB.at("is rolled back on purpose and tested"),
            rollback=undisclosed("rollback of this stage: the paper describes a test"),
        ),
        PipelineStage(
            "One box",
            does=statement("typically serves at most a tenth of a Region's or zone's requests")
            @ src.HANDS_OFF.at("at most ten percent of overall requests"),
            rollback=statement("also on metrics of that one box")
            @ src.HANDS_OFF.at("metrics that are scoped to only the"),
        ),
        PipelineStage(
            "Rolling",
            does=statement("typically at most a third of the boxes of a Region at a time")
            @ src.HANDS_OFF.at("at most 33 percent of the service’s boxes"),
            rollback=statement("some roll back 33 % at a time, after steps of 5 %")
            @ src.HANDS_OFF.at("replaces 33 percent of the boxes at"),
        ),
        PipelineStage(
            "Waves",
            does=statement("a Region with few requests first, then larger groups")
            @ src.HANDS_OFF.at("The first wave deploys to a Region"),
            rollback=statement("by alarm, often before the engineer is engaged")
            @ src.HANDS_OFF.at("the rollback is already in progress by"),
        ),
    ],
    monitoring=statement("DynamoDB: service and tables, and as clients see it; canaries per zone")
    @ src.DYNAMODB.at("run from every AZ in the Region"),
    alerting=statement("DynamoDB: alarms if customers see errors above a threshold")
    @ src.DYNAMODB.at("trigger alarms if customers see errors"),
    on_call=statement("the service team's engineer is paged; each event ends in a COE")
    @ src.TALK.at("called a Correction of Error, or COE"),
    chaos=statement("DynamoDB: nodes are powered off under simulated traffic, data is verified")
    @ src.DYNAMODB.at("power-off tests are exercised"),
    figures={
        "typical one box, of requests": facts.ONE_BOX,
        "typical: boxes at once, a Region": facts.ROLLING,
        "typical capacity kept in service": facts.HEALTHY_BOXES,
        "some teams, as few boxes as": facts.SMALL_STEP,
        "typical bake after one box": facts.BAKE_ONE_BOX,
        "typical bake of the first wave": facts.BAKE_FIRST,
        "typical least bake, later waves": facts.BAKE_LATER,
        "typical: workdays to all Regions": facts.ALL_REGIONS,
        "DynamoDB, new messages": statement("all nodes learn to read one before any sends it")
        @ src.DYNAMODB.at("handles these kinds of changes with read-write"),
        "DynamoDB, after a rollback": statement("old and new messages are understood")
        @ src.DYNAMODB.at("system can understand both old and new"),
        "DynamoDB availability: value per": facts.AVAILABILITY_WINDOW,
        "FIS experiments, Prime Day 2025": facts.EXPERIMENTS,
        "2025: impact to DNS identified": incidents.CAUSE_2025,
        "DynamoDB 2025: the right alarm": statement("was lost among hundreds of others")
        @ src.TALK.at("but it got lost in the noise"),
        "Kinesis 2020: added to 1st alarm": incidents.KINESIS_TO_ALARM,
        "2021: start to dashboard posts": incidents.NETWORK_STATUS,
    },
    see=[
        Link(
            "incidents/amazon/2017_02_28_s3_capacity_removal",
            "incident",
            because="a tool that allowed too much removal too quickly",
        ),
    ],
    urgent=[failures.BAD_DEPLOYMENT, failures.DNS_EMPTY, failures.LEADER_LOST],
) as diagram:
    c.pipelines >> Observation("deploys, rolls back") >> c.routers
    c.pipelines >> Observation("one zone or cell at a time") >> c.storage
    c.routers >> Call("reads, writes") >> c.leader >> Call("log records") >> c.storage
    c.canaries >> Observation("errors, latency") >> c.routers
    c.canaries >> Observation("public endpoints") >> c.dns_names
    c.dns_automation >> Asynchronous("weights, by plan") >> c.dns_names
    c.canaries >> Asynchronous("pages") >> c.on_call
    c.canaries >> Asynchronous("alarm: roll back") >> c.pipelines
    c.faults >> Observation("powers off nodes") >> c.storage
