"""Open the index of a project, and bring it up to date.

The index is a file of its own. What it was when it was last written, its checksum and its mark, is
sealed in the project's store: a file of another mark is read whole, and one of another checksum is
damaged and built again. It is brought up to date in place, by one process at a time.
"""

import importlib
import json
import mmap
import sqlite3
import zlib
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from attrs import frozen

from atlas.checkpoint import checkpoint
from atlas.fingerprints import library_stamp
from atlas.marks import Mark, mark_of
from atlas.project import Project
from atlas.search.index import Index
from atlas.search.schema import TABLES, VERSION
from atlas.search.stamps import Changes, changes, place_of, stamps
from atlas.store import discard, is_broken, open_database, project_store
from atlas.terminal import one_line, say
from atlas.writing import hold

_BUSY = 60.0
_TIMES = 3
"""So often what changes while it is read is read again; the next run reads the rest."""
_KIND = "index"
_BUILDING = "atlas.search.building"
"""It imports technologies, kinds and units."""


@frozen
class _Seal:
    """What the file of an index was when it was last written or verified."""

    checksum: int
    mark: Mark


def index_path(project: Project) -> Path:
    """Return where the index of a project is kept: next to the project's store."""
    return project_store(project).file.with_name(f"index-{VERSION}.sqlite")


def open_index(project: Project, announce: Callable[[str], None] = lambda _: None) -> Index:
    """Return the index of a project, up to date.

    Nothing is imported or parsed where times and sizes of the files are as the index knows them.
    Of two processes that do this at once, one waits for the other; where the folder cannot be
    written, the index is made in memory.

    Args:
        project: The project.
        announce: Called with what is being done, where it takes longer.
    """
    file = index_path(project)
    for _ in range(2):
        try:
            database = _as_it_is(project, file)
            if database is None:
                importlib.import_module(_BUILDING)
                checkpoint(project)  # before anything is open, and with all that it takes
                database = _renewed(project, file, announce)
        except (OSError, sqlite3.DatabaseError) as error:
            if not is_broken(error):  # the folder cannot be written, or is full
                break
            discard(file, error)
        else:
            return Index(database, project.folder, project.build, project_store(project))
    database = sqlite3.connect(":memory:", isolation_level=None)
    _update(database, project, announce)
    return Index(database, project.folder, project.build)


def _as_it_is(project: Project, file: Path) -> sqlite3.Connection | None:
    """Return an index that is as it was written, and needs no update; None for any other."""
    seal = _seal(project)
    if seal is None or seal.mark != mark_of(file):
        return None
    database = open_database(file, _BUSY)
    is_current = False
    try:
        is_current = _is_current(database, project)
    finally:
        if not is_current:
            database.close()
    return database if is_current else None


def _renewed(project: Project, file: Path, announce: Callable[[str], None]) -> sqlite3.Connection:
    """Verify an index, and bring it up to date, while no other process does."""
    with hold(file.parent):
        if not _is_whole(project, file):
            _remove_with_older(file)
        database = open_database(file, _BUSY)
        try:
            if not _is_current(database, project):
                _update(database, project, announce)
                project_store(project).put(_KIND, {VERSION: _sealed(file)})
        except BaseException:
            database.close()
            raise
        return database


def _is_whole(project: Project, file: Path) -> bool:
    """Whether an index is as it was written; one of another mark is read for that."""
    if not file.exists():
        return False
    with suppress(sqlite3.DatabaseError), closing(open_database(file, _BUSY)) as database:
        database.execute("PRAGMA schema_version")  # undoes what a killed process began to write
    seal = _seal(project)
    if seal is None:
        return False  # nothing is known of it
    if seal.mark == mark_of(file):
        return True
    if seal.checksum != _checksum(file):
        say(one_line(f"{file}: built again, because it is not as it was written"), err=True)
        return False
    project_store(project).put(_KIND, {VERSION: _sealed(file)})
    return True


def _seal(project: Project) -> _Seal | None:
    stored = project_store(project).get(_KIND, [VERSION]).get(VERSION)
    if stored is None:
        return None
    checksum, *mark = json.loads(stored)
    return _Seal(checksum, Mark(*mark))


def _sealed(file: Path) -> bytes:
    return json.dumps([_checksum(file), *(mark_of(file) or ())]).encode()


def _checksum(file: Path) -> int:
    if not file.stat().st_size:
        return 0
    with file.open("rb") as stream, mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as data:
        return zlib.crc32(data)


def _remove_with_older(file: Path) -> None:
    """Remove an index and those of earlier versions, which nothing brings up to date any more."""
    for path in file.parent.glob("index-*.sqlite*"):
        version = path.name.removeprefix("index-").partition(".")[0]
        if version.isdecimal() and int(version) <= int(VERSION):
            path.unlink(missing_ok=True)


def _update(
    database: sqlite3.Connection, project: Project, announce: Callable[[str], None]
) -> None:
    """Bring the index up to date; views are loaded before anything is written."""
    from atlas.search import building  # noqa: PLC0415 - it imports technologies, kinds and units

    database.execute("BEGIN IMMEDIATE")
    try:
        if not _has_tables(database):
            for statement in TABLES.split(";"):
                database.execute(statement)
        for _ in range(_TIMES):
            now, library = stamps(project), library_stamp()
            update = building.prepare(database, project, _changed(database, now), library, announce)
            building.write(database, update)
            if not update.moved:
                break
        database.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.DatabaseError):
            database.execute("ROLLBACK")
        raise


def _has_tables(database: sqlite3.Connection) -> bool:
    query = "SELECT count(*) FROM sqlite_master WHERE name = 'meta'"
    return bool(database.execute(query).fetchone()[0])


def _changed(database: sqlite3.Connection, now: dict[str, tuple[int, int]]) -> Changes:
    rows = database.execute("SELECT path, modified, size FROM files")
    return changes({path: (modified, size) for path, modified, size in rows}, now)


def _is_current(database: sqlite3.Connection, project: Project) -> bool:
    if not _has_tables(database):
        return False
    row = database.execute("SELECT value FROM meta WHERE key = 'library stamp'").fetchone()
    place = database.execute("SELECT value FROM meta WHERE key = 'project'").fetchone()
    same = bool(row) and row[0] == library_stamp() and bool(place) and place[0] == place_of(project)
    return same and not _changed(database, stamps(project))
