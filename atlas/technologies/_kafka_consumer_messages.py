"""Log messages of Kafka's own clients, the consumers above all."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import kafka as fails
from atlas.technologies.failures import kafka_connect as connect
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-26"
_CLIENTS = "clients/src/main/java/org/apache/kafka"
_kafka = Repository(
    "apache/kafka", commit="1eb7644349cb07139d6a3c1ad1986979647cac99", checked=_CHECKED
)
_old = Repository("apache/kafka", checked=_CHECKED)


class KafkaConsumerMessages:
    """Log messages of Kafka's own clients, the consumers above all."""

    SESSION_EXPIRED = LogMessage(
        anchor="session timed out without receiving a heartbeat response",
        sample="INFO [Consumer clientId=c1, groupId=billing] Group coordinator kafka-0:9092 "
        "(id: 2147482646 rack: null) is unavailable or invalid due to cause: session "
        "timed out without receiving a heartbeat response.",
        severity="info",
        meaning="A consumer got no reply to its heartbeats, so the group counts it as lost.",
        source=_kafka.file(f"{_CLIENTS}/clients/consumer/internals/AbstractCoordinator.java"),
        failure=connect.SESSION_LOST,
    )

    HEARTBEAT_REFUSED = LogMessage(
        anchor="Attempt to heartbeat with ",
        sample="INFO [Consumer clientId=c1, groupId=billing] Attempt to heartbeat with "
        "Generation{generationId=3, memberId='c1', protocol='range'} and group "
        "instance id Optional.empty failed due to UNKNOWN_MEMBER_ID, resetting "
        "generation",
        pattern=r"Attempt to heartbeat with .* failed due to (?P<error>[A-Z_]+)",
        severity="info",
        meaning="The group no longer knows this consumer: it was removed, or the group rebalanced.",
        source=_kafka.file(f"{_CLIENTS}/clients/consumer/internals/AbstractCoordinator.java"),
        failure=connect.SESSION_LOST,
    )

    MEMBER_REMOVED = LogMessage(
        anchor="has failed, removing it from the group",
        sample="INFO [GroupCoordinator 0]: Member c1-37a1ef73 in group billing has failed, "
        "removing it from the group (kafka.coordinator.group.GroupCoordinator)",
        pattern=r"Member (?P<member>\S+) in group (?P<group>\S+) has failed, removing it",
        severity="info",
        meaning="A broker removes a consumer whose heartbeats stopped.",
        source=_kafka.file("core/src/main/scala/kafka/coordinator/group/GroupCoordinator.scala"),
        failure=connect.SESSION_LOST,
    )

    COORDINATOR_LOST = LogMessage(
        anchor=" is unavailable or invalid due to cause: coordinator unavailable",
        sample="INFO [Consumer clientId=c1, groupId=billing] Group coordinator kafka-0:9092 "
        "(id: 2147482646 rack: null) is unavailable or invalid due to cause: "
        "coordinator unavailable.isDisconnected: true. Rediscovery will be attempted.",
        severity="info",
        meaning="A consumer lost the broker that coordinates its group.",
        source=_kafka.file(f"{_CLIENTS}/clients/consumer/internals/AbstractCoordinator.java"),
        failure=connect.COORDINATOR,
    )

    NO_COORDINATOR = LogMessage(
        anchor="The coordinator is not available.",
        sample="org.apache.kafka.common.errors.CoordinatorNotAvailableException: The "
        "coordinator is not available.",
        severity="error",
        meaning="No broker coordinates the group, often as __consumer_offsets has no leader.",
        source=_kafka.file(f"{_CLIENTS}/common/protocol/Errors.java"),
        context=("kafka", "Kafka", "Coordinator"),
        failure=connect.COORDINATOR,
    )

    COORDINATOR_LOADS = LogMessage(
        anchor="The coordinator is loading and hence can't process requests.",
        sample="org.apache.kafka.common.errors.CoordinatorLoadInProgressException: The "
        "coordinator is loading and hence can't process requests.",
        severity="error",
        meaning="The broker that coordinates the group still reads its offsets.",
        source=_kafka.file(f"{_CLIENTS}/common/protocol/Errors.java"),
        failure=connect.COORDINATOR,
    )

    NOT_COORDINATOR = LogMessage(
        anchor="This is not the correct coordinator.",
        sample="org.apache.kafka.common.errors.NotCoordinatorException: This is not the "
        "correct coordinator.",
        severity="error",
        meaning="Another broker coordinates the group now.",
        source=_kafka.file(f"{_CLIENTS}/common/protocol/Errors.java"),
        failure=connect.COORDINATOR,
    )

    UNKNOWN_MEMBER = LogMessage(
        anchor="The coordinator is not aware of this member",
        sample="org.apache.kafka.common.errors.UnknownMemberIdException: The coordinator is "
        "not aware of this member.",
        severity="error",
        meaning="The group no longer knows this consumer: it was removed.",
        source=_kafka.file(f"{_CLIENTS}/common/protocol/Errors.java"),
        failure=connect.SESSION_LOST,
    )

    FENCED_INSTANCE = LogMessage(
        anchor="The broker rejected this static consumer since another consumer with the same "
        "group.instance.id has registered with a different member.id.",
        sample="org.apache.kafka.common.errors.FencedInstanceIdException: The broker rejected "
        "this static consumer since another consumer with the same group.instance.id has "
        "registered with a different member.id.",
        severity="error",
        meaning="A second consumer uses the same fixed id, and the first one stops.",
        source=_kafka.file(f"{_CLIENTS}/common/protocol/Errors.java"),
        failure=fails.SAME_INSTANCE,
    )

    OFFSET_COMMIT_FAILED = LogMessage(
        anchor="Offset commit failed on partition ",
        sample="ERROR [Consumer clientId=c1, groupId=billing] Offset commit failed on "
        "partition orders-0 at offset 1024: The request timed out.",
        pattern=r"Offset commit failed on partition (?P<partition>\S+) at offset "
        r"(?P<offset>\d+): (?P<reason>.+)",
        severity="error",
        meaning="A consumer could not commit an offset; the reason follows.",
        source=_kafka.file(f"{_CLIENTS}/clients/consumer/internals/ConsumerCoordinator.java"),
        failure=connect.COMMIT_FAILED,
    )

    COMMIT_TIMED_OUT_CLIENT = LogMessage(
        anchor="ms expired before successfully committing offsets",
        sample="org.apache.kafka.common.errors.TimeoutException: Timeout of 60000ms expired "
        "before successfully committing offsets "
        "{orders-0=OffsetAndMetadata{offset=12}}",
        severity="error",
        meaning="A consumer could not commit its offsets in time.",
        source=_kafka.file(f"{_CLIENTS}/clients/consumer/internals/ClassicKafkaConsumer.java"),
        failure=connect.COMMIT_FAILED,
    )

    POSITION_TIMED_OUT = LogMessage(
        anchor="ms expired before the position for partition ",
        sample="org.apache.kafka.common.errors.TimeoutException: Timeout of 60000ms expired "
        "before the position for partition orders-0 could be determined",
        severity="error",
        meaning="A consumer gets no offset of a partition: its coordinator or leader does "
        "not reply.",
        source=_old.file(f"{_CLIENTS}/clients/consumer/KafkaConsumer.java", commit="2.8.0"),
        failure=connect.COORDINATOR,
    )

    METADATA_TIMED_OUT = LogMessage(
        anchor="Timeout expired while fetching topic metadata",
        sample="org.apache.kafka.common.errors.TimeoutException: Timeout expired while "
        "fetching topic metadata",
        severity="error",
        meaning="A consumer gets no list of partitions from any broker.",
        source=_kafka.file(f"{_CLIENTS}/clients/consumer/internals/TopicMetadataFetcher.java"),
        failure=fails.UNREACHABLE,
    )

    BAD_RECORD = LogMessage(
        anchor="Error deserializing ",
        sample="org.apache.kafka.common.errors.SerializationException: Error deserializing "
        "key/value for partition orders-0 at offset 12. If needed, please seek past "
        "the record to continue consumption.",
        pattern=r"Error deserializing (?P<part>KEY|VALUE|key/value) for partition "
        r"(?P<partition>\S+) at offset (?P<offset>\d+)",
        severity="error",
        meaning="A consumer cannot read a record, and stops at it.",
        source=_kafka.file(f"{_CLIENTS}/clients/consumer/internals/CompletedFetch.java"),
        failure=connect.BAD_RECORD,
    )

    FETCH_FAILED = LogMessage(
        anchor="Error sending fetch request ",
        sample="INFO [Consumer clientId=c1, groupId=billing] Error sending fetch request "
        "(sessionId=1678, epoch=INITIAL) to node 1: "
        "org.apache.kafka.common.errors.DisconnectException",
        severity="info",
        meaning="A consumer or replica lost a broker while it fetched.",
        source=_kafka.file(f"{_CLIENTS}/clients/FetchSessionHandler.java"),
        failure=connect.SLOW_BROKER,
    )

    REQUEST_TIMED_OUT = LogMessage(
        anchor=" due to request timeout.",
        sample="INFO [Producer clientId=p1] Disconnecting from node 1 due to request timeout.",
        pattern=r"Disconnecting from node (?P<node>-?\d+) due to request timeout\.",
        severity="info",
        meaning="A broker did not reply in time, and its connection is closed.",
        source=_kafka.file(f"{_CLIENTS}/clients/NetworkClient.java"),
        failure=connect.SLOW_BROKER,
    )

    NO_BOOTSTRAP = LogMessage(
        anchor="No resolvable bootstrap urls given in ",
        sample="org.apache.kafka.common.config.ConfigException: No resolvable bootstrap "
        "urls given in bootstrap.servers",
        severity="error",
        meaning="No name of the bootstrap servers resolves.",
        source=_kafka.file(f"{_CLIENTS}/clients/ClientUtils.java"),
        failure=fails.UNREACHABLE,
    )

    NOT_SENT = LogMessage(
        anchor="Error when sending message to topic ",
        sample="ERROR Error when sending message to topic orders with key: null, value: 3 "
        "bytes with error: "
        "(org.apache.kafka.clients.producer.internals.ErrorLoggingCallback)",
        severity="error",
        meaning="A record was not sent; the reason follows.",
        source=_kafka.file(f"{_CLIENTS}/clients/producer/internals/ErrorLoggingCallback.java"),
        failure=connect.NOT_SENT,
    )
