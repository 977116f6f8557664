"""Brings an index up to date: what has not changed is neither loaded nor written."""

import sqlite3
from collections.abc import Callable, Iterable
from pathlib import Path

from atlas.dependencies import Files
from atlas.fingerprints import library_fingerprint, module_fingerprint
from atlas.loader import ModuleFindings, load_module
from atlas.project import Project
from atlas.search import writing
from atlas.search.reduction import of_view
from atlas.search.signals import documents_of, of_technology
from atlas.search.stamps import Changes, place_of
from atlas.technologies.registry import REGISTRY

_MANY = 8


def update(
    database: sqlite3.Connection,
    project: Project,
    changed: Changes,
    library: str,
    announce: Callable[[str], None],
) -> None:
    """Bring an open index up to date, within the transaction of the caller."""
    fingerprint = f"{library_fingerprint(['atlas'])} {place_of(project)}"
    stored = database.execute("SELECT value FROM meta WHERE key = 'library'").fetchone()
    anew = stored is None or stored[0] != fingerprint
    if anew:
        _forget_all(database)
        _keep_library(database)
    modules = {project.relative(path): path for path in project.modules()}
    _forget_gone(database, modules)
    due = set(modules) if anew else _affected(database, modules, changed)
    if len(due) > _MANY:
        announce(f"indexing {len(due)} views")
    files = Files(project).load()
    for path in sorted(due):
        _keep_module(database, files, path, modules[path], anew=anew)
    files.save()
    writing.forget_unused(database)
    database.execute("DELETE FROM files")
    database.executemany(
        "INSERT INTO files VALUES (?, ?, ?)",
        [(path, *stamp) for path, stamp in changed.stamps.items()],
    )
    database.executemany(
        "INSERT OR REPLACE INTO meta VALUES (?, ?)",
        [("library", fingerprint), ("library stamp", library), ("project", place_of(project))],
    )


def _forget_all(database: sqlite3.Connection) -> None:
    for table in (
        "modules", "module_files", "views", "signatures", "signature_views", "carriers", "runs",
        "calls", "links", "parts", "reports", "documents", "document_views", "signature_words",
    ):  # fmt: skip
        database.execute(f"DELETE FROM {table}")  # noqa: S608 - from the list above


def _keep_library(database: sqlite3.Connection) -> None:
    for technology in REGISTRY:
        writing.keep_signatures(
            database, of_technology(technology).values(), origin=writing.LIBRARY
        )
        writing.keep_documents(database, documents_of(technology), view="")


def _forget_gone(database: sqlite3.Connection, modules: Iterable[str]) -> None:
    known = {path for (path,) in database.execute("SELECT path FROM modules")}
    for path in known.difference(modules):
        _forget_module(database, path)


def _forget_module(database: sqlite3.Connection, path: str) -> None:
    writing.forget(database, path.removesuffix(".py"))
    database.execute("DELETE FROM modules WHERE path = ?", (path,))
    database.execute("DELETE FROM module_files WHERE module = ?", (path,))


def _affected(database: sqlite3.Connection, modules: Iterable[str], changed: Changes) -> set[str]:
    """Return the modules that are new, failed before, or are made of a file that changed."""
    known = {path for (path,) in database.execute("SELECT path FROM modules")}
    failed = {path for (path,) in database.execute("SELECT path FROM modules WHERE problem != ''")}
    touched = {
        module
        for module, file in database.execute("SELECT module, file FROM module_files")
        if file in changed.files
    }
    return {path for path in modules if path not in known or path in touched | failed}


def _keep_module(
    database: sqlite3.Connection, files: Files, path: str, module: Path, *, anew: bool
) -> None:
    fingerprint = module_fingerprint(files, module)
    row = database.execute(
        "SELECT fingerprint FROM modules WHERE path = ? AND problem = ''", (path,)
    ).fetchone()
    if row and row[0] == fingerprint and not anew:
        return
    _forget_module(database, path)
    problem = ""
    try:
        loaded = load_module(files.project, module)
        writing.keep_view(database, of_view(loaded, REGISTRY))
    except ModuleFindings as error:
        problem = str(error)
    database.execute("INSERT INTO modules VALUES (?, ?, ?)", (path, fingerprint, problem))
    database.executemany(
        "INSERT INTO module_files VALUES (?, ?)", [(path, each) for each in files.closure(module)]
    )
