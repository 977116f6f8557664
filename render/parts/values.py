"""Figures as shown on a picture: the mark of their grade, the value, their sources."""

from atlas.evidence.grade import Grade
from atlas.model.values import Value
from render.picture.theme import Role
from render.text.flow import Run
from render.text.fonts import TextStyle
from render.text.styles import BODY, SMALL

NO_BREAK = "\u00a0"


def runs(value: Value, style: TextStyle = BODY, cite_style: TextStyle = SMALL) -> list[Run]:
    """Return a value as text: mark, quantity, and source numbers that stay with it.

    Args:
        value: The value.
        style: Face and size of the text.
        cite_style: Face and size of the source numbers.
    """
    parts: list[Run] = []
    mark = value.grade.mark_before(value.text)
    if mark and not (value.text and value.grade is Grade.GAP):
        role = Role[value.grade.name]
        parts.append(Run(mark, style, role, value.href, value.tooltip))
    if value.text:
        space = NO_BREAK if parts else ""
        parts.append(Run(f"{space}{value.text}", style, Role.INK, value.href, value.tooltip))
    for index, cite in enumerate(value.cites):
        space = "" if index else NO_BREAK
        parts.append(Run(f"{space}[{cite.number}]", cite_style, Role.LINK, cite.href, cite.tooltip))
    return parts
