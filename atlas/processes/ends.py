"""How a process ends: what is left of one that failed, and what it says of its end."""

import faulthandler
import fcntl
import os
import signal
from contextlib import suppress

from attrs import frozen

LEAVE = os._exit
"""Ends a process at once, whatever `os._exit` is by then."""


@frozen
class Failed:
    """A task without a result.

    Args:
        error: What it raised, or how its process ended.
        timed_out: Whether it took too long, and was ended.
    """

    error: BaseException
    timed_out: bool = False

    def __str__(self) -> str:
        return f"{type(self.error).__name__}: {self.error}"


def end_with_parent(leash: int) -> None:
    """Let the system end this process when nobody has the other end of a pipe any more.

    Args:
        leash: The number of its own end.
    """
    with suppress(OSError):  # a system that knows no signals of pipes
        leash = os.open(f"/proc/self/fd/{leash}", os.O_RDONLY | os.O_NONBLOCK)  # of its own
        fcntl.fcntl(leash, fcntl.F_SETOWN, os.getpid())
        fcntl.fcntl(leash, fcntl.F_SETFL, fcntl.fcntl(leash, fcntl.F_GETFL) | os.O_ASYNC)


def trace_to(trace: int) -> None:
    """Write a traceback where a signal ends this process, or where its code ends it at once.

    Args:
        trace: The number of the file that it is written to.
    """
    own = os.getpid()

    def leave_with_trace(status: int) -> None:
        if os.getpid() == own:
            faulthandler.dump_traceback(trace, all_threads=False)
        LEAVE(status)

    faulthandler.enable(trace, all_threads=False)
    for number in (signal.SIGXCPU, signal.SIGALRM):
        faulthandler.register(number, trace, all_threads=False, chain=True)
    os._exit = leave_with_trace  # type: ignore[assignment] # it never returns either


def how_it_ended(status: int) -> str:
    """Return how a process ended, such as `with status 0`.

    Args:
        status: Its exit status; that of a signal is negative.
    """
    if status >= 0:
        return f"with status {status}"
    try:
        return f"by the signal {signal.Signals(-status).name}"
    except ValueError:  # one without a name
        return f"by the signal {-status}"
