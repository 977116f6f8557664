"""Checkpoints: a command continues in a process of its own from where it loads content.

What a module declares is read long after it was loaded: by rules, pictures, pages, bills. It may
loop then, take all memory, or end the process. So the process of a command forks where it is about
to load the first module: the child does the work within bounds, and the parent waits. If a module
ends the child, that module is refused, as one that is harmful when it is loaded, and the parent
forks another child, which works without it.

A program that uses the library itself forks nothing.
"""

import os
import sys
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NoReturn, TypeVar

from atlas.bounds import BOUNDS
from atlas.diagnostics import Finding, harmful
from atlas.errors import text_of
from atlas.importing import REFUSED
from atlas.limits import Limits
from atlas.processes.continuing import Ended, finish, go_on_apart, tell
from atlas.project import Project
from atlas.terminal import hold_output, one_line, release_output, say

_Result = TypeVar("_Result")
_AHEAD: list[bool] = []
"""Not empty where this process stays behind at the next checkpoint."""
_PROJECTS: list[Project] = []
"""The project whose content this process works on in the place of another one."""


def enable() -> None:
    """Let this process stay behind at the next checkpoint."""
    _AHEAD[:] = [True]


def computed(compute: Callable[..., _Result], *arguments: object) -> _Result:
    """Compute something in a process that stays behind at a checkpoint.

    Args:
        compute: Computes it.
        arguments: What it is given.
    """
    enable()
    with_result = guarded(compute)
    return with_result(*arguments)


def checkpoint(project: Project) -> None:
    """Stay behind, if this process is to, while another one goes on from here.

    Args:
        project: The project whose content comes in.
    """
    if not _AHEAD:
        return
    _AHEAD.clear()
    while (ended := go_on_apart()) is not None:
        if isinstance(ended.message, int):
            _leave(ended.message)
        finding = _finding(project, ended)
        file = str(project.folder / finding.path) if finding else ""
        if finding is None or file in REFUSED:
            what = f"Error: the process that reads the modules ended {ended.how}"
            say(one_line(what if finding is None else f"Error: {finding}"), err=True)
            _leave(1)
        REFUSED[file] = finding
    _PROJECTS[:] = [project]
    BOUNDS[:] = [project.limits]
    hold_output()


def _leave(status: int) -> NoReturn:
    """End this process as the one that went on: what it has begun is no work of its own."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)
    raise SystemExit  # not reached


def guarded(work: Callable[..., _Result]) -> Callable[..., _Result]:
    """Return a function that ends this process where content raises what nobody catches.

    Args:
        work: The function to be guarded.
    """

    def guarded_work(*arguments: object) -> _Result:
        try:
            return work(*arguments)
        except BaseException as error:
            _tell_of(error)
            raise

    return guarded_work


def _tell_of(error: BaseException) -> None:
    """Send an error that went through content to the process that waits for this one."""
    for project in _PROJECTS:
        frames = traceback.walk_tb(error.__traceback__)
        places = [(frame.f_code.co_filename, line) for frame, line in frames]
        for file, line in _of_content(project, reversed(places)):
            if isinstance(error, MemoryError):
                tell((file, line, _memory(project.limits), "megabytes"))
            tell((file, line, f"what it declares raises {text_of(error)[:2000]}", ""))


def finish_like(status: object) -> None:
    """End this process, if it went on in the place of another one, as Python would.

    Args:
        status: What `SystemExit` was given.
    """
    release_output()
    if isinstance(status, str):
        say(status, err=True)
    finish(status if isinstance(status, int) else 1 if status else 0)


def _finding(project: Project, ended: Ended) -> Finding | None:
    """Return what is wrong with the module that ended a process; None if it was none."""
    message: Any = ended.message
    if message is None:
        what, limit = _reason(project.limits, ended.how)
        places = _of_content(project, _places(ended.trace))
        file, line = next(places, ("", 0))
    else:
        file, line, what, limit = message
    return harmful(project.relative(file), line, what, limit) if file else None


def _reason(limits: Limits, how: str) -> tuple[str, str]:
    """Return what a module does that ended its process, and the limit that it exceeds."""
    if how.endswith("SIGXCPU"):
        return f"what it declares takes more than {limits.seconds:g} s of processor time", "seconds"
    if how.endswith("SIGALRM"):
        return f"what it declares takes more than {limits.patience:g} s", "seconds"
    return f"what it declares ends the process that reads it {how}", ""


def _memory(limits: Limits) -> str:
    return f"what it declares takes more than {limits.megabytes:g} MB of memory"


def _places(trace: str) -> Iterator[tuple[str, int]]:
    """Yield file and line of each frame that `faulthandler` names, the innermost first."""
    for entry in trace.splitlines():
        if entry.startswith('  File "'):
            file, _, rest = entry.removeprefix('  File "').rpartition('", line ')
            name = file.encode("ascii", "replace").decode("unicode_escape", "replace")
            yield name, int(rest.partition(" ")[0])


def _of_content(
    project: Project, places: Iterator[tuple[str, int]] | Any
) -> Iterator[tuple[str, int]]:
    """Yield the places that are in content."""
    for file, line in places:
        if project.holds_content(file) and Path(file).suffix == ".py":
            yield file, line
