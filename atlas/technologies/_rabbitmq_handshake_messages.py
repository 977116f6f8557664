"""Log messages of RabbitMQ about handshakes, missing queues and slow ones."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import rabbitmq as fails
from atlas.technologies.failures import rabbitmq_clients as clients
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-27"
_server = Repository(
    "rabbitmq/rabbitmq-server", commit="5b09e556da53b8473f26843a2493d8460ced8c8e", checked=_CHECKED
)
_amqplib = Repository(
    "amqp-node/amqplib", commit="f7503e571a80dacfc863c2690ab797d31667b868", checked=_CHECKED
)
_py_amqp = Repository(
    "celery/py-amqp", commit="a03ad34f9b620773f50a4e19f26382bc23140e63", checked=_CHECKED
)


class RabbitMQHandshakeMessages:
    """Log messages of RabbitMQ about handshakes, missing queues and slow ones."""

    HANDSHAKE_TIMEOUT = LogMessage(
        anchor="{handshake_timeout,",
        sample="closing AMQP connection <0.619.0> (10.0.0.9:54637 -> 10.0.0.5:5672): "
        "{handshake_timeout,frame_header}",
        pattern=r"\{handshake_timeout,\s*(?P<step>\w+)\}",
        severity="error",
        meaning="A client connected, but did not finish its handshake in time.",
        source=_server.file("deps/rabbit/src/rabbit_reader.erl"),
        failure=fails.UNREACHABLE,
    )

    AMQPLIB_HANDSHAKE = LogMessage(
        anchor="Socket closed abruptly during opening handshake",
        sample="Error: Socket closed abruptly during opening handshake",
        severity="error",
        meaning="The broker, or something between, closed a new connection of the client "
        "(amqplib).",
        source=_amqplib.file("lib/connection.js"),
        failure=fails.UNREACHABLE,
    )

    CHANNEL_TIMEOUT = LogMessage(
        anchor="{channel_operation_timeout,",
        sample="** Reason for termination == "
        "{{badmatch,{error,{channel_operation_timeout,15000}}},",
        pattern=r"\{channel_operation_timeout,\s*(?P<milliseconds>\d+)\}",
        severity="error",
        meaning="A queue did not answer a channel in time.",
        source=_server.file("deps/rabbit/src/rabbit_amqqueue.erl"),
        failure=clients.SLOW_QUEUE,
    )

    NOT_FOUND = LogMessage(
        anchor="' in vhost '",
        sample="operation basic.consume caused a channel exception not_found: no queue "
        "'orders' in vhost '/'",
        pattern=r"no (?P<kind>queue|exchange) '(?P<name>[^']+)' in vhost '(?P<vhost>[^']+)'",
        severity="error",
        meaning="A client uses a queue or exchange that does not exist.",
        source=_server.file("deps/rabbit_common/src/rabbit_misc.erl"),
        unless=(
            "queue.declare",
            "exchange.declare",
        ),
        failure=clients.NO_QUEUE,
    )

    PYTHON_HEARTBEATS = LogMessage(
        anchor="Too many heartbeats missed",
        sample="amqp.exceptions.ConnectionForced: Too many heartbeats missed",
        pattern=r"Too many heartbeats missed",
        severity="error",
        meaning="The client (Python, such as Celery) got no heartbeat from the broker.",
        source=_py_amqp.file("amqp/connection.py"),
        failure=fails.HEARTBEATS,
    )
