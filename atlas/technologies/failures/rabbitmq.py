"""What fails in RabbitMQ, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import SPACE
from atlas.technologies.failures._network import LISTENERS
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    NO_TIME,
    KnownFailure,
    UsualCause,
)

_docs = Repository(
    "rabbitmq/rabbitmq-website",
    commit="0acf2a429b51aa35667af4369b8353317ebea524",
    checked="2026-11-26",
    publisher="RabbitMQ",
    release="after 4.3",
)
RABBITMQCTL = _docs.file("docs/man/rabbitmqctl.8.md")
DIAGNOSTICS = _docs.file("docs/man/rabbitmq-diagnostics.8.md")
QUEUES_TOOL = _docs.file("docs/man/rabbitmq-queues.8.md")
MONITORING = _docs.file("docs/monitoring/index.md")
MEMORY_USE = _docs.file("docs/memory-use/index.md")
MEMORY = _docs.file("docs/memory.md")
DISK = _docs.file("docs/disk-alarms.md")
PARTITIONS = _docs.file("docs/partitions.md")
PARTITIONS_3 = _docs.file("versioned_docs/version-3.13/partitions.md")
CONNECTIONS_PAGE = _docs.file("docs/connections/index.md")
CONSUMERS_PAGE = _docs.file("docs/consumers.md")
_server = Repository(
    "rabbitmq/rabbitmq-server",
    commit="5b09e556da53b8473f26843a2493d8460ced8c8e",
    checked="2026-11-26",
    folder="deps/rabbitmq_cli/lib/rabbitmq/cli",
)
ALARMS_COMMAND = _server.file("diagnostics/commands/alarms_command.ex")
RESTART_COMMAND = _server.file("ctl/commands/restart_vhost_command.ex")
ALARM_LINES = _server.file("core/alarms.ex")
ALARMS = Check(
    "List the alarms of the cluster.",
    shell("rabbitmq-diagnostics -n <node> -q alarms")
    @ MONITORING.at("rabbitmq-diagnostics -q alarms"),
    healthy=statement("Node rabbit@mq-1 reported no alarms, local or clusterwide")
    @ ALARMS_COMMAND.at("reported no alarms, local or clusterwide"),
    unhealthy=statement("Memory alarm on node .., or Free disk space alarm on node ..")
    @ ALARM_LINES.at('["Free disk space alarm on node #{alarmed_node_name}"'),
)
BREAKDOWN = Check(
    "Check what uses the memory of the node.",
    shell("rabbitmq-diagnostics -n <node> memory_breakdown")
    @ MEMORY_USE.at("Here's example output from `rabbitmq-diagnostics memory_breakdown`:"),
    healthy=statement("quorum_queue_procs: 0.4181 gb (28.8%), connections use less")
    @ MEMORY_USE.at("quorum_queue_procs: 0.4181 gb (28.8%)"),
    unhealthy=statement("connection_readers, _channels or _other first, with most of the memory")
    @ MEMORY_USE.at("The more client connections a node has, the"),
)
QUEUES = Check(
    "List the depth and the consumers of each queue, in each virtual host.",
    shell("rabbitmqctl -n <node> list_queues -p <vhost> name messages consumers")
    @ RABBITMQCTL.at("rabbitmqctl list_queues -p my-vhost messages consumers"),
    healthy=statement("depths (ready and unacknowledged) as usual")
    @ RABBITMQCTL.at("The sum of ready and unacknowledged messages (queue"),
    unhealthy=statement("a depth far above the usual one, few or no consumers")
    @ RABBITMQCTL.at("The number of consumers."),
)
CONNECTIONS = Check(
    "List the connections with user, peer and state.",
    shell("rabbitmqctl -n <node> list_connections user peer_host state")
    @ RABBITMQCTL.at("Returns TCP/IP connection statistics."),
    **NO_OUTPUT,
    verify="The user or host with the most connections is the one that leaks or reconnects.",
)
CLUSTER = Check(
    "List the nodes of the cluster, running ones and partitions.",
    shell("rabbitmq-diagnostics -n <node> cluster_status")
    @ PARTITIONS.at("`rabbitmq-diagnostics cluster_status` lists reachable peers in the"),
    healthy=statement("every node is among the running ones")
    @ PARTITIONS.at("an unreachable node will be missing from that"),
    unhealthy=statement("Node rabbit@warp10 cannot communicate with hare@warp10")
    @ PARTITIONS_3.at("Node rabbit@warp10 cannot communicate with hare@warp10"),
)
QUORUM = Check(
    "Read leader and members of the quorum queue.",
    shell('rabbitmq-queues -n <node> quorum_status --vhost "<vhost>" "<queue>"')
    @ QUEUES_TOOL.at('rabbitmq-queues quorum_status --vhost "a-vhost" "a-queue"'),
    **NO_OUTPUT,
    verify="One member is leader, and a majority of the members are up.",
)
UNRESPONSIVE = Check(
    "List the queues whose leader does not respond.",
    shell("rabbitmqctl -n <node> list_unresponsive_queues name")
    @ RABBITMQCTL.at("Tests queue leader replicas to respond within the"),
    **NO_OUTPUT,
    verify="No line is healthy; the listed queues hang, or their node is down.",
)
RUNNING = Check(
    "Check whether the application runs on the node.",
    shell("rabbitmq-diagnostics -n <node> check_running")
    @ DIAGNOSTICS.at("Health check that fails (returns with a non-zero"),
    **NO_OUTPUT,
    verify="It exits with 0; else the node runs without RabbitMQ, or does not run.",
)
COOKIE = Check(
    "Compare the hash of the Erlang cookie on each node.",
    shell("rabbitmq-diagnostics -n <node> erlang_cookie_hash -q")
    @ DIAGNOSTICS.at("rabbitmq-diagnostics erlang_cookie_hash -q"),
    **NO_OUTPUT,
    verify="It must be the same on all nodes.",
)
VHOSTS = Check(
    "Check whether every virtual host runs on the node.",
    shell("rabbitmq-diagnostics -n <node> check_virtual_hosts")
    @ DIAGNOSTICS.at("rabbitmq-diagnostics check_virtual_hosts --timeout 60"),
    **NO_OUTPUT,
    verify="It names the virtual hosts that are down.",
)
PERMISSIONS = Check(
    "List the permissions in the virtual host.",
    shell("rabbitmqctl -n <node> list_permissions -p <vhost>")
    @ RABBITMQCTL.at("Lists permissions in a virtual host."),
    **NO_OUTPUT,
    verify="The user of the client is listed.",
)
CLOSE = Step(
    "Close a connection of the client that has too many, and fix the client.",
    command=shell('rabbitmqctl -n <node> close_connection "<connection-pid>" "why"')
    @ RABBITMQCTL.at("Instructs the broker to close the connection"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="None: the client reconnects.",
    verify="The number of connections falls, and stays low.",
)
RESTART_NODE = Step(
    "Restart the application on each node outside the partition that you trust.",
    command=shell("rabbitmqctl -n <node> stop_app && rabbitmqctl -n <node> start_app")
    @ RABBITMQCTL.at("rabbitmqctl start_app"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="high",
    undo="None: changes on the other partitions are lost.",
    verify="cluster_status shows all nodes running and no partition.",
)
FORCE_BOOT = Step(
    "Force the node to boot next time, only if the last node to stop is lost.",
    command=shell("rabbitmqctl -n <node> force_boot") @ RABBITMQCTL.at("rabbitmqctl force_boot"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="high",
    undo="None: changes to the cluster after this node stopped are lost.",
    verify="It is refused while the app runs: stop_app first. The node starts with its messages.",
)
RESTART_VHOST = Step(
    "Restart the virtual host on the node.",
    command=shell("rabbitmqctl -n <node> restart_vhost --vhost <vhost>")
    @ RESTART_COMMAND.at("restart_vhost [--vhost <vhost>]"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="None needed: the virtual host runs again.",
    verify="check_virtual_hosts exits with 0.",
)

ALARM = KnownFailure(
    "memory or disk is short: publishers are blocked", steps=[ALARMS, QUEUES, BREAKDOWN, SPACE]
)
MISSED_HEARTBEATS = KnownFailure(
    "a client missed its heartbeats, and its connection was closed",
    steps=[CONNECTIONS, ALARMS, UNIT_LOG],
)
HEARTBEATS = KnownFailure(
    "a connection was lost",
    steps=[CONNECTIONS, ALARMS, UNIT_LOG],
)
UNREACHABLE = KnownFailure(
    "clients cannot connect to the broker", steps=[LISTENERS, RUNNING, UNIT_LOG]
)
NODE_DOWN = KnownFailure("a node of the cluster is down", steps=[CLUSTER, RUNNING, UNIT_LOG])
UNACKNOWLEDGED = KnownFailure(
    "a consumer does not acknowledge messages in time", steps=[QUEUES, CONNECTIONS, BREAKDOWN]
)
TOO_MANY = KnownFailure(
    "too many connections or channels",
    steps=[CONNECTIONS, BREAKDOWN, CLOSE],
    causes=[
        UsualCause(
            "a client opens connections and never closes them",
            sign=statement("the number of client connections only grows")
            @ CONNECTIONS_PAGE.at("monotonically growing number of client connections."),
        ),
    ],
)
PARTITION = KnownFailure(
    "network partition: nodes continued without each other",
    steps=[CLUSTER, QUEUES, UNIT_LOG, RESTART_NODE],
)
NO_TABLES = KnownFailure(
    "a node waits for the others at its start",
    steps=[CLUSTER, RUNNING, UNIT_LOG, FORCE_BOOT],
)
NO_BOOT = KnownFailure(
    "a node does not start", is_general=True, steps=[UNIT_LOG, SPACE, LISTENERS, COOKIE]
)
NO_LISTENER = KnownFailure("a port cannot be opened", steps=[LISTENERS, UNIT_LOG, RUNNING])
VHOST_DOWN = KnownFailure("a virtual host is down", steps=[VHOSTS, UNIT_LOG, RESTART_VHOST])
QUEUE_DOWN = KnownFailure("a queue is down", steps=[UNRESPONSIVE, CLUSTER, QUORUM])
REFUSED = KnownFailure(
    "the login of a client is refused", steps=[PERMISSIONS, CONNECTIONS, UNIT_LOG]
)
MISMATCH = KnownFailure(
    "a client declares a queue or exchange with other properties",
    steps=[QUEUES, CONNECTIONS, PERMISSIONS],
)
LOCKED = KnownFailure(
    "an exclusive queue belongs to another connection", steps=[CONNECTIONS, QUEUES, UNIT_LOG]
)
VERSIONS = KnownFailure("cluster nodes are incompatible", steps=[CLUSTER, COOKIE, UNIT_LOG])
