"""Where exports of all kinds are written to."""

from pathlib import Path

import click

from atlas.cli.common import writing
from atlas.terminal import say

OUT = click.option(
    "--out", type=click.Path(path_type=Path), help="The file; standard output unless given."
)


def write(text: str, out: Path | None) -> None:
    """Write what is exported.

    Args:
        text: The text.
        out: The file; standard output, if None.
    """
    if out is None:
        say(text, end="")
        return
    from atlas.writing import write_file  # noqa: PLC0415 - only where there is a file

    with writing(out):
        write_file(out, text)
