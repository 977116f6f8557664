"""Panels: a heading over text, figures or drawings."""

from collections.abc import Iterable, Sequence

import attrs

from atlas.model.values import Value
from render.parts.card_data import Row
from render.parts.values import runs
from render.picture.blocks import Block, stacked
from render.picture.scene import Glyph, Item, Path, Rect, Text
from render.picture.theme import Role
from render.text.flow import Run, drawn, flow
from render.text.fonts import TextStyle, measure
from render.text.styles import BODY, HEADING, SMALL

GUTTER = 28.0
"""The distance of two columns in px."""

_HEADING = 26.0


def panel(heading: str, body: Block, *, glyph: str = "", role: Role = Role.INK) -> Block:
    """Draw a heading with a rule under it, over its content.

    Args:
        heading: A few words.
        body: The content, which decides the width.
        glyph: The key of a glyph before the heading, or "".
        role: The colour of the heading.
    """
    items: list[Item] = []
    left = 0.0
    if glyph:
        items.append(Glyph(0, (HEADING.line_height - 16) / 2, 16, glyph, role))
        left = 22.0
    items.append(Text(left, HEADING.ascent, heading, HEADING, role))
    items.append(Path(((0, _HEADING - 3), (body.width, _HEADING - 3)), Role.RULE, 1.0))
    items.append(body.at(0, _HEADING + 4))
    return Block(body.width, _HEADING + 4 + body.height, tuple(items), name=heading)


def paragraph(parts: Sequence[Run], width: float, style: TextStyle = BODY) -> Block:
    """Draw runs of text, broken to a width.

    Args:
        parts: The runs of text.
        width: The width in px.
        style: The style that gives the height of a line.
    """
    lines = flow(parts, width)
    items = drawn(lines, 0, 0, style.line_height, style.ascent)
    return Block(width, len(lines) * style.line_height, tuple(items))


def explained(value: Value, style: TextStyle = BODY) -> list[Run]:
    """Return a value as text; for an undisclosed one, where it was looked for.

    Args:
        value: The value.
        style: Face and size of the text.
    """
    parts = runs(value, style)
    if value.where:
        parts.append(Run(f" {value.where}", SMALL, Role.GAP))
    return parts


def fact(row: Row, width: float) -> Block:
    """Draw a small label over its value.

    Args:
        row: The label and the value.
        width: The width in px.
    """
    label = paragraph([Run(row.label, SMALL, Role.MUTED)], width, SMALL)
    return stacked([label, paragraph(runs(row.value), width)], 1)


def fact_grid(rows: Sequence[Row], width: float, least: float = 200.0) -> Block:
    """Draw facts in as many columns as fit, row by row; a long one takes the columns it needs.

    Args:
        rows: The facts.
        width: The width of the grid in px.
        least: The least width of a column in px.
    """
    count = max(1, int((width + GUTTER) // (least + GUTTER)))
    column = (width - (count - 1) * GUTTER) / count
    items: list[Item] = []
    x = y = tallest = 0.0
    for row in rows:
        wide = sum(measure(part.text, part.style) for part in runs(row.value))
        span = min(count, 1 + int(wide // (column * 2.5)))
        taken = span * column + (span - 1) * GUTTER
        if x and x + taken > width + 1:
            x, y, tallest = 0.0, y + tallest + 10, 0.0
        block = fact(row, taken)
        items.append(block.at(x, y))
        tallest = max(tallest, block.height)
        x += taken + GUTTER
    return Block(width, y + tallest, tuple(items))


def masonry(blocks: Iterable[Block], columns: int, width: float, gap: float) -> Block:
    """Draw blocks of one width in columns, each where there is most room, in reading order.

    Args:
        blocks: The blocks.
        columns: How many columns there are.
        width: The width of all columns in px.
        gap: The room between two blocks in px.
    """
    column = (width - (columns - 1) * GUTTER) / columns
    heights = [0.0] * columns
    items: list[Item] = []
    for block in blocks:
        shortest = min(range(columns), key=lambda index: (round(heights[index]), index))
        items.append(block.at(shortest * (column + GUTTER), heights[shortest]))
        heights[shortest] += block.height + gap
    return Block(width, max(0.0, max(heights) - gap), tuple(items))


def in_rows(blocks: Sequence[Block], columns: int, width: float, gap: float) -> Block:
    """Draw blocks of one width row by row, for blocks with an order of their own such as steps.

    Args:
        blocks: The blocks.
        columns: How many columns there are.
        width: The width of all columns in px.
        gap: The room between two rows in px.
    """
    column = column_width(width, columns)
    items: list[Item] = []
    top = 0.0
    for start in range(0, len(blocks), columns):
        row = blocks[start : start + columns]
        items += [block.at(index * (column + GUTTER), top) for index, block in enumerate(row)]
        top += max(block.height for block in row) + gap
    return Block(width, max(0.0, top - gap), tuple(items))


def column_width(width: float, columns: int) -> float:
    """Return the width of one of several columns in px.

    Args:
        width: The width of all columns in px.
        columns: How many columns there are.
    """
    return (width - (columns - 1) * GUTTER) / columns


@attrs.frozen
class Frame:
    """How a block is framed."""

    fill: Role = Role.FAINT
    stroke: Role | None = Role.RULE
    pad: float = 12.0
    radius: float = 8.0


def framed(body: Block, frame: Frame | None = None) -> Block:
    """Draw a block in a box with some room around it.

    Args:
        body: The block.
        frame: Ground, border and padding of the box; a thin border unless given.
    """
    frame = frame or Frame()
    width, height = body.width + 2 * frame.pad, body.height + 2 * frame.pad
    box = Rect(0, 0, width, height, fill=frame.fill, stroke=frame.stroke, radius=frame.radius)
    return Block(width, height, (box, body.at(frame.pad, frame.pad)), body.name, body.label)
