"""How changes reach production, what stops them, what is rehearsed."""

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
from systems.slack import _failures as failures
from systems.slack import _sources as src
from systems.slack import components as c
from systems.slack import facts

NO_ROLLBACK = undisclosed("rollback of this stage: the post that describes it names none")

with ProductionOperations(
    c.slack,
    "30 to 40 deploys a day (2024), and planned failures",
    as_of="2025-10-07",
    pipeline=[
        PipelineStage(
            "Staging",
            does=statement("2020: a smoke test on servers without public traffic")
            @ src.DEPLOYS.at("staging servers and run an automated smoke test"),
            rollback=statement("2020: revert the pull request, cherry-pick the revert, build again")
            @ src.DEPLOYS.at("revert it, cherry-pick in that revert"),
        ),
        PipelineStage(
            "Dogfood",
            does=statement("2020: some of Slack's own workspaces")
            @ src.DEPLOYS.at("serves some of our internal Slack workspaces"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Canary",
            does=statement("2020: about 2 % of production traffic")
            @ src.DEPLOYS.at("which has about 2% of production traffic"),
            rollback=statement("2020: roll back to a previous working build at once")
            @ src.DEPLOYS.at("immediately roll back to a previous working build"),
        ),
        PipelineStage(
            "Rollout",
            does=statement("2020: 10, 25, 50, 75, 100 %, if charts remain stable")
            @ src.DEPLOYS.at("If the charts remain stable and if there"),
            rollback=statement("2020: roll back to a previous working build at once")
            @ src.DEPLOYS.at("immediately roll back to a previous working build"),
        ),
    ],
    monitoring=statement("metrics in Grafana, logs in Kibana (2019)")
    @ src.DISASTERPIECE.at("dashboards in Grafana and searches in Kibana"),
    alerting=statement("by team, as in 2020: database load, failing API requests")
    @ src.BAD_DAY.at("our Traffic team received alerts that we were"),
    on_call=statement("undated post: anyone can page on-call engineers and incident commanders")
    @ src.CHANNELS_FOR_INCIDENTS.at(
        "which automatically alerts on-call engineers and incident commanders"
    ),
    chaos=statement("Disasterpiece Theater (2019): in development first; after a go, in production")
    @ src.DISASTERPIECE.at("Exercises always begin by inciting the failure"),
    figures={
        "deploys of the webapp (2024)": facts.DEPLOYS_A_DAY,
        "customer incidents, own changes": facts.CHANGE_SHARE,
        "cut of change impact hours, 2025": facts.IMPACT_CUT,
        "canary traffic (2020)": facts.CANARY,
        "goal: auto-fix, bad deploy 2025": facts.AUTO_REMEDY,
        "goal: bad deploy by hand, 2025": facts.MANUAL_REMEDY,
        "goal: fleet hit, bad deploy 2025": facts.EXPOSURE,
        "scheduled deploys (2020)": facts.DEPLOYS_A_DAY_2020,
        "deploy shift before 2024's bot": facts.COMMANDER_SHIFT,
        "zone exercises planned (2019)": facts.ZONE_EXERCISES,
        "people in #ops (2019)": facts.OPS_CHANNEL,
        "log messages in Astra, undated": facts.LOG_RATE,
        "log bytes in Astra, undated": facts.LOG_BYTES,
        "requests traced (2020)": facts.TRACED,
        "trace spans (2020)": facts.SPANS_A_DAY,
        "trace data a day, 1 % (2020)": facts.TRACES_BYTES,
    },
    urgent=[
        failures.BAD_DEPLOY,
        failures.CHANNEL_SERVER_DOWN,
        failures.DASHBOARDS_DOWN,
        failures.CONFIG_TOOL_BLOCKED,
    ],
) as diagram:
    c.releasebot >> Observation("roll out, step by step") >> c.webapp
    c.dashboards >> Observation("metrics") >> c.webapp
    c.dashboards >> Observation("metrics") >> c.channel_servers
    c.dashboards >> Asynchronous("alert") >> c.on_call
    c.confabulator >> Asynchronous("configuration") >> c.webapp
    c.exercises >> Observation("partition 25 %", note="2019") >> c.channel_servers
    c.exercises >> Observation("disconnect one node", note="by 2019") >> c.caches
    c.webapp >> Asynchronous("logs") >> c.logs
    c.webapp >> Call("through Mcrouter", optional=True) >> c.caches
    waive("EV504", because="the copies of the posts on Astra and on incident channels have no date")
