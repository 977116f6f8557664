"""What fails in EMQX, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import CPU, MEMORY
from atlas.technologies.failures._network import LISTENERS
from atlas.technologies.failures._services import UNIT_LOG
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

PARTITION = KnownFailure("a network partition split the cluster", steps=[CLUSTER, BROKER, UNIT_LOG])
MEMORY_HIGH = KnownFailure("memory usage is too high", steps=[VM, MEMORY, PORTS])
BUSY = KnownFailure("a node is overloaded", steps=[VM, CPU, PORTS])
QUEUE = KnownFailure(
    "messages for a client are dropped: its queue is full", steps=[PORTS, VM, UNIT_LOG]
)
LICENSE = KnownFailure("the license refuses clients", steps=[BROKER, PORTS, UNIT_LOG])
LIMIT = KnownFailure("clients exceed a rate limit", steps=[PORTS, VM, UNIT_LOG])
RESOURCE = KnownFailure("an outside service cannot be reached", steps=[UNIT_LOG, CLUSTER, VM])
CONFIG = KnownFailure(
    "the configuration cannot be read or applied", steps=[CLUSTER, UNIT_LOG, BROKER]
)
START = KnownFailure("the node or a listener does not start", steps=[LISTENERS, UNIT_LOG, BROKER])
