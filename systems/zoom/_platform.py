"""What Zoom runs on, its logs, and who operates it."""

from atlas import (
    Deployer,
    MessageLog,
    Monitor,
    ObjectStore,
    Pager,
    Service,
    Worker,
    statement,
)
from atlas.technologies.kafka import kafka as apache_kafka
from atlas.technologies.spark import spark as apache_spark
from systems.amazon import _sources as amazon_sources
from systems.zoom import _cost_facts as costs
from systems.zoom import _failures as failures
from systems.zoom import _sources as src
from systems.zoom import _technologies as own
from systems.zoom import facts
from systems.zoom.components import MACHINES, TOOL, VERSION, gap

# Capacity
centers = Service(
    "Zoom's data centers",
    technology=own.in_house(TOOL),
    role="Host the meetings; around the world, in part in colocation facilities.",
    **gap.of("fleet", "load"),
    scaling=statement("2020: beyond them, traffic went primarily to Amazon, and to Oracle")
    @ src.SERVERS.at("and primarily Amazon, and also the Oracle cloud"),
    figures={
        "host (2020)": statement("the meetings themselves")
        @ src.CIO.at("are where the meetings are actually hosted."),
        "data centers (August 2020)": facts.SITES_2020,
        "data center places (March 2020)": facts.SITES_MARCH_2020,
        "data centers (January 2019)": facts.SITES_2019,
    },
)
amazon = Service(
    "Amazon Web Services",
    technology=own.supplier(VERSION),
    role="Zoom's primary cloud (2020): meetings that exceed the data centers; 2019: a database.",
    **gap.of("fleet", "load"),
    scaling=statement("2020: thousands of new servers every day")
    @ src.SERVERS.at("AWS spun up thousands of new servers for"),
    figures={
        "primary cloud (2020)": statement("AWS is, and was to remain so")
        @ src.PRIMARY_CLOUD.at("will continue to be its primary cloud provider,"),
    },
)
oracle = Service(
    "Oracle Cloud (2020)",
    technology=own.supplier(VERSION),
    role="A further cloud for meetings, from March 2020.",
    **gap.of("fleet", "load"),
    scaling=statement("2020: Oracle's work began on 16 March, and served customers in days")
    @ src.ORACLE_DAYS.at("started working with Zoom on March 16."),
    figures={"traffic (April 2020)": facts.ORACLE_TRAFFIC},
)

# Logs
topics = MessageLog(
    "Amazon MSK",
    technology=apache_kafka(VERSION),
    role="Kafka topics that feed the lakehouse (2025).",
    **gap.of("fleet", "retention", "partitions", "replication"),
    figures={"processed each 5 minutes (2025)": facts.LAKE_BATCH},
    fails=[failures.KAFKA_REPLICAS],
)
jobs = Worker(
    "Spark on Amazon EMR",
    technology=apache_spark(VERSION),
    role="Structured Streaming jobs that write the messages into tables (2025).",
    **gap.of("fleet", "backlog"),
    load=facts.LAKE_MESSAGES,
    figures={
        "jobs (2025)": statement("Spark Structured Streaming, on EMR clusters")
        @ src.LAKE.at("EMR clusters running Apache Spark™ Structured Streaming"),
    },
    fails=[failures.LOGS_LAG],
)
lake = ObjectStore(
    "Hudi tables on S3",
    technology=own.hudi(VERSION),
    role="The tables of the lakehouse; Hudi serves deletes that GDPR demands.",
    **gap.of("fleet", "size"),
    durability=statement("S3's own: designed for eleven nines, says DynamoDB's paper (2022)")
    @ amazon_sources.DYNAMODB.at("designed for 11 nines of durability"),
    figures={
        "data taken in (2025)": facts.LAKE_INGEST,
        "a day of it, a month in S3, list": costs.LAKE_DAY_AT_LIST,
        "Hudi is for (2023)": statement("streaming ingestion of logs, and deletes for GDPR")
        @ src.DELETES.at("efficient GDPR deletes using Apache Hudi on Amazon"),
        "table formats (2025)": statement("Hudi, Iceberg and Delta Lake, among others")
        @ src.LAKE.at("leverages various open table formats, including Apache"),
    },
    fails=[failures.S3_SLOW_DOWN],
)
forwarders = Worker(
    "log forwarders (2022)",
    technology=own.log_platform(VERSION),
    role="Send security logs from AWS, data centers and bought services.",
    **gap.of("load", "backlog"),
    fleet=MACHINES,
    figures={
        "forwarders, peak (2022)": facts.FORWARDERS,
        "logs (2022)": statement("hundreds of terabytes a day")
        @ src.SECURITY_LOGS.at("per day to hundreds of terabytes per day."),
        "intermediate forwarders (2022)": facts.INTERMEDIATE,
    },
)
indexers = Monitor(
    "security log indexers (2022)",
    technology=own.log_platform(VERSION),
    role="Index the security logs, for incident response.",
    **gap.of("fleet", "retention"),
    watches=statement("security logs of apps in AWS, colocated data centers and SaaS (2022)")
    @ src.SECURITY_LOGS.at("AWS, data center colocation facilities and SaaS services"),
    figures={
        "indexers (2022)": facts.INDEXERS,
        "indexers before the pandemic": facts.INDEXERS_BEFORE,
        "logs (2022)": statement("hundreds of terabytes a day")
        @ src.SECURITY_LOGS.at("per day to hundreds of terabytes per day."),
    },
)

# Operations
releases = Deployer(
    "web releases (2020)",
    technology=own.in_house(TOOL),
    role="Deploys updates of the web back end.",
    fleet=MACHINES,
    strategy=statement("2020: in a planned change window, then verified after deployment")
    @ src.BILLING_2020.at("during a planned change control window,"),
    frequency=gap("releases per week"),
)
monitoring = Monitor(
    "monitoring (2019)",
    technology=own.in_house(TOOL),
    role="Internal tools that watch the data layer, and trigger failovers.",
    **gap.of("fleet", "retention"),
    watches=statement("2019: connection load at databases")
    @ src.DATABASE_2019.at("began observing an issue at the data layer"),
)
support = Pager(
    "operations and support",
    technology=own.in_house(TOOL),
    role="Operations engineers, and the support that customers call.",
    fleet=gap("pager and its provider"),
    response=gap("time until an engineer answers; support has a target for tickets"),
    figures={
        "support (undated)": statement(
            "P1 ticket, first response: 1 hour with Premier, else 4 (targets)"
        )
        @ src.RESPONSE.at("Access Level Support: Standard support response times"),
    },
)
