"""More log messages of MongoDB: of the drivers in Ruby and C, and of WiredTiger."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import mongodb as fails
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-27"
_ruby = Repository(
    "mongodb/mongo-ruby-driver", commit="8d389017991b23b11e42e2034d6c12d828c06bd8", checked=_CHECKED
)
_c = Repository(
    "mongodb/mongo-c-driver",
    commit="a047e0bc10f1a1e1419ac6ae2b87386d8c8ec9d3",
    checked=_CHECKED,
    folder="src/libmongoc/src/mongoc",
)
_specs = Repository(
    "mongodb/specifications", commit="92b3c0b9287bfba1b0ec4084300858d05c654f8c", checked=_CHECKED
)
_wiredtiger = Repository(
    "wiredtiger/wiredtiger",
    commit="a1e9823f8c00dc3b5ce2a239dcdf8093c8679ebd",
    checked=_CHECKED,
    publisher="MongoDB",
)
_mongo = Repository(
    "mongodb/mongo",
    commit="056a6188574e852528f71ce7ce27c5f5dc912aa9",
    checked=_CHECKED,
    publisher="MongoDB",
)


class MongoDBMoreMessages:
    """More log messages of MongoDB: of the drivers in Ruby and C, and of WiredTiger."""

    RUBY_SELECTION = LogMessage(
        anchor=" server is available in cluster: ",
        sample="Mongo::Error::NoServerAvailable: No primary server is available in cluster: "
        "#<Cluster topology=ReplicaSetNoPrimary[mongo1:27017]> with timeout=30, "
        "LT=0.015",
        pattern=r"No (?P<selector>\w+) server is available in cluster: ",
        severity="error",
        meaning="The client (Ruby) finds no server that fits.",
        source=_ruby.file("lib/mongo/error/no_server_available.rb"),
        failure=fails.NO_SERVER,
    )

    RUBY_POOL = LogMessage(
        anchor="Timed out attempting to check out a connection",
        sample="Mongo::Error::ConnectionCheckOutTimeout: Timed out attempting to check out "
        "a connection from pool for mongo1:27017 after 1 sec",
        severity="error",
        meaning="Every connection of the client's pool (Ruby) is in use, or none opens.",
        source=_ruby.file("lib/mongo/server/connection_pool.rb"),
        failure=fails.CLIENT_POOL,
    )

    CODE_NOT_PRIMARY = LogMessage(
        anchor="NotPrimaryNoSecondaryOk",
        sample="MongoServerError[NotPrimaryNoSecondaryOk]: not primary and "
        "secondaryOk=false - consider using db.getMongo().setReadPref()",
        severity="error",
        meaning="A client reads from a member that is not primary, without allowing that.",
        source=_specs.file(
            "source/server-discovery-and-monitoring/server-discovery-and-monitoring.md"
        ),
        failure=fails.NOT_PRIMARY,
    )

    C_SELECTION = LogMessage(
        anchor="No suitable servers found",
        sample="MongoDB\\Driver\\Exception\\ConnectionTimeoutException: No suitable servers "
        "found (`serverSelectionTryOnce` set): [connection refused calling hello on "
        "'mongo1:27017']",
        pattern=r"No suitable servers found(?::| \(`serverSelectionTryOnce` set\)).*",
        severity="error",
        meaning="The client (C, PHP) finds no server that fits.",
        source=_c.file("mongoc-topology.c"),
        failure=fails.NO_SERVER,
    )

    C_READ = LogMessage(
        anchor=" bytes: socket error or timeout",
        sample="Failed to read 4 bytes: socket error or timeout",
        pattern=r"Failed to read (?P<bytes>\d+) bytes: socket error or timeout",
        severity="error",
        meaning="A connection of the client (C, PHP) broke, or the answer did not come in time.",
        source=_c.file("mongoc-buffer.c"),
        failure=fails.CONNECTION_LOST,
    )

    C_CONNECT = LogMessage(
        anchor="Failed to connect to target host: ",
        sample="Failed to connect to target host: mongo1:27017",
        pattern=r"Failed to connect to target host: (?P<server>\S+)",
        severity="error",
        meaning="The client (C, PHP) cannot connect to a server.",
        source=_c.file("mongoc-client.c"),
        failure=fails.NO_SERVER,
    )

    CANNOT_OPEN_JSON = LogMessage(
        anchor='handle-open: open"',
        sample='{"s":"E","c":"WT","id":22435,"msg":"WiredTiger error '
        'message","attr":{"error":1,"message":{"msg":"__posix_open_file:815'
        ':/data/db/WiredTiger.wt: handle-open: open","error_str":"Operation not '
        'permitted","error_code":1}}}',
        pattern=r'(?P<file>[^\s":]+): handle-open: open","error_str":"(?P<reason>[^"]+)"',
        severity="error",
        meaning="WiredTiger cannot open one of its files, most often for its owner or permissions.",
        source=_wiredtiger.file("src/os_posix/os_fs.c"),
        failure=fails.FILES,
    )

    CURSOR_FAILED = LogMessage(
        anchor="This may be due to data corruption. Please read",
        sample="E STORAGE  [conn37] This may be due to data corruption. Please read the "
        "documentation for starting MongoDB with --repair here: "
        "http://dochub.mongodb.org/core/repair",
        severity="fatal",
        meaning="WiredTiger cannot open a table, so the server stops.",
        source=_mongo.file("src/mongo/db/storage/wiredtiger/wiredtiger_session_cache.cpp"),
        failure=fails.DAMAGED,
    )

    CURSOR_FAILED_TABLE = LogMessage(
        anchor="Failed to open a WiredTiger cursor: ",
        sample="E STORAGE  [conn37] Failed to open a WiredTiger cursor: "
        "table:index-83--1089144724059723166",
        pattern=r"Failed to open a WiredTiger cursor: (?P<table>\S+)",
        severity="fatal",
        meaning="WiredTiger cannot open a table, so the server stops.",
        source=_mongo.file("src/mongo/db/storage/wiredtiger/wiredtiger_session_cache.cpp"),
        failure=fails.DAMAGED,
    )

    CURSOR_NO_COLUMN_GROUPS = LogMessage(
        anchor="cannot be used until all column groups are created",
        sample="E STORAGE  [conn37641] WiredTiger error (22) "
        "[1561282483:880199][18548:0xada3cc400], WT_SESSION.open_cursor: "
        "__wt_schema_get_table_uri, 35: 'table:index-83' cannot be used until all "
        "column groups are created: Invalid argument",
        pattern=r"'(?P<table>table:[^']+)' cannot be used until all column groups are created",
        severity="error",
        meaning="The metadata of a table is incomplete, so WiredTiger cannot open it.",
        source=_wiredtiger.file("src/schema/schema_list.c"),
        failure=fails.DAMAGED,
    )
