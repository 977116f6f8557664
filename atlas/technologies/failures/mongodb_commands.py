"""What fails in MongoDB's commands, with the first steps."""

from atlas.evidence.command import console, shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import DISK_SPACE, LIMITS
from atlas.technologies.failures._network import RESOLVE
from atlas.technologies.failures._services import ENVIRONMENT, UNIT, UNIT_LOG
from atlas.technologies.failures.dns import SERVERS
from atlas.technologies.failures.mongodb import (
    CONNECTIONS,
    LAG,
    MEMBERS,
    OPERATIONS,
    OPLOG,
    REACH,
    REPLICA_SETS,
    SYSTEM_LOG,
)
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_CLIENT = "mongosh --host <host>"
_DATABASE = "mongosh --host <host> <database>"
_AS_CLIENT = "mongosh --host <host> -u <user> <database>"
_node = Repository(
    "mongodb/node-mongodb-native",
    commit="bb35ded18aa1031d8e4be88cad4fc1cc1225b00e",
    checked="2026-11-27",
)
_ruby = Repository(
    "mongodb/mongo-ruby-driver",
    commit="8d389017991b23b11e42e2034d6c12d828c06bd8",
    checked="2026-11-27",
)

INDEXES = Check(
    "List the indexes of the collection.",
    shell(f"{_DATABASE} --eval \"db.runCommand({{ listIndexes: '<name>' }})\"")
    @ _node.file("src/operations/indexes.ts").at("{ listIndexes:"),
    **NO_OUTPUT,
    verify="<name> is the collection. The index of the message: unique where it should not be, or "
    "missing for the query.",
)
ACCOUNT = Check(
    "Read as whom the client is logged in, and with which roles.",
    shell(f"{_AS_CLIENT} --eval 'db.runCommand({{ connectionStatus: 1 }})'")
    @ _node.file("test/manual/sfp.test.ts").at("connectionStatus: 1"),
    **NO_OUTPUT,
    verify="The role for the database of the message is missing, or nobody is logged in.",
)
RULES = Check(
    "Read the validation rules of the collection.",
    shell(
        f"{_DATABASE} --eval "
        "\"db.runCommand({ listCollections: 1, filter: { name: '<name>' } })\""
    )
    @ _node.file("src/operations/list_collections.ts").at("listCollections: 1,"),
    **NO_OUTPUT,
    verify="<name> is the collection; options.validator says what a document must fulfil.",
)
SHARD_LIST = Check(
    "List the shards that the router knows.",
    shell(f"{_CLIENT} --eval 'db.adminCommand({{ listShards: 1 }})'")
    @ _ruby.file("spec/integration/secondary_reads_spec.rb").at("command(listShards: 1)"),
    **NO_OUTPUT,
    verify="<host> is a router (mongos). The shard of the message is in the list, with its hosts.",
)
STANDALONE_STATE = Check(
    "Check whether the server is a member of a replica set.",
    console("rs.status()", of=_CLIENT)
    @ REPLICA_SETS.at("To display the current state of the replica"),
    **NO_OUTPUT,
    verify="An error: the server runs alone. Make it a replica set, or turn off transactions and "
    "retryable writes in the client.",
)

DUPLICATE = KnownFailure(
    "a write would store a unique key twice", steps=[INDEXES, OPERATIONS, UNIT_LOG]
)
CONFLICT = KnownFailure(
    "a transaction conflicts with another and must be retried",
    steps=[OPERATIONS, CONNECTIONS, UNIT_LOG],
)
STALE_DOCUMENT = KnownFailure(
    "a document changed between its read and its write",
    steps=[OPERATIONS, UNIT_LOG, CONNECTIONS],
)
BATCH = KnownFailure(
    "some writes of a batch fail", is_general=True, steps=[UNIT_LOG, INDEXES, MEMBERS]
)
UNREACHABLE = KnownFailure(
    "a member or router cannot reach another server", steps=[MEMBERS, REACH, RESOLVE]
)
NO_SHARD_CONNECTION = KnownFailure(
    "a router gets no connection to a shard in time", steps=[CONNECTIONS, OPERATIONS, UNIT_LOG]
)
TOO_SLOW = KnownFailure(
    "an operation ran into its time limit", steps=[OPERATIONS, INDEXES, CONNECTIONS]
)
CURSOR = KnownFailure(
    "a cursor is gone before its client has read it all",
    steps=[OPERATIONS, MEMBERS, CONNECTIONS],
)
NOT_ALLOWED = KnownFailure(
    "a client is not logged in, or lacks a role", steps=[ACCOUNT, UNIT_LOG, CONNECTIONS]
)
QUERY_MEMORY = KnownFailure(
    "a query sorts or groups more than its memory holds",
    steps=[INDEXES, OPERATIONS, UNIT_LOG],
)
INVALID = KnownFailure(
    "a document does not fulfil its collection's rules", steps=[RULES, INDEXES, UNIT_LOG]
)
SCHEMA = KnownFailure(
    "a value does not fit the schema of Mongoose", steps=[UNIT_LOG, RULES, INDEXES]
)
TOO_LARGE = KnownFailure(
    "a document, transaction or message is too large",
    steps=[OPERATIONS, OPLOG, UNIT_LOG],
)
NOT_REPLICATED = KnownFailure(
    "a write is not confirmed by enough members",
    steps=[MEMBERS, LAG, REACH],
)
NO_MAJORITY_READ = KnownFailure(
    "a member cannot serve majority reads yet", steps=[MEMBERS, LAG, UNIT_LOG]
)
INITIAL_SYNC = KnownFailure(
    "the initial sync of a member fails", steps=[MEMBERS, OPLOG, DISK_SPACE, UNIT_LOG]
)
STOPPING = KnownFailure("a member stops or changes its role", steps=[MEMBERS, SYSTEM_LOG, UNIT_LOG])
STREAM = KnownFailure(
    "a change stream cannot resume: its place left the oplog",
    steps=[OPLOG, LAG, MEMBERS],
)
STREAM_TOKEN = KnownFailure(
    "a change stream cannot resume from its token", steps=[OPLOG, MEMBERS, UNIT_LOG]
)
STREAM_ENDED = KnownFailure(
    "a change stream ended: its collection or the cluster changed",
    steps=[UNIT_LOG, MEMBERS, OPLOG],
)
SHARDS = KnownFailure(
    "a router's view of the shards is stale", steps=[SHARD_LIST, OPERATIONS, UNIT_LOG]
)
NO_SHARD = KnownFailure(
    "a command names a shard that does not exist", steps=[SHARD_LIST, UNIT_LOG, REACH]
)
INDEX = KnownFailure("an index cannot be built", steps=[INDEXES, OPERATIONS, DISK_SPACE])
CANCELED = KnownFailure(
    "an operation was ended before it finished", steps=[OPERATIONS, MEMBERS, UNIT_LOG]
)
OVERLOADED = KnownFailure("the server sheds load", steps=[OPERATIONS, CONNECTIONS, UNIT_LOG])
WRITES_BLOCKED = KnownFailure("writes of users are blocked", steps=[OPERATIONS, MEMBERS, UNIT_LOG])
SNAPSHOT = KnownFailure(
    "a transaction or read needs older data than is kept",
    steps=[OPERATIONS, LAG, OPLOG],
)
STANDALONE = KnownFailure(
    "transactions or retryable writes go to a standalone server",
    steps=[STANDALONE_STATE, UNIT, UNIT_LOG],
)
UNKNOWN_NAME = KnownFailure(
    "the name of a server does not resolve", steps=[RESOLVE, SERVERS, MEMBERS]
)
BAD_STRING = KnownFailure(
    "the connection string of a client is empty or malformed",
    steps=[UNIT_LOG, ENVIRONMENT, RESOLVE],
)
FILES_USED_UP = KnownFailure(
    "the server may not open more files", steps=[LIMITS, CONNECTIONS, UNIT_LOG]
)
BAD_CONFIG = KnownFailure(
    "the replica set is not initiated, or its configuration is not valid",
    steps=[MEMBERS, REACH, UNIT_LOG],
)
CLIENT_STATE = KnownFailure(
    "an application uses a session that has ended",
    steps=[UNIT_LOG, CONNECTIONS, OPERATIONS],
)
