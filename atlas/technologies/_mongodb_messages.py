"""More log messages of MongoDB: those of clients, older wordings, and rarer failures."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import mongodb as fails
from atlas.technologies.message import LogMessage

_mongo = Repository("mongodb/mongo", checked="2026-11-26", publisher="MongoDB")
_OLD = Repository(
    "mongodb/mongo",
    checked="2026-11-26",
    publisher="MongoDB",
    read_in="mongodb-partners/mongo, a copy of the repository",
)
WIREDTIGER = Repository(
    "wiredtiger/wiredtiger",
    commit="a1e9823f8c00dc3b5ce2a239dcdf8093c8679ebd",
    checked="2026-11-26",
    publisher="MongoDB",
)
PYMONGO = Repository(
    "mongodb/mongo-python-driver",
    commit="ebc4bffcc842464e48a3edbd04802d1a42bc818a",
    checked="2026-11-26",
    publisher="MongoDB",
)
NODE_DRIVER = Repository(
    "mongodb/node-mongodb-native",
    commit="bb35ded18aa1031d8e4be88cad4fc1cc1225b00e",
    checked="2026-11-26",
    publisher="MongoDB",
)


class MongoDBMessages:
    """More log messages of MongoDB: those of clients, older wordings, and rarer failures."""

    TOO_MANY_CONNECTIONS_IN_2_6 = LogMessage(
        anchor="connection refused because too many open connections: ",
        sample="[initandlisten] connection refused because too many open connections: 819",
        pattern=r"too many open connections: (?P<connections>\d+)",
        severity="info",
        meaning="The server is at its connection limit and rejects a new connection.",
        source=_OLD.file("src/mongo/util/net/message_server_port.cpp", commit="r2.6.5"),
        failure=fails.CONNECTION_LIMIT,
    )

    TOO_STALE_IN_2_6 = LogMessage(
        anchor="RS102 too stale to catch up",
        sample="[rsBackgroundSync] replSet error RS102 too stale to catch up",
        severity="error",
        meaning="The oplog of the others no longer has what this secondary needs next.",
        source=_OLD.file("src/mongo/db/repl/rs.cpp", commit="r2.6.5"),
        failure=fails.TOO_STALE,
    )

    TOO_STALE = LogMessage(
        anchor="We are too stale to use ",
        sample='{"s":"I","c":"REPL","id":5579708,"msg":"We are too stale to use candidate as a '
        "sync source. Denylisting this sync source because our last fetched timestamp is before "
        'their earliest timestamp"}',
        pattern=r"We are too stale to use (?P<source>\S+) as a sync source",
        severity="info",
        meaning="The oplog of one member no longer has what this secondary needs next.",
        source=_mongo.file(
            "src/mongo/db/repl/sync_source_resolver.cpp",
            commit="02bf3f55f88874bf397b42758c9cd36093633f9e",
        ),
        failure=fails.TOO_STALE,
    )

    ROLLBACK_TOO_LARGE = LogMessage(
        anchor="too much data to roll back",
        sample="[rsBackgroundSync] replSet syncThread: 13410 replSet too much data to roll back",
        severity="error",
        meaning="A former primary has more than 300 MB to roll back, and stays out of the set.",
        source=_OLD.file("src/mongo/db/repl/rs_rollback.cpp", commit="r2.4.9"),
        failure=fails.ROLLBACK,
    )

    NOT_PRIMARY = LogMessage(
        anchor="not master and slaveOk=false",
        sample='error: { "$err" : "not master and slaveOk=false", "code" : 13435 }',
        severity="error",
        meaning="A client reads from a member that is not primary, without allowing that.",
        source=_OLD.file("src/mongo/db/repl/repl_reads_ok.cpp", commit="r2.6.5"),
        failure=fails.NOT_PRIMARY,
    )

    POOL_EXHAUSTED = LogMessage(
        anchor="Timed out while checking out a connection from connection pool",
        sample="pymongo.errors.WaitQueueTimeoutError: Timed out while checking out a connection "
        "from connection pool. maxPoolSize: 100, timeout: 5.0",
        severity="error",
        meaning="The driver's message: every connection of its pool is in use, or none opens.",
        source=PYMONGO.file("pymongo/synchronous/pool.py"),
        failure=fails.CLIENT_POOL,
    )

    NO_PRIMARY_FOR_WRITES = LogMessage(
        anchor="No primary available for writes",
        sample="pymongo.errors.ServerSelectionTimeoutError: No primary available for writes, "
        "Timeout: 30s",
        severity="error",
        meaning="The driver's message: it reaches members, but none of them is primary.",
        source=PYMONGO.file("pymongo/synchronous/topology.py"),
        failure=fails.NO_PRIMARY,
    )

    SELECTION_TIMEOUT = LogMessage(
        anchor="Server selection timed out after ",
        sample="MongoServerSelectionError: Server selection timed out after 30000 ms",
        pattern=r"Server selection timed out after (?P<milliseconds>\d+) ms",
        severity="error",
        meaning="The driver's message: no member fits what the operation needs, such as a primary.",
        source=NODE_DRIVER.file("src/sdam/topology.ts"),
        failure=fails.NO_SERVER,
    )

    CANNOT_OPEN = LogMessage(
        anchor="handle-open: open: ",
        sample="[initandlisten] WiredTiger (1) [1712:1] file:WiredTiger.wt, connection: "
        "/data/db/WiredTiger.wt: handle-open: open: Operation not permitted",
        pattern=r"(?P<file>\S+): handle-open: open",
        severity="error",
        meaning="WiredTiger cannot open one of its files, most often for its owner or permissions.",
        source=WIREDTIGER.file("src/os_posix/os_fs.c"),
        failure=fails.FILES,
    )

    DAMAGED = LogMessage(
        anchor="read checksum error for ",
        sample="collection-7-42.wt: potential hardware corruption, read checksum error for 4096B "
        "block at offset 28672: block header checksum of 0x63b4d1 doesn't match expected checksum "
        "of 0x22d3c1",
        pattern=r"read checksum error for (?P<bytes>\d+)B block at offset (?P<offset>\d+)",
        severity="fatal",
        meaning="A block read from disk has a wrong checksum: the disk or the file is damaged.",
        source=WIREDTIGER.file("src/block/block_read.c"),
        failure=fails.DAMAGED,
    )

    PANIC = LogMessage(
        anchor="WT_PANIC: WiredTiger library panic",
        sample='WiredTiger error","attr":{"error":-31804,"message":"WT_PANIC: WiredTiger library '
        'panic"}',
        severity="fatal",
        meaning="WiredTiger met an error that it cannot survive; the lines before it say which.",
        source=WIREDTIGER.file("src/conn/api_strerror.c"),
        failure=fails.ABORTED,
    )

    ABORTED = LogMessage(
        anchor="***aborting after fassert() failure",
        sample="***aborting after fassert() failure",
        severity="fatal",
        meaning="An assertion failed, and the process ended itself; the line before has its code.",
        source=_OLD.file("src/mongo/util/assert_util.cpp", commit="r2.6.5"),
        failure=fails.ABORTED,
    )

    NOT_STARTED = LogMessage(
        anchor="exception in initAndListen",
        sample="[initandlisten] exception in initAndListen: 12590 repairpath "
        "(/data/repair) does not exist, terminating",
        pattern=r"exception in initAndListen(?: std::exception)?: (?P<cause>.+), terminating",
        severity="fatal",
        meaning="The server does not start, for the cause that the line names.",
        source=_OLD.file("src/mongo/db/db.cpp", commit="r2.6.5"),
        failure=fails.NOT_STARTED,
    )

    FILE_LOCKED = LogMessage(
        anchor="Is a mongod instance already running?",
        sample="Unable to lock file: /data/db/mongod.lock. Is a mongod instance already running?",
        pattern=r"Unable to lock file: (?P<file>\S+)\. Is a mongod",
        severity="fatal",
        meaning="Another process has locked the data directory.",
        source=_OLD.file("src/mongo/db/instance.cpp", commit="r2.6.5"),
        failure=fails.SECOND_SERVER,
    )

    NO_SPACE_FOR_JOURNAL = LogMessage(
        anchor="Insufficient free space for journal",
        sample="[initandlisten] ERROR: Insufficient free space for journal files",
        severity="fatal",
        meaning="The disk has too little space for the journal, and the server does not start.",
        source=_OLD.file("src/mongo/db/dur_journal.cpp", commit="r2.6.5"),
        failure=fails.DISK_FULL,
    )
