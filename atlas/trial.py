"""Trials: a process of its own loads modules first that are new or have changed.

What ends that process there, or takes more time or memory than it may, would do so here: it is a
finding, and is not loaded here. What was loaded there is loaded here as if nothing had been; the
store keeps that, so that a module is tried once and not with each command.
"""

import time
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import define, field

from atlas.dependencies import Files
from atlas.diagnostics import harmful
from atlas.fingerprints import library_fingerprint, module_fingerprint
from atlas.importing import REFUSED, WATCHES
from atlas.marks import Mark, mark_of
from atlas.processes.forked import SplitOff, ready, split_off
from atlas.processes.pool import workers
from atlas.project import Project
from atlas.store import project_store
from atlas.watching import Trying

_KIND = "trials"
_MANY = 24
"""So many modules are tried sooner in one process than in two that import the same."""
_OUT_OF_TIME = "by the signal SIGXCPU"
"""How a process ends that has used the processor for too long."""
_PATIENCE = 1.0
"""So long a process may take to say where it is, in seconds."""
TRIED: dict[Path, dict[str, Mark | None]] = {}
"""The modules that were tried, with the marks of the files that they depend on."""
REFUSED_AT: dict[str, dict[str, Mark | None]] = {}
"""The marks of the files that the refused ones depend on."""


def is_due(project: Project, path: Path) -> bool:
    """Return whether a module has to be tried before it is loaded in this process.

    Args:
        project: The project of the module.
        path: The absolute path of the module.
    """
    if WATCHES:  # this is the process of a trial
        return False
    marks = TRIED.get(path)
    return marks is None or _differ(project, marks)


def _differ(project: Project, marks: Mapping[str, Mark | None]) -> bool:
    """Whether any file is not as it was."""
    return any(mark_of(project.folder / name) != mark for name, mark in marks.items())


def try_out(
    project: Project,
    modules: Iterable[Path],
    load: Callable[[Path], object] | None,
    files: Files | None = None,
) -> None:
    """Try modules that are not known to load within the limits; refuse what is harmful.

    Args:
        project: The project of the modules.
        modules: Absolute paths of modules; views in the folders of views are tried with them.
        load: Loads one in the process of the trial; what it raises is nobody's concern here.
            None where these alone were loaded in other processes, which did not end by it.
        files: The files of the project, where they were looked at before that.
    """
    if WATCHES:  # this is the process of a trial
        return
    for file in [file for file, marks in REFUSED_AT.items() if _differ(project, marks)]:
        del REFUSED[file], REFUSED_AT[file]
    tried = modules if load is None else _with_siblings(project, modules)
    due = [path for path in tried if is_due(project, path)]
    if not due:
        return
    files = files or Files(project).load()
    store = project_store(project)
    means = f"{library_fingerprint(store)} {project.limits}"
    keys = {path: f"{means} {module_fingerprint(files, path, alone=True)}" for path in due}
    files.save()
    known = store.get(_KIND, keys.values())
    unknown = [path for path, key in keys.items() if key not in known]
    if load is not None:
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
    processes: list[_Process] = [_Process(project, load, deque(chunk)) for chunk in chunks]
    try:
        while processes:
            wait = min(each.until for each in processes) - time.monotonic()
            heard = ready([each.apart for each in processes], wait)
            for process in processes:
                if process.apart in heard:
                    process.hear()
                elif process.until <= time.monotonic():
                    process.stop()
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
        self.until = time.monotonic() + self.project.limits.patience
        trying = Trying(self.project.limits, tuple(self.waiting), self.load)
        self.apart = split_off(trying.work)

    def hear(self) -> None:
        """Take one message, or the end of the process."""
        try:
            message: Any = self.apart.messages.recv()
        except (EOFError, OSError):
            how, trace = self.apart.end(_PATIENCE)
            if how == _OUT_OF_TIME:
                self._refuse_slow(self.project.limits.seconds, "s of processor time", trace)
            else:
                self._refuse(f"the process that reads the module ended {how}", trace=trace)
            return
        match message:
            case ("begins", file):
                self.loading.append(file)
            case ("ends", _):
                self.loading.pop()
            case ("is tried", _):
                self.waiting.popleft()
                self.until = time.monotonic() + self.project.limits.patience
                if not self.waiting:
                    self.apart.end(0)
            case (_, what, limit, line):
                self.apart.end(0)
                self._refuse(what, limit, line=line)
            case _:
                raise AssertionError(f"no process of a trial sends {message!r}")

    def stop(self) -> None:
        """End the process, because a module takes too long."""
        _, trace = self.apart.end(_PATIENCE)
        self._refuse_slow(self.project.limits.patience, "s", trace)

    def _refuse_slow(self, number: float, unit: str, trace: str) -> None:
        what = f"loading the module takes more than {number:g} {unit}"
        self._refuse(what, "seconds", trace=trace)

    def _refuse(self, what: str, limit: str = "", *, line: int = 0, trace: str = "") -> None:
        """Refuse the innermost file that was being loaded, and go on without it."""
        file = self.loading[-1] if self.loading else str(self.waiting[0])
        if file in REFUSED:  # it ends without being loaded: what ends it is not known
            self.waiting.popleft()
        name = self.project.relative(file)
        REFUSED[file] = harmful(name, line or _line_in(trace, file), what, limit)
        REFUSED_AT[file] = Files(self.project).load().marks(Path(file))
        if self.waiting:
            self._start()


def _line_in(trace: str, file: str) -> int:
    """Return the innermost line of a file that a traceback of `faulthandler` names, or 1."""
    place = f'  File "{file.encode("ascii", "backslashreplace").decode()}", line '
    numbers = [line.removeprefix(place) for line in trace.splitlines() if line.startswith(place)]
    return int(numbers[0].partition(" ")[0]) if numbers else 1
