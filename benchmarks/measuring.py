"""Times a command from a cold process, and prints medians."""

import os
import resource
import statistics
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from attrs import frozen

_ENVIRONMENT = {
    name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
}
"""As users have it: modules are compiled once."""


@frozen
class Timing:
    """Medians over some runs, in milliseconds."""

    wall: float
    cpu: float
    runs: int


def _children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def time_command(
    command: Sequence[str],
    folder: Path,
    *,
    runs: int = 5,
    before: Callable[[], None] | None = None,
    allowed: tuple[int, ...] = (0,),
) -> Timing:
    """Run a command several times from a cold process.

    Args:
        command: The command and its arguments.
        folder: The folder in which it runs.
        runs: The number of runs.
        before: What prepares each run; it is not timed.
        allowed: The exit statuses that count as a success.
    """
    walls: list[float] = []
    cpus: list[float] = []
    for _ in range(runs):
        if before:
            before()
        cpu, wall = _children(), time.perf_counter()
        done = subprocess.run(
            command, cwd=folder, env=_ENVIRONMENT, capture_output=True, text=True, check=False
        )
        walls.append(time.perf_counter() - wall)
        cpus.append(_children() - cpu)
        if done.returncode not in allowed:
            raise RuntimeError(f"{command} ended with {done.returncode}: {done.stderr[-2000:]}")
    return Timing(statistics.median(walls) * 1000, statistics.median(cpus) * 1000, runs)


def row(name: str, timing: Timing, bar: str = "", *, units: int = 1) -> None:
    """Print one line: the medians of wall and CPU time, for one unit.

    Args:
        name: What was measured.
        timing: The times of the runs.
        bar: What the times are compared with, as text.
        units: The number of units that one run handles.
    """
    wall, cpu = timing.wall / units, timing.cpu / units
    print(f"{name:<58} {wall:>9.1f} {cpu:>9.1f} {timing.runs:>5}   {bar}")


def heading(title: str) -> None:
    """Print the head of a table."""
    print(f"\n{title}\n{'':<58} {'wall ms':>9} {'CPU ms':>9} {'runs':>5}   bar")
