"""Log messages that clients of Cassandra print, in several languages."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import cassandra as fails
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-26"
_gocql = Repository(
    "gocql/gocql", commit="974fa1211ccef10a418966fd7b00984a39ed9232", checked=_CHECKED
)
_java = Repository(
    "apache/cassandra-java-driver",
    commit="f98e3433b91b49e0facfbce8e94e01e304714968",
    checked=_CHECKED,
)
_java_3 = Repository("apache/cassandra-java-driver", commit="3.11.5", checked=_CHECKED)
_python = Repository(
    "datastax/python-driver", commit="dd2343d8fecead045245a6679d8de8194cea215f", checked=_CHECKED
)


class CassandraClientMessages:
    """Log messages that clients of Cassandra print, in several languages."""

    GO_NO_RESPONSE = LogMessage(
        anchor="gocql: no response received from cassandra within timeout period",
        sample="gocql: no response received from cassandra within timeout period",
        severity="error",
        meaning="The client (gocql) got no reply in time.",
        source=_gocql.file("conn.go"),
        failure=fails.NO_COORDINATOR,
    )

    GO_NO_HOSTS = LogMessage(
        anchor="gocql: no hosts available in the pool",
        sample="gocql: no hosts available in the pool",
        severity="error",
        meaning="The client (gocql) has no connection to any node.",
        source=_gocql.file("session.go"),
        failure=fails.NO_COORDINATOR,
    )

    GO_NO_SESSION = LogMessage(
        anchor="gocql: unable to create session: ",
        sample="gocql: unable to create session: unable to discover protocol version",
        pattern=r"gocql: unable to create session: (?P<cause>.+)",
        severity="error",
        meaning="The client (gocql) cannot connect to the cluster; the cause follows.",
        source=_gocql.file("session.go"),
        failure=fails.NO_COORDINATOR,
    )

    JAVA_NO_CONTACT = LogMessage(
        anchor="Could not reach any contact point, ",
        sample="com.datastax.oss.driver.api.core.AllNodesFailedException: Could not reach any "
        "contact point, make sure you've provided valid addresses",
        severity="error",
        meaning="The client (Java) reaches none of the nodes that it was given.",
        source=_java.file(
            "core/src/main/java/com/datastax/oss/driver/internal/core/control/ControlConnection."
            "java"
        ),
        failure=fails.NO_COORDINATOR,
    )

    JAVA_ALL_FAILED = LogMessage(
        anchor="All host(s) tried for query failed",
        sample="com.datastax.driver.core.exceptions.NoHostAvailableException: All host(s) tried "
        "for query failed (tried: /10.0.0.1:9042)",
        severity="error",
        meaning="No node served the client (Java); the error of each node follows.",
        source=_java_3.file(
            "driver-core/src/main/java/com/datastax/driver/core/exceptions/"
            "NoHostAvailableException.java"
        ),
        failure=fails.NO_COORDINATOR,
    )

    JAVA_READ_TIMEOUT = LogMessage(
        anchor="Cassandra timeout during ",
        sample="com.datastax.driver.core.exceptions.ReadTimeoutException: Cassandra timeout during "
        "read query at consistency LOCAL_QUORUM (2 responses were required but only 1 replica "
        "responded)",
        pattern=r"Cassandra timeout during (?P<query>.{1,30}?) query at consistency "
        r"(?P<consistency>\w+)",
        severity="error",
        meaning="Too few replicas answered the coordinator in time.",
        source=_java_3.file(
            "driver-core/src/main/java/com/datastax/driver/core/exceptions/ReadTimeoutException."
            "java"
        ),
        failure=fails.TIMED_OUT,
    )

    PYTHON_TIMEOUT = LogMessage(
        anchor="Client request timeout. See Session.execute",
        sample="cassandra.OperationTimedOut: errors={'10.0.0.1:9042': 'Client request timeout. See "
        "Session.execute[_async](timeout)'}, last_host=10.0.0.1:9042",
        severity="error",
        meaning="The client (Python) got no reply in time.",
        source=_python.file("cassandra/cluster.py"),
        failure=fails.NO_COORDINATOR,
    )
