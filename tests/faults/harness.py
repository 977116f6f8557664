"""Runs a command in a process of its own in which one thing fails: a write, a read, a fork.

A command counts what it asks of the system for files of its project: opening, renaming, removing,
listing, starting a process, each statement to a database. The one of a given number fails as it
does on a full, broken or overloaded machine. After that the command is run once more, undisturbed.
"""

import errno
import importlib
import os
import random
import shutil
import sqlite3
import sys
import traceback
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

from attrs import frozen

from atlas.store import VARIABLE

_IMPORTED = (*("check_", "list_", "pack_", "prices_", "render_", "site_", "triage_"),)
_USED = (
    *("atlas.gates.registry", "atlas.search.building", "atlas.triage.engine", "pebble"),
    *("render.batch", "render.site.build", "render.site.pack", "render.worker"),
    *("atlas.technologies.registry", "atlas.machines.amazon", "atlas.machines.listing"),
)
_EVENTS = {"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.listdir", "os.scandir"}
_READS = {"open", "os.listdir", "os.scandir"}
_STARTS = {"os.fork", "os.posix_spawn", "subprocess.Popen"}
_NEVER = -1


@frozen
class Done:
    """A command that ended.

    Args:
        status: Its exit status.
        said: What it printed, on both streams.
        points: How many things it asked for that could have failed.
        failed: What failed, as text; empty if nothing did.
    """

    status: int
    said: str
    points: int
    failed: str


class _Faults:
    """Counts what is asked for below a folder, and fails one of these."""

    def __init__(self, folder: Path, number: int, note: Path) -> None:
        self.folder, self.number, self.note = str(folder), number, note
        self.count, self.is_active, self.process = 0, False, os.getpid()

    def point(self, what: str, error: Callable[[], Exception]) -> None:
        """Count a point, and raise an error if it is the one that fails."""
        if not self.is_active:
            return
        self.count += 1
        if self.count - 1 != self.number:
            return
        self.is_active = False
        self.note.write_text(what)
        self.is_active = True
        raise error()

    def hook(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Be told of what Python is about to do."""
        if event in _STARTS:
            code = errno.EAGAIN
            self.point(event, lambda: BlockingIOError(code, os.strerror(code)))
        elif event in _EVENTS and self._is_inside(arguments[0]):
            flags = arguments[2] if event == "open" else 0
            writes = event not in _READS or bool((flags or 0) & (os.O_WRONLY | os.O_RDWR))
            code = errno.ENOSPC if writes else errno.EIO
            what = f"{event} {arguments[0]}"
            self.point(what, lambda: OSError(code, os.strerror(code), str(arguments[0])))

    def _is_inside(self, path: object) -> bool:
        return isinstance(path, (str, Path)) and str(path).startswith(self.folder)

    def connection(self) -> type[sqlite3.Connection]:
        """Return a class of connections whose statements are points, too."""
        faults = self

        class Failing(sqlite3.Connection):
            def execute(self, statement: str, *arguments: Any) -> sqlite3.Cursor:
                faults.point(f"sqlite {statement[:60]}", _broken_disk)
                return super().execute(statement, *arguments)

            def executemany(self, statement: str, *arguments: Any) -> sqlite3.Cursor:
                faults.point(f"sqlite {statement[:60]}", _broken_disk)
                return super().executemany(statement, *arguments)

        return Failing


def _broken_disk() -> Exception:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR
    return error


def imported() -> None:
    """Import what the commands use, so that each process begins with it."""
    for name in (*(f"atlas.cli.{each}" for each in _IMPORTED), *_USED):
        importlib.import_module(name)


def run(folder: Path, arguments: Sequence[str], number: int = _NEVER) -> Done:
    """Run a command of the atlas in a forked process.

    Args:
        folder: The folder of the project; its cache is in `.cache` there.
        arguments: The arguments of the command.
        number: The number of what fails; nothing does unless given.
    """
    return started(folder, arguments, number)()


def started(
    folder: Path, arguments: Sequence[str], number: int = _NEVER, name: str = "run"
) -> Callable[[], Done]:
    """Start a command of the atlas in a forked process; what is returned waits for its end.

    Args:
        folder: The folder of the project; its cache is in `.cache` there.
        arguments: The arguments of the command.
        number: The number of what fails; nothing does unless given.
        name: Tells it from others that run at the same time.
    """
    said, note, points = (folder.parent / f"{name}.{each}" for each in ("said", "note", "points"))
    for file in (said, note, points):
        file.unlink(missing_ok=True)
    process = os.fork()
    if not process:
        _child(_Faults(folder, number, note), folder, arguments, said, points)

    def end() -> Done:
        _, status = os.waitpid(process, 0)
        return Done(
            os.waitstatus_to_exitcode(status),
            said.read_text("utf-8", "replace"),
            int(points.read_text() or 0) if points.exists() else 0,
            note.read_text() if note.exists() else "",
        )

    return end


def _child(
    faults: _Faults, folder: Path, arguments: Sequence[str], said: Path, points: Path
) -> None:
    status = 70
    try:
        stream = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(stream, 1)
        os.dup2(stream, 2)
        sys.stdout, sys.stderr = (os.fdopen(number, "w", closefd=False) for number in (1, 2))
        os.chdir(folder)
        os.environ[VARIABLE] = str(folder / ".cache")
        sys.dont_write_bytecode = True
        failing = partial(sqlite3.connect, factory=faults.connection())
        setattr(sqlite3, "connect", failing)  # noqa: B010 - the types allow no other function
        sys.addaudithook(faults.hook)
        faults.is_active = True
        from atlas.cli import main  # noqa: PLC0415

        main.main(list(arguments), prog_name="atlas")  # in this process, which counts
    except SystemExit as ended:
        status = ended.code if isinstance(ended.code, int) else 1
    except BaseException:  # noqa: BLE001 - it is what must not happen
        traceback.print_exc()
    faults.is_active = False
    points.write_text(str(faults.count))
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


def content(folder: Path) -> dict[str, bytes]:
    """Return the bytes of all files that commands wrote; of the stores only the names.

    Args:
        folder: The folder of the project.
    """
    return {
        name: b""
        if {".atlas", ".cache"} & set(file.relative_to(folder).parts)
        else file.read_bytes()
        for top in ("build", "prices", ".cache")
        for file in sorted((folder / top).rglob("*"))
        if file.is_file() and (name := file.relative_to(folder).as_posix())
    }


def restored(saved: Path, folder: Path) -> None:
    """Put a folder back into a state.

    Args:
        saved: A copy of the folder in that state.
        folder: The folder.
    """
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(saved, folder, symlinks=True)


def sample(points: int, most: int, seed: str) -> Iterable[int]:
    """Return so many numbers of points, one in each part of the run; all if there are no more.

    Args:
        points: How many points there are.
        most: How many are wanted.
        seed: Which point of each part it is.
    """
    if most >= points:
        return range(points)
    chance = random.Random(seed)  # noqa: S311 - the same points each time
    ends = [number * points // most for number in range(most + 1)]
    return [chance.randrange(first, end) for first, end in pairwise(ends)]
