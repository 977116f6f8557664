"""When the threads of a pool fork: only while the thread that takes its results waits.

A fork copies the locks that other threads hold, which nobody in the new process ever releases:
one of a module that is being imported would stop the first task that imports it, too.
"""

from collections.abc import Generator
from contextlib import contextmanager
from multiprocessing.context import ForkContext, ForkProcess
from threading import RLock
from typing import Any

from attrs import field, frozen


@frozen
class Turns:
    """Whose turn it is: that of the thread that takes the results, or of one that forks."""

    _turn: Any = field(factory=RLock, init=False)

    def context(self) -> ForkContext:
        """Return what starts processes, in a turn of the thread that asks for one."""
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
