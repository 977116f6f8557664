"""Log messages that the drivers of MongoDB print: Python, Go and C#."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import mongodb as fails
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-27"
_python = Repository(
    "mongodb/mongo-python-driver",
    commit="ebc4bffcc842464e48a3edbd04802d1a42bc818a",
    checked=_CHECKED,
)
_go = Repository(
    "mongodb/mongo-go-driver", commit="18c2c89f8b0b363dbd3954c68a3d7e85f4aa1e99", checked=_CHECKED
)
_csharp = Repository(
    "mongodb/mongo-csharp-driver",
    commit="97e3979258ffff5cba91d76780f14ae9f4693c4c",
    checked=_CHECKED,
    folder="src/MongoDB.Driver",
)


class MongoDBPythonMessages:
    """Log messages that the drivers of MongoDB print: Python, Go and C#."""

    PYTHON_SELECTION = LogMessage(
        anchor=", Topology Description: <",
        sample="pymongo.errors.ServerSelectionTimeoutError: mongo1:27017: timed out, "
        "Timeout: 30s, Topology Description: <TopologyDescription id: 60472a1d, "
        "topology_type: ReplicaSetNoPrimary, servers: []>",
        pattern=r"ServerSelectionTimeoutError: (?P<reason>.+), Timeout: (?P<time>\S+), "
        r"Topology Description: <.*",
        severity="error",
        meaning="The client (PyMongo) finds no server that fits; the errors of the servers follow.",
        source=_python.file("pymongo/synchronous/topology.py"),
        unless=(
            "No primary available",
            "found yet",
            " match selector",
        ),
        failure=fails.NO_SERVER,
    )

    PYTHON_UNREACHED = LogMessage(
        anchor="Could not reach any servers in ",
        sample="pymongo.errors.ServerSelectionTimeoutError: Could not reach any servers in "
        "[('mongo1', 27017)]. Replica set is configured with internal hostnames or "
        "IPs?",
        severity="error",
        meaning="The client (PyMongo) reaches no member under the addresses that the set names.",
        source=_python.file("pymongo/synchronous/topology.py"),
        failure=fails.NO_SERVER,
    )

    PYTHON_FORK = LogMessage(
        anchor="MongoClient opened before fork.",
        sample="UserWarning: MongoClient opened before fork. May not be entirely fork-safe, "
        "proceed with caution.",
        severity="warning",
        meaning="A process inherited a client (PyMongo) by a fork; its connections may hang.",
        source=_python.file("pymongo/synchronous/topology.py"),
        failure=fails.FORKED,
    )

    PYTHON_CLOSED = LogMessage(
        anchor="Cannot use MongoClient after close",
        sample="pymongo.errors.InvalidOperation: Cannot use MongoClient after close",
        severity="error",
        meaning="The client (PyMongo) was closed, and is used after that.",
        source=_python.file("pymongo/synchronous/topology.py"),
        failure=fails.CLIENT_CLOSED,
    )

    GO_SELECTION = LogMessage(
        anchor="server selection error: ",
        sample="server selection error: server selection timeout, current topology: { Type: "
        "ReplicaSetNoPrimary, Servers: [{ Addr: mongo1:27017, Type: Unknown }, ] }",
        pattern=r"server selection error: .*current topology: \{ Type: (?P<type>\w+)",
        severity="error",
        meaning="The client (Go) finds no server that fits; the servers follow.",
        source=_go.file("x/mongo/driver/topology/errors.go"),
        failure=fails.NO_SERVER,
    )

    GO_POOL = LogMessage(
        anchor="timed out while checking out a connection from connection pool",
        sample="timed out while checking out a connection from connection pool: context "
        "deadline exceeded; total connections: 100, maxPoolSize: 100, idle "
        "connections: 0, wait duration: 10s",
        pattern=r"timed out while checking out a connection from connection pool: .*",
        severity="error",
        meaning="Every connection of the client's pool (Go) is in use, or none opens.",
        source=_go.file("x/mongo/driver/topology/errors.go"),
        failure=fails.CLIENT_POOL,
    )

    GO_HEADER = LogMessage(
        anchor="incomplete read of message header",
        sample="connection(mongo1:27017[-13]) incomplete read of message header: EOF",
        pattern=r"connection\((?P<server>[^\[)]+)[^)]*\) incomplete read of message header",
        severity="error",
        meaning="A connection of the client (Go) broke, or the answer did not come in time.",
        source=_go.file("x/mongo/driver/topology/connection.go"),
        failure=fails.CONNECTION_LOST,
    )

    GO_LOGIN = LogMessage(
        anchor="unable to authenticate using mechanism",
        sample="connection() error occurred during connection handshake: auth error: sasl "
        'conversation error: unable to authenticate using mechanism "SCRAM-SHA-256": '
        "(AuthenticationFailed) Authentication failed.",
        pattern=r'unable to authenticate using mechanism "(?P<mechanism>[^"]+)"',
        severity="error",
        meaning="The login of the client (Go) is refused.",
        source=_go.file("x/mongo/driver/auth/auth.go"),
        failure=fails.LOGIN,
    )

    CSHARP_SELECTION = LogMessage(
        anchor="ms selecting a server using ",
        sample="System.TimeoutException: A timeout occurred after 30000ms selecting a "
        "server using CompositeServerSelector{ Selectors = "
        "MongoDB.Driver.ReadPreferenceServerSelector }. Client view of cluster state "
        'is { ClusterId : "1" }.',
        pattern=r"A timeout occurred after (?P<time>\d+)ms selecting a server using "
        r"(?P<selector>\w+)",
        severity="error",
        meaning="The client (C#) finds no server that fits; the servers follow.",
        source=_csharp.file("Core/Clusters/Cluster.cs"),
        failure=fails.NO_SERVER,
    )

    CSHARP_QUEUE = LogMessage(
        anchor="The wait queue for acquiring a connection to server ",
        sample="MongoDB.Driver.MongoWaitQueueFullException: The wait queue for acquiring a "
        "connection to server mongo1:27017 is full.",
        severity="error",
        meaning="All connections of the client's pool (C#) are in use, and too many threads wait.",
        source=_csharp.file("Core/MongoWaitQueueFullException.cs"),
        failure=fails.CLIENT_POOL,
    )

    CSHARP_LOGIN = LogMessage(
        anchor="Unable to authenticate using sasl protocol mechanism",
        sample="MongoDB.Driver.MongoAuthenticationException: Unable to authenticate using "
        "sasl protocol mechanism SCRAM-SHA-1.",
        severity="error",
        meaning="The login of the client (C#) is refused.",
        source=_csharp.file("Authentication/SaslAuthenticator.cs"),
        failure=fails.LOGIN,
    )

    CSHARP_NOT_PRIMARY = LogMessage(
        anchor="Server returned not primary error.",
        sample="MongoDB.Driver.MongoNotPrimaryException: Server returned not primary error.",
        severity="error",
        meaning="An operation of the client (C#) went to a member that is not primary.",
        source=_csharp.file("Core/MongoNotPrimaryException.cs"),
        failure=fails.NOT_PRIMARY,
    )

    CSHARP_RECOVERING = LogMessage(
        anchor="Server returned node is recovering error",
        sample="MongoDB.Driver.MongoNodeIsRecoveringException: Server returned node is "
        "recovering error (code = 11600).",
        severity="error",
        meaning="An operation of the client (C#) went to a member that recovers or shuts down.",
        source=_csharp.file("Core/MongoNodeIsRecoveringException.cs"),
        failure=fails.NOT_PRIMARY,
    )
