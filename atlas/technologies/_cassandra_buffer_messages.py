"""Log messages of Apache Cassandra about its buffers."""

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


class CassandraBufferMessages:
    """Log messages of Apache Cassandra about its buffers."""

    BUFFERS_FULL = LogMessage(
        anchor="Maximum memory usage reached (",
        sample="INFO  [ReadStage-2] NoSpamLogger.java:91 - Maximum memory usage reached "
        "(512.000MiB), cannot allocate chunk of 1.000MiB",
        pattern=r"Maximum memory usage reached \((?P<limit>[^)]+)\), cannot allocate chunk "
        r"of (?P<size>\S+)",
        severity="info",
        meaning="The pool of buffers outside the heap is full; further ones are allocated "
        "one by one.",
        source=_cassandra_3.file("utils/memory/BufferPool.java"),
        failure=fails.BUFFERS,
    )
