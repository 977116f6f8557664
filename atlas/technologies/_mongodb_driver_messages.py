"""Log messages that the drivers of MongoDB print: Node and Java."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import mongodb as fails
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-27"
_core = Repository(
    "mongodb-js/mongodb-core", commit="9c09c2820cd9b7a2968a6a201c275707f8933fa7", checked=_CHECKED
)
_node = Repository(
    "mongodb/node-mongodb-native",
    commit="bb35ded18aa1031d8e4be88cad4fc1cc1225b00e",
    checked=_CHECKED,
)
_node1 = Repository(
    "mongodb/node-mongodb-native",
    commit="V1.3.19",
    checked=_CHECKED,
    read_in="npm's package mongodb 1.3.19",
).file("lib/mongodb/connection/repl_set/repl_set.js")
_java = Repository(
    "mongodb/mongo-java-driver",
    commit="9af9be1fa428effe0ea10e05c0e1256d2286ec3c",
    checked=_CHECKED,
    folder="driver-core/src/main/com/mongodb",
)


class MongoDBDriverMessages:
    """Log messages that the drivers of MongoDB print: Node and Java."""

    CORE_NO_PRIMARY = LogMessage(
        anchor="no primary found in replicaset",
        sample="MongoError: no primary found in replicaset or invalid replica set name",
        severity="error",
        meaning="The client (Node, before 3.3) finds no primary in the replica set.",
        source=_core.file("lib/topologies/replset.js"),
        failure=fails.NO_PRIMARY,
    )

    CORE_NO_PRIMARY_AVAILABLE = LogMessage(
        anchor="no primary server available",
        sample="MongoError: no primary server available",
        severity="error",
        meaning="The client (Node, before 3.3) knows no primary.",
        source=_core.file("lib/topologies/replset_state.js"),
        failure=fails.NO_PRIMARY,
    )

    CORE_NO_MONGOS = LogMessage(
        anchor="no mongos proxy available",
        sample="MongoError: no mongos proxy available",
        severity="error",
        meaning="The client (Node, before 3.3) reaches no mongos.",
        source=_core.file("lib/topologies/mongos.js"),
        failure=fails.NO_SERVER,
    )

    CORE_DESTROYED = LogMessage(
        anchor="Topology was destroyed",
        sample="MongoError: Topology was destroyed",
        severity="error",
        meaning="The client (Node, before 3.3) lost its servers and gave up, or was closed.",
        source=_core.file("lib/cursor.js"),
        failure=fails.CONNECTION_LOST,
    )

    CORE_FIRST_CONNECT = LogMessage(
        anchor="] on first connect",
        sample="MongoError: failed to connect to server [mongo1:27017] on first connect "
        "[MongoError: connect ECONNREFUSED 10.0.3.2:27017]",
        pattern=r"failed to connect to server \[(?P<server>[^\]]+)\] on first connect",
        severity="error",
        meaning="The client (Node, before 3.3) could not connect at its start, and does not "
        "try again.",
        source=_core.file("lib/topologies/server.js"),
        failure=fails.NO_SERVER,
    )

    CORE_INVALID_STATE = LogMessage(
        anchor="server instance in invalid state",
        sample="MongoError: server instance in invalid state destroyed",
        pattern=r"server instance in invalid state (?P<state>\w+)",
        severity="error",
        meaning="The client (Node, before 3.3) uses a connection that is gone.",
        source=_core.file("lib/topologies/server.js"),
        failure=fails.CONNECTION_LOST,
    )

    NODE_NO_PRIMARY_IN_SET = LogMessage(
        anchor="No primary found in set",
        sample="Error: No primary found in set",
        severity="error",
        meaning="The client (Node, 1.x) connected to members, but none of them is primary.",
        source=_node1,
        failure=fails.NO_PRIMARY,
    )

    NODE_NO_PRIMARY_TO_READ = LogMessage(
        anchor="No replica set primary available for query with ReadPreference ",
        sample="Error: No replica set primary available for query with ReadPreference PRIMARY",
        severity="error",
        meaning="The client (Node, 1.x) reads from the primary, and knows none.",
        source=_node1,
        failure=fails.NO_PRIMARY,
    )

    NODE_NO_MEMBERS = LogMessage(
        anchor="No valid replicaset instance servers found",
        sample="Error: No valid replicaset instance servers found",
        severity="error",
        meaning="The client (Node, 1.x) reaches no member of the replica set.",
        source=_node1,
        failure=fails.NO_SERVER,
    )

    NODE_CLOSED = LogMessage(
        anchor="Topology is closed",
        sample="MongoTopologyClosedError: Topology is closed",
        severity="error",
        meaning="The client (Node) was closed, and is used after that.",
        source=_node.file("src/error.ts"),
        failure=fails.CLIENT_CLOSED,
    )

    NODE_TIMED_OUT = LogMessage(
        anchor="MongoNetworkTimeoutError: connection ",
        sample="MongoNetworkTimeoutError: connection 5 to 10.0.3.2:27017 timed out",
        pattern=r"MongoNetworkTimeoutError: connection (?P<connection>\S+) to "
        r"(?P<server>\S+) timed out",
        severity="error",
        meaning="A server did not answer the client (Node) in time.",
        source=_node.file("src/cmap/connection.ts"),
        failure=fails.CONNECTION_LOST,
    )

    NODE_CONNECTION_CLOSED = LogMessage(
        anchor="MongoNetworkError: connection ",
        sample="MongoNetworkError: connection 3 to 10.0.3.2:27017 closed",
        pattern=r"MongoNetworkError: connection (?P<connection>\S+) to (?P<server>\S+) closed",
        severity="error",
        meaning="A connection of the client (Node) was closed.",
        source=_node.file("src/cmap/connection.ts"),
        failure=fails.CONNECTION_LOST,
    )

    NODE_POOL_CLEARED = LogMessage(
        anchor=" was cleared because another operation failed with: ",
        sample="MongoPoolClearedError: Connection pool for 10.0.3.2:27017 was cleared "
        'because another operation failed with: "connection 7 to 10.0.3.2:27017 '
        'timed out"',
        pattern=r"onnection pool for (?P<server>\S+) was cleared because another operation "
        r"failed with",
        severity="error",
        meaning="A connection failed, so the client closes all its connections to that server.",
        source=_node.file("src/cmap/errors.ts"),
        failure=fails.CONNECTION_LOST,
    )

    NODE_POOL_CLOSED = LogMessage(
        anchor="check out a connection from closed connection pool",
        sample="MongoPoolClosedError: Attempted to check out a connection from closed "
        "connection pool",
        severity="error",
        meaning="The client (Node) was closed, or this server failed.",
        source=_node.file("src/cmap/errors.ts"),
        failure=fails.CONNECTION_LOST,
    )

    JAVA_WAIT = LogMessage(
        anchor=" while waiting for a connection to server ",
        sample="com.mongodb.MongoTimeoutException: Timed out after 120000 ms while waiting "
        "for a connection to server mongo1:27017. Details: maxPoolSize: 100",
        pattern=r"Timed out after (?P<time>\d+) ms while waiting for a connection to server "
        r"(?P<server>\S+?)\.(?: |$)",
        severity="error",
        meaning="Every connection of the client's pool (Java) is in use, or none opens.",
        source=_java.file("internal/connection/DefaultConnectionPool.java"),
        failure=fails.CLIENT_POOL,
    )

    JAVA_READ = LogMessage(
        anchor="MongoSocketReadException: Exception receiving message",
        sample="com.mongodb.MongoSocketReadException: Exception receiving message",
        severity="error",
        meaning="A connection of the client (Java) broke while it waited for an answer.",
        source=_java.file("internal/connection/InternalStreamConnection.java"),
        failure=fails.CONNECTION_LOST,
    )

    JAVA_WRITE = LogMessage(
        anchor="MongoSocketWriteException: Exception sending message",
        sample="com.mongodb.MongoSocketWriteException: Exception sending message",
        severity="error",
        meaning="A connection of the client (Java) broke while it sent a command.",
        source=_java.file("internal/connection/InternalStreamConnection.java"),
        failure=fails.CONNECTION_LOST,
    )

    JAVA_END = LogMessage(
        anchor="Prematurely reached end of stream",
        sample="com.mongodb.MongoSocketReadException: Prematurely reached end of stream",
        severity="error",
        meaning="The server, or something between, closed a connection of the client (Java).",
        source=_java.file("internal/connection/SocketStream.java"),
        failure=fails.CONNECTION_LOST,
    )

    JAVA_READ_TIMEOUT = LogMessage(
        anchor="MongoSocketReadTimeoutException: Timeout while receiving message",
        sample="com.mongodb.MongoSocketReadTimeoutException: Timeout while receiving message",
        severity="error",
        meaning="The server did not answer the client (Java) in time.",
        source=_java.file("internal/connection/InternalStreamConnection.java"),
        failure=fails.CONNECTION_LOST,
    )

    JAVA_OPEN = LogMessage(
        anchor="MongoSocketOpenException: Exception opening socket",
        sample="com.mongodb.MongoSocketOpenException: Exception opening socket",
        severity="error",
        meaning="The client (Java) cannot connect to a server.",
        source=_java.file("internal/connection/AsynchronousSocketChannelStream.java"),
        failure=fails.NO_SERVER,
    )

    JAVA_MONITOR = LogMessage(
        anchor="Exception in monitor thread while connecting to server ",
        sample="INFO org.mongodb.driver.cluster - Exception in monitor thread while "
        "connecting to server mongo1:27017",
        pattern=r"while connecting to server (?P<server>\S+)",
        severity="info",
        meaning="The client (Java) cannot connect to one server; the cause follows.",
        source=_java.file("internal/connection/DefaultServerMonitor.java"),
        failure=fails.NO_SERVER,
    )

    JAVA_PASSWORD = LogMessage(
        anchor="Exception authenticating MongoCredential",
        sample="com.mongodb.MongoSecurityException: Exception authenticating "
        "MongoCredential{mechanism=SCRAM-SHA-1, userName='shop', source='admin'}",
        severity="error",
        meaning="The login of the client (Java) is refused, or could not be completed.",
        source=_java.file("internal/connection/DefaultAuthenticator.java"),
        failure=fails.LOGIN,
    )
