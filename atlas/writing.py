"""The one function that writes a file: a reader sees the old content or the new, never half.

A file is written under a temporary name, which its writer holds locked, and then renamed. So what
a killed run left behind is distinct from what another run is just writing: nobody holds it. The
locks are those of the kernel (flock), which end with their process, however it ends.
"""

import fcntl
import os
import re
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

from atlas.terminal import one_line, say

_PART = ".part"
_OURS = re.compile(r"\.\d+-[0-9a-f]{8}\.part")
_SWEPT: set[str] = set()
"""The folders in which this process has looked for what killed runs left."""
_HELD: dict[Path, int] = {}
"""The folders that this process holds, each with its descriptor."""
_KEEPING: list[bool] = []
"""Not empty while a process is forked that goes on in the place of this one."""


def write_file(file: Path, content: bytes | str, *, unless_same: bool = False) -> bool:
    """Write a file under a temporary name in its folder, then rename it; create the folder.

    A link is followed and stays a link; a device or a pipe is written directly. The first time
    that something is written into a folder, temporary files of killed runs are removed there.

    Args:
        file: The file.
        content: Its bytes, or its text, which is written as UTF-8.
        unless_same: Whether to leave a file that has these bytes already.

    Returns:
        Whether it was written.

    Raises:
        OSError: It cannot be written; nothing is left behind.
    """
    data = content.encode() if isinstance(content, str) else content
    if file.exists() and not file.is_file() and not file.is_dir():
        file.write_bytes(data)
        return True
    target = file.resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    sweep(target.parent)
    if unless_same and _holds(target, data):
        return False
    temporary, descriptor = _open_part(target.parent)
    try:
        with open(descriptor, "wb", closefd=False) as stream:
            stream.write(data)
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):  # the first error is the one to be told
            temporary.unlink(missing_ok=True)
        raise
    finally:
        os.close(descriptor)
    return True


def make_link(file: Path, target: str) -> None:
    """Make a symbolic link in a folder of our own, and create its folder.

    Args:
        file: The link.
        target: What it leads to, as it is read from the folder of the link.

    Raises:
        OSError: It cannot be made, or something has its name.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    file.symlink_to(target)


@contextmanager
def temporary_folder(name: str) -> Generator[Path]:
    """Make an empty folder that is removed again with all that was written into it.

    Args:
        name: How its name begins.

    Raises:
        OSError: It cannot be made.
    """
    import tempfile  # noqa: PLC0415 - only where one is needed

    with tempfile.TemporaryDirectory(prefix=f"{name}-") as folder:
        yield Path(folder).resolve()


def sweep(folder: Path) -> None:
    """Remove the temporary files of killed runs from a folder, once in a process.

    Args:
        folder: The folder; folders below it are left alone.
    """
    if str(folder) in _SWEPT:
        return
    _SWEPT.add(str(folder))
    with suppress(OSError), os.scandir(folder) as entries:
        left = [Path(entry) for entry in entries if _is_part(entry.name)]
        for path in left:
            _remove_unless_held(path)


def _is_part(name: str) -> bool:
    """Whether a name is one that `_open_part` gives; others are none of ours."""
    return _OURS.fullmatch(name) is not None


def _remove_unless_held(path: Path) -> None:
    with suppress(OSError):  # another process removed it, or is writing it
        descriptor = os.open(path, os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            path.unlink()
        finally:
            os.close(descriptor)


def _open_part(folder: Path) -> tuple[Path, int]:
    """Create a temporary file that this process holds."""
    while True:
        path = folder / f".{os.getpid()}-{os.urandom(4).hex()}{_PART}"
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o666)
        with suppress(OSError):  # a file system without locks: nobody can hold it against us
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        if path.exists():
            return path, descriptor
        os.close(descriptor)  # it was taken for a leftover before it was held


def _holds(file: Path, data: bytes) -> bool:
    try:
        return file.stat().st_size == len(data) and file.read_bytes() == data
    except OSError:
        return False


@contextmanager
def hold(folder: Path) -> Generator[None]:
    """Keep other commands from writing into a folder; wait for one that does, and say so.

    The folder itself is locked, so nothing is left behind. A process may hold a folder several
    times. Where a file system knows no locks, nothing is held.

    Args:
        folder: The folder; it is created.

    Raises:
        OSError: It cannot be created.
    """
    folder.mkdir(parents=True, exist_ok=True)
    place = folder.resolve()
    if place in _HELD:
        yield
        return
    descriptor = os.open(place, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    _HELD[place] = descriptor
    try:
        with suppress(OSError):  # a file system without locks
            _lock(descriptor, place)
        yield
    finally:
        if _HELD.pop(place, None) is not None:  # a forked worker has let go of it
            os.close(descriptor)


def _lock(descriptor: int, folder: Path) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        say(one_line(f"{folder}: waiting for another command that writes there"), err=True)
        fcntl.flock(descriptor, fcntl.LOCK_EX)


@contextmanager
def keep_held() -> Generator[None]:
    """Let a process that is forked meanwhile hold what this one holds: it goes on in its place."""
    _KEEPING.append(True)
    try:
        yield
    finally:
        _KEEPING.pop()


def _let_go() -> None:
    """Close what a forked process inherited, so that it holds nothing after its parent's end."""
    if _KEEPING:
        return
    for descriptor in _HELD.values():
        with suppress(OSError):
            os.close(descriptor)
    _HELD.clear()


os.register_at_fork(after_in_child=_let_go)
