"""What fails in ScyllaDB, with the first steps."""

from atlas.evidence.command import action, console, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._machine import DISK_LOAD, IO_ERRORS, KERNEL_KILLS
from atlas.technologies.failures.cassandra import COMPACTIONS, STATUS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_docs = Repository(
    "scylladb/scylladb",
    commit="f4a4091ca28efb8c06c3422fdaac1d2f02e5614f",
    checked="2026-11-26",
    folder="docs",
    publisher="ScyllaDB",
    release="2026.4.0-dev",
)
_TOOL = "operating-scylla/nodetool-commands/"
STATUS_PAGE = _docs.file(f"{_TOOL}status.rst")
TOP_PAGE = _docs.file(f"{_TOOL}toppartitions.rst")
HISTOGRAMS = _docs.file(f"{_TOOL}cfhistograms.rst")
COMPACTION_PAGE = _docs.file(f"{_TOOL}compactionstats.rst")
INFO_PAGE = _docs.file(f"{_TOOL}info.rst")
LARGE = _docs.file("troubleshooting/large-partition-table.rst")
TIMEOUTS = _docs.file("troubleshooting/timeouts.rst")
CRITICAL = _docs.file("troubleshooting/error-messages/critical-disk-utilization.rst")
CORRUPTION = _docs.file("troubleshooting/sstable-corruption.rst")
REPORT = _docs.file("troubleshooting/space-up.rst")
AIO = Repository(
    "scylladb/seastar",
    commit="525fcc86ecd275b1c89a1c3f359693704c953a98",
    checked="2026-11-26",
    publisher="ScyllaDB",
).file("src/core/linux-aio.cc")

LOG = Check(
    "On the node, read the last lines of its log.",
    shell("journalctl -u scylla-server -n 200")
    @ REPORT.at("journalctl -u scylla-server > scylla_logs.txt"),
    **NO_OUTPUT,
    verify="Each line names its shard; the first error names the cause.",
)
HOT = Check(
    "On a slow node, sample the busiest partitions for five seconds, under load.",
    shell("nodetool toppartitions <keyspace> <table> 5000")
    @ TOP_PAGE.at("nodetool toppartitions nba team_roster 5000"),
    healthy=statement("the counts of the top ten are close to one another")
    @ TOP_PAGE.at("The number of operations of the specified type"),
    unhealthy=statement("one far ahead, as Russell Westbrook 100, Victor Oladipo 17")
    @ TOP_PAGE.at("Russell Westbrook 100 0 Victor Oladipo"),
)
LATENCY = Check(
    "Read the latency of reads from the table.",
    shell("nodetool cfhistograms <keyspace> <table>")
    @ HISTOGRAMS.at("nodetool cfhistograms keyspaces1 standard1"),
    healthy=statement("Read Latency at 99 %: 2759.00 microseconds, far below the timeout")
    @ HISTOGRAMS.at("99% 26.00 42.00 2759.00 310 5"),
    unhealthy=NO_OUTPUT["unhealthy"],
)
LARGE_PARTITIONS = Check(
    "On each node, list its large partitions.",
    console("SELECT * FROM system.large_partitions;", of="cqlsh <host>")
    @ LARGE.at("SELECT * FROM system.large_partitions;"),
    healthy=statement("no rows: none above 1000 MB or 100000 rows")
    @ LARGE.at("warning_threshold_mb`` parameter (default: 1000MB)"),
    unhealthy=statement("demodb | tmcr | md-6-big-Data.db | 1188716932")
    @ LARGE.at("tmcr | md-6-big-Data.db | 1188716932"),
)
NODE = Check(
    "On the node, read its load and its memory.",
    shell("nodetool info") @ INFO_PAGE.at("Provides detailed statistics for a specific node"),
    healthy=statement("Native Transport active: true")
    @ INFO_PAGE.at("Native Transport active: true"),
    unhealthy=NO_OUTPUT["unhealthy"],
)
RETRIES = Check(
    "Compare the timeouts and retries of the clients with those of the server.",
    action("Read the timeout and the retry policy of each client's driver.")
    @ TIMEOUTS.at("The client timeout should be equal to or"),
    healthy=statement("no client retries before the server has timed out")
    @ TIMEOUTS.at("Make sure the client retries only after the"),
    unhealthy=statement("speculative retries make overload far worse")
    @ TIMEOUTS.at("will make load-induced timeouts order of magnitudes"),
)
SPACE = Check(
    "On the node, read the free space of its data.",
    shell("df -h /var/lib/scylla/") @ CRITICAL.at("Run ``df -h /var/lib/scylla/`` to verify"),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement("above critical_disk_utilization_level: writes are rejected; add nodes")
    @ CRITICAL.at("User write activity was paused,"),
)
AIO_LIMIT = Check(
    "On the node, compare the requests for asynchronous I/O with their limit.",
    shell("cat /proc/sys/fs/aio-nr /proc/sys/fs/aio-max-nr")
    @ AIO.at("exceeds the capacity in /proc/sys/fs/aio-max-nr {}."),
    **NO_OUTPUT,
    verify="Too close to the second number for what the message requires: raise it.",
)
DAMAGED_FILES = Check(
    "On the node, list the files of the SSTable that the log names.",
    shell("find /var/lib/scylla/data -name '<name>*'")
    @ CORRUPTION.at("Locate all the SSTable files with the reported"),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement("one of its files is missing, such as the TOC")
    @ CORRUPTION.at("file will prevent the ScyllaDB node from starting."),
)

TIMED_OUT = KnownFailure(
    "too few replicas respond within the timeout", steps=[STATUS, HOT, LATENCY, RETRIES]
)
UNAVAILABLE = KnownFailure(
    "too few replicas are alive for the consistency level", steps=[STATUS, LOG, KERNEL_KILLS]
)
NODE_DOWN = KnownFailure("a node is down", steps=[STATUS, LOG, KERNEL_KILLS])
LARGE_PARTITION = KnownFailure("a partition is too large", steps=[LARGE_PARTITIONS, LATENCY, HOT])
READS_QUEUED = KnownFailure(
    "reads of one shard queue at their limit", steps=[HOT, LARGE_PARTITIONS, LATENCY]
)
SHED = KnownFailure("a shard is overloaded and sheds requests", steps=[HOT, RETRIES, COMPACTIONS])
STALLED = KnownFailure(
    "a shard stalls: one task blocks its core", steps=[LOG, LARGE_PARTITIONS, COMPACTIONS]
)
DISK_FAILED = KnownFailure(
    "a node stopped serving because its disk failed", steps=[IO_ERRORS, STATUS, LOG]
)
NO_MEMORY = KnownFailure("a shard is out of memory", steps=[LOG, LARGE_PARTITIONS, HOT, NODE])
DISK_FULL = KnownFailure(
    "the disk of a node is almost full, and writes are rejected",
    steps=[SPACE, STATUS, COMPACTIONS],
)
NO_AIO = KnownFailure(
    "the kernel allows too few requests for asynchronous I/O", steps=[AIO_LIMIT, LOG, DISK_LOAD]
)
DAMAGED = KnownFailure(
    "an SSTable is damaged, and the node does not start", steps=[DAMAGED_FILES, IO_ERRORS, STATUS]
)
NOT_STARTED = KnownFailure("a node does not start", steps=[LOG, STATUS, IO_ERRORS])
