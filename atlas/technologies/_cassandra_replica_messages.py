"""Log messages of Apache Cassandra: replicas that fail a request, as drivers report it."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import cassandra as fails
from atlas.technologies.message import LogMessage

_cassandra_3 = Repository(
    "apache/cassandra",
    commit="cassandra-3.11.13",
    checked="2026-11-27",
    folder="src/java/org/apache/cassandra",
    read_in="scylladb/scylla-tools-java, a fork of 3.11.13",
)
JAVA = Repository(
    "apache/cassandra-java-driver",
    commit="f98e3433b91b49e0facfbce8e94e01e304714968",
    checked="2026-11-27",
    folder="core/src/main/java/com/datastax/oss/driver/api/core/servererrors",
)
_NODE = Repository(
    "datastax/nodejs-driver",
    commit="c0a6c5fa3ae2fd77c39af48eaf98ecfa5e0fd715",
    checked="2026-11-27",
).file("lib/readers.js")


class CassandraReplicaMessages:
    """Log messages of Apache Cassandra: replicas that fail a request, as drivers report it."""

    READ_FAILURE = LogMessage(
        anchor="Cassandra failure during read query at consistency ",
        sample=(
            "com.datastax.oss.driver.api.core.servererrors.ReadFailureException:"
            " Cassandra failure during read query at consistency LOCAL_ONE (1 "
            "responses were required but only 0 replica responded, 1 failed)"
        ),
        pattern=r"read query at consistency (?P<consistency>\w+)",
        severity="error",
        meaning=("Replicas failed a read, as for too many tombstones; their logs say why (Java)."),
        source=JAVA.file("ReadFailureException.java"),
        failure=fails.REPLICA_FAILURE,
    )

    WRITE_FAILURE = LogMessage(
        anchor="Cassandra failure during write query at consistency ",
        sample=(
            "com.datastax.oss.driver.api.core.servererrors.WriteFailureException:"
            " Cassandra failure during write query at consistency LOCAL_ONE (1 "
            "responses were required but only 0 replica responded, 1 failed)"
        ),
        pattern=r"write query at consistency (?P<consistency>\w+)",
        severity="error",
        meaning="Replicas failed a write; their logs say why (Java).",
        source=JAVA.file("WriteFailureException.java"),
        failure=fails.REPLICA_FAILURE,
    )

    READ_FAILURE_NODE = LogMessage(
        anchor="Server failure during read query at consistency ",
        sample=(
            "ResponseError: Server failure during read query at consistency "
            "LOCAL_QUORUM (2 responses were required but only 1 replicas "
            "responded, 1 failed)"
        ),
        pattern=r"read query at consistency (?P<consistency>\w+)",
        severity="error",
        meaning=(
            "Replicas failed a read, as for too many tombstones; their logs say"
            " why (Node.js, .NET)."
        ),
        source=_NODE,
        failure=fails.REPLICA_FAILURE,
    )

    WRITE_FAILURE_NODE = LogMessage(
        anchor="Server failure during write query at consistency ",
        sample=(
            "ResponseError: Server failure during write query at consistency "
            "LOCAL_QUORUM (2 responses were required but only 1 replicas "
            "responded, 1 failed)"
        ),
        pattern=r"write query at consistency (?P<consistency>\w+)",
        severity="error",
        meaning="Replicas failed a write; their logs say why (Node.js, .NET).",
        source=_NODE,
        failure=fails.REPLICA_FAILURE,
    )

    ABORTED_READ = LogMessage(
        anchor="query aborted (see tombstone_failure_threshold)",
        sample=(
            "Scanned over 100001 tombstones for query SELECT * FROM "
            "chat.messages; query aborted (see tombstone_failure_threshold)"
        ),
        severity="error",
        meaning=("A read scanned more tombstones than the failure threshold, and was aborted."),
        source=_cassandra_3.file("db/ReadCommand.java"),
        failure=fails.TOMBSTONES,
    )

    FAILED_RESPONSES = LogMessage(
        anchor="Operation failed - received ",
        sample="Operation failed - received 0 responses and 1 failures",
        pattern=r"received (?P<responses>\d+) responses and (?P<failures>\d+) failures",
        severity="error",
        meaning="Replicas failed a request; their logs say why.",
        source=_cassandra_3.file("exceptions/RequestFailureException.java"),
        failure=fails.REPLICA_FAILURE,
    )
