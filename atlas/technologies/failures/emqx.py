"""What fails in EMQX, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import CPU, MEMORY
from atlas.technologies.failures._network import LISTENERS
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_docs = Repository(
    "emqx/emqx-docs",
    commit="9046f8cbf5e953f8dcfb3580ee9bcdf53de3bae4",
    checked="2026-11-27",
    publisher="EMQ",
)
CLI = _docs.file("en_US/admin/cli.md")
ALARMS = _docs.file("en_US/observability/alarms.md")

CLUSTER = Check(
    "List the nodes of the cluster, on a node of each side.",
    shell("emqx ctl cluster status") @ CLI.at("$ emqx ctl cluster status"),
    **NO_OUTPUT,
    verify="Every node is among running_nodes, and each node lists the same ones.",
)
BROKER = Check(
    "Read the version and the uptime of the node.",
    shell("emqx ctl broker") @ CLI.at("$ emqx ctl broker"),
    **NO_OUTPUT,
    verify="A short uptime: the node was restarted lately.",
)
VM = Check(
    "Read load, memory and processes of the node.",
    shell("emqx ctl vm") @ CLI.at("$ emqx ctl vm"),
    **NO_OUTPUT,
)
PORTS = Check(
    "List the listeners with their connections and why clients were disconnected.",
    shell("emqx ctl listeners") @ CLI.at("$ emqx ctl listeners"),
    **NO_OUTPUT,
    verify="running is true, and current_conn is below max_conns.",
)
CLIENTS = Check(
    "Read the state of the client: its queue, and how many messages were dropped.",
    shell("emqx ctl clients show <client-id>") @ CLI.at("$ emqx ctl clients show emqx_c"),
    **NO_OUTPUT,
    verify="connected=false: the client is offline. dropped_msgs that grows: it is too slow.",
)
CHANGE = Check(
    "Read a change of the configuration by its number, and which node made it.",
    shell("emqx ctl conf cluster_sync inspect <id>")
    @ CLI.at("$ emqx ctl conf cluster_sync inspect 2"),
    **NO_OUTPUT,
    verify="mfa is the change; the node of the message could not apply it.",
)

PARTITION = KnownFailure("a network partition split the cluster", steps=[CLUSTER, BROKER, UNIT_LOG])
MEMORY_HIGH = KnownFailure("memory usage is too high", steps=[VM, MEMORY, PORTS])
BUSY = KnownFailure("a node is overloaded", steps=[VM, CPU, PORTS])
QUEUE = KnownFailure(
    "messages for a client are dropped: its queue is full", steps=[CLIENTS, UNIT_LOG, VM]
)
LICENSE = KnownFailure("the license refuses clients", steps=[UNIT_LOG, PORTS, BROKER])
LIMIT = KnownFailure("clients exceed a rate limit", steps=[PORTS, VM, UNIT_LOG])
RESOURCE = KnownFailure("an outside service cannot be reached", steps=[UNIT_LOG, CLUSTER, VM])
SYNC = KnownFailure(
    "a change of the configuration cannot be applied on a node",
    steps=[UNIT_LOG, CLUSTER, CHANGE],
)
CONFIG = KnownFailure("the configuration file cannot be loaded", steps=[UNIT_LOG, UNIT, BROKER])
START = KnownFailure("the node does not start", steps=[UNIT_LOG, UNIT, LISTENERS])
LISTENER = KnownFailure("a listener cannot open its port", steps=[LISTENERS, UNIT_LOG, PORTS])
