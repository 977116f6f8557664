"""Columns and strips: stages side by side, and steps that follow each other."""

from collections.abc import Sequence

import attrs

from render.parts.cards import Row
from render.parts.panels import explained, paragraph
from render.parts.values import Value, runs
from render.picture.blocks import Block, stacked
from render.picture.scene import Corners, Glyph, Item, Rect
from render.picture.theme import Role
from render.text.flow import Run, drawn, flow
from render.text.styles import HEADING, SMALL, SMALL_STRONG

GAP = 14.0
"""The distance of two columns in px; an arrow stands in it."""

_PAD = 10.0
_HEADER = 30.0


@attrs.frozen
class Column:
    """A stage: a heading, and what there is to tell of it.

    Attributes:
        heading: A few words.
        rows: Label and value; the label stands over the value.
        parts: Blocks between the heading and the rows, for a given width.
        role: The colour of the heading's ground.
        ink: The colour of the heading.
        gap: Of a stage that is not known, what was looked for where.
    """

    heading: str
    rows: tuple[Row, ...] = ()
    parts: tuple[Block, ...] = ()
    role: Role = Role.CODE
    ink: Role = Role.INK
    gap: Value | None = None


def strip(columns: Sequence[Column], width: float, most: int) -> Block:
    """Columns side by side with an arrow from each to the next, on as many lines as they need.

    Args:
        columns: The stages in order.
        width: The width in px.
        most: The most columns on a line.
    """
    count = -(-len(columns) // most)
    per_line = -(-len(columns) // max(1, count))
    wide = (width - (per_line - 1) * GAP) / per_line
    items: list[Item] = []
    y = 0.0
    for first in range(0, len(columns), per_line):
        line = columns[first : first + per_line]
        inner = [_body(each, wide - 2 * _PAD) for each in line]
        height = max(block.height for block in inner) + _HEADER + 2 * _PAD - 4
        for at, (each, block) in enumerate(zip(line, inner, strict=True)):
            x = at * (wide + GAP)
            items += _box(each, x, y, wide, height)
            items.append(block.at(x + _PAD, y + _HEADER + _PAD - 4))
            if first + at + 1 < len(columns):
                items.append(Glyph(x + wide - 1, y + 7, 16, "chevron", Role.MUTED))
        y += height + GAP
    return Block(width, y - GAP, tuple(items))


def stage_width(width: float, count: int, most: int) -> float:
    """The room inside a column of a strip in px."""
    lines = -(-count // most)
    per_line = -(-count // max(1, lines))
    return (width - (per_line - 1) * GAP) / per_line - 2 * _PAD


def _box(column: Column, x: float, y: float, width: float, height: float) -> list[Item]:
    """The frame and the heading of a column."""
    return [
        Rect(x, y, width, height, fill=Role.SURFACE, stroke=Role.RULE, radius=7),
        Rect(x, y, width, _HEADER, fill=column.role, radius=7, corners=Corners.TOP),
        *drawn(
            flow([Run(column.heading, HEADING, column.ink)], width - 2 * _PAD)[:1],
            x + _PAD,
            y + (_HEADER - HEADING.line_height) / 2,
            HEADING.line_height,
            HEADING.ascent,
        ),
    ]


def _body(column: Column, width: float) -> Block:
    """What stands under the heading."""
    blocks = list(column.parts)
    for row in column.rows:
        label = paragraph([Run(row.label, SMALL_STRONG, Role.MUTED)], width, SMALL)
        blocks.append(stacked([label, paragraph(runs(row.value, SMALL), width, SMALL)], 0))
    if column.gap is not None:
        blocks.append(paragraph(explained(column.gap, SMALL), width, SMALL))
    return stacked(blocks, 7)
