"""Texts as Markdown that says them and means nothing else."""

import re
from collections.abc import Iterable, Sequence

from atlas.terminal import one_line

_MARKS = re.compile(r"([\\`*_\[\]<>|~&$]|(?<=\w):(?=//)|(?<=www)\.)", re.IGNORECASE)
"""What Markdown may take for more than a character."""
_MENTIONS = re.compile(r"([@#])")
"""What a host of Markdown may take for a person, an issue or an address."""


def escaped(text: str) -> str:
    """Return a text on one line, in which nothing is a mark, an address or a mention.

    Args:
        text: The text.
    """
    marked = _MARKS.sub(r"\\\1", one_line(text))
    return _MENTIONS.sub(r"\1<!-- -->", marked)


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table; the texts of its cells are escaped, its heads are not.

    Args:
        columns: Its heads.
        rows: Its rows, a text a column.
    """
    lines = [columns, ["---"] * len(columns)]
    head, rule = ("| " + " | ".join(line) + " |" for line in lines)
    body = ("| " + " | ".join(map(escaped, row)) + " |" for row in rows)
    return "\n".join([head, rule, *body])
