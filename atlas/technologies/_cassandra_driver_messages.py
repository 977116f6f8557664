"""Log messages that the drivers of Apache Cassandra print, in several languages."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import cassandra as fails
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-27"
_python = Repository(
    "datastax/python-driver", commit="dd2343d8fecead045245a6679d8de8194cea215f", checked=_CHECKED
)
_java = Repository(
    "datastax/java-driver",
    commit="a92bc7dcf81243ae39cb21e1f2b5b78dac271e24",
    checked=_CHECKED,
    folder="core/src/main/java/com/datastax/oss/driver",
)
_java_3 = Repository(
    "apache/cassandra-java-driver",
    commit="3.11.5",
    checked=_CHECKED,
    folder="driver-core/src/main/java/com/datastax/driver/core",
)
_csharp = Repository(
    "datastax/csharp-driver", commit="efe48863596e627fb95c354dc58e68738c5b3dd2", checked=_CHECKED
)


class CassandraDriverMessages:
    """Log messages that the drivers of Apache Cassandra print, in several languages."""

    PYTHON_HEARTBEAT = LogMessage(
        anchor="Heartbeat failed for connection (",
        sample="[WARNING] [cassandra.connection] Heartbeat failed for connection "
        "(140209039037944) to 172.20.0.2",
        pattern=r"Heartbeat failed for connection \((?P<connection>\d+)\) to (?P<node>\S+)",
        severity="warning",
        meaning="A node did not answer the client (Python), which closes the connection.",
        source=_python.file("cassandra/connection.py"),
        failure=fails.CONNECTION_LOST,
    )

    PYTHON_HEARTBEAT_TIMEOUT = LogMessage(
        anchor="Connection heartbeat timeout after ",
        sample="cassandra.OperationTimedOut: errors=Connection heartbeat timeout after 30 "
        "seconds, last_host=10.0.0.5:9042",
        severity="error",
        meaning="A node did not answer the heartbeat of the client (Python).",
        source=_python.file("cassandra/connection.py"),
        failure=fails.CONNECTION_LOST,
        context=(
            "cassandra",
            "OperationTimedOut",
            "last_host",
        ),
    )

    PYTHON_NO_SERVER = LogMessage(
        anchor="Unable to connect to any servers",
        sample="cassandra.cluster.NoHostAvailable: ('Unable to connect to any servers', "
        "{'10.0.0.5:9042': ConnectionRefusedError(111, \"Tried connecting to "
        "[('10.0.0.5', 9042)]. Last error: Connection refused\")})",
        pattern=r"NoHostAvailable.*Unable to connect to any servers.*",
        severity="error",
        meaning="The client (Python) could connect to no node.",
        source=_python.file("cassandra/cluster.py"),
        context=(
            "NoHostAvailable",
            "cassandra",
        ),
        failure=fails.NO_COORDINATOR,
    )

    PYTHON_MARKED_DOWN = LogMessage(
        anchor="Host has been marked down or removed",
        sample="cassandra.cluster.NoHostAvailable: ('Unable to complete the operation', "
        "{<Host: 10.0.0.5:9042 dc1>: ConnectionException('Host has been marked down "
        "or removed')})",
        severity="error",
        meaning="The client (Python) counts a node as down.",
        source=_python.file("cassandra/cluster.py"),
        context=(
            "cassandra",
            "NoHostAvailable",
            "ConnectionException",
        ),
        failure=fails.NO_COORDINATOR,
    )

    PYTHON_CONTROL = LogMessage(
        anchor="Control connection failed to connect, ",
        sample="ERROR cassandra.cluster: Control connection failed to connect, shutting "
        "down Cluster:",
        severity="error",
        meaning="The client (Python) could connect to no node.",
        source=_python.file("cassandra/cluster.py"),
        failure=fails.NO_COORDINATOR,
    )

    PYTHON_NEW_HOST = LogMessage(
        anchor="Failed to create connection pool for new host ",
        sample="WARNING cassandra.cluster: Failed to create connection pool for new host "
        "10.0.0.5:9042:",
        pattern=r"Failed to create connection pool for new host (?P<node>\S+?):?$",
        severity="warning",
        meaning="The client (Python) cannot connect to one node.",
        source=_python.file("cassandra/cluster.py"),
        failure=fails.NO_COORDINATOR,
    )

    JAVA_NO_NODE = LogMessage(
        anchor="No node was available to execute the query",
        sample="com.datastax.oss.driver.api.core.NoNodeAvailableException: No node was "
        "available to execute the query",
        severity="error",
        meaning="The client (Java) has no connection to any node that it may use.",
        source=_java.file("api/core/NoNodeAvailableException.java"),
        failure=fails.NO_COORDINATOR,
    )

    JAVA_LOST = LogMessage(
        anchor="Lost connection to remote peer",
        sample="com.datastax.oss.driver.api.core.connection.ClosedConnectionException: Lost "
        "connection to remote peer",
        severity="error",
        meaning="The client (Java) lost its connection to a node.",
        source=_java.file("internal/core/channel/InFlightHandler.java"),
        failure=fails.CONNECTION_LOST,
        context=(
            "cassandra",
            "datastax",
            "ClosedConnectionException",
            "9042",
        ),
    )

    JAVA_TIMEOUT = LogMessage(
        anchor="DriverTimeoutException: Query timed out after ",
        sample="com.datastax.oss.driver.api.core.DriverTimeoutException: Query timed out "
        "after PT2S",
        pattern=r"Query timed out after (?P<time>\S+)",
        severity="error",
        meaning="No node answered the client (Java) in time.",
        source=_java.file("internal/core/cql/CqlRequestHandler.java"),
        failure=fails.CLIENT_TIMEOUT,
    )

    JAVA_3_BUSY = LogMessage(
        anchor="Pool is busy (no available connection and ",
        sample="com.datastax.driver.core.exceptions.BusyPoolException: [/10.0.0.5:9042] "
        "Pool is busy (no available connection and the queue has reached its max "
        "size 256)",
        severity="error",
        meaning="Every connection of the client (Java) to a node is in use.",
        source=_java_3.file("exceptions/BusyPoolException.java"),
        failure=fails.CLIENT_POOL,
    )

    JAVA_3_TIMEOUT = LogMessage(
        anchor="Timed out waiting for server response",
        sample="com.datastax.driver.core.exceptions.OperationTimedOutException: "
        "[/10.0.0.5:9042] Timed out waiting for server response",
        severity="error",
        meaning="A node did not answer the client (Java) in time.",
        source=_java_3.file("RequestHandler.java"),
        failure=fails.CLIENT_TIMEOUT,
        context=(
            "cassandra",
            "datastax",
            "OperationTimedOutException",
            "9042",
        ),
    )

    CSHARP_NO_HOST = LogMessage(
        anchor="All hosts tried for query failed (tried ",
        sample="Cassandra.NoHostAvailableException: All hosts tried for query failed (tried "
        "10.0.0.5:9042: SocketException 'Connection refused')",
        pattern=r"All hosts tried for query failed \(tried .*",
        severity="error",
        meaning="No node answered the client (C#).",
        source=_csharp.file("src/Cassandra/Exceptions/NoHostAvailableException.cs"),
        failure=fails.NO_COORDINATOR,
    )
