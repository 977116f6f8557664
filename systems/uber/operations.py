"""How a commit reaches thousands of services at Uber, what is monitored, and who is paged."""

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
from systems.uber import _failures as failures
from systems.uber import _platform_facts as platform
from systems.uber import components as c
from systems.uber import facts

NO_ROLLBACK = undisclosed("rollback of this stage: the posts on deployment name none")
AUTOMATIC = statement(
    "engineers tend to automate it before continuous deployment (2024)"
) @ facts.CONTINUOUS.at("(continuous monitoring and alerting, automated rollback mechanisms)")

with ProductionOperations(
    c.uber,
    "From one commit to a thousand services",
    as_of="2026-03-07",
    pipeline=[
        PipelineStage(
            "Merge",
            does=statement("earlier safety: tests before a commit lands (told 2025)")
            @ facts.ROLLOUT_INFOQ.at("pre-land testing and service-level health monitoring"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Mapping",
            does=statement("each service is mapped to its commits (2024)")
            @ facts.CONTINUOUS.at("Mapping of service to commit history."),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Environments",
            does=statement("commits progress from environment to environment (2024)")
            @ facts.CONTINUOUS.at("visualizing how commits progress through the CD pipeline."),
            rollback=AUTOMATIC,
        ),
        PipelineStage(
            "Gate",
            does=statement("a deployment considers signals of other affected services (2025)")
            @ facts.ROLLOUT_INFOQ.at("positive and negative) from other impacted services."),
            rollback=NO_ROLLBACK,
        ),
    ],
    monitoring=statement("uMonitor checks the metrics in M3, Neris the hosts (2018)")
    @ facts.ALERTING.at("metrics database M3, while Neris primarily looks"),
    alerting=statement("uMonitor checks M3 on a schedule; blackbox tests from outside (2018)")
    @ facts.ALERTING.at("uMonitor checks are performed by workers on"),
    on_call=statement("in the Eats Safety team, the primary acknowledges alerts (2021)")
    @ facts.ON_CALL.at("Primary: Acknowledge alerts"),
    chaos=c.gap("chaos experiments; the paper of 2026 names regression gates"),
    figures={
        "incidents caused by code changes": platform.CODE_INCIDENTS,
        "Go commits: 100+ services (2025)": platform.WIDE_COMMITS,
        "Go commits: 1k+ services (2025)": platform.WIDEST_COMMITS,
        "Go commits analysed (2025)": platform.COMMITS_ANALYSED,
        "deploys a week (2023)": platform.DEPLOYS_2023,
        "metrics M3 stores (2018)": platform.M3_STORED,
        "points M3 returns (2018)": platform.M3_POINTS,
        "hosts a Kraken cluster supports": platform.KRAKEN_HOSTS,
    },
    urgent=[
        failures.BAD_COMMIT,
        failures.IMAGES_LATE,
        failures.CADENCE_SHARDS,
        failures.REGION_DOWN,
    ],
) as diagram:
    c.deployment >> Observation("rolls out in stages") >> c.clusters
    c.clusters >> Call("image pulls") >> c.images
    c.clusters >> Observation("run") >> c.services
    c.services >> Call("RPC", note="workflows") >> c.cadence
    c.metrics >> Observation("measures") >> c.services
    c.blackbox >> Observation("simulated users") >> c.services
    c.blackbox >> Asynchronous("page") >> c.on_call
    c.on_call >> Observation("drains regions") >> c.failover
    c.failover >> Observation("moves traffic") >> c.clusters
    waive(
        "IN403",
        because="in 2020 a region was drained within 10 minutes of the page; no post states when a "
        "failed part was back",
    )
