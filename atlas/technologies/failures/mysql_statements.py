"""What fails in MySQL's statements and replication, with the first steps."""

from atlas.evidence.command import action, sql
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._machine import DISK_LOAD, DISK_SPACE, IO_ERRORS
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.mysql import (
    BINARY_LOGS,
    LOCK_WAITS,
    MEMORY,
    PROCESS_LIST,
    REPLICA,
    UPTIME,
    WRITABLE,
)
from atlas.technologies.failures.mysql_clients import ABORTS, ACCOUNTS, GRANTS, TABLES, TIMEOUTS
from atlas.technologies.failures.mysql_start import ERROR_LOG, FILE_LIMIT, OWNERSHIP
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, UsualCause, wrapped_error

_server = Repository(
    "webscalesql/webscalesql-5.6",
    kind="secondary",  # a fork of MySQL 5.6; the texts are those of Oracle
    commit="d9490a6c4cf5ac130b9349c5486a6a31b1518baa",
    checked="2026-11-27",
    release="5.6.27",
)
_ERRORS = _server.file("sql/share/errmsg-utf8.txt")
_SETTINGS = _server.file("sql/sys_vars.cc")

DEFINITION = Check(
    "Read the definition of the table: its keys, constraints and character set.",
    sql("SHOW CREATE TABLE <database>.<table>;", dialect="mysql")
    @ _server.file("mysql-test/extra/rpl_tests/rpl_innodb.test").at(
        "SHOW CREATE TABLE mysqltest1.t1;"
    ),
    **NO_OUTPUT,
    verify="The key or constraint of the message says what the row must fulfil.",
)
SQL_MODE = Check(
    "Read the SQL mode of the session, as the client.",
    sql("SELECT @@sql_mode;", dialect="mysql")
    @ _server.file("mysql-test/r/archive_symlink.result").at("SELECT @@sql_mode;"),
    **NO_OUTPUT,
    verify="A mode that the code was not written for, often after an upgrade.",
)
VERSION = Check(
    "Read the version of the server.",
    sql("SELECT VERSION();", dialect="mysql")
    @ _server.file("mysql-test/r/func_system.result").at('select version()>="3.23.29";'),
    **NO_OUTPUT,
    verify="An older one, or MariaDB, may not know the syntax; a newer one may reserve the word.",
)
KEY_ERROR = Check(
    "Read the last foreign key error of InnoDB, as administrator.",
    sql("SHOW ENGINE INNODB STATUS;", dialect="mysql")
    @ _server.file("storage/innobase/srv/srv0srv.cc").at("LATEST FOREIGN KEY ERROR"),
    **NO_OUTPUT,
    verify="LATEST FOREIGN KEY ERROR names the constraint, and why it is violated or refused.",
)
TIME_ZONES = Check(
    "Read the time zone of the server and of its host.",
    sql("SELECT @@global.time_zone, @@system_time_zone;", dialect="mysql")
    @ _server.file("mysql-test/r/variables.result").at("select @@system_time_zone;"),
    **NO_OUTPUT,
    verify="SYSTEM with an abbreviation such as CEST: name a zone in the URL of the client.",
)
COLLATIONS = Check(
    "Read the collation of each column of the table.",
    sql("SHOW FULL COLUMNS FROM <table> FROM <database>;", dialect="mysql")
    @ _server.file("mysql-test/include/common-tests.inc").at(
        "show full columns from t2 from test like"
    ),
    **NO_OUTPUT,
    verify="The two columns that the statement compares have different collations.",
)
SESSION_COLLATION = Check(
    "Read the collation of the session, as the client.",
    sql("SHOW VARIABLES LIKE 'collation%';", dialect="mysql")
    @ _server.file("mysql-test/r/ctype_collate.result").at("SHOW VARIABLES LIKE 'collation"),
    **NO_OUTPUT,
    verify="collation_connection differs from that of the column, where it compares with a text.",
)
PASSWORD_STATE = Check(
    "Check whether the password of the account has expired, as administrator.",
    sql(
        "SELECT user, host, password_expired FROM mysql.user WHERE user = '<user>';",
        dialect="mysql",
    )
    @ _server.file("mysql-test/r/connect.result").at("SELECT password_expired FROM mysql.user"),
    **NO_OUTPUT,
    verify="Y: it has expired, or an administrator expired it; it must be changed.",
)
SERVER_TLS = Check(
    "Check whether the server offers TLS, and with which files, as administrator.",
    sql("SHOW VARIABLES LIKE '%ssl%';", dialect="mysql")
    @ _server.file("mysql-test/t/ssl_crl_clients.test").at("SHOW VARIABLES like '%ssl%';"),
    **NO_OUTPUT,
    verify="have_ssl DISABLED or empty files: it offers none. Else check certificate and versions.",
)
PREPARED_TRANSACTIONS = Check(
    "List the XA transactions that are prepared and not yet finished.",
    action("Run XA RECOVER as administrator, and read the ids.")
    @ _server.file("mysql-test/r/xa.result").at("xa recover;"),
    **NO_OUTPUT,
    verify="A row: its coordinator must commit it or roll it back; it holds locks until then.",
)
BINLOG_CACHE = Check(
    "Check how large the cache of a transaction for the binary log may grow.",
    sql("SELECT @@max_binlog_cache_size, @@max_binlog_stmt_cache_size;", dialect="mysql")
    @ _server.file("mysql-test/r/variables.result").at("=@@global.max_binlog_cache_size;"),
    **NO_OUTPUT,
    verify="The transaction writes more than that: split it, or raise the limit.",
)
SEMISYNC = Check(
    "On the source, read whether semisynchronous replication is on.",
    sql("SHOW STATUS LIKE 'Rpl_semi_sync%';", dialect="mysql")
    @ _server.file("mysql-test/r/semisync_mysqlbinlog.result").at(
        "show status like 'Rpl_semi_sync_master_status';"
    ),
    **NO_OUTPUT,
    verify="Status OFF: the source commits without waiting; no client: no replica confirms.",
)
ACCOUNT_QUOTAS = Check(
    "Read the limits of the accounts, as administrator; 0 is none.",
    sql(
        "SELECT user, host, max_questions, max_updates, max_connections, max_user_connections "
        "FROM mysql.user;",
        dialect="mysql",
    )
    @ _server.file("mysql-test/r/get_diagnostics.result").at("max_questions) INTO @var FROM"),
    **NO_OUTPUT,
    verify="The account of the message has a limit: raise it with ALTER USER, or find what asks so "
    "often. All are for an hour, but max_user_connections: connections open at a time.",
)
CIPHER = Check(
    "Check whether the connection is encrypted, as the client.",
    sql("SHOW STATUS LIKE 'Ssl_cipher';", dialect="mysql")
    @ _server.file("mysql-test/r/openssl_1.result").at("SHOW STATUS LIKE 'Ssl_cipher';"),
    **NO_OUTPUT,
    verify="Empty: the client connects without TLS.",
)
STACK = Check(
    "Read the size of a thread's stack.",
    sql("SHOW VARIABLES LIKE 'thread_stack';", dialect="mysql")
    @ _server.file("mysql-test/r/variables.result").at("SHOW VARIABLES like 'thread_stack';"),
    **NO_OUTPUT,
    verify="Below the default of the version: remove the setting, or raise it.",
)
TRUST = Check(
    "Check whether functions are trusted that may break replication.",
    sql("SELECT @@log_bin, @@log_bin_trust_function_creators;", dialect="mysql")
    @ _ERRORS.at("the less safe log_bin_trust_function_creators variable"),
    **NO_OUTPUT,
    verify="log_bin 1 and trust 0: declare the function DETERMINISTIC, or let it be trusted.",
)

DUPLICATE = KnownFailure(
    "a write would store a unique key twice", steps=[DEFINITION, TABLES, PROCESS_LIST]
)
READ_ONLY_CONNECTION = KnownFailure(
    "a client writes over a connection that it set to read only",
    steps=[UNIT_LOG, WRITABLE, PROCESS_LIST],
)
FOREIGN_KEY = KnownFailure("a write violates a foreign key", steps=[DEFINITION, KEY_ERROR, TABLES])
KEY_DEFINITION = KnownFailure(
    "a foreign key cannot be created", steps=[KEY_ERROR, DEFINITION, TABLES]
)
ENGINE_ERROR = KnownFailure(
    "a storage engine fails with an error number",
    is_general=True,
    steps=[UNIT_LOG, ERROR_LOG, DISK_SPACE],
)
NO_VALUE = KnownFailure(
    "a write leaves a required column empty", steps=[DEFINITION, SQL_MODE, TABLES]
)
SYNTAX = KnownFailure("a statement is refused as invalid", steps=[VERSION, SQL_MODE, TABLES])
COLLATION = KnownFailure(
    "a statement compares texts of different collations",
    steps=[COLLATIONS, SESSION_COLLATION, DEFINITION],
)
TOO_WIDE = KnownFailure(
    "a row or key is too large for its table", steps=[DEFINITION, SQL_MODE, TABLES]
)
OBJECT_STATE = KnownFailure(
    "an object to create exists already, or one to drop is missing",
    steps=[DEFINITION, TABLES, GRANTS],
)
CHANGED = KnownFailure(
    "a table changed while a statement used it", steps=[PROCESS_LIST, DEFINITION, FILE_LIMIT]
)
TABLESPACE = KnownFailure(
    "the file of a table is missing or does not fit", steps=[ERROR_LOG, OWNERSHIP, DISK_SPACE]
)
BIG_TRANSACTION = KnownFailure(
    "a transaction is too large for the binary log's cache",
    steps=[BINLOG_CACHE, PROCESS_LIST, DISK_SPACE],
)
QUOTA = KnownFailure(
    "an account is at a limit of its own", steps=[ACCOUNT_QUOTAS, PROCESS_LIST, GRANTS]
)
EXPIRED = KnownFailure(
    "the password of an account has expired", steps=[PASSWORD_STATE, ACCOUNTS, UNIT_LOG]
)
TLS_NEEDED = KnownFailure(
    "client and server do not agree on TLS", steps=[SERVER_TLS, CIPHER, UNIT_LOG]
)
STACK_OVERRUN = KnownFailure(
    "a statement overruns its thread's stack", steps=[STACK, MEMORY, UNIT_LOG]
)
BINLOG_UNSAFE = KnownFailure(
    "a statement or function is not safe for replication", steps=[TRUST, GRANTS, REPLICA]
)
XA = KnownFailure(
    "a distributed transaction is in the wrong state",
    steps=[PREPARED_TRANSACTIONS, PROCESS_LIST, UNIT_LOG],
)
SEMISYNC_OFF = KnownFailure(
    "no replica confirms a transaction in time", steps=[SEMISYNC, REPLICA, DISK_LOAD]
)
APPLIER = KnownFailure("a replica stopped applying changes", steps=[REPLICA, UNIT_LOG, BINARY_LOGS])
FILE_ERROR = KnownFailure(
    "a file of the server cannot be read or written",
    steps=[DISK_SPACE, OWNERSHIP, FILE_LIMIT, IO_ERRORS],
    causes=[
        UsualCause(
            "a disk, often that of temporary files, is full",
            sign=statement("errno 28 in the message") @ _ERRORS.at("Error writing file '%-.200s'"),
        ),
        UsualCause(
            "the server may not open more files",
            sign=statement("errno 24 in the message") @ _ERRORS.at("Can't open file: '%-.200s'"),
        ),
    ],
)
PROTOCOL = KnownFailure(
    "an application reads a result that is closed", steps=[PROCESS_LIST, ABORTS, TIMEOUTS]
)
CLIENT_TIMEOUT = KnownFailure(
    "a client gave up on a statement that ran too long",
    steps=[PROCESS_LIST, LOCK_WAITS, DISK_LOAD],
)
TIME_ZONE = KnownFailure(
    "a client does not understand the server's time zone", steps=[TIME_ZONES, VERSION, UNIT_LOG]
)
DUMP = KnownFailure(
    "a backup by mysqldump fails",
    steps=[GRANTS, PROCESS_LIST, UPTIME],
    causes=[wrapped_error(_server.file("client/mysqldump.c").at("Couldn't execute '%s': %s (%d)"))],
)
