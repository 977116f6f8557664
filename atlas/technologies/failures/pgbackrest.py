"""What fails in pgBackRest, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import DISK_SPACE, OPENERS
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.postgresql_archive import ARCHIVE_COMMAND, ARCHIVER
from atlas.technologies.failures.postgresql_server import READY
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

_pgbackrest = Repository(
    "pgbackrest/pgbackrest", commit="bd22b6809d308265e603ddd96f51559338fa90e2", checked="2026-11-26"
)

_REFERENCE = _pgbackrest.file("doc/xml/reference.xml")
_FIND = _pgbackrest.file("src/command/archive/find.c")
_USER_GUIDE = _pgbackrest.file("doc/xml/user-guide.xml")

INFO = Check(
    "List the backups and the oldest and newest WAL of each stanza.",
    shell("pgbackrest info") @ _USER_GUIDE.at("<exe-cmd>{[project-exe]} info</exe-cmd>"),
    **NO_OUTPUT,
    verify="status: ok, and wal archive max is recent.",
)
CHECK = Step(
    "Test archiving of the stanza; the server switches its WAL file and archives one segment.",
    command=shell("pgbackrest --stanza=<name> --log-level-console=info check")
    @ _REFERENCE.at("setting are configured correctly for archiving and"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="None: one more WAL segment is in the archive.",
    verify="It ends with completed successfully; else it names what is wrong.",
)
SERVER_LOG = Check(
    "Search the server's log for errors of the archive command.",
    shell("grep -n 'archive command' <log-file>")
    @ _FIND.at("HINT: check the PostgreSQL server log for errors."),
    **NO_OUTPUT,
    verify="The lines before it are the errors that pgbackrest printed.",
)

NOT_ARCHIVED = KnownFailure(
    "WAL does not reach the repository in time",
    steps=[ARCHIVER, SERVER_LOG, CHECK, ARCHIVE_COMMAND],
)
NOT_GOT = KnownFailure(
    "WAL does not come from the repository in time", steps=[INFO, CHECK, DISK_SPACE]
)
DROPPED = KnownFailure(
    "WAL was dropped: recovery past it is not possible", steps=[INFO, ARCHIVER, DISK_SPACE]
)
REPOSITORY = KnownFailure("no repository can be used", steps=[INFO, CHECK, DISK_SPACE])
LOCKED = KnownFailure("another backup of the stanza runs", steps=[OPENERS, INFO, UNIT_LOG])
NO_PRIMARY = KnownFailure("no running primary is found", steps=[READY, CHECK, UNIT_LOG])
STANZA = KnownFailure(
    "the repository does not belong to this cluster", steps=[INFO, CHECK, SERVER_LOG]
)
