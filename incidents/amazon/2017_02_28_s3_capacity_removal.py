"""A wrong input removes too many S3 servers; the subsystems had not restarted for years."""

from atlas import (
    Barrier,
    Call,
    Check,
    Effect,
    Event,
    IncidentAnatomy,
    Observation,
    Step,
    gaps_in,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.s3 import s3
from incidents.amazon import components as c
from incidents.amazon import facts

SUMMARY = facts.SUMMARY
gap = gaps_in("the user guide")
_COST = undisclosed("cost of each measure: not in the summary of March 2017")

with IncidentAnatomy(
    c.amazon_s3,
    "A wrong command input removes too much S3 capacity",
    as_of="2017-02-28",
    report=SUMMARY,
    failure_class="operator-automation-error",
    timeline=[
        Event(
            statement("a playbook command with a wrong input removes too many servers")
            @ SUMMARY.at("larger set of servers was removed than intended."),
            when=facts.COMMAND,
            phase="began",
            effects=[
                Effect(c.index, "degraded"),
                Effect(c.placement, "degraded"),
                Effect(c.requests, "degraded", because=c.index),
                Effect(c.dashboard, "lost", because=c.requests),
            ],
        ),
        Event(
            statement("when it is noticed is not stated; Amazon reports by Twitter and banner text")
            @ SUMMARY.at("we used the AWS Twitter feed (@AWSCloud) and"),
            when=undisclosed("time: the summary does not say when it was noticed"),
            phase="detected",
        ),
        Event(
            statement("both subsystems need a full restart; meanwhile S3 serves no requests")
            @ SUMMARY.at("these subsystems were being restarted, S3 was unable"),
            when=undisclosed("time: the summary gives none for the start of the restarts"),
            effects=[
                Effect(c.index, "lost"),
                Effect(c.placement, "lost"),
                Effect(c.requests, "lost", because=c.index),
                Effect(c.dependents, "degraded", because=c.requests),
            ],
        ),
        Event(
            statement("the status of individual services can be updated again")
            @ SUMMARY.at("until 11:37AM PST, we were unable to update"),
            when=facts.DASHBOARD,
            effects=[Effect(c.dashboard, "recovered")],
        ),
        Event(
            statement("the index has enough capacity to begin to serve GET, LIST and DELETE")
            @ SUMMARY.at("enough capacity to begin servicing S3 GET, LIST,"),
            when=facts.SERVING,
            effects=[Effect(c.index, "degraded"), Effect(c.requests, "degraded")],
        ),
        Event(
            statement("the index has recovered; GET, LIST and DELETE are normal")
            @ SUMMARY.at("GET, LIST, and DELETE APIs were functioning normally."),
            when=facts.INDEX_BACK,
            phase="mitigated",
            effects=[Effect(c.index, "recovered")],
        ),
        Event(
            statement("placement has recovered and S3 is normal; some services have a backlog")
            @ SUMMARY.at("At this point, S3 was operating normally."),
            when=facts.NORMAL,
            phase="resolved",
            effects=[Effect(c.placement, "recovered"), Effect(c.requests, "recovered")],
        ),
    ],
    trigger=statement("one input to a command was wrong, while a slow billing system was debugged")
    @ SUMMARY.at("one of the inputs to the command was"),
    detection=undisclosed("how it was noticed: the summary does not say"),
    mitigation=statement("a full restart of both subsystems, with metadata checks")
    @ SUMMARY.at("these services and running the necessary safety checks"),
    impact={
        "S3 requests in the region": statement("none were served during the restart")
        @ SUMMARY.at("S3 was unable to service requests."),
        "services on S3": statement(
            "the S3 console, EC2 launches, EBS volumes from snapshots, Lambda"
        )
        @ SUMMARY.at("Region that rely on S3 for storage, including"),
        "recovery of those services": statement(
            "began once S3 was normal; some had a backlog of work"
        )
        @ SUMMARY.at("had accumulated a backlog of work during the"),
        "last full restart": statement("many years ago in the larger regions")
        @ SUMMARY.at("placement subsystem in our larger regions for many"),
        "public status": statement("by Twitter and banner text until 11:37 PST")
        @ SUMMARY.at("we used the AWS Twitter feed (@AWSCloud) and"),
    },
    barriers=[
        Barrier(
            "Minimum capacity for each subsystem",
            kind="safe-tool",
            what=statement("the tool was slowed down, with safeguards for each subsystem's minimum")
            @ SUMMARY.at("will take any subsystem below its minimum required"),
            stops=c.index,
            cost=_COST,
        ),
        Barrier(
            "Status console in several regions",
            kind="way-in",
            what=statement(
                "the console of the status page was changed to run across several regions"
            )
            @ SUMMARY.at("console to run across multiple AWS regions."),
            stops=c.dashboard,
            cost=_COST,
        ),
    ],
    signals=[s3.UNAVAILABLE, s3.INTERNAL_ERROR, s3.SERVER_ERRORS.rising()],
    recovery=[
        Check(
            "Check in the other region whether the replica of an object is there.",
            shell("aws s3api head-object --bucket <replica-bucket> --key <key>")
            @ facts.REPLICATION_STATUS.at("aws s3api head-object --bucket source-bucket --key"),
            healthy=statement("REPLICA")
            @ facts.REPLICATION_STATUS.at("status of a replica will return `REPLICA`"),
            unhealthy=undisclosed("output: the user guide prints none for an object not there"),
            verify="ReplicationStatus is REPLICA: the object has been replicated.",
        ),
        Step(
            "Send requests to the replica, if a Multi-Region Access Point has both buckets.",
            command=shell(
                "aws s3control submit-multi-region-access-point-routes --region us-west-2 "
                "--account-id <account-id> --mrap <arn> --route-updates "
                "Bucket=<replica-bucket>,TrafficDialPercentage=100 "
                "Bucket=<bucket>,TrafficDialPercentage=0"
            )
            @ facts.FAILOVER.at("aws s3control submit-multi-region-access-point-routes"),
            **gap.of("healthy", "unhealthy"),
            risk="medium",
            takes=undisclosed("time: none of 2017; the guide that gives one is younger"),
            undo="Submit the old percentages, once objects written since are replicated back.",
            verify="New requests reach the other region, without server errors.",
        ),
    ],
    data_loss=undisclosed("data loss: the summary does not mention it"),
    rollback=statement("no rollback is named: both subsystems were fully restarted")
    @ SUMMARY.at("each of these systems to require a full"),
    cost=undisclosed("cost of the incident: not in the summary of March 2017"),
) as diagram:
    c.dependents >> Call("S3 API") >> c.requests
    c.dashboard >> Call("S3 API") >> c.requests
    c.requests >> Call("every request", note="metadata and location of objects") >> c.index
    c.requests >> Call("PUT", note="storage for new objects") >> c.placement
    c.placement >> Call("index") >> c.index
    c.capacity_tool >> Observation("removes servers") >> [c.index, c.placement]
    waive("NH205", because="the summary gives no size of the region, in objects or in requests")
    waive("IN404", because="the summary mentions checks of metadata, and no loss")
