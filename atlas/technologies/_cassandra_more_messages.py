"""Log messages of Apache Cassandra about its commit log and its start."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import cassandra as fails
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-27"
_cassandra_3 = Repository(
    "apache/cassandra",
    commit="cassandra-3.11.13",
    checked=_CHECKED,
    folder="src/java/org/apache/cassandra",
    read_in="scylladb/scylla-tools-java, a fork of 3.11.13",
)


class CassandraMoreMessages:
    """Log messages of Apache Cassandra about its commit log and its start."""

    TOMBSTONES_CLASS = LogMessage(
        anchor="TombstoneOverwhelmingException",
        sample="java.lang.RuntimeException: "
        "org.apache.cassandra.db.filter.TombstoneOverwhelmingException",
        severity="error",
        meaning="A read scanned more tombstones than the failure threshold, and was aborted.",
        source=_cassandra_3.file("db/filter/TombstoneOverwhelmingException.java"),
        failure=fails.TOMBSTONES,
    )

    COMMIT_LOG_SLOW = LogMessage(
        anchor="commit log syncs over the past ",
        sample="Out of 1 commit log syncs over the past 0s with average duration of "
        "10636.00ms, 1 have exceeded the configured commit interval by an average of "
        "636.00ms",
        pattern=r"Out of (?P<syncs>\d+) commit log syncs over the past \S+ with average "
        r"duration of (?P<average>\S+?),",
        severity="warning",
        meaning="The disk of the commit log is too slow: writes wait for it.",
        source=_cassandra_3.file("db/commitlog/AbstractCommitLogService.java"),
        failure=fails.COMMIT_LOG,
    )

    COMMIT_LOG_DESCRIPTOR = LogMessage(
        anchor="Could not read commit log descriptor in file ",
        sample="Could not read commit log descriptor in file "
        "/var/lib/cassandra/commitlog/CommitLog-6-1646630759828.log",
        pattern=r"Could not read commit log descriptor in file (?P<file>\S+)",
        severity="error",
        meaning="A segment of the commit log cannot be read at startup.",
        source=_cassandra_3.file("db/commitlog/CommitLogReader.java"),
        failure=fails.COMMIT_LOG_DAMAGED,
    )

    COMMIT_LOG_CHECKSUM = LogMessage(
        anchor="Mutation size checksum failure at ",
        sample="Mutation size checksum failure at 42 in Next section at 40 in "
        "CommitLog-6-1646630759828.log",
        severity="error",
        meaning="A segment of the commit log is damaged.",
        source=_cassandra_3.file("db/commitlog/CommitLogReader.java"),
        failure=fails.COMMIT_LOG_DAMAGED,
    )

    COMMIT_LOG_SIZE = LogMessage(
        anchor="Invalid mutation size ",
        sample="Invalid mutation size 4 at 42 in Next section at 40 in "
        "CommitLog-6-1646630759828.log",
        pattern=r"Invalid mutation size \d+ at \d+ in .*CommitLog",
        severity="error",
        meaning="A segment of the commit log is damaged.",
        source=_cassandra_3.file("db/commitlog/CommitLogReader.java"),
        failure=fails.COMMIT_LOG_DAMAGED,
    )

    COMMIT_LOG_NOT_WRITTEN = LogMessage(
        anchor="Failed to persist commits to disk",
        sample="ERROR [PERIODIC-COMMIT-LOG-SYNCER] Failed to persist commits to disk. "
        "Commit disk failure policy is stop; terminating thread",
        severity="error",
        meaning="The commit log cannot be written.",
        source=_cassandra_3.file("db/commitlog/AbstractCommitLogService.java"),
        failure=fails.DISK_FAILED,
    )

    LOCAL_PAUSE = LogMessage(
        anchor="Not marking nodes down due to local pause of ",
        sample="WARN [GossipTasks:1] FailureDetector.java:288 - Not marking nodes down due "
        "to local pause of 11036446190 > 5000000000",
        pattern=r"local pause of (?P<pause>\d+) > (?P<limit>\d+)",
        severity="warning",
        meaning="The node stalled, so it does not trust what it missed of others.",
        source=_cassandra_3.file("gms/FailureDetector.java"),
        failure=fails.LONG_PAUSE,
    )

    BATCH_TOO_LARGE = LogMessage(
        anchor=", exceeding specified threshold of ",
        sample="WARN BatchStatement.java:289 - Batch for [shop.orders] is of size 12.5KiB, "
        "exceeding specified threshold of 5KiB by 7.5KiB.",
        pattern=r"Batch (?:for|of prepared statements for) (?P<tables>\S+) is of size "
        r"(?P<size>[^,]+), exceeding specified threshold of (?P<limit>\S+)",
        severity="warning",
        meaning="A batch is larger than the warning threshold; large ones overload a coordinator.",
        source=_cassandra_3.file("cql3/statements/BatchStatement.java"),
        failure=fails.LARGE_BATCH,
    )

    SAVED_NAME = LogMessage(
        anchor="Saved cluster name ",
        sample="Fatal exception during initialization: Saved cluster name Test Cluster != "
        "configured name shop",
        pattern=r"Saved cluster name (?P<saved>.+) != configured name (?P<configured>.+)",
        severity="fatal",
        meaning="The data directory belongs to a cluster of another name, so the node does "
        "not start.",
        source=_cassandra_3.file("db/SystemKeyspace.java"),
        failure=fails.NOT_STARTED,
    )

    TOKEN_COLLISION = LogMessage(
        anchor="Bootstrap Token collision between ",
        sample="java.lang.RuntimeException: Bootstrap Token collision between /10.0.0.5 and "
        "/10.0.0.6 (token 42)",
        severity="error",
        meaning="Two nodes claim the same token.",
        source=_cassandra_3.file("locator/TokenMetadata.java"),
        failure=fails.NOT_STARTED,
    )
