"""Where the contents of copies are until they are read: in a folder, or in a file without a name.

Nothing is left of a file without a name, however the process ends; workers have it open, too.
"""

import os
import tempfile
import threading
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from attrs import define, field, frozen

from atlas.verification.copies import Copy, save


@frozen
class Span:
    """A part of a file that is open in this process.

    Args:
        number: The number of the file.
        start: Where it begins.
        size: Its length.
    """

    number: int
    start: int
    size: int

    def read_bytes(self) -> bytes:
        """Return the content.

        Raises:
            OSError: It cannot be read.
        """
        return os.pread(self.number, self.size, self.start)


Content = Path | Span
"""Where the content of a copy is."""


@define(eq=False)
class Contents:
    """The contents of copies, by address.

    Args:
        number: The number of the file without a name.
        folder: The folder in which copies are saved instead; None for none.
    """

    number: int
    folder: Path | None
    of: dict[str, Content] = field(factory=dict[str, Content])
    _size: int = 0
    _lock: threading.Lock = field(factory=threading.Lock)

    def keep(self, copy: Copy, body: bytes) -> None:
        """Keep a copy.

        Args:
            copy: The copy.
            body: Its content.

        Raises:
            OSError: It cannot be written.
        """
        if self.folder is not None:
            save(copy, body, self.folder)
            self.of[copy.address] = self.folder / copy.file
            return
        with self._lock:
            os.pwrite(self.number, body, self._size)
            self.of[copy.address] = Span(self.number, self._size, len(body))
            self._size += len(body)


@contextmanager
def contents(folder: Path | None) -> Generator[Contents]:
    """Keep the contents of copies meanwhile.

    Args:
        folder: The folder in which copies are saved; None for none.

    Raises:
        OSError: The folder cannot be made.
    """
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile() as file:
        yield Contents(file.fileno(), folder)
