"""Log messages of PostgreSQL: what its tools for backup and upgrade report."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import postgresql_clients as clients
from atlas.technologies.failures import postgresql_objects as objects
from atlas.technologies.message import LogMessage

_postgres = Repository(
    "postgres/postgres",
    commit="REL_16_4",
    checked="2026-11-27",
    read_in="orioledb/postgres, a fork of 16.4",
    publisher="PostgreSQL",
)


class PostgreSQLToolMessages:
    """Log messages of PostgreSQL: what its tools for backup and upgrade report."""

    NOT_EMPTY = LogMessage(
        anchor='" exists but is not empty',
        sample='initdb: error: directory "/var/lib/postgresql/data" exists but is not empty',
        pattern=r"(?P<program>initdb|pg_basebackup|pg_upgrade|pg_combinebackup)\S* "
        r'(?:error: |fatal: )?directory \\?"(?P<directory>[^"\\]+)\\?" exists '
        r"but is not empty",
        severity="error",
        meaning="The target directory has files, perhaps lost+found of a new volume.",
        source=_postgres.file("src/backend/backup/basebackup_server.c"),
        failure=objects.NOT_EMPTY,
    )

    DUMP_QUERY = LogMessage(
        anchor="pg_dump: error: query failed: ",
        sample="pg_dump: error: query failed: ERROR:  permission denied for table users",
        severity="error",
        meaning="A backup broke off; the error that follows says why.",
        source=_postgres.file("src/bin/pg_dump/pg_backup_db.c"),
        failure=objects.DUMP,
    )

    DUMP_TABLE = LogMessage(
        anchor='Dumping the contents of table "',
        sample='pg_dump: error: Dumping the contents of table "events" failed: '
        "PQgetResult() failed.",
        pattern=r'Dumping the contents of table \\?"(?P<table>[^"\\]+)\\?" failed',
        severity="error",
        meaning="A backup broke off within a table; the server's answer follows.",
        source=_postgres.file("src/bin/pg_dump/pg_dump.c"),
        failure=objects.DUMP,
    )

    RESTORE_QUERY = LogMessage(
        anchor="pg_restore: error: could not execute query: ",
        sample='pg_restore: error: could not execute query: ERROR:  role "app" does not exist',
        severity="error",
        meaning="A restore met an error; what follows says which.",
        source=_postgres.file("src/bin/pg_dump/pg_backup_db.c"),
        failure=objects.DUMP,
    )

    RESTORE_VERSION = LogMessage(
        anchor="unsupported version (",
        sample="pg_restore: error: unsupported version (1.15) in file header",
        pattern=r"unsupported version \((?P<version>[\d.]+)\) in file header",
        severity="error",
        meaning="The dump was made by a newer pg_dump than this pg_restore.",
        source=_postgres.file("src/bin/pg_dump/pg_backup_archiver.c"),
        failure=clients.OLD_RESTORE,
    )

    UPGRADE_VERSIONS = LogMessage(
        anchor="cluster data and binary directories are from different major versions.",
        sample="Old cluster data and binary directories are from different major versions.",
        severity="error",
        meaning="pg_upgrade was given programs that do not fit the data.",
        source=_postgres.file("src/bin/pg_upgrade/check.c"),
        failure=objects.UPGRADE,
    )

    BASE_BACKUP = LogMessage(
        anchor="could not initiate base backup: ",
        sample="pg_basebackup: error: could not initiate base backup: FATAL:  number "
        "of requested standby connections exceeds max_wal_senders",
        pattern=r"could not initiate base backup: (?=(?P<error>.+))",
        severity="error",
        meaning="A base backup cannot begin; the rest says why.",
        source=_postgres.file("src/bin/pg_basebackup/pg_basebackup.c"),
        failure=clients.BASE_BACKUP,
    )
