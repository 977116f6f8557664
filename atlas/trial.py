"""Trials: a process of its own loads modules first that are new or have changed.

What ends that process there, or takes more time or memory than it may, would do so here: it is a
finding, and is not loaded here. What was loaded there is loaded here as if nothing had been; the
store keeps that, so that a module is tried once and not with each command.
"""

import os
import resource
import signal
import sys
import threading
import time
import traceback
from collections import deque
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

from attrs import define, field, frozen

from atlas.dependencies import Files
from atlas.diagnostics import harmful
from atlas.fingerprints import module_fingerprint
from atlas.importing import REFUSED, WATCHES
from atlas.limits import Limits
from atlas.marks import Mark, mark_of
from atlas.pool import SplitOff, ready, split_off, workers
from atlas.project import Project
from atlas.store import project_store

_KIND = "trials"
_MANY = 24
"""So many modules are tried sooner in one process than in two that import the same."""
_STATM = Path("/proc/self/statm")
"""Says how much memory this process has, on Linux."""
_FACTOR = 3
"""After so many times the longest time a process ends that nobody has ended."""
_PATIENCE = 1.0
"""So long a process may take to say where it is, in seconds."""
TRIED: dict[Path, dict[str, Mark | None]] = {}
"""The modules that were tried, with the marks of the files that they depend on."""
REFUSED_AT: dict[str, Mark | None] = {}
"""The marks that the refused files had."""
_IN_TRIAL: list[bool] = []
"""Not empty in a process that tries modules."""


def is_due(project: Project, path: Path) -> bool:
    """Return whether a module has to be tried before it is loaded in this process.

    Args:
        project: The project of the module.
        path: The absolute path of the module.
    """
    if _IN_TRIAL:
        return False
    marks = TRIED.get(path)
    return marks is None or any(
        mark_of(project.folder / name) != mark for name, mark in marks.items()
    )


def try_out(project: Project, modules: Iterable[Path], load: Callable[[Path], object]) -> None:
    """Try modules that are not known to load within the limits; refuse what is harmful.

    Args:
        project: The project of the modules.
        modules: Absolute paths of modules; views in the folders of views are tried with them.
        load: Loads one in the process of the trial; what it raises is nobody's concern here.
    """
    if _IN_TRIAL:
        return
    for file in [file for file, mark in REFUSED_AT.items() if mark_of(file) != mark]:
        del REFUSED[file], REFUSED_AT[file]
    due = [path for path in _with_siblings(project, modules) if is_due(project, path)]
    if not due:
        return
    files = Files(project).load()
    keys = {path: f"{project.limits} {module_fingerprint(files, path, alone=True)}" for path in due}
    files.save()
    store = project_store(project)
    known = store.get(_KIND, keys.values())
    unknown = [path for path, key in keys.items() if key not in known]
    _run(project, unknown, load)
    for path in keys:
        TRIED[path] = files.marks(path)
    changed = {project.relative(file) for file in REFUSED} | files.changed()
    good = [path for path in unknown if changed.isdisjoint(TRIED[path])]
    store.put(_KIND, {keys[path]: b"" for path in good})


def _with_siblings(project: Project, modules: Iterable[Path]) -> dict[Path, None]:
    """Return modules with the views of their folders, which are loaded for what they say of them.

    They come folder by folder, as what they import is the same.
    """
    listed = list(dict.fromkeys(modules))
    views = {path for path in listed if project.holds(path)}
    for folder in {path.parent for path in views}:
        views.update(project.modules_in(folder))
    return dict.fromkeys([*sorted(views), *(path for path in listed if path not in views)])


def _run(project: Project, modules: Sequence[Path], load: Callable[[Path], object]) -> None:
    """Try modules in one process, or in several where they are many."""
    if not modules:
        return
    jobs = min(workers(), len(modules) // _MANY + 1)
    share = -(-len(modules) // jobs)
    chunks = [modules[first : first + share] for first in range(0, len(modules), share)]
    processes = [_Process(project, load, deque(chunk)) for chunk in chunks]
    try:
        while processes:
            wait = min(each.until for each in processes) - time.monotonic()
            heard = ready([each.apart for each in processes], wait)
            for process in processes:
                if process.apart in heard:
                    process.hear()
                elif process.until <= time.monotonic():
                    process.refuse_slow()
            processes = [process for process in processes if process.waiting]
    finally:
        for process in processes:
            process.apart.end(0)


@define(eq=False)
class _Process:
    """A process that tries modules, and the one that follows where it ended.

    Args:
        project: The project of the modules.
        load: Loads a module.
        waiting: The modules that were not loaded to their ends, the first of them being loaded.
        loading: The files that are being loaded, the innermost last.
        until: When the first has taken too long, by the monotonic clock.
        apart: The process.
    """

    project: Project
    load: Callable[[Path], object]
    waiting: deque[Path]
    loading: list[str] = field(factory=list[str], init=False)
    until: float = field(default=0, init=False)
    apart: SplitOff = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Start the process."""
        self._start()

    def _start(self) -> None:
        self.loading.clear()
        self.until = time.monotonic() + self.project.limits.seconds
        trying = _Trying(self.project.limits, tuple(self.waiting), self.load)
        self.apart = split_off(trying.work)

    def hear(self) -> None:
        """Take one message, or the end of the process."""
        try:
            message: Any = self.apart.messages.recv()
        except (EOFError, OSError):
            how, trace = self.apart.end(_PATIENCE)
            self._refuse(f"the process that reads the module ended {how}", trace=trace)
            return
        match message:
            case ("begins", file):
                self.loading.append(file)
            case ("ends", _):
                self.loading.pop()
            case ("is tried", _):
                self.waiting.popleft()
                self.until = time.monotonic() + self.project.limits.seconds
                if not self.waiting:
                    self.apart.end(0)
            case (_, what, limit, line):
                self.apart.end(0)
                self._refuse(what, limit, line=line)

    def refuse_slow(self) -> None:
        """End the process, because a module takes too long."""
        _, trace = self.apart.end(_PATIENCE)
        seconds = self.project.limits.seconds
        self._refuse(f"loading the module takes more than {seconds:g} s", "seconds", trace=trace)

    def _refuse(self, what: str, limit: str = "", *, line: int = 0, trace: str = "") -> None:
        """Refuse the innermost file that was being loaded, and go on without it."""
        file = self.loading[-1] if self.loading else str(self.waiting[0])
        if file in REFUSED:  # it ends without being loaded: what ends it is not known
            self.waiting.popleft()
        name = self.project.relative(file)
        REFUSED[file] = harmful(name, line or _line_in(trace, file), what, limit)
        REFUSED_AT[file] = mark_of(file)
        if self.waiting:
            self._start()


def _line_in(trace: str, file: str) -> int:
    """Return the innermost line of a file that a traceback of `faulthandler` names, or 1."""
    place = f'  File "{file.encode("ascii", "backslashreplace").decode()}", line '
    numbers = [line.removeprefix(place) for line in trace.splitlines() if line.startswith(place)]
    return int(numbers[0].partition(" ")[0]) if numbers else 1


@frozen
class _Trying:
    """What a process does that tries modules.

    Args:
        limits: What each may take.
        modules: The modules.
        load: Loads one.
    """

    limits: Limits
    modules: tuple[Path, ...]
    load: Callable[[Path], object]

    def work(self, send: Callable[[object], None]) -> None:
        """Load the modules; send what is being loaded, and what is harmful."""
        _IN_TRIAL.append(True)
        watch = _Watch(self.limits, send)
        WATCHES[:] = [watch.loading]
        os.register_at_fork(before=watch.see_fork)
        for path in self.modules:
            _set_memory(self.limits.megabytes)
            signal.setitimer(signal.ITIMER_REAL, _FACTOR * self.limits.seconds)
            try:
                self.load(path)
            except BaseException as error:  # noqa: BLE001 - whatever it is, it would end this
                watch.leave(f"what it raises cannot be read: {type(error).__name__}")
            send(("is tried", str(path)))


@frozen
class _Watch:
    """Sees what modules do while they are loaded in the process of a trial.

    Args:
        limits: What each may take.
        send: Sends a message to the process that reads it.
        files: The files that are being loaded, the innermost last.
        process: The number of the process.
    """

    limits: Limits
    send: Callable[[object], None]
    files: list[str] = field(factory=list[str])
    process: int = field(factory=os.getpid)

    @contextmanager
    def loading(self, file: str) -> Generator[None]:
        """Load a file, and leave where this process is not what it was before.

        Args:
            file: The file.
        """
        self.send(("begins", file))
        self.files.append(file)
        modules, threads = set(sys.modules), set(threading.enumerate())
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
            if gone := sorted(filter(_is_needed, modules - set(sys.modules))):
                self.leave(f"the module removes {gone[0]} from sys.modules")
        self.files.pop()
        self.send(("ends", file))

    def leave(self, what: str, limit: str = "", line: int = 1) -> NoReturn:
        """Send what is harmful, and end this process, which may not be what it was.

        Args:
            what: What is harmful.
            limit: The setting of the limit that it exceeds; empty if none.
            line: The line of the innermost file.
        """
        _set_memory(None)
        self.send(("is harmful", what, limit, line))
        os.kill(self.process, signal.SIGKILL)
        raise SystemExit  # not reached

    def see_fork(self) -> None:
        """Leave where a module is about to fork this process."""
        stack = traceback.extract_stack()
        lines = [frame.lineno or 1 for frame in stack if frame.filename in self.files[-1:]]
        self.leave("the module forks the process", line=lines[-1] if lines else 1)


def _is_needed(module: str) -> bool:
    """Whether a module is of Python or of the library, not of content or of another package."""
    root = module.partition(".")[0]
    return root in sys.stdlib_module_names or root == "atlas"


def _line_of(error: BaseException, file: str) -> int:
    """Return the innermost line of a file that an error went through, or 1."""
    frames = traceback.walk_tb(error.__traceback__)
    lines = [line for frame, line in frames if frame.f_code.co_filename == file]
    return lines[-1] if lines else 1


def _set_memory(megabytes: float | None) -> None:
    """Limit the memory of this process to what it has and some more, where the system tells it."""
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    soft = hard
    if megabytes is not None and _STATM.exists():
        pages = int(_STATM.read_text("ascii").split()[0])
        soft = pages * resource.getpagesize() + int(megabytes * 2**20)
        soft = soft if hard == resource.RLIM_INFINITY else min(soft, hard)
    resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
