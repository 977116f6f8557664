"""Trino: SQL engine over other stores, formerly Presto."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import trino as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-26"
_presto = fails.presto
_MAIN = "presto-main/src/main/java/com/facebook/presto"
FAILURES = Repository(
    "trinodb/trino", commit="029c93b693c7a3dbff995062fb9997f4acd86d77", checked=_CHECKED
).file("core/trino-main/src/main/java/io/trino/util/Failures.java")
MEMORY = _presto.file(f"{_MAIN}/ExceededMemoryLimitException.java")


class Trino(Technology):
    """An engine that runs SQL over other stores; its older name is Presto."""

    name = "Trino"
    icon = "simple-icons:trino"
    plane = "service"
    needs = ("Java",)
    releases = undisclosed("releases: endoflife.date lists neither Trino nor Presto")
    logs = undisclosed("logs: the page that names the file was not read")
    programs: ClassVar = {"trino": "Trino's command line", "presto": "Presto's command line"}

    WORKER_ERRORS = LogMessage(
        anchor="Encountered too many errors talking to a worker node. ",
        sample="io.trino.operator.PageTransportTimeoutException: Encountered too many "
        "errors talking to a worker node. The node may have crashed or be under too "
        "much load.",
        severity="error",
        meaning="A worker does not answer: it crashed, is overloaded, or pauses for garbage "
        "collection.",
        source=FAILURES,
        failure=fails.WORKER_LOST,
    )

    TASK_MISMATCH = LogMessage(
        anchor="Could not communicate with the remote task. ",
        sample="io.trino.spi.TrinoException: Could not communicate with the remote task. "
        "The node may have crashed or be under too much load.",
        severity="error",
        meaning="A worker lost its tasks, as after a restart.",
        source=FAILURES,
        failure=fails.WORKER_LOST,
    )

    NO_NODES = LogMessage(
        anchor="No nodes available to run query",
        sample="io.trino.spi.TrinoException: No nodes available to run query",
        severity="error",
        meaning="No worker can run the query.",
        source=_presto.file(f"{_MAIN}/execution/scheduler/nodeSelection/SimpleNodeSelector.java"),
        failure=fails.NO_WORKERS,
    )

    NO_WORKERS = LogMessage(
        anchor="No worker nodes available",
        sample="io.trino.spi.TrinoException: No worker nodes available",
        severity="error",
        meaning="No worker can run the query.",
        source=_presto.file(f"{_MAIN}/sql/planner/SystemPartitioningHandle.java"),
        context=("trino", "presto", "Trino", "Presto"),
        failure=fails.NO_WORKERS,
    )

    TOO_FEW_WORKERS = LogMessage(
        anchor="Insufficient active worker nodes. Waited ",
        sample="Insufficient active worker nodes. Waited 5.00m for at least 3 workers, but "
        "only 1 workers are active",
        severity="error",
        meaning="Fewer workers are active than a query requires.",
        source=_presto.file(f"{_MAIN}/execution/ClusterSizeMonitor.java"),
        failure=fails.NO_WORKERS,
    )

    NODE_MEMORY = LogMessage(
        anchor="Query exceeded per-node ",
        sample="io.trino.ExceededMemoryLimitException: Query exceeded per-node user memory "
        "limit of 1GB [Allocated: 1017.67MB, Delta: 8.14MB]",
        pattern=r"Query exceeded per-node (?:(?P<kind>\w+) )?memory limit of (?P<limit>\S+)",
        severity="error",
        meaning="A query needs more memory on one worker than allowed.",
        source=MEMORY,
        failure=fails.QUERY_MEMORY,
    )

    CLUSTER_MEMORY = LogMessage(
        anchor="Query exceeded distributed ",
        sample="io.trino.ExceededMemoryLimitException: Query exceeded distributed user "
        "memory limit of 20GB",
        pattern=r"Query exceeded distributed (?P<kind>\w+) memory limit of (?P<limit>\S+)",
        severity="error",
        meaning="A query needs more memory over all workers than allowed.",
        source=MEMORY,
        failure=fails.QUERY_MEMORY,
    )

    OUT_OF_MEMORY = LogMessage(
        anchor="Query killed because the cluster is out of memory.",
        sample="io.trino.spi.TrinoException: Query killed because the cluster is out of "
        "memory. Please try again in a few minutes.",
        severity="error",
        meaning="The workers have no memory left, so the largest query was killed.",
        source=_presto.file(f"{_MAIN}/memory/ClusterMemoryManager.java"),
        failure=fails.CLUSTER_MEMORY,
    )

    TOO_LONG = LogMessage(
        anchor="Query exceeded maximum time limit of ",
        sample="com.facebook.presto.spi.PrestoException: Query exceeded maximum time limit "
        "of 100.00d",
        severity="error",
        meaning="A query ran longer than allowed.",
        source=_presto.file(f"{_MAIN}/execution/QueryTracker.java"),
        failure=fails.TOO_LONG,
    )

    EXECUTED_TOO_LONG = LogMessage(
        anchor="Query exceeded the maximum execution time limit of ",
        sample="io.trino.spi.TrinoException: Query exceeded the maximum execution time "
        "limit of 10.00m",
        severity="error",
        meaning="A query ran longer than allowed.",
        source=_presto.file(f"{_MAIN}/execution/QueryTracker.java"),
        failure=fails.TOO_LONG,
    )

    QUEUE_FULL = LogMessage(
        anchor='Too many queued queries for "',
        sample='io.trino.spi.TrinoException: Too many queued queries for "global.adhoc"',
        severity="error",
        meaning="As many queries wait as the resource group allows.",
        source=_presto.file(f"{_MAIN}/execution/resourceGroups/QueryQueueFullException.java"),
        failure=fails.QUEUE_FULL,
    )

    SPILL = LogMessage(
        anchor="Query exceeded local spill limit of ",
        sample="io.trino.ExceededSpillLimitException: Query exceeded local spill limit of 100GB",
        severity="error",
        meaning="Queries spill more to the disk of a worker than allowed.",
        source=_presto.file(f"{_MAIN}/ExceededSpillLimitException.java"),
        failure=fails.SPILL,
    )

    STARTING = LogMessage(
        anchor="Presto server is still initializing",
        sample="com.facebook.presto.spi.PrestoException: Presto server is still initializing",
        severity="error",
        meaning="The coordinator has not finished its start.",
        source=_presto.file(f"{_MAIN}/security/AccessControlManager.java"),
        failure=fails.STARTING,
    )

    NODE_STATE = LogMessage(
        anchor="Node state update request to ",
        sample="WARN com.facebook.presto.metadata.HttpRemoteNodeState Node state update "
        "request to http://10.0.0.7:8080/v1/info/state has not returned in 28.12s",
        pattern=r"Node state update request to (?P<worker>\S+) has not returned in "
        r"(?P<time>\S+)",
        severity="warning",
        meaning="A worker does not report its state in time.",
        source=_presto.file(f"{_MAIN}/metadata/HttpRemoteNodeState.java"),
        failure=fails.WORKER_LOST,
    )


trino = Trino()
