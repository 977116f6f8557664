"""Progress as Markdown, for an issue or a page of a repository."""

import re
from collections.abc import Iterable, Sequence

from atlas.progress.sections import Section
from atlas.terminal import one_line

_MARKS = re.compile(r"([\\`*_\[\]<>|~&$]|(?<=\w):(?=//)|(?<=www)\.)", re.IGNORECASE)
"""What Markdown may take for more than a character."""
_MENTIONS = re.compile(r"([@#])")
"""What a host of Markdown may take for a person, an issue or an address."""


def markdown(title: str, sections: Iterable[Section]) -> str:
    """Return sections as Markdown; texts of views and sources are shown as they are.

    Args:
        title: The title of the page.
        sections: The sections.
    """
    parts = [f"# {escaped(title)}"]
    for section in sections:
        parts.append(f"## {escaped(section.heading)}")
        parts += [escaped(text) for text in section.texts]
        if section.columns:
            parts.append(_table(section.columns, section.rows))
    return "\n\n".join(parts)


def escaped(text: str) -> str:
    """Return a text on one line, in which nothing is a mark, an address or a mention.

    Args:
        text: The text.
    """
    marked = _MARKS.sub(r"\\\1", one_line(text))
    return _MENTIONS.sub(r"\1<!-- -->", marked)


def _table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [columns, ["---"] * len(columns)]
    head, rule = ("| " + " | ".join(line) + " |" for line in lines)
    body = ("| " + " | ".join(map(escaped, row)) + " |" for row in rows)
    return "\n".join([head, rule, *body])
