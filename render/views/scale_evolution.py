"""Scale evolution: the architecture at each size, side by side."""

from atlas.evidence.dates import PartialDate
from atlas.model.citing import Numbering
from atlas.model.values import value
from atlas.views.chapter import Chapter, Entry, Fact
from atlas.views.view import View
from render.parts.panels import paragraph
from render.parts.stages import StageData, stages_in_short
from render.parts.strips import Column, strip
from render.parts.values import NO_BREAK, runs
from render.picture.blocks import Block, stacked
from render.picture.theme import Role
from render.text.flow import Run
from render.text.styles import SMALL
from render.views.entries import chip
from render.views.figures import rows
from render.views.picture import Picture

_MOST = 5
_FIGURES = 2


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
    return Column(entry.name, rows({**dated, **entry.facts}, numbering, words=False), built)


def levels_in_short(_: View, chapter: Chapter, numbering: Numbering, width: float) -> Block:
    """Draw the known sizes side by side with their first figures; name the unknown ones.

    Args:
        chapter: The chapter.
        numbering: The numbers of the sources.
        width: The width in px.
    """
    return _in_short(chapter, numbering, width, _FIGURES)


def levels_in_brief(_: View, chapter: Chapter, numbering: Numbering, width: float) -> Block:
    """Draw the known sizes side by side with the first figure of each; name the unknown ones.

    Args:
        chapter: The chapter.
        numbering: The numbers of the sources.
        width: The width in px.
    """
    return _in_short(chapter, numbering, width, 1)


def _in_short(chapter: Chapter, numbering: Numbering, width: float, figures: int) -> Block:
    known = [entry for entry in chapter.entries if not entry.statements]
    unknown = [entry.name for entry in chapter.entries if entry.statements]
    stages = [_stage(entry, numbering, figures) for entry in known]
    blocks = [stages_in_short(stages, width)] if stages else []
    if unknown:
        text = f"Not published: {', '.join(unknown)}."
        blocks.append(paragraph([Run(text, SMALL, Role.GAP)], width, SMALL))
    return stacked(blocks, 6)


def _stage(entry: Entry, numbering: Numbering, figures: int) -> StageData:
    shown = [row for row in rows(entry.facts, numbering, words=False) if row.value.text][:figures]
    paragraphs = [
        (Run(f"{row.label}{NO_BREAK} ", SMALL, Role.MUTED), *runs(row.value, SMALL))
        for row in shown
    ]
    built = [chip(end).name for ends in entry.parts.values() for end in ends]
    if built:
        paragraphs.append((Run(", ".join(built), SMALL, Role.MUTED),))
    return StageData(entry.name, tuple(paragraphs))


PICTURE = Picture(
    drawn={"levels": levels},
    leads=True,
    glance=("levels",),
    brief={"levels": levels_in_short},
    briefest={"levels": levels_in_brief},
)
