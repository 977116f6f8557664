"""Opens the index of a project, brought up to date where something has changed."""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

from atlas.project import Project
from atlas.search.index import Index
from atlas.search.schema import TABLES, VERSION
from atlas.search.stamps import Changes, changes, library_stamp, stamps

FILE = "index.sqlite"
Announce = Callable[[str], None]


def index_path(project: Project) -> Path:
    """Return where the index of a project is kept."""
    return project.folder / project.build / ".atlas" / FILE


def open_index(project: Project, announce: Announce = lambda _: None) -> Index:
    """Return the index of a project, up to date.

    Nothing is imported or parsed where times and sizes of the files are as the index knows them.
    Two processes may do this at once; where the folder cannot be written, the index is made in
    memory.

    Args:
        project: The project.
        announce: Called with what is being done, where it takes longer.
    """
    path = index_path(project)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        database = _connect(path)
    except (OSError, sqlite3.OperationalError):
        database = _connect(Path(":memory:"))
    try:
        _refresh(database, project, announce)
    except sqlite3.OperationalError:
        database.close()
        database = _connect(Path(":memory:"))
        _refresh(database, project, announce)
    return Index(database, project.folder, project.build)


def _connect(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path, timeout=60)
    try:
        version = database.execute("SELECT value FROM meta WHERE key = 'version'").fetchone()
    except sqlite3.DatabaseError as error:
        if "no such table" in str(error):
            return database
        database.close()
        if path.name != FILE or isinstance(error, sqlite3.OperationalError):
            raise
        path.unlink()  # it is no database
        return sqlite3.connect(path, timeout=60)
    if version is None or version[0] != VERSION:
        database.close()
        path.unlink()
        return sqlite3.connect(path, timeout=60)
    return database


def _refresh(database: sqlite3.Connection, project: Project, announce: Announce) -> None:
    now, library = stamps(project), library_stamp()
    if _is_current(database, project, now, library):
        return
    from atlas.search import building  # noqa: PLC0415 - it imports technologies, kinds and units

    before, database.isolation_level = database.isolation_level, None
    database.execute("BEGIN IMMEDIATE")  # a second process waits here, and then has less to do
    try:
        if not _has_tables(database):
            for statement in TABLES.split(";"):
                database.execute(statement)
            database.execute("INSERT INTO meta VALUES ('version', ?)", (VERSION,))
        building.update(database, project, _changed(database, now), library, announce)
        database.execute("COMMIT")
    except BaseException:
        database.execute("ROLLBACK")
        raise
    finally:
        database.isolation_level = before


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
    row = database.execute("SELECT value FROM meta WHERE key = 'library stamp'").fetchone()
    place = database.execute("SELECT value FROM meta WHERE key = 'project'").fetchone()
    same = bool(row) and row[0] == library and bool(place) and place[0] == place_of(project)
    return same and not _changed(database, now)


def place_of(project: Project) -> str:
    """Return what else the answers of an index depend on: what counts as a view, and where."""
    return os.pathsep.join((*project.roots, "", *project.shared))
