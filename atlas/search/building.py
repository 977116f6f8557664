"""Bring an index up to date: unchanged modules are neither loaded nor written."""

import os
import sqlite3
from collections.abc import Callable, Iterable

from attrs import frozen

from atlas import bounds
from atlas.dependencies import Files
from atlas.fingerprints import library_fingerprint, module_fingerprint
from atlas.loader import ModuleFindings, load_module, try_modules
from atlas.project import Project
from atlas.search import writing
from atlas.search.library_rows import keep_library
from atlas.search.reduction import Reduced, of_view
from atlas.search.schema import TURN
from atlas.search.stamps import Changes, Stamp, place_of
from atlas.store import project_store
from atlas.technologies.registry import REGISTRY

_MANY = 8


@frozen
class Module:
    """A module as the index keeps it.

    Args:
        path: Its path, relative to the project.
        fingerprint: Hash of all that it depends on.
        problem: Why it cannot be loaded; empty if it can.
        files: The files that it depends on.
        reduced: Its view; None if it cannot be loaded.
    """

    path: str
    fingerprint: str
    problem: str
    files: tuple[str, ...]
    reduced: Reduced | None


@frozen
class Update:
    """An update of the index, ready to be written.

    Args:
        anew: Whether the whole index is rebuilt.
        library: The fingerprint of the library.
        gone: Paths of the modules that were deleted.
        modules: The modules that are new or have changed.
        stamps: Size and time of each file, by path.
        meta: Values about the whole index, by name.
        moved: The files that changed while they were read; what is made of them is left out.
    """

    anew: bool
    library: str
    gone: frozenset[str]
    modules: tuple[Module, ...]
    stamps: dict[str, Stamp]
    meta: dict[str, str]
    moved: frozenset[str]


def prepare(
    database: sqlite3.Connection,
    project: Project,
    changed: Changes,
    library: str,
    announce: Callable[[str], None],
) -> Update:
    """Load what has changed since an index was written, without writing to it.

    Args:
        database: The index.
        project: The project.
        changed: The files that have changed since then.
        library: Stamp of the library.
        announce: Prints what is being done, if it takes long.
    """
    store = project_store(project)
    of_library = library_fingerprint(store)
    fingerprint = f"{of_library} {place_of(project)}"
    stored = database.execute("SELECT value FROM meta WHERE key = 'library'").fetchone()
    rebuild = stored is None or stored[0] != fingerprint
    modules = {project.relative(path): path for path in project.modules()}
    indexed = {path for (path,) in database.execute("SELECT path FROM modules")}
    due = set(modules) if rebuild else _affected(database, modules, changed)
    if len(due) > _MANY:
        announce(f"indexing {len(due)} views")
    files = Files(project).load()
    prints = {} if rebuild else _prints(database)
    fresh = [
        (path, stamp)
        for path in sorted(due)
        if prints.get(path) != (stamp := module_fingerprint(files, modules[path], alone=True))
    ]
    if fresh:
        try_modules(project, [modules[path] for path, _ in fresh])
    loaded = [_module(files, path, stamp) for path, stamp in fresh]
    bounds.end()
    files.save()
    moved = files.changed()
    settled = tuple(module for module in loaded if moved.isdisjoint(module.files))
    known = {path: stamp for path, stamp in changed.stamps.items() if path not in moved}
    meta = {"library": fingerprint, "library stamp": library, "project": place_of(project)}
    gone = frozenset(indexed.difference(modules))
    return Update(rebuild, of_library, gone, settled, known, meta, moved)


def write(database: sqlite3.Connection, update: Update) -> None:
    """Write an update within the transaction of the caller.

    Args:
        database: The index.
        update: What is written.
    """
    if update.anew:
        _forget_all(database)
        keep_library(database, REGISTRY, update.library)
    for path in sorted(update.gone):
        _forget_module(database, path)
    for module in update.modules:
        _keep_module(database, module)
    writing.forget_unused(database)
    database.execute("DELETE FROM files")
    database.executemany(
        "INSERT INTO files VALUES (?, ?, ?)",
        [(path, *stamp) for path, stamp in update.stamps.items()],
    )
    database.executemany(
        "INSERT OR REPLACE INTO meta VALUES (?, ?)",
        [*update.meta.items(), (TURN, os.urandom(8).hex())],
    )


def _prints(database: sqlite3.Connection) -> dict[str, str]:
    """Return the fingerprints of the modules that could be loaded."""
    return dict(database.execute("SELECT path, fingerprint FROM modules WHERE problem = ''"))


def _forget_all(database: sqlite3.Connection) -> None:
    for table in (
        "modules", "module_files", "views", "signatures", "failures", "ports", "signature_views",
        "carriers", "runs", "calls", "links", "parts", "reports", "documents",
        "document_views", "signature_words",
    ):  # fmt: skip
        database.execute(f"DELETE FROM {table}")  # noqa: S608 - from the list above


def _forget_module(database: sqlite3.Connection, path: str) -> None:
    writing.forget(database, path.removesuffix(".py"))
    database.execute("DELETE FROM modules WHERE path = ?", (path,))
    database.execute("DELETE FROM module_files WHERE module = ?", (path,))


def _affected(database: sqlite3.Connection, modules: Iterable[str], changed: Changes) -> set[str]:
    """Return the modules that are new, failed before, or depend on a changed file.

    A changed data file may be a new one, which no module is known to be made of: all may change.
    """
    if any(not file.endswith(".py") for file in changed.files):
        return set(modules)
    indexed = {path for (path,) in database.execute("SELECT path FROM modules")}
    failed = {path for (path,) in database.execute("SELECT path FROM modules WHERE problem != ''")}
    touched = {
        module
        for module, file in database.execute("SELECT module, file FROM module_files")
        if file in changed.files
    }
    return {path for path in modules if path not in indexed or path in touched | failed}


def _module(files: Files, path: str, fingerprint: str) -> Module:
    module = files.project.folder / path
    problem, reduced = "", None
    try:
        reduced = of_view(load_module(files.project, module), REGISTRY)
    except ModuleFindings as error:
        problem = str(error)
    return Module(path, fingerprint, problem, tuple(files.inputs(module, alone=True)), reduced)


def _keep_module(database: sqlite3.Connection, module: Module) -> None:
    _forget_module(database, module.path)
    if module.reduced is not None:
        writing.keep_view(database, module.reduced)
    database.execute(
        "INSERT INTO modules VALUES (?, ?, ?)", (module.path, module.fingerprint, module.problem)
    )
    database.executemany(
        "INSERT INTO module_files VALUES (?, ?)", [(module.path, file) for file in module.files]
    )
