"""Open the index of a project, and bring it up to date."""

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from atlas.fingerprints import library_stamp
from atlas.project import Project
from atlas.search.index import Index
from atlas.search.schema import TABLES, VERSION
from atlas.search.stamps import Changes, changes, place_of, stamps
from atlas.store import NotAStore, connect, discard, is_broken, project_store

_BUSY = 60.0


def index_path(project: Project) -> Path:
    """Return where the index of a project is kept: in the project's store."""
    return project_store(project).file


def open_index(project: Project, announce: Callable[[str], None] = lambda _: None) -> Index:
    """Return the index of a project, up to date.

    Nothing is imported or parsed where times and sizes of the files are as the index knows them.
    Two processes may do this at once; where the folder cannot be written, the index is made in
    memory.

    Args:
        project: The project.
        announce: Called with what is being done, where it takes longer.
    """
    file = index_path(project)
    for _ in range(2):
        try:
            return Index(_on_disk(file, project, announce), project.folder, project.build)
        except (OSError, sqlite3.DatabaseError) as error:
            if is_broken(error):
                discard(file, error)
            elif isinstance(error, (OSError, sqlite3.OperationalError)):
                break
            else:
                raise
    database = sqlite3.connect(":memory:", isolation_level=None)
    _refresh(database, project, announce)
    return Index(database, project.folder, project.build)


def _on_disk(file: Path, project: Project, announce: Callable[[str], None]) -> sqlite3.Connection:
    database = connect(file, _BUSY)
    try:
        _refresh(database, project, announce)
    except BaseException:
        database.close()
        raise
    return database


def _refresh(
    database: sqlite3.Connection, project: Project, announce: Callable[[str], None]
) -> None:
    """Bring the index up to date; views are loaded before anything is locked."""
    now, library = stamps(project), library_stamp()
    if _is_current(database, project, now, library):
        return
    from atlas.search import building  # noqa: PLC0415 - it imports technologies, kinds and units

    if not _has_tables(database):
        _make_tables(database)
    while True:
        update = building.prepare(database, project, _changed(database, now), library, announce)
        database.execute("BEGIN IMMEDIATE")
        try:
            is_written = building.write(database, update)
            database.execute("COMMIT")
        except BaseException:
            with suppress(sqlite3.OperationalError):
                database.execute("ROLLBACK")
            raise
        if is_written:  # else another process was faster, and there is less to do
            return


def _make_tables(database: sqlite3.Connection) -> None:
    database.execute("BEGIN IMMEDIATE")
    if not _has_tables(database):
        for statement in TABLES.split(";"):
            database.execute(statement)
        database.execute("INSERT INTO meta VALUES ('version', ?)", (VERSION,))
    database.execute("COMMIT")


def _has_tables(database: sqlite3.Connection) -> bool:
    query = "SELECT count(*) FROM sqlite_master WHERE name = 'meta'"
    return bool(database.execute(query).fetchone()[0])


def _changed(database: sqlite3.Connection, now: dict[str, tuple[int, int]]) -> Changes:
    rows = database.execute("SELECT path, modified, size FROM files")
    return changes({path: (modified, size) for path, modified, size in rows}, now)


def _is_current(
    database: sqlite3.Connection, project: Project, now: dict[str, tuple[int, int]], library: str
) -> bool:
    if not _has_tables(database):
        return False
    version = database.execute("SELECT value FROM meta WHERE key = 'version'").fetchone()
    if version is None or version[0] != VERSION:
        raise NotAStore(f"its index is of another version than {VERSION}")
    row = database.execute("SELECT value FROM meta WHERE key = 'library stamp'").fetchone()
    place = database.execute("SELECT value FROM meta WHERE key = 'project'").fetchone()
    same = bool(row) and row[0] == library and bool(place) and place[0] == place_of(project)
    return same and not _changed(database, now)
