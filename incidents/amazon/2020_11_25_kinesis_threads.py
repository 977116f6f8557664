"""A little more capacity stops routing in Kinesis; services that depend on it fail as well."""

from atlas import (
    Alert,
    Asynchronous,
    Barrier,
    Call,
    Effect,
    ErrorReply,
    Event,
    IncidentAnatomy,
    Link,
    Observation,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._machine import LIMITS, THREADS
from incidents.amazon import _2020_11_25 as facts
from incidents.amazon import _kinesis as c
from incidents.amazon._technologies import HOST_THREADS
from systems.amazon import steps

SUMMARY = facts.SUMMARY
_COST = undisclosed("cost of each measure: not in the summary of November 2020")

with IncidentAnatomy(
    c.amazon_kinesis,
    "Added servers exceed the thread limit of Kinesis",
    as_of="2020-11-25",
    report=SUMMARY,
    failure_class="hard-limit-reached",
    timeline=[
        Event(
            statement("a relatively small addition of capacity to the front-end fleet begins")
            @ SUMMARY.at("was a relatively small addition of capacity that"),
            when=facts.ADDITION,
        ),
        Event(
            statement("the addition is finished; servers start threads for it within up to an hour")
            @ SUMMARY.at("takes up to an hour for any existing"),
            when=facts.ADDED,
        ),
        Event(
            statement("first alarms, for puts and gets of records; the new capacity is a suspect")
            @ SUMMARY.at("While the new capacity was a suspect, there"),
            when=facts.ALARMS,
            phase=("began", "detected"),
            effects=[
                Effect(c.front_end, "degraded"),
                Effect(c.metrics, "degraded", because=c.front_end),
                Effect(c.event_bus, "degraded", because=c.front_end),
            ],
        ),
        Event(
            statement("early in the event, the tool for the status page, which uses Cognito, fails")
            @ SUMMARY.at("we were unable to update the Service Health"),
            when=undisclosed("time: `the early part of this event`, without a clock time"),
            effects=[
                Effect(c.cognito_servers, "degraded", because=c.front_end),
                Effect(c.status_tool, "lost", because=c.cognito_servers),
            ],
        ),
        Event(
            statement("metrics buffered on Lambda's hosts fill their memory; more invocations fail")
            @ SUMMARY.at("caused memory contention on the underlying service"),
            when=facts.MEMORY,
            effects=[Effect(c.functions, "degraded", because=c.metrics)],
        ),
        Event(
            statement("Cognito's errors have risen significantly; added capacity helped at first")
            @ SUMMARY.at("While this initially reduced impact, by 7:01 AM"),
            when=facts.COGNITO_WORSE,
        ),
        Event(
            statement("a couple of candidates are left; the likely ones need a full restart")
            @ SUMMARY.at("would require a full restart of the front-end"),
            when=facts.NARROWED,
        ),
        Event(
            statement("cause: all servers exceed the thread limit; added capacity was just removed")
            @ SUMMARY.at("exceed the maximum number of threads allowed by"),
            when=facts.CAUSE,
        ),
        Event(
            statement("the first group of restarted front-end servers takes traffic")
            @ SUMMARY.at("first group of servers taking Kinesis traffic at"),
            when=facts.FIRST_GROUP,
        ),
        Event(
            statement(
                "deployment of Cognito's change to depend less on Kinesis begins; errors fall"
            )
            @ SUMMARY.at("change to Cognito to reduce the dependency on"),
            when=facts.COGNITO_CHANGE,
        ),
        Event(
            statement("an action against the memory contention ends Lambda's errors")
            @ SUMMARY.at("resolved the increased error rates for function"),
            when=facts.LAMBDA_BACK,
            effects=[Effect(c.functions, "recovered")],
        ),
        Event(
            statement("Cognito's error rates are significantly reduced")
            @ SUMMARY.at("error rates were significantly reduced, and by"),
            when=facts.COGNITO_BETTER,
        ),
        Event(
            statement("Cognito operates normally")
            @ SUMMARY.at("PST Cognito was operating normally."),
            when=facts.COGNITO_BACK,
            effects=[Effect(c.cognito_servers, "recovered")],
        ),
        Event(
            statement("most issues of ECS and EKS, which use EventBridge, have been resolved")
            @ SUMMARY.at("majority of these issues had been resolved."),
            when=facts.CLUSTERS_BACK,
        ),
        Event(
            statement("CloudWatch shows early signs of recovery")
            @ SUMMARY.at("CloudWatch began to see early signs of"),
            when=facts.METRICS_BETTER,
        ),
        Event(
            statement("Kinesis has fully returned to normal")
            @ SUMMARY.at("Kinesis fully returned to normal at"),
            when=facts.KINESIS_BACK,
            phase="mitigated",
            effects=[Effect(c.front_end, "recovered")],
        ),
        Event(
            statement("CloudWatch's metrics and alarms have recovered; a backfill takes hours more")
            @ SUMMARY.at("backfilling completed over the subsequent hours."),
            when=facts.METRICS_BACK,
            phase="resolved",
            effects=[Effect(c.metrics, "recovered")],
        ),
    ],
    trigger=statement("a relatively small addition of capacity: the trigger, not the root cause")
    @ SUMMARY.at("The trigger, though not root cause, for the"),
    detection=statement("alarms for errors on putting and getting records")
    @ SUMMARY.at("firing for errors on putting and getting Kinesis"),
    mitigation=statement("capacity removed, then all front ends restarted, slowly")
    @ SUMMARY.at("we could only add servers at the rate"),
    impact={
        "front-end servers": statement("useless shard maps: requests cannot be routed")
        @ SUMMARY.at("ending up with useless shard-maps that left them"),
        "CloudWatch metrics": statement("the vast majority was not processed")
        @ SUMMARY.at("prevented the vast majority of metrics from"),
        "sign-in through Cognito": statement("users could not authenticate, nor get credentials")
        @ SUMMARY.at("which prevented external users from authenticating or"),
        "reactive AutoScaling": statement("delayed until 17:47 PST")
        @ SUMMARY.at("rely on CloudWatch metrics experienced delays until"),
        "EventBridge": statement(
            "slow with its backlog at the end; when it was normal is not stated"
        )
        @ SUMMARY.at("slowly process the backlog of older events."),
        "ECS and EKS": statement("provisioning, scaling and removal impacted or delayed")
        @ SUMMARY.at("This impacted provisioning of new clusters, delayed"),
        "status page": statement("delays early on; when its tool worked again is not stated")
        @ SUMMARY.at("encountered several delays during the earlier part of"),
    },
    barriers=[
        Barrier(
            "Alarm on thread use",
            kind="alert",
            what=statement("fine-grained alarming on thread consumption is being added")
            @ SUMMARY.at("adding fine-grained alarming for thread consumption in"),
            stops=c.front_end,
            cost=_COST,
        ),
        Barrier(
            "Fewer, larger servers",
            kind="capacity",
            what=statement(
                "larger servers are to reduce their number, and the threads each one needs"
            )
            @ SUMMARY.at("to larger CPU and memory servers, reducing the"),
            stops=c.front_end,
            cost=_COST,
        ),
        Barrier(
            "Higher thread limit",
            kind="setting",
            what=statement("testing of a higher thread limit is to be finished")
            @ SUMMARY.at("testing an increase in thread count limits in"),
            stops=c.front_end,
            cost=_COST,
        ),
        Barrier(
            "Front end in cells",
            kind="isolation",
            what=statement("the front end is to be split into cells, as the back end is")
            @ SUMMARY.at("accelerate the cellularization of the front-end fleet"),
            stops=c.front_end,
            cost=_COST,
        ),
        Barrier(
            "Separate front end for CloudWatch",
            kind="isolation",
            what=statement("a few large services, like CloudWatch, are to move to a separate fleet")
            @ SUMMARY.at("CloudWatch, to a separate, partitioned front-end fleet."),
            stops=c.metrics,
            cost=_COST,
        ),
        Barrier(
            "Buffers that do not block Cognito",
            kind="fallback",
            what=statement("Cognito's web servers were changed to sustain errors of Kinesis")
            @ SUMMARY.at("can sustain Kinesis API errors without exhausting their"),
            stops=c.cognito_servers,
            cost=_COST,
        ),
        Barrier(
            "Practised backup tool",
            kind="way-in",
            what=statement("support engineers are now trained regularly on the backup tool")
            @ SUMMARY.at("regularly trained on the backup tool for posting"),
            stops=c.status_tool,
            cost=_COST,
        ),
    ],
    signals=[
        HOST_THREADS.rising(),
        Alert(
            name=statement("errors on putting and getting Kinesis records")
            @ SUMMARY.at("errors on putting and getting Kinesis records.")
        ),
        ErrorReply(
            reply=statement("INSUFFICIENT_DATA")
            @ SUMMARY.at("alarms transitioned to the INSUFFICIENT_DATA state"),
            seen_by="users of alarms on CloudWatch metrics",
        ),
    ],
    recovery=[THREADS, LIMITS, steps.REMOVE_FRONT_ENDS, steps.DROP_STREAM, steps.SCALE_BY_HAND],
    data_loss=statement("gaps in CloudWatch metrics; no loss of Kinesis records is mentioned")
    @ SUMMARY.at("will manifest as gaps in data in CloudWatch"),
    rollback=statement("the added capacity was removed; the fleet had to be restarted as well")
    @ SUMMARY.at("completed the removal of the additional capacity that"),
    cost=undisclosed("cost of the incident: not in the summary of November 2020"),
    limits={
        "threads of a front-end server": undisclosed(
            "thread limit: `an operating system configuration`, its value is not in the summary"
        )
    },
    see=[
        Link(
            "systems/amazon/failure_domains",
            "more",
            because="how this fault and three others spread over services of us-east-1",
        )
    ],
) as diagram:
    c.addition >> Observation("adds servers") >> c.front_end
    c.front_end >> Call("routes records") >> c.back_end
    c.cognito_servers >> Asynchronous("access patterns, buffered") >> c.front_end
    c.metrics >> Call("metric and log data") >> c.front_end
    c.event_bus >> Call("Kinesis API") >> c.front_end
    c.functions >> Asynchronous("metrics, buffered") >> c.metrics
    c.status_tool >> Call("Cognito") >> c.cognito_servers
    waive("NH205", because="the summary gives the fleet as `many thousands`, and no number")
