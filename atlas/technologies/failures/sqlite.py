"""What fails in SQLite, with the first steps."""

from atlas.evidence.command import shell, sql
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import COREUTILS, OPENERS, SPACE
from atlas.technologies.failures.linux import MOUNTS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_CHECKED = "2026-11-26"
PRAGMA = Repository(
    "mackyle/sqlite",
    commit="a042e92ba000add36944422c988557f7555fa7f2",
    checked=_CHECKED,
    publisher="SQLite",
).file("src/pragma.c")

INTEGRITY = Check(
    "Check the database file for corruption, on a copy of it.",
    sql("PRAGMA integrity_check;", dialect="sqlite") @ PRAGMA.at("PRAGMA integrity_check"),
    **NO_OUTPUT,
)

FILE_MODE = Check(
    "List the database file and its directory with owner and permissions.",
    shell("ls -ld <file> <directory>") @ COREUTILS.at("program lists information about files"),
    **NO_OUTPUT,
    verify="Both exist; the user of the program may read the file and write to the directory.",
)

LOCKED = KnownFailure(
    "the database is locked by another connection", steps=[OPENERS, SPACE, INTEGRITY]
)
DAMAGED = KnownFailure("the database file is damaged", steps=[SPACE, INTEGRITY, OPENERS])
FULL = KnownFailure(
    "the disk is full, or the database at its size limit", steps=[SPACE, OPENERS, INTEGRITY]
)
READONLY = KnownFailure("the database cannot be written", steps=[SPACE, OPENERS, INTEGRITY])

NOT_OPENED = KnownFailure("the database file cannot be opened", steps=[FILE_MODE, MOUNTS, SPACE])
