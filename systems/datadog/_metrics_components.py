"""Components of Datadog that store metrics and configuration, and answer users."""

from atlas import Database, SearchIndex, Service, Worker, statement
from atlas.technologies.debezium import debezium
from atlas.technologies.elasticsearch import elasticsearch
from atlas.technologies.postgresql import postgresql
from systems.datadog import _failures as failures
from systems.datadog import _sources as src
from systems.datadog import _technologies as own
from systems.datadog import facts
from systems.datadog.components import VERSION, gap

# Metrics
real_time = Database(
    "real-time metrics",
    technology=own.monocle(VERSION),
    role="Holds the points of about the last 24 hours; series by hash of their tags.",
    **gap.of("fleet", "backup", size="bytes of the real-time store"),
    consistency=gap("what a read of a new point guarantees"),
    replication=statement("by Kafka, which is also its write-ahead log (2025)")
    @ src.MONOCLE.at("Kafka acts as the Write-Ahead Log (WAL)."),
    figures={
        "restarted node (2025)": statement("reads what it missed from Kafka")
        @ src.MONOCLE.at("catches up on all the data it missed."),
        "age of its data (2025)": facts.REAL_TIME_WINDOW,
        "share of metrics queries (2025)": facts.REAL_TIME_QUERIES,
        "nodes (2025)": statement("do not coordinate: each reads its own partitions")
        @ src.MONOCLE.at("its own specific set of partitions to read"),
        "overload (2025)": statement("admission control stops new queries")
        @ src.MONOCLE.at("this gate will simply stop accepting new queries."),
    },
    fails=[failures.CONSUMERS_LAG],
)
index = Database(
    "timeseries index",
    technology=own.rocksdb(VERSION),
    role="Maps every tag to its timeseries: an inverted index, in Rust (2024).",
    **gap.of("fleet", "size", "consistency", "replication", "backup"),
    figures={
        "shards on a node of 32 cores": facts.INDEX_SHARDS,
        "written data queried (2024)": facts.QUERIED,
        "its writes (2024)": statement("each ID is stored more than 10 times, once a tag")
        @ src.INDEX.at("store each timeseries identifier more than 10 times"),
    },
    fails=[failures.CONSUMERS_LAG],
)
metrics_query = Service(
    "metrics query engine",
    technology=own.in_house(VERSION),
    role="Queries the index for series and the stores for points; combines the results.",
    **gap.of("fleet", "load", "scaling"),
    figures={
        "on the index (2024)": statement("a distributed layer over its nodes")
        @ src.INDEX.at("distributed query layer connects to the individual timeseries"),
    },
    fails=[failures.DISCOVERY_DOWN],
)
monitors = Worker(
    "monitors",
    technology=own.in_house(VERSION),
    role="Query customers' data all the time and alert their users.",
    **gap.of("fleet", "load", "backlog"),
    figures={
        "2023-03-08": statement("unavailable and not alerting")
        @ src.OUTAGE_2023.at("monitors were unavailable and not alerting."),
    },
)

# Users' side
web = Service(
    "web tier",
    technology=own.in_house(VERSION),
    role="Terminates all interactive requests: pages, dashboards and API.",
    **gap.of("fleet", "load", "scaling"),
    figures={
        "its place (2020)": statement("in the middle of all customers' queries")
        @ src.OUTAGE_2020.at("sits in the middle of all queries made"),
    },
    fails=[failures.WEB_WITHOUT_DISCOVERY],
)
postgres = Database(
    "shared Postgres",
    technology=postgresql(VERSION),
    role="Behind key product pages; search and facets moved off it (told 2025).",
    **gap.of("fleet", "size", "backup"),
    consistency=statement("ACID (told 2025)")
    @ src.CDC.at("ACID guarantees, and cost-effectiveness made it ideal"),
    replication=statement("logical replication to other stores (2025)")
    @ src.CDC.at("Enabling logical replication on Postgres by setting"),
    fails=[failures.JOINS_SLOW],
)
pipelines = Worker(
    "replication pipelines",
    technology=debezium(VERSION, logs=own.TELEMETRY),
    role="Debezium and Kafka Connect copy changes of Postgres into other stores.",
    **gap.of("fleet", "load", "backlog"),
    figures={
        "replication (2025)": statement("asynchronous: scalability over strict consistency")
        @ src.CDC.at("favoring scalability over strict consistency"),
        "set up by (2025)": statement("Temporal workflows of modular tasks")
        @ src.CDC.at("we broke the provisioning process into modular, reliable"),
    },
    fails=[failures.REPLICATION_STOPS],
)
search = SearchIndex(
    "search platform",
    technology=elasticsearch(VERSION),
    role="Answers searches and facets of product pages, on denormalized copies.",
    **gap.of("fleet", "size", "sharding"),
    freshness=statement("about 500 ms behind Postgres, in the first use (2025)")
    @ src.CDC.at("maintained replication lag around 500 ms"),
    figures={
        "page load before, largest cut": facts.PAGE_BEFORE,
        "page load after, largest cut": facts.PAGE_AFTER,
    },
    fails=[failures.REPLICATION_STOPS],
)
