"""How pods are placed and how a model reaches serving without a stop."""

from atlas import (
    Call,
    Link,
    Observation,
    PipelineStage,
    ProductionOperations,
    Replication,
    statement,
    waive,
)
from systems.tiktok import _failures as failures
from systems.tiktok import _recommender as recommender
from systems.tiktok import _sources as src
from systems.tiktok import components as c
from systems.tiktok import facts

NO_ROLLBACK = c.gap("rollback of this stage")

with ProductionOperations(
    c.tiktok,
    "Pods on one scheduler, a model updated live",
    as_of="2026-11",
    pipeline=[
        PipelineStage(
            "Framework release (2022)",
            does=statement("Hertz: every merge reviewed, every release tested for a time (2022)")
            @ src.HERTZ.at("requiring review by experienced developers for every"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Open source code (2021)",
            does=statement("one code inside and outside; features usually verified inside (2021)")
            @ src.ANNOUNCEMENT.at("maintaining one set of code internally and"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Placement of pods",
            does=statement("Gödel matches pods to nodes in concurrent schedulers")
            @ src.GODEL_README.at("This approach allows for concurrent execution,"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "BytePlus: export of a model",
            does=statement("if set: when training saves a checkpoint (open code, 2023)")
            @ src.MONOLITH_SERVING.at("Saved_model exporting happens during ckpt saving stage"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "BytePlus: update of a model",
            does=statement("touched sparse keys, at minute-level intervals, while it serves (2022)")
            @ src.MONOLITH.at("with a minute-level time interval from the training"),
            rollback=NO_ROLLBACK,
        ),
    ],
    monitoring=statement("Gödel exports its pending pods, by queue (open code)")
    @ src.GODEL_METRICS.at("Number of pending pods, by the queue type."),
    alerting=statement("Shmipc: a leak is to be found by statistics in monitoring (2023)")
    @ src.SHMIPC.at("summarizing them in the monitoring system, active"),
    on_call=c.gap("who is on call, and how they are paged"),
    chaos=c.gap("tests of failures in production"),
    figures={
        "pods on ≤ 20k nodes (2025)": facts.GODEL_PODS,
        "pods scheduled, up to (2023)": facts.GODEL_RATE,
        "nodes with Katalyst (2023)": facts.KATALYST_NODES,
        "sync interval, open code (2023)": facts.SYNC_EVERY,
        "snapshot of all PS, every (2022)": facts.SNAPSHOT_EVERY,
    },
    see=[
        Link(
            "incidents/debugging/kubernetes_oom_killed",
            "guide",
            because="a container that is killed for memory",
        ),
    ],
    urgent=[
        failures.PODS_PENDING,
        failures.TRAINING_PS_DOWN,
        failures.SESSION_LOST,
        failures.SYNC_FAILS,
    ],
) as diagram:
    c.godel >> Observation("schedules") >> c.services
    c.katalyst >> Observation("shares nodes") >> c.services
    c.apps >> Call("HTTPS") >> c.services
    (
        recommender.product
        >> Call("request")
        >> recommender.entry
        >> Call("embeddings")
        >> recommender.serving_ps
    )
    recommender.entry >> Call("names", optional=True) >> recommender.registry
    recommender.trainer >> Call("gradients") >> recommender.training_ps
    (
        recommender.training_ps
        >> Replication("touched keys", lag=c.gap("lag of one update"))
        >> recommender.serving_ps
    )
    waive("CFO304", because=c.NO_FLEETS)
    waive("IN403", because=c.NO_TIMES)
