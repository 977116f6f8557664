"""What fails in Trino, with the first steps."""

from atlas.evidence.command import console
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import DISK_SPACE, KERNEL_KILLS
from atlas.technologies.failures._network import LISTENERS
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

presto = Repository(
    "facebook/presto", commit="22097e8c8ba17ace2fdfd241163604655b567dc5", checked="2026-11-26"
)
SYSTEM = presto.file("presto-docs/src/main/sphinx/connector/system.rst")
_CLIENT = "trino --server <host>:<port>"

NODES = Check(
    "List the nodes with their states.",
    console("SELECT * FROM system.runtime.nodes;", of=_CLIENT)
    @ SYSTEM.at("SELECT * FROM system.runtime.nodes;"),
    **NO_OUTPUT,
    verify="Every worker is listed, and active.",
)
QUERIES = Check(
    "List the queries with state, user and times.",
    console("SELECT * FROM system.runtime.queries;", of=_CLIENT) @ SYSTEM.at("``runtime.queries``"),
    **NO_OUTPUT,
    verify="Many RUNNING or QUEUED of one user or source: that one uses the cluster up.",
)

WORKER_LOST = KnownFailure("a worker does not answer", steps=[NODES, KERNEL_KILLS, UNIT_LOG])
NO_WORKERS = KnownFailure("there are too few workers", steps=[NODES, UNIT_LOG, LISTENERS])
QUERY_MEMORY = KnownFailure(
    "a query needs more memory than allowed", steps=[QUERIES, NODES, UNIT_LOG]
)
SPILL = KnownFailure(
    "queries spill more to the disk of a worker than allowed", steps=[QUERIES, DISK_SPACE, NODES]
)
CLUSTER_MEMORY = KnownFailure(
    "the cluster is out of memory, and a query was killed", steps=[QUERIES, NODES, UNIT_LOG]
)
TOO_LONG = KnownFailure("a query ran longer than allowed", steps=[QUERIES, NODES, UNIT_LOG])
QUEUE_FULL = KnownFailure("too many queries wait", steps=[QUERIES, NODES, UNIT_LOG])
STARTING = KnownFailure("the coordinator has not finished its start", steps=[UNIT_LOG, UNIT, NODES])
