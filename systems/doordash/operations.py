"""How DoorDash releases, tests in production, measures and is paged."""

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
from systems.doordash import _failures as failures
from systems.doordash import _sources as src
from systems.doordash import _stores as s
from systems.doordash import components as c
from systems.doordash import facts

NO_ROLLBACK = c.gap("rollback of this stage")

with ProductionOperations(
    c.doordash,
    "Tests in production, canaries, blue-green releases",
    as_of="2026-06-22",
    pipeline=[
        PipelineStage(
            "Tests in production (undated)",
            does=statement("a tenant of its own, `doortest`, isolated in the infrastructure")
            @ src.TENANTS.at("introduced a new tenant called doortest in the"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Canary (2021)",
            does=statement("an interim controller of its own releases code gradually")
            @ src.CANARY.at("gradually release code while monitoring for issues."),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Blue-green (2021)",
            does=statement("Argo Rollouts; without a canary, all customers get new code at once")
            @ src.CANARY.at("entire customer base is immediately exposed to new"),
            rollback=statement("quick rollbacks")
            @ src.CANARY.at("This setup gives us quick rollbacks."),
        ),
    ],
    monitoring=statement("Prometheus in place of StatsD, which lost metrics in surges (told 2023)")
    @ src.PROMETHEUS.at(
        "migrate our observability technology stack to Prometheus-based monitoring."
    ),
    alerting=statement("on the mesh: alert modules and runbooks that teams share (told 2025)")
    @ src.MESH_SUMMARY.at("Shared alert modules and runbooks helped teams respond"),
    on_call=statement("told 2025: pages on Envoy's resources go to the infrastructure team")
    @ src.MESH_SUMMARY.at("were routed to the Infrastructure team,"),
    chaos=statement("2022: not in production; a prototype injects failures into functional tests")
    @ src.FILIBUSTER.at("DoorDash wasn't comfortable with this idea as they"),
    figures={
        "metrics, title of a talk (2022)": facts.METRICS,
        "topics, streaming team (2023)": facts.TOPICS,
        "new topics, until 2023": statement("an on-call engineer's approval was needed")
        @ src.TOPICS.at("which involved on-call engineer approval and was"),
        "joining the mesh (told 2025)": statement("by rolling updates, cell by cell")
        @ src.MESH_SUMMARY.at("By rolling update pods cell by cell,"),
        "iOS store page down, 2024-07-02": facts.IOS_ALL_DOWN,
        "2021: start to orders halted": facts.HALTED_AFTER,
    },
    see=[
        Link(
            "incidents/debugging/kubernetes_crash_loop",
            "guide",
            because="a new version that does not start during a rollout",
        ),
    ],
    urgent=[
        failures.BREAKING_RELEASE,
        failures.METRICS_LOST,
        failures.RETRY_STORM,
        failures.NO_UPSTREAM,
    ],
) as diagram:
    c.releases >> Observation("canary, blue-green") >> c.services
    c.fault_tests >> Observation("failures, in tests") >> c.services
    c.metrics >> Observation("scrapes") >> c.services
    c.bpfagent >> Observation("connections") >> c.services
    c.metrics >> Asynchronous("alerts") >> c.on_call
    c.sidecars >> Call("HTTP, gRPC") >> c.services
    c.services >> Call("SQL") >> s.crdb
    c.services >> Asynchronous("events") >> s.events
    waive("CFO304", because=c.NO_RESERVED)
