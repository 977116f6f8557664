"""Log messages that clients of MongoDB print, in several languages."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import mongodb as fails
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-26"
_java = Repository(
    "mongodb/mongo-java-driver", commit="9af9be1fa428effe0ea10e05c0e1256d2286ec3c", checked=_CHECKED
)
_java_3 = Repository("mongodb/mongo-java-driver", commit="r3.4.3", checked=_CHECKED)
_mongoose = Repository(
    "Automattic/mongoose", commit="3e212cec87dbf710216a3c6125121aefa60a4475", checked=_CHECKED
)
_python = Repository(
    "mongodb/mongo-python-driver",
    commit="ebc4bffcc842464e48a3edbd04802d1a42bc818a",
    checked=_CHECKED,
)


class MongoDBClientMessages:
    """Log messages that clients of MongoDB print, in several languages."""

    JAVA_NO_SERVER = LogMessage(
        anchor=" while waiting for a server that matches ",
        sample="com.mongodb.MongoTimeoutException: Timed out while waiting for a server that "
        "matches WritableServerSelector. Client view of cluster state is {type=REPLICA_SET, "
        "servers=[]}",
        pattern=r"Timed out (?:after (?P<time>\d+) ms )?while waiting for a server that matches "
        r"(?P<selector>\w+)",
        severity="error",
        meaning="The client (Java) finds no server of the kind that it needs; the states follow.",
        source=_java.file("driver-core/src/main/com/mongodb/internal/connection/BaseCluster.java"),
        failure=fails.NO_SERVER,
    )

    JAVA_QUEUE_FULL = LogMessage(
        anchor="Too many threads are already waiting for a connection. ",
        sample="com.mongodb.MongoWaitQueueFullException: Too many threads are already waiting for "
        "a connection. Max number of threads (maxWaitQueueSize) of 500 has been exceeded.",
        severity="error",
        meaning="All connections of the client's pool (Java) are in use, and too many threads "
        "wait.",
        source=_java_3.file(
            "driver-core/src/main/com/mongodb/connection/DefaultConnectionPool.java"
        ),
        failure=fails.CLIENT_POOL,
    )

    MONGOOSE_BUFFERING = LogMessage(
        anchor=" buffering timed out after ",
        sample="MongooseError: Operation `users.findOne()` buffering timed out after 10000ms",
        pattern=r"peration (?:`(?P<operation>[^`]+)` )?buffering timed out after (?P<time>\d+)ms",
        severity="error",
        meaning="The client (Mongoose) has no connection, so its operations wait in vain.",
        source=_mongoose.file("lib/drivers/node-mongodb-native/collection.js"),
        failure=fails.NO_SERVER,
    )

    MONGOOSE_ATLAS = LogMessage(
        anchor="Could not connect to any servers in your MongoDB Atlas cluster. ",
        sample="MongooseServerSelectionError: Could not connect to any servers in your MongoDB "
        "Atlas cluster. One common reason",
        severity="error",
        meaning="The client reaches no server of MongoDB Atlas; often its address is not on the IP "
        "list.",
        source=_mongoose.file("lib/error/serverSelection.js"),
        failure=fails.NO_SERVER,
    )

    PYTHON_NO_MATCH = LogMessage(
        anchor=' match selector "',
        sample="pymongo.errors.ServerSelectionTimeoutError: No replica set members match selector "
        '"Primary()"',
        pattern=r'No (?P<kind>replica set members|mongoses|servers) match selector "'
        r'(?P<selector>[^"]+)"',
        severity="error",
        meaning="The client (PyMongo) is connected, but no member has the role that it needs.",
        source=_python.file("pymongo/synchronous/topology.py"),
        failure=fails.NO_SERVER,
    )

    PYTHON_NONE_FOUND = LogMessage(
        anchor=" found yet",
        sample="pymongo.errors.ServerSelectionTimeoutError: No replica set members found yet",
        pattern=r"No (?P<kind>replica set members|mongoses|servers) found yet",
        severity="error",
        meaning="The client (PyMongo) has not reached any server.",
        source=_python.file("pymongo/synchronous/topology.py"),
        context=(
            "pymongo",
            "ServerSelectionTimeoutError",
        ),
        failure=fails.NO_SERVER,
    )

    PYTHON_POOL_PAUSED = LogMessage(
        anchor="connection pool paused",
        sample="pymongo.errors.AutoReconnect: mongo1:27017: connection pool paused",
        severity="error",
        meaning="The client (PyMongo) lost a server and stops its pool until the server is found "
        "again.",
        source=_python.file("pymongo/synchronous/pool.py"),
        context=(
            "pymongo",
            "AutoReconnect",
        ),
        failure=fails.NO_SERVER,
    )
