"""What fails in SQLite's statements, with the first steps."""

from atlas.evidence.command import action
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import OPENERS
from atlas.technologies.failures.sqlite import FILE_MODE, INTEGRITY
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_SHELL = Repository(
    "doctrine/dbal", commit="afcd62473459a3eab92c684ed60d5c4bf42c6164", checked="2026-11-27"
).file("src/Driver/API/SQLite/ExceptionConverter.php")

SCHEMA = Check(
    "Read the tables and constraints of the file that the program opened.",
    action("Query name and sql of sqlite_master, in the file that the program has open.")
    @ _SHELL.at("'no such table:'"),
    **NO_OUTPUT,
    verify="Empty, or without the table: the program opened another file, or a new one.",
)

CONSTRAINT = KnownFailure("a write violates a constraint", steps=[SCHEMA, OPENERS, INTEGRITY])
SCHEMA_DIFFERS = KnownFailure(
    "a statement names a table or column that does not exist", steps=[SCHEMA, FILE_MODE, OPENERS]
)
