"""Log messages of SQLite: statements that violate a constraint or the schema."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import sqlite_statements as sqlite
from atlas.technologies.message import LogMessage

# A library that reads these texts of SQLite.
_DOCTRINE = Repository(
    "doctrine/dbal",
    commit="afcd62473459a3eab92c684ed60d5c4bf42c6164",
    checked="2026-11-27",
    kind="secondary",
).file("src/Driver/API/SQLite/ExceptionConverter.php")


class SQLiteStatementMessages:
    """Log messages of SQLite: statements that violate a constraint or the schema."""

    UNIQUE = LogMessage(
        anchor="UNIQUE constraint failed",
        sample="sqlite3.IntegrityError: UNIQUE constraint failed: users.email",
        pattern=r"UNIQUE constraint failed(?:: (?P<column>[\w.]+))?",
        severity="error",
        meaning="A write would store a unique key a second time.",
        source=_DOCTRINE,
        failure=sqlite.CONSTRAINT,
    )

    NOT_NULL = LogMessage(
        anchor="NOT NULL constraint failed",
        sample="sqlite3.IntegrityError: NOT NULL constraint failed: users.email",
        pattern=r"NOT NULL constraint failed(?:: (?P<column>[\w.]+))?",
        severity="error",
        meaning="A write leaves a required column empty.",
        source=_DOCTRINE,
        failure=sqlite.CONSTRAINT,
    )

    FOREIGN_KEY = LogMessage(
        anchor="FOREIGN KEY constraint failed",
        sample="FOREIGN KEY constraint failed",
        severity="error",
        meaning="A write violates a foreign key.",
        source=_DOCTRINE,
        failure=sqlite.CONSTRAINT,
    )

    NO_TABLE = LogMessage(
        anchor="no such table:",
        sample="sqlite3.OperationalError: no such table: users",
        pattern=r"no such table: (?P<table>\S+)",
        severity="error",
        meaning="The table does not exist in this file: another file, or a migration "
        "that has not run.",
        source=_DOCTRINE,
        failure=sqlite.SCHEMA_DIFFERS,
    )

    NO_COLUMN = LogMessage(
        anchor="has no column named",
        sample="table users has no column named email",
        pattern=r"table (?P<table>\S+) has no column named (?P<column>\S+)",
        severity="error",
        meaning="The column does not exist: code and schema are of different releases.",
        source=_DOCTRINE,
        failure=sqlite.SCHEMA_DIFFERS,
    )
