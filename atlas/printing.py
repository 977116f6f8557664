"""What modules of content print: said on standard error, with the module's name."""

import io
import sys
from collections.abc import Generator
from contextlib import contextmanager, redirect_stdout


@contextmanager
def printing_of(module: str) -> Generator[None]:
    """Keep what a module prints out of the output of a command.

    Args:
        module: Its path, as findings show it.
    """
    printed = io.StringIO()
    try:
        with redirect_stdout(printed):
            yield
    finally:
        for line in printed.getvalue().splitlines():
            sys.stderr.write(f"{module} prints: {''.join(map(_shown, line))}\n")


def _shown(letter: str) -> str:
    """Return a letter, or a replacement of one that a terminal would obey."""
    return letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}"
