"""More log messages of RabbitMQ: those of clients in several languages, and older ones."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import rabbitmq as fails
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-26"
_server = Repository(
    "rabbitmq/rabbitmq-server", commit="5b09e556da53b8473f26843a2493d8460ced8c8e", checked=_CHECKED
)
_server_3_8 = Repository("rabbitmq/rabbitmq-server", commit="v3.8.0", checked=_CHECKED)
_java = Repository(
    "rabbitmq/rabbitmq-java-client",
    commit="57d5b1df01a92f5f02017859b67ec7716d65b455",
    checked=_CHECKED,
)
_pika = Repository("pika/pika", commit="2126d43a76c14fb8d365d96bd1bdcef13dad75b5", checked=_CHECKED)
_amqplib = Repository(
    "amqp-node/amqplib", commit="f7503e571a80dacfc863c2690ab797d31667b868", checked=_CHECKED
)
_dotnet = Repository(
    "rabbitmq/rabbitmq-dotnet-client",
    commit="9579b3d5acb77457ddbd8ad8df655c39ddf00eaf",
    checked=_CHECKED,
)


class RabbitMQClientMessages:
    """More log messages of RabbitMQ: those of clients in several languages, and older ones."""

    FORCED = LogMessage(
        anchor="broker forced connection closure with reason ",
        sample='operation none caused a connection exception connection_forced: "broker forced '
        "connection closure with reason 'shutdown'\"",
        pattern=r"broker forced connection closure with reason '(?P<reason>[^']+)'",
        severity="error",
        meaning="The broker closed a client's connection.",
        source=_server.file("deps/rabbit/src/rabbit_reader.erl"),
        failure=fails.HEARTBEATS,
    )

    NODE_CHANNEL_ENDED = LogMessage(
        anchor="Channel ended, no reply will be forthcoming",
        sample="Error: Channel ended, no reply will be forthcoming",
        severity="error",
        meaning="The connection of the client (amqplib) ended while it waited for a reply.",
        source=_amqplib.file("lib/channel.js"),
        failure=fails.HEARTBEATS,
    )

    JAVA_HEARTBEAT = LogMessage(
        anchor="Heartbeat missing with heartbeat = ",
        sample="com.rabbitmq.client.MissedHeartbeatException: Heartbeat missing with heartbeat = "
        "60 seconds",
        severity="error",
        meaning="The client (Java) got no heartbeat from the broker and closed the connection.",
        source=_java.file("src/main/java/com/rabbitmq/client/impl/AMQConnection.java"),
        failure=fails.HEARTBEATS,
    )

    DOTNET_UNREACHABLE = LogMessage(
        anchor="None of the specified endpoints were reachable",
        sample="RabbitMQ.Client.Exceptions.BrokerUnreachableException: None of the specified "
        "endpoints were reachable",
        severity="error",
        meaning="The client (.NET) cannot connect to any of the brokers.",
        source=_dotnet.file("projects/RabbitMQ.Client/Exceptions/BrokerUnreachableException.cs"),
        failure=fails.UNREACHABLE,
    )

    QUEUE_STOPPED = LogMessage(
        anchor=" process is stopped by supervisor",
        sample="operation basic.consume caused a channel exception not_found: queue 'orders' in "
        "vhost '/' process is stopped by supervisor",
        severity="error",
        meaning="The process of a queue failed too often and was stopped.",
        source=_server.file("deps/rabbit/src/rabbit_amqqueue.erl"),
        context=("vhost",),
        failure=fails.QUEUE_DOWN,
    )

    CLUSTER_INCONSISTENT = LogMessage(
        anchor=" thinks it's clustered with node ",
        sample="{inconsistent_cluster,\"Khepri: node rabbit@a thinks it's clustered with node "
        'rabbit@b, but rabbit@b disagrees"}',
        severity="error",
        meaning="A node believes it is in a cluster that no longer knows it, for example after a "
        "reset.",
        source=_server.file("deps/rabbit/src/rabbit_khepri.erl"),
        failure=fails.VERSIONS,
    )

    FILES_ALARM = LogMessage(
        anchor="file descriptor limit alarm set",
        sample="2025-12-18 11:06:08.189 [warning] <0.364.0> file descriptor limit alarm set.",
        severity="warning",
        meaning="The node has no file descriptors left: new connections are not accepted.",
        source=_server_3_8.file("src/rabbit_alarm.erl"),
        failure=fails.TOO_MANY,
    )
