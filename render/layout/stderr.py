"""Capture of what a C library writes to standard error."""

import os
import sys
import tempfile
from collections.abc import Callable, Generator
from contextlib import contextmanager


@contextmanager
def captured_stderr() -> Generator[Callable[[], str]]:
    """Send the process's standard error into a file while the block runs.

    This holds for the whole process, so callers take a lock of their own around it.

    Yields:
        A function that returns the captured text, to be called after the block.
    """
    text = ""
    sys.stderr.flush()
    kept = os.dup(2)
    with tempfile.TemporaryFile() as file:
        os.dup2(file.fileno(), 2)
        try:
            yield lambda: text
        finally:
            os.dup2(kept, 2)
            os.close(kept)
            file.seek(0)
            text = file.read().decode(errors="replace").strip()
