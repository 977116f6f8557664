"""ByteDance's own stores and its message queue."""

from atlas import Database, Queue, Service, statement, undisclosed
from systems.tiktok import _failures as failures
from systems.tiktok import _sources as src
from systems.tiktok import _technologies as own
from systems.tiktok import facts
from systems.tiktok.components import gap

_VERSION = gap("version in production")
_MACHINES = gap("machine types and their numbers")

graph_query = Service(
    "ByteGraph, query layer",
    technology=own.bytegraph(_VERSION),
    role="Parses and plans Gremlin queries; coordinates transactions over shards.",
    fleet=_MACHINES,
    load=gap("queries a second in the papers' abstracts"),
    scaling=statement("apart from storage (ByteGraph 3.0, 2024)")
    @ src.BG3.at("independent scaling of computation and storage layers"),
    figures={
        "transactions (2022)": statement("two-phase commit over shards")
        @ src.BYTEGRAPH_REVIEW.at("coordinating 2PC for distributed transactions."),
    },
    fails=[failures.GRAPH_BUSY],
)
bytegraph = Database(
    "ByteGraph, memory and disk",
    technology=own.bytegraph(_VERSION),
    role="In 2022: edge-trees in memory and a log; a key-value store below holds the data.",
    fleet=_MACHINES,
    size=gap("bytes; a review of the paper says trillions of edges"),
    consistency=statement("eventual across regions (2022)")
    @ src.BYTEGRAPH_REVIEW.at("multi-leader replication with eventual consistency for"),
    replication=statement("single leader in a region, many leaders across regions (2022)")
    @ src.BYTEGRAPH_REVIEW.at("single-leader replication within a region and"),
    backup=gap("backups of ByteGraph"),
    figures={
        "edges of its graphs (2022)": statement("trillions, with tens of billions of vertices")
        @ src.BYTEGRAPH_REVIEW.at("tens of billions of vertices and trillions of"),
        "ByteGraph 3.0 (2024)": statement("Bw-tree indexes in memory, on cloud storage")
        @ src.BG3.at("BW-tree-based memory indices and affordable cloud storage"),
        "3.0's followers (2024)": statement("synchronized with strong consistency")
        @ src.BG3.at("leader-follower synchronization mechanism ensuring strong consistency"),
        "disk layer (2022)": statement("a key-value store off the shelf, such as RocksDB")
        @ src.BYTEGRAPH_REVIEW.at("such as RocksDB, responsible for durable storage."),
    },
    fails=[failures.GRAPH_MEMORY],
)
abase = Database(
    "NoSQL store ABase",
    technology=own.abase(_VERSION),
    role="NoSQL data of many tenants, which share its data nodes.",
    fleet=_MACHINES,
    size=facts.ABASE_SIZE,
    consistency=undisclosed("consistency: the paper was read in its abstract"),
    replication=undisclosed("replication: the paper was read in its abstract"),
    backup=gap("backups"),
    figures={
        "peak, all tenants (2025)": facts.ABASE_PEAK,
        "caches (2025)": statement("two layers; isolation of tenants allows for cache hits")
        @ src.ABASE.at("two-layer caching mechanism with a cache-aware isolation"),
        "growth (2025)": statement("predictive autoscaling, by each tenant's traffic")
        @ src.ABASE.at("predictive autoscaling policy to dynamically adjust resources"),
    },
    fails=[failures.SLOW_NODE],
)
bmq = Queue(
    "message queue BMQ",
    technology=own.bmq(_VERSION),
    role="Message queue that Kafka clients can use; its storage is apart from its compute.",
    fleet=_MACHINES,
    delivery=gap("delivery guarantee"),
    dead_letters=gap("dead letters"),
    figures={
        "reads, peak (told 2026)": statement("tens of TB a second")
        @ src.BMQ.at("handles tens of TB/s of consume throughput"),
    },
)
