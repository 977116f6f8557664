"""More log messages of Apache Cassandra: older wordings, and rarer failures."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import cassandra as fails
from atlas.technologies.message import LogMessage

_cassandra_3 = Repository(
    "apache/cassandra",
    commit="cassandra-3.11.13",
    checked="2026-11-26",
    folder="src/java/org/apache/cassandra",
    read_in="scylladb/scylla-tools-java, a fork of 3.11.13",
)


class CassandraMessages:
    """More log messages of Apache Cassandra: older wordings, and rarer failures."""

    TOMBSTONES_EXCEEDED = LogMessage(
        anchor="tombstones during query '",
        sample="Scanned over 100001 tombstones during query 'SELECT * FROM chat.messages WHERE "
        "channel_id = 42 LIMIT 50' (last scanned row token was 8123 and partion key was ((42), 7))",
        pattern=r"Scanned over (?P<tombstones>\d+) tombstones during query '(?P<query>[^']+)",
        severity="error",
        meaning="A read scanned more tombstones than the failure threshold, and was aborted.",
        source=_cassandra_3.file("db/filter/TombstoneOverwhelmingException.java"),
        failure=fails.TOMBSTONES,
    )

    NO_SPACE_TO_COMPACT = LogMessage(
        anchor="Not enough space for compaction, ",
        sample="Not enough space for compaction, estimated sstables = 1, expected write size = "
        "107374182400",
        pattern=r"Not enough space for compaction, (?P<estimate>.+)",
        severity="warning",
        meaning="The disk has too little space to compact, so that old data is not removed.",
        source=_cassandra_3.file("db/compaction/CompactionTask.java"),
        failure=fails.DISK_FULL,
    )

    DISK_POLICY = LogMessage(
        anchor="Stopping transports as disk_failure_policy is ",
        sample="ERROR DefaultFSErrorHandler.java:66 - Stopping transports as disk_failure_policy "
        "is stop",
        pattern=r"disk_failure_policy is (?P<policy>\w+)",
        severity="error",
        meaning="After an error of the disk, the node no longer serves clients or its peers.",
        source=_cassandra_3.file("service/DefaultFSErrorHandler.java"),
        failure=fails.DISK_FAILED,
    )

    DAMAGED = LogMessage(
        anchor="CorruptSSTableException: Corrupted: ",
        sample="org.apache.cassandra.io.sstable.CorruptSSTableException: Corrupted: "
        "/var/lib/cassandra/data/chat/messages/md-7-big-Data.db",
        pattern=r"Corrupted: (?P<file>\S+)",
        severity="error",
        meaning="A file of a table is damaged; what reads it fails.",
        source=_cassandra_3.file("io/sstable/CorruptSSTableException.java"),
        failure=fails.DAMAGED,
    )

    UNSTABLE = LogMessage(
        anchor="JVM state determined to be unstable.",
        sample="ERROR JVMStabilityInspector.java:182 - JVM state determined to be unstable.  "
        "Exiting forcefully due to:",
        severity="fatal",
        meaning="The node ends itself after an error such as a full heap, which follows.",
        source=_cassandra_3.file("utils/JVMStabilityInspector.java"),
        failure=fails.UNSTABLE,
    )

    NOT_STARTED = LogMessage(
        anchor="Exception encountered during startup",
        sample="ERROR [main] CassandraDaemon.java:662 - Exception encountered during startup",
        severity="fatal",
        meaning="The node does not start, for the cause that follows.",
        source=_cassandra_3.file("service/CassandraDaemon.java"),
        context=("CassandraDaemon", "cassandra", "Cassandra"),
        failure=fails.NOT_STARTED,
    )

    NO_PEERS = LogMessage(
        anchor="Unable to gossip with any peers",
        sample="java.lang.RuntimeException: Unable to gossip with any peers",
        severity="fatal",
        meaning="The node reaches none of its seeds, and does not join the cluster.",
        source=_cassandra_3.file("gms/Gossiper.java"),
        failure=fails.NO_PEERS,
    )

    TOO_LARGE_WRITE = LogMessage(
        anchor=" is too large for the maximum size of ",
        sample="java.lang.IllegalArgumentException: Mutation of 32.107MiB is too large for the "
        "maximum size of 16.000MiB",
        pattern=r"Mutation of (?P<size>\S+) is too large for the maximum size of (?P<most>\S+)",
        severity="error",
        meaning="A write is larger than the commit log takes, and is refused.",
        source=_cassandra_3.file("db/commitlog/CommitLog.java"),
        failure=fails.TOO_LARGE_WRITE,
    )

    DRIVER_UNAVAILABLE = LogMessage(
        anchor="Not enough replicas available for query at consistency ",
        sample="com.datastax.oss.driver.api.core.servererrors.UnavailableException: Not enough "
        "replicas available for query at consistency LOCAL_QUORUM (2 required but only 1 alive)",
        pattern=r"at consistency (?P<consistency>\w+) \((?P<required>\d+) required but only "
        r"(?P<alive>\d+) alive\)",
        severity="error",
        meaning="The driver's message: too few replicas are alive for the consistency level.",
        source=Repository(
            "apache/cassandra-java-driver",
            commit="f98e3433b91b49e0facfbce8e94e01e304714968",
            checked="2026-11-26",
        ).file(
            "core/src/main/java/com/datastax/oss/driver/api/core/servererrors/UnavailableException."
            "java"
        ),
        failure=fails.UNAVAILABLE,
    )

    NO_HOST = LogMessage(
        anchor="Unable to complete the operation against any hosts",
        sample="cassandra.cluster.NoHostAvailable: ('Unable to complete the operation against any "
        "hosts', {<Host: 10.0.0.12:9042 dc1>: OperationTimedOut()})",
        severity="error",
        meaning="The driver's message: each host that it tried failed, for the causes that follow.",
        source=Repository(
            "datastax/python-driver",
            commit="dd2343d8fecead045245a6679d8de8194cea215f",
            checked="2026-11-26",
        ).file("cassandra/cluster.py"),
        failure=fails.NO_COORDINATOR,
    )
