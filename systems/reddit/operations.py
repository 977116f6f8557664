"""How changes reach the monolith r2 and the Kubernetes clusters, and what stops them."""

from atlas import (
    Asynchronous,
    Call,
    Link,
    Observation,
    PipelineStage,
    ProductionOperations,
    gaps_in,
    statement,
    undisclosed,
    waive,
)
from systems.reddit import _control_components as k
from systems.reddit import _failures as failures
from systems.reddit import _incident_facts as incidents
from systems.reddit import _r2_components as r
from systems.reddit import _r2_failures as r2_failures
from systems.reddit import _sources as src
from systems.reddit import components as c
from systems.reddit import facts

gap = gaps_in("Reddit's posts and repositories")
NO_ROLLBACK = undisclosed("rollback of this stage: the post that describes it names none")

with ProductionOperations(
    c.reddit,
    "Deploys of the monolith by 2017, Kubernetes upgrades in 2023",
    as_of="2026-02-05",
    pipeline=[
        PipelineStage(
            "r2: deploy lock",
            does=statement("2015: a chatbot queues deploys; one deploy of r2 at a time")
            @ src.DEPLOYS.at("which coordinated a queue of deploys."),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "r2: first servers",
            does=statement("2012: a fixed git revision, to servers shuffled by a seed")
            @ src.DEPLOYS.at("By deploying a specific git revision instead of"),
            rollback=statement(
                "2012: a revert can reuse the seed, so it reaches the same hosts first"
            )
            @ src.DEPLOYS.at("could be re-used on a second deploy when"),
        ),
        PipelineStage(
            "r2: all pools",
            does=statement("2014: servers in parallel, pools interleaved")
            @ src.DEPLOYS.at("pools of servers in a way that maximally"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "r2: worker by worker",
            does=statement("2017: Einhorn replaces workers one by one; the deploy waits for all")
            @ src.DEPLOYS.at("spawning one new worker, waiting for it to"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Apart: Kubernetes upgrade",
            does=statement("2023: test clusters, then production, lowest criticality first")
            @ src.PI_DAY.at("working from lowest criticality to highest."),
            rollback=statement("2023: a restore from the backup taken before it")
            @ src.PI_DAY.at("our upgrade procedure includes taking a backup as"),
        ),
    ],
    monitoring=statement("October 2022: Prometheus; some teams were still permitted Statsd")
    @ src.BASEPLATE_MONITOR.at("some teams still have permission to use Statsd"),
    alerting=statement("2024-11-20: individual service and platform teams were alerted")
    @ src.UNSEEN.at("individual service and platform teams were alerted"),
    on_call=statement("teams are on call for their services; SRE owns the incident process (2023)")
    @ src.SRE.at("They are on-call for the services they own."),
    chaos=gap("chaos experiments; Baseplate.go can inject faults"),
    figures={
        "deploys, up to (2017)": facts.DEPLOYS_A_WEEK,
        "deploy, usually, whole (2017)": facts.DEPLOY_TIME,
        "deploy to ~800 servers (2017)": facts.DEPLOY_TO_800,
        "start of a worker of r2 (2017)": facts.WORKER_START,
        "availability goal, a day (2023)": facts.AVAILABILITY,
        "goal: downtime a day (2023)": facts.ALLOWED_A_DAY,
        "in the call, 2023-03-14": incidents.IN_THE_CALL,
    },
    see=[
        Link(
            "incidents/debugging/kubernetes_crash_loop",
            "guide",
            because="the goal of 2018: teams operate their services on Kubernetes",
        ),
    ],
    urgent=[
        failures.BAD_DEPLOY,
        failures.CONTROL_PLANE_FULL,
        failures.WEBHOOK_LATE,
        r2_failures.AUTOSCALER_TERMINATES,
    ],
) as diagram:
    k.rollingpin >> Observation("deploy", note="2017") >> r.monolith
    r.balancers >> Call("HTTP", note="pools") >> r.monolith
    r.autoscaler >> Asynchronous("start, terminate", note="2016") >> r.monolith
    r.autoscaler >> Call("servers", note="2016") >> r.registry
    k.achilles >> Observation("replace", note="goal for 2025") >> c.core_clusters
    k.metrics >> Observation("metrics") >> c.services
    c.core_clusters >> Call("requests") >> c.services
    k.metrics >> Asynchronous("alerts", note="by which tool is not stated") >> k.on_call
    k.pi_cluster >> Call("admission", note="2023") >> k.admission
    waive("CFO304", because=c.NO_RESERVED_SHARE)
