"""Apache Kafka: partitioned, replicated log."""

from typing import ClassVar

from atlas.evidence.constructors import ms, quantity
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/apache-kafka.md")


_CLIENTS = "clients/src/main/java/org/apache/kafka"
_kafka = Repository(
    "apache/kafka", commit="1eb7644349cb07139d6a3c1ad1986979647cac99", checked=_CHECKED
)
ERRORS = _kafka.file("clients/src/main/java/org/apache/kafka/common/protocol/Errors.java")
CONSUMER = _kafka.file(
    "clients/src/main/java/org/apache/kafka/clients/consumer/ConsumerConfig.java"
)
EXPORTER = Repository(
    "danielqsj/kafka_exporter",
    commit="953e2f1745b90101f331ad629f10be5239845f69",
    checked=_CHECKED,
).file("README.md")
OPERATIONS = _kafka.file("docs/ops.html")
_RELEASED = """
0.7 2012-01-04  0.8 2013-12-03  0.9 2015-11-23  0.10 2016-05-22  0.11 2017-06-28
1.0 2017-10-31  1.1 2018-03-28  2.0 2018-07-28  2.1 2018-11-20  2.2 2019-03-22
2.3 2019-06-24  2.4 2019-12-14  2.5 2020-04-14  2.6 2020-08-03  2.7 2020-12-19
2.8 2021-04-18  3.0 2021-09-20  3.1 2022-01-21  3.2 2022-05-09  3.3 2022-09-28
3.4 2023-02-06  3.5 2023-06-13  3.6 2023-10-03  3.7 2024-02-26  3.8 2024-07-26
3.9 2024-11-06  4.0 2025-03-18  4.1 2025-09-02  4.2 2026-02-17  4.3 2026-05-20
"""


class Kafka(Technology):
    """A log of messages, split into partitions that are replicated across brokers."""

    name = "Apache Kafka"
    icon = "diagrams.onprem.queue.Kafka"
    plane = "state"
    releases = release_lines(_RELEASED, RELEASES)
    logs = statement("server.log in kafka.logs.dir, and standard output") @ _kafka.file(
        "config/log4j.properties"
    ).at("output to server.log and stdout")
    ports: ClassVar = {
        "clients": quantity(9092, "")
        @ _kafka.file("server/src/main/java/org/apache/kafka/network/SocketServerConfigs.java").at(
            'LISTENERS_DEFAULT = "PLAINTEXT://:9092";'
        )
    }
    SESSION_TIMEOUT = Parameter(
        "session timeout, default",
        ms(45000) @ CONSUMER.at(".define(SESSION_TIMEOUT_MS_CONFIG, Type.INT, 45000,"),
    )
    MAX_POLL_INTERVAL = Parameter(
        "poll interval limit, default",
        ms(300000) @ CONSUMER.at(".define(MAX_POLL_INTERVAL_MS_CONFIG, Type.INT, 300000,"),
    )
    REPLICA_LAG = Parameter(
        "allowed replica lag, default",
        ms(30000)
        @ _kafka.file(
            "server/src/main/java/org/apache/kafka/server/config/ReplicationConfigs.java"
        ).at("REPLICA_LAG_TIME_MAX_MS_DEFAULT = 30000L;"),
    )

    ISR_SHRINKS = LogMessage(
        anchor="Shrinking ISR from ",
        sample="[Partition orders-3 broker=2] Shrinking ISR from 2,1,3 to 2. Leader: "
        "(highWatermark: 4711, endOffset: 4790).",
        pattern=r"Shrinking ISR from (?P<before>[\d,]+) to (?P<after>[\d,]+)\.",
        severity="info",
        meaning="Replicas of a partition fell behind; fewer replicas hold acknowledged records.",
        source=_kafka.file("core/src/main/scala/kafka/cluster/Partition.scala"),
    )
    NOT_LEADER = LogMessage(
        anchor="For requests intended only for the leader, this error indicates that the broker is "
        "not the current leader.",
        sample="org.apache.kafka.common.errors.NotLeaderOrFollowerException: For requests intended "
        "only for the leader, this error indicates that the broker is not the current leader.",
        severity="error",
        meaning="The leader moved, and a client still uses the old one: refresh its metadata.",
        source=ERRORS,
    )
    NOT_ENOUGH_REPLICAS = LogMessage(
        anchor="Messages are rejected since there are fewer in-sync replicas than required.",
        sample="org.apache.kafka.common.errors.NotEnoughReplicasException: Messages are rejected "
        "since there are fewer in-sync replicas than required.",
        severity="error",
        meaning="Too few replicas are in sync, and writes are refused to keep them safe.",
        source=ERRORS,
    )
    DIRECTORY_OFFLINE = LogMessage(
        anchor="Stopping serving logs in dir ",
        sample="Stopping serving logs in dir /var/lib/kafka/data-2",
        pattern=r"Stopping serving logs in dir (?P<directory>\S+)",
        severity="warning",
        meaning="A disk of a broker failed, and the partitions on it went offline there.",
        source=_kafka.file("core/src/main/scala/kafka/log/LogManager.scala"),
    )
    REBALANCING = LogMessage(
        anchor="Preparing to rebalance group ",
        sample="Preparing to rebalance group billing in state PreparingRebalance with old "
        "generation 17 (reason: Removing member c-1 on heartbeat expiration)",
        pattern=r"Preparing to rebalance group (?P<group>\S+) in state (?P<state>\S+)",
        severity="info",
        meaning="A group rebalances, as when a consumer joins or leaves; its reads may pause.",
        source=_kafka.file("core/src/main/scala/kafka/coordinator/group/GroupCoordinator.scala"),
    )

    BATCH_EXPIRED = LogMessage(
        anchor=" ms has passed since batch creation",
        sample="org.apache.kafka.common.errors.TimeoutException: Expiring 14 record(s) for "
        "orders-3:120004 ms has passed since batch creation",
        pattern=r"Expiring (?P<records>\d+) record\(s\) for (?P<partition>\S+):"
        r"(?P<milliseconds>\d+) ms has passed",
        severity="error",
        meaning="A producer gave up on records that it could not deliver in time.",
        source=_kafka.file(
            "clients/src/main/java/org/apache/kafka/clients/producer/internals/Sender.java"
        ),
        versions=">= 2.1",
    )
    COMMIT_FAILED = LogMessage(
        anchor="Commit cannot be completed since the group has already rebalanced and assigned "
        "the partitions to another member.",
        sample="org.apache.kafka.clients.consumer.CommitFailedException: Commit cannot be "
        "completed since the group has already rebalanced and assigned the partitions to another "
        "member.",
        severity="error",
        meaning="A consumer was removed from its group mid-batch; its records are read again.",
        source=_kafka.file(
            "clients/src/main/java/org/apache/kafka/clients/consumer/CommitFailedException.java"
        ),
    )
    POLL_TIMEOUT = LogMessage(
        anchor="consumer poll timeout has expired. This means the time between subsequent calls "
        "to poll() was longer than the configured max.poll.interval.ms",
        sample="[Consumer clientId=c1, groupId=billing] consumer poll timeout has expired. This "
        "means the time between subsequent calls to poll() was longer than the configured "
        "max.poll.interval.ms",
        severity="warning",
        meaning="Processing between polls took too long: the consumer leaves, causing a rebalance.",
        source=_kafka.file(
            "clients/src/main/java/org/apache/kafka/clients/consumer/internals/"
            "AbstractCoordinator.java"
        ),
    )
    TOO_LARGE = LogMessage(
        anchor="The request included a message larger than the max message size the server will "
        "accept.",
        sample="org.apache.kafka.common.errors.RecordTooLargeException: The request included a "
        "message larger than the max message size the server will accept.",
        severity="error",
        meaning="A record is larger than the topic or the broker allows.",
        source=ERRORS,
    )
    ALL_DISKS_FAILED = LogMessage(
        anchor="Shutdown broker because all log dirs in ",
        sample="Shutdown broker because all log dirs in /var/lib/kafka/data have failed",
        pattern=r"all log dirs in (?P<directories>.+) have failed",
        severity="fatal",
        meaning="Every data directory gave an I/O error, and the broker stops.",
        source=_kafka.file("core/src/main/scala/kafka/log/LogManager.scala"),
    )

    CONSUMER_LAG = Metric(
        name="kafka_consumergroup_lag",
        meaning="Approximate lag of a consumer group in a partition, in records.",
        source=EXPORTER,
    )
    HANDLER_IDLE = Metric(
        name="kafka.server:type=KafkaRequestHandlerPool,name=RequestHandlerAvgIdlePercent",
        meaning="Share of time that request handler threads are idle; ideally above 0.3.",
        source=OPERATIONS,
    )
    UNDER_REPLICATED = Metric(
        name="kafka.server:type=ReplicaManager,name=UnderReplicatedPartitions",
        meaning="Partitions with fewer in-sync replicas than they should have.",
        source=OPERATIONS,
    )
    OFFLINE = Metric(
        name="kafka.controller:type=KafkaController,name=OfflinePartitionsCount",
        meaning="Partitions without a leader, which can be neither written nor read.",
        source=OPERATIONS,
    )
    ISR_SHRINK_RATE = Metric(
        name="kafka.server:type=ReplicaManager,name=IsrShrinksPerSec",
        meaning="How often replicas fall behind.",
        source=OPERATIONS,
    )


kafka = Kafka()
