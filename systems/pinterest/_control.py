"""What runs, deploys, repairs and watches Pinterest's services."""

from atlas import (
    Deployer,
    Monitor,
    Orchestrator,
    Pager,
    SecretStore,
    statement,
)
from atlas.technologies.kubernetes import kubernetes
from systems.pinterest import _event_facts as events
from systems.pinterest import _failures as failures
from systems.pinterest import _gaps as gaps
from systems.pinterest import _sources as src
from systems.pinterest import _technologies as own
from systems.pinterest import facts

# Control
pincompute = Orchestrator(
    "PinCompute",
    technology=kubernetes(gaps.VERSION),
    role="Pinterest's compute platform on Kubernetes.",
    fleet=gaps.MACHINES,
    manages=statement("over half of offline machine learning (2026)")
    @ src.INFOQ_ZOMBIES.at("more than half of its offline machine learning"),
    figures={"success drop, some jobs (2025)": facts.TRAINING_LOST},
    fails=[failures.CORE_SATURATED],
)
mysql_tools = Orchestrator(
    "MySQL tools",
    technology=own.mysql_tools(gaps.VERSION),
    role="Scripts that fail over, restore, replace and check MySQL servers.",
    fleet=gaps.MACHINES,
    manages=statement("MySQL servers, replaced rather than changed (2015)")
    @ src.MYSQL_README.at("MySQL servers at Pinterest are launched, live,"),
)
knox = SecretStore(
    "key store Knox",
    technology=own.knox(gaps.VERSION),
    role="Keeps keys in versions; every request to Pinterest needs at least one of them.",
    fleet=gaps.MACHINES,
    rotation=statement("an active version becomes primary, the former primary active")
    @ src.KNOX_PROMOTE.at("This also makes the current primary key"),
    figures={"default: keys refreshed every": facts.KEY_REFRESH},
    fails=[failures.KEYS_STALE],
)
teletraan = Deployer(
    "deployer Teletraan",
    technology=own.teletraan(gaps.VERSION),
    role="Deploys builds of thousands of services to tens of thousands of hosts.",
    fleet=gaps.MACHINES,
    strategy=statement("without downtime, with staging and rollback")
    @ src.TELETRAAN_README.at("0 downtime deploy, rollback, staging, continuous deploy;"),
    frequency=gaps.gap("deploys per day"),
    figures={
        "default: stuck deploy fails in": facts.DEPLOY_STUCK,
        "default: hosts at a time": facts.DEPLOY_PARALLEL,
    },
    fails=[failures.BAD_DEPLOY],
)
orion = Monitor(
    "Kafka automation Orion",
    technology=own.orion(gaps.VERSION),
    role="Senses the state of Kafka clusters, replaces, restarts and upgrades brokers.",
    fleet=gaps.MACHINES,
    retention=gaps.gap("retention of what it measures"),
    watches=statement("tens of Kafka clusters with thousands of nodes (2020)")
    @ src.ORION_KAFKA.at("10s of Kafka clusters containing 1000s of"),
    figures={
        "default: broker report too old": events.ORION_DEAD,
        "default: P0 group stuck after": events.ORION_STUCK,
    },
)
statsboard = Monitor(
    "metrics and Statsboard",
    technology=own.in_house(gaps.TOOL),
    role="Metrics of services, transported by Kafka; alerts depend on them.",
    **gaps.gap.of("fleet", "retention"),
    watches=statement("visibility metrics of internal services (2018)")
    @ src.KAFKA_2018.at("to transport visibility metrics for our internal"),
)
on_call = Pager(
    "on-call engineers",
    technology=own.in_house(gaps.TOOL),
    role="Engineers who operate the clusters, and the alerts that reach them.",
    **gaps.gap.of("fleet", response="time until the on-call engineer answers"),
    figures={"Kafka alerts cut, DoctorK (2018)": events.ALERTS_CUT},
)
