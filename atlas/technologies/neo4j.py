"""Neo4j: graph database."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._neo4j_memory_messages import Neo4jMemoryMessages
from atlas.technologies._neo4j_server_messages import Neo4jServerMessages
from atlas.technologies._neo4j_statement_messages import Neo4jStatementMessages
from atlas.technologies._neo4j_status_messages import Neo4jStatusMessages
from atlas.technologies._neo4j_transaction_messages import Neo4jTransactionMessages
from atlas.technologies.failures import neo4j as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-26"
_python = Repository(
    "neo4j/neo4j-python-driver", commit="624d3c4408720b98f927a91b0bffac7a459446f4", checked=_CHECKED
)
_java = Repository(
    "neo4j/neo4j-java-driver", commit="bb3e5354a19a2d21edbc9877738122083853aa23", checked=_CHECKED
)
_DRIVER = "driver/src/main/java/org/neo4j/driver/internal"


class Neo4j(
    Neo4jMemoryMessages,
    Neo4jTransactionMessages,
    Neo4jStatusMessages,
    Neo4jStatementMessages,
    Neo4jServerMessages,
    Technology,
):
    """A database of graphs, queried in Cypher over the protocol Bolt."""

    name = "Neo4j"
    icon = "simple-icons:neo4j"
    plane = "state"
    needs = ("Java",)
    releases = undisclosed("releases: only the drivers are read here, and they have their own")
    logs = undisclosed("logs: only the drivers are read here, and they log in the program's log")

    PYTHON_ACQUIRE = LogMessage(
        anchor="ServiceUnavailable: Cannot acquire connection to ",
        sample="neo4j.exceptions.ServiceUnavailable: Cannot acquire connection to "
        "Address(host='graph', port=7687)",
        severity="error",
        meaning="The driver (Python, before 1.6) cannot connect to the server.",
        source=_python.file("neo4j/v1/direct.py", commit="1.5.3"),
        failure=fails.UNREACHABLE,
    )

    PYTHON_CONNECT = LogMessage(
        anchor="ServiceUnavailable: Couldn't connect to ",
        sample="neo4j.exceptions.ServiceUnavailable: Couldn't connect to graph:7687 "
        "(resolved to ('10.0.0.4:7687',)):",
        severity="error",
        meaning="The driver (Python) cannot connect to the server.",
        source=_python.file("src/neo4j/_async_compat/network/_bolt_socket.py"),
        failure=fails.UNREACHABLE,
    )

    PYTHON_TIMED_OUT = LogMessage(
        anchor="Timed out trying to establish connection to ",
        sample="neo4j.exceptions.ServiceUnavailable: Timed out trying to establish "
        "connection to ResolvedIPv4Address(('10.0.0.4', 7687))",
        severity="error",
        meaning="The driver (Python) gets no connection in time.",
        source=_python.file("src/neo4j/_async_compat/network/_bolt_socket.py"),
        context=("neo4j", "Neo4j", "ServiceUnavailable", "IPv4Address"),
        failure=fails.UNREACHABLE,
    )

    PYTHON_POOL = LogMessage(
        anchor="failed to obtain a connection from the pool within ",
        sample="neo4j.exceptions.ClientError: failed to obtain a connection from the pool "
        "within 60.0s (timeout)",
        severity="error",
        meaning="No connection of the driver's pool (Python) became free in time.",
        source=_python.file("src/neo4j/_async/io/_pool.py"),
        failure=fails.POOL,
    )

    PYTHON_WRITE = LogMessage(
        anchor="Failed to write data to connection ",
        sample="Failed to write data to connection ResolvedIPv4Address(('10.0.0.4', 7687)) "
        "(IPv4Address(('graph', 7687)))",
        severity="error",
        meaning="A connection of the driver (Python) broke; it was idle, or the server is gone.",
        source=_python.file("src/neo4j/_async/io/_bolt.py"),
        failure=fails.DEFUNCT,
    )

    PYTHON_READ = LogMessage(
        anchor="Failed to read from defunct connection ",
        sample="neo4j.exceptions.ServiceUnavailable: Failed to read from defunct connection "
        "IPv4Address(('graph', 7687)) (ResolvedIPv4Address(('10.0.0.4', 7687)))",
        severity="error",
        meaning="A connection of the driver (Python) broke; it was idle, or the server is gone.",
        source=_python.file("src/neo4j/_async/io/_bolt.py"),
        failure=fails.DEFUNCT,
    )

    PYTHON_ROUTING = LogMessage(
        anchor="Unable to retrieve routing information",
        sample="neo4j.exceptions.ServiceUnavailable: Unable to retrieve routing information",
        severity="error",
        meaning="The driver (Python) cannot learn from any server which members the cluster has.",
        source=_python.file("src/neo4j/_async/io/_pool.py"),
        failure=fails.NO_ROUTING,
    )

    PYTHON_NO_LEADER = LogMessage(
        anchor="No write service available for pool ",
        sample="neo4j.exceptions.WriteServiceUnavailable: No write service available for "
        "pool <Neo4jPool>",
        severity="error",
        meaning="The cluster has no member that accepts writes.",
        source=_python.file("src/neo4j/_async/io/_pool.py"),
        failure=fails.NO_ROUTING,
    )

    PYTHON_RETRY = LogMessage(
        anchor="Transaction failed and will be retried in ",
        sample="WARNING:neo4j:Transaction failed and will be retried in 1.2s "
        "(ForsetiClient[transactionId=7] can't acquire ExclusiveLock)",
        severity="warning",
        meaning="A transaction failed with an error that may pass; the reason follows.",
        source=_python.file("src/neo4j/_async/work/session.py"),
        failure=fails.RETRIED,
    )

    JAVA_CONNECT = LogMessage(
        anchor=", ensure the database is running and that there ",
        sample="org.neo4j.driver.exceptions.ServiceUnavailableException: Unable to connect "
        "to graph:7687, ensure the database is running and that there is a working "
        "network connection to it.",
        severity="error",
        meaning="The driver (Java) cannot connect to the server.",
        source=_java.file(f"{_DRIVER}/async/connection/ChannelConnectedListener.java"),
        failure=fails.UNREACHABLE,
    )

    JAVA_POOL = LogMessage(
        anchor="Unable to acquire connection from the pool within configured maximum time of ",
        sample="org.neo4j.driver.exceptions.ClientException: Unable to acquire connection "
        "from the pool within configured maximum time of 60000ms",
        severity="error",
        meaning="No connection of the driver's pool (Java) became free in time.",
        source=_java.file(f"{_DRIVER}/async/pool/ConnectionPoolImpl.java"),
        failure=fails.POOL,
    )

    JAVA_TERMINATED = LogMessage(
        anchor="Connection to the database terminated. ",
        sample="org.neo4j.driver.exceptions.ServiceUnavailableException: Connection to the "
        "database terminated. Please ensure that your database is listening on the "
        "correct host and port",
        severity="error",
        meaning="The server closed a connection of the driver (Java).",
        source=_java.file(f"{_DRIVER}/util/ErrorUtil.java"),
        failure=fails.DEFUNCT,
    )

    JAVA_DISCOVERY = LogMessage(
        anchor="Could not perform discovery for database ",
        sample="org.neo4j.driver.exceptions.ServiceUnavailableException: Could not perform "
        "discovery for database 'neo4j'. No routing server available.",
        severity="error",
        meaning="The driver (Java) cannot learn from any server which members the cluster has.",
        source=_java.file(f"{_DRIVER}/cluster/RediscoveryImpl.java"),
        failure=fails.NO_ROUTING,
    )

    JAVA_SERVICE = LogMessage(
        anchor="Unable to connect to database management service, ensure the database is running",
        sample="org.neo4j.driver.exceptions.ServiceUnavailableException: Unable to connect "
        "to database management service, ensure the database is running and that "
        "there is a working network connection to it.",
        severity="error",
        meaning="The driver (Java) can connect to no member of the cluster.",
        source=_java.file(f"{_DRIVER}/cluster/loadbalancing/LoadBalancer.java"),
        failure=fails.UNREACHABLE,
    )

    JAVA_GONE = LogMessage(
        anchor=" is no longer available",
        sample="org.neo4j.driver.exceptions.SessionExpiredException: Server at graph-1:7687 "
        "is no longer available",
        pattern=r"Server at (?P<server>\S+) is no longer available",
        severity="error",
        meaning="A member of the cluster that the driver (Java) used is gone.",
        source=_java.file(f"{_DRIVER}/handlers/RoutingResponseHandler.java"),
        context=("neo4j", "Neo4j", "SessionExpiredException"),
        failure=fails.DEFUNCT,
    )


neo4j = Neo4j()
