"""What fails in PostgreSQL's statements, with the first steps."""

from attrs import evolve

from atlas.evidence.command import sql
from atlas.steps.step import Check
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.postgresql import (
    CONFIG_16,
    COUNT_STATES,
    LONGEST,
    MONITORING_16,
    MVCC,
    TIMEOUTS,
    WAITS,
    docs_of_16,
)
from atlas.technologies.failures.postgresql_server import LARGEST
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_FUNCTIONS = docs_of_16.file("func.sgml")
CATALOGS = docs_of_16.file("catalogs.sgml")
_PREPARE = docs_of_16.file("ref/prepare.sgml")
_VIEWS = docs_of_16.file("system-views.sgml")

DATABASES = Check(
    "List the databases of the server that the client reaches.",
    sql("SELECT current_database(), datname FROM pg_database;", dialect="postgres")
    @ CATALOGS.at("databases. Databases are created with the"),
    **NO_OUTPUT,
    verify="The database of the message is missing: another server, or a name with a typo.",
)
ROLES = Check(
    "List the roles that may log in.",
    sql("SELECT rolname FROM pg_roles WHERE rolcanlogin;", dialect="postgres")
    @ _VIEWS.at("provides access to information about"),
    **NO_OUTPUT,
    verify="The role of the message is missing: another server, or it was never created.",
)
TABLES = Check(
    "Find in which schemas the table exists.",
    sql(
        "SELECT relnamespace::regnamespace, relname FROM pg_class WHERE relname = '<table>';",
        dialect="postgres",
    )
    @ CATALOGS.at("tables and other objects that have columns or"),
    **NO_OUTPUT,
    verify="No row: a migration has not run. Another schema: it is not on the search path.",
)
COLUMNS = Check(
    "List the columns of the table.",
    sql(
        "SELECT attname, atttypid::regtype FROM pg_attribute WHERE attrelid = '<table>'::regclass "
        "AND attnum > 0;",
        dialect="postgres",
    )
    @ CATALOGS.at("information about table columns. There will be"),
    **NO_OUTPUT,
    verify="The column of the message is missing: code and schema are of different releases.",
)
SEARCH_PATH = Check(
    "Read in which schemas a plain name is searched, as the client's role.",
    sql("SHOW search_path;", dialect="postgres")
    @ CONFIG_16.at("specifies the order in which schemas are searched"),
    **NO_OUTPUT,
    verify="The schema of the table is in the list.",
)
PRIVILEGES = Check(
    "Check whether the role has the privilege.",
    sql("SELECT has_table_privilege('<role>', '<table>', 'SELECT');", dialect="postgres")
    @ _FUNCTIONS.at("SELECT has_table_privilege('joe', 'mytable',"),
    **NO_OUTPUT,
    verify="f: grant it; after a migration, the owner's default privileges may be missing.",
)
CONSTRAINTS = Check(
    "Read the definitions of the table's constraints.",
    sql(
        "SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = "
        "'<table>'::regclass;",
        dialect="postgres",
    )
    @ CATALOGS.at("stores check, primary"),
    **NO_OUTPUT,
    verify="The constraint of the message says what the row must fulfil.",
)
SEQUENCE = Check(
    "Compare the sequence of a key with the highest key.",
    sql(
        "SELECT max(<column>), pg_get_serial_sequence('<table>', '<column>') FROM <table>;",
        dialect="postgres",
    )
    @ _FUNCTIONS.at("name of the sequence associated with a column,"),
    **NO_OUTPUT,
    verify="last_value of that sequence below the highest key: rows were copied without it.",
)
ISOLATION = Check(
    "Read the isolation level of transactions, as the client's role.",
    sql("SHOW default_transaction_isolation;", dialect="postgres")
    @ MVCC.at("retry the complete transaction, including all logic"),
    **NO_OUTPUT,
    verify="repeatable read or serializable: the application must retry the whole transaction.",
)
PREPARED = Check(
    "Over the client's own connection string, list the session's prepared statements.",
    sql("SELECT name, statement, prepare_time FROM pg_prepared_statements;", dialect="postgres")
    @ _VIEWS.at("prepared statements that are available in the current"),
    **NO_OUTPUT,
    verify="Names of other clients: a pooler shares the session between them.",
)
CLIENTS = Check(
    "Check which clients are connected, and from where.",
    sql(
        "SELECT application_name, client_addr, count(*) FROM pg_stat_activity GROUP BY 1, 2;",
        dialect="postgres",
    )
    @ MONITORING_16.at("IP address of the client connected to this"),
    **NO_OUTPUT,
    verify="The address of a pooler instead of the clients': sessions are shared.",
)
PREPARED_SCOPE = Check(
    "Check whether SQL or the driver prepared the statements of the session.",
    sql("SELECT name, from_sql, generic_plans FROM pg_prepared_statements;", dialect="postgres")
    @ _PREPARE.at("only last for the duration of the current"),
    **NO_OUTPUT,
    verify="from_sql f: a driver prepared it; switch that off behind a transaction pooler.",
)
TEMPORARY_FILES = Check(
    "Check how much each database has written to temporary files.",
    sql("SELECT datname, temp_files, temp_bytes FROM pg_stat_database;", dialect="postgres")
    @ MONITORING_16.at("amount of data written to temporary files by"),
    **NO_OUTPUT,
    verify="A number that grows fast: a query sorts or hashes far more than work_mem.",
)
TEMPORARY_LIMIT = Check(
    "Read the limit of a process for temporary files.",
    sql("SHOW temp_file_limit;", dialect="postgres")
    @ CONFIG_16.at("maximum amount of disk space that a process"),
    **NO_OUTPUT,
    verify="-1 is no limit; raise it only for the query that needs it.",
)

_NO_KEY = "No unique or primary key has exactly these columns: a migration has not run."

NO_DATABASE = KnownFailure(
    "a client names a database or role that does not exist",
    steps=[DATABASES, ROLES, UNIT_LOG],
)
NO_TABLE = KnownFailure(
    "a statement names a table or column that does not exist",
    steps=[TABLES, COLUMNS, SEARCH_PATH],
)
NOT_ALLOWED = KnownFailure("a role lacks a privilege", steps=[PRIVILEGES, ROLES, TABLES])
CONSTRAINT = KnownFailure("a write violates a constraint", steps=[CONSTRAINTS, SEQUENCE, COLUMNS])
NO_TARGET = KnownFailure(
    "ON CONFLICT names columns without a unique constraint",
    steps=[evolve(CONSTRAINTS, verify=_NO_KEY), COLUMNS, TABLES],
)
BAD_VALUE = KnownFailure(
    "a value does not fit the type of its column", steps=[COLUMNS, CONSTRAINTS, UNIT_LOG]
)
RETRY = KnownFailure(
    "a transaction conflicts with another and must be retried",
    steps=[ISOLATION, LONGEST, WAITS],
)
ABORTED = KnownFailure(
    "an earlier error left the transaction aborted",
    is_general=True,
    steps=[UNIT_LOG, COUNT_STATES, LONGEST],
)
SHARED_SESSION = KnownFailure(
    "a prepared statement does not exist, or exists already",
    steps=[PREPARED, CLIENTS, PREPARED_SCOPE],
)
CHANGED_TABLE = KnownFailure(
    "a table changed under a prepared statement", steps=[PREPARED, COLUMNS, CLIENTS]
)
CANCELED = KnownFailure(
    "a client or an administrator canceled a statement", steps=[LONGEST, WAITS, TIMEOUTS]
)
TEMPORARY = KnownFailure(
    "a query writes more temporary files than it may",
    steps=[TEMPORARY_FILES, TEMPORARY_LIMIT, LARGEST],
)
