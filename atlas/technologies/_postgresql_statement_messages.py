"""Log messages of PostgreSQL: statements and sessions that fail."""

from attrs import evolve

from atlas.evidence.repository import Repository
from atlas.technologies.failures import postgresql as sessions
from atlas.technologies.failures import postgresql_plans as plans
from atlas.technologies.failures import postgresql_server as server
from atlas.technologies.failures import postgresql_statements as fails
from atlas.technologies.message import LogMessage

_postgres_16 = Repository(
    "postgres/postgres",
    commit="REL_16_4",
    checked="2026-11-26",
    folder="src",
    read_in="orioledb/postgres, a fork of 16.4",
)
_contrib_16 = evolve(_postgres_16, folder="contrib")


class PostgreSQLStatementMessages:
    """Log messages of PostgreSQL: statements and sessions that fail."""

    FOREIGN_KEY = LogMessage(
        anchor='" violates foreign key constraint "',
        sample='ERROR:  insert or update on table "items" violates foreign key constraint '
        '"items_order_id_fkey"',
        pattern=r'on table "(?P<table>[^"]+)" violates foreign key constraint '
        r'"(?P<constraint>[^"]+)"',
        severity="error",
        meaning="The row that it refers to does not exist, or is still referred to.",
        source=_postgres_16.file("backend/utils/adt/ri_triggers.c"),
        failure=fails.CONSTRAINT,
    )

    NOT_NULL = LogMessage(
        anchor='" violates not-null constraint',
        sample='ERROR:  null value in column "email" of relation "users" violates not-null '
        "constraint",
        pattern=r'null value in column "(?P<column>[^"]+)"(?: of relation '
        r'"(?P<table>[^"]+)")? violates not-null',
        severity="error",
        meaning="A column that must have a value got none.",
        source=_postgres_16.file("backend/executor/execMain.c"),
        failure=fails.CONSTRAINT,
    )

    TOO_LONG = LogMessage(
        anchor="value too long for type character",
        sample="ERROR:  value too long for type character varying(255)",
        severity="error",
        meaning="A text is longer than its column allows.",
        source=_postgres_16.file("backend/utils/adt/varchar.c"),
        failure=fails.BAD_VALUE,
    )

    BAD_ENCODING = LogMessage(
        anchor='invalid byte sequence for encoding "',
        sample='ERROR:  invalid byte sequence for encoding "UTF8": 0x00',
        pattern=r'for encoding "(?P<encoding>[^"]+)": (?P<bytes>[\w ]+)',
        severity="error",
        meaning="A text holds bytes that the encoding of the database does not allow.",
        source=_postgres_16.file("backend/utils/mb/mbutils.c"),
        failure=fails.BAD_VALUE,
    )

    SERIALIZATION = LogMessage(
        anchor="could not serialize access due to ",
        sample="ERROR:  could not serialize access due to concurrent update",
        pattern=r"could not serialize access due to (?P<reason>concurrent \w+|read/write "
        r"dependencies)",
        severity="error",
        meaning="Another transaction changed the same rows first; this one must be repeated.",
        source=_postgres_16.file("backend/access/heap/heapam_handler.c"),
        failure=fails.RETRY,
    )

    ABORTED = LogMessage(
        anchor="current transaction is aborted, commands ignored until end of transaction block",
        sample="ERROR:  current transaction is aborted, commands ignored until end of "
        "transaction block",
        severity="error",
        meaning="An earlier statement failed, and the application went on in the same transaction.",
        source=_postgres_16.file("backend/tcop/postgres.c"),
        failure=fails.ABORTED,
    )

    PREPARED_MISSING = LogMessage(
        anchor='" does not exist',
        sample='ERROR:  prepared statement "S_1" does not exist',
        pattern=r'prepared statement "(?P<statement>[^"]+)" does not exist',
        severity="error",
        meaning="The session is another one than that in which the driver prepared the statement.",
        source=_postgres_16.file("backend/commands/prepare.c"),
        failure=fails.SHARED_SESSION,
    )

    PREPARED_TWICE = LogMessage(
        anchor='" already exists',
        sample='ERROR:  prepared statement "pdo_stmt_00000003" already exists',
        pattern=r'prepared statement "(?P<statement>[^"]+)" already exists',
        severity="error",
        meaning="The session already has a statement of that name: often a pooler shares it "
        "between clients.",
        source=_postgres_16.file("backend/commands/prepare.c"),
        failure=fails.SHARED_SESSION,
        context=("prepared statement",),
    )

    PLAN_CHANGED = LogMessage(
        anchor="cached plan must not change result type",
        sample="ERROR:  cached plan must not change result type",
        severity="error",
        meaning="A migration changed a table whose statements sessions have prepared.",
        source=_postgres_16.file("backend/utils/cache/plancache.c"),
        failure=fails.CHANGED_TABLE,
    )

    CANCELED = LogMessage(
        anchor="canceling statement due to user request",
        sample="ERROR:  canceling statement due to user request",
        severity="error",
        meaning="The client canceled it, most often because its own timeout passed.",
        source=_postgres_16.file("backend/tcop/postgres.c"),
        failure=fails.CANCELED,
    )

    TEMPORARY_FILES = LogMessage(
        anchor="temporary file size exceeds temp_file_limit (",
        sample="ERROR:  temporary file size exceeds temp_file_limit (1048576kB)",
        pattern=r"temp_file_limit \((?P<limit>\d+)kB\)",
        severity="error",
        meaning="A query sorted or hashed more on disk than its process may.",
        source=_postgres_16.file("backend/storage/file/fd.c"),
        failure=fails.TEMPORARY,
    )

    # Faster statements and smaller files are logged in ordinary operation, too.
    SLOW_STATEMENT = LogMessage(
        anchor=" ms  statement: ",
        sample="LOG:  duration: 1509.713 ms  statement: SELECT note FROM orders ORDER BY note",
        pattern=r"duration: (?P<milliseconds>\d{4,}\.\d+) ms  statement: (?P<statement>.+)",
        severity="info",
        meaning="A statement took a second or more (with log_min_duration_statement).",
        source=_postgres_16.file("backend/tcop/postgres.c"),
        failure=plans.SLOW,
    )

    SLOW_EXECUTE = LogMessage(
        anchor=" ms  execute ",
        sample="LOG:  duration: 1950.988 ms  execute P_0: SELECT sum(total) FROM orders",
        pattern=r"duration: (?P<milliseconds>\d{4,}\.\d+) ms  execute (?:fetch from )?"
        r"(?P<name>[^:]+): (?P<statement>.+)",
        severity="info",
        meaning="A statement of a driver took a second or more (with log_min_duration_statement).",
        source=_postgres_16.file("backend/tcop/postgres.c"),
        failure=plans.SLOW,
    )

    SLOW_PLAN = LogMessage(
        anchor=" ms  plan:",
        sample="LOG:  duration: 2906.040 ms  plan:",
        pattern=r"duration: (?P<milliseconds>\d{4,}\.\d+) ms  plan:",
        severity="info",
        meaning="auto_explain logged the plan of a statement that took a second or more.",
        source=_contrib_16.file("auto_explain/auto_explain.c"),
        failure=plans.SLOW,
    )

    TEMPORARY_FILE = LogMessage(
        anchor='temporary file: path "',
        sample='LOG:  temporary file: path "base/pgsql_tmp/pgsql_tmp25015.0", size 44105728',
        pattern=r'temporary file: path "(?P<path>[^"]+)", size (?P<bytes>\d{8,})',
        severity="info",
        meaning="A sort or hash of 10 MB or more went to disk (with log_temp_files).",
        source=_postgres_16.file("backend/storage/file/fd.c"),
        failure=plans.SPILLED,
    )

    DATABASE_LIMIT = LogMessage(
        anchor='too many connections for database "',
        sample='FATAL:  too many connections for database "shop"',
        pattern=r'for database "(?P<database>[^"]+)"',
        severity="fatal",
        meaning="The database is at its own connection limit.",
        source=_postgres_16.file("backend/utils/init/postinit.c"),
        failure=sessions.SLOTS,
    )

    IDLE_SESSION = LogMessage(
        anchor="terminating connection due to idle-session timeout",
        sample="FATAL:  terminating connection due to idle-session timeout",
        severity="fatal",
        meaning="A session was idle for longer than idle_session_timeout, and was closed.",
        source=_postgres_16.file("backend/tcop/postgres.c"),
        versions=">= 14",
        failure=server.CLIENT_LOST,
    )
