"""Logs by their names: files, directories, patterns, and what fsspec reads elsewhere."""

import errno
import io
import os
import re
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from glob import glob, has_magic
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO, cast

from attrs import frozen

from atlas.errors import AtlasError

_REMOTE = "://"
_WEB = ("http://", "https://")
_USER = re.compile(r"(?<=://)[^/\s@]*@")
_QUERY = re.compile(r"(https?://[^\s?]*)\?[^\s'\")]*")


class LogError(AtlasError):
    """A log is named that is not there, or that cannot be reached."""


@frozen
class Log:
    """One log.

    Args:
        name: Its name, as answers print it.
        address: Where it is: an absolute path, or an address for fsspec.
        size: Its bytes; None where that is not known.
    """

    name: str
    address: str
    size: int | None = None

    def open(self) -> BinaryIO:
        """Open it.

        Raises:
            OSError: It cannot be opened.
        """
        if _REMOTE not in self.address:
            return Path(self.address).open("rb")
        return cast("BinaryIO", io.BufferedReader(_Remote(self.address)))


class _Remote(io.RawIOBase):
    """A log behind an address; whatever its file system raises is an error of reading here."""

    def __init__(self, address: str) -> None:
        super().__init__()
        with _as_error_of_reading():
            self._system, path = _system(address)  # which closes what it opened when it is gone
            self._stream: Any = self._system.open(path, "rb")

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return bool(self._stream.seekable())

    def readinto(self, buffer: Any) -> int:
        with _as_error_of_reading():
            piece: bytes = self._stream.read(len(buffer))
        buffer[: len(piece)] = piece
        return len(piece)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        with _as_error_of_reading():
            return int(self._stream.seek(offset, whence))

    def close(self) -> None:
        if not self.closed and hasattr(self, "_stream"):
            self._stream.close()
        super().close()


@contextmanager
def _as_error_of_reading() -> Generator[None]:
    try:
        yield
    except OSError:
        raise
    except Exception as error:  # each file system raises its own
        raise OSError(errno.EIO, _reason(error)) from error


def logs_in(names: Iterable[str]) -> Iterator[Log]:
    """Yield the logs that names stand for; those of a directory or a pattern sorted by name.

    Args:
        names: Files, directories, patterns such as `logs/*.gz`, and the same behind an address of
            fsspec such as `s3://bucket/`; hidden files in a directory are passed over.

    Raises:
        LogError: There is no such log, or what reads its address is not installed.
    """
    for name in names:
        yield from _remote(name) if _REMOTE in name else _local(name)


def _local(name: str) -> Iterator[Log]:
    if not Path(name).exists() and has_magic(name):
        found = sorted(glob(name, recursive=True))  # noqa: PTH207 - a pattern may be absolute
        if not found:
            raise LogError(
                f"no file is called {name}",
                allowed="a pattern that fits one",
                remedy="check the pattern",
            )
        for each in found:
            yield from _files(each)
        return
    if not Path(name).exists():
        raise LogError(
            f"{name!r} does not exist",
            allowed="files, directories, patterns, addresses such as s3://bucket/logs/*.gz",
            remedy="check the path",
        )
    yield from _files(name)


def _files(name: str) -> Iterator[Log]:
    if not Path(name).is_dir():
        yield _file(name)
        return
    refused: list[OSError] = []
    for folder, folders, names in os.walk(name, onerror=refused.append):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        yield from (
            _file(str(Path(folder, each))) for each in sorted(names) if not each.startswith(".")
        )
    yield from (_file(str(error.filename)) for error in refused)  # opening one says what is wrong


def _file(name: str) -> Log:
    path = Path(name)
    return Log(name, str(path.absolute()), path.stat().st_size if path.is_file() else None)


def _remote(name: str) -> Iterator[Log]:
    system, path = _system(name)
    try:
        found = _found(system, path)
        if len(found) == 1:
            system.info(found[0])
    except Exception as error:  # each system raises its own
        raise LogError(
            f"{_shown(name)} cannot be read: {_reason(error)}",
            allowed="an address that can be reached with the rights that you have",
            remedy="check the address, and the credentials that fsspec reads",
        ) from error
    if not found:
        raise LogError(
            f"{_shown(name)} holds no log",
            allowed="an address of one or more files",
            remedy="check it",
        )
    _, chain, rest = name.partition("::")
    for each in found:
        information = _information(system, each)
        if information.get("type") != "directory":
            address = f"{system.unstrip_protocol(each)}{chain}{rest}"
            yield Log(_shown(address), address, information.get("size"))


def _information(system: Any, path: str) -> dict[str, Any]:
    """Return what is known of a file; nothing where it cannot be read, as whoever opens it says."""
    try:
        information: dict[str, Any] = system.info(path)
    except Exception:  # noqa: BLE001 - each system raises its own
        return {}
    return information


def _found(system: Any, path: str) -> list[str]:
    """Return the paths that a path stands for in a file system."""
    pattern = path.partition("?")[0] if path.startswith(_WEB) else path  # there it begins a query
    if has_magic(pattern) and not system.exists(path):
        return sorted(system.glob(path))
    if system.isdir(path):
        return sorted(each for each in system.find(path) if not _is_hidden(each, path))
    return [path]


def _system(address: str) -> tuple[Any, str]:
    """Return the file system of an address, and the path in it.

    Raises:
        LogError: Nothing reads such addresses, or what does is not installed.
    """
    fsspec: Any = import_module("fsspec")  # only for those who name an address

    try:
        system, path = fsspec.url_to_fs(address)
    except ImportError as error:
        raise LogError(
            f"{_shown(address)} cannot be read: {error}",
            allowed="an address whose package is installed",
            remedy="install what it needs: production-atlas[archives] has that for s3, gs and http",
        ) from error
    except Exception as error:
        raise LogError(
            f"{_shown(address)} cannot be read: {_reason(error)}",
            allowed="an address that fsspec reads, such as s3://bucket/logs/app.log",
            remedy="check how it begins",
        ) from error
    return system, str(path)


def _shown(text: str) -> str:
    """Return a text with addresses as they may be printed: without user, password and query."""
    return _QUERY.sub(r"\1?…", _USER.sub("", text))


def _is_hidden(path: str, folder: str) -> bool:
    return any(part.startswith(".") for part in path.removeprefix(folder).split("/"))


def _reason(error: Exception) -> str:
    return _shown(str(error).strip().split("\n")[0]) or type(error).__name__
