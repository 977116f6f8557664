"""Log messages of PostgreSQL: damaged data, and pg_rewind."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import postgresql_archive as fails
from atlas.technologies.message import LogMessage

_postgres_16 = Repository(
    "postgres/postgres",
    commit="REL_16_4",
    checked="2026-11-26",
    folder="src",
    read_in="orioledb/postgres, a fork of 16.4",
)


class PostgreSQLDamageMessages:
    """Log messages of PostgreSQL: damaged data, and pg_rewind."""

    COMMIT_LOG = LogMessage(
        anchor="could not access status of transaction ",
        sample="ERROR:  could not access status of transaction 352",
        pattern=r"status of transaction (?P<transaction>\d+)",
        severity="error",
        meaning="The file that says whether a transaction was committed is missing or too short.",
        source=_postgres_16.file("backend/access/transam/slru.c"),
        failure=fails.DAMAGED,
    )

    TOAST_MISSING = LogMessage(
        anchor="missing chunk number ",
        sample="ERROR:  missing chunk number 0 for toast value 16789 in pg_toast_16401",
        pattern=r"missing chunk number (?P<chunk>\d+) for toast value (?P<value>\d+) in "
        r"(?P<table>\S+)",
        severity="error",
        meaning="A part of a long value is missing: the table or its index is damaged.",
        source=_postgres_16.file("backend/access/heap/heaptoast.c"),
        failure=fails.DAMAGED,
    )

    TOAST_UNEXPECTED = LogMessage(
        anchor="unexpected chunk number ",
        sample="ERROR:  unexpected chunk number 1 (expected 0) for toast value 16789 in "
        "pg_toast_16401",
        pattern=r"unexpected chunk number (?P<chunk>\d+) \((?:expected|out of range) [^)]+\) "
        r"for toast value (?P<value>\d+)",
        severity="error",
        meaning="A part of a long value is not the expected one: the table is damaged.",
        source=_postgres_16.file("backend/access/heap/heaptoast.c"),
        failure=fails.DAMAGED,
    )

    SHORT_BLOCK = LogMessage(
        anchor=": read only ",
        sample='ERROR:  could not read block 3 in file "base/16384/16402": read only 0 of '
        "8192 bytes",
        pattern=r'could not read block (?P<block>\d+) in file "(?P<file>[^"]+)": read only',
        severity="error",
        meaning="A data file is shorter than its table: data was lost.",
        source=_postgres_16.file("backend/storage/smgr/md.c"),
        failure=fails.DAMAGED,
    )

    ZERO_PAGE = LogMessage(
        anchor='" contains unexpected zero page at block ',
        sample='ERROR:  index "orders_pkey" contains unexpected zero page at block 5',
        pattern=r'index "(?P<index>[^"]+)" contains unexpected zero page at block '
        r"(?P<block>\d+)",
        severity="error",
        meaning="An index has an empty page where it needs a filled one; REINDEX rebuilds it.",
        source=_postgres_16.file("backend/access/nbtree/nbtpage.c"),
        failure=fails.DAMAGED,
    )

    OLD_XMIN = LogMessage(
        anchor=" from before relfrozenxid ",
        sample="ERROR:  found xmin 2157740646 from before relfrozenxid 1197",
        pattern=r"found (?P<field>xm\w+) (?P<xid>\d+) from before relfrozenxid "
        r"(?P<frozen>\d+)",
        severity="error",
        meaning="A row is older than its table may hold; vacuum of the table fails.",
        source=_postgres_16.file("backend/access/heap/heapam.c"),
        failure=fails.DAMAGED,
    )

    CHECKSUM = LogMessage(
        anchor="page verification failed, calculated checksum ",
        sample="WARNING:  page verification failed, calculated checksum 20919 but expected 15254",
        pattern=r"calculated checksum (?P<calculated>\d+) but expected (?P<expected>\d+)",
        severity="warning",
        meaning="A page differs from what was written: a disk or file system damaged it.",
        source=_postgres_16.file("backend/storage/page/bufpage.c"),
        failure=fails.DAMAGED,
    )

    ALLOCATION = LogMessage(
        anchor="invalid memory alloc request size ",
        sample="ERROR:  invalid memory alloc request size 18446744073709551613",
        pattern=r"alloc request size (?P<bytes>\d+)",
        severity="error",
        meaning="More memory was requested at once than is allowed: a very large value, or a "
        "damaged row.",
        source=_postgres_16.file("backend/utils/mmgr/mcxt.c"),
        failure=fails.HUGE_ALLOCATION,
    )

    REWIND_RECORD = LogMessage(
        anchor="pg_rewind: error: could not find previous WAL record at ",
        sample="pg_rewind: error: could not find previous WAL record at 0/60000A0: record "
        "with incorrect prev-link 79/6C6B6565 at 0/60000A0",
        pattern=r"previous WAL record at (?P<lsn>[\dA-F/]+)",
        severity="error",
        meaning="The old primary no longer has the WAL from the point where both diverged.",
        source=_postgres_16.file("bin/pg_rewind/parsexlog.c"),
        failure=fails.REWIND,
    )

    REWIND_NO_COMMAND = LogMessage(
        anchor="restore_command is not set in the target cluster",
        sample="pg_rewind: error: restore_command is not set in the target cluster",
        severity="error",
        meaning="pg_rewind needs WAL from the archive, and does not know how to fetch it.",
        source=_postgres_16.file("bin/pg_rewind/pg_rewind.c"),
        failure=fails.REWIND,
    )
