"""One store for what is kept between runs: values by kind and key in one SQLite file.

A project has one in its build folder, a user one in the cache folder. A store only saves time: a
folder that cannot be written is skipped, a file that is broken or not a store is rebuilt, and a
value whose bytes have changed on disk counts as missing. Several processes may use one file.

A connection lives for one call, so that no process inherits an open one when it is forked.
"""

import hashlib
import json
import os
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing, suppress
from pathlib import Path
from typing import Final, TypeVar

from attrs import frozen

from atlas.project import Project
from atlas.terminal import one_line, say

_VERSION: Final = 2
"""Changes with the tables; each has a file of its own, so that two do not undo each other."""
NAME = f"store-{_VERSION}.sqlite"
VARIABLE = "ATLAS_CACHE_DIR"
"""The environment variable that moves the user's cache folder."""

_LIMIT = 256 * 2**20
_BUSY = 10.0
_APPLICATION: Final = 0x41544C53  # "ATLS", so that another program's database is told apart
_OLD_NAMES = ("store.sqlite", *(f"store-{version}.sqlite" for version in range(2, _VERSION)))
_OUTSIDE = {
    sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_INTERRUPT, sqlite3.SQLITE_PROTOCOL, sqlite3.SQLITE_NOLFS,
}  # fmt: skip
"""The codes of errors whose cause is not in the file."""
_RARELY = 64
"""After so many writes a value that is read counts as used once more."""
_TABLES = (
    """CREATE TABLE IF NOT EXISTS kept (name TEXT PRIMARY KEY, kind TEXT, value BLOB,
    checksum BLOB, size INTEGER, used INTEGER)""",
    "CREATE INDEX IF NOT EXISTS kept_by_use ON kept (used, size)",
    f"PRAGMA application_id = {_APPLICATION}",
    f"PRAGMA user_version = {_VERSION}",
)
_FIND = (
    "SELECT name, CAST(value AS BLOB), checksum, CAST(used AS INTEGER) FROM kept "
    "WHERE name IN (SELECT value FROM json_each(?))"
)
_LAST = f"SELECT min(coalesce(CAST(max(used) AS INTEGER), 0), {2**60}) FROM kept"  # noqa: S608
_USE = f"UPDATE kept SET used = ({_LAST}) WHERE name IN (SELECT value FROM json_each(?))"  # noqa: S608
_EVICT = (
    "DELETE FROM kept WHERE name IN (SELECT name FROM (SELECT name, "
    "sum(size) OVER (ORDER BY used DESC, rowid DESC) AS together FROM kept) WHERE together > ?)"
)
_Result = TypeVar("_Result")


class NotAStore(sqlite3.DatabaseError):
    """A database of another program."""


class Damaged(sqlite3.DatabaseError):
    """A value is not what was kept."""


@frozen
class Store:
    """Values by kind and key in one file.

    Args:
        file: The file; it is made when something is first kept.
        limit: Most bytes of all values; what was not used for longest goes first.
        busy: For how many seconds to wait while another process writes.
    """

    file: Path
    limit: int = _LIMIT
    busy: float = _BUSY

    def get(self, kind: str, keys: Iterable[str]) -> dict[str, bytes]:
        """Return the values that are kept and whole, by key.

        Args:
            kind: What is kept, such as `"icons"`.
            keys: The keys that are asked for.
        """
        names = {_name(kind, key): key for key in keys}
        if not names or not self.file.exists():
            return {}
        selected = json.dumps([*names])

        def read(database: sqlite3.Connection) -> dict[str, bytes]:
            rows = database.execute(_FIND, (selected,)).fetchall()
            values = {
                names[name]: value
                for name, value, checksum, _ in rows
                if name in names and checksum == _checksum(name, value)
            }
            if len(values) < len(rows):
                raise Damaged("a value in it is not as it was kept")
            (last,) = database.execute(_LAST).fetchone()
            if old := [name for name, _, _, used in rows if used < last - _RARELY]:
                with suppress(sqlite3.OperationalError):  # read only, or busy: the values are whole
                    database.execute(_USE, (json.dumps(old),))
            return values

        return self._run(read, {})

    def put(self, kind: str, values: Mapping[str, bytes]) -> None:
        """Keep values; one that would take more than a quarter of the store is not kept.

        Args:
            kind: What is kept, such as `"icons"`.
            values: The values by key.
        """
        names = {_name(kind, key): value for key, value in values.items()}
        if not names:
            return

        def write(database: sqlite3.Connection) -> None:
            database.execute("BEGIN IMMEDIATE")
            (last,) = database.execute(_LAST).fetchone()
            rows = [
                (name, kind, value, _checksum(name, value), len(value), last + 1)
                for name, value in names.items()
                if len(value) <= self.limit // 4
            ]
            database.executemany("DELETE FROM kept WHERE name = ?", [(name,) for name in names])
            database.executemany("INSERT INTO kept VALUES (?, ?, ?, ?, ?, ?)", rows)
            (size,) = database.execute("SELECT total(size) FROM kept").fetchone()
            if size > self.limit:
                database.execute(_EVICT, (self.limit * 3 // 4,))
            database.execute("COMMIT")

        self._run(write, None)

    def _run(self, action: Callable[[sqlite3.Connection], _Result], fallback: _Result) -> _Result:
        for _ in range(2):
            try:
                with closing(connect(self.file, self.busy)) as database:
                    return action(database)
            except (OSError, sqlite3.DatabaseError) as error:
                if is_broken(error):
                    discard(self.file, error)
                else:
                    return fallback
        return fallback


def connect(file: Path, timeout: float = _BUSY) -> sqlite3.Connection:
    """Open the file of a store, or create it; the caller opens and ends transactions.

    Args:
        file: The file.
        timeout: How long to wait while another process writes, in seconds.

    Raises:
        OSError: Its folder cannot be made.
        sqlite3.DatabaseError: It cannot be opened or written; `is_broken` says whether
            `discard` fixes that.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    database = open_database(file, timeout)
    try:
        database.execute("PRAGMA synchronous = OFF")  # what a power cut spoils is noticed
        if _identity(database) != (_APPLICATION, _VERSION):
            _prepare(database, file)
    except BaseException:
        database.close()
        raise
    return database


def open_database(file: Path, timeout: float) -> sqlite3.Connection:
    """Open a file as a database, or create it; the caller opens and ends transactions.

    Args:
        file: The file.
        timeout: How long to wait while another process writes, in seconds.

    Raises:
        sqlite3.DatabaseError: It cannot be opened.
    """
    return sqlite3.connect(file, timeout=timeout, isolation_level=None)


def _identity(database: sqlite3.Connection) -> tuple[int, int]:
    (application,) = database.execute("PRAGMA application_id").fetchone()
    (version,) = database.execute("PRAGMA user_version").fetchone()
    return application, version


def _prepare(database: sqlite3.Connection, file: Path) -> None:
    """Create the tables, unless another process did; a file with other tables is not a store."""
    database.execute("BEGIN IMMEDIATE")
    (tables,) = database.execute("SELECT count(*) FROM sqlite_master").fetchone()
    identity = _identity(database)
    if tables and identity != (_APPLICATION, _VERSION):
        raise NotAStore(f"it is another program's, not version {_VERSION} of the store")
    for statement in _TABLES:
        database.execute(statement)
    database.execute("COMMIT")
    for name in _OLD_NAMES:
        if name != file.name:
            _remove(file.with_name(name))


def is_broken(error: Exception) -> bool:
    """Return whether a file is damaged or not a store, so that `discard` fixes it."""
    if not isinstance(error, sqlite3.DatabaseError):
        return False
    code = getattr(error, "sqlite_errorcode", None)  # of the library's own errors there is none
    return code is None or code & 0xFF not in _OUTSIDE


def discard(file: Path, error: Exception) -> None:
    """Remove a file that is not a store, with a line on standard error; nothing in it was unique.

    Args:
        file: The file.
        error: What is wrong with it.
    """
    say(one_line(f"{file}: rebuilt, because it cannot be used: {error}"), err=True)
    _remove(file)


def _remove(file: Path) -> None:
    """Remove a file of a store; one that cannot be removed stays, and is skipped."""
    with suppress(OSError):
        for path in (file, file.with_name(f"{file.name}-journal")):
            path.unlink(missing_ok=True)


def _name(kind: str, key: str) -> str:
    return hashlib.blake2b(os.fsencode(f"{kind}\0{key}"), digest_size=16).hexdigest()


def _checksum(name: str, value: bytes) -> bytes:
    return hashlib.blake2b(value, digest_size=16, key=name.encode()).digest()


def project_store(project: Project) -> Store:
    """Return the store of a project, in its build folder."""
    return Store(project.folder / project.build / ".atlas" / NAME)


def user_store() -> Store:
    """Return the store of the user in the cache folder, which all projects share."""
    return Store(user_folder() / NAME)


def remembered(kind: str, key: str, compute: Callable[[], bytes]) -> bytes:
    """Return what the user's store keeps, computed and kept if it is not there.

    Args:
        kind: The kind of data, such as `"icons"`.
        key: A hash of everything that the result depends on.
        compute: Called when nothing is kept.
    """
    store = user_store()
    kept = store.get(kind, [key])
    if key in kept:
        return kept[key]
    data = compute()
    store.put(kind, {key: data})
    return data


def user_folder() -> Path:
    """Return the user's cache folder: `ATLAS_CACHE_DIR`, or that of the system."""
    if chosen := os.environ.get(VARIABLE):
        return Path(chosen)
    from platformdirs import user_cache_path  # noqa: PLC0415 - only where no folder is chosen

    return user_cache_path("production-atlas")
