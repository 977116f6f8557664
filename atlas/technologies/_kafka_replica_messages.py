"""Messages of Kafka about too few in-sync replicas, and of releases before 1.0."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import kafka as fails
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-27"
# A copy of the release 0.10.0.1.
_older = Repository(
    "endue/kafka-0.10.0.1-src",
    commit="f4be3596797f570747b5b4ba5ea61c7101166593",
    checked=_CHECKED,
    kind="secondary",
)
OLDER = _older.file("core/src/main/scala/kafka/cluster/Partition.scala")
PARTITION = Repository(
    "apache/kafka", commit="1eb7644349cb07139d6a3c1ad1986979647cac99", checked=_CHECKED
).file("core/src/main/scala/kafka/cluster/Partition.scala")


class KafkaReplicaMessages:
    """Messages of Kafka's brokers about too few in-sync replicas."""

    INSYNC_OLDER = LogMessage(
        anchor="Number of insync replicas for partition ",
        sample="org.apache.kafka.common.errors.NotEnoughReplicasException: Number of insync "
        "replicas for partition [orders,3] is [1], below required minimum [2]",
        pattern=r"insync replicas for partition (?P<partition>\S+) is \[(?P<replicas>\d+)\], "
        r"below required minimum \[(?P<minimum>\d+)\]",
        severity="error",
        meaning="Fewer replicas are in sync than min.insync.replicas, and writes are refused.",
        source=OLDER,
        failure=fails.TOO_FEW_REPLICAS,
    )
    ISR_TOO_SMALL = LogMessage(
        anchor="is insufficient to satisfy the min.isr requirement of ",
        sample="org.apache.kafka.common.errors.NotEnoughReplicasException: The size of the "
        "current ISR Set(1) is insufficient to satisfy the min.isr requirement of 2 for partition "
        "orders-3",
        pattern=r"is insufficient to satisfy the min\.isr requirement of (?P<minimum>\d+) for "
        r"partition (?P<partition>\S+)",
        severity="error",
        meaning="Fewer replicas are in sync than min.insync.replicas, and writes are refused.",
        source=PARTITION,
        failure=fails.TOO_FEW_REPLICAS,
    )
    BATCH_EXPIRED_OLDER = LogMessage(
        anchor=" record(s) expired due to timeout while requesting metadata from brokers for ",
        sample="org.apache.kafka.common.errors.TimeoutException: Batch containing 12 record(s) "
        "expired due to timeout while requesting metadata from brokers for orders-3",
        pattern=r"Batch containing (?P<records>\d+) record\(s\) expired due to timeout while "
        r"requesting metadata from brokers for (?P<partition>\S+)",
        severity="error",
        meaning="A producer found no leader for a partition in time, and gives up its records.",
        source=_older.file(
            "clients/src/main/java/org/apache/kafka/clients/producer/internals/RecordBatch.java"
        ),
        failure=fails.NOT_DELIVERED,
    )
    SEND_FAILED_OLDER = LogMessage(
        anchor="Failed to send messages after ",
        sample="kafka.common.FailedToSendMessageException: Failed to send messages after 3 tries.",
        pattern=r"FailedToSendMessageException: Failed to send messages after (?P<tries>\d+) tries",
        severity="error",
        meaning="The producer of Scala gave up: no broker took its messages.",
        source=_older.file("core/src/main/scala/kafka/producer/async/DefaultEventHandler.scala"),
        failure=fails.NOT_DELIVERED,
    )
    PRODUCER_UNCONNECTED_OLDER = LogMessage(
        anchor="Producer connection to ",
        sample="ERROR Producer connection to kafka-1:9092 unsuccessful "
        "(kafka.producer.SyncProducer)",
        pattern=r"Producer connection to (?P<broker>\S+) unsuccessful",
        severity="error",
        meaning="The producer of Scala cannot connect to a broker.",
        source=_older.file("core/src/main/scala/kafka/producer/SyncProducer.scala"),
        failure=fails.UNREACHABLE,
    )
    LOCAL_OFFSET_OLDER = LogMessage(
        anchor="Should not set log end offset on partition ",
        sample="kafka.common.KafkaException: Should not set log end offset on partition "
        "[orders,3]'s local replica 1",
        pattern=r"Should not set log end offset on partition (?P<partition>\S+)'s local replica",
        severity="error",
        meaning="A broker was to treat its own replica as that of a follower.",
        source=_older.file("core/src/main/scala/kafka/cluster/Replica.scala"),
        failure=fails.NOT_IN_SYNC,
    )
