"""What Neo4j's status codes show, with the first steps."""

from atlas.evidence.command import action, shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import DISK_SPACE, IO_ERRORS
from atlas.technologies.failures._machine import MEMORY as FREE_MEMORY
from atlas.technologies.failures._network import CALL, OUTGOING, RESOLVE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_OPERATIONS = Repository(
    "neo4j/docs-operations",
    commit="711c81b1838b7235f25252461eacdb20ae519f1c",
    checked="2026-11-27",
    publisher="Neo4j",
)
_DATABASES = _OPERATIONS.file("modules/ROOT/pages/backup-restore/copy-database.adoc")
_TRANSACTIONS = _OPERATIONS.file(
    "modules/ROOT/pages/database-internals/concurrent-data-access.adoc"
)
_ACCESS = "modules/ROOT/pages/authentication-authorization"

STATES = Check(
    "List the databases, their state and their leader.",
    action("In the system database, run SHOW DATABASES, and read currentStatus and writer.")
    @ _DATABASES.at("Therefore, it will not be visible if you"),
    **NO_OUTPUT,
    verify="offline: statusMessage says why; the writer is another member: write there.",
)
RUNNING = Check(
    "List the transactions that run, and what they wait for.",
    action("Run SHOW TRANSACTIONS, and sort by elapsedTime.")
    @ _TRANSACTIONS.at("get the IDs of the currently executing queries"),
    **NO_OUTPUT,
    verify="A long one that blocks others, or many that are alike.",
)

ACCESS_MODE = Check(
    "Check which databases are read-only.",
    action("Run SHOW DATABASES YIELD name, access.")
    @ _OPERATIONS.file(
        "modules/ROOT/pages/database-administration/standard-databases/alter-databases.adoc"
    ).at("database access mode can be seen in the"),
    **NO_OUTPUT,
    verify="read-only: the configuration or ALTER DATABASE set it. read-write: look at the role.",
)
PRIVILEGES = Check(
    "List the privileges of the user of the message, as that user.",
    action("Run SHOW USER PRIVILEGES.")
    @ _OPERATIONS.file(f"{_ACCESS}/manage-privileges.adoc").at(
        "review available privileges for the current user."
    ),
    **NO_OUTPUT,
    verify="No GRANTED row for the action and the graph, or a DENIED one, explains the refusal.",
)
USERS = Check(
    "List the users, and who must change the password or is suspended.",
    action("Run SHOW USERS, and read passwordChangeRequired and suspended.")
    @ _OPERATIONS.file(f"{_ACCESS}/manage-users.adoc").at(
        "list all available users using the Cypher"
    ),
    **NO_OUTPUT,
    verify="No row: the user does not exist, or an external provider has it.",
)
CONSTRAINTS = Check(
    "List the constraints of the database.",
    action("Run SHOW CONSTRAINTS.")
    @ _OPERATIONS.file(f"{_ACCESS}/database-administration.adoc").at(
        "Constraints can be created, deleted, or listed with"
    ),
    **NO_OUTPUT,
    verify="The constraint of the message names the label and the properties.",
)
INDEXES = Check(
    "List the indexes of the database.",
    action("Run SHOW INDEXES.")
    @ _OPERATIONS.file(f"{_ACCESS}/database-administration.adoc").at(
        "Indexes can be created, deleted, or listed with"
    ),
    **NO_OUTPUT,
    verify="The same index is there: a migration ran twice, or the name is taken.",
)
HEAP_SIZE = Check(
    "Read the configured size of the heap.",
    shell("grep -n memory.heap <config-file>")
    @ _OPERATIONS.file("modules/ROOT/pages/performance/memory-configuration.adoc").at(
        "The heap memory size is determined by the"
    ),
    **NO_OUTPUT,
    verify="server.memory.heap.max_size: compare it with the memory that the host has free.",
)

PROCEDURES = Check(
    "List the procedures that the user of the message may execute, as that user.",
    action("Run SHOW PROCEDURES EXECUTABLE.")
    @ _OPERATIONS.file("modules/ROOT/pages/procedures/show-procedures.adoc").at(
        "Show procedures that the current user can execute"
    ),
    **NO_OUTPUT,
    verify="Not in the list: the plugin is missing, or the user may not execute it.",
)
CONCURRENT_LIMIT = Check(
    "Check how many transactions may run at once.",
    action("Run SHOW SETTINGS, and read db.transaction.concurrent.maximum.")
    @ _OPERATIONS.file("modules/ROOT/pages/configuration/dynamic-settings.adoc").at(
        '| "db.transaction.concurrent.maximum"'
    ),
    **NO_OUTPUT,
    verify="As many as SHOW TRANSACTIONS lists: find what leaks them before it is raised.",
)

DEADLOCK = KnownFailure(
    "transactions block each other or conflict", steps=[RUNNING, STATES, UNIT_LOG]
)
TOO_SLOW = KnownFailure(
    "a transaction ran into its time limit, or was ended", steps=[RUNNING, STATES, UNIT_LOG]
)
BEHIND = KnownFailure("a member has not caught up", steps=[STATES, RUNNING, OUTGOING])
LEADER = KnownFailure(
    "a write went to a member that does not lead, or the leader changed",
    steps=[STATES, OUTGOING, UNIT_LOG],
)
READ_ONLY = KnownFailure(
    "a write is refused: the database is read-only", steps=[ACCESS_MODE, STATES, PRIVILEGES]
)
REPLICATION = KnownFailure(
    "a change cannot be replicated in the cluster", steps=[STATES, OUTGOING, UNIT_LOG]
)
TOO_MANY = KnownFailure(
    "too many transactions run at once", steps=[RUNNING, CONCURRENT_LIMIT, UNIT_LOG]
)
MEMORY = KnownFailure(
    "transactions use more memory than they may", steps=[RUNNING, FREE_MEMORY, UNIT_LOG]
)
HEAP = KnownFailure(
    "the server's heap or stack is used up", steps=[RUNNING, HEAP_SIZE, FREE_MEMORY]
)
UNAVAILABLE = KnownFailure("a database is not available", steps=[STATES, UNIT_LOG, DISK_SPACE])
NO_DATABASE = KnownFailure(
    "a client names a database that does not exist", steps=[STATES, OUTGOING, UNIT_LOG]
)
LOGIN = KnownFailure("a login is refused", steps=[USERS, UNIT_LOG, OUTGOING])
EXPIRED = KnownFailure(
    "the password, token or cached login of a user has expired",
    steps=[USERS, UNIT_LOG, OUTGOING],
)
PROVIDER = KnownFailure(
    "the identity provider does not answer", steps=[OUTGOING, RESOLVE, UNIT_LOG]
)
NOT_ALLOWED = KnownFailure("a user lacks a privilege", steps=[PRIVILEGES, USERS, ACCESS_MODE])
INVALID = KnownFailure("a statement is refused as invalid", steps=[UNIT_LOG, CONSTRAINTS, INDEXES])
EXTERNAL = KnownFailure(
    "a file or address that a statement loads cannot be read",
    steps=[CALL, RESOLVE, UNIT_LOG],
)
CONSTRAINT = KnownFailure(
    "a write or schema change violates a constraint", steps=[CONSTRAINTS, INDEXES, UNIT_LOG]
)
EXISTS = KnownFailure(
    "an index or constraint exists already", steps=[INDEXES, CONSTRAINTS, UNIT_LOG]
)
PROCEDURE = KnownFailure(
    "a procedure is missing or fails", steps=[PROCEDURES, UNIT_LOG, PRIVILEGES]
)
STORAGE = KnownFailure(
    "the store is damaged or cannot be written", steps=[DISK_SPACE, IO_ERRORS, UNIT_LOG]
)
PANIC = KnownFailure(
    "the server is in panic and serves no requests", steps=[UNIT_LOG, DISK_SPACE, IO_ERRORS]
)
INTERNAL = KnownFailure("an internal error", steps=[UNIT_LOG, STATES, DISK_SPACE])
