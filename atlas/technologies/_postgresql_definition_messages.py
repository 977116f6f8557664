"""Log messages of PostgreSQL: objects, owners and extensions."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import postgresql_objects as objects
from atlas.technologies.failures import postgresql_statements as fails
from atlas.technologies.message import LogMessage

_postgres = Repository(
    "postgres/postgres",
    commit="REL_16_4",
    checked="2026-11-27",
    read_in="orioledb/postgres, a fork of 16.4",
    publisher="PostgreSQL",
)


class PostgreSQLDefinitionMessages:
    """Log messages of PostgreSQL: objects, owners and extensions."""

    RELATION_EXISTS = LogMessage(
        anchor='" already exists',
        sample='ERROR:  relation "orders" already exists',
        pattern=r"(?:relation|schema|role|database|type|index|constraint|extension|funct"
        r"ion|policy|trigger|publication|subscription|sequence|view|column) "
        r'\\?"(?P<name>[^"\\]+)\\?"(?: (?:of|for) relation '
        r'\\?"(?P<table>[^"\\]+)\\?")? already exists',
        severity="error",
        meaning="An object is created that exists already: a migration ran twice, or in part.",
        source=_postgres.file("src/backend/parser/parse_utilcmd.c"),
        context=(
            "ERROR:",
            "42P07",
            "42701",
            "42710",
            "PG::",
            "psycopg",
            "DuplicateTable",
            "DuplicateObject",
            "PSQLException",
            "pq:",
        ),
        failure=objects.EXISTS,
    )

    NOT_OWNER = LogMessage(
        anchor="must be owner of ",
        sample="ERROR:  must be owner of table orders",
        pattern=r"must be (?:the )?owner of (?P<kind>\S+) (?P<name>\S+)",
        severity="error",
        meaning="Only its owner may change the object, and the role is not that.",
        source=_postgres.file("src/backend/commands/alter.c"),
        context=("ERROR:", "42501", "PG::", "psycopg", "PSQLException", "pq:"),
        failure=fails.NOT_ALLOWED,
    )

    EXTENSION_DENIED = LogMessage(
        anchor="permission denied to create extension ",
        sample='ERROR:  permission denied to create extension "pg_stat_statements"',
        pattern=r'permission denied to create extension \\?"(?P<extension>[^"\\]+)',
        severity="error",
        meaning="The role may not create extensions.",
        source=_postgres.file("src/backend/commands/extension.c"),
        failure=fails.NOT_ALLOWED,
    )

    NO_EXTENSION_FILE = LogMessage(
        anchor="could not open extension control file ",
        sample="ERROR:  could not open extension control file "
        '"/usr/share/postgresql/16/extension/postgis.control": No such file or '
        "directory",
        pattern=r'could not open extension control file \\?"(?P<file>[^"\\]+)',
        severity="error",
        meaning="An extension is not installed on the server's host.",
        source=_postgres.file("src/backend/commands/extension.c"),
        failure=objects.NO_EXTENSION,
    )

    EXTENSION_MISSING = LogMessage(
        anchor='" is not available',
        sample='ERROR:  extension "postgis" is not available',
        pattern=r'extension \\?"(?P<extension>[^"\\]+)\\?" is not available',
        severity="error",
        meaning="An extension is not installed on the server's host.",
        source=_postgres.file("src/backend/commands/extension.c"),
        failure=objects.NO_EXTENSION,
    )

    NO_LIBRARY = LogMessage(
        anchor='could not access file "',
        sample='ERROR:  could not access file "$libdir/postgis-2.5": No such file or directory',
        pattern=r'could not access file \\?"(?P<file>[^"\\]+)\\?": No such file',
        severity="error",
        meaning="A library that a function or setting names is not installed, often "
        "after an upgrade.",
        source=_postgres.file("src/backend/utils/fmgr/dfmgr.c"),
        failure=objects.NO_EXTENSION,
    )

    LIBRARY_FAILED = LogMessage(
        anchor="could not load library ",
        sample="ERROR:  could not load library "
        '"/usr/lib/postgresql/16/lib/postgis-3.so": libproj.so.22: cannot open '
        "shared object file",
        pattern=r'could not load library \\?"(?P<file>[^"\\]+)\\?": (?P<error>.+)',
        severity="error",
        meaning="A library of an extension cannot be loaded; the rest says why.",
        source=_postgres.file("src/backend/po/de.po"),
        failure=objects.NO_EXTENSION,
    )

    DEPENDENT = LogMessage(
        anchor=" because other objects depend on it",
        sample="ERROR:  cannot drop table users because other objects depend on it",
        pattern=r"cannot drop (?P<object>.+?) because other objects depend on it",
        severity="error",
        meaning="An object cannot be dropped, because others need it.",
        source=_postgres.file("src/backend/catalog/dependency.c"),
        failure=objects.DEPENDENT,
    )

    ROLE_DEPENDENT = LogMessage(
        anchor='" cannot be dropped because some objects depend on it',
        sample='ERROR:  role "app" cannot be dropped because some objects depend on it',
        pattern=r'role \\?"(?P<role>[^"\\]+)\\?" cannot be dropped',
        severity="error",
        meaning="A role cannot be dropped, because it still owns or may use objects.",
        source=_postgres.file("src/backend/commands/user.c"),
        failure=objects.DEPENDENT,
    )

    DATABASE_IN_USE = LogMessage(
        anchor='" is being accessed by other users',
        sample='ERROR:  database "shop" is being accessed by other users',
        pattern=r'database \\?"(?P<database>[^"\\]+)\\?" is being accessed by other users',
        severity="error",
        meaning="A database cannot be dropped or copied while sessions use it.",
        source=_postgres.file("src/backend/commands/dbcommands.c"),
        failure=objects.IN_USE,
    )

    CURRENT_DATABASE = LogMessage(
        anchor="cannot drop the currently open database",
        sample="ERROR:  cannot drop the currently open database",
        severity="error",
        meaning="A session tries to drop the database that it is connected to.",
        source=_postgres.file("src/backend/commands/dbcommands.c"),
        failure=objects.IN_USE,
    )

    COLLATION = LogMessage(
        anchor='" has a collation version mismatch',
        sample='WARNING:  database "shop" has a collation version mismatch',
        pattern=r'\\?"(?P<name>[^"\\]+)\\?" has (?:a collation )?version mismatch',
        severity="warning",
        meaning="The operating system's sort order changed; indexes of texts may be wrong.",
        source=_postgres.file("src/backend/commands/dbcommands.c"),
        failure=objects.COLLATION,
    )

    NO_REPLICA_IDENTITY = LogMessage(
        anchor=" because it does not have a replica identity and publishes ",
        sample='ERROR:  cannot update table "orders" because it does not have a '
        "replica identity and publishes updates",
        pattern=r"cannot (?P<command>update|delete from) table "
        r'\\?"(?P<table>[^"\\]+)\\?" because it does not have a replica '
        r"identity",
        severity="error",
        meaning="A published table lacks a key, and its rows cannot be changed.",
        source=_postgres.file("src/backend/executor/execReplication.c"),
        failure=objects.NO_IDENTITY,
    )

    PREPARED_DISABLED = LogMessage(
        anchor="prepared transactions are disabled",
        sample="ERROR:  prepared transactions are disabled",
        severity="error",
        meaning="Two-phase commit is used, but the server allows no prepared transactions.",
        source=_postgres.file("src/backend/access/transam/twophase.c"),
        failure=objects.PREPARED_OFF,
    )
