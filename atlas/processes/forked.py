"""Processes that are as this one when they begin, without its input and output."""

import os
import signal
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any, TypeVar

from attrs import frozen

from atlas.processes.continuing import TELLING, finish
from atlas.processes.ends import LEAVE, Failed, how_it_ended, trace_to
from atlas.terminal import no_streams

_LAST = 1.0
"""So long a process may take to end that sends nothing any more, in seconds."""
_Result = TypeVar("_Result")


@frozen(eq=False)
class SplitOff:
    """A process that was split off from this one, and sends messages until it ends.

    Args:
        number: Its number.
        messages: What it sends; at the end of it, the process has ended.
        trace: The number of the file from which its last traceback is read.
    """

    number: int
    messages: Any
    trace: int

    def end(self, patience: float) -> tuple[str, str]:
        """End the process and those that it started, if it has not ended by itself.

        Args:
            patience: So long it may take to say where it is, in seconds.

        Returns:
            How it ended, such as `with status 0`, and its traceback; empty if there is none, or
            if it was ended before.
        """
        if self.messages.closed:
            return "", ""
        self._signal(signal.SIGABRT)  # at which it writes its traceback
        ended, status = 0, 0
        until = time.monotonic() + patience
        while not ended and time.monotonic() < until:
            ended, status = os.waitpid(self.number, os.WNOHANG)
            time.sleep(0 if ended else 0.01)
        self._signal(signal.SIGKILL)
        if not ended:
            _, status = os.waitpid(self.number, 0)
        self.messages.close()
        os.set_blocking(self.trace, False)
        try:
            trace = os.read(self.trace, 2**16)
        except BlockingIOError:  # a process that it started has it open still
            trace = b""
        os.close(self.trace)
        return how_it_ended(os.waitstatus_to_exitcode(status)), trace.decode("utf-8", "replace")

    def _signal(self, number: int) -> None:
        """Send a signal to its group, where there is anyone left."""
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self.number, number)


def split_off(work: Callable[[Callable[[object], None]], None]) -> SplitOff:
    """Start a process that is as this one, without its input and output.

    It writes a traceback where a signal ends it, or where its code ends it at once.

    Args:
        work: What it does; given what sends a message to this process.
    """
    from multiprocessing.connection import Pipe  # noqa: PLC0415 - only where there is much to do

    ours, theirs = Pipe(duplex=False)
    trace, written = os.pipe()
    number = os.fork()
    if number == 0:
        _work_apart(work, theirs.send, written)
    with suppress(PermissionError):  # it did so itself by now
        os.setpgid(number, number)
    theirs.close()
    os.close(written)
    return SplitOff(number, ours, trace)


def compute_forked(
    compute: Callable[..., _Result], arguments: Sequence[object]
) -> _Result | Failed:
    """Compute one result in a process that is as this one, without its input and output.

    Args:
        compute: Computes it.
        arguments: What it is given.
    """
    return begin_forked(compute, arguments)()


def begin_forked(
    compute: Callable[..., _Result], arguments: Sequence[object]
) -> Callable[[], _Result | Failed]:
    """Begin to compute one result in such a process.

    Args:
        compute: Computes it.
        arguments: What it is given.

    Returns:
        What waits for the result, or for what failed; to be called once.
    """

    def work(send: Callable[[object], None]) -> None:
        send(compute(*arguments))
        finish(0)

    process = split_off(work)

    def ended() -> _Result | Failed:
        try:
            result: _Result = process.messages.recv()
        except EOFError:
            how, _ = process.end(_LAST)
            return Failed(RuntimeError(f"the process ended {how}"))
        else:
            return result
        finally:
            process.end(0)

    return ended


def ready(processes: Sequence[SplitOff], seconds: float) -> list[SplitOff]:
    """Wait until some processes have sent something or have ended, and return those.

    Args:
        processes: The processes.
        seconds: The longest time to wait.
    """
    from multiprocessing.connection import wait  # noqa: PLC0415 - see above

    heard = set(map(id, wait([each.messages for each in processes], max(0, seconds))))
    return [each for each in processes if id(each.messages) in heard]


def _work_apart(
    work: Callable[[Callable[[object], None]], None], send: Callable[[object], None], trace: int
) -> None:
    """Do the work of a process that was split off, and end it."""
    try:
        os.setpgid(0, 0)
        TELLING.clear()
        trace_to(trace)
        no_streams()
        work(send)
    finally:
        LEAVE(0)
