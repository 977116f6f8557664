"""What fails in MongoDB, with the first steps."""

from atlas.evidence.command import action, console, shell
from atlas.evidence.publisher import Publisher
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import (
    DISK_LOAD,
    DISK_SPACE,
    IO_ERRORS,
    KERNEL_KILLS,
    LIMITS,
    LSOF_PAGE,
)
from atlas.technologies.failures._network import LISTENER
from atlas.technologies.failures._services import SYSTEMCTL, UNIT_LOG
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    NO_TIME,
    KnownFailure,
    UsualCause,
    wrapped_error,
)

_CHECKED = "2026-11-26"
_docs = Repository("mongodb/docs", checked=_CHECKED, publisher="MongoDB")
_RELEASE = "8.0"
_MANUAL = "content/manual/v8.0/source/"
REPLICA_SETS = _docs.file(
    f"{_MANUAL}tutorial/troubleshoot-replica-sets.txt",
    commit="58dd603039a755355e0ac760918cbf9a1e3772d9",
    release=_RELEASE,
)
DIAGNOSTICS = _docs.file(
    f"{_MANUAL}faq/diagnostics.txt", commit="0e56decbbac00b1d6dc4d8ec8437caf0b8e91753"
)
_pages = Publisher("MongoDB", checked=_CHECKED, base="https://mongodb.com/docs")
SERVER_STATUS = _pages.post("serverStatus", "v6.2/reference/command/serverStatus")
RESYNC = _pages.post(
    "Resync a Member of a Self-Managed Replica Set", "upcoming/tutorial/resync-replica-set-member"
)
RECOVER = _pages.post(
    "Recover a Self-Managed Standalone after an Unexpected Shutdown",
    "v3.4/tutorial/recover-data-following-unexpected-shutdown",
)
REPAIR_3_4 = Publisher("MongoDB", checked=_CHECKED).post(
    "Recover a Standalone after an Unexpected Shutdown (MongoDB 3.4)",
    "https://docs.huihoo.com/mongodb/3.4/tutorial/recover-data-following-unexpected-shutdown/"
    "index.html",
)
SHELL = Repository(
    "mongodb/mongo",
    commit="r2.6.5",
    checked=_CHECKED,
    publisher="MongoDB",
    read_in="mongodb-partners/mongo, a copy of the repository",
    release="2.6.5",
).file("src/mongo/shell/db.js")
_CLIENT = "mongosh --host <host>"

MEMBER_LOST_TEXT = Repository(
    "mongodb/mongo",
    commit="00283e998ded64d0169eccb21a8eb332f01f4134",
    checked="2026-11-22",
    publisher="MongoDB",
).file("src/mongo/db/repl/replication_coordinator_impl_heartbeat.cpp")

MEMBERS = Check(
    "Read the state of each member.",
    console("rs.status()", of=_CLIENT)
    @ REPLICA_SETS.at("To display the current state of the replica"),
    healthy=statement("one member is primary, and a majority of the votes is available")
    @ REPLICA_SETS.at("This means ensuring that a majority of"),
    unhealthy=statement("no primary: no writes until the members elect one")
    @ REPLICA_SETS.at("Clients cannot write to the replica set until"),
)
REACH = Check(
    "Connect from each member to every other member.",
    shell("mongosh --host <host> --port 27017")
    @ REPLICA_SETS.at("mongosh --host m2.example.net --port 27017"),
    healthy=statement("each member connects to every other member")
    @ REPLICA_SETS.at('Always verify connections in both "directions."'),
    unhealthy=statement("any of them fails, in either direction")
    @ REPLICA_SETS.at("If any connection, in any direction fails, check"),
    verify="ECONNREFUSED: mongod does not run there. No answer: check the network and the "
    "firewall. Use the port in rs.conf(), if it is not 27017.",
)
LAG = Check(
    "Read the replication lag of each secondary.",
    console("rs.printSecondaryReplicationInfo()", of=_CLIENT)
    @ REPLICA_SETS.at("rs.printSecondaryReplicationInfo()"),
    healthy=statement("replLag: '0 secs (0 hrs) behind the primary '")
    @ REPLICA_SETS.at("replLag: '0 secs (0 hrs) behind the primary"),
    unhealthy=statement("replLag: '45 secs (0 hrs) behind the primary '")
    @ REPLICA_SETS.at("replLag: '45 secs (0 hrs) behind the primary"),
    verify="A member with secondaryDelaySecs in rs.conf() lags by that much on purpose.",
)
FSYNC_LOCK = Check(
    "Check whether a backup left the lagging secondary locked.",
    console(
        "db.getSiblingDB('admin').runCommand({ currentOp: 1 }).fsyncLock",
        of="mongosh --host <host>",
    )
    @ SHELL.at("disk and lock server for backups"),
    healthy=statement("no output, or undefined")
    @ SHELL.at("unlocks server following a db.fsyncLock()"),
    unhealthy=statement("true") @ SHELL.at("disk and lock server for backups"),
    verify="<host> is the secondary. While it is locked, it applies nothing.",
)
START_MEMBER = Step(
    "Start the members that are down.",
    command=shell("systemctl start <unit>") @ SYSTEMCTL.at("Start (activate) one or more units"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="systemctl stop <unit>, on that host.",
    verify="<unit> is mongod in MongoDB's packages; run it on each of those hosts. rs.status() "
    "shows a primary, and writes succeed. If it stops again, read the end of its logpath.",
)
OPLOG = Check(
    "Check how many hours of operations the operation log (oplog) of the primary holds.",
    console("rs.printReplicationInfo()", of=_CLIENT)
    @ REPLICA_SETS.at(":method:`rs.printReplicationInfo()` method."),
    healthy=statement("log length start to end: 94400 (26.22hrs)")
    @ REPLICA_SETS.at("log length start to end: 94400 (26.22hrs)"),
    unhealthy=statement("fewer hours than the secondary lags or was down, or than 24")
    @ REPLICA_SETS.at("be able to hold minimum 24 hours of"),
)
RESYNC_MEMBER = Step(
    "Stop the stale member, empty its data directory, and start it again.",
    command=action("Restart the member with an empty data directory; it copies all data.")
    @ RESYNC.at("with an empty data directory and let MongoDB's"),
    healthy=statement("its initial sync restores the data")
    @ RESYNC.at("normal initial syncing feature restore the data."),
    unhealthy=statement("it copies from a stale member: choose the most recent one")
    @ RESYNC.at("Resync from the most up to date member"),
    **NO_TIME,
    risk="high",
    undo="Move the data directory aside rather than deleting it, and put it back.",
    verify="rs.status() shows it as secondary, and its lag falls.",
)
CONNECTIONS = Check(
    "Compare the open connections with those that are still available.",
    console("db.runCommand({ serverStatus: 1 }).connections", of=_CLIENT)
    @ SERVER_STATUS.at("append the object or field name to the"),
    **NO_OUTPUT,
    verify="available near 0: find the clients that open the most. A pool leaks, "
    "or slow operations keep its connections busy: list the operations.",
)
OPERATIONS = Check(
    "List the operations that run now.",
    console("db.currentOp()", of=_CLIENT)
    @ SHELL.at("db.currentOp() displays currently executing operations in the"),
    **NO_OUTPUT,
    verify="A large secs_running: it may hold what the others wait for.",
)
PERMISSIONS = Check(
    "List the data files with their owners.",
    shell("ls -l <directory>") @ REPAIR_3_4.at("Run the repair operation as the same user"),
    **NO_OUTPUT,
    verify="Each file must belong to the user that runs mongod, and be writable by it.",
)
SYSTEM_LOG = Check(
    "Search the system's log for the process, as root.",
    shell("grep mongod /var/log/messages") @ DIAGNOSTICS.at("sudo grep mongod /var/log/messages"),
    **NO_OUTPUT,
    verify="Out of memory, or a kill: the process did not stop by itself.",
)
COPY_AND_RESTORE = Check(
    "Find another source of the data before anything is repaired.",
    action("Look for a healthy member to resync from, or for a backup.")
    @ RECOVER.at("resync from another member of the set,"),
    healthy=statement("a healthy member or a backup: resync or restore")
    @ RECOVER.at("restore from a backup or resync from another"),
    unhealthy=statement("neither: only then is mongod --repair left")
    @ RECOVER.at("Only use mongod --repair if you have no"),
)

LOCK_FILE = Check(
    "List the processes that have the lock of the data files open, as root.",
    shell("lsof <directory>/mongod.lock")
    @ LSOF_PAGE.at("These are path names of specific files to"),
    **NO_OUTPUT,
    verify="<directory> is the dbPath. A mongod in the list still uses the files.",
)

CONNECTION_LIMIT = KnownFailure(
    "the connection limit is reached", steps=[CONNECTIONS, OPERATIONS, LIMITS]
)
MEMBER_LOST = KnownFailure(
    "a member does not respond to the others",
    steps=[MEMBERS, REACH, LAG],
    causes=[wrapped_error(MEMBER_LOST_TEXT.at("Error in heartbeat (requestId"))],
)
NO_PRIMARY = KnownFailure(
    "the replica set has no primary", steps=[MEMBERS, REACH, START_MEMBER, UNIT_LOG]
)
FAILED_OVER = KnownFailure(
    "a failover happened: another member became primary", steps=[MEMBERS, LAG, UNIT_LOG]
)
TOO_STALE = KnownFailure("a secondary is too stale to catch up", steps=[OPLOG, LAG, RESYNC_MEMBER])
ROLLBACK = KnownFailure(
    "a member has too many writes to roll back", steps=[MEMBERS, LAG, RESYNC_MEMBER]
)
NOT_PRIMARY = KnownFailure(
    "a client's operation went to a member that is not primary", steps=[MEMBERS, LAG, REACH]
)
CLIENT_POOL = KnownFailure(
    "a client's connection pool is exhausted", steps=[CONNECTIONS, OPERATIONS, LAG]
)
NO_SERVER = KnownFailure("a client finds no suitable server", steps=[MEMBERS, REACH, UNIT_LOG])
FILES = KnownFailure(
    "data files cannot be opened",
    steps=[PERMISSIONS, DISK_SPACE, IO_ERRORS],
    causes=[
        UsualCause(
            "they belong to another user, as after a repair or copy as root",
            sign=statement("Operation not permitted, or Permission denied")
            @ REPAIR_3_4.at("to avoid changing the permissions of the"),
        ),
    ],
)
SECOND_SERVER = KnownFailure(
    "another process uses the data files or the port", steps=[LOCK_FILE, LISTENER, UNIT_LOG]
)
NOT_STARTED = KnownFailure(
    "the server does not start: an exception at startup",
    is_general=True,
    steps=[UNIT_LOG, DISK_SPACE, PERMISSIONS],
)
DISK_FULL = KnownFailure("the disk is full", steps=[DISK_SPACE, DISK_LOAD, UNIT_LOG])
DAMAGED = KnownFailure("data files are damaged", steps=[IO_ERRORS, MEMBERS, COPY_AND_RESTORE])
ABORTED = KnownFailure(
    "the server stopped after an internal error",
    is_general=True,
    steps=[UNIT_LOG, SYSTEM_LOG, KERNEL_KILLS],
)
CONNECTION_LOST = KnownFailure(
    "a client lost its connection to a server", steps=[CONNECTIONS, MEMBERS, OPERATIONS]
)
CLIENT_CLOSED = KnownFailure(
    "an application uses a client that is closed or not connected",
    steps=[UNIT_LOG, MEMBERS, CONNECTIONS],
)
FORKED = KnownFailure(
    "a process uses a client that was opened before a fork",
    steps=[UNIT_LOG, CONNECTIONS, OPERATIONS],
)
LOGIN = KnownFailure("the login of a client is refused", steps=[UNIT_LOG, CONNECTIONS, MEMBERS])
