"""How many data streams fit on three data nodes before Elasticsearch refuses new indices."""

from atlas import (
    CapacityModel,
    Ceiling,
    Link,
    NextStep,
    Plane,
    Proportional,
    Step,
    assumed,
    count,
    days,
    gaps_in,
    gb,
    list_price,
    monthly_list_price,
    percent,
    quantity,
    shards,
    statement,
    undisclosed,
    usd_per_month,
    waive,
)
from atlas.technologies.elasticsearch import elasticsearch
from atlas.technologies.failures.elasticsearch import NODE_LOAD
from patterns.capacity._elasticsearch_shards import (
    CAPACITY,
    CLOSE,
    DELETE,
    HEALTH,
    INDEX,
    LIMITS,
    LONGER,
    OLDEST,
    POLICY,
    RAISE,
    REPLY,
    SHRINK,
    SIZING,
    XRPSCAN,
)

AS_OF = "2026-11-30"
MACHINE = "n2-highmem-8"
gap = gaps_in("Elastic's documentation")

per_index = (shards(1) @ INDEX.at("an index should have. Defaults to `1`.", basis="default")) + (
    shards(1) @ INDEX.at("each primary shard has. Defaults to 1.", basis="default")
)
rollover = days(30) @ POLICY.at('"max_age": "30d"', basis="default")
retention = assumed(
    days(365), because="kept for a year; the default policy of logs deletes nothing"
)
one_stream = assumed(count(1, "data stream"), because="a data stream writes to one index at a time")
per_stream = per_index * ((retention + rollover) / rollover) / one_stream
daily = assumed(days(1), because="an index a day, as daily index names make")
per_node = shards(1000) @ LIMITS.at(
    "Defaults to `1000`. A cluster with no data", of="a node that is not frozen", basis="default"
)
data_nodes = assumed(quantity(3, ""), because="three data nodes, none of them frozen")
left = assumed(quantity(2, ""), because="one data node of three is down")
allowed = data_nodes * per_node
replicas = quantity(1, "") @ HEALTH.at("shardThresholdYellow, 1, discoveryNodes, metadata")
yellow = shards(10) @ HEALTH.at("unhealthy_threshold.yellow} (default 10)", basis="default")
red = shards(5) @ HEALTH.at("unhealthy_threshold.red} (default 5) shards", basis="default")
knee = assumed(
    percent(66), because="with one data node of three down the limit is 2,000 shards of 3,000"
)
one_machine = assumed(
    quantity(1, ""),
    because="an example with 64 GB of RAM: take the type of your other data nodes",
)
FREE = assumed(usd_per_month(0), because="a setting of the cluster, on the same nodes")

with CapacityModel(
    elasticsearch(undisclosed("version: the model follows Elastic's documentation of 2026")),
    "Elasticsearch shards against the cluster's limit",
    as_of=AS_OF,
    plane=Plane.STATE,
    question="How many data streams, rolled over every 30 days and kept for a year, fit on three "
    "data nodes without other indices?",
    law=Proportional(each=per_stream),
    load=assumed(
        count(60, "data stream"),
        because="an example, and no other indices: count yours with GET /_data_stream",
    ),
    load_name="data streams",
    result_name="open shards",
    limit=Ceiling(
        "cluster.max_shards_per_node",
        at=allowed,
        beyond=statement(
            "a request that would exceed it is refused: new, restored or opened indices, more "
            "replicas"
        )
        @ LIMITS.at("rejects any request that creates more shards than"),
    ),
    knee=knee,
    growth=assumed(
        quantity(50, "percent / year"),
        because="no growth is published; growth by half each year is assumed",
    ),
    steps=[
        NextStep(
            "1,200 shards a node, for a while",
            limit=data_nodes
            * (shards(1200) @ SIZING.at('"cluster.max_shards_per_node": 1200', basis="example")),
            on_demand=FREE,
            reserved=FREE,
            action=RAISE,
        ),
        NextStep(
            f"a fourth data node, such as {MACHINE}",
            limit=allowed + per_node,
            adds=per_node,
            on_demand=one_machine * monthly_list_price(MACHINE, AS_OF),
            reserved=one_machine * list_price(MACHINE, AS_OF, "reserved_1yr").to("USD / month"),
            action=Step(
                "Add a data node of the tier that is full.",
                command=undisclosed("command: it depends on who runs the nodes"),
                **gap.of("healthy", "unhealthy", "takes"),
                risk="low",
                undo="Move its shards away, then remove it: the limit falls by 1,000 again.",
                verify="max_shards_in_cluster of the health report is 1,000 higher.",
            ),
        ),
    ],
    signals=[
        elasticsearch.NORMAL_SHARD_LIMIT,
        REPLY,
        elasticsearch.ACTIVE_SHARDS.above(allowed * knee),
        elasticsearch.SHARD_LIMIT,
    ],
    recovery=[CAPACITY, NODE_LOAD, RAISE, OLDEST, CLOSE, DELETE, LONGER, SHRINK],
    time_to_recover=undisclosed("time to recover: Elastic's documentation gives none"),
    data_loss=statement("data for new indices is at risk; no loss of stored data is named")
    @ HEALTH.at("Adding data to new indices is at risk"),
    rollback=statement("restore the former cluster.max_shards_per_node, or null: its default")
    @ SIZING.at('"cluster.max_shards_per_node": null'),
    figures={
        "shards of one index, by default": per_index,
        "the policy also rolls over at": gb(50)
        @ POLICY.at('"max_primary_shard_size": "50gb"', of="a primary shard", basis="default"),
        "data streams, rolled over daily": allowed
        / (per_index * ((retention + daily) / daily) / one_stream),
        "limit, one node of three down": left * per_node,
        "the limit counts": statement("open shards, also unassigned ones; frozen ones apart")
        @ LIMITS.at("toward the limit, including unassigned shards."),
        "a test environment, 2024": statement("one more index would add 16 shards to 993")
        @ XRPSCAN.at("[16] shards, but this cluster currently has [993]/[1000]"),
        "health yellow without room for": yellow + yellow * replicas,
        "health red without room for": red + red * replicas,
        "limit of a frozen node": shards(3000)
        @ LIMITS.at("Defaults to `3000`. A cluster with no frozen", basis="default"),
        "heap of a master": statement("fewer than 3,000 indices per GB")
        @ SIZING.at("fewer than 3000 indices per GB of heap"),
        "heap of a data node": statement("mappings, plus 0.5 GB for many reasonable workloads")
        @ SIZING.at("0.5GB of extra heap will suffice for many"),
        "shard size advised, at least": gb(10)
        @ SIZING.at("Aim for shard sizes between 10GB and 50GB", basis="target"),
        "heap that one shard takes": undisclosed(
            "heap a shard: it depends on fields and segments; Elastic's page gives no number"
        ),
    },
    see=[
        Link(
            "incidents/debugging/elasticsearch_circuit_breaker",
            "guide",
            because="what happens when the heap is too small for the shards",
        ),
        Link(
            "incidents/debugging/elasticsearch_cluster_red",
            "guide",
            because="shards exist, but no node takes them",
        ),
    ],
    glossary={
        "data stream": "Indices under one name: writes go to the newest, the others are kept.",
        "rollover": "Creating the next index of a data stream, by age or size.",
        "frozen": "Nodes that search snapshots; they have a limit of their own.",
    },
) as diagram:
    waive("IN403", because="Elastic's documentation gives no time to recover")
