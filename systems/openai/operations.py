"""How changes reach OpenAI's clusters, databases and models, and what stops them."""

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

with ProductionOperations(
    openai,
    "Five kinds of change, and how each was reverted",
    as_of="2026-02-12",
    pipeline=[
        PipelineStage(
            "Configuration of clusters (2024)",
            does=statement("2024-12-11: merged, then applied to all clusters within the hour")
            @ src.TELEMETRY_QUOTES.at("was merged and the deployment pipeline triggered"),
            rollback=statement("usually straightforward; that day the API servers were overloaded")
            @ src.TELEMETRY_QUOTES.at("reverting an offending change is generally straightforward"),
        ),
        PipelineStage(
            "Release of a service (2026)",
            does=statement("2026-02-12: a periodic deployment, in which new instances start")
            @ src.CONFIGURATION_2026.at("During a periodic deployment of an internal service"),
            rollback=statement("the rollout was paused, and traffic left one cluster")
            @ src.CONFIGURATION_2026.at("The rollout was paused to prevent the issue"),
        ),
        PipelineStage(
            "Change of a control plane (2025)",
            does=statement("2025-07-09: deployed to a cluster for low-priority work")
            @ src.LOW_PRIORITY_2025.at("primarily responsible for managing low priority workloads"),
            rollback=statement("the change was rolled back quickly")
            @ src.LOW_PRIORITY_2025.at("We quickly rolled back the faulty code change"),
        ),
        PipelineStage(
            "Schema of PostgreSQL (2026)",
            does=statement("light changes to existing tables only; none that rewrites a table")
            @ src.POSTGRESQL.at("Only lightweight schema changes are permitted, such as"),
            rollback=undisclosed("rollback of a schema change: the post names only its timeout"),
        ),
        PipelineStage(
            "Update of a model (2025)",
            does=statement("evaluations, then experts who try it: vibe checks")
            @ src.SYCOPHANCY_QUOTES.at(
                "internal experts spend significant time interacting with each"
            ),
            rollback=statement("the update of 2025-04-25 was rolled back from 2025-04-28 on")
            @ src.SYCOPHANCY.at("We began rolling that update back on April"),
        ),
    ],
    monitoring=statement("research clusters (2021): Prometheus, and Grafana for dashboards, alerts")
    @ src.KUBERNETES_2021.at("Grafana for graphs, dashboards, and alerts"),
    alerting=statement("research clusters (2021): rate of HTTP 429 and 5xx of the API servers")
    @ src.KUBERNETES_2021.at("alert on the rate of HTTP status 429"),
    on_call=statement("2025-06-09: alerts of several services escalated to engineers at once")
    @ src.GPU_2025.at("prompting an instant escalation to the engineering team"),
    chaos=undisclosed("fault injection: announced after 2024-12-11, not described since"),
    figures={
        "change to all clusters in (2024)": incidents.TELEMETRY_ROLLOUT,
        "impact to cause, 2024-01-29": incidents.ROUTING_CAUSE,
        "rollback took, 2024-01-29": incidents.ROUTING_ROLLBACK,
        "ChatGPT and API hit, 2024-01-29": incidents.ROUTING_OUTAGE,
        "schema change: timeout (2026)": facts.SCHEMA_TIMEOUT,
        "re-imaging began after (2025)": incidents.GPU_UNTIL_REIMAGED,
        "fewer conversations, 2026-02-12": incidents.CONFIGURATION_FAILED,
        "unhealthy VM ended within (2021)": research.EVICTION_LIMIT,
        "Dota image, size (2018)": research.IMAGE_SIZE,
        "Dota image, pull, often (2018)": research.IMAGE_PULL,
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
