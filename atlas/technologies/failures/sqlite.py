"""What fails in SQLite, with the first steps."""

from atlas.evidence.command import shell, sql
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import SPACE
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_CHECKED = "2026-11-26"
LSOF = Repository(
    "lsof-org/lsof", commit="6379888cc1924bf97b2cfdbc1cee38bb0aa45f5d", checked=_CHECKED
).file("Lsof.8")
PRAGMA = Repository(
    "mackyle/sqlite",
    commit="a042e92ba000add36944422c988557f7555fa7f2",
    checked=_CHECKED,
    publisher="SQLite",
).file("src/pragma.c")

HOLDERS = Check(
    "Find the processes that have the database file open.",
    shell("lsof <file>") @ LSOF.at("To find the process that has"),
    **NO_OUTPUT,
    verify="One of them holds the lock: often a long transaction, or a backup.",
)
INTEGRITY = Check(
    "Check the database file for corruption, on a copy of it.",
    sql("PRAGMA integrity_check;", dialect="sqlite") @ PRAGMA.at("PRAGMA integrity_check"),
    **NO_OUTPUT,
)

LOCKED = KnownFailure(
    "the database is locked by another connection", steps=[HOLDERS, SPACE, INTEGRITY]
)
DAMAGED = KnownFailure("the database file is damaged", steps=[SPACE, INTEGRITY, HOLDERS])
FULL = KnownFailure(
    "the disk is full, or the database at its size limit", steps=[SPACE, HOLDERS, INTEGRITY]
)
READONLY = KnownFailure("the database cannot be written", steps=[SPACE, HOLDERS, INTEGRITY])

NOT_OPENED = KnownFailure("the database file cannot be opened", steps=[SPACE, HOLDERS, INTEGRITY])
