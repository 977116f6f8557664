"""Log messages of MongoDB: what its clients report of themselves."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import mongodb as server
from atlas.technologies.failures import mongodb_commands as fails
from atlas.technologies.message import LogMessage

_JAVA = Repository(
    "mongodb/mongo-java-driver",
    commit="9af9be1fa428effe0ea10e05c0e1256d2286ec3c",
    checked="2026-11-27",
)
_NODE = Repository(
    "mongodb/node-mongodb-native",
    commit="bb35ded18aa1031d8e4be88cad4fc1cc1225b00e",
    checked="2026-11-27",
)
_MONGOOSE = Repository(
    "Automattic/mongoose", commit="3e212cec87dbf710216a3c6125121aefa60a4475", checked="2026-11-27"
)


class MongoDBClientStateMessages:
    """Log messages of MongoDB: what its clients report of themselves."""

    NODE_SCHEME = LogMessage(
        anchor="Invalid scheme, expected connection string to start with",
        sample="MongoParseError: Invalid scheme, expected connection string to start "
        'with "mongodb://" or "mongodb+srv://"',
        severity="error",
        meaning="The client's message (Node.js): the connection string is empty or malformed.",
        source=_NODE.file("test/integration/node-specific/mongo_client.test.ts"),
        failure=fails.BAD_STRING,
    )

    NODE_SESSION = LogMessage(
        anchor="Cannot use a session that has ended",
        sample="MongoExpiredSessionError: Cannot use a session that has ended",
        severity="error",
        meaning="The client's message (Node.js): a session is used after its end; an "
        "await may be missing.",
        source=_NODE.file("src/error.ts"),
        failure=fails.CLIENT_STATE,
    )

    NODE_NOT_CONNECTED = LogMessage(
        anchor="Client must be connected before running operations",
        sample="MongoNotConnectedError: Client must be connected before running operations",
        severity="error",
        meaning="The client's message (Node.js): the client was closed, or never connected.",
        source=_NODE.file("src/operations/execute_operation.ts"),
        failure=server.CLIENT_CLOSED,
    )

    JAVA_BULK = LogMessage(
        anchor="Bulk write operation error on MongoDB server ",
        sample="com.mongodb.MongoBulkWriteException: Bulk write operation error on "
        "MongoDB server db1:27017.",
        pattern=r"Bulk write operation error on MongoDB server "
        r"(?P<server>[^\s.]+(?:\.[^\s.]+)*?)\. ?",
        severity="error",
        meaning="The client's message (Java): some writes of a batch failed; the rest says which.",
        source=_JAVA.file("driver-core/src/main/com/mongodb/MongoBulkWriteException.java"),
        failure=fails.BATCH,
    )

    MONGOOSE_VERSION = LogMessage(
        anchor="No matching document found for id ",
        sample='VersionError: No matching document found for id "5f1" version 0',
        pattern=r'VersionError: No matching document found for id "(?P<id>[^"]+)"',
        severity="error",
        meaning="The client's message (Mongoose): another process changed the document in between.",
        source=_MONGOOSE.file("docs/guide.md"),
        failure=fails.STALE_DOCUMENT,
    )

    MONGOOSE_CAST = LogMessage(
        anchor="Cast to ",
        sample='CastError: Cast to Int8 failed for value "abc" (type string) at path "test"',
        pattern=r'Cast to (?P<type>\w+) failed for value .+ at path "(?P<path>[^"]+)"',
        severity="error",
        meaning="The client's message (Mongoose): a value does not have the type of its schema.",
        source=_MONGOOSE.file("docs/customschematypes.md"),
        failure=fails.SCHEMA,
    )

    MONGOOSE_VALIDATION = LogMessage(
        anchor=" validation failed: ",
        sample="ValidationError: ClickedLink validation failed: __t: Cast to String "
        "failed for value",
        pattern=r"ValidationError: (?P<model>\w+) validation failed: (?P<path>[\w.]+): ",
        severity="error",
        meaning="The client's message (Mongoose): a document does not fulfil its schema.",
        source=_MONGOOSE.file("docs/discriminators.md"),
        failure=fails.SCHEMA,
    )
