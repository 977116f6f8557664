"""Apache Cassandra: wide-column database without a primary."""

from typing import ClassVar

from atlas.evidence.constructors import hours, ms, quantity, rows
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._cassandra_buffer_messages import CassandraBufferMessages
from atlas.technologies._cassandra_client_messages import CassandraClientMessages
from atlas.technologies._cassandra_driver_messages import CassandraDriverMessages
from atlas.technologies._cassandra_member_messages import CassandraMemberMessages
from atlas.technologies._cassandra_messages import CassandraMessages
from atlas.technologies._cassandra_more_messages import CassandraMoreMessages
from atlas.technologies._cassandra_replica_messages import CassandraReplicaMessages
from atlas.technologies.failures import cassandra as fails
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
).file("products/apache-cassandra.md")
_cassandra = Repository(
    "apache/cassandra", commit="d7c5c547f025301780658b37e6e8a591bc4a5b36", checked=_CHECKED
)
CONFIG = Repository(
    "apache/cassandra", commit="002190748b810f211df3c7037c9b0f3977661e92", checked="2026-11-26"
).file("src/java/org/apache/cassandra/config/Config.java")
LOGBACK = _cassandra.file("conf/logback.xml")
METRICS = _cassandra.file("doc/modules/cassandra/pages/operating/metrics.adoc")


class Cassandra(
    CassandraReplicaMessages,
    CassandraMemberMessages,
    CassandraBufferMessages,
    CassandraDriverMessages,
    CassandraMoreMessages,
    CassandraClientMessages,
    CassandraMessages,
    Technology,
):
    """A wide-column database that spreads rows over equal nodes, without a primary."""

    name = "Apache Cassandra"
    icon = "simple-icons:apachecassandra"
    plane = "state"
    needs = ("Java",)
    releases = release_lines(
        {
            "3.0": "2015-11-09",
            "3.11": "2017-06-23",
            "4.0": "2021-07-26",
            "4.1": "2022-12-13",
            "5.0": "2024-09-05",
        },
        RELEASES,
    )
    logs = statement("system.log in the log directory, from level INFO up") @ LOGBACK.at(
        "<file>${cassandra.logdir}/system.log</file>"
    )
    ports: ClassVar = {
        "CQL": quantity(9042, "") @ CONFIG.at("public int native_transport_port = 9042;"),
        "between nodes": quantity(7000, "") @ CONFIG.at("public int storage_port = 7000;"),
        "between nodes, TLS": quantity(7001, "") @ CONFIG.at("public int ssl_storage_port = 7001;"),
        "JMX": quantity(7199, "") @ _cassandra.file("conf/cassandra-env.sh").at('JMX_PORT="7199"'),
    }
    READ_TIMEOUT = Parameter(
        "read timeout, default",
        ms(5000)
        @ CONFIG.at('read_request_timeout = new DurationSpec.LongMillisecondsBound("5000ms");'),
    )
    WRITE_TIMEOUT = Parameter(
        "write timeout, default",
        ms(2000)
        @ CONFIG.at('write_request_timeout = new DurationSpec.LongMillisecondsBound("2000ms");'),
    )
    TOMBSTONE_WARNING = Parameter(
        "tombstone warning threshold",
        rows(1000) @ CONFIG.at("int tombstone_warn_threshold = 1000;"),
    )
    TOMBSTONE_FAILURE = Parameter(
        "tombstone failure threshold",
        rows(100000) @ CONFIG.at("int tombstone_failure_threshold = 100000;"),
    )
    HINT_WINDOW = Parameter(
        "hint window, default",
        hours(3) @ CONFIG.at('max_hint_window = new DurationSpec.IntMillisecondsBound("3h");'),
    )

    OPERATION_TIMED_OUT = LogMessage(
        anchor="Operation timed out - received only ",
        sample="Operation timed out - received only 1 responses.",
        pattern=r"Operation timed out - received only (?P<received>\d+) responses",
        severity="error",
        meaning="Too few replicas responded within the timeout; drivers add their own wording.",
        source=_cassandra.file(
            "src/java/org/apache/cassandra/exceptions/RequestTimeoutException.java"
        ),
        failure=fails.TIMED_OUT,
    )
    UNAVAILABLE = LogMessage(
        anchor="Cannot achieve consistency level ",
        sample="Cannot achieve consistency level LOCAL_QUORUM",
        pattern=r"Cannot achieve consistency level (?P<consistency>\w+)",
        severity="error",
        meaning="The coordinator sees too few live replicas and refuses the request at once.",
        source=_cassandra.file(
            "src/java/org/apache/cassandra/exceptions/UnavailableException.java"
        ),
        failure=fails.UNAVAILABLE,
    )
    NODE_DOWN = LogMessage(
        anchor=" is now DOWN",
        sample="InetAddress /10.0.0.12:7000 is now DOWN",
        pattern=r"InetAddress (?P<node>\S+) is now DOWN$",
        severity="info",
        meaning="Gossip marked a node down; other replicas serve reads, hints store writes.",
        source=_cassandra.file("src/java/org/apache/cassandra/gms/Gossiper.java"),
        failure=fails.NODE_DOWN,
    )
    TOMBSTONES = LogMessage(
        anchor="(see tombstone_warn_threshold)",
        sample="Read 12 live rows and 4210 tombstone cells for query SELECT * FROM chat.messages "
        "WHERE channel_id = 42 LIMIT 50; token 8123 (see tombstone_warn_threshold)",
        pattern=r"Read (?P<live>\d+) live rows and (?P<tombstones>\d+) tombstone cells for query",
        severity="warning",
        meaning="A read scanned many tombstones; beyond the failure threshold it is aborted.",
        source=_cassandra.file("src/java/org/apache/cassandra/db/ReadCommand.java"),
        failure=fails.TOMBSTONES,
    )
    LARGE_PARTITION = LogMessage(
        anchor="Writing large partition ",
        sample="Writing large partition chat/messages:42 (1.2GiB) to sstable "
        "/var/lib/cassandra/data/chat/messages/nb-7-big-Data.db",
        pattern=r"Writing large partition (?P<keyspace>\w+)/(?P<table>\w+):(?P<key>\S+) \(",
        severity="warning",
        meaning="A partition grew beyond the warning threshold, and reads of it load few nodes.",
        source=_cassandra.file(
            "src/java/org/apache/cassandra/io/sstable/format/big/BigTableWriter.java"
        ),
        versions="< 5.0",
        failure=fails.LARGE_PARTITION,
    )
    LONG_GC = LogMessage(
        anchor=" GC in ",
        sample="G1 Young Generation GC in 1043ms.  G1 Eden Space: 5200000000 -> 0; "
        "G1 Old Gen: 11000000000 -> 12500000000",
        pattern=r"(?P<collector>.+) GC in (?P<milliseconds>\d+)ms\. ",
        severity="warning",
        meaning="The JVM paused for garbage collection, and requests to the node waited.",
        source=_cassandra.file("src/java/org/apache/cassandra/service/GCInspector.java"),
        failure=fails.LONG_PAUSE,
    )
    DROPPED = LogMessage(
        anchor=" messages were dropped in last ",
        sample="MUTATION_REQ messages were dropped in last 5000 ms: 12 internal and 348 cross "
        "node. Mean internal dropped latency: 2210 ms and Mean cross-node dropped latency: 2841 ms",
        pattern=r"(?P<verb>\w+) messages were dropped in last (?P<milliseconds>\d+) ms: "
        r"(?P<internal>\d+) internal and (?P<cross>\d+) cross node",
        severity="info",
        meaning="The node is overloaded: requests timed out in its queue and were dropped.",
        source=_cassandra.file("src/java/org/apache/cassandra/metrics/MessagingMetrics.java"),
        failure=fails.DROPPED,
    )

    READ_TIMEOUTS = Metric(
        name="org.apache.cassandra.metrics.ClientRequest.Timeouts.Read",
        meaning="Timeouts of client reads.",
        source=METRICS,
    )
    TOMBSTONES_SCANNED = Metric(
        name="org.apache.cassandra.metrics.Table.TombstoneScannedHistogram",
        meaning="Tombstones that a query of the table scans.",
        source=METRICS,
    )
    PENDING_COMPACTIONS = Metric(
        name="org.apache.cassandra.metrics.Compaction.PendingTasks",
        meaning="Estimated number of compactions remaining.",
        source=METRICS,
    )


cassandra = Cassandra()
