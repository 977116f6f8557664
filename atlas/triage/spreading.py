"""Triage on several machines: the workers of Dask look at logs part by part.

What they know is sent to each of them, those that come later included; a task of a worker that is
lost is done by another one.
"""

from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version
from typing import Any

from attrs import frozen
from distributed import Client, WorkerPlugin

from atlas.errors import AtlasError
from atlas.matching.matcher import Matcher, make_matcher
from atlas.matching.signature import Signature
from atlas.search.index import Index, signature_of, texts_of
from atlas.terminal import progress
from atlas.triage.tasks import Done, Task, scan

_client: Any = Client  # Dask carries no types
_SECONDS = 10
"""So long a scheduler may take to answer."""
_KNOWN: list["_Known"] = []
"""What a worker was sent."""


class SchedulerError(AtlasError):
    """A scheduler of Dask cannot be reached, or its workers cannot do the work."""


@frozen
class _Known:
    """What a worker was sent, ready for use."""

    signatures: Mapping[int, Signature]
    matcher: Matcher


class Knowledge(WorkerPlugin):
    """Gives each worker what it needs.

    Args:
        rows: The signatures by their numbers, as the index keeps them.
    """

    name = "production-atlas"

    def __init__(self, rows: Mapping[int, str]) -> None:
        """Keep them for the workers."""
        self.rows = rows
        self.release = version("production-atlas")

    def setup(self, worker: Any) -> None:  # noqa: ARG002 - Dask passes it
        """Take what was sent; Dask calls this on each worker.

        Raises:
            RuntimeError: The worker has another release of the library.
        """
        here = version("production-atlas")
        if here != self.release:
            raise RuntimeError(f"a worker has production-atlas {here}, and {self.release} asks it")
        signatures = {number: signature_of(row) for number, row in self.rows.items()}
        _KNOWN[:] = [_Known(signatures, make_matcher(texts_of(signatures)))]


def _scanned(task: Task) -> Done:
    """Look at what a task names, in a worker."""
    (known,) = _KNOWN
    return scan(task, known.signatures.__getitem__, known.matcher)


def spread(address: str, tasks: Sequence[Task], index: Index) -> Iterator[Done]:
    """Have the workers of a scheduler do tasks, and yield what comes of each, in order.

    Args:
        address: The address of the scheduler, such as `tcp://127.0.0.1:8786`.
        tasks: The tasks; the workers reach the logs by the same addresses.
        index: What is known.

    Raises:
        SchedulerError: It cannot be reached, or its workers cannot do the work.
    """
    try:
        client: Any = _client(address, timeout=_SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:
        raise SchedulerError(
            f"no scheduler of Dask answers at {address}: {error}",
            allowed="the address that `dask scheduler` prints, such as tcp://10.0.0.5:8786",
            remedy="check the address, and that the scheduler runs",
        ) from error
    with client:
        if not client.scheduler_info()["workers"]:
            raise SchedulerError(
                f"the scheduler at {address} has no workers",
                allowed="a scheduler with one worker or more",
                remedy=f"start one: `dask worker {address}`",
            )
        try:
            client.register_plugin(Knowledge(index.rows()))
            futures = client.map(_scanned, tasks, pure=False, retries=3)
            for future in progress(futures, len(futures), "parts of logs"):
                done: Done = future.result()
                yield done
                future.release()
        except Exception as error:
            raise SchedulerError(
                f"the workers at {address} cannot read the logs: {type(error).__name__}: {error}",
                allowed="workers with this release of production-atlas, of Python and of Dask",
                remedy="install `production-atlas[dask]` for them",
            ) from error
