"""Log messages of clients of Kafka for Go, Python and Spring."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import kafka as fails
from atlas.technologies.failures import kafka_connect as connect
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-26"
_kafka_go = Repository(
    "segmentio/kafka-go", commit="3ce29796ef96c7f55bfb64b505c0fcb3c2fd233e", checked=_CHECKED
)
_aiokafka = Repository(
    "aio-libs/aiokafka", commit="672947afe85c91b7d953f0259e69837a711d3246", checked=_CHECKED
)
_spring = Repository(
    "spring-projects/spring-kafka",
    commit="3f3cf7d88cd57a07061c91399026667f9a929c3e",
    checked=_CHECKED,
)


class KafkaDriverMessages:
    """Log messages of clients of Kafka for Go, Python and Spring."""

    GO_DIAL = LogMessage(
        anchor="Unable to establish connection to consumer group coordinator for group ",
        sample="Unable to establish connection to consumer group coordinator for group "
        "billing: dial tcp 10.0.0.4:9092",
        severity="error",
        meaning="The client (kafka-go) cannot connect to the coordinator of its group.",
        source=_kafka_go.file("consumergroup.go"),
        failure=connect.COORDINATOR,
    )

    GO_DIALER = LogMessage(
        anchor="failed to open connection to ",
        sample="failed to dial: failed to open connection to kafka-0:9092: dial tcp "
        "10.0.0.4:9092: connect: connection refused",
        pattern=r"failed to dial: failed to open connection to (?P<broker>\S+):",
        severity="error",
        meaning="The client (kafka-go) cannot connect to a broker.",
        source=_kafka_go.file("dialer.go"),
        failure=fails.UNREACHABLE,
    )

    AIO_CONNECT = LogMessage(
        anchor='Unable connect to "',
        sample='ERROR:aiokafka:Unable connect to "kafka-0:9092": [Errno 111] Connect call failed',
        severity="error",
        meaning="The client (aiokafka) cannot connect to a broker.",
        source=_aiokafka.file("aiokafka/client.py"),
        failure=fails.UNREACHABLE,
    )

    AIO_BOOTSTRAP = LogMessage(
        anchor="KafkaConnectionError: Unable to bootstrap from ",
        sample="aiokafka.errors.KafkaConnectionError: KafkaConnectionError: Unable to "
        "bootstrap from [('kafka-0', 9092)]",
        severity="error",
        meaning="The client (aiokafka) reaches no bootstrap broker.",
        source=_aiokafka.file("aiokafka/client.py"),
        failure=fails.UNREACHABLE,
    )

    AIO_METADATA = LogMessage(
        anchor="Unable to request metadata from ",
        sample='ERROR:aiokafka:Unable to request metadata from "kafka-0:9092": '
        "KafkaConnectionError",
        severity="error",
        meaning="The client (aiokafka) gets no metadata from a broker.",
        source=_aiokafka.file("aiokafka/client.py"),
        failure=fails.UNREACHABLE,
    )

    AIO_HEARTBEAT = LogMessage(
        anchor="Heartbeat failed for group ",
        sample="WARNING:aiokafka.consumer.group_coordinator:Heartbeat failed for group "
        "billing because it is rebalancing",
        severity="warning",
        meaning="A consumer (aiokafka) must join its group again.",
        source=_aiokafka.file("aiokafka/consumer/group_coordinator.py"),
        failure=fails.REBALANCE,
    )

    SPRING_STOPS = LogMessage(
        anchor="Stopping container due to an Error",
        sample="ERROR o.s.k.l.KafkaMessageListenerContainer - Stopping container due to an Error",
        severity="error",
        meaning="A listener of Spring for Kafka stopped; the error follows.",
        source=_spring.file(
            "spring-kafka/src/main/java/org/springframework/kafka/listener/KafkaMessageListenerContainer.java"
        ),
        context=("kafka", "Kafka"),
        failure=connect.CONSUMER_STOPPED,
    )

    SPRING_AUTH = LogMessage(
        anchor="Authentication/Authorization Exception",
        sample="ERROR o.s.k.l.KafkaMessageListenerContainer - Authentication/Authorization "
        "Exception and no authExceptionRetryInterval set",
        severity="error",
        meaning="A listener of Spring for Kafka stopped: the broker refuses it.",
        source=_spring.file(
            "spring-kafka/src/main/java/org/springframework/kafka/listener/KafkaMessageListenerContainer.java"
        ),
        failure=fails.REFUSED,
    )
