"""A project seen for the first time: another process looks at its files, while this one imports."""

from collections.abc import Iterable
from importlib import import_module
from typing import Any

from atlas.dependencies import Files
from atlas.fingerprints import keep_library, read_library
from atlas.processes.ends import Failed
from atlas.processes.forked import begin_forked
from atlas.store import project_store

_MANY = 200
"""Fewer files are looked at sooner here than by another process."""


def look_ahead(files: Files, needed: Iterable[str]) -> None:
    """Look at all files of a project of which nothing is known yet, and import modules meanwhile.

    Args:
        files: The files; where some are known, little has to be looked at, and nothing is done.
        needed: The names of modules of the library that are needed in any case.

    Raises:
        OSError: A folder of content cannot be read.
    """
    if files.are_known() or len(files.content()) < _MANY:
        return
    try:
        looked = begin_forked(_look, [files])
    except OSError:  # no process can be started: they are looked at here, when they are asked for
        return
    try:
        for name in needed:
            import_module(name)
    finally:
        seen = looked()
    if not isinstance(seen, Failed):  # or it is looked at here, when it is asked for
        files.take(seen[0])
        keep_library(project_store(files.project), seen[1])


def _look(files: Files) -> tuple[Any, dict[str, bytes]]:
    return files.looks(), read_library()
