"""A process that continues in the place of this one, which waits for its end."""

import json
import os
import signal
from contextlib import suppress
from typing import Any, NoReturn

from attrs import frozen

from atlas.processes.ends import LEAVE, end_with_parent, how_it_ended, trace_to
from atlas.writing import keep_held

TELLING: list[int] = []
"""The pipe to the process that waits for this one, if one does."""


@frozen
class Ended:
    """A process that went on in the place of this one, and has ended.

    Args:
        how: How it ended, such as `with status 0`.
        message: What it sent; None where it ended before it sent anything.
        trace: Its traceback; empty if there is none.
    """

    how: str
    message: Any
    trace: str


def go_on_apart() -> Ended | None:
    """Split this process in two: the new one continues, and this one waits for its end.

    The new one ends when this one does, and gets the interrupts of the terminal.

    Returns:
        None in the new process, which calls `finish` at its end or `tell` before; in this one,
        how the new one ended.
    """
    told, telling = os.pipe()
    trace, written = os.pipe()
    leash, holding = os.pipe()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGCHLD})
    with keep_held():
        number = os.fork()
    ours, theirs = (told, trace, holding), (telling, written, leash)
    for each in theirs if number else ours:
        os.close(each)
    if not number:
        end_with_parent(leash)
        os.set_blocking(written, False)
        trace_to(written)
        TELLING[:] = [telling]
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
        return None
    status = _wait_for(number)
    signal.pthread_sigmask(signal.SIG_SETMASK, before)
    message, traceback = (_left_in(each) for each in (told, trace))
    os.close(holding)
    how = how_it_ended(os.waitstatus_to_exitcode(status))
    return Ended(how, json.loads(message or "null"), traceback)


def tell(message: object) -> NoReturn:
    """Send something that JSON can hold to the process that waits for this one, and end.

    Where that one was killed, nobody waits, and nothing is sent.

    Args:
        message: What is sent, in no more than a few lines.
    """
    with suppress(BrokenPipeError), os.fdopen(TELLING[0], "wb", buffering=0) as pipe:
        pipe.write(json.dumps(message).encode())
    LEAVE(0)


def finish(status: int) -> None:
    """End this process, if it goes on in the place of another one, which ends with it.

    Args:
        status: The exit status of both.
    """
    if TELLING:
        tell(status)


def _wait_for(number: int) -> int:
    """Wait for a process, and return its status; hand on an interrupt that it did not get, too."""
    while True:
        ended, status = os.waitpid(number, os.WNOHANG)
        if ended:
            return status
        about = signal.sigwaitinfo({signal.SIGINT, signal.SIGCHLD})
        if about.si_signo == signal.SIGINT and about.si_code <= 0:  # not of the terminal
            os.kill(number, signal.SIGINT)


def _left_in(pipe: int) -> str:
    """Return what was written into a pipe, and close it."""
    os.set_blocking(pipe, False)
    try:
        return os.read(pipe, 2**16).decode("utf-8", "replace")
    except BlockingIOError:  # a process that it started has it open still
        return ""
    finally:
        os.close(pipe)
