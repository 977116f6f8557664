"""A process that has imported only what is named, and computes one result."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from atlas.processes.continuing import finish
from atlas.processes.ends import Failed
from atlas.terminal import guard_apart

_Result = TypeVar("_Result")


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
