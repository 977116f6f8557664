"""Robinhood's data lake, its logs, and Faust."""

from atlas import Database, MessageLog, ObjectStore, SearchIndex, Worker, statement
from atlas.technologies.debezium import debezium as change_capture
from atlas.technologies.elasticsearch import elasticsearch
from atlas.technologies.kafka import kafka
from atlas.technologies.postgresql import postgresql
from atlas.technologies.s3 import s3
from atlas.technologies.vector import vector as vector_agent
from systems.robinhood import _failures as failures
from systems.robinhood import _sources as src
from systems.robinhood import _technologies as own
from systems.robinhood import facts
from systems.robinhood.components import MACHINES, VERSION, gap

# Data lake
databases = Database(
    "OLTP databases (2022)",
    technology=postgresql(VERSION),
    role="Robinhood's primary OLTP databases: Postgres on Amazon RDS.",
    **gap.of("fleet", "size", "consistency", "backup"),
    replication=statement("replicas; at first read for daily snapshots (undated)")
    @ src.CDC_SLIDES.at("Dedicated Replicas to isolate snapshot queries"),
    figures={
        "on (2022)": statement("Postgres, managed by Amazon RDS")
        @ src.LAKE.at("databases are managed by Postgres RDS. Amazon S3"),
    },
    fails=[failures.SLOT_HELD],
)
debezium = Worker(
    "Debezium",
    technology=change_capture(VERSION),
    role="Reads write-ahead logs of Postgres into Kafka, a topic per table.",
    **gap.of("fleet", "load"),
    backlog=statement("if a consumer fails, disk space of the primary is at stake (undated)")
    @ src.CDC_SLIDES.at("- If a consumer dies,"),
    figures={
        "reads (undated)": statement("only primaries publish write-ahead logs")
        @ src.CDC_SLIDES.at("ONLY the Postgres Master publishes WriteAheadLogs (WALs)."),
    },
    fails=[failures.SLOT_HELD],
)
lake = ObjectStore(
    "data lake on S3",
    technology=s3(VERSION),
    role="Data for analytics and reports, in Amazon S3; changes are merged by Apache Hudi.",
    fleet=MACHINES,
    size=gap("bytes: a supplier has `multi-petabyte datasets` (2023)"),
    durability=gap("durability that Robinhood relies on"),
    figures={
        "freshness, core data (2022)": facts.FRESH_AFTER,
        "data sources (2023)": facts.LAKE_SOURCES,
        "changes (2022)": statement("captured with Debezium, merged with Apache Hudi")
        @ src.CDC_TALK.at("using open source system Debezium and Apache Hudi."),
        "read by (2022)": statement("dashboards through Trino; batch jobs mostly in Spark")
        @ src.LAKE.at("Our dashboards are powered by Trino distributed SQL"),
    },
)

# Logs
vector = Worker(
    "Vector",
    technology=vector_agent(VERSION),
    role="Powers the observability pipelines, a part of the logs (2025).",
    **gap.of("fleet", "load", "backlog"),
)
log_stream = MessageLog(
    "WarpStream (logs)",
    technology=own.warpstream(VERSION),
    role="Carries logs instead of Kafka, with its data in object storage (2025).",
    fleet=MACHINES,
    **gap.of("retention", "partitions", "replication"),
    figures={
        "saved, logging alone (2025)": facts.LOG_SAVED,
        "load (2025)": statement("follows market hours; usually low at night and on weekends")
        @ src.WARPSTREAM.at("Nights and weekends are usually low traffic times."),
    },
)
log_kafka = MessageLog(
    "Kafka for logs (before WarpStream)",
    technology=kafka(VERSION),
    role="Kafka that carried the logs before WarpStream.",
    fleet=MACHINES,
    **gap.of("retention", "partitions", "replication"),
)
elk = SearchIndex(
    "ELK (2017)",
    technology=elasticsearch(VERSION),
    role="Elasticsearch, Logstash and Kibana, for search and analytics.",
    fleet=MACHINES,
    size=gap("size: the post of 2017 was read in its opening lines"),
    sharding=gap("clusters: the post of 2017 was read in its opening lines"),
    freshness=gap("time until a document is found"),
    figures={
        "at large scale (2017)": statement("has concerns to weigh against its use, says Robinhood")
        @ src.POSTS_2017.at("production usage has to balance the attractive parts"),
    },
)

# Streams
faust = Worker(
    "stream workers (Faust)",
    technology=own.faust(VERSION),
    role="Stream processing in Python on Kafka, with Robinhood's own library.",
    **gap.of("fleet", "load"),
    backlog=gap("lag of the workers"),
    figures={
        "use, says the library": statement("billions of events every day (undated)")
        @ src.FAUST.at("real-time data pipelines that process billions of"),
        "the library today": statement("deprecated by Robinhood; a community continues it")
        @ src.FAUST.at("This library has been deprecated and no longer"),
    },
    fails=[failures.FAUST_STOPS],
)
