"""What modules of content print: said on standard error, with the module's name."""

import io
from collections.abc import Generator
from contextlib import contextmanager, redirect_stdout

from atlas.terminal import one_line, say


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
            say(one_line(f"{module} prints: {line}"), err=True)
