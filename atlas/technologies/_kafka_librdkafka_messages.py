"""Log messages of librdkafka and KafkaJS, clients of Kafka."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import kafka as fails
from atlas.technologies.failures import kafka_connect as connect
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-26"
_librdkafka = Repository(
    "confluentinc/librdkafka", commit="4c3b017c3de8d9c10de12b9eec0ea688e8d5787d", checked=_CHECKED
)
_kafkajs = Repository(
    "tulios/kafkajs", commit="55b0b416308b9e597a5a6b97b0a6fd6b846255dc", checked=_CHECKED
)


class KafkaLibrdkafkaMessages:
    """Log messages of librdkafka and KafkaJS, clients of Kafka."""

    RD_WAIT_COORDINATOR = LogMessage(
        anchor="Local: Waiting for coordinator",
        sample="Commit Error : Local: Waiting for coordinator",
        severity="error",
        meaning="The client (librdkafka) knows no coordinator of its group.",
        source=_librdkafka.file("src/rdkafka.c"),
        failure=connect.COORDINATOR,
    )

    RD_TIMED_OUT = LogMessage(
        anchor="Local: Timed out",
        sample='KafkaError{code=_TIMED_OUT,val=-185,str="Local: Timed out"}',
        pattern=r"Local: Timed out(?:[^ ]|$)",
        severity="error",
        meaning="A request of the client (librdkafka) got no reply in time.",
        source=_librdkafka.file("src/rdkafka.c"),
        failure=connect.SLOW_BROKER,
    )

    RD_TIMED_OUT_QUEUE = LogMessage(
        anchor="Local: Timed out in queue",
        sample='KafkaError{code=_TIMED_OUT_QUEUE,val=-166,str="Local: Timed out in queue"}',
        severity="error",
        meaning="A request waited too long in the client (librdkafka) for a broker.",
        source=_librdkafka.file("src/rdkafka.c"),
        failure=connect.SLOW_BROKER,
    )

    RD_QUEUE_FULL = LogMessage(
        anchor="Local: Queue full",
        sample="BufferError: Local: Queue full",
        severity="error",
        meaning="The client (librdkafka) holds as many unsent records as allowed.",
        source=_librdkafka.file("src/rdkafka.c"),
        failure=fails.NOT_DELIVERED,
    )

    RD_RESOLVE = LogMessage(
        anchor="Local: Host resolution failure",
        sample="%3|1700|FAIL|rdkafka#producer-1| kafka-0:9092/bootstrap: Local: Host "
        "resolution failure",
        severity="error",
        meaning="The client (librdkafka) cannot resolve a broker's name.",
        source=_librdkafka.file("src/rdkafka.c"),
        failure=fails.UNREACHABLE,
    )

    RD_UNKNOWN_TOPIC = LogMessage(
        anchor="Local: Unknown topic",
        sample='KafkaError{code=_UNKNOWN_TOPIC,val=-188,str="Local: Unknown topic"}',
        severity="error",
        meaning="The client (librdkafka) finds no such topic.",
        source=_librdkafka.file("src/rdkafka.c"),
        failure=fails.NO_TOPIC,
    )

    RD_UNKNOWN_PARTITION = LogMessage(
        anchor="Local: Unknown partition",
        sample='KafkaError{code=_UNKNOWN_PARTITION,val=-190,str="Local: Unknown partition"}',
        severity="error",
        meaning="The client (librdkafka) finds no such partition.",
        source=_librdkafka.file("src/rdkafka.c"),
        failure=fails.NO_TOPIC,
    )

    RD_AUTH = LogMessage(
        anchor="Local: Authentication failure",
        sample='KafkaError{code=_AUTHENTICATION,val=-169,str="Local: Authentication failure"}',
        severity="error",
        meaning="A broker refuses the login of the client (librdkafka).",
        source=_librdkafka.file("src/rdkafka.c"),
        failure=fails.REFUSED,
    )

    RD_SSL = LogMessage(
        anchor="Local: SSL error",
        sample="%3|1700|FAIL|rdkafka#producer-1| kafka-0:9093/bootstrap: Local: SSL error",
        severity="error",
        meaning="The TLS handshake of the client (librdkafka) fails.",
        source=_librdkafka.file("src/rdkafka.c"),
        failure=fails.REFUSED,
    )

    RD_TOO_LARGE = LogMessage(
        anchor="Broker: Message size too large",
        sample='KafkaError{code=MSG_SIZE_TOO_LARGE,val=10,str="Unable to produce message: Broker: '
        'Message size too large"}',
        severity="error",
        meaning="A record is larger than the client (librdkafka), topic or broker allows.",
        source=_librdkafka.file("src/rdkafka.c"),
        failure=fails.TOO_LARGE,
    )

    RD_MAX_POLL = LogMessage(
        anchor="Application maximum poll interval (",
        sample="%4|1700|MAXPOLL|rdkafka#consumer-1| [thrd:main]: Application maximum poll "
        "interval (300000ms) exceeded by 398ms (adjust max.poll.interval.ms for "
        "long-running message processing): leaving group",
        pattern=r"Application maximum poll interval \((?P<limit>\d+)ms\) exceeded by "
        r"(?P<by>\d+)ms",
        severity="warning",
        meaning="A consumer (librdkafka) processed too long between two polls, and left its group.",
        source=_librdkafka.file("src/rdkafka_cgrp.c"),
        failure=fails.SLOW_CONSUMER,
    )

    RD_REQUESTS_TIMED_OUT = LogMessage(
        anchor=" in-flight, ",
        sample="%4|1700|REQTMOUT|rdkafka#producer-1| [thrd:kafka-0:9092/0]: kafka-0:9092/0: "
        "Timed out 3 in-flight, 0 retry-queued, 2 out-queue, 0 partially-sent "
        "requests",
        pattern=r"Timed out (?P<requests>\d+) in-flight, \d+ retry-queued",
        severity="warning",
        meaning="Requests of the client (librdkafka) got no reply in time.",
        source=_librdkafka.file("src/rdkafka_broker.c"),
        failure=connect.SLOW_BROKER,
    )

    JS_SEED = LogMessage(
        anchor="Failed to connect to seed broker, trying another broker from the list",
        sample="[BrokerPool] Failed to connect to seed broker, trying another broker from "
        "the list: Connection timeout",
        severity="error",
        meaning="The client (KafkaJS) cannot connect to a broker.",
        source=_kafkajs.file("src/cluster/brokerPool.js"),
        failure=fails.UNREACHABLE,
    )

    JS_CONNECTION = LogMessage(
        anchor="KafkaJSConnectionError: Connection ",
        sample="KafkaJSConnectionError: Connection timeout at Timeout.onTimeout [as _onTimeout]",
        pattern=r"KafkaJSConnectionError: Connection (?P<error>timeout|error: .*)",
        severity="error",
        meaning="The client (KafkaJS) cannot connect to a broker.",
        source=_kafkajs.file("src/network/connection.js"),
        failure=fails.UNREACHABLE,
    )

    JS_CLOSED = LogMessage(
        anchor="KafkaJSConnectionClosedError: Closed connection",
        sample="KafkaJSConnectionClosedError: Closed connection",
        severity="error",
        meaning="A broker closed the connection of the client (KafkaJS).",
        source=_kafkajs.file("src/network/connection.js"),
        failure=connect.SLOW_BROKER,
    )

    JS_REQUEST = LogMessage(
        anchor="KafkaJSRequestTimeoutError: Request ",
        sample="KafkaJSRequestTimeoutError: Request Produce(key: 0, version: 7) timed out",
        severity="error",
        meaning="A broker did not reply to the client (KafkaJS) in time.",
        source=_kafkajs.file("src/network/requestQueue/socketRequest.js"),
        failure=connect.SLOW_BROKER,
    )

    JS_CRASH = LogMessage(
        anchor="Crash: KafkaJS",
        sample="[Consumer] Crash: KafkaJSNumberOfRetriesExceeded: Connection timeout",
        pattern=r"Crash: (?P<error>KafkaJS\w+): (?P<reason>.+)",
        severity="error",
        meaning="A consumer (KafkaJS) stopped; the reason follows.",
        source=_kafkajs.file("src/consumer/index.js"),
        failure=connect.CONSUMER_STOPPED,
    )
