"""One pool of workers: forked processes that take tasks, each within a time, results in order."""

import faulthandler
import fcntl
import gc
import json
import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import closing, contextmanager, suppress
from functools import partial
from typing import Any, NoReturn, TypeVar

from attrs import field, frozen

from atlas import bounds
from atlas.terminal import guard_apart, no_streams, progress
from atlas.writing import keep_held

_LEAVE = os._exit
_TELLING: list[int] = []
"""The pipe to the process that waits for this one, if one does."""
_WORKING: list[bool] = []
"""Not empty in a worker that another process watches."""
_LAST = 1.0
"""So long a process may take to end that sends nothing any more, in seconds."""
_ENDED = 70
"""The exit status of a worker that the code of a task ended; pebble takes 0 for its own."""
_AHEAD = 4  # so many tasks a worker are given to the pool before they are computed
_BEHIND = 64  # so many results a worker wait to be taken behind that of a slow task
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

    error: BaseException
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
    A worker that crashes fails only its own task, which is computed again in this process where
    another one watches over it. An interrupt ends the workers.

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
    compute = partial(_bounded, compute)
    if jobs == 1 and timeout is None:
        return [take(task, compute(task)) for task in progress(tasks, len(tasks), label)]
    with closing(_outcomes(tasks, compute, count, timeout)) as outcomes:
        return [
            take(task, compute(task) if _is_due_here(outcome) else outcome)
            for task, outcome in progress(outcomes, len(tasks), label)
        ]


def _bounded(compute: Callable[[_Task], _Result], task: _Task) -> _Result:
    """Compute one task; what follows is none of its time."""
    try:
        return compute(task)
    finally:
        bounds.end()


def _is_due_here(outcome: object) -> bool:
    """Whether a task is to be computed again in this process, which another one watches.

    There it is seen which module is the cause, and what goes on goes on without that.
    """
    return isinstance(outcome, Failed) and not outcome.timed_out and bool(bounds.BOUNDS)


def run_in_threads(
    tasks: Sequence[_Task],
    work: Callable[[_Task], None],
    stop: Callable[[], None],
    *,
    count: int,
    label: str = "",
) -> None:
    """Do several things at once that mostly wait, in threads of this process.

    Args:
        tasks: The tasks.
        work: Does one of them.
        stop: Called where one fails, or at an interrupt; `work` returns soon after it.
        count: The most threads.
        label: The text of the progress bar on a terminal; empty for no bar.
    """
    from concurrent.futures import ThreadPoolExecutor, as_completed  # noqa: PLC0415 - see below

    with ThreadPoolExecutor(count) as threads:
        try:
            begun = [threads.submit(work, task) for task in tasks]
            for ended in progress(as_completed(begun), len(begun), label):
                ended.result()
        except BaseException:
            stop()
            threads.shutdown(wait=False, cancel_futures=True)
            raise


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
    finish(0)


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
        _end_with_parent(leash)
        os.set_blocking(written, False)
        _trace_to(written)
        _TELLING[:] = [telling]
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
        return None
    status = _wait_for(number)
    signal.pthread_sigmask(signal.SIG_SETMASK, before)
    message, traceback = (_left_in(each) for each in (told, trace))
    os.close(holding)
    how = _how_it_ended(os.waitstatus_to_exitcode(status))
    return Ended(how, json.loads(message or "null"), traceback)


def tell(message: object) -> NoReturn:
    """Send something that JSON can hold to the process that waits for this one, and end.

    Where that one was killed, nobody waits, and nothing is sent.

    Args:
        message: What is sent, in no more than a few lines.
    """
    with suppress(BrokenPipeError), os.fdopen(_TELLING[0], "wb", buffering=0) as pipe:
        pipe.write(json.dumps(message).encode())
    _LEAVE(0)


def finish(status: int) -> None:
    """End this process, if it goes on in the place of another one, which ends with it.

    Args:
        status: The exit status of both.
    """
    if _TELLING:
        tell(status)


def _end_with_parent(leash: int) -> None:
    """Let the system end this process when nobody has the other end of a pipe any more."""
    with suppress(OSError):  # a system that knows no signals of pipes
        leash = os.open(f"/proc/self/fd/{leash}", os.O_RDONLY | os.O_NONBLOCK)  # of its own
        fcntl.fcntl(leash, fcntl.F_SETOWN, os.getpid())
        fcntl.fcntl(leash, fcntl.F_SETFL, fcntl.fcntl(leash, fcntl.F_GETFL) | os.O_ASYNC)


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


def _work_apart(
    work: Callable[[Callable[[object], None]], None], send: Callable[[object], None], trace: int
) -> None:
    """Do the work of a process that was split off, and end it."""
    try:
        os.setpgid(0, 0)
        _TELLING.clear()
        _trace_to(trace)
        no_streams()
        work(send)
    finally:
        _LEAVE(0)


def _trace_to(trace: int) -> None:
    """Write a traceback where a signal ends this process, or where its code ends it at once."""
    own = os.getpid()

    def leave_with_trace(status: int) -> None:
        if os.getpid() == own:
            faulthandler.dump_traceback(trace, all_threads=False)
        _LEAVE(status)

    faulthandler.enable(trace, all_threads=False)
    for number in (signal.SIGXCPU, signal.SIGALRM):
        faulthandler.register(number, trace, all_threads=False, chain=True)
    os._exit = leave_with_trace  # type: ignore[assignment] # it never returns either


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
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415 - see below

    from pebble import ProcessPool  # noqa: PLC0415

    waiting: deque[tuple[_Task, Any]] = deque()
    most = count * (_AHEAD + _BEHIND)
    turns = _Turns()
    with (
        _leash() as ends,
        ProcessPool(
            count, initializer=_begin_worker, initargs=ends, context=turns.context()
        ) as pool,
        turns.taken(),
    ):
        try:
            for task in tasks:
                waiting.append(
                    (task, pool.schedule(_in_worker, args=[compute, task], timeout=timeout))
                )
                turns.wait(waiting, count * _AHEAD)
                while waiting and (waiting[0][1].done() or len(waiting) > most):
                    yield _outcome(*waiting.popleft(), turns)
            while waiting:
                yield _outcome(*waiting.popleft(), turns)
        except BaseException as error:
            pool.stop()  # type: ignore[no-untyped-call] # pebble leaves it untyped
            is_broken = isinstance(error, BrokenProcessPool)
            if is_broken and isinstance(error.__cause__, OSError):  # no process could be started
                raise error.__cause__ from None
            raise


@frozen
class _Turns:
    """Whose turn it is: that of the thread that takes the results, or of one that forks.

    A fork copies the locks that other threads hold, which nobody in the new process ever releases:
    one of a module that is being imported would stop the first task that imports it, too.
    """

    _turn: Any = field(factory=threading.RLock, init=False)

    def context(self) -> Any:
        """Return what starts processes, in a turn of the thread that asks for one."""
        from multiprocessing.context import ForkContext, ForkProcess  # noqa: PLC0415 - see above

        turn = self._turn

        class Process(ForkProcess):
            def start(self) -> None:
                with turn:
                    super().start()

        context = ForkContext()
        context.Process = Process  # type: ignore[misc] # of this context alone
        return context

    @contextmanager
    def taken(self) -> Generator[None]:
        """Let no other thread fork."""
        with self._turn:
            yield

    @contextmanager
    def given(self) -> Generator[None]:
        """Let other threads fork while this one, whose turn it is, waits."""
        self._turn.release()
        try:
            yield
        finally:
            self._turn.acquire()

    def wait(self, waiting: Iterable[tuple[_Task, Any]], most: int) -> None:
        """Wait until no more than so many tasks are in progress, however slow the first of them is.

        Args:
            waiting: The tasks whose results are not taken, with what becomes a result.
            most: How many may be in progress.
        """
        from concurrent.futures import FIRST_COMPLETED, wait  # noqa: PLC0415 - see above

        unfinished = [future for _, future in waiting if not future.done()]
        while len(unfinished) > most:
            with self.given():
                wait(unfinished, return_when=FIRST_COMPLETED)
            unfinished = [future for future in unfinished if not future.done()]


@contextmanager
def _leash() -> Generator[tuple[int, int]]:
    """Open a pipe whose writer this process alone holds: it closes when the process ends."""
    leash, holding = os.pipe()
    try:
        yield leash, holding
    finally:
        os.close(leash)
        os.close(holding)


def is_worker() -> bool:
    """Return whether this process is a worker, whose tasks are computed again where it ends."""
    return bool(_WORKING)


def _begin_worker(leash: int, holding: int) -> None:
    _WORKING[:] = [True]
    gc.freeze()  # what was there before the fork is needed until the end
    os.close(holding)
    _end_with_parent(leash)


def _in_worker(compute: Callable[[_Task], _Result], task: _Task) -> _Result:
    """Compute one task in a worker: one that its code ends with status 0 has failed, too."""
    leave = os._exit
    os._exit = lambda status: leave(status or _ENDED)
    try:
        return compute(task)
    finally:
        os._exit = leave


def _outcome(task: _Task, future: Any, turns: _Turns) -> tuple[_Task, Any]:
    from concurrent.futures import TimeoutError as OutOfTime  # noqa: PLC0415 - see above

    with turns.given():
        error = future.exception()  # not raised: an exit of a worker is none of this process
    if error is None:
        return task, future.result()
    return task, Failed(error, timed_out=isinstance(error, OutOfTime))
