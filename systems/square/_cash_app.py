"""The components of Cash App, Block's consumer side, that Square's views show beside it."""

from atlas import ChaosTool, Database, Orchestrator, Service, statement
from atlas.technologies.eks import eks
from atlas.technologies.mysql import mysql
from atlas.technologies.vitess import vitess
from systems.square import _failures as failures
from systems.square import _sources as src
from systems.square import _technologies as own
from systems.square import facts
from systems.square.components import gap

_VERSION = gap("version in production")

services = Service(
    "Cash App: Misk services",
    technology=own.misk(_VERSION),
    role="Cash App's microservices on Misk, in Kotlin or Java; not Square's.",
    **gap.of("fleet", "load"),
    scaling=gap("how Cash App's services are scaled"),
    figures={
        "services": statement("hundreds, on Misk since 2018")
        @ src.MISK.at("powering hundreds of microservices within Cash App"),
        "load shedding, Misk's default": statement("off (concurrency_limiter_disabled)")
        @ src.MISK_WEB.at("val concurrency_limiter_disabled: Boolean = true,"),
    },
    fails=[failures.MISK_SATURATED],
)
shards = Database(
    "Cash App: shards",
    technology=vitess(_VERSION),
    role="Cash App's MySQL shards behind Vitess, at PlanetScale; migrating to its Metal in 2025.",
    fleet=gap("machine types and their numbers"),
    size=facts.CASH_DATA_2024,
    consistency=statement("best effort across shards, without two-phase commit (Misk's code)")
    @ src.MISK_SHARDS.at("cross-shard transactions use best-effort commit semantics"),
    **gap.of("replication", "backup"),
    figures={
        "shards (2024)": facts.CASH_SHARDS_2024,
        "queries, peak (2024)": facts.CASH_QUERIES_2024,
        "MySQL instances (2025)": statement("hundreds")
        @ src.METAL.at("front of hundreds of otherwise normal MySQL"),
    },
    fails=[failures.VOLUME_DEGRADES, failures.VITESS_REFUSES],
)
shards_2018 = Database(
    "Cash App: 16 shards (2018)",
    technology=vitess(_VERSION),
    role="Cash App's shards in its own data centers, as told in 2018.",
    **gap.of("fleet", "size", "replication", "backup"),
    consistency=statement("best effort across shards; not for the movement of money")
    @ src.DEADLOCKS.at("The default is a best-effort approach."),
    figures={"shards at the stalls (told 2018)": facts.CASH_SHARDS_2018},
    fails=[failures.SHARDS_DEADLOCK],
)
one_database = Database(
    "Cash App: one MySQL (2016)",
    technology=mysql(_VERSION),
    role="The single database behind Cash App's monolith.",
    **gap.of("fleet", "size", "consistency", "replication", "backup"),
)
clusters = Orchestrator(
    "Cash App: two EKS clusters",
    technology=eks(_VERSION),
    role="Dual-cluster topology that reduces single points of failure.",
    fleet=gap("machine types and their numbers"),
    manages=statement("Cash App's compute platform (undated)")
    @ src.EKS.at("compute platform built on Amazon Elastic Kubernetes Service"),
)
faults = ChaosTool(
    "Cash App: AWS FIS",
    technology=own.supplier(_VERSION),
    role="Simulates a power interruption of an availability zone, in non-production environments.",
    fleet=gap("machines: AWS runs the service"),
    cadence=gap("how often it is run"),
    figures={
        "scenario (undated)": statement("power of an availability zone, in non-production")
        @ src.EKS.at("Availability Zone power interruption scenario in non-production"),
    },
)
