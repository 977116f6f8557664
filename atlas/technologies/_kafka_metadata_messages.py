"""Log messages of Kafka's clients about topics and leaders that they do not find."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import kafka as fails
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-27"
_kafka = Repository(
    "apache/kafka",
    commit="1eb7644349cb07139d6a3c1ad1986979647cac99",
    checked=_CHECKED,
    folder="clients/src/main/java/org/apache/kafka/clients",
)
_kafka_2 = Repository(
    "apache/kafka",
    commit="2.3.0",
    checked=_CHECKED,
    folder="clients/src/main/java/org/apache/kafka/clients",
)


class KafkaMetadataMessages:
    """Log messages of Kafka's clients about topics and leaders that they do not find."""

    METADATA_ERROR_2 = LogMessage(
        anchor="Error while fetching metadata with correlation id ",
        sample="WARN [Consumer clientId=c1, groupId=billing] Error while fetching metadata "
        "with correlation id 2 : {orders=LEADER_NOT_AVAILABLE} "
        "(org.apache.kafka.clients.NetworkClient)",
        pattern=r"correlation id \d+ : \{(?P<topic>[^=]+)=(?P<error>[A-Z_]+)",
        severity="warning",
        meaning="A topic is missing or new, or a partition of it has no leader at the moment.",
        source=_kafka_2.file("NetworkClient.java"),
        versions="< 3.9",
        failure=fails.NO_TOPIC,
    )

    METADATA_ERROR = LogMessage(
        anchor="reported a recoverable issue with correlation id ",
        sample="WARN [Producer clientId=p1] The metadata response from the cluster reported "
        "a recoverable issue with correlation id 2 : {orders=LEADER_NOT_AVAILABLE}",
        pattern=r"correlation id \d+ : \{(?P<topic>[^=]+)=(?P<error>[A-Z_]+)",
        severity="warning",
        meaning="A topic is missing or new, or a partition of it has no leader at the moment.",
        source=_kafka.file("NetworkClient.java"),
        failure=fails.NO_TOPIC,
    )

    NOT_ENOUGH_REPLICAS_RETRIED = LogMessage(
        anchor=" attempts left). Error: NOT_ENOUGH_REPLICAS",
        sample="WARN [Producer clientId=p1] Got error produce response with correlation id "
        "7 on topic-partition orders-1, retrying (1 attempts left). Error: NOT_ENOUGH_REPLICAS",
        pattern=r"on topic-partition (?P<partition>\S+), retrying .*Error: "
        r"(?P<error>NOT_ENOUGH_REPLICAS\w*)",
        severity="warning",
        meaning="Fewer replicas are in sync than min.insync.replicas; the write is tried again.",
        source=_kafka.file("producer/internals/Sender.java"),
        failure=fails.TOO_FEW_REPLICAS,
    )
    PRODUCE_RETRIED = LogMessage(
        anchor="Got error produce response with correlation id ",
        sample="WARN [Producer clientId=p1] Got error produce response with correlation id "
        "12 on topic-partition orders-3, retrying (2147483646 attempts left). Error: "
        "NOT_LEADER_OR_FOLLOWER",
        pattern=r"on topic-partition (?P<partition>\S+), retrying .*Error: "
        r"(?P<error>NOT_LEADER\w*|LEADER_NOT_AVAILABLE|UNKNOWN_TOPIC_OR_PART"
        r"ITION)",
        severity="warning",
        meaning="A write went to a broker that no longer leads the partition, and is tried again.",
        source=_kafka.file("producer/internals/Sender.java"),
        failure=fails.NO_LEADER,
    )
