"""Follow a log that grows: wait for its next lines, and print each new answer once."""

import io
import os
import select
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from attrs import define, field

from atlas.triage.engine import Report
from atlas.triage.printing import Printer

POLL = 0.2
"""Seconds after which a file is looked at again."""
IDLE = 1.0
"""Seconds after which a pipe without a new byte counts as idle."""


@define
class Announcer:
    """Prints the answers that it has not printed yet.

    Args:
        printer: Prints an answer.
        echo: Takes each line.
    """

    printer: Printer
    echo: Callable[[str], None]
    _printed: set[tuple[str, str]] = field(factory=set[tuple[str, str]])
    _last: float = field(factory=time.monotonic)

    def announce(self, report: Report) -> None:
        """Print the new answers of a report."""
        for answer in report.answers:
            key = (answer.match.signature.technology, answer.match.signature.title)
            if key not in self._printed:
                self._printed.add(key)
                for line in self.printer.answer(answer):
                    self.echo(line)
        self._last = time.monotonic()

    @property
    def is_due(self) -> bool:
        """Whether the last answers are longer ago than a pipe may be idle."""
        return time.monotonic() - self._last > IDLE

    @property
    def has_printed(self) -> bool:
        """Whether an answer was printed."""
        return bool(self._printed)


def growing(path: Path) -> Callable[[int], bytes]:
    """Return a function that reads a file and waits at its end; one that was replaced is reopened.

    Args:
        path: The file.
    """
    stream = path.open("rb")

    def read(size: int) -> bytes:
        nonlocal stream
        while not (data := stream.read1(size)):
            time.sleep(POLL)
            if _is_replaced(stream, path):
                stream.close()
                stream = path.open("rb")
        return data

    return read


def _is_replaced(stream: io.BufferedReader, path: Path) -> bool:
    try:
        there = path.stat()
    except FileNotFoundError:  # between its removal and the next line
        return False
    here = os.fstat(stream.fileno())
    is_another = (here.st_dev, here.st_ino) != (there.st_dev, there.st_ino)
    return is_another or there.st_size < stream.tell()


class Patient(io.RawIOBase):
    """A pipe that is read without waiting, and calls a function when it is idle."""

    def __init__(self, descriptor: int, on_idle: Callable[[], None]) -> None:
        """Keep the number of the pipe, and what is called after `IDLE` seconds without a byte."""
        self._descriptor = descriptor
        self._on_idle = on_idle

    def readable(self) -> bool:
        """Return true: it is read, not written."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Read available bytes into a buffer; return their number, none at the end."""
        if not select.select([self._descriptor], [], [], IDLE)[0]:
            self._on_idle()
        return os.readv(self._descriptor, [buffer])
