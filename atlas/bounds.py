"""Bounds of this process while content is at work in it, held by the system itself.

They hold only in a process that another one watches, which goes on where this one ends: see
`atlas.checkpoint`. Each module has the whole time again, and the whole memory again.
"""

import math
import resource
import signal
import time

from atlas.limits import Limits

BOUNDS: list[Limits] = []
"""What a module may take in this process; nothing where nobody would go on in its place."""
_STARTED = {what: resource.getrlimit(what)[0] for what in (resource.RLIMIT_AS, resource.RLIMIT_CPU)}
"""The limits that this process was started with."""
_STATM = "/proc/self/statm"
"""Says how much memory this process has, on Linux."""


def begin(*, timed: bool = True) -> None:
    """Give the next module its time and memory, from now on.

    Args:
        timed: Whether its time is bounded; not where somebody else does that.
    """
    for limits in BOUNDS:
        set_memory(limits.megabytes)
        set_processor_time(limits.seconds if timed else None)
        signal.setitimer(signal.ITIMER_REAL, limits.patience if timed else 0)


def end() -> None:
    """Bound nothing any more: what follows is the work of the library."""
    if BOUNDS:
        set_memory(None)
        set_processor_time(None)
        signal.setitimer(signal.ITIMER_REAL, 0)


def is_exceeded(error: Exception) -> bool:
    """Return whether an error is a bound that is exceeded, which whoever goes on has to be told.

    Args:
        error: The error.
    """
    return bool(BOUNDS) and isinstance(error, MemoryError)


def set_memory(megabytes: float | None) -> None:
    """Limit the memory of this process to what it has and some more, where the system tells it.

    Args:
        megabytes: How much more, in MB (2**20 bytes); None for no limit.
    """
    bound = resource.RLIM_INFINITY
    if megabytes is not None and (pages := _pages()):
        bound = pages * resource.getpagesize() + int(megabytes * 2**20)
    _set_bound(resource.RLIMIT_AS, bound)


def _pages() -> int:
    """Return how many pages of memory this process has; 0 where the system does not tell."""
    try:
        with open(_STATM, "rb", buffering=0) as statm:  # noqa: PTH123 - much faster than a `Path`
            return int(statm.read().split()[0])
    except FileNotFoundError:
        return 0


def set_processor_time(seconds: float | None) -> None:
    """Let the system end this process when it has used some more processor time.

    Args:
        seconds: How much more; None for no limit.
    """
    bound = resource.RLIM_INFINITY
    if seconds is not None:
        bound = math.ceil(time.process_time() + seconds)
    _set_bound(resource.RLIMIT_CPU, bound)


def _set_bound(what: int, bound: int) -> None:
    """Set a limit of this process, within what it was started with."""
    bounds = [each for each in (bound, _STARTED[what]) if each != resource.RLIM_INFINITY]
    most = resource.getrlimit(what)[1]
    resource.setrlimit(what, (min(bounds, default=resource.RLIM_INFINITY), most))
