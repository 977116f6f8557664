"""What fails in Apache Cassandra, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._machine import DISK_LOAD, DISK_SPACE, IO_ERRORS, KERNEL_KILLS
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_docs = Repository(
    "apache/cassandra",
    commit="cassandra-3.11.13",
    checked="2026-11-26",
    folder="doc/modules/cassandra/pages/troubleshooting",
    release="3.11.13",
    read_in="scylladb/scylla-tools-java, a fork of 3.11.13",
)
NODETOOL = _docs.file("use_nodetool.adoc")
LOGS = _docs.file("reading_logs.adoc")

_tools = Repository(
    "apache/cassandra",
    commit="cassandra-3.11.13",
    checked="2026-11-27",
    folder="src/java/org/apache/cassandra/tools/nodetool",
    read_in="scylladb/scylla-tools-java, a fork of 3.11.13",
)

STATUS = Check(
    "List the nodes and whether each is up; ask several nodes.",
    shell("nodetool status") @ NODETOOL.at("to assess status of the cluster:"),
    healthy=statement("UN before every address") @ NODETOOL.at("UN 127.0.1.1 4.69 GiB 1 100.0%"),
    unhealthy=statement("DN: the node is down") @ NODETOOL.at("DN 127.0.0.5 105.73 KiB 1 33.3%"),
)
THREADS = Check(
    "Check which thread pool has requests pending, and which messages were dropped.",
    shell("nodetool tpstats")
    @ NODETOOL.at("view the current outstanding requests on a particular"),
    healthy=statement("Pending 0 and Dropped 0 in every row") @ NODETOOL.at("ReadStage 2 0 12 0 0"),
    unhealthy=statement("pending in one pool: the problem is in that type of operation")
    @ NODETOOL.at("executions in a particular threadpool that indicates a"),
    verify="Dropped counts since the node started: read it twice.",
)
LATENCY = Check(
    "Read the latencies that this node sees as coordinator.",
    shell("nodetool proxyhistograms")
    @ NODETOOL.at("view latency distributions of coordinator read and write"),
    **NO_OUTPUT,
    verify="High here and low on the replicas: the coordinator is slow; high on both: a replica.",
)
TABLE = Check(
    "Read the local latency, the SSTables per read and the partition sizes of a table.",
    shell("nodetool tablehistograms <keyspace> <table>")
    @ NODETOOL.at("get a better idea of what is happening"),
    healthy=statement("50% reads 0 SSTables, partitions of 17084 bytes")
    @ NODETOOL.at("50% 0.00 73.46 182.79 17084 103"),
    unhealthy=statement("many SSTables per read, or very large partitions")
    @ NODETOOL.at("A very high number here indicates that you"),
)
COMPACTIONS = Check(
    "Check how many compactions are pending.",
    shell("nodetool compactionstats") @ NODETOOL.at("nodetool compactionstats"),
    **NO_OUTPUT,
    verify="pending tasks that do not become fewer: compaction cannot keep up with writes or "
    "repairs.",
)
SCHEMAS = Check(
    "List the schema versions of the cluster, with the nodes that have each.",
    shell("nodetool describecluster")
    @ _tools.file("DescribeCluster.java").at("display schema version for each node"),
    **NO_OUTPUT,
    verify="One version with every node; a second version: its nodes disagree.",
)
STREAMS = Check(
    "List the streams of this node, with the bytes received and sent.",
    shell("nodetool netstats")
    @ _tools.file("NetStats.java").at("Print network information on provided host"),
    **NO_OUTPUT,
    verify="Not sending any streams: none runs; a repair may still compare data. A count that is "
    "the same in two readings: that stream makes no progress.",
)
ERRORS = Check(
    "On the node, read the last warnings and errors of its log.",
    shell("grep 'WARN\\|ERROR' /var/log/cassandra/system.log | tail")
    @ LOGS.at("Search for warnings or errors in the latest"),
    **NO_OUTPUT,
    verify="Start with the oldest error of the trouble; GCInspector lines show long pauses.",
)

TIMED_OUT = KnownFailure(
    "too few replicas respond within the timeout", steps=[STATUS, LATENCY, THREADS, ERRORS]
)
UNAVAILABLE = KnownFailure(
    "too few replicas are alive for the consistency level", steps=[STATUS, ERRORS, UNIT_LOG]
)
NO_COORDINATOR = KnownFailure(
    "no node could serve a client's request", steps=[STATUS, THREADS, LATENCY, ERRORS]
)
NODE_DOWN = KnownFailure("a node is down", steps=[STATUS, UNIT_LOG, KERNEL_KILLS])
REPLICA_FAILURE = KnownFailure(
    "replicas fail a read or write, as their logs say",
    is_general=True,
    steps=[ERRORS, STATUS, TABLE],
)
TOMBSTONES = KnownFailure("reads scan too many tombstones", steps=[TABLE, COMPACTIONS, LATENCY])
LARGE_PARTITION = KnownFailure("a partition is too large", steps=[TABLE, LATENCY, COMPACTIONS])
LONG_PAUSE = KnownFailure("a node pauses for garbage collection", steps=[ERRORS, THREADS, TABLE])
DROPPED = KnownFailure(
    "a node is overloaded and drops messages", steps=[THREADS, COMPACTIONS, DISK_LOAD]
)
DISK_FULL = KnownFailure("the disk of a node is full", steps=[DISK_SPACE, COMPACTIONS, STATUS])
DISK_FAILED = KnownFailure(
    "a node stopped serving because its disk failed", steps=[IO_ERRORS, ERRORS, STATUS]
)
DAMAGED = KnownFailure("a data file is damaged", steps=[IO_ERRORS, ERRORS, STATUS])
UNSTABLE = KnownFailure(
    "a node stopped after an error of the JVM", is_general=True, steps=[ERRORS, KERNEL_KILLS, TABLE]
)
NOT_STARTED = KnownFailure(
    "a node does not start", is_general=True, steps=[ERRORS, STATUS, DISK_SPACE]
)
NO_PEERS = KnownFailure(
    "a node cannot reach a seed, and does not join", steps=[STATUS, ERRORS, UNIT_LOG]
)
TOO_LARGE_WRITE = KnownFailure(
    "a write is larger than a commit log segment allows", steps=[ERRORS, TABLE, THREADS]
)
COMMIT_LOG = KnownFailure(
    "the disk of the commit log is too slow", steps=[DISK_LOAD, THREADS, COMPACTIONS]
)
CONNECTION_LOST = KnownFailure(
    "a client lost its connection to a node", steps=[STATUS, ERRORS, LATENCY]
)
CLIENT_POOL = KnownFailure(
    "a client's connection pool is exhausted", steps=[THREADS, LATENCY, STATUS]
)
BUFFERS = KnownFailure(
    "the pool of buffers outside the heap is full", steps=[LATENCY, THREADS, STATUS]
)

LARGE_BATCH = KnownFailure(
    "a batch is larger than the warning threshold", steps=[ERRORS, TABLE, LATENCY]
)
COMMIT_LOG_DAMAGED = KnownFailure(
    "a segment of the commit log is damaged", steps=[IO_ERRORS, ERRORS, STATUS]
)

CLIENT_TIMEOUT = KnownFailure(
    "a client got no response from a node in time", steps=[STATUS, LATENCY, THREADS, ERRORS]
)
