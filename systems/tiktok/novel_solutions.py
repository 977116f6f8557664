"""What ByteDance had to invent: embeddings without collisions, one pool of nodes, its stores."""

from atlas import Call, NovelSolutions, Observation, Replication, Solution, statement, waive
from systems.tiktok import _failures as failures
from systems.tiktok import _recommender as recommender
from systems.tiktok import _sources as src
from systems.tiktok import _stores as stores
from systems.tiktok import components as c
from systems.tiktok import facts

NO_CODE = c.gap("open source code")

with NovelSolutions(
    c.tiktok,
    "Embeddings without collisions, one pool of nodes",
    as_of="2026-11",
    solutions=[
        Solution(
            "Monolith (BytePlus Recommend)",
            problem=statement("batch training is separate from serving: models miss feedback")
            @ src.MONOLITH.at("preventing the model from interacting with customer"),
            invention=statement("hash tables without collisions, and online training (2022)")
            @ src.MONOLITH.at("we crafted a collisionless embedding table with"),
            effect={
                "effect (2022)": statement("models without collisions beat those with them")
                @ src.MONOLITH.at(
                    "Models with collisionless HashTable consistently outperforms those"
                )
            },
            open_source=statement("github.com/bytedance/monolith")
            @ src.MONOLITH_README.at("is a deep learning framework for large scale"),
            components=[recommender.training_ps, recommender.serving_ps],
        ),
        Solution(
            "Daily snapshots of training PS",
            problem=statement("a snapshot of a model of several terabytes is not free")
            @ src.MONOLITH.at("Snapshotting a multi-terabyte model is not free."),
            invention=statement("an interval of one day, with nearly no loss of quality (2022)")
            @ src.MONOLITH.at("observed nearly no loss of model quality."),
            effect={"snapshot of all PS, every (2022)": facts.SNAPSHOT_EVERY},
            open_source=NO_CODE,
            components=[recommender.training_ps],
        ),
        Solution(
            "ByteGraph",
            problem=statement("no existing graph database handled the scale efficiently (2022)")
            @ src.BYTEGRAPH.at("none can efficiently handle the scale of"),
            invention=statement("edge-trees for adjacency lists; threads and indexes adapt")
            @ src.BYTEGRAPH.at("edge-trees to store adjacency lists for high"),
            effect={
                "effect (2022)": statement("in production use for several years")
                @ src.BYTEGRAPH.at("has been in production use for several")
            },
            open_source=NO_CODE,
            components=[stores.graph_query, stores.bytegraph],
        ),
        Solution(
            "ABase",
            problem=statement("cache hits lead to inaccurate control of traffic (2025)")
            @ src.ABASE.at("leading to inaccurate traffic control"),
            invention=statement("two cache layers, and isolation that allows for their hits")
            @ src.ABASE.at("two-layer caching mechanism with a cache-aware isolation"),
            effect={"peak served, all tenants (2025)": facts.ABASE_PEAK},
            open_source=NO_CODE,
            components=[stores.abase],
        ),
        Solution(
            "Gödel",
            problem=statement("some groups ran their own schedulers: fragmented resources (2023)")
            @ src.GODEL.at("increasing resource fragmentation across different business groups"),
            invention=statement("one system and one pool for the groups' diverse workloads")
            @ src.GODEL.at("diverse workloads under a unified resource pool."),
            effect={"pods scheduled, up to (2023)": facts.GODEL_RATE},
            open_source=statement("github.com/kubewharf/godel-scheduler")
            @ src.GODEL_README.at("## Gödel Unified Scheduling System"),
            components=[c.godel],
        ),
        Solution(
            "Katalyst",
            problem=statement("users request more than they need, so resources are wasted (2023)")
            @ src.KATALYST.at("over-request resources to ensure service stability, leading"),
            invention=statement("QoS classes; batch work on reclaimed cores (2023)")
            @ src.KATALYST.at("to colocate data workloads and online services"),
            effect={
                "daily utilization before (2023)": facts.USE_BEFORE,
                "daily utilization with it (2023)": facts.USE_AFTER,
            },
            open_source=statement("github.com/kubewharf/katalyst-core")
            @ src.KATALYST_README.at("Katalyst aims to provide a universal solution"),
            components=[c.katalyst],
        ),
        Solution(
            "Kitex and Netpoll",
            problem=statement("Kite was strongly coupled with Thrift (2021)")
            @ src.ANNOUNCEMENT.at("which was strongly coupled with Thrift"),
            invention=statement("a new framework, on a network library for RPC")
            @ src.ANNOUNCEMENT.at("Kitex integrates Netpoll, a high-performance network library"),
            effect={"Go services on Kitex (2021)": facts.KITEX_SHARE},
            open_source=statement("github.com/cloudwego/kitex (2021)")
            @ src.ANNOUNCEMENT.at("core of Kitex which has been migrated to"),
            components=[c.services],
        ),
        Solution(
            "Shmipc",
            problem=statement("calls to the mesh proxy copy memory up to four times (2023)")
            @ src.SHMIPC.at("eliminating up to four memory copies can still"),
            invention=statement("requests are written into shared memory, without a copy")
            @ src.SHMIPC.at("zero-copy feature based on shared memory communication,"),
            effect={
                "best case (2023)": statement("24 % less use of resources, in risk control")
                @ src.SHMIPC.at("in overall resource usage for the risk")
            },
            open_source=statement("github.com/cloudwego/shmipc-go")
            @ src.SHMIPC.at("https://github.com/cloudwego/shmipc-go"),
            components=[c.mesh],
        ),
        Solution(
            "BMQ",
            problem=statement("throughput outgrew what Kafka served cost-effectively (told 2026)")
            @ src.BMQ.at("outgrew what a standard Kafka deployment could"),
            invention=statement("Kafka's protocol, with storage apart from compute")
            @ src.BMQ.at("replacement that separates storage from compute"),
            effect={
                "reads, peak (told 2026)": statement("tens of TB a second")
                @ src.BMQ.at("handles tens of TB/s of consume throughput")
            },
            open_source=NO_CODE,
            components=[stores.bmq],
        ),
    ],
    patents=c.gap("patents on these systems"),
    urgent=[
        failures.TRAINING_PS_DOWN,
        failures.PODS_PENDING,
        failures.SHARED_MEMORY,
        failures.SLOW_NODE,
    ],
) as diagram:
    c.services >> Call("shared memory", optional=True) >> c.mesh
    c.services >> Call("Gremlin", note="callers are not published") >> stores.graph_query
    stores.graph_query >> Call("shards") >> stores.bytegraph
    c.services >> Call("keys", note="callers are not published") >> stores.abase
    c.services >> Call("messages", optional=True) >> stores.bmq
    c.godel >> Observation("schedules") >> c.services
    c.katalyst >> Observation("shares nodes") >> c.services
    (
        recommender.training_ps
        >> Replication("touched keys", lag=c.gap("lag of one update"))
        >> recommender.serving_ps
    )
    waive("CFO304", because=c.NO_FLEETS)
    waive("IN403", because=c.NO_TIMES)
