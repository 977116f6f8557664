"""What Neo4j's status codes show, with the first steps."""

from atlas.evidence.command import action
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import DISK_SPACE, IO_ERRORS, KERNEL_KILLS
from atlas.technologies.failures._machine import MEMORY as FREE_MEMORY
from atlas.technologies.failures._network import OUTGOING, RESOLVE
from atlas.technologies.failures._services import UNIT, UNIT_LOG
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

DEADLOCK = KnownFailure("transactions block each other", steps=[RUNNING, STATES, UNIT_LOG])
TOO_SLOW = KnownFailure(
    "a transaction ran into its time limit, or was ended", steps=[RUNNING, STATES, UNIT_LOG]
)
BEHIND = KnownFailure("a member has not caught up", steps=[STATES, RUNNING, OUTGOING])
LEADER = KnownFailure(
    "a write went to a member that does not lead, or the leader changed",
    steps=[STATES, OUTGOING, UNIT_LOG],
)
TOO_MANY = KnownFailure("too many transactions run at once", steps=[RUNNING, STATES, UNIT])
MEMORY = KnownFailure(
    "transactions use more memory than they may", steps=[RUNNING, FREE_MEMORY, UNIT_LOG]
)
HEAP = KnownFailure(
    "the server's heap or stack is used up", steps=[RUNNING, KERNEL_KILLS, UNIT_LOG]
)
UNAVAILABLE = KnownFailure("a database is not available", steps=[STATES, UNIT_LOG, DISK_SPACE])
NO_DATABASE = KnownFailure(
    "a client names a database that does not exist", steps=[STATES, RESOLVE, UNIT_LOG]
)
LOGIN = KnownFailure("a login is refused", steps=[UNIT_LOG, STATES, OUTGOING])
PROVIDER = KnownFailure(
    "the identity provider does not answer", steps=[OUTGOING, RESOLVE, UNIT_LOG]
)
NOT_ALLOWED = KnownFailure("a user lacks a privilege", steps=[STATES, RUNNING, UNIT_LOG])
INVALID = KnownFailure("a statement is refused as invalid", steps=[RUNNING, STATES, UNIT_LOG])
CONSTRAINT = KnownFailure(
    "a write or schema change violates a constraint", steps=[RUNNING, STATES, UNIT_LOG]
)
PROCEDURE = KnownFailure("a procedure is missing or fails", steps=[UNIT_LOG, STATES, UNIT])
STORAGE = KnownFailure(
    "the store is damaged or cannot be written", steps=[DISK_SPACE, IO_ERRORS, UNIT_LOG]
)
INTERNAL = KnownFailure("an internal error", steps=[UNIT_LOG, STATES, DISK_SPACE])
