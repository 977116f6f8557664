"""One pool of workers: forked processes that take tasks, each within a time, results in order."""

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import closing
from typing import Any, TypeVar

from attrs import frozen

from atlas.terminal import guard_apart, progress

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
