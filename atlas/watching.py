"""What a process does that tries modules: it loads them within limits, and tells what they do."""

import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Generator
from contextlib import contextmanager
from itertools import takewhile
from pathlib import Path
from typing import NoReturn

from attrs import field, frozen

from atlas.bounds import BOUNDS, set_memory, set_processor_time
from atlas.importing import WATCHES
from atlas.limits import Limits


@frozen
class Trying:
    """What a process does that tries modules.

    Args:
        limits: What each may take.
        modules: The absolute paths of the modules.
        load: Loads one.
    """

    limits: Limits
    modules: tuple[Path, ...]
    load: Callable[[Path], object]

    def work(self, send: Callable[[object], None]) -> None:
        """Load the modules; send what is being loaded, and what is harmful.

        Args:
            send: Sends a message to the process that waits for it: `begins` and `ends` with a
                file, `is tried` with a module, or `is harmful` with why, the setting of the limit
                and the line.
        """
        BOUNDS.clear()  # each load has its own here, whatever it loads besides
        watch = _Watch(self.limits, send)
        WATCHES[:] = [watch.loading]
        os.register_at_fork(before=watch.see_fork)
        for path in self.modules:
            set_memory(self.limits.megabytes)
            set_processor_time(self.limits.seconds)
            signal.setitimer(signal.ITIMER_REAL, 2 * self.limits.patience)  # if nobody else ends it
            try:
                self.load(path)
            except BaseException as error:  # noqa: BLE001 - whatever it is, it would end this
                watch.leave(f"what it raises cannot be read: {type(error).__name__}")
            send(("is tried", str(path)))


@contextmanager
def watched(limits: Limits) -> Generator[None]:
    """Load modules in this process without a trial: what is harmful ends it.

    For a process that another one watches, which tries the modules of one that has ended.

    Args:
        limits: What each module may take.
    """
    watch = _Watch(limits, _tell_nobody, noted=_NOTED, needed=_NEEDED)
    if not _SEEING:
        os.register_at_fork(before=_see_fork_of_content)
    _SEEING[:] = [watch]
    WATCHES[:] = [watch.loading]
    try:
        yield
    finally:
        WATCHES.clear()


_SEEING: "list[_Watch]" = []
"""The watch of this process, if it is no trial."""
_NOTED: set[str] = set()
_NEEDED: set[str] = set()
"""What the watches of this process noted, one after the other."""


def _tell_nobody(_: object) -> None:
    """Send nothing: the end of the process says enough."""


def _see_fork_of_content() -> None:
    """End this process where a module is about to fork it; the library itself may."""
    for watch in _SEEING:
        if watch.files and os.getpid() == watch.process:
            watch.see_fork()


@frozen
class _Watch:
    """Sees what modules do while they are loaded in a process that can be ended.

    Args:
        limits: What each may take.
        send: Sends a message to the process that reads it.
        files: The files that are being loaded, the innermost last.
        process: The number of the process.
        noted: The modules that were there when a file was begun.
        needed: Those among them that no module may remove.
    """

    limits: Limits
    send: Callable[[object], None]
    files: list[str] = field(factory=list[str])
    process: int = field(factory=os.getpid)
    noted: set[str] = field(factory=set[str])
    needed: set[str] = field(factory=set[str])

    @contextmanager
    def loading(self, file: str) -> Generator[None]:
        """Load a file, and leave where this process is not what it was before.

        Args:
            file: The file.
        """
        self.send(("begins", file))
        self.files.append(file)
        self._note_needed()
        count, last = len(sys.modules), next(reversed(sys.modules))
        threads = set(threading.enumerate())
        try:
            yield
        except MemoryError as error:
            what = f"loading the module takes more than {self.limits.megabytes:g} MB of memory"
            self.leave(what, "megabytes", _line_of(error, file))
        except KeyboardInterrupt as error:
            self.leave("the module raises KeyboardInterrupt", line=_line_of(error, file))
        finally:
            if begun := set(threading.enumerate()) - threads:
                name = min(thread.name for thread in begun)
                self.leave(f"the module starts a thread that goes on: {name}")
            if self._is_due() and len(sys.modules) < count + _later_than(last):
                for gone in sorted(self.needed - sys.modules.keys())[:1]:
                    self.leave(f"the module removes {gone} from sys.modules")
        self.files.pop()
        self.send(("ends", file))

    def _is_due(self) -> bool:
        """Whether to look for what is gone: a trial, which names the culprit, does at each file."""
        return self.send is not _tell_nobody or len(self.files) == 1

    def _note_needed(self) -> None:
        """Note the modules that were imported since the last time, which are the last ones."""
        for name in reversed(sys.modules):
            if name in self.noted:
                break
            self.noted.add(name)
            if _is_needed(name):
                self.needed.add(name)

    def leave(self, what: str, limit: str = "", line: int = 1) -> NoReturn:
        """Send what is harmful, and end this process, which may not be what it was.

        Args:
            what: What is harmful.
            limit: The setting of the limit that it exceeds; empty if none.
            line: The line of the innermost file.
        """
        set_memory(None)
        self.send(("is harmful", what, limit, line))
        os.kill(self.process, signal.SIGKILL)
        raise SystemExit  # not reached

    def see_fork(self) -> None:
        """Leave where a module is about to fork this process."""
        stack = traceback.extract_stack()
        lines = [frame.lineno or 1 for frame in stack if frame.filename in self.files[-1:]]
        self.leave("the module forks the process", line=lines[-1] if lines else 1)


def _later_than(module: str) -> int:
    """Return how many modules were imported since one was the last; all if it is gone itself."""
    return sum(1 for _ in takewhile(lambda name: name != module, reversed(sys.modules)))


def _is_needed(module: str) -> bool:
    """Whether a module is of Python or of the library, not of content or of another package."""
    root = module.partition(".")[0]
    return root in sys.stdlib_module_names or root == "atlas"


def _line_of(error: BaseException, file: str) -> int:
    """Return the innermost line of a file that an error went through, or 1."""
    frames = traceback.walk_tb(error.__traceback__)
    lines = [line for frame, line in frames if frame.f_code.co_filename == file]
    return lines[-1] if lines else 1
