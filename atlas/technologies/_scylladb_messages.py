"""Log messages of ScyllaDB about reads that queue, and about its start."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import scylladb as fails
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-27"
_scylladb = Repository(
    "scylladb/scylladb",
    commit="f4a4091ca28efb8c06c3422fdaac1d2f02e5614f",
    checked=_CHECKED,
    publisher="ScyllaDB",
)
_seastar = Repository(
    "scylladb/seastar",
    commit="525fcc86ecd275b1c89a1c3f359693704c953a98",
    checked=_CHECKED,
    publisher="ScyllaDB",
)


class ScyllaDBMessages:
    """Log messages of ScyllaDB about reads that queue, and about its start."""

    READS_QUEUED = LogMessage(
        anchor=" memory resources: ",
        sample="Semaphore user with 100/100 count and 16000000/85899345 memory resources: "
        "timed out, dumping permit diagnostics:",
        pattern=r"Semaphore (?P<semaphore>\S+) with (?P<reads>\d+)/(?P<most>\d+) count and "
        r"(?P<used>\d+)/(?P<memory>\d+) memory resources: (?P<problem>[^,]+),",
        severity="info",
        meaning="Reads on one shard queue at a count or memory limit; one failed or timed out.",
        source=_scylladb.file("reader_concurrency_semaphore.cc"),
        versions=">= 5.0",
        failure=fails.READS_QUEUED,
    )

    SEMAPHORE_TIMED_OUT = LogMessage(
        anchor="named_semaphore_timed_out (Semaphore timed out: ",
        sample="[shard 0] storage_proxy - Exception when communicating with 10.0.0.188, to "
        "read from shop.orders: seastar::named_semaphore_timed_out (Semaphore timed "
        "out: _read_concurrency_sem)",
        pattern=r"Semaphore timed out: (?P<semaphore>\w*read_concurrency_sem)",
        severity="error",
        meaning="A read waited too long for its turn on a shard.",
        source=_seastar.file("src/core/semaphore.cc"),
        failure=fails.READS_QUEUED,
    )

    STARTUP_FAILED = LogMessage(
        anchor="init - Startup failed: ",
        sample="ERROR 2023-06-26 09:58:46,959 [shard 0] init - Startup failed: "
        "std::runtime_error (A node with this address already exists)",
        pattern=r"Startup failed: (?P<exception>\S+) \(",
        severity="fatal",
        meaning="The node does not start; the reason follows.",
        source=_scylladb.file("main.cc"),
        failure=fails.NOT_STARTED,
    )
