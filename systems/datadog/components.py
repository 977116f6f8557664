"""Components of Datadog: clients, intake, Kafka and the event store Husky."""

from atlas import (
    Client,
    Database,
    Gateway,
    MessageLog,
    ObjectStore,
    Orchestrator,
    Service,
    Worker,
    gaps_in,
    statement,
)
from atlas.technologies.datadog_agent import datadog_agent
from atlas.technologies.kafka import kafka
from atlas.technologies.s3 import s3
from systems.datadog import _failures as failures
from systems.datadog import _sources as src
from systems.datadog import _technologies as own
from systems.datadog import facts

gap = gaps_in("Datadog's posts, talks, filings and repositories, as far as copies were found")
VERSION = gap("version in production")
MACHINES = gap("machine types and their numbers")
TOOL = gap("name and version of the internal tool")

# Clients
agents = Client(
    "Datadog Agents",
    technology=datadog_agent(VERSION),
    role="Send customers' metrics, logs and traces to the intake.",
    population=gap("hosts with an agent: `millions of hosts`, without a number"),
    figures={
        "hosts (2024)": statement("millions, with billions of events a minute")
        @ src.INDEX.at("collects billions of events from millions of hosts"),
    },
    fails=[failures.INTAKE_DOWN],
)
users = Client(
    "customers' users",
    technology=own.browser(VERSION),
    role="Search events, view dashboards and receive alerts, in the browser or by API.",
    population=gap("users of the customers; the customers themselves are counted"),
    figures={
        "customers (June 2025)": facts.CUSTOMERS_2025,
    },
)

# Ingestion
intake = Gateway(
    "intake",
    technology=own.in_house(TOOL),
    role="Receives what agents send, processes it and writes it to Kafka.",
    **gap.of("fleet", "load"),
    figures={
        "events of all Datadog (2025)": facts.EVENTS_A_DAY,
        "data points of all (2022)": facts.POINTS_A_DAY_2022,
    },
    fails=[failures.INTAKE_DOWN],
)
streams = MessageLog(
    "Kafka",
    technology=kafka(VERSION),
    role="Durable buffer between the intake and the stores of events and metrics.",
    fleet=MACHINES,
    **gap.of("retention", "partitions"),
    replication=statement("of metrics: partitions are copied to other zones (2025)")
    @ src.MONOCLE.at("copies the data partitions to different data centers"),
    figures={
        "clusters incl. ZooKeeper (2019)": facts.KAFKA_CLUSTERS_2019,
        "clusters (2025)": statement("hundreds, with millions of partitions")
        @ src.STREAMING.at("hundreds of clusters, thousands of topics, and millions"),
        "clusters (2026 talk)": statement("thousands, with tens of thousands of brokers")
        @ src.STREAMING_TALK.at("thousands of clusters and tens of thousands of"),
        "traffic (2025)": statement("terabytes a second")
        @ src.STREAMING.at("This translates to terabytes of traffic per second"),
    },
    fails=[failures.BROKER_DOWN],
)
assigner = Orchestrator(
    "failovers (Assigner)",
    technology=own.streaming_platform(VERSION),
    role="The part of the Streaming Platform that handles failovers and rebalancing.",
    fleet=MACHINES,
    manages=statement("failovers and rebalancing of streams (2025)")
    @ src.STREAMING.at("handle failovers and rebalancing with the Assigner"),
)

# The event store
shard_router = Service(
    "Shard Router",
    technology=own.in_house(VERSION),
    role="Reads from Kafka and writes back to Kafka, in shards: groups of partitions (2022).",
    **gap.of("fleet", "load", "scaling"),
    figures={
        "of a tenant (2022)": statement("as many shards as five minutes' data need")
        @ src.HUSKY.at("their data volume over the last five minutes."),
        "for Husky (2023)": statement("a routing mechanism splits events into tenants' shards")
        @ src.INGESTION_NEWS.at("splits the incoming stream of events into multiple"),
    },
)
writers = Worker(
    "Writers",
    technology=own.husky(VERSION),
    role="Read from Kafka, buffer events briefly, upload fragments and commit them.",
    **gap.of("fleet", "load"),
    backlog=statement("stays in Kafka, from which they read (2022)")
    @ src.HUSKY.at("Writers read from Kafka, (briefly) buffer events in"),
    figures={
        "state (2022)": statement("none; they autoscale")
        @ src.HUSKY.at("These nodes are completely stateless and can autoscale."),
        "duplicates (2023)": statement("removed in memory")
        @ src.INGESTION_NEWS.at("(or writers) responsible for in-memory event deduplication."),
    },
    fails=[failures.CONSUMERS_LAG],
)
compactors = Worker(
    "Compactors",
    technology=own.husky(VERSION),
    role="Find small fragments in the metadata, and compact them into larger ones.",
    **gap.of("fleet", load="bytes merged a second"),
    backlog=gap("fragments that wait for compaction"),
    figures={
        "swap of fragments (2022)": statement("in one transaction: the old out, the new in")
        @ src.HUSKY.at("creates the new output file(s) in an atomic"),
    },
)
metadata = Database(
    "event store metadata (Husky)",
    technology=own.foundationdb(VERSION),
    role="Knows which fragments each customer can see; a thin layer over FoundationDB.",
    **gap.of("fleet", "size", "replication", "backup"),
    consistency=statement("strictly serializable transactions (2022)")
    @ src.HUSKY.at("Strictly serializable and interactive transactions with no"),
    figures={
        "source of truth (2022)": statement("for the files that each customer can see")
        @ src.HUSKY.at("strongly consistent source of truth for the set"),
        "of each fragment (2025)": statement("separate metadata, which finds those of a query")
        @ src.COMPACTION.at("uses this metadata to discover all fragments relevant"),
    },
    fails=[failures.METADATA_DOWN],
)
fragments = ObjectStore(
    "fragments",
    technology=s3(VERSION),
    role="Files of events in object storage, in Husky's own format.",
    **gap.of("fleet", size="bytes of the fragments; one query can search PiBs (2022)"),
    durability=statement("left to the object store (2022)")
    @ src.HUSKY.at("to battle-tested systems like FoundationDB and S3."),
    figures={
        "kinds (2025)": statement("such as Amazon S3, Google Cloud Storage, Azure Blob Storage")
        @ src.COMPACTION.at("(e.g., Amazon S3, Google Cloud Storage, Azure Blob"),
    },
    fails=[failures.OBJECTS_SLOW],
)
query_engine = Service(
    "query engine",
    technology=own.husky(VERSION),
    role="Finds a query's fragments, spreads them over Readers and merges the results.",
    **gap.of("fleet", "load", "scaling"),
    figures={
        "merges (2022)": statement("the partial aggregates that readers return")
        @ src.HUSKY.at("which are re-aggregated by the distributed query engine"),
    },
    fails=[failures.OBJECTS_SLOW],
)
readers = Service(
    "Readers",
    technology=own.husky(VERSION),
    role="Run a query over single fragments and return partial aggregates.",
    **gap.of("fleet", "load", "latency"),
    scaling=statement("almost stateless: scaled up or down (2022)")
    @ src.HUSKY.at("can be scaled up or down without issues."),
    figures={
        "one query (2022)": statement("may use many readers, while capacity is spare")
        @ src.HUSKY.at("Reader nodes if we have spare capacity."),
        "pools (2022)": statement("can isolate monitors' queries from those of people")
        @ src.HUSKY.at("isolate queries generated by automated monitoring from those"),
    },
    fails=[failures.OBJECTS_SLOW],
)
