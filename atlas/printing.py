"""What modules of content print: said on standard error, with the module's name."""

import fcntl
import io
import os
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager, redirect_stderr, redirect_stdout

from atlas.terminal import one_line, say

_MOST = 2**20
"""So many bytes are kept of what a module writes past the streams of Python."""
CAPTURES: dict[str, int] = {}
"""The file that keeps them, and the process whose file it is."""


@contextmanager
def printing_of(module: str) -> Generator[None]:
    """Keep what a module prints out of the output of a command, and its input from the module.

    Args:
        module: Its path, as findings show it.
    """
    printed: Callable[[], str] = str
    try:
        with _captured() as printed:
            yield
    finally:
        for line in printed().splitlines():
            say(one_line(f"{module} prints: {line}"), err=True)


@contextmanager
def _captured() -> Generator[Callable[[], str]]:
    """Keep what is printed meanwhile, by whatever way; what is read meanwhile is at its end.

    Yields:
        What returns all that was printed, once it is over.
    """
    printed = io.StringIO()
    printed.close = lambda: None  # type: ignore[method-assign] # some close what they print to
    kept = _Apart()
    stdin, sys.stdin = sys.stdin, io.StringIO()
    try:
        with redirect_stdout(printed), redirect_stderr(printed):
            yield lambda: printed.getvalue() + kept.text
    finally:
        sys.stdin = stdin
        kept.end()


class _Apart:
    """The files of the standard streams put aside, and in their place one that is kept."""

    def __init__(self) -> None:
        self.text = ""
        self._file = _captures()
        self._start = os.lseek(self._file, 0, os.SEEK_END)
        self._aside = [_copy(number) for number in range(3)]
        nowhere = os.open(os.devnull, os.O_RDONLY)
        if nowhere:  # it is 0 itself where standard input was closed
            os.dup2(nowhere, 0)
            os.close(nowhere)
        os.dup2(self._file, 1)
        os.dup2(self._file, 2)

    def end(self) -> None:
        """Put the files back, and read what was kept."""
        for number, copy in enumerate(self._aside):
            if copy is None:
                os.close(number)
            else:
                os.dup2(copy, number)
                os.close(copy)
        size = os.lseek(self._file, 0, os.SEEK_END) - self._start
        if size:
            os.lseek(self._file, self._start, os.SEEK_SET)
            self.text = os.read(self._file, min(size, _MOST)).decode("utf-8", "replace")
            os.ftruncate(self._file, self._start)
            os.lseek(self._file, self._start, os.SEEK_SET)


def _copy(number: int) -> int | None:
    """Return another number of an open file, above those of the standard streams."""
    try:
        return fcntl.fcntl(number, fcntl.F_DUPFD_CLOEXEC, 3)
    except OSError:  # it is closed
        return None


def _captures() -> int:
    """Return the number of the file of this process that keeps what is captured."""
    if CAPTURES.get("process") != os.getpid():  # a process that was split off shares no file
        import tempfile  # noqa: PLC0415 - only where something is loaded

        try:
            with tempfile.TemporaryFile() as file:
                number = fcntl.fcntl(file.fileno(), fcntl.F_DUPFD_CLOEXEC, 3)
        except OSError:  # there is no place for it
            number = os.open(os.devnull, os.O_RDWR)
        CAPTURES.update(process=os.getpid(), number=number)
    return CAPTURES["number"]
