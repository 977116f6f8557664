"""How changes reach production at Twitter, what is measured, and how failures are rehearsed."""

from atlas import (
    Call,
    Observation,
    PipelineStage,
    ProductionOperations,
    statement,
    undisclosed,
)
from systems.twitter import _failures as failures
from systems.twitter import _money_facts as money
from systems.twitter import _sources as src
from systems.twitter import components as c
from systems.twitter import facts

with ProductionOperations(
    c.twitter,
    "Deploys by the scheduler Aurora, feature flags in Decider",
    as_of="2023-07-07",
    pipeline=[
        PipelineStage(
            "Deploy, turned off (2014)",
            does=statement("code can go out while its Decider value is off (2014)")
            @ src.DECIDER.at("Decider says it should be off"),
            rollback=statement("keep it off: that needs no deploy (2014)")
            @ src.DECIDER.at("turn off features and software in Twitter"),
        ),
        PipelineStage(
            "Rolling update",
            does=statement("Aurora replaces tasks batch by batch and watches each")
            @ src.AURORA_UPDATES.at("rolling batched update process"),
            rollback=statement("batches go back from the point of failure, by default")
            @ src.AURORA_UPDATES.at("batch updates proceed backwards"),
        ),
        PipelineStage(
            "Warm up (2023)",
            does=statement("2023: Tweetypie waits for its backends, up to a limit, and warms up")
            @ src.SERVER_BUILDER.at("will wait for serversets: "),
            rollback=undisclosed("rollback of this stage: after the timeout it continues"),
        ),
        PipelineStage(
            "Turn on by share (2014)",
            does=statement("a value can turn it on for 50 % of the users (2014)")
            @ src.DECIDER.at("I only want 50% of users to"),
            rollback=statement("turned off without a deploy (2014)")
            @ src.DECIDER.at("turn off features and software in Twitter"),
        ),
        PipelineStage(
            "In an incident: freeze (2022)",
            does=statement(
                "September 2022, a data center lost: all changes but urgent ones blocked"
            )
            @ src.FREEZE_2022.at("All production changes, including deployments and releases"),
            rollback=undisclosed("end of the freeze: the memo names the condition, no date"),
        ),
    ],
    monitoring=statement("an agent pushes metrics of most services to Cuckoo (2016)")
    @ src.OBSERVABILITY.at("Most Twitter services run a Python collection"),
    alerting=statement("the observability team offers alerting to internal teams (2016)")
    @ src.OBSERVABILITY.at("to monitor service health, alert on issues"),
    on_call=undisclosed("on-call: the posts name teams (cache had one SRE), no rotation"),
    chaos=statement("injects failures in production; reverses them if health drops (2015)")
    @ src.BREAK_THINGS.at("immediately reverse the failure conditions which have"),
    figures={
        "writes of metrics (2016)": facts.METRIC_WRITES,
        "metrics stored (2016)": facts.METRIC_STORE,
        "queries of metrics (2016)": facts.METRIC_READS,
        "deploys in a week (2013)": facts.DEPLOYS_2013,
        "Aurora watches a start, default": facts.WATCH_DEFAULT,
        "Tweetypie start wait, max (2023)": facts.SERVER_SETS_TIMEOUT,
        "X: servers re-provisioned (2023)": money.SERVERS,
    },
    urgent=[
        failures.BAD_CHANGE,
        failures.START_BLIND,
        failures.SCHEDULER_LOST,
        failures.SITE_LOST,
    ],
) as diagram:
    c.deployer >> Observation("rolling update") >> c.tweetypie
    c.deployer >> Observation("rolling update") >> c.home_mixer
    c.mesos >> Observation("tasks") >> c.tweetypie
    c.mesos >> Call("leader, names") >> c.discovery
    c.decider >> Observation("values") >> c.tweetypie
    c.decider >> Observation("values") >> c.home_mixer
    c.cuckoo >> Observation("metrics") >> c.tweetypie
    c.cuckoo >> Observation("metrics") >> c.home_mixer
    c.failure_tests >> Observation("power loss") >> c.data_centers
    c.data_centers >> Observation("host") >> c.mesos
    c.home_mixer >> Call("tweets") >> c.tweetypie
    c.api >> Call("Home timeline") >> c.home_mixer
