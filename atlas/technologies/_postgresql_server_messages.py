"""Log messages of PostgreSQL: shutdown, recovery and damaged data."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import postgresql_archive as archive
from atlas.technologies.failures import postgresql_objects as objects
from atlas.technologies.failures import postgresql_server as inside
from atlas.technologies.failures import postgresql_start as start
from atlas.technologies.message import LogMessage

_postgres = Repository(
    "postgres/postgres",
    commit="REL_16_4",
    checked="2026-11-27",
    read_in="orioledb/postgres, a fork of 16.4",
    publisher="PostgreSQL",
)


class PostgreSQLServerMessages:
    """Log messages of PostgreSQL: shutdown, recovery and damaged data."""

    POSTMASTER_GONE = LogMessage(
        anchor="terminating connection due to unexpected postmaster exit",
        sample="FATAL:  terminating connection due to unexpected postmaster exit",
        severity="fatal",
        meaning="The main process ended, most often killed, and took all sessions with it.",
        source=_postgres.file("src/backend/libpq/be-secure.c"),
        failure=inside.CRASHED,
    )

    WAL_LENGTH = LogMessage(
        anchor="invalid record length at ",
        sample="LOG:  invalid record length at 0/3000060: wanted 24, got 0",
        pattern=r"invalid record length at (?P<position>[0-9A-F]+/[0-9A-F]+)",
        severity="info",
        meaning="Replay reached the end of the WAL; normal after a crash, unless more "
        "was expected.",
        source=_postgres.file("src/backend/access/transam/xlogreader.c"),
        failure=objects.WAL_END,
    )

    WAL_MAGIC = LogMessage(
        anchor="invalid magic number ",
        sample="LOG:  invalid magic number 0000 in log segment 000000010000000000000003, offset 0",
        pattern=r"invalid magic number (?P<number>[0-9A-F]+) in (?:log|WAL) segment",
        severity="info",
        meaning="A page of the WAL is not one: its end, or damage.",
        source=_postgres.file("src/backend/access/transam/xlogreader.c"),
        failure=objects.WAL_END,
    )

    WAL_RESOURCE = LogMessage(
        anchor="invalid resource manager ID ",
        sample="LOG:  invalid resource manager ID 101 at 0/3000060",
        pattern=r"invalid resource manager ID",
        severity="info",
        meaning="A record of the WAL is damaged, or its end is reached.",
        source=_postgres.file("src/backend/access/transam/xlogreader.c"),
        failure=objects.WAL_END,
    )

    WAL_CHECKSUM = LogMessage(
        anchor="incorrect resource manager data checksum in record at ",
        sample="LOG:  incorrect resource manager data checksum in record at 0/3000060",
        pattern=r"checksum in record at (?P<position>[0-9A-F]+/[0-9A-F]+)",
        severity="info",
        meaning="A record of the WAL is damaged.",
        source=_postgres.file("src/backend/access/transam/xlogreader.c"),
        failure=objects.WAL_END,
    )

    INVALID_PAGES = LogMessage(
        anchor="WAL contains references to invalid pages",
        sample="PANIC:  WAL contains references to invalid pages",
        severity="fatal",
        meaning="Replay meets pages that do not exist; the copy is damaged or incomplete.",
        source=_postgres.file("src/backend/access/transam/xlogutils.c"),
        failure=objects.WAL_BROKEN,
    )

    CACHE_LOOKUP = LogMessage(
        anchor="cache lookup failed for ",
        sample="ERROR:  cache lookup failed for relation 16384",
        pattern=r"cache lookup failed for (?P<kind>[a-z ]+) (?P<id>\d+)",
        severity="error",
        meaning="An object vanished while it was used, or the catalog is damaged.",
        source=_postgres.file("src/backend/parser/parse_agg.c"),
        failure=objects.CATALOG,
    )

    COULD_NOT_OPEN_RELATION = LogMessage(
        anchor="could not open relation with OID ",
        sample="ERROR:  could not open relation with OID 16384",
        pattern=r"could not open relation with OID (?P<id>\d+)",
        severity="error",
        meaning="A table vanished while it was used, or the catalog is damaged.",
        source=_postgres.file("src/backend/access/common/relation.c"),
        failure=objects.CATALOG,
    )

    NO_DATA_FILE = LogMessage(
        anchor='could not open file "base/',
        sample='ERROR:  could not open file "base/16384/2619": No such file or directory',
        pattern=r'could not open file \\?"(?P<file>base/[^"\\]+)\\?": '
        r"(?P<error>No such file or directory)",
        severity="error",
        meaning="A file of a table or index is missing.",
        source=_postgres.file("src/backend/storage/smgr/md.c"),
        failure=archive.DAMAGED,
    )

    OLD_BLOCK = LogMessage(
        anchor="pre-existing shared memory block (key ",
        sample="FATAL:  pre-existing shared memory block (key 5432001, ID 0) is still in use",
        severity="fatal",
        meaning="Processes of the old server still run in this data directory.",
        source=_postgres.file("src/backend/po/de.po"),
        failure=inside.LOCK_FILE,
    )

    BOGUS_LOCK = LogMessage(
        anchor='bogus data in lock file "',
        sample='FATAL:  bogus data in lock file "postmaster.pid": ""',
        severity="fatal",
        meaning="The lock file of the data directory holds no valid process ID.",
        source=_postgres.file("src/backend/utils/init/miscinit.c"),
        failure=start.BROKEN_LOCK_FILE,
    )

    PORT_HINT = LogMessage(
        anchor="If not, wait a few seconds and retry.",
        sample="HINT:  Is another postmaster already running on port 5432? If not, "
        "wait a few seconds and retry.",
        pattern=r"Is another postmaster already running on port (?P<port>\d+)\?",
        severity="error",
        meaning="Another program uses the server's port.",
        source=_postgres.file("src/backend/libpq/pqcomm.c"),
        failure=start.PORT_IN_USE,
    )

    ARCHIVE_GAVE_UP = LogMessage(
        anchor='" failed too many times, will try again later',
        sample='WARNING:  archiving write-ahead log file "00000001000000000000000A" '
        "failed too many times, will try again later",
        pattern=r'archiving write-ahead log file \\?"(?P<file>[^"\\]+)\\?" failed too '
        r"many times",
        severity="warning",
        meaning="The archive command fails again and again, and WAL accumulates.",
        source=_postgres.file("src/backend/po/de.po"),
        failure=archive.ARCHIVE_FAILING,
    )

    INSUFFICIENT = LogMessage(
        anchor="recovery aborted because of insufficient parameter settings",
        sample="FATAL:  recovery aborted because of insufficient parameter settings",
        severity="fatal",
        meaning="The standby has lower settings than its primary, and stops.",
        source=_postgres.file("src/backend/access/transam/xlogrecovery.c"),
        failure=archive.LOWER_SETTINGS,
    )

    NO_SEGMENT = LogMessage(
        anchor="could not create shared memory segment: ",
        sample="FATAL:  could not create shared memory segment: Invalid argument",
        severity="fatal",
        meaning="The kernel gives the server no shared memory of that size.",
        source=_postgres.file("src/backend/po/de.po"),
        failure=start.NO_SHARED_MEMORY,
    )

    PRIVATE_KEY = LogMessage(
        anchor="could not load private key file ",
        sample='FATAL:  could not load private key file "server.key": key values mismatch',
        pattern=r'could not load private key file \\?"(?P<file>[^"\\]+)\\?": (?P<error>.+)',
        severity="fatal",
        meaning="The key of the server's certificate cannot be loaded; the rest says why.",
        source=_postgres.file("src/backend/libpq/be-secure-openssl.c"),
        failure=objects.BAD_KEY,
    )

    NO_WRITE = LogMessage(
        anchor='could not write to file "',
        sample='ERROR:  could not write to file "base/pgsql_tmp/pgsql_tmp123.0": No '
        "space left on device",
        pattern=r'could not write (?:to |block \d+ (?:in|of) )?file \\?"(?P<file>[^"\\]+)',
        severity="error",
        meaning="A file cannot be written; the rest says why.",
        source=_postgres.file("src/backend/commands/dbcommands.c"),
        context=(
            "PANIC",
            "FATAL",
            "ERROR:",
            "base/",
            "pg_wal",
            "pgsql_tmp",
            "53100",
        ),
        failure=start.NOT_WRITTEN,
    )

    NO_LOCK_FILE = LogMessage(
        anchor='could not write lock file "',
        sample='FATAL:  could not write lock file "postmaster.pid": No space left on device',
        pattern=r'could not write lock file \\?"(?P<file>[^"\\]+)\\?": (?P<error>.+)',
        severity="fatal",
        meaning="The server does not start, because its lock file cannot be written.",
        source=_postgres.file("src/backend/po/de.po"),
        failure=start.NOT_WRITTEN,
    )
