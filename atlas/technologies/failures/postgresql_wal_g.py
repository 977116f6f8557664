"""What fails in WAL-G under PostgreSQL, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import (
    DISK_SPACE,
)
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.postgresql_archive import ARCHIVE_COMMAND, ARCHIVER
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, wrapped_error

_walg = Repository(
    "wal-g/wal-g", commit="43fb039f6ed24a8063a9a69c212f6742066942a6", checked="2026-11-26"
)

_GUIDE = _walg.file("docs/PostgreSQL.md")
_FETCH = _walg.file("internal/databases/postgres/backup_fetch_handler.go")

BACKUPS = Check(
    "List the backups in the storage.",
    shell("wal-g backup-list --pretty --detail")
    @ _GUIDE.at("`wal-g backup-list --pretty --detail --json`"),
    **NO_OUTPUT,
    verify="The newest is as old as expected; none: the prefix or the credentials are wrong.",
)
VERIFY = Check(
    "Check that the archive has all WAL, and of one timeline.",
    shell("wal-g wal-verify integrity timeline")
    @ _GUIDE.at("perform integrity and timeline checks"),
    **NO_OUTPUT,
    verify="OK for both; else the details name the ranges that are lost.",
)

DIFFERS = KnownFailure(
    "the archive holds other data: of another cluster, or other WAL",
    steps=[ARCHIVER, ARCHIVE_COMMAND, VERIFY],
)
NO_BACKUP = KnownFailure("WAL-G finds no backup", steps=[BACKUPS, UNIT_LOG, ARCHIVE_COMMAND])
NO_RESTORE = KnownFailure(
    "a backup or WAL cannot be restored by WAL-G",
    steps=[BACKUPS, VERIFY, DISK_SPACE],
    causes=[wrapped_error(_FETCH.at("Failed to fetch backup: %v"))],
)
