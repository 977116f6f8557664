"""Log messages of PostgreSQL: names that do not exist, and missing privileges."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import postgresql_statements as fails
from atlas.technologies.message import LogMessage

_postgres_16 = Repository(
    "postgres/postgres",
    commit="REL_16_4",
    checked="2026-11-26",
    folder="src",
    read_in="orioledb/postgres, a fork of 16.4",
)
_postgres_9_6 = Repository(
    "postgres/postgres",
    commit="REL9_6_5",
    checked="2026-11-26",
    folder="src",
    read_in="postgrespro/postgres_cluster, a fork of 9.6.5",
)


class PostgreSQLObjectMessages:
    """Log messages of PostgreSQL: names that do not exist, and missing privileges."""

    NO_DATABASE = LogMessage(
        anchor='" does not exist',
        sample='FATAL:  database "shop" does not exist',
        pattern=r'database "(?P<database>[^"]+)" does not exist',
        severity="fatal",
        meaning="The client reached a server that has no such database.",
        source=_postgres_16.file("backend/utils/init/postinit.c"),
        failure=fails.NO_DATABASE,
    )

    NO_ROLE = LogMessage(
        anchor='" does not exist',
        sample='FATAL:  role "root" does not exist',
        pattern=r'role "(?P<role>[^"]+)" does not exist',
        severity="fatal",
        meaning="The client reached a server that has no such role.",
        source=_postgres_16.file("backend/utils/init/miscinit.c"),
        failure=fails.NO_DATABASE,
    )

    NO_RELATION = LogMessage(
        anchor='" does not exist',
        sample='ERROR:  relation "orders" does not exist at character 15',
        pattern=r'relation "(?P<table>[^"]+)" does not exist',
        severity="error",
        meaning="The table is not there, or not in a schema of the search path: often a migration.",
        source=_postgres_16.file("backend/catalog/namespace.c"),
        failure=fails.NO_TABLE,
    )

    NO_COLUMN = LogMessage(
        anchor=" does not exist",
        sample="ERROR:  column o.discount does not exist at character 8",
        pattern=r'column "?(?P<column>[\w.]+)"? does not exist',
        severity="error",
        meaning="The table has no such column: code and schema are of different releases.",
        source=_postgres_16.file("backend/parser/parse_relation.c"),
        failure=fails.NO_TABLE,
    )

    NO_COLUMN_OF = LogMessage(
        anchor='" of relation "',
        sample='ERROR:  column "discount" of relation "orders" does not exist',
        pattern=r'column "(?P<column>[^"]+)" of relation "(?P<table>[^"]+)" does not exist',
        severity="error",
        meaning="The table has no such column: code and schema are of different releases.",
        source=_postgres_16.file("backend/parser/parse_target.c"),
        failure=fails.NO_TABLE,
    )

    NO_PRIVILEGE_TABLE = LogMessage(
        anchor="permission denied for table ",
        sample="ERROR:  permission denied for table orders",
        pattern=r"permission denied for table (?P<name>\S+)",
        severity="error",
        meaning="The role may not use that table.",
        source=_postgres_16.file("backend/catalog/aclchk.c"),
        versions=">= 11",
        failure=fails.NOT_ALLOWED,
    )

    NO_PRIVILEGE_RELATION = LogMessage(
        anchor="permission denied for relation ",
        sample="ERROR:  permission denied for relation orders",
        pattern=r"permission denied for relation (?P<name>\S+)",
        severity="error",
        meaning="The role may not use that relation.",
        source=_postgres_9_6.file("backend/catalog/aclchk.c"),
        versions="< 11",
        failure=fails.NOT_ALLOWED,
    )

    NO_PRIVILEGE_SCHEMA = LogMessage(
        anchor="permission denied for schema ",
        sample="ERROR:  permission denied for schema public",
        pattern=r"permission denied for schema (?P<name>\S+)",
        severity="error",
        meaning="The role may not use that schema.",
        source=_postgres_16.file("backend/catalog/aclchk.c"),
        failure=fails.NOT_ALLOWED,
    )

    NO_PRIVILEGE_SEQUENCE = LogMessage(
        anchor="permission denied for sequence ",
        sample="ERROR:  permission denied for sequence orders_id_seq",
        pattern=r"permission denied for sequence (?P<name>\S+)",
        severity="error",
        meaning="The role may not use that sequence.",
        source=_postgres_16.file("backend/catalog/aclchk.c"),
        failure=fails.NOT_ALLOWED,
    )

    NO_PRIVILEGE_DATABASE = LogMessage(
        anchor="permission denied for database ",
        sample="ERROR:  permission denied for database shop",
        pattern=r"permission denied for database (?P<name>\S+)",
        severity="error",
        meaning="The role may not use that database.",
        source=_postgres_16.file("backend/catalog/aclchk.c"),
        failure=fails.NOT_ALLOWED,
    )
