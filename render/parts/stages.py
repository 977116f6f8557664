"""Stages side by side: a short column for each, with an arrow to the next."""

from collections.abc import Sequence

import attrs

from render.parts.panels import paragraph
from render.picture.blocks import Block, stacked
from render.picture.scene import Glyph, Item, Rect
from render.picture.theme import Role
from render.text.flow import Run
from render.text.styles import SMALL, SMALL_STRONG

_GAP = 22.0
_PAD = 8.0
_LEAST = 190.0
_MOST = 6


@attrs.frozen
class StageData:
    """A stage.

    Attributes:
        name: Its name.
        paragraphs: What is shown of it, each a paragraph.
        role: The colour of its upper edge.
    """

    name: str
    paragraphs: tuple[tuple[Run, ...], ...] = ()
    role: Role = Role.MUTED


def stages_in_short(stages: Sequence[StageData], width: float) -> Block:
    """Draw stages side by side, on as many rows as they need.

    Args:
        stages: The stages, in order.
        width: The width in px.
    """
    across = max(1, min(_MOST, len(stages), int((width + _GAP) // (_LEAST + _GAP))))
    rows = -(-len(stages) // across)
    across = -(-len(stages) // rows)  # rows of about the same length
    column = (width - (across - 1) * _GAP) / across
    blocks: list[Block] = []
    for start in range(0, len(stages), across):
        row = stages[start : start + across]
        blocks.append(_row(row, column))
    return stacked(blocks, 10)


def _row(stages: Sequence[StageData], width: float) -> Block:
    bodies = [_body(stage, width - 2 * _PAD) for stage in stages]
    height = max(body.height for body in bodies) + 2 * _PAD
    items: list[Item] = []
    for index, (stage, body) in enumerate(zip(stages, bodies, strict=True)):
        x = index * (width + _GAP)
        items += [
            Rect(x, 0, width, height, fill=Role.FAINT, radius=6),
            Rect(x, 0, width, 3, fill=stage.role, radius=1.5),
            body.at(x + _PAD, _PAD),
        ]
        if index + 1 < len(stages):
            items.append(Glyph(x + width + 4, height / 2 - 7, 14, "chevron", Role.MUTED))
    return Block(len(stages) * (width + _GAP) - _GAP, height, tuple(items))


def _body(stage: StageData, width: float) -> Block:
    paragraphs = [(Run(stage.name, SMALL_STRONG),), *stage.paragraphs]
    return stacked([paragraph(runs, width, SMALL) for runs in paragraphs], 2)
