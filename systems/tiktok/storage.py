"""ByteDance's own stores, and the parameter servers of the recommender that BytePlus sells."""

from atlas import (
    Call,
    ConsistencyBoundary,
    Group,
    Link,
    Recovery,
    Replication,
    StorageArchitecture,
    statement,
    undisclosed,
    waive,
)
from systems.tiktok import _failures as failures
from systems.tiktok import _recommender as recommender
from systems.tiktok import _sources as src
from systems.tiktok import _stores as stores
from systems.tiktok import components as c
from systems.tiktok import facts

with StorageArchitecture(
    c.tiktok,
    "ABase for tenants, ByteGraph for graphs, parameter servers",
    as_of="2026-11",
    boundaries=[
        ConsistencyBoundary(
            "ByteGraph",
            stores=[stores.bytegraph],
            guarantee=statement("eventual consistency across regions (review of the paper, 2023)")
            @ src.BYTEGRAPH_REVIEW.at("multi-leader replication with eventual consistency for"),
        ),
        ConsistencyBoundary(
            "ABase",
            stores=[stores.abase],
            guarantee=undisclosed("guarantee: the paper was read in its abstract"),
        ),
        ConsistencyBoundary(
            "Monolith's model (BytePlus)",
            stores=[recommender.training_ps, recommender.serving_ps],
            guarantee=statement("dense parameters may be older than sparse ones (2022)")
            @ src.MONOLITH.at("relatively stale version compared to sparse part."),
        ),
    ],
    replication_lag=undisclosed("lag between regions: the papers were read in their abstracts"),
    recovery=Recovery(
        rpo=undisclosed("recovery point objective: no paper states one"),
        rto=undisclosed("recovery time objective: no paper states one"),
        backup=statement("Monolith: a snapshot of all training PS every day (2022)")
        @ src.MONOLITH.at("snapshots all training PS every day"),
        restore=undisclosed("restores of ABase and ByteGraph: papers read in their abstracts"),
    ),
    figures={
        "ABase peak, all tenants (2025)": facts.ABASE_PEAK,
        "ABase, all data (2025)": facts.ABASE_SIZE,
        "training snapshot, every (2022)": facts.SNAPSHOT_EVERY,
    },
    see=[
        Link(
            "incidents/debugging/scylladb_hot_partition",
            "guide",
            because="how a hot partition is found in another store",
        ),
    ],
    urgent=[
        failures.SLOW_NODE,
        failures.TRAINING_PS_DOWN,
        failures.SYNC_FAILS,
    ],
) as diagram:
    c.services >> Call("keys", note="the callers are not published") >> stores.abase
    c.services >> Call("Gremlin", note="the callers are not published") >> stores.graph_query
    stores.graph_query >> Call("shards") >> stores.bytegraph
    diagram.include(
        Group(
            "BytePlus Recommend",
            [
                recommender.trainer,
                recommender.training_ps,
                recommender.serving_ps,
                recommender.entry,
            ],
        )
    )
    recommender.trainer >> Call("gradients") >> recommender.training_ps
    (
        recommender.training_ps
        >> Replication("touched keys", lag=c.gap("lag of one update"))
        >> recommender.serving_ps
    )
    recommender.entry >> Call("embeddings") >> recommender.serving_ps
    waive("CFO304", because=c.NO_FLEETS)
    waive("IN403", because=c.NO_TIMES)
