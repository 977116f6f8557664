"""Detect changes of the files of an index, by their times and sizes alone."""

import os

from attrs import frozen

from atlas.dependencies import is_shown
from atlas.project import Project, stop

Stamp = tuple[int, int]
"""Time of modification in nanoseconds, and size in bytes."""


@frozen
class Changes:
    """What differs between the files there are and those an index knows."""

    files: frozenset[str]
    stamps: dict[str, Stamp]

    def __bool__(self) -> bool:
        """Whether any file differs."""
        return bool(self.files)


def stamps(project: Project) -> dict[str, Stamp]:
    """Return the stamp of every file of the project's content, prices and icons, by path.

    Raises:
        OSError: A folder cannot be read: what is in it is not to be passed over.
    """
    files: dict[str, Stamp] = {}
    prefix = len(str(project.folder)) + 1
    roots = (project.folder / root for root in project.roots)
    for root in (*roots, project.prices, project.icons):
        for folder, folders, names in os.walk(root, onerror=stop):
            folders[:] = [name for name in folders if is_shown(name)]
            for name in filter(is_shown, names):
                path = os.path.join(folder, name)  # noqa: PTH118 - thousands of them
                try:
                    stat = os.stat(path)  # noqa: PTH116
                except OSError:  # a link that leads nowhere
                    continue
                files[path[prefix:].replace(os.sep, "/")] = (stat.st_mtime_ns, stat.st_size)
    return files


def changes(before: dict[str, Stamp], after: dict[str, Stamp]) -> Changes:
    """Return which files are new, deleted or different.

    Args:
        before: The stamps of the last run, by path.
        after: The stamps of this run, by path.
    """
    different = {path for path, _ in before.items() ^ after.items()}
    return Changes(frozenset(different), after)


def place_of(project: Project) -> str:
    """Return the settings of an index: what counts as a view, where, and what may be loaded."""
    return os.pathsep.join((*project.roots, "", *project.shared, "", repr(project.limits)))
