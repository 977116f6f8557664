"""The files with price lists: those of the library, and those of a project's own folder."""

import os
from contextvars import ContextVar
from importlib.resources import files
from pathlib import Path

from attrs import frozen

PRICES: ContextVar[Path | None] = ContextVar("prices", default=None)
"""The folder with the price lists of the project whose content is being loaded."""

SERVICES = "-services.csv"
"""How the tables of managed services end, which have another form."""


@frozen
class OwnList:
    """A file of a project's own folder, as it is now: another one once it has changed.

    Args:
        path: The file.
        modified: Time of its last change in nanoseconds.
        size: Its size in bytes.
    """

    path: Path
    modified: int
    size: int


def own_lists(folder: Path | None, *, services: bool = False) -> tuple[OwnList, ...]:
    """Return the files of a folder, sorted by name; none if it is missing.

    Args:
        folder: The folder.
        services: Whether to return the tables of managed services in place of the lists of
            machine types.
    """
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name) if folder else []
    except OSError:
        return ()
    return tuple(
        OwnList(Path(entry.path), stat.st_mtime_ns, stat.st_size)
        for entry in entries
        if entry.name.endswith(".csv") and entry.name.endswith(SERVICES) is services
        for stat in [entry.stat()]
    )


def bundled_texts(*, services: bool = False) -> list[tuple[str, str]]:
    """Return name and text of the lists that come with the library, sorted by name.

    Args:
        services: Whether to return the tables of managed services in place of the lists of
            machine types.
    """
    folder = files("atlas.machines").joinpath("data")
    return [
        (path.name, path.read_text("utf-8"))
        for path in sorted(folder.iterdir(), key=lambda path: path.name)
        if path.name.endswith(".csv") and path.name.endswith(SERVICES) is services
    ]
