"""Stores of meetings, and two paths of logs: a lakehouse, and an index for security."""

from atlas import (
    Asynchronous,
    Call,
    ConsistencyBoundary,
    Link,
    Recovery,
    StorageArchitecture,
    statement,
    undisclosed,
    waive,
)
from systems.zoom import _failures as failures
from systems.zoom import _platform as p
from systems.zoom import _sources as src
from systems.zoom import components as c
from systems.zoom import facts
from systems.zoom._system import zoom

with StorageArchitecture(
    zoom,
    "DynamoDB, a lakehouse and an index of logs",
    as_of="2025-11-24",
    boundaries=[
        ConsistencyBoundary(
            "Zoom Meetings",
            stores=[c.dynamodb],
            guarantee=c.gap("consistency of its tables; global tables in 2020"),
        ),
        ConsistencyBoundary(
            "Lakehouse tables (2025)",
            stores=[p.lake],
            guarantee=c.gap("guarantees of the tables"),
        ),
        ConsistencyBoundary(
            "Security logs (2022)",
            stores=[p.indexers],
            guarantee=c.gap("guarantees of the index"),
        ),
    ],
    replication_lag=c.gap("replication lag of any store, in numbers"),
    recovery=Recovery(
        rpo=undisclosed("recovery point objective: no paper or report states one"),
        rto=undisclosed("recovery time objective: no paper or report states one"),
        backup=c.gap("backups of a store; in 2019 a key database had a standby elsewhere"),
        restore=statement("recordings: from the trash, for 30 days, where it is on (undated)")
        @ src.TRASH.at("user can recover these files for 30 days."),
    ),
    figures={
        "data into the lakehouse (2025)": facts.LAKE_INGEST,
        "processed each 5 minutes (2025)": facts.LAKE_BATCH,
        "security log indexers (2022)": facts.INDEXERS,
        "log forwarders, peak (2022)": facts.FORWARDERS,
        "intermediate forwarders (2022)": facts.INTERMEDIATE,
        "indexers before the pandemic": facts.INDEXERS_BEFORE,
    },
    see=[
        Link(
            "incidents/debugging/kafka_consumer_lag",
            "guide",
            because="what to read when consumers that commit offsets to Kafka fall behind",
        ),
    ],
    urgent=[
        failures.DYNAMODB_THROTTLED,
        failures.LOGS_LAG,
        failures.S3_SLOW_DOWN,
        failures.FAILBACK_SLOW,
    ],
) as diagram:
    c.backend >> Call("data") >> c.dynamodb
    c.web >> Call("data", note="2019; inferred from the impact") >> c.database
    p.jobs >> Call("reads") >> p.topics
    p.jobs >> Call("tables") >> p.lake
    p.forwarders >> Asynchronous("security logs") >> p.indexers
    waive("AM102", because=c.NO_LOGS)
