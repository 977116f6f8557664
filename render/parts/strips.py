"""Columns and strips: stages side by side, and steps that follow each other."""

from collections.abc import Sequence
from itertools import combinations, pairwise

import attrs

from atlas.model.values import Value
from render.parts.card_data import Row
from render.parts.chips import Chip, chips
from render.parts.panels import explained, paragraph
from render.parts.values import runs
from render.picture.blocks import Block, stacked
from render.picture.scene import Corners, Glyph, Item, Rect
from render.picture.theme import Role
from render.text.flow import Line, Run, drawn, flow
from render.text.styles import HEADING, SMALL, SMALL_STRONG

GAP = 14.0
"""The distance of two columns in px; an arrow is between them."""

_ARROW = 16.0
_PAD = 10.0
_HEADER = 30.0


@attrs.frozen
class Column:
    """A stage: a heading, components and figures.

    Attributes:
        heading: A few words.
        rows: Label and value; the label is over the value.
        chips: Components, between the heading and the rows.
        role: The colour of the heading's ground.
        colour: The colour of the heading.
        gap: For an unknown stage, where it was looked for.
        apart: Whether it neither follows nor precedes another.
    """

    heading: str
    rows: tuple[Row, ...] = ()
    chips: tuple[Chip, ...] = ()
    role: Role = Role.CODE
    colour: Role = Role.INK
    gap: Value | None = None
    apart: bool = False


def strip(columns: Sequence[Column], width: float, most: int) -> Block:
    """Draw columns with an arrow from each to the next, on as many lines as they need.

    Each line fills the width, and none ends in an arrow.

    Args:
        columns: The stages in order.
        width: The width in px.
        most: The most columns on a line.
    """
    lines = _lines(columns, most)
    items: list[Item] = []
    y = 0.0
    for line in lines:
        shares = [_share(column) for column in line]
        unit = (width - (len(line) - 1) * GAP) / max(1.0, sum(shares))
        inner = [
            _body(column, share * unit - 2 * _PAD)
            for column, share in zip(line, shares, strict=True)
        ]
        headings = [
            flow([Run(column.heading, HEADING, column.colour)], share * unit - 2 * _PAD)
            for column, share in zip(line, shares, strict=True)
        ]
        header = _HEADER + (max(map(len, headings)) - 1) * HEADING.line_height
        height = max(block.height for block in inner) + header + 2 * _PAD - 4
        x = 0.0
        for index, column in enumerate(line):
            wide = shares[index] * unit
            items += _box(column, headings[index], (x, y, wide, height), header)
            items.append(inner[index].at(x + _PAD, y + header + _PAD - 4))
            if index + 1 < len(line) and not (column.apart or line[index + 1].apart):
                items.append(Glyph(x + wide - 1, y + 7, _ARROW, "chevron", Role.MUTED))
            x += wide + GAP
        y += height + GAP
    return Block(width, y - GAP, tuple(items))


_NARROW = 0.45
"""The width of a column that only says where was looked, of that of a full one."""


def _share(column: Column) -> float:
    """Return the width of a column as a share of a full one."""
    return _NARROW if column.gap is not None and not column.rows else 1.0


def _lines(columns: Sequence[Column], most: int) -> list[Sequence[Column]]:
    """Split the columns into as few lines as they fit, the fullest as short as it can be."""
    shares = [_share(column) for column in columns]
    count = max(1, -(-round(sum(shares) * 100) // (most * 100)))

    def filled(cuts: tuple[int, ...]) -> tuple[float, list[float]]:
        sums = [sum(shares[begin:end]) for begin, end in pairwise((0, *cuts, len(shares)))]
        return max(sums), [-each for each in sums]

    cuts = min(combinations(range(1, len(columns)), count - 1), key=filled, default=())
    return [columns[begin:end] for begin, end in pairwise((0, *cuts, len(columns)))]


def _box(
    column: Column, heading: Sequence[Line], place: tuple[float, float, float, float], header: float
) -> list[Item]:
    """Draw the frame and the heading of a column at its left, top, width and height."""
    x, y, width, height = place
    return [
        Rect(x, y, width, height, fill=Role.SURFACE, stroke=Role.RULE, radius=7),
        Rect(x, y, width, header, fill=column.role, radius=7, corners=Corners.TOP),
        *drawn(
            heading,
            x + _PAD,
            y + (_HEADER - HEADING.line_height) / 2,
            HEADING.line_height,
            HEADING.ascent,
        ),
    ]


def _body(column: Column, width: float) -> Block:
    """Draw the content under the heading."""
    blocks = [chips(column.chips, width)] if column.chips else []
    for row in column.rows:
        label = Run(f"{row.label} ", SMALL_STRONG, Role.MUTED)
        blocks.append(paragraph([label, *runs(row.value, SMALL)], width, SMALL))
    if column.gap is not None:
        blocks.append(paragraph(explained(column.gap, SMALL), width, SMALL))
    return stacked(blocks, 5)
