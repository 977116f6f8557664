"""How Datadog releases, scales, tests and watches itself, and how it answers incidents."""

from atlas import (
    Asynchronous,
    Call,
    Link,
    Observation,
    PipelineStage,
    ProductionOperations,
    statement,
    waive,
)
from systems.datadog import _failures as failures
from systems.datadog import _incident_facts as incidents
from systems.datadog import _metrics_components as m
from systems.datadog import _platform_components as p
from systems.datadog import _sources as src
from systems.datadog import _system as s
from systems.datadog import _tool_facts as tools
from systems.datadog import components as c

NO_ROLLBACK = c.gap("rollback of this stage")

with ProductionOperations(
    s.datadog,
    "Out-of-band monitoring (2023), updates rolled out by hand",
    as_of="2026-06-09",
    pipeline=[
        PipelineStage(
            "OS updates (since 2023)",
            does=statement("no automatic updates; all are rolled out by hand")
            @ src.LEARNINGS.at("company now manually rolls out all updates, including"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Node agents (open-source tool)",
            does=statement("ExtendedDaemonSet: a canary; its use at Datadog is not published")
            @ src.EDS.at("Deploy a new DaemonSet version with only a"),
            rollback=statement("a failed canary returns to the active version")
            @ src.EDS.at("This command will restore the currently active ExtendedReplicaSet"),
        ),
        PipelineStage(
            "Migration to Husky (2022)",
            does=statement("data written twice, all queries shadowed for months")
            @ src.HUSKY.at("we shadow 100 percent of the query load"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Schema changes (2025)",
            does=statement("replicated tables: migrations are validated before they run")
            @ src.CDC.at("This system analyzes schema migration SQL before it’s"),
            rollback=NO_ROLLBACK,
        ),
    ],
    monitoring=statement("Datadog itself, and out-of-band monitoring outside of it (2023)")
    @ src.RESPONSE.at("completely outside of our own infrastructure."),
    alerting=statement("monitors of each team; most should respond within a few minutes (2023)")
    @ src.RESPONSE.at("respond to these alerts within a few minutes."),
    on_call=statement("you build it, you own it (2023)")
    @ src.RESPONSE.at("“you build it, you own it” model"),
    chaos=statement("chaos-controller: failures in thousands of targets (2026)")
    @ src.CHAOS.at("injecting and cleaning failures to/from thousands of"),
    figures={
        "upgrade to first alert, 2023-03": incidents.ALERTED,
        "investigation to high severity": incidents.DECLARED,
        "status updates, 2023-03-08": incidents.STATUS_UPDATES,
        "status updates: every (2020)": incidents.STATUS_INTERVAL,
        "canary restarts, default limit": tools.CANARY_RESTARTS,
        "wait before scale-down, default": tools.DOWNSCALE_WINDOW,
        "wait before scale-up, default": tools.UPSCALE_WINDOW,
    },
    see=[
        Link(
            "incidents/datadog/2023_03_08_systemd_update",
            "incident",
            because="the update that no rollout staged",
        ),
        Link(
            "incidents/debugging/kubernetes_crash_loop",
            "guide",
            because="a canary whose pods restart",
        ),
    ],
    urgent=[
        failures.ROUTES_REMOVED,
        failures.CANARY_FAILS,
        failures.METRIC_MISSING,
        failures.BROKER_DOWN,
    ],
) as diagram:
    p.canaries >> Observation("canary first", note="use not published") >> p.children
    p.autoscaler >> Observation("replicas", note="use not published") >> p.children
    p.chaos >> Observation("failures") >> p.children
    p.updater >> Asynchronous("systemd packages", note="until 2023") >> p.nodes
    p.pod_network >> Call("IP rules") >> p.nodes
    p.parents >> Call("pods' traffic") >> p.pod_network
    p.children >> Call("control planes run on") >> p.parents
    p.own_monitoring >> Observation("monitors") >> p.children
    p.out_of_band >> Observation("API calls") >> m.web
    m.web >> Call("runs on") >> p.children
    p.own_monitoring >> Asynchronous("pages") >> p.on_call
    p.throttle >> Observation("replication rates") >> c.streams
    waive("IN403", because=failures.NO_NODE_TIME_REASON)
