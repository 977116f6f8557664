"""Log messages of WAL-G, which archives and backs up PostgreSQL."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import postgresql_wal_g as fails
from atlas.technologies.message import LogMessage

_walg = Repository(
    "wal-g/wal-g", commit="43fb039f6ed24a8063a9a69c212f6742066942a6", checked="2026-11-26"
)
_PG = "internal/databases/postgres"


class PostgreSQLWalGMessages:
    """Log messages of WAL-G, which archives and backs up PostgreSQL."""

    WAL_G_DIFFERS = LogMessage(
        anchor="already archived, contents differ, unable to overwrite",
        sample="ERROR: 2026/01/02 10:00:00.000000 WAL file '000000010000000000000007' "
        "already archived, contents differ, unable to overwrite",
        pattern=r"WAL file '(?P<file>[^']+)' already archived, contents differ",
        severity="error",
        meaning="WAL-G's message: "
        "two servers archive into the same place, or a cluster was made again over "
        "its old archive.",
        source=_walg.file(f"{_PG}/wal_push_handler.go"),
        failure=fails.DIFFERS,
    )

    WAL_G_BAD_WAL = LogMessage(
        anchor="WAL-G: WAL file magic is invalid",
        sample="ERROR: 2026/01/02 10:00:00.000000 WAL-G: WAL file magic is invalid ",
        severity="error",
        meaning="WAL-G's message: "
        "a file that was fetched is no WAL: a damaged upload, or another key or "
        "compression.",
        source=_walg.file(f"{_PG}/wal_fetch_handler.go"),
        failure=fails.NO_RESTORE,
    )

    WAL_G_NO_BACKUPS = LogMessage(
        anchor="No backups found",
        sample="wal-g: ERROR: 2026/01/02 10:00:00.000000 No backups found",
        severity="error",
        meaning="WAL-G's message: the storage has no backup: another prefix, or none was made yet.",
        source=_walg.file("internal/backup_util.go"),
        context=("wal-g",),
        failure=fails.NO_BACKUP,
    )

    WAL_G_NO_BACKUP = LogMessage(
        anchor="Failed to fetch backup: ",
        sample="ERROR: 2026/01/02 10:00:00.000000 Failed to fetch backup: Backup "
        "'base_000000010000000000000002' does not exist.",
        pattern=r"ERROR: [\d/]+ [\d:.]+ Failed to fetch backup: (?P<reason>.+)",
        severity="error",
        meaning="WAL-G's message: a backup cannot be restored; the rest of the message says why.",
        source=_walg.file(f"{_PG}/backup_fetch_handler.go"),
        failure=fails.NO_RESTORE,
    )

    WAL_G_NOT_EMPTY = LogMessage(
        anchor=" for delta base must be empty",
        sample="ERROR: 2026/01/02 10:00:00.000000 Directory /var/lib/postgresql/16/main for "
        "delta base must be empty",
        pattern=r"Directory (?P<directory>\S+) for delta base",
        severity="error",
        meaning="WAL-G's message: the data directory to restore into has files already.",
        source=_walg.file(f"{_PG}/backup_fetch_handler.go"),
        failure=fails.NO_RESTORE,
    )

    WAL_G_NO_CONTROL = LogMessage(
        anchor="Expect pg_control archive, but not found",
        sample="ERROR: 2026/01/02 10:00:00.000000 Expect pg_control archive, but not found",
        severity="error",
        meaning="WAL-G's message: the backup in the storage is incomplete.",
        source=_walg.file(f"{_PG}/backup_fetch_handler.go"),
        failure=fails.NO_RESTORE,
    )

    WAL_G_OTHER_DATABASE = LogMessage(
        anchor="Current database and database of base backup are not equal.",
        sample="ERROR: 2026/01/02 10:00:00.000000 Current database and database of base "
        "backup are not equal.",
        severity="error",
        meaning="WAL-G's message: "
        "the storage belongs to another cluster than the one that is backed "
        "up.",
        source=_walg.file(f"{_PG}/backup_push_handler.go"),
        failure=fails.DIFFERS,
    )
