"""Whether anything an index was made of has changed, told by times and sizes alone."""

import hashlib
import os
from pathlib import Path

from attrs import frozen

from atlas.project import Project

Stamp = tuple[int, int]
"""Time of modification in nanoseconds, and size in bytes."""


@frozen
class Changes:
    """What differs between the files there are and those an index knows."""

    files: frozenset[str]
    stamps: dict[str, Stamp]

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return bool(self.files)


def stamps(project: Project) -> dict[str, Stamp]:
    """Return the stamp of every Python file of the project's content, by relative path."""
    found: dict[str, Stamp] = {}
    prefix = len(str(project.folder)) + 1
    for root in project.roots:
        for folder, folders, names in os.walk(project.folder / root):
            folders[:] = [name for name in folders if name[0] != "." and name != "__pycache__"]
            for name in names:
                if name.endswith(".py"):
                    path = os.path.join(folder, name)  # noqa: PTH118 - thousands of them
                    stat = os.stat(path)  # noqa: PTH116
                    found[path[prefix:].replace(os.sep, "/")] = (stat.st_mtime_ns, stat.st_size)
    return found


def changes(known: dict[str, Stamp], now: dict[str, Stamp]) -> Changes:
    """Return which files are new, gone or different."""
    different = {path for path, _ in known.items() ^ now.items()}
    return Changes(frozenset(different), now)


def library_stamp() -> str:
    """Return a hash of the times and sizes of the library's own files."""
    home = Path(__file__).parent.parent
    digest = hashlib.blake2b(digest_size=16)
    for folder, folders, names in os.walk(home):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(names):
            if name.endswith(".py"):
                path = os.path.join(folder, name)  # noqa: PTH118
                stat = os.stat(path)  # noqa: PTH116
                digest.update(f"{path} {stat.st_mtime_ns} {stat.st_size}\n".encode())
    return digest.hexdigest()


def place_of(project: Project) -> str:
    """Return what else the answers of an index depend on: what counts as a view, and where."""
    return os.pathsep.join((*project.roots, "", *project.shared))
