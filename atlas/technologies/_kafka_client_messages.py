"""More log messages of Apache Kafka: those of clients in several languages, and rarer ones."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import kafka as fails
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-26"
_kafka = Repository(
    "apache/kafka", commit="1eb7644349cb07139d6a3c1ad1986979647cac99", checked=_CHECKED
)
_librdkafka = Repository(
    "confluentinc/librdkafka", commit="4c3b017c3de8d9c10de12b9eec0ea688e8d5787d", checked=_CHECKED
)
_sarama = Repository(
    "IBM/sarama", commit="bd98b3aec67780cf514f219ed0342c5c1d9e1b75", checked=_CHECKED
)
_kafka_python = Repository(
    "dpkp/kafka-python", commit="a3b3836ff3a4b34ebaa42fd93500bfcb16c1e9b7", checked=_CHECKED
)
_kafka_python_2 = Repository("dpkp/kafka-python", commit="2.0.2", checked=_CHECKED)
_kafka_1 = Repository("apache/kafka", commit="1.0.2-rc1", checked=_CHECKED)


class KafkaClientMessages:
    """More log messages of Apache Kafka: those of clients in several languages, and rarer ones."""

    REJOIN_NEEDED = LogMessage(
        anchor="The group is rebalancing, so a rejoin is needed",
        sample="[2018-02-09 11:02:13] ERROR The group is rebalancing, so a rejoin is needed.",
        severity="error",
        meaning="A member must join its consumer group again; often repeated, the group keeps "
        "rebalancing.",
        source=_kafka.file("clients/src/main/java/org/apache/kafka/common/protocol/Errors.java"),
        failure=fails.REBALANCE,
    )

    CHECKPOINT_NOT_WRITTEN = LogMessage(
        anchor="Error while writing to checkpoint file ",
        sample="org.apache.kafka.common.errors.KafkaStorageException: Error while writing to "
        "checkpoint file /data/orders-0/leader-epoch-checkpoint",
        severity="error",
        meaning="A broker cannot write to a log directory: its disk is full or failed.",
        source=_kafka.file(
            "storage/src/main/java/org/apache/kafka/storage/internals/checkpoint/"
            "CheckpointFileWithFailureHandler.java"
        ),
        failure=fails.DISK,
    )

    LOG_DIR_NOT_LOADED = LogMessage(
        anchor="Error while loading log dir ",
        sample="ERROR Error while loading log dir /data/kafka (kafka.log.LogManager)",
        severity="error",
        meaning="A broker cannot read a log directory at its start: its disk is full or failed.",
        source=_kafka.file("core/src/main/scala/kafka/log/LogManager.scala"),
        failure=fails.DISK,
    )

    GROUP_REFUSED = LogMessage(
        anchor="Not authorized to access group: ",
        sample="org.apache.kafka.common.errors.GroupAuthorizationException: Not authorized to "
        "access group: billing",
        severity="error",
        meaning="An ACL does not let the client use its consumer group.",
        source=_kafka.file(
            "clients/src/main/java/org/apache/kafka/common/errors/GroupAuthorizationException.java"
        ),
        failure=fails.REFUSED,
    )

    NO_RESET_POLICY = LogMessage(
        anchor="ffsets out of range with no configured reset policy",
        sample="org.apache.kafka.clients.consumer.OffsetOutOfRangeException: Offsets out of range "
        "with no configured reset policy for partitions: {orders-0=12}",
        severity="error",
        meaning="The consumer's offset no longer exists, and it has no rule where to continue.",
        source=_kafka.file(
            "clients/src/main/java/org/apache/kafka/clients/consumer/OffsetOutOfRangeException.java"
        ),
        failure=fails.OUT_OF_RANGE,
    )

    BROKER_UNAVAILABLE = LogMessage(
        anchor="could not be established. Broker may not be available.",
        sample="[Controller id=1001, targetBrokerId=1001] Connection to node 1001 "
        "(kafka/172.19.0.13:9092) could not be established. Broker may not be available.",
        pattern=r"Connection to node (?P<node>-?\d+) .{0,120}could not be established\. Broker",
        severity="warning",
        meaning="A client or broker cannot connect to a broker, and keeps retrying.",
        source=_kafka_1.file("clients/src/main/java/org/apache/kafka/clients/NetworkClient.java"),
        failure=fails.UNREACHABLE,
    )

    SESSION_TIMED_OUT = LogMessage(
        anchor="Consumer group session timed out (in join-state ",
        sample="%4|1530|SESSTMOUT|rdkafka#consumer-1| [thrd:main]: Consumer group session timed "
        "out (in join-state steady) after 10494 ms without a successful response from the group "
        "coordinator",
        severity="warning",
        meaning="A consumer (librdkafka) got no reply from the group coordinator, and joins again.",
        source=_librdkafka.file("src/rdkafka_cgrp.c"),
        failure=fails.REBALANCE,
    )

    OUT_OF_BROKERS = LogMessage(
        anchor="kafka: client has run out of available brokers to talk to",
        sample="kafka: client has run out of available brokers to talk to",
        severity="error",
        meaning="The client (Sarama) cannot reach any broker.",
        source=_sarama.file("errors.go"),
        failure=fails.UNREACHABLE,
    )

    NO_BROKERS = LogMessage(
        anchor="NoBrokersAvailable",
        sample="kafka.errors.NoBrokersAvailable: NoBrokersAvailable",
        severity="error",
        meaning="The client (kafka-python, before 3.0) cannot reach any bootstrap broker.",
        source=_kafka_python_2.file("kafka/client_async.py"),
        context=(
            "kafka",
            "Kafka",
        ),
        failure=fails.UNREACHABLE,
    )

    METADATA_NOT_UPDATED = LogMessage(
        anchor="Failed to update metadata after ",
        sample="kafka.errors.KafkaTimeoutError: KafkaTimeoutError: Failed to update metadata after "
        "60.0 secs.",
        pattern=r"Failed to update metadata after (?P<time>[\d.]+) ?(?P<unit>secs|ms)",
        severity="error",
        meaning="A producer got no metadata of the topic in time: no broker answered, or no such "
        "topic.",
        source=_kafka_python.file("kafka/producer/kafka.py"),
        failure=fails.NO_TOPIC,
    )
