"""SQLite: embedded relational database."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._sqlite_statement_messages import SQLiteStatementMessages
from atlas.technologies.failures import sqlite as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

SQLITE = Repository(
    "mackyle/sqlite",
    commit="a042e92ba000add36944422c988557f7555fa7f2",
    checked="2026-11-26",
    publisher="SQLite",
).file("src/main.c")


class SQLite(SQLiteStatementMessages, Technology):
    """A relational database in a file, within the process that uses it."""

    name = "SQLite"
    icon = "simple-icons:sqlite"
    plane = "state"
    releases = undisclosed("releases: endoflife-date/endoflife.date was read for others only")
    logs = undisclosed("a library logs where its program chooses: its source names no file")

    LOCKED = LogMessage(
        anchor="database is locked",
        sample="sqlite3.OperationalError: database is locked",
        severity="error",
        meaning="Another connection holds the lock of the SQLite database for longer than is "
        "waited.",
        source=SQLITE,
        failure=fails.LOCKED,
    )
    CORRUPT = LogMessage(
        anchor="database disk image is malformed",
        sample="sqlite3.DatabaseError: database disk image is malformed",
        severity="error",
        meaning="The file of the SQLite database is damaged.",
        source=SQLITE,
        failure=fails.DAMAGED,
    )
    FULL = LogMessage(
        anchor="database or disk is full",
        sample="sqlite3.OperationalError: database or disk is full",
        pattern=r"database or disk is full",
        severity="error",
        meaning="The disk is full, or the SQLite database is at its maximum size.",
        source=SQLITE,
        failure=fails.FULL,
    )
    READONLY = LogMessage(
        anchor="attempt to write a readonly database",
        sample="sqlite3.OperationalError: attempt to write a readonly database",
        pattern=r"attempt to write a readonly database",
        severity="error",
        meaning="The SQLite database, or its directory, may not be written by this user.",
        source=SQLITE,
        failure=fails.READONLY,
    )
    IO = LogMessage(
        anchor="sqlite3.OperationalError: disk I/O error",
        sample="sqlite3.OperationalError: disk I/O error",
        severity="error",
        meaning="The disk or file system failed while SQLite read or wrote.",
        source=SQLITE,
        failure=fails.DAMAGED,
    )
    IO_OF_ANY_CLIENT = LogMessage(
        anchor="disk I/O error",
        sample="[Error: SQLITE_IOERR: disk I/O error",
        severity="error",
        meaning="The disk or file system failed while SQLite read or wrote.",
        source=SQLITE,
        context=("SQLITE_IOERR", "SqliteException", "SQLiteException", "SQLite", "sqlite"),
        failure=fails.DAMAGED,
    )
    NOT_OPENED = LogMessage(
        anchor="unable to open database file",
        sample="sqlite3.OperationalError: unable to open database file",
        pattern=r"unable to open database file",
        severity="error",
        meaning=(
            "The file or its folder is missing or cannot be written by the user that the "
            "program runs as."
        ),
        source=SQLITE,
        failure=fails.NOT_OPENED,
    )

    NOT_A_DATABASE = LogMessage(
        anchor="file is not a database",
        sample="sqlite3.DatabaseError: file is not a database",
        pattern=r"(?:DatabaseError: |SQLITE_NOTADB: |'|^)file is not a database",
        severity="error",
        meaning="The file is no SQLite database: overwritten, encrypted, or another file.",
        source=SQLITE,
        failure=fails.DAMAGED,
    )

    TABLE_LOCKED = LogMessage(
        anchor="database table is locked",
        sample="sqlite3.OperationalError: database table is locked: orders",
        pattern=r"database table is locked",
        severity="error",
        meaning="Another statement of the same process holds a table.",
        source=SQLITE,
        failure=fails.LOCKED,
    )


sqlite = SQLite()
