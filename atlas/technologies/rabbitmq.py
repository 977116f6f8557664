"""RabbitMQ: message broker."""

from typing import ClassVar

from atlas.evidence.constructors import mb, ms, quantity, ratio, seconds
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._rabbitmq_client_messages import RabbitMQClientMessages
from atlas.technologies._rabbitmq_driver_messages import RabbitMQDriverMessages
from atlas.technologies._rabbitmq_handshake_messages import RabbitMQHandshakeMessages
from atlas.technologies._rabbitmq_more_messages import RabbitMQMoreMessages
from atlas.technologies.failures import rabbitmq as fails
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
PARTITIONS = Repository(
    "rabbitmq/rabbitmq-website",
    commit="0acf2a429b51aa35667af4369b8353317ebea524",
    checked="2026-11-26",
    publisher="RabbitMQ",
    release="4.2",
).file("versioned_docs/version-4.2/partitions.md")
METRICS = _rabbitmq_server.file("deps/rabbitmq_prometheus/metrics.md")
_RELEASED = """
3.0 2012-11-19  3.1 2013-05-01  3.2 2013-10-23  3.3 2014-04-02  3.4 2014-10-21
3.5 2015-03-11  3.6 2015-12-22  3.7 2017-11-28  3.8 2019-10-01  3.9 2021-07-23
3.10 2022-05-03  3.11 2022-09-26  3.12 2023-06-01  3.13 2024-02-22  4.0 2024-09-18
4.1 2025-04-15  4.2 2025-10-27  4.3 2026-04-23
"""


class RabbitMQ(
    RabbitMQHandshakeMessages,
    RabbitMQDriverMessages,
    RabbitMQMoreMessages,
    RabbitMQClientMessages,
    Technology,
):
    """A message broker that routes messages into queues."""

    name = "RabbitMQ"
    icon = "simple-icons:rabbitmq"
    plane = "state"
    needs = ("Erlang/OTP",)
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
        failure=fails.ALARM,
    )
    MISSED_HEARTBEATS = LogMessage(
        anchor="missed heartbeats from client, timeout: ",
        sample="missed heartbeats from client, timeout: 60s",
        pattern=r"missed heartbeats from client, timeout: (?P<seconds>\d+)s",
        severity="error",
        meaning="A client missed its heartbeats and its connection was closed.",
        source=READER,
        failure=fails.MISSED_HEARTBEATS,
    )
    NODE_DOWN = LogMessage(
        anchor="rabbit on node ",
        sample="rabbit on node 'rabbit@mq-3' down",
        pattern=r"rabbit on node (?P<node>\S+) down",
        severity="info",
        meaning="A node of the cluster is down.",
        source=_rabbitmq_server.file("deps/rabbit/src/rabbit_node_monitor.erl"),
        failure=fails.NODE_DOWN,
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
        failure=fails.UNACKNOWLEDGED,
    )
    CLIENT_CLOSED = LogMessage(
        anchor="client unexpectedly closed TCP connection",
        sample="client unexpectedly closed TCP connection",
        severity="warning",
        meaning="A client disconnected without closing its AMQP connection.",
        source=READER,
        failure=fails.HEARTBEATS,
    )
    CONNECTION_LIMIT = LogMessage(
        anchor="node connection limit (",
        sample="node connection limit (10000) is reached",
        pattern=r"node connection limit \((?P<limit>\d+)\) is reached",
        severity="error",
        meaning="The node is at its connection limit and rejects clients.",
        source=READER,
        failure=fails.TOO_MANY,
    )

    PARTITIONED = LogMessage(
        anchor="inconsistent_database, running_partitioned_network, ",
        sample="2020-05-18 06:55:37.324 [error] <0.341.0> Mnesia(rabbit@warp10): ** ERROR ** "
        "mnesia_event got {inconsistent_database, running_partitioned_network, "
        "rabbit@hostname2}",
        pattern=r"inconsistent_database, running_partitioned_network, '?(?P<node>[\w.@-]+)",
        severity="fatal",
        meaning="Nodes lost each other, worked on alone, and their data differ now.",
        source=PARTITIONS,
        versions="< 4.3",
        context=("rabbit", "hare@", "Rabbit"),
        failure=fails.PARTITION,
    )
    STARTED_PARTITIONED = LogMessage(
        anchor="inconsistent_database, starting_partitioned_network, ",
        sample="Mnesia(rabbit@warp10): ** ERROR ** mnesia_event got {inconsistent_database, "
        "starting_partitioned_network, rabbit@warp11}",
        pattern=r"inconsistent_database, starting_partitioned_network, '?(?P<node>rabbit@[\w.-]+)",
        severity="fatal",
        meaning="A node starts, and finds that another one ran without it and has other data.",
        source=Repository(
            "erlang/otp", commit="019eff4f517cc110bd365a193f63ce5431335bd2", checked="2026-11-27"
        ).file("lib/mnesia/src/mnesia_event.erl"),
        versions="< 4.3",
        context=("rabbit",),
        failure=fails.PARTITION,
    )
    WAITING_FOR_TABLES = LogMessage(
        anchor="Error while waiting for Mnesia tables",
        sample="Error while waiting for Mnesia tables: "
        "{timeout_waiting_for_tables,['rabbit@mq-1','rabbit@mq-2'],[rabbit_durable_que"
        "ue]}",
        severity="warning",
        meaning="A node waits at its start for others that were up last, and will give up.",
        source=_rabbitmq_server.file("deps/rabbit/src/rabbit_mnesia.erl"),
        failure=fails.NO_TABLES,
    )
    TABLES_TIMEOUT = LogMessage(
        anchor="timeout_waiting_for_tables",
        sample="{error,{timeout_waiting_for_tables,['rabbit@mq-1','rabbit@mq-2'],[rabbit_user,"
        "rabbit_durable_queue]}}",
        pattern=r"\{error, ?\{timeout_waiting_for_tables, ?\[(?P<nodes>[^\]]*)\]",
        severity="fatal",
        meaning="A node did not get its tables from the other nodes, and does not start.",
        source=_rabbitmq_server.file("deps/rabbit/src/rabbit_mnesia.erl"),
        failure=fails.NO_TABLES,
    )
    BOOT_FAILED = LogMessage(
        anchor="BOOT FAILED",
        sample="BOOT FAILED",
        pattern=r"(?:^|\s)BOOT FAILED(?:$|\s)",
        severity="fatal",
        meaning="A node does not start; the lines that follow say why.",
        source=_rabbitmq_server.file("deps/rabbitmq_prelaunch/src/rabbit_prelaunch_errors.erl"),
        failure=fails.NO_BOOT,
    )
    NAME_TAKEN = LogMessage(
        anchor=" is already running on host ",
        sample="ERROR: node with name rabbit is already running on host mq-1",
        pattern=r'ERROR: node with name "?(?P<name>[^"\s]+)"? is already running on host',
        severity="fatal",
        meaning="Another process has the node's name: an earlier one that still runs.",
        source=_rabbitmq_server.file("deps/rabbitmq_prelaunch/src/rabbit_prelaunch_errors.erl"),
        failure=fails.NO_BOOT,
    )
    NO_LISTENER = LogMessage(
        anchor=" listener [",
        sample="Failed to start TCP listener [::]:5672, error: eaddrinuse",
        pattern=r"Failed to start (?P<protocol>.+) listener \[(?P<address>[^ ]*)\]:(?P<port>\d+)",
        severity="error",
        meaning="A port cannot be opened, mostly because another process has it.",
        source=_rabbitmq_server.file("deps/rabbit/src/rabbit_networking.erl"),
        failure=fails.NO_LISTENER,
    )
    VHOST_DOWN = LogMessage(
        anchor="' is down",
        sample="vhost 'orders' is down",
        pattern="(?:vhost|virtual host) '(?P<vhost>[^']+)' is down",
        severity="error",
        meaning="A virtual host does not run on the node, and refuses connections.",
        source=_rabbitmq_server.file("deps/rabbit/src/rabbit_connection_tracking.erl"),
        failure=fails.VHOST_DOWN,
    )
    QUEUE_HOME_DOWN = LogMessage(
        anchor=" is down or inaccessible",
        sample="NOT_FOUND - home node 'rabbit@mq-2' of durable queue 'orders' in vhost '/' is "
        "down or inaccessible",
        pattern="home node '(?P<node>[^']+)' of durable (?P<queue>.+) is down or inaccessible",
        severity="error",
        meaning="The node that has the queue is down, and the queue has no replica.",
        source=_rabbitmq_server.file("deps/rabbit/src/rabbit_amqqueue.erl"),
        failure=fails.QUEUE_DOWN,
    )
    CHANNEL_LIMIT = LogMessage(
        anchor="number of channels opened ",
        sample="number of channels opened for user 'shop' has reached the maximum allowed user "
        "limit of (64)",
        pattern="number of channels opened (?:on node|for user) '(?P<whose>[^']+)' has reached",
        severity="error",
        meaning="A node or user is at its limit of channels; the client opens too many.",
        source=_rabbitmq_server.file("deps/rabbit/src/rabbit_reader.erl"),
        failure=fails.TOO_MANY,
    )
    VHOST_LIMIT = LogMessage(
        anchor=" connection limit (",
        sample="access to vhost 'orders' refused for user 'shop': connection limit (64) is reached",
        pattern=r"for user '(?P<user>[^']+)': (?:vhost |user )?connection limit \((?P<limit>\d+)\) "
        r"is reached",
        severity="error",
        meaning="A virtual host or user is at its limit of connections.",
        source=_rabbitmq_server.file("deps/rabbit/src/rabbit_reader.erl"),
        failure=fails.TOO_MANY,
    )
    LOGIN_REFUSED = LogMessage(
        anchor="Login was refused using authentication ",
        sample="ACCESS_REFUSED - Login was refused using authentication mechanism PLAIN. For "
        "details see the broker logfile.",
        severity="error",
        meaning="The broker refused the credentials of a client.",
        source=_rabbitmq_server.file("deps/rabbit/src/rabbit_reader.erl"),
        failure=fails.REFUSED,
    )
    BAD_CREDENTIALS = LogMessage(
        anchor="' - invalid credentials",
        sample="PLAIN login refused: user 'shop' - invalid credentials",
        pattern="user '(?P<user>[^']+)' - invalid credentials",
        severity="error",
        meaning="A client logs in with a wrong password, or the user does not exist.",
        source=_rabbitmq_server.file("deps/rabbit/src/rabbit_auth_backend_internal.erl"),
        failure=fails.REFUSED,
    )
    INEQUIVALENT = LogMessage(
        anchor="inequivalent arg '",
        sample="PRECONDITION_FAILED - inequivalent arg 'durable' for queue 'orders' in vhost "
        "'/': received 'false' but current is 'true'",
        pattern="inequivalent arg '(?P<argument>[^']+)' for (?P<resource>.+): received",
        severity="error",
        meaning="A client declares a queue or exchange with other properties than it has.",
        source=_rabbitmq_server.file("deps/rabbit_common/src/rabbit_misc.erl"),
        failure=fails.MISMATCH,
    )
    EXCLUSIVE = LogMessage(
        anchor="cannot obtain exclusive access to locked ",
        sample="RESOURCE_LOCKED - cannot obtain exclusive access to locked queue 'orders' in "
        "vhost '/'.",
        pattern="exclusive access to locked (?P<queue>.+)",
        severity="error",
        meaning="A queue belongs to another connection, often to the client's own earlier one.",
        source=_rabbitmq_server.file("deps/rabbit/src/rabbit_amqqueue.erl"),
        failure=fails.LOCKED,
    )
    VERSIONS_DIFFER = LogMessage(
        anchor=" version mismatch: local node is ",
        sample="OTP version mismatch: local node is 26, remote node 25",
        pattern=r"(?P<part>\S+) version mismatch: local node is (?P<local>\S+), remote node "
        r"(?P<remote>\S+)",
        severity="error",
        meaning="Two nodes run versions that cannot form a cluster.",
        source=_rabbitmq_server.file("deps/rabbit/src/rabbit_version.erl"),
        failure=fails.VERSIONS,
    )
    DISK_MONITOR = LogMessage(
        anchor="Free disk space monitor failed to start!",
        sample="Free disk space monitor failed to start!",
        severity="error",
        meaning="The node does not watch its disk, and raises no alarm when it fills.",
        source=_rabbitmq_server.file("deps/rabbit/src/rabbit_disk_monitor.erl"),
        failure=fails.ALARM,
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
    UNREACHABLE_PEERS = Metric(
        name="rabbitmq_unreachable_cluster_peers_count",
        meaning="Nodes of the cluster that this node does not reach.",
        source=_rabbitmq_server.file(
            "deps/rabbitmq_prometheus/src/collectors/prometheus_rabbitmq_dynamic_collector.erl"
        ),
    )
    READY = Metric(
        name="rabbitmq_queue_messages_ready",
        meaning="Messages ready for consumers; consumers do not keep up if it grows.",
        source=METRICS,
    )
    RESIDENT_MEMORY = Metric(
        name="rabbitmq_process_resident_memory_bytes",
        meaning="Memory used by the node; the alarm is above rabbitmq_resident_memory_limit_bytes.",
        unit="byte",
        source=METRICS,
    )
    MEMORY_ALARM = Metric(
        name="rabbitmq_alarms_memory_used_watermark",
        meaning="1 while the memory alarm of the node is in effect, else 0.",
        source=_rabbitmq_server.file(
            "deps/rabbitmq_prometheus/src/collectors/prometheus_rabbitmq_alarm_metrics_collector.erl"
        ),
    )
    CONNECTIONS = Metric(
        name="rabbitmq_connections",
        meaning="Connections currently open.",
        source=METRICS,
    )


rabbitmq = RabbitMQ()
