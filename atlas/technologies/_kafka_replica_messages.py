"""Messages of Kafka's brokers about too few in-sync replicas."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import kafka as fails
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-27"
# A copy of the release 0.10.0.1.
OLDER = Repository(
    "endue/kafka-0.10.0.1-src",
    commit="f4be3596797f570747b5b4ba5ea61c7101166593",
    checked=_CHECKED,
).file("core/src/main/scala/kafka/cluster/Partition.scala")
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
