"""Log messages that the drivers of RabbitMQ print, in several languages."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import rabbitmq as fails
from atlas.technologies.failures import rabbitmq_clients as clients
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-27"
_pika = Repository("pika/pika", commit="2126d43a76c14fb8d365d96bd1bdcef13dad75b5", checked=_CHECKED)
_php = Repository(
    "php-amqplib/php-amqplib",
    commit="a82bc9dc8f1e108eaa67af9a69c443b911145ac9",
    checked=_CHECKED,
    folder="PhpAmqpLib",
)
_bunny = Repository(
    "ruby-amqp/bunny", commit="e8af46d1e699c8995717ad9cafd67e9d2f8a5220", checked=_CHECKED
)
_go = Repository(
    "rabbitmq/amqp091-go", commit="28da80de762f0cbefc5c6517f9a144d526ce06cd", checked=_CHECKED
)
_dotnet = Repository(
    "rabbitmq/rabbitmq-dotnet-client",
    commit="9579b3d5acb77457ddbd8ad8df655c39ddf00eaf",
    checked=_CHECKED,
    folder="projects/RabbitMQ.Client",
)
_java = Repository(
    "rabbitmq/rabbitmq-java-client",
    commit="57d5b1df01a92f5f02017859b67ec7716d65b455",
    checked=_CHECKED,
)


class RabbitMQDriverMessages:
    """Log messages that the drivers of RabbitMQ print, in several languages."""

    PIKA_LOST = LogMessage(
        anchor="Stream connection lost: ",
        sample="pika.exceptions.StreamLostError: Stream connection lost: "
        "ConnectionResetError(104, 'Connection reset by peer')",
        pattern=r"Stream connection lost: .+",
        severity="error",
        meaning="The client (pika) lost its connection to the broker.",
        source=_pika.file("pika/adapters/base_connection.py"),
        failure=fails.HEARTBEATS,
    )

    PHP_HEARTBEAT = LogMessage(
        anchor="Missed server heartbeat",
        sample="PhpAmqpLib\\Exception\\AMQPHeartbeatMissedException: Missed server heartbeat",
        severity="error",
        meaning="The client (PHP) got no heartbeat from the broker.",
        source=_php.file("Wire/IO/AbstractIO.php"),
        failure=fails.HEARTBEATS,
    )

    PHP_BROKEN = LogMessage(
        anchor="Broken pipe or closed connection",
        sample="PhpAmqpLib\\Exception\\AMQPConnectionClosedException: Broken pipe or closed "
        "connection",
        pattern=r"AMQP\w+: Broken pipe or closed connection",
        severity="error",
        meaning="The client (PHP) lost its connection to the broker.",
        source=_php.file("Connection/AbstractConnection.php"),
        context=("PhpAmqpLib", "AMQPConnectionClosedException"),
        failure=fails.HEARTBEATS,
    )

    PHP_CHANNEL = LogMessage(
        anchor="Channel connection is closed.",
        sample="PhpAmqpLib\\Exception\\AMQPChannelClosedException: Channel connection is closed.",
        severity="error",
        meaning="The client (PHP) uses a channel whose connection is gone.",
        source=_php.file("Channel/AbstractChannel.php"),
        context=("PhpAmqpLib", "AMQPChannelClosedException"),
        failure=fails.HEARTBEATS,
    )

    PHP_TIMEOUT = LogMessage(
        anchor=" sec while awaiting incoming data",
        sample="PhpAmqpLib\\Exception\\AMQPTimeoutException: The connection timed out after "
        "3 sec while awaiting incoming data",
        pattern=r"timed out after (?P<time>\S+) sec while awaiting incoming data",
        severity="error",
        meaning="The broker did not answer the client (PHP) in time.",
        source=_php.file("Wire/AMQPIOReader.php"),
        failure=fails.HEARTBEATS,
    )

    RUBY_CONNECT = LogMessage(
        anchor="Could not establish TCP connection to ",
        sample="Bunny::TCPConnectionFailedForAllHosts: Could not establish TCP connection "
        "to any of the configured hosts",
        pattern=r"Could not establish TCP connection to (?P<server>\S+)",
        severity="error",
        meaning="The client (Bunny) reaches no broker.",
        source=_bunny.file("lib/bunny/exceptions.rb"),
        failure=fails.UNREACHABLE,
    )

    RUBY_LOGIN = LogMessage(
        anchor="Authentication with RabbitMQ failed",
        sample="Bunny::AuthenticationFailureError: Authentication with RabbitMQ failed. "
        "Please check your connection settings. Username: web, vhost: /, password "
        "length: 5",
        severity="error",
        meaning="The broker refuses the login of the client (Bunny).",
        source=_bunny.file("lib/bunny/exceptions.rb"),
        failure=fails.REFUSED,
    )

    GO_CLOSED = LogMessage(
        anchor="channel/connection is not open",
        sample='Exception (504) Reason: "channel/connection is not open"',
        severity="error",
        meaning="The client (Go) uses a channel or connection that is gone.",
        source=_go.file("types.go"),
        failure=fails.HEARTBEATS,
    )

    GO_PASSWORD = LogMessage(
        anchor="username or password not allowed",
        sample='Exception (403) Reason: "username or password not allowed"',
        severity="error",
        meaning="The broker refuses the login of the client (Go).",
        source=_go.file("types.go"),
        failure=fails.REFUSED,
    )

    GO_VHOST = LogMessage(
        anchor="no access to this vhost",
        sample='Exception (403) Reason: "no access to this vhost"',
        severity="error",
        meaning="The user of the client (Go) has no permission for the virtual host.",
        source=_go.file("types.go"),
        failure=fails.REFUSED,
    )

    DOTNET_INTERRUPTED = LogMessage(
        anchor="The AMQP operation was interrupted: ",
        sample="RabbitMQ.Client.Exceptions.OperationInterruptedException: The AMQP "
        "operation was interrupted: AMQP close-reason, initiated by Peer, code=404, "
        "text='NOT_FOUND - no queue 'orders' in vhost '/'', classId=50, methodId=10",
        severity="error",
        meaning="A channel or connection of the client (.NET) was closed; the reason follows.",
        source=_dotnet.file("Exceptions/OperationInterruptedException.cs"),
        failure=clients.CLOSED,
    )

    DOTNET_START = LogMessage(
        anchor="connection.start was never received",
        sample="System.IO.IOException: connection.start was never received, likely due to a "
        "network timeout",
        severity="error",
        meaning="The broker did not answer the client (.NET) after it connected.",
        source=_dotnet.file("Impl/Connection.Commands.cs"),
        failure=fails.UNREACHABLE,
    )

    JAVA_CLOSED = LogMessage(
        anchor=" is already closed due to ",
        sample="com.rabbitmq.client.AlreadyClosedException: channel is already closed due "
        "to channel error; protocol method: #method<channel.close>(reply-code=406, "
        "reply-text=PRECONDITION_FAILED - timeout)",
        pattern=r"(?P<kind>channel|connection) is already closed due to (?P<cause>channel "
        r"error|connection error|clean \w+ shutdown)",
        severity="error",
        meaning="The client (Java) uses a channel or connection that was closed; the reason "
        "follows.",
        source=_java.file("src/main/java/com/rabbitmq/client/AlreadyClosedException.java"),
        failure=clients.CLOSED,
    )
