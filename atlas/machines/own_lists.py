"""The files with price lists: those of the library, and those of a project's own folder."""

import csv
import os
import stat
from collections.abc import Callable
from contextvars import ContextVar
from importlib.resources import files
from pathlib import Path
from typing import TypeVar

from attrs import frozen

from atlas.errors import AtlasError
from atlas.machines.errors import PriceListError

_Read = TypeVar("_Read")
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

    def read(self, reader: Callable[[str, str], _Read]) -> _Read:
        """Return what is read in the file.

        Args:
            reader: Reads a text; it is given the name of the file, for messages.

        Raises:
            PriceListError: The file cannot be read, or has another form.
        """
        try:
            return reader(str(self.path), _text(self.path))
        except AtlasError as error:
            place = "" if str(self.path) in error.found else f"{self.path}: "
            raise PriceListError(
                place + error.found, allowed=error.allowed, remedy=error.remedy
            ) from error
        except (LookupError, OSError, TypeError, ValueError, csv.Error) as error:
            raise PriceListError(
                f"{self.path} cannot be read: {getattr(error, 'strerror', None) or error}",
                allowed="a file with a table in UTF-8",
                remedy="save it as text in UTF-8, or move it out of the folder",
            ) from error


def own_lists(folder: Path | None, *, services: bool = False) -> tuple[OwnList, ...]:
    """Return the files of a folder, sorted by name; none if it is missing.

    Args:
        folder: The folder.
        services: Whether to return the tables of managed services in place of the lists of
            machine types.

    Raises:
        PriceListError: The folder cannot be read: what is in it is not to be passed over.
    """
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name) if folder else []
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except OSError as error:
        raise PriceListError(
            f"{folder} cannot be read: {error.strerror or error}",
            allowed="a folder that can be read",
            remedy="let it be read",
        ) from error
    return tuple(
        OwnList(Path(entry.path), seen.st_mtime_ns, seen.st_size)
        for entry in entries
        if not entry.name.startswith(".")  # an editor's own
        and entry.name.endswith(".csv")
        and entry.name.endswith(SERVICES) is services
        for seen in [_seen(entry)]
    )


def _text(path: Path) -> str:
    if not stat.S_ISREG(path.stat().st_mode):  # a pipe would be waited for
        raise OSError("it is no file")
    return path.read_text("utf-8")


def _seen(entry: os.DirEntry[str]) -> os.stat_result:
    """Return how a file is, or the link that leads to none."""
    try:
        return entry.stat()
    except OSError:
        return entry.stat(follow_symlinks=False)


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
