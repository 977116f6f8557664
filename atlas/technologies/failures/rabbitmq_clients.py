"""Failures of RabbitMQ's clients: closed channels, consumers that stop, refused messages."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.rabbitmq import (
    BREAKDOWN,
    CONNECTIONS,
    PERMISSIONS,
    QUEUES,
    UNRESPONSIVE,
    VHOSTS,
)
from atlas.technologies.known_failure import KnownFailure, wrapped_error

_SPRING = "spring-rabbit/src/main/java/org/springframework/amqp/rabbit/listener"
CLOSED_TEXT = Repository(
    "rabbitmq/rabbitmq-java-client",
    commit="57d5b1df01a92f5f02017859b67ec7716d65b455",
    checked="2026-11-27",
).file("src/main/java/com/rabbitmq/client/AlreadyClosedException.java")
RESTART_TEXT = Repository(
    "spring-projects/spring-amqp",
    commit="94df52195649eaa3c0e7b17b56048ff7a6472cb0",
    checked="2026-11-27",
).file(f"{_SPRING}/SimpleMessageListenerContainer.java")

CLOSED = KnownFailure(
    "the broker closed a channel of a client",
    steps=[CONNECTIONS, QUEUES, UNIT_LOG],
    causes=[wrapped_error(CLOSED_TEXT.at("is already closed due to"))],
)
CONSUMER_RESTARTS = KnownFailure(
    "a consumer failed, and is started again",
    is_general=True,
    steps=[CONNECTIONS, QUEUES, UNIT_LOG],
    causes=[wrapped_error(RESTART_TEXT.at("Consumer raised exception, processing can restart if"))],
)
UNKNOWN_TAG = KnownFailure(
    "a message is acknowledged twice, or on another channel",
    steps=[CONNECTIONS, QUEUES, UNIT_LOG],
)
CONSUMER_STOPPED = KnownFailure(
    "a consumer stopped, and does not start again", steps=[QUEUES, CONNECTIONS, UNIT_LOG]
)
NO_QUEUE = KnownFailure("a queue or exchange does not exist", steps=[QUEUES, VHOSTS, PERMISSIONS])
MESSAGE_TOO_LARGE = KnownFailure(
    "a message is larger than the broker allows", steps=[CONNECTIONS, QUEUES, UNIT_LOG]
)
SLOW_QUEUE = KnownFailure(
    "a queue does not answer in time", steps=[UNRESPONSIVE, QUEUES, BREAKDOWN]
)
