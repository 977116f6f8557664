"""Figures as they stand on a picture: the mark of their grade, the value, their sources."""

import attrs

from atlas.evidence.grade import Grade
from render.picture.theme import Role
from render.text.flow import Run
from render.text.fonts import TextStyle
from render.text.styles import BODY, SMALL

NO_BREAK = "\u00a0"


@attrs.frozen
class Cite:
    """A reference to a numbered source.

    Attributes:
        number: What stands between the brackets.
        href: The address of the passage, or None.
        tooltip: The source and the quoted words.
    """

    number: str
    href: str | None = None
    tooltip: str = ""


@attrs.frozen
class Value:
    """A figure.

    Attributes:
        text: The quantity with its unit; not drawn if it is undisclosed.
        grade: How it came to be.
        cites: Its sources.
        tooltip: Its formula, or where it was looked for.
        href: Where a click on it leads, or None.
        where: Of an undisclosed figure, what is missing and where it was looked for.
    """

    text: str = ""
    grade: Grade = Grade.REPORTED
    cites: tuple[Cite, ...] = ()
    tooltip: str = ""
    href: str | None = None
    where: str = ""


def runs(value: Value, style: TextStyle = BODY, cite_style: TextStyle = SMALL) -> list[Run]:
    """A value as text: mark, quantity, and source numbers that stay with it."""
    parts: list[Run] = []
    if value.grade.mark:
        role = Role[value.grade.name]
        parts.append(Run(value.grade.mark, style, role, value.href, value.tooltip))
    if value.grade is not Grade.UNDISCLOSED:
        space = NO_BREAK if parts else ""
        parts.append(Run(f"{space}{value.text}", style, Role.INK, value.href, value.tooltip))
    for at, cite in enumerate(value.cites):
        space = "" if at else NO_BREAK
        parts.append(Run(f"{space}[{cite.number}]", cite_style, Role.LINK, cite.href, cite.tooltip))
    return parts
