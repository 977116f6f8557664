"""What fails in MongoDB's commands, with the first steps."""

from atlas.evidence.command import action
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import DISK_SPACE, LIMITS
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.mongodb import (
    CONNECTIONS,
    LAG,
    MEMBERS,
    OPERATIONS,
    OPLOG,
    REACH,
    SYSTEM_LOG,
)
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_mongoose = Repository(
    "Automattic/mongoose", commit="3e212cec87dbf710216a3c6125121aefa60a4475", checked="2026-11-27"
)
_node = Repository(
    "mongodb/node-mongodb-native",
    commit="bb35ded18aa1031d8e4be88cad4fc1cc1225b00e",
    checked="2026-11-27",
)

INDEXES = Check(
    "List the indexes of the collection.",
    action("In the shell, call getIndexes on the collection of the message.")
    @ _node.file("src/collection.ts").at("Retrieve all the indexes on the collection."),
    **NO_OUTPUT,
    verify="The index of the message: unique where it should not be, or missing for the query.",
)
ACCOUNT = Check(
    "Read as whom the client is logged in, and with which roles.",
    action("With the client's credentials, run the command connectionStatus.")
    @ _node.file("test/manual/sfp.test.ts").at("connectionStatus: 1"),
    **NO_OUTPUT,
    verify="The role for the database of the message is missing, or nobody is logged in.",
)
RULES = Check(
    "Read the validation rules of the collection.",
    action("In the shell, read options.validator of the collection.")
    @ _mongoose.file("test/schema.test.js").at("MongoServerError: Document failed validation"),
    **NO_OUTPUT,
    verify="options.validator says what a document must fulfil.",
)

DUPLICATE = KnownFailure(
    "a write would store a unique key twice", steps=[INDEXES, OPERATIONS, SYSTEM_LOG]
)
CONFLICT = KnownFailure(
    "a transaction conflicts with another and must be retried",
    steps=[OPERATIONS, CONNECTIONS, SYSTEM_LOG],
)
TOO_SLOW = KnownFailure(
    "an operation ran into its time limit", steps=[OPERATIONS, INDEXES, CONNECTIONS]
)
CURSOR = KnownFailure(
    "a cursor is gone before its client has read it all",
    steps=[OPERATIONS, MEMBERS, CONNECTIONS],
)
NOT_ALLOWED = KnownFailure("a client lacks a role", steps=[ACCOUNT, MEMBERS, SYSTEM_LOG])
QUERY_MEMORY = KnownFailure(
    "a query sorts or groups more than its memory holds",
    steps=[INDEXES, OPERATIONS, SYSTEM_LOG],
)
INVALID = KnownFailure(
    "a document does not fulfil its collection's rules", steps=[RULES, INDEXES, SYSTEM_LOG]
)
TOO_LARGE = KnownFailure(
    "a document, transaction or message is too large",
    steps=[OPERATIONS, OPLOG, SYSTEM_LOG],
)
NOT_REPLICATED = KnownFailure(
    "a write is not confirmed by enough members in time",
    steps=[MEMBERS, LAG, REACH],
)
STOPPING = KnownFailure("a member stops or changes its role", steps=[MEMBERS, SYSTEM_LOG, UNIT_LOG])
STREAM = KnownFailure(
    "a change stream cannot resume: its place left the oplog",
    steps=[OPLOG, LAG, MEMBERS],
)
STREAM_ENDED = KnownFailure(
    "a change stream ended: its collection or the cluster changed",
    steps=[MEMBERS, OPLOG, SYSTEM_LOG],
)
SHARDS = KnownFailure("a router's view of the shards is stale", steps=[MEMBERS, REACH, SYSTEM_LOG])
INDEX = KnownFailure("an index cannot be built", steps=[INDEXES, OPERATIONS, DISK_SPACE])
CANCELED = KnownFailure(
    "an operation was ended before it finished", steps=[OPERATIONS, MEMBERS, SYSTEM_LOG]
)
OVERLOADED = KnownFailure("the server sheds load", steps=[OPERATIONS, CONNECTIONS, SYSTEM_LOG])
SNAPSHOT = KnownFailure(
    "a transaction or read needs older data than is kept",
    steps=[OPERATIONS, LAG, SYSTEM_LOG],
)
STANDALONE = KnownFailure(
    "a client uses transactions on a server that is no replica set",
    steps=[MEMBERS, REACH, SYSTEM_LOG],
)
UNKNOWN_NAME = KnownFailure(
    "the host of a connection string does not resolve", steps=[REACH, MEMBERS, UNIT_LOG]
)
FILES_USED_UP = KnownFailure(
    "the server may not open more files", steps=[LIMITS, CONNECTIONS, SYSTEM_LOG]
)
BAD_CONFIG = KnownFailure(
    "the replica set's configuration does not fit", steps=[MEMBERS, REACH, SYSTEM_LOG]
)
CLIENT_STATE = KnownFailure(
    "the application uses a client or session that is closed",
    steps=[CONNECTIONS, OPERATIONS, UNIT_LOG],
)
