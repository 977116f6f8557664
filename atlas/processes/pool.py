"""One pool of workers: forked processes that take tasks, each within a time, results in order."""

import gc
import os
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import closing, contextmanager
from functools import partial
from typing import Any, TypeVar

from attrs import field, frozen

from atlas import bounds
from atlas.processes.ends import Failed, end_with_parent
from atlas.terminal import progress

_WORKING: list[bool] = []
"""Not empty in a worker that another process watches."""
_ENDED = 70
"""The exit status of a worker that the code of a task ended; pebble takes 0 for its own."""
_AHEAD = 4  # so many tasks a worker are given to the pool before they are computed
_GLANCE = 0.02  # so often the pool looks whether a worker has ended, or is to end, in seconds
_BEHIND = 64  # so many results a worker wait to be taken behind that of a slow task
_Task = TypeVar("_Task")
_Result = TypeVar("_Result")
_Taken = TypeVar("_Taken")


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


def _outcomes(
    tasks: Iterable[_Task],
    compute: Callable[[_Task], _Result],
    count: int,
    timeout: float | None,
) -> Generator[tuple[_Task, _Result | Failed]]:
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415 - see below

    from pebble import CONSTS, ProcessPool  # noqa: PLC0415

    CONSTS.sleep_unit = _GLANCE
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
    end_with_parent(leash)


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
