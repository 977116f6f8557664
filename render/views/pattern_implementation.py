"""Pattern implementation: the problem first, then the numbered flow next to the roles."""

from atlas.model.citing import Numbering
from atlas.topology.connection import Endpoint
from atlas.views.chapter import Chapter, Entry
from atlas.views.view import View
from render.parts.chips import Chip, chips
from render.parts.panels import Frame, column_width, framed, masonry, paragraph
from render.picture.blocks import Block, side_by_side, stacked
from render.picture.theme import Role
from render.text.flow import Run
from render.text.styles import SMALL, TITLE
from render.views.entries import boxes, chip, entry_block
from render.views.fact_lists import facts, statement
from render.views.picture import Look, Picture

_NUMBER = 30.0
_PAD = 24.0


def problem(_: View, chapter: Chapter, numbering: Numbering, width: float) -> Block:
    """Draw the problem and its conflicting goals.

    Args:
        chapter: The chapter.
        numbering: The numbers of the sources.
        width: The width in px.
    """
    columns = min(3, len(chapter.entries))
    inner = column_width(width, columns) - _PAD
    forces = [framed(entry_block(entry, numbering, inner)) for entry in chapter.entries]
    but = paragraph([Run("but", SMALL, Role.MUTED)], width, SMALL)
    grid = facts(chapter.facts, numbering, width)
    return stacked([grid, but, masonry(forces, columns, width, 10)], 8)


def flow(_: View, chapter: Chapter, numbering: Numbering, width: float) -> Block:
    """Draw the numbered steps: caller, callee, and what happens.

    Args:
        chapter: The chapter.
        numbering: The numbers of the sources.
        width: The width in px.
    """
    return stacked([_step(entry, numbering, width) for entry in chapter.entries], 10)


def _step(entry: Entry, numbering: Numbering, width: float) -> Block:
    number, _, _ = entry.name.partition(" ")
    tail, head = (ends[0] for ends in entry.parts.values())
    inner = width - _NUMBER
    blocks = [chips(_ends(tail, head), inner)]
    blocks += [statement(fact, numbering, inner) for fact in entry.statements]
    figure = paragraph([Run(number, TITLE, Role.MUTED)], _NUMBER, TITLE)
    return side_by_side([figure, stacked(blocks, 3)], 0)


def _ends(tail: Endpoint, head: Endpoint) -> list[Chip]:
    return [chip(tail), chip(head, arrow=True)]


def hurts(_: View, chapter: Chapter, numbering: Numbering, width: float) -> Block:
    """Draw when the pattern hurts, in the colour of degradation.

    Args:
        chapter: The chapter.
        numbering: The numbers of the sources.
        width: The width in px.
    """
    return boxes(chapter.entries, numbering, width, Frame(Role.DEGRADED_TINT, Role.DEGRADED))


PICTURE = Picture(
    drawn={"problem": problem, "flow": flow, "hurts": hurts},
    looks={"guarantees": Look("shield"), "hurts": Look("alarm", Role.DEGRADED)},
    first=frozenset({"problem"}),
    side_by_side=(("flow", "roles"),),
    numbered=True,
)
