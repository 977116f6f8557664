"""How changes reach Cloudflare's servers, what stops them, and what watches them."""

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
from systems.cloudflare import _failures as failures
from systems.cloudflare import _incident_facts as incidents
from systems.cloudflare import _sources as src
from systems.cloudflare import components as c
from systems.cloudflare import facts

NO_ROLLBACK = c.gap("rollback of this stage")

with ProductionOperations(
    c.cloudflare,
    "Releases continued, paused or reverted by their metrics",
    as_of="2026-05-01",
    pipeline=[
        PipelineStage(
            "Software release (2025)",
            does=statement("HMD reads metrics to continue, pause or revert a release")
            @ src.RELEASES.at("pause for further evaluation, or be automatically"),
            rollback=statement("reverted automatically when the success rate falls")
            @ src.RELEASES.at("HMD reverts the change in order to"),
        ),
        PipelineStage(
            "Configuration release (2026)",
            does=statement("in most cases progressive, by the method of software releases")
            @ src.FAIL_SMALL.at("the same we use when releasing software, for"),
            rollback=statement("monitoring lets problems be caught and reverted")
            @ src.FAIL_SMALL.at("to catch problems and revert issues before they"),
        ),
        PipelineStage(
            "Proxy upgrade (open-source Pingora)",
            does=statement("the new process takes over the listening sockets")
            @ src.PINGORA_GRACEFUL.at("try to acquire the listening socket from the"),
            rollback=NO_ROLLBACK,
        ),
    ],
    monitoring=statement("Prometheus for all hardware and software of the network (2023)")
    @ src.PROMETHEUS.at("We use Prometheus to gain insight into all"),
    alerting=statement("Alertmanager groups, silences and routes alerts (2024)")
    @ src.ALERTS_REPORT.at("by inhibiting, grouping, silencing, or routing them"),
    on_call=statement("numerous teams analyze their alerts periodically (2024)")
    @ src.ALERTS.at("numerous teams conduct periodic alert analysis, with"),
    chaos=undisclosed("drills: the post of May 2026 was read in its opening"),
    figures={
        "Prometheus instances (2023)": facts.PROMETHEUS,
        "time series (2023)": facts.SERIES,
        "cities (2025)": facts.CITIES,
        "HTTP requests, mean (2024)": facts.REQUESTS_2024,
        "proxy FL1 errors, 2025-12-05": incidents.KILLSWITCH_LASTED,
    },
    see=[
        Link(
            "incidents/cloudflare/2025_12_05_killswitch",
            "incident",
            because="a change that no stage could stop",
        ),
    ],
    urgent=[
        failures.LUA_EXCEPTION,
        failures.TOO_MANY_SERIES,
        failures.QUEUE_FULL,
    ],
) as diagram:
    c.releases >> Observation("releases, by stages") >> c.core_proxy
    c.releases >> Observation("releases, by stages") >> c.pingora_origin
    c.snapstone >> Asynchronous("configuration, by stages") >> c.core_proxy
    c.global_configuration >> Asynchronous("in 2025: at once") >> c.older_proxy
    c.core_proxy >> Call("misses") >> c.pingora_origin
    c.releases >> Call("metrics") >> c.prometheus
    c.prometheus >> Observation("metrics") >> c.core_proxy
    c.prometheus >> Asynchronous("alerts") >> c.alerts
    c.collectors >> Asynchronous("log lines") >> c.log_kafka
    waive("CFO304", because=c.OWN_MACHINES)
