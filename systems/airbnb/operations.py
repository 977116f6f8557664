"""How changes reach production at Airbnb, what is watched, and how an incident is run."""

from atlas import (
    Asynchronous,
    Call,
    Observation,
    PipelineStage,
    ProductionOperations,
    gaps_in,
    statement,
    waive,
)
from systems.airbnb import _failures as failures
from systems.airbnb import _sources as src
from systems.airbnb import components as c
from systems.airbnb import facts
from systems.airbnb._economics import NO_RESERVED_SHARE

gap = gaps_in("Airbnb's posts")

with ProductionOperations(
    c.airbnb,
    "Service canaries, Istio upgrades and a bot for incidents",
    as_of="2026-03-17",
    pipeline=[
        PipelineStage(
            "Canary of a service (2022)",
            does=statement("traffic is split by request to compare two versions")
            @ src.SAFE_DEPLOYS.at("splitting microservice traffic by request to compare"),
            rollback=statement("automatic, when metrics regress")
            @ src.SAFE_DEPLOYS.at("Spinnaker automatically rolls back the deployment,"),
        ),
        PipelineStage(
            "Istio upgrade (2025)",
            does=statement("two Istiod revisions; rollouts.yml shifts shares per namespace")
            @ src.ISTIO_SUMMARY.at("running two Istiod revisions simultaneously so workloads"),
            rollback=statement("by rollouts.yml, which sets the versions per namespace")
            @ src.ISTIO_SUMMARY.at("enabling gradual, deterministic rollouts and easy rollbacks"),
        ),
        PipelineStage(
            "Istio upgrade: running pods (2025)",
            does=statement("they live two weeks at most; admission labels the new ones")
            @ src.ISTIO_SUMMARY.at("at CI time and again at pod admission"),
            rollback=gap("rollback of this stage"),
        ),
    ],
    monitoring=statement("2026: a platform of its own on Prometheus, after a vendor's")
    @ src.OBSERVABILITY.at("built on open-source technology based on Prometheus"),
    alerting=statement("more than 300,000 alerts were moved to the new platform by 2026")
    @ src.OBSERVABILITY.at("and more than 300,000"),
    on_call=statement("2022: by a bot in Slack: ticket, channel, page to the on-call")
    @ src.INCIDENT_BOT_SUMMARY.at("page on-call responders directly from Slack"),
    chaos=statement("2025: Mussel handled DDoS drills of a million queries a second")
    @ src.ADAPTIVE_SUMMARY.at("successfully handled million-QPS DDoS drills."),
    figures={
        "Istio upgrades, 2019 to 2025": facts.ISTIO_UPGRADES,
        "Istio upgrade, all pods (2025)": facts.UPGRADE_TIME,
        "life of nodes and pods (2025)": facts.POD_LIFE,
        "time series moved by 2026": facts.SERIES,
        "dashboards moved by 2026": facts.DASHBOARDS,
        "services, metrics moved by 2026": facts.SERVICES,
        "developers, over (2022)": facts.DEVELOPERS_2022,
    },
    urgent=[
        failures.BAD_DEPLOY,
        failures.MESH_UPGRADE,
        failures.PRIMARY_UNRESPONSIVE,
        failures.KEY_VALUE_HOT,
    ],
) as diagram:
    c.deployer >> Observation("roll out, canary first") >> c.presentation
    c.mesh >> Asynchronous("sidecar configuration") >> c.data_services
    c.clusters >> Asynchronous("runs") >> c.presentation
    c.metrics >> Observation("metrics") >> c.presentation
    c.metrics >> Observation("metrics") >> c.data_services
    c.deployer >> Observation("compare versions") >> c.metrics
    c.incident_bot >> Observation("page its on-call") >> c.presentation
    c.presentation >> Call("request") >> c.data_services >> Call("SQL") >> c.mysql_parts
    c.presentation >> Call("lookup", optional=True) >> c.mussel >> Call("read") >> c.mussel_store
    waive("CFO304", because=NO_RESERVED_SHARE)
