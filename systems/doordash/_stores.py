"""The stores of DoorDash: databases, caches, event log and what is read from it."""

from atlas import (
    Cache,
    Database,
    Fleet,
    MessageLog,
    SearchIndex,
    Warehouse,
    Worker,
    gaps_in,
    statement,
)
from atlas.technologies.cassandra import cassandra
from atlas.technologies.cockroachdb import cockroachdb
from atlas.technologies.flink import flink
from atlas.technologies.kafka import kafka
from atlas.technologies.postgresql import postgresql
from atlas.technologies.redis import redis
from atlas.technologies.snowflake import snowflake
from systems.doordash import _failures as failures
from systems.doordash import _sources as src
from systems.doordash import _technologies as own
from systems.doordash import facts

gap = gaps_in("DoorDash's posts, talks and filings, to November 2026")
VERSION = gap("version in production")
MACHINES = gap("machine types and their numbers")

_COCKROACH_LOGS = statement("cockroach.log, and files of other channels, unless configured") @ (
    src.COCKROACH_LOGS.at("`cockroach.log` | General CockroachDB log")
)

crdb = Database(
    "CockroachDB",
    technology=cockroachdb(VERSION, logs=_COCKROACH_LOGS),
    role="Run by one storage team as a service for all engineering teams (2024).",
    fleet=Fleet(gap("machine types of the nodes"), count=facts.NODES),
    size=facts.ON_DISK,
    consistency=statement("consistent replicas and transactions, as its users say (2023)")
    @ src.VERTICALS.at(
        "CockroachDB is a scalable, consistently-replicated, transactional datastore,"
    ),
    replication=gap("replicas of a range, and their places"),
    backup=gap("backups"),
    figures={
        "queries, daily peak (2024)": facts.QUERIES,
        "clusters (2024)": facts.CLUSTERS,
        "largest cluster, usual (2024)": facts.LARGEST_CLUSTER,
        "one table of the largest (2024)": facts.ONE_TABLE,
        "changefeeds (2024)": facts.CHANGEFEEDS,
        "in a year (told 2024)": statement("data more than doubled, as did changefeeds")
        @ src.CLUSTERS.at("have all more than doubled within the past"),
        "self-service tools (2024)": statement("schemas, users, indexes, changefeeds; guardrails")
        @ src.CLUSTERS.at("still ensuring safety and security via the"),
    },
    fails=[failures.RANGE_DOWN, failures.NODE_SLOW],
)
aurora = Database(
    "Aurora PostgreSQL",
    technology=postgresql(VERSION),
    role="Stores of services that use PostgreSQL; named with CockroachDB in 2024.",
    **gap.of("fleet", "size", "backup", "replication"),
    consistency=statement("one primary takes all writes of a cluster (told 2023)")
    @ src.AURORA.at("only a single node"),
    figures={
        "used (2024)": statement("with CockroachDB, Redis and Kafka, by microservices")
        @ src.ZONE_WHOLE.at("Aurora PostgreSQL、CockroachDB、Redis"),
    },
    fails=[failures.WRITER_SATURATED],
)
aurora_2020 = Database(
    "main Aurora cluster (2020)",
    technology=postgresql(VERSION),
    role="The main database cluster; down for hours on 2020-04-17.",
    **gap.of("fleet", "size", "backup"),
    consistency=statement("one primary takes all writes")
    @ src.AURORA.at("Having a single write node creates a bottleneck"),
    replication=statement("other nodes serve reads only")
    @ src.AURORA.at("may have many nodes to handle reads,"),
    figures={
        "peak, 2020-04-17": facts.AURORA_PEAK,
        "relief (told 2023)": statement("one solution: further Aurora clusters for some tables")
        @ src.AURORA.at("create additional Aurora Postgres clusters, and"),
    },
    fails=[failures.WRITER_SATURATED],
)
deliveries = Database(
    "delivery database (2022)",
    technology=own.distributed_database(VERSION),
    role="Deliveries; moved from a legacy database to a distributed one months before May 2022.",
    **gap.of("fleet", "size", "consistency", "replication", "backup"),
    figures={
        "when it is downsized (2022)": statement("data is redistributed between its nodes")
        @ src.MAY_2022.at("data is redistributed between nodes, and query"),
        "role in the outage (2022)": statement("order and delivery flows depend on it")
        @ src.MAY_2022.at("a critical dependency of our order and delivery"),
    },
    fails=[failures.RESIZE_SLOWS],
)
carts = Database(
    "Cassandra of the checkout (2021)",
    technology=cassandra(VERSION),
    role="In the checkout's stack since it left the monolith in 2020.",
    **gap.of("fleet", "size", "consistency", "replication", "backup"),
    figures={
        "stack of the checkout (2021)": statement("Cassandra, Kafka, Cadence and gRPC")
        @ src.CHECKOUT.at("Apache Cassandra, Apache Kafka, Cadence, and gRPC."),
    },
    fails=[failures.CARTS_UNAVAILABLE],
)
redis_cache = Cache(
    "caches of services",
    technology=redis(VERSION),
    role="Layers behind one library: request, Caffeine in the JVM, Redis by Lettuce (2023).",
    **gap.of("fleet", "size", "hit_ratio", "eviction"),
    figures={
        "most common caches (2023)": statement("Caffeine locally; Redis with Lettuce, shared")
        @ src.CACHING.at("The most common caches at DoorDash are Caffeine"),
        "layers (undated account)": statement("each can be switched off at run time")
        @ src.CACHE_LAYERS.at("Runtime control was also introduced to switch off"),
    },
    fails=[failures.CACHE_DOWN],
)
entity_cache = Cache(
    "Entity Cache",
    technology=own.in_house(gap("version of the cache and of its store")),
    role="Transparent proxy cache for HTTP and gRPC responses, inside the mesh (2026).",
    **gap.of("fleet", "size", "hit_ratio", "eviction"),
    figures={
        "adoption (2026)": statement("by configuration of the mesh, without change of code")
        @ src.ENTITY_CACHE.at("client and upstream service code do not need"),
        "when it is degraded (told 2025)": statement("fallback to the origin services")
        @ src.MESH_SUMMARY.at("route traffic to origin services when the cache"),
    },
    fails=[failures.ENTITY_CACHE_DOWN],
)
feature_store = Database(
    "ML feature store (2023)",
    technology=redis(VERSION),
    role="Features of ML models, online: Redis, then CockroachDB next to it; rebuilt since.",
    **gap.of("fleet", "size", "consistency", "replication"),
    backup=statement("daily, of Redis, as a summary of 2023 has it")
    @ src.FEATURES_SUMMARY.at("from the most recent daily backup."),
    figures={
        "spend for a value, cut (2023)": facts.FEATURE_SPEND,
        "ML features, 2021 to 2022": statement("those created rose by more than 10x")
        @ src.FEATURES_2023.at("increase by more than 10x."),
        "Redis, as features grew": statement(
            "at a certain point, a cluster was upscaled once a week"
        )
        @ src.FEATURES_2023.at("upscaling a Redis cluster once a week."),
        "Sibyl's peak, rebuilt (undated)": statement("about 900,000 evaluations a second")
        @ src.FEATURE_STORE.at("supports around 900,000 ML evaluations per second."),
    },
    fails=[failures.FEATURES_FULL],
)
events = MessageLog(
    "Kafka for events (Iguazu)",
    technology=kafka(VERSION),
    role="Pub-sub layer of the pipeline for real-time events of services and devices.",
    fleet=MACHINES,
    retention=gap("retention of events"),
    partitions=gap("partitions: topics alone are published"),
    replication=gap("replicas of a partition"),
    figures={
        "mean load (2023)": facts.MESSAGES,
        "topics, streaming team (2023)": facts.TOPICS,
        "clusters, streaming team (2023)": statement("five")
        @ src.TOPICS.at("manages over 2,500 Kafka Topics across five clusters."),
        "messages a day (2023)": statement("almost six billion")
        @ src.TOPICS.at("Almost six billion messages are processed each day"),
        "peak of load (2023)": statement("sometimes double the mean")
        @ src.TOPICS.at("which sometimes peaks at double that rate."),
    },
    fails=[failures.EVENTS_BEHIND],
)
task_log = MessageLog(
    "Kafka of tasks",
    technology=kafka(VERSION),
    role="Asynchronous tasks, such as parts of the checkout, since 2019.",
    **gap.of("fleet", "retention", "partitions", "replication"),
    figures={
        "delivery (2020)": statement("at least once")
        @ src.TASK_ABSTRACT.at("provide at-least-once message delivery has been crucial"),
    },
    fails=[failures.TASKS_REFUSED],
)
stream_jobs = Worker(
    "Flink for events (Iguazu)",
    technology=flink(VERSION),
    role="Process events with Flink and streaming SQL on their way to other systems.",
    **gap.of("fleet", "load", "backlog"),
    figures={
        "of all Iguazu (talk, 2022)": statement(
            "99.99 % delivered, of hundreds of billions of events a day"
        )
        @ src.IGUAZU_TALK.at("with 99.99% delivery rate and only minutes of"),
    },
    fails=[failures.JOB_RESTARTS],
)
warehouse = Warehouse(
    "Snowflake",
    technology=snowflake(VERSION),
    role="Main data warehouse; nearly all events end in the warehouse (2022).",
    **gap.of("fleet", "size"),
    freshness=statement("minutes after the event (2022)")
    @ src.IGUAZU_TALK.at("only minutes of latency to Snowflake and other"),
)
search_engine = SearchIndex(
    "Search Engine",
    technology=own.search_engine(VERSION),
    role="Own engine on Lucene for stores and items; replaced Elasticsearch.",
    **gap.of("fleet", "size", "freshness", "sharding"),
    figures={
        "traffic (2024)": statement("indexing and searching are separated")
        @ src.SEARCH.at("uses a segment-replication model and separates indexing"),
    },
    fails=[failures.SEARCH_OVERLOADED],
)
