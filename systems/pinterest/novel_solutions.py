"""What Pinterest had to invent, and which parts are open source."""

from atlas import (
    Asynchronous,
    Call,
    NovelSolutions,
    Observation,
    Solution,
    statement,
    undisclosed,
    waive,
)
from systems.pinterest import _cost_facts as costs
from systems.pinterest import _event_facts as events
from systems.pinterest import _failures as failures
from systems.pinterest import _sources as src
from systems.pinterest import components as c

with NovelSolutions(
    c.pinterest,
    "The shard in the ID, events on S3, brokers replaced by software",
    as_of="2026-07-14",
    solutions=[
        Solution(
            "The shard in the ID",
            problem=statement("moving data item by item is prone to error")
            @ src.SHARDING.at("We hated moving data around, especially item"),
            invention=statement(
                "64-bit IDs of shard, type and row; data never leaves its shard (2015)"
            )
            @ src.SHARDING.at("We created a 64 bit ID that contains"),
            effect={
                "unique IDs (2015)": statement("free: shard, type and the row of the insert")
                @ src.SHARDING.at("we get them for free in this system"),
                "table changes, 3 years (to 2015)": statement(
                    "probably one: new fields go into JSON"
                )
                @ src.SHARDING.at("probably performed one ALTER in the last"),
            },
            open_source=statement("no code of the router; the tools are in mysql_utils")
            @ src.MYSQL_README.at("# Pinterest MySQL Management Tools"),
            components=[c.mysql_shards],
        ),
        Solution(
            "Rocksplicator",
            problem=statement("RocksDB had no real-time replication and no cluster management")
            @ src.ROCKSPLICATOR.at("real-time data replication and cluster management for"),
            invention=statement(
                "followers pull; a leader answers with updates, or empty after a wait"
            )
            @ src.ROCKS_DB.at('"Max wait time before an empty response is'),
            effect={
                "ranking next to its data (2016)": statement(
                    "network use and latency greatly improved"
                )
                @ src.ROCKSPLICATOR.at("greatly improved network bandwidth consumption and service")
            },
            open_source=statement("pinterest/rocksplicator, archived")
            @ src.ROCKS_README.at("project that is no longer actively maintained"),
            components=[c.kvstore],
        ),
        Solution(
            "MemQ",
            problem=statement("rebalancing Kafka is expensive and often degrades it (2021)")
            @ src.MEMQ.at("Rebalancing in Kafka is expensive, often results"),
            invention=statement("batches of events as objects on S3, announced through Kafka")
            @ src.MEMQ_DESIGN.at("The notification system is used by MemQ"),
            effect={"more cost efficient than Kafka": costs.MEMQ_SAVED},
            open_source=statement("pinterest/memq")
            @ src.MEMQ_README.at("# MemQ: An efficient, scalable"),
            components=[c.memq, c.batches],
        ),
        Solution(
            "DoctorK, then Orion",
            problem=statement("brokers failed almost every day (2018)")
            @ src.KAFKA_2018.at("we have broker failures almost every day."),
            invention=statement(
                "DoctorK replaces failed brokers, one per cluster in a period (2018)"
            )
            @ src.KAFKA_2018.at("only one broker for a cluster in"),
            effect={"Kafka alerts cut, DoctorK (2018)": events.ALERTS_CUT},
            open_source=statement("pinterest/orion; DoctorK is its predecessor")
            @ src.DOCTORK_README.at("### Open Sourcing Orion"),
            components=[c.orion, c.kafka_log],
        ),
        Solution(
            "Singer",
            problem=statement("no open-source agent of 2014 met the needs")
            @ src.SINGER.at("In 2014, we evaluated available open source"),
            invention=statement("one agent per host, a watermark per log stream")
            @ src.SINGER.at("uses a watermark file to track its progress."),
            effect={"a host can send, thrift (2019)": events.SINGER_SPEED},
            open_source=statement("pinterest/singer")
            @ src.SINGER_README.at("Singer is a high performance logging agent"),
            components=[c.singer],
        ),
        Solution(
            "Knox",
            problem=statement("keys in source control; a rotation needed a deploy")
            @ src.KNOX.at("rotating this information required redeploying our service"),
            invention=statement(
                "keys in versions, open only to the machines and users that need them"
            )
            @ src.KNOX.at("simple yet powerful versioning system so keys"),
            effect={"result": undisclosed("result: the post names the aims of Knox, no result")},
            open_source=statement("pinterest/knox")
            @ src.KNOX_README.at("Knox is a service for storing and"),
            components=[c.knox],
        ),
        Solution(
            "PinLater, then Pacer",
            problem=statement("PinLater contended for locks, its queues were not isolated")
            @ src.PACER.at("some issues such as lock contention and"),
            invention=statement("one broker for each partition of a queue, assigned by Helix")
            @ src.PACER_2026.at("each partition of each queue is assigned to"),
            effect={
                "dequeue latency with Pacer": statement("under one millisecond")
                @ src.PACER_2026.at("dequeue latency dropped to under one millisecond."),
                "empty query results": statement("from over 50 % to nearly zero")
                @ src.PACER_2026.at("dropped from over 50% to nearly zero."),
            },
            open_source=statement("pinterest/pinlater, unmaintained; not Pacer")
            @ src.PINLATER_README.at("no longer actively maintained by Pinterest."),
            components=[c.jobs],
        ),
    ],
    patents=undisclosed("patents: none was looked for beyond the posts and repositories"),
    urgent=[failures.NO_ACK, failures.BROKER_DOWN, failures.KEYS_STALE],
) as diagram:
    c.api >> Call("SQL", note="shard from the ID") >> c.mysql_shards
    c.api >> Call("KVStore API", optional=True) >> c.kvstore
    c.api >> Call("keys", optional=True) >> c.knox
    c.api >> Asynchronous("enqueue") >> c.jobs
    c.api >> Asynchronous("log files") >> c.singer >> Asynchronous("produce") >> c.memq
    c.memq >> Asynchronous("batches") >> c.batches
    c.singer >> Asynchronous("produce") >> c.kafka_log
    c.memq >> Asynchronous("notification") >> c.kafka_log
    c.orion >> Observation("repairs") >> c.kafka_log
    waive("IN403", because="no report states how long a recovery took at Pinterest")
