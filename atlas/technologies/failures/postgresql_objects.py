"""What fails with PostgreSQL's objects, clients and tools, with the first steps."""

from attrs import evolve

from atlas.evidence.command import action, shell, sql
from atlas.steps.step import Check
from atlas.technologies.failures._machine import IO_ERRORS
from atlas.technologies.failures._network import INCOMING
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.postgresql import (
    CONFIG_16,
    LONGEST,
    WAITS,
    docs_of_16,
)
from atlas.technologies.failures.postgresql_archive import SUBSCRIPTIONS
from atlas.technologies.failures.postgresql_server import (
    CHECK_DATABASE,
    DUMP_VERSION,
    HBA,
    READY,
    RESTORE,
    SERVER_VERSION,
    STARTED,
)
from atlas.technologies.failures.postgresql_start import (
    DATA_VERSION,
    FILE_SETTINGS,
    KEY_FILE,
    OWNERSHIP,
    SERVER_BINARY,
)
from atlas.technologies.failures.postgresql_statements import (
    CLIENTS,
    COLUMNS,
    CONSTRAINTS,
    DATABASES,
    PRIVILEGES,
    ROLES,
    SEARCH_PATH,
    SEQUENCE,
    TABLES,
)
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, wrapped_error

_VIEWS = docs_of_16.file("system-views.sgml")
_DDL = docs_of_16.file("ddl.sgml")
_LOGICAL = docs_of_16.file("logical-replication.sgml")
_FUNCTIONS = docs_of_16.file("func.sgml")
_AUTH = docs_of_16.file("client-auth.sgml")
_DUMP = docs_of_16.file("ref/pg_dump.sgml")

EXTENSIONS = Check(
    "List the extensions that are installed on the server's host.",
    sql(
        "SELECT name, default_version, installed_version FROM pg_available_extensions;",
        dialect="postgres",
    )
    @ _VIEWS.at('linkend="view-pg-available-extensions"><structname>pg_available_extensions'),
    **NO_OUTPUT,
    verify="The extension is missing: install its package for this version of the server.",
)
DEPENDENTS = Check(
    "Check which objects depend on it.",
    action("Read the lines of DETAIL below the error, in the client or in the server's log.")
    @ _DDL.at("on table orders depends on table products"),
    **NO_OUTPUT,
    verify="Each object of the list: drop or move it first; CASCADE would drop them all.",
)
COLLATIONS = Check(
    "Compare the collation version of each database with that of the system.",
    sql(
        "SELECT datname, datcollversion, pg_database_collation_actual_version(oid) FROM "
        "pg_database;",
        dialect="postgres",
    )
    @ _FUNCTIONS.at("<function>pg_database_collation_actual_version</function> ( <type>oid</type>"),
    **NO_OUTPUT,
    verify="Different: rebuild the indexes of texts, then refresh the recorded version.",
)
PREPARED_LIMIT = Check(
    "Check how many transactions may be prepared; 0 switches it off.",
    sql("SHOW max_prepared_transactions;", dialect="postgres")
    @ CONFIG_16.at("disables the prepared-transaction feature."),
    **NO_OUTPUT,
    verify="0 although the client uses two-phase commit: raise it, which needs a restart.",
)
SEQUENCES = Check(
    "List how far each sequence is, and its end.",
    sql(
        "SELECT schemaname, sequencename, last_value, max_value FROM pg_sequences;",
        dialect="postgres",
    )
    @ _VIEWS.at("useful information about each sequence in the"),
    **NO_OUTPUT,
    verify="last_value at max_value: the column must become bigint, and the sequence with it.",
)
STACK_DEPTH = Check(
    "Check how deep a statement may nest.",
    sql("SHOW max_stack_depth;", dialect="postgres")
    @ CONFIG_16.at("Specifies the maximum safe depth of the"),
    **NO_OUTPUT,
    verify="Below the stack limit of the kernel: often a function calls itself without end.",
)
IDENTITY = Check(
    "Check which columns identify the rows of the table for replication.",
    sql(
        "SELECT relname, relreplident FROM pg_class WHERE relname = '<table>';",
        dialect="postgres",
    )
    @ _LOGICAL.at("to replica identity <literal>FULL</literal>, which means the"),
    **NO_OUTPUT,
    verify="d without a primary key, or n: add a key, or set another identity.",
)
PEER = Check(
    "Compare the user of the operating system with the role.",
    action(
        "Compare the client's system user with the role, and with pg_hba.conf and pg_ident.conf."
    )
    @ _AUTH.at("<title>An Example <filename>pg_ident.conf</filename> File</title>"),
    **NO_OUTPUT,
    verify="They differ: connect as that user, over TCP with a password, or map the names.",
)

INDEXES = Check(
    "Read the definitions of the table's indexes.",
    sql(
        "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = '<table>';",
        dialect="postgres",
    )
    @ _VIEWS.at("useful information about each index in the"),
    **NO_OUTPUT,
    verify="An index over a long text: index a hash of it, or another column.",
)
CONTENTS = Check(
    "List what is in the target directory, with hidden files.",
    shell("ls -la <directory>")
    @ docs_of_16.file("ref/initdb.sgml").at("create an empty data directory as root, then"),
    **NO_OUTPUT,
    verify="PG_VERSION: a database is there, delete nothing. lost+found: use a folder below it.",
)

EXISTS = KnownFailure(
    "an object is created that exists already",
    steps=[
        evolve(TABLES, verify="A row: it is there already; a migration ran before, or runs twice."),
        evolve(COLUMNS, verify="The columns of the new release are there: the migration has run."),
        SEARCH_PATH,
    ],
)
INVALID = KnownFailure(
    "a statement is refused as invalid", steps=[COLUMNS, SEARCH_PATH, EXTENSIONS]
)
TOO_LARGE = KnownFailure(
    "a row, index entry or table is too large", steps=[COLUMNS, INDEXES, CONSTRAINTS]
)
TOO_DEEP = KnownFailure(
    "a statement nests deeper than the server's stack", steps=[STACK_DEPTH, LONGEST, UNIT_LOG]
)
SEQUENCE_END = KnownFailure(
    "a sequence is used up, and rows get no key", steps=[SEQUENCES, SEQUENCE, COLUMNS]
)
NO_EXTENSION = KnownFailure(
    "an extension or its library is not installed",
    steps=[EXTENSIONS, SERVER_VERSION, UNIT_LOG],
)
DEPENDENT = KnownFailure(
    "an object cannot be dropped: others depend on it", steps=[DEPENDENTS, TABLES, ROLES]
)
IN_USE = KnownFailure(
    "a database cannot be dropped while it is in use", steps=[CLIENTS, LONGEST, DATABASES]
)
COLLATION = KnownFailure(
    "the collation version changed: indexes may be wrong",
    steps=[COLLATIONS, CHECK_DATABASE, SERVER_VERSION],
)
PREPARED_OFF = KnownFailure(
    "a client uses two-phase commit, which is switched off",
    steps=[PREPARED_LIMIT, CLIENTS, UNIT_LOG],
)
NO_IDENTITY = KnownFailure(
    "a published table has no replica identity", steps=[IDENTITY, SUBSCRIPTIONS, CONSTRAINTS]
)
CLIENT_GONE = KnownFailure(
    "a client vanished without closing its connection",
    steps=[CLIENTS, LONGEST, UNIT_LOG],
)
PROBED = KnownFailure(
    "something connects that does not speak the protocol", steps=[INCOMING, UNIT_LOG, HBA]
)
PEER_REFUSED = KnownFailure("the system user does not fit the role", steps=[PEER, HBA, ROLES])
NO_PASSWORD = KnownFailure(
    "a client sends no password, or none that fits", steps=[HBA, ROLES, SERVER_VERSION]
)
CATALOG = KnownFailure(
    "an object vanished while a statement used it, or the catalog is damaged",
    steps=[LONGEST, UNIT_LOG, CHECK_DATABASE],
)
CONCURRENT = KnownFailure(
    "two sessions change the same object at once", steps=[LONGEST, WAITS, CLIENTS]
)
WAL_END = KnownFailure(
    "recovery reached the end of the WAL, or a broken record",
    steps=[UNIT_LOG, READY, STARTED],
)
WAL_BROKEN = KnownFailure(
    "replay stops: WAL refers to pages that do not exist",
    steps=[UNIT_LOG, IO_ERRORS, RESTORE],
)
NOT_EMPTY = KnownFailure(
    "a target directory is not empty, and the tool refuses",
    steps=[CONTENTS, OWNERSHIP, DATA_VERSION],
)
DUMP = KnownFailure(
    "a backup by pg_dump, or its restore, fails",
    steps=[PRIVILEGES, SERVER_VERSION, DUMP_VERSION],
    causes=[wrapped_error(_DUMP.at("If you have problems running"))],
)
UPGRADE = KnownFailure(
    "pg_upgrade refuses the clusters", steps=[DATA_VERSION, SERVER_BINARY, UNIT_LOG]
)
BAD_KEY = KnownFailure(
    "the server's certificate or key cannot be loaded", steps=[KEY_FILE, UNIT_LOG, FILE_SETTINGS]
)
