"""What modules of content print: said on standard error, with the module's name."""

from collections.abc import Generator
from contextlib import contextmanager

from atlas.terminal import captured, one_line, say


@contextmanager
def printing_of(module: str) -> Generator[None]:
    """Keep what a module prints out of the output of a command, and its input from the module.

    Args:
        module: Its path, as findings show it.
    """
    printed = str
    try:
        with captured() as printed:
            yield
    finally:
        for line in printed().splitlines():
            say(one_line(f"{module} prints: {line}"), err=True)
