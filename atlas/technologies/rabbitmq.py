"""RabbitMQ: message broker."""

from typing import ClassVar

from atlas.evidence.constructors import mb, ms, quantity, ratio, seconds
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/rabbitmq.md")
_rabbitmq_server = Repository(
    "rabbitmq/rabbitmq-server",
    commit="5b09e556da53b8473f26843a2493d8460ced8c8e",
    checked=_CHECKED,
)
EXAMPLE = _rabbitmq_server.file("deps/rabbit/docs/rabbitmq.conf.example")
DEFAULTS = _rabbitmq_server.file("deps/rabbit/Makefile")
READER = _rabbitmq_server.file("deps/rabbit/src/rabbit_reader.erl")
METRICS = _rabbitmq_server.file("deps/rabbitmq_prometheus/metrics.md")
_RELEASED = """
3.0 2012-11-19  3.1 2013-05-01  3.2 2013-10-23  3.3 2014-04-02  3.4 2014-10-21
3.5 2015-03-11  3.6 2015-12-22  3.7 2017-11-28  3.8 2019-10-01  3.9 2021-07-23
3.10 2022-05-03  3.11 2022-09-26  3.12 2023-06-01  3.13 2024-02-22  4.0 2024-09-18
4.1 2025-04-15  4.2 2025-10-27  4.3 2026-04-23
"""


class RabbitMQ(Technology):
    """A message broker that routes messages into queues."""

    name = "RabbitMQ"
    icon = "diagrams.onprem.queue.RabbitMQ"
    plane = "state"
    releases = release_lines(_RELEASED, RELEASES)
    logs = statement("files in /var/log/rabbitmq, unless `log.dir` names another place") @ (
        EXAMPLE.at("# log.dir = /var/log/rabbitmq")
    )
    ports: ClassVar = {
        "AMQP": quantity(5672, "") @ DEFAULTS.at("{tcp_listeners, [5672]},"),
        "management": quantity(15672, "")
        @ _rabbitmq_server.file("deps/rabbitmq_management/src/rabbit_mgmt_app.erl").at(
            "-define(DEFAULT_PORT, 15672)."
        ),
        "Prometheus": quantity(15692, "")
        @ _rabbitmq_server.file("deps/rabbitmq_prometheus/README.md").at(
            "used by the plugin is `15692`"
        ),
        "between nodes, in the example": quantity(25672, "")
        @ EXAMPLE.at("# distribution.listener.port_range.min = 25672"),
    }
    MEMORY_WATERMARK = Parameter(
        "memory alarm at, default", ratio(0.6) @ DEFAULTS.at("{vm_memory_high_watermark, 0.6},")
    )
    DISK_FREE_LIMIT = Parameter(
        "disk alarm below, default", mb(50) @ DEFAULTS.at("{disk_free_limit, 50000000}, %% 50MB")
    )
    HEARTBEAT_INTERVAL = Parameter(
        "heartbeat, default", seconds(60) @ DEFAULTS.at("{heartbeat, 60},")
    )
    CONSUMER_TIMEOUT = Parameter(
        "acknowledgement timeout, default",
        ms(1800000) @ DEFAULTS.at("{consumer_timeout, 1800000},"),
    )

    RESOURCE_ALARM = LogMessage(
        anchor=" resource limit alarm set on node ",
        sample="memory resource limit alarm set on node 'rabbit@mq-2'.",
        pattern=r"(?P<resource>\w+) resource limit alarm set on node (?P<node>[^.\s]+)",
        severity="warning",
        meaning="A node is low on memory or disk, and publishers are blocked until it is not.",
        source=_rabbitmq_server.file("deps/rabbit/src/rabbit_alarm.erl"),
    )
    MISSED_HEARTBEATS = LogMessage(
        anchor="missed heartbeats from client, timeout: ",
        sample="missed heartbeats from client, timeout: 60s",
        pattern=r"missed heartbeats from client, timeout: (?P<seconds>\d+)s",
        severity="error",
        meaning="A client missed its heartbeats and its connection was closed.",
        source=READER,
    )
    NODE_DOWN = LogMessage(
        anchor="rabbit on node ",
        sample="rabbit on node 'rabbit@mq-3' down",
        pattern=r"rabbit on node (?P<node>\S+) down",
        severity="info",
        meaning="A node of the cluster is down.",
        source=_rabbitmq_server.file("deps/rabbit/src/rabbit_node_monitor.erl"),
    )

    ACK_TIMEOUT = LogMessage(
        anchor="delivery acknowledgement on channel ",
        sample="operation none caused a channel exception precondition_failed: delivery "
        "acknowledgement on channel 1 timed out. Timeout value used: 1800000 ms.",
        pattern=r"acknowledgement on channel (?P<channel>\d+) timed out\. Timeout value used: "
        r"(?P<milliseconds>\d+) ms",
        severity="error",
        meaning="A consumer held a message unacknowledged too long, and its channel was closed.",
        source=_rabbitmq_server.file("deps/rabbit/src/rabbit_channel.erl"),
    )
    CLIENT_CLOSED = LogMessage(
        anchor="client unexpectedly closed TCP connection",
        sample="client unexpectedly closed TCP connection",
        severity="warning",
        meaning="A client disconnected without closing its AMQP connection.",
        source=READER,
    )
    CONNECTION_LIMIT = LogMessage(
        anchor="node connection limit (",
        sample="node connection limit (10000) is reached",
        pattern=r"node connection limit \((?P<limit>\d+)\) is reached",
        severity="error",
        meaning="The node is at its connection limit and rejects clients.",
        source=READER,
    )

    UNACKED = Metric(
        name="rabbitmq_queue_messages_unacked",
        meaning="Messages delivered to consumers but not yet acknowledged.",
        source=METRICS,
    )
    DISK_FREE = Metric(
        name="rabbitmq_disk_space_available_bytes",
        meaning="Free disk space; compare it with rabbitmq_disk_space_available_limit_bytes.",
        unit="byte",
        source=METRICS,
    )
    READY = Metric(
        name="rabbitmq_queue_messages_ready",
        meaning="Messages ready for consumers; consumers do not keep up if it grows.",
        source=METRICS,
    )
    CONNECTIONS = Metric(
        name="rabbitmq_connections",
        meaning="Connections currently open.",
        source=METRICS,
    )


rabbitmq = RabbitMQ()
