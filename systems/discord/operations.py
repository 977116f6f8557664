"""How changes reach production at Discord, what is monitored, and who is paged."""

from atlas import (
    Asynchronous,
    Call,
    Observation,
    PipelineStage,
    ProductionOperations,
    statement,
    undisclosed,
)
from systems.discord import _failures as failures
from systems.discord import components as c
from systems.discord import facts

NO_ROLLBACK = undisclosed("rollback of this stage: the post that describes it names none")

with ProductionOperations(
    c.discord,
    "Dark launch, experiment, canary and zone-by-zone upgrade",
    as_of="2026-03-04",
    pipeline=[
        PipelineStage(
            "Local tests, Python (2023)",
            does=statement("with a daemon, 2 s instead of 20 s")
            @ facts.PYTEST.at("from 20 seconds down to 2 seconds"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Dark launch of zstandard (2024)",
            does=statement("a small share of traffic is compressed with it")
            @ facts.WEBSOCKET.at("compress a small percentage of production traffic"),
            rollback=statement("the zstandard data are discarded")
            @ facts.WEBSOCKET.at("then discard the zstandard data"),
        ),
        PipelineStage(
            "Experiment with zstandard (2024)",
            does=statement("its rollout was gated by an experiment")
            @ facts.WEBSOCKET.at("the rollout was gated behind an experiment"),
            rollback=statement("turn the experiment off") @ facts.WEBSOCKET.at("quick rollback"),
        ),
        PipelineStage(
            "Canary of Read States (2020)",
            does=statement("one node first, then the entire fleet")
            @ facts.RUST.at("put it out to a single canary node"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Guild hand-off (2023)",
            does=statement("a running guild is copied to a new machine and continues there")
            @ facts.MAXJOURNEY.at("(usually for maintenance or deploys)"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Upgrade of ScyllaDB (2023)",
            does=statement("one zone at a time, with ten minutes to settle")
            @ facts.AUTH.at("procedure waits ten minutes"),
            rollback=NO_ROLLBACK,
        ),
    ],
    monitoring=statement("of a slow guild: metrics and logs first, then guild timings; also traces")
    @ facts.TRACING.at("begins by looking at metrics and logs"),
    alerting=statement("authentication alerts in 2023; p95 of the API above 80 ms in 2017")
    @ facts.BILLIONS.at("95th percentile goes above 80ms"),
    on_call=statement("an on-call engineer intervenes when a guild cannot recover by itself")
    @ facts.TRACING.at("an on-call engineer has to intervene"),
    chaos=statement(
        "in 2023 a zone was taken offline for ten minutes to assess the cluster's performance"
    )
    @ facts.AUTH.at("offline for ten minutes to assess"),
    figures={
        "first alert, 2023-11-06": facts.FIRST_ALERT,
        "nodes upgraded zone by zone": facts.UPGRADED_NODES,
        "detached zone is back after": facts.ZONE_BACK,
        "settling time": facts.SETTLING,
        "API's p95 alert (2017)": facts.API_ALERT,
        "Elixir chat engineers (2020)": facts.ELIXIR_ENGINEERS,
        "message disks at list price": facts.SCYLLA_DISK_COST,
    },
    urgent=[failures.ZONE_OVERLOAD, failures.SLOW_GUILD, failures.STAMPEDE],
) as diagram:
    c.deployment >> Observation("roll out, canary first") >> c.api
    c.deployment >> Observation("hand off") >> c.guilds
    c.experiments >> Observation("switch") >> c.api
    for service in (c.api, c.guilds, c.sessions):
        c.metrics >> Observation("measurements") >> service
    for service in (c.api, c.guilds):
        c.tracing >> Observation("spans") >> service
    c.zone_test >> Observation("take a zone offline") >> c.auth_db
    c.metrics >> Asynchronous("alert") >> c.on_call
    c.api >> Call("gRPC") >> c.authentication >> Call("CQL") >> c.auth_db
    c.api >> Asynchronous("gRPC") >> c.guilds >> Asynchronous("Erlang messages") >> c.sessions
