"""One pool of workers: forked processes that take tasks, each within a time, results in order."""

import faulthandler
import os
import signal
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import closing, suppress
from typing import Any, TypeVar

from attrs import frozen

from atlas.terminal import guard_apart, no_streams, progress

_AHEAD = 4  # so many tasks a worker are under way, so that few results wait to be taken
_Task = TypeVar("_Task")
_Result = TypeVar("_Result")
_Taken = TypeVar("_Taken")


@frozen
class Failed:
    """A task without a result.

    Args:
        error: What it raised, or how its process ended.
        timed_out: Whether it took too long, and was ended.
    """

    error: Exception
    timed_out: bool = False

    def __str__(self) -> str:
        return f"{type(self.error).__name__}: {self.error}"


def workers(jobs: int | None = None) -> int:
    """Return how many processes to use: one a core unless a number is given."""
    return jobs or os.cpu_count() or 1


def run(
    tasks: Sequence[_Task],
    compute: Callable[[_Task], _Result],
    take: Callable[[_Task, _Result | Failed], _Taken],
    *,
    jobs: int,
    timeout: float | None = None,
    label: str = "",
) -> list[_Taken]:
    """Compute tasks in processes, and return what `take` makes of each result, in order.

    With one job and no time limit they are computed in this process, which raises their errors.
    A worker that crashes fails only its own task. An interrupt ends the workers.

    Args:
        tasks: The tasks, which are sent to the processes.
        compute: Computes one task; a function of a module, because it is sent as well.
        take: Gets each task with its result, or its failure, in this process.
        jobs: The most processes.
        timeout: The time limit of one task, in seconds; None for no limit.
        label: The text of the progress bar on a terminal; empty for no bar.
    """
    count = min(jobs, len(tasks))
    if count == 0:
        return []
    if jobs == 1 and timeout is None:
        return [take(task, compute(task)) for task in progress(tasks, len(tasks), label)]
    with closing(_outcomes(tasks, compute, count, timeout)) as outcomes:
        return [take(*outcome) for outcome in progress(outcomes, len(tasks), label)]


def preload(modules: Iterable[str]) -> None:
    """Name what `compute_apart` should find imported already; called before its first use.

    Args:
        modules: The names of the modules.
    """
    from multiprocessing import get_context  # noqa: PLC0415 - see below

    get_context("forkserver").set_forkserver_preload([*modules])


def compute_apart(
    compute: Callable[..., _Result],
    arguments: Sequence[object],
    is_old: Callable[[], bool],
    pause: float,
) -> _Result | Failed | None:
    """Compute one result in a new process that has imported only what `preload` names.

    Args:
        compute: Computes it; a function of a module, because it is sent to the process.
        arguments: What it is given, which is sent as well.
        is_old: Asked again and again whether the result is not needed any more.
        pause: How often it is asked, in seconds.

    Returns:
        The result, what failed, or None where it was not needed any more.
    """
    from multiprocessing import get_context  # noqa: PLC0415 - only where there is much to do

    context = get_context("forkserver")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_sent, args=(theirs, compute, arguments))
    process.start()
    theirs.close()
    try:
        while not ours.poll(pause):
            if is_old():
                process.terminate()
                return None
        result: _Result | Failed = ours.recv()
    except EOFError:
        process.join()
        return Failed(RuntimeError(f"the process ended with status {process.exitcode}"))
    else:
        return result
    finally:
        ours.close()
        process.join()


def _sent(connection: Any, compute: Callable[..., object], arguments: Sequence[object]) -> None:
    """Compute a result, and send it or what failed."""
    guard_apart()  # what is printed meanwhile is none of the caller's own output
    try:
        result = compute(*arguments)
    except Exception as error:  # noqa: BLE001 - the caller goes on
        result = Failed(RuntimeError(f"{type(error).__name__}: {error}"))
    connection.send(result)
    connection.close()


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
        return _how_it_ended(os.waitstatus_to_exitcode(status)), trace.decode("utf-8", "replace")

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
    leave = os._exit
    own = os.getpid()

    def leave_with_trace(status: int) -> None:
        if os.getpid() == own:
            faulthandler.dump_traceback(trace, all_threads=False)
        leave(status)

    try:
        os.setpgid(0, 0)
        faulthandler.enable(trace, all_threads=False)
        faulthandler.register(signal.SIGXCPU, trace, all_threads=False, chain=True)
        os._exit = leave_with_trace  # type: ignore[assignment] # it never returns either
        no_streams()
        work(send)
    finally:
        leave(0)


def _how_it_ended(status: int) -> str:
    if status >= 0:
        return f"with status {status}"
    try:
        return f"by the signal {signal.Signals(-status).name}"
    except ValueError:  # one without a name
        return f"by the signal {-status}"


def _outcomes(
    tasks: Iterable[_Task],
    compute: Callable[[_Task], _Result],
    count: int,
    timeout: float | None,
) -> Generator[tuple[_Task, _Result | Failed]]:
    from multiprocessing import get_context  # noqa: PLC0415 - only where there is much to do

    from pebble import ProcessPool  # noqa: PLC0415

    waiting: deque[tuple[_Task, Any]] = deque()
    with ProcessPool(count, context=get_context("fork")) as pool:
        try:
            for task in tasks:
                waiting.append((task, pool.schedule(compute, args=[task], timeout=timeout)))
                if len(waiting) > count * _AHEAD:
                    yield _outcome(*waiting.popleft())
            while waiting:
                yield _outcome(*waiting.popleft())
        except BaseException:
            pool.stop()  # type: ignore[no-untyped-call] # pebble leaves it untyped
            raise


def _outcome(task: _Task, future: Any) -> tuple[_Task, Any]:
    from concurrent.futures import TimeoutError as OutOfTime  # noqa: PLC0415 - see above

    try:
        return task, future.result()
    except OutOfTime as error:
        return task, Failed(error, timed_out=True)
    except Exception as error:  # noqa: BLE001 - one task must not stop the others
        return task, Failed(error)
