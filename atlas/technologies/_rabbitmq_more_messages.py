"""More log messages of RabbitMQ: alarms, refusals, and consumers in Node and Spring."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import rabbitmq as fails
from atlas.technologies.failures import rabbitmq_clients as clients
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-27"
_server = Repository(
    "rabbitmq/rabbitmq-server", commit="5b09e556da53b8473f26843a2493d8460ced8c8e", checked=_CHECKED
)
_server_3_6 = Repository("rabbitmq/rabbitmq-server", commit="rabbitmq_v3_6_5", checked=_CHECKED)
_amqplib = Repository(
    "amqp-node/amqplib", commit="f7503e571a80dacfc863c2690ab797d31667b868", checked=_CHECKED
)
_spring = Repository(
    "spring-projects/spring-amqp",
    commit="94df52195649eaa3c0e7b17b56048ff7a6472cb0",
    checked=_CHECKED,
    folder="spring-rabbit/src/main/java/org/springframework/amqp/rabbit/listener",
)


class RabbitMQMoreMessages:
    """More log messages of RabbitMQ: alarms, refusals, and consumers in Node and Spring."""

    MEMORY_ABOVE_LIMIT = LogMessage(
        anchor="vm_memory_high_watermark set. Memory used:",
        sample="vm_memory_high_watermark set. Memory used:881321872 allowed:787377356",
        pattern=r"vm_memory_high_watermark set\. Memory used:(?P<used>\d+) "
        r"allowed:(?P<allowed>\d+)",
        severity="info",
        meaning="The node uses more memory than its limit, and blocks every publisher.",
        source=_server.file("deps/rabbit/src/vm_memory_monitor.erl"),
        failure=fails.ALARM,
    )

    DISK_INSUFFICIENT = LogMessage(
        anchor="Free disk space is insufficient. Free bytes: ",
        sample="[warning] Free disk space is insufficient. Free bytes: 31744000. Limit: 50000000",
        pattern=r"Free bytes: (?P<free>\d+)\. Limit: (?P<limit>\d+)",
        severity="warning",
        meaning="The disk has less free space than the limit, so every publisher is blocked.",
        source=_server.file("deps/rabbit/src/rabbit_disk_monitor.erl"),
        failure=fails.ALARM,
    )

    DISK_INSUFFICIENT_3 = LogMessage(
        anchor="Disk free space insufficient. Free bytes:",
        sample="Disk free space insufficient. Free bytes:31744000 Limit:50000000",
        pattern=r"Free bytes:(?P<free>\d+) Limit:(?P<limit>\d+)",
        severity="warning",
        meaning="The disk has less free space than the limit, so every publisher is blocked.",
        source=_server_3_6.file("src/rabbit_disk_monitor.erl"),
        versions="< 3.7",
        failure=fails.ALARM,
    )

    UNKNOWN_TAG = LogMessage(
        anchor="unknown delivery tag ",
        sample="#method<channel.close>(reply-code=406, reply-text=PRECONDITION_FAILED - "
        "unknown delivery tag 970, class-id=60, method-id=80)",
        pattern=r"unknown delivery tag (?P<tag>\d+)",
        severity="error",
        meaning="A consumer acknowledged a message twice, or on another channel; its channel "
        "was closed.",
        source=_server.file("deps/rabbit/src/rabbit_channel.erl"),
        failure=clients.UNKNOWN_TAG,
    )

    MESSAGE_TOO_LARGE = LogMessage(
        anchor=" is larger than max size ",
        sample="operation basic.publish caused a channel exception precondition_failed: "
        "message size 214748364 is larger than max size 134217728",
        pattern=r"message size (?P<size>\d+) is larger than max size (?P<limit>\d+)",
        severity="error",
        meaning="A client publishes a message that is larger than the broker allows.",
        source=_server.file("deps/rabbit/src/rabbit_channel.erl"),
        failure=clients.MESSAGE_TOO_LARGE,
    )

    VHOST_REFUSED = LogMessage(
        anchor="' refused for user '",
        sample="access to vhost 'shop' refused for user 'web'",
        pattern=r"access to vhost '(?P<vhost>[^']+)' refused for user '(?P<user>[^']+)'",
        severity="error",
        meaning="A user has no permission for the virtual host.",
        source=_server.file("deps/rabbit/src/rabbit_access_control.erl"),
        failure=fails.REFUSED,
    )

    AMQPLIB_CLOSED = LogMessage(
        anchor=') with message "',
        sample='Error: Connection closed: 541 (INTERNAL-ERROR) with message "INTERNAL_ERROR"',
        pattern=r"Connection closed: (?P<code>\d+) \((?P<name>[A-Z-]+)\) with message "
        r'"(?P<text>[^"]*)',
        severity="error",
        meaning="The broker closed the connection of the client (amqplib).",
        source=_amqplib.file("lib/connection.js"),
        failure=fails.HEARTBEATS,
    )

    NODE_CHANNEL_CLOSED = LogMessage(
        anchor="Channel closed by server: ",
        sample='Error: Channel closed by server: 404 (NOT-FOUND) with message "NOT_FOUND - '
        "no queue 'orders' in vhost '/'\"",
        pattern=r"Channel closed by server: (?P<code>\d+) \((?P<name>[A-Z-]+)\)",
        severity="error",
        meaning="The broker closed a channel of the client (amqplib); the reason follows.",
        source=_amqplib.file("lib/channel.js"),
        failure=clients.CLOSED,
    )

    SPRING_RESTARTS = LogMessage(
        anchor="Consumer raised exception, processing can restart",
        sample="WARN SimpleMessageListenerContainer : Consumer raised exception, processing "
        "can restart if the connection factory supports it",
        severity="warning",
        meaning="A consumer (Spring) lost its channel or connection, and is started again.",
        source=_spring.file("SimpleMessageListenerContainer.java"),
        failure=clients.CONSUMER_RESTARTS,
    )

    SPRING_ABORTED = LogMessage(
        anchor="Stopping container from aborted consumer",
        sample="ERROR SimpleMessageListenerContainer : Stopping container from aborted consumer",
        severity="error",
        meaning="A consumer (Spring) gave up, so its container stops: nothing is consumed "
        "any more.",
        source=_spring.file("SimpleMessageListenerContainer.java"),
        failure=clients.CONSUMER_STOPPED,
    )

    SPRING_NO_QUEUE = LogMessage(
        anchor="Failed to declare queue",
        sample="WARN BlockingQueueConsumer : Failed to declare queue: orders",
        pattern=r"Failed to declare queue(?:: (?P<queue>\S+)|\(s\):)",
        severity="warning",
        meaning="The queue that a consumer (Spring) reads from does not exist, or cannot be "
        "declared.",
        source=_spring.file("BlockingQueueConsumer.java"),
        failure=clients.NO_QUEUE,
    )

    SPRING_REDECLARE = LogMessage(
        anchor="Failed to check/redeclare auto-delete queue(s).",
        sample="ERROR SimpleMessageListenerContainer : Failed to check/redeclare "
        "auto-delete queue(s).",
        severity="error",
        meaning="A consumer (Spring) cannot declare its queues, most often as the broker is away.",
        source=_spring.file("AbstractMessageListenerContainer.java"),
        failure=fails.UNREACHABLE,
    )
