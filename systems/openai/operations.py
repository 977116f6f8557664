"""How updates of models and releases reach ChatGPT's users, and how they are reverted."""

from atlas import (
    Asynchronous,
    Call,
    Link,
    Observation,
    PipelineStage,
    ProductionOperations,
    statement,
    undisclosed,
    waive,
)
from systems.openai import _failures as failures
from systems.openai import _incident_facts as incidents
from systems.openai import _research as r
from systems.openai import _research_facts as research
from systems.openai import _research_failures as broken
from systems.openai import _sources as src
from systems.openai import components as c
from systems.openai import facts
from systems.openai._system import NO_SHARE, openai

BEFORE_LAUNCH = undisclosed("rollback: users do not get the model before its A/B test")

with ProductionOperations(
    openai,
    "Model updates pass four checks; releases roll back",
    as_of="2026-03-31",
    pipeline=[
        PipelineStage(
            "Post-training (2025)",
            does=statement(
                "often many small changes, tested one by one, then combined in one model"
            )
            @ src.SYCOPHANCY.at("independently tested and then combined into a single"),
            rollback=BEFORE_LAUNCH,
        ),
        PipelineStage(
            "Offline evaluations (2025)",
            does=statement("in April 2025 they generally looked good")
            @ src.SYCOPHANCY.at("generally looked good"),
            rollback=BEFORE_LAUNCH,
        ),
        PipelineStage(
            "Vibe checks (2025)",
            does=statement("internal experts spend significant time with each new model")
            @ src.SYCOPHANCY.at("internal experts spend significant time interacting with each"),
            rollback=BEFORE_LAUNCH,
        ),
        PipelineStage(
            "Safety evaluations (2025)",
            does=statement("whether the model meets the safety bar")
            @ src.SYCOPHANCY.at("We check whether the model meets our safety"),
            rollback=BEFORE_LAUNCH,
        ),
        PipelineStage(
            "A/B test (2025)",
            does=statement("a small number of users, who seemed to like the update of April 2025")
            @ src.SYCOPHANCY.at("the small number of users who tried the"),
            rollback=undisclosed("rollback: the post does not say how such a test is ended"),
        ),
        PipelineStage(
            "Rollout (2025)",
            does=statement("an update of GPT-4o in ChatGPT, from 2025-04-24 to 04-25")
            @ src.SYCOPHANCY.at("started the rollout on Thursday, April 24th and"),
            rollback=statement("rolled back from 2025-04-28 on")
            @ src.SYCOPHANCY.at("We began rolling that update back on April"),
        ),
    ],
    monitoring=statement("research clusters (2021): Prometheus, and Grafana for dashboards, alerts")
    @ src.KUBERNETES_2021.at("Grafana for graphs, dashboards, and alerts"),
    alerting=statement("research clusters (2021): rate of HTTP 429 and 5xx of the API servers")
    @ src.KUBERNETES_2021.at("alert on the rate of HTTP status 429"),
    on_call=statement("2025-06-09: alerts of several services escalated to engineers at once")
    @ src.GPU_2025.at("prompting an instant escalation to the engineering team"),
    chaos=statement("2024: a chaos test system, to be improved for faults of the DNS cache")
    @ src.DNS_CACHE_2024.at("continuing to improve our chaos test system"),
    figures={
        "change to all clusters in (2024)": incidents.TELEMETRY_ROLLOUT,
        "impact to cause, 2024-01-29": incidents.ROUTING_CAUSE,
        "rollback to recovery, 2024-01-29": incidents.ROUTING_ROLLBACK,
        "impact lasted, 2024-01-29": incidents.ROUTING_OUTAGE,
        "rollback of GPT-4o (2025-04)": incidents.MODEL_ROLLBACK,
        "schema change: timeout (2026)": facts.SCHEMA_TIMEOUT,
        "success rate drop, 2026-02-12": incidents.CONFIGURATION_FAILED,
        "research: VM drain, max (2021)": research.EVICTION_LIMIT,
    },
    see=[
        Link(
            "incidents/datadog/2023_03_08_systemd_update",
            "incident",
            because="an automatic update of hosts that removed their routes",
        ),
    ],
    urgent=[
        failures.BAD_RELEASE,
        failures.SCHEMA_CHANGE,
        broken.GPU_ERRORS,
        broken.SLOW_REPLAY,
    ],
) as diagram:
    c.clients >> Call("HTTPS") >> c.backends
    c.backends >> Call("model requests") >> c.gpu_nodes
    c.backends >> Call("writes") >> c.primary
    c.pipeline >> Asynchronous("releases") >> c.backends
    c.pipeline >> Asynchronous("changes") >> c.control_plane
    c.control_plane >> Asynchronous("pods") >> c.gpu_nodes
    c.telemetry >> Observation("queries", note="from every node, 2024") >> c.control_plane
    r.prometheus_2021 >> Observation("metrics", note="2021") >> r.nodes_2021
    r.preflight >> Asynchronous("tests", note="2021") >> r.nodes_2021
    waive("CFO304", because=NO_SHARE)
