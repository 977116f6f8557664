"""Scale evolution: the architecture at each size, side by side."""

from atlas.evidence.dates import PartialDate
from atlas.model.citing import Numbering
from atlas.model.values import value
from atlas.views.chapter import Chapter, Entry, Fact
from atlas.views.view import View
from render.parts.strips import Column, strip
from render.picture.blocks import Block
from render.picture.theme import Role
from render.views.entries import chip
from render.views.figures import rows
from render.views.picture import Picture

_MOST = 5


def levels(_: View, chapter: Chapter, numbering: Numbering, width: float) -> Block:
    """Draw a column for each size; an unknown one states where it was looked for.

    Args:
        chapter: The chapter.
        numbering: The numbers of the sources.
        width: The width in px.
    """
    return strip([_column(entry, numbering) for entry in chapter.entries], width, _MOST)


def _column(entry: Entry, numbering: Numbering) -> Column:
    """Return a stage as a column."""
    if entry.statements:
        gap = value(entry.statements[0], numbering)
        return Column(entry.name, role=Role.FAINT, colour=Role.MUTED, gap=gap)
    built = tuple(chip(end) for ends in entry.parts.values() for end in ends)
    dated: dict[str, Fact] = {}
    if not isinstance(entry.when, (str, PartialDate)):
        dated["when"] = entry.when
    return Column(entry.name, rows({**dated, **entry.facts}, numbering), built)


PICTURE = Picture(drawn={"levels": levels}, leads=True)
