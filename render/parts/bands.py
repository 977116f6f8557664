"""The planes as tinted bands behind their cards, each with a rail that names it."""

from collections.abc import Sequence
from itertools import groupby

from atlas.topology.plane import Plane
from render.layout.graph import GraphRow
from render.layout.packing import Packed
from render.picture.blocks import Block
from render.picture.scene import Anchor, Corners, Glyph, Item, Rect, Text
from render.picture.theme import BAND, GLYPH, HEADER, ON_HEADER
from render.text.fonts import measure
from render.text.styles import SMALL_STRONG

RAIL = 26.0
"""The width of a rail in px."""

PAD = 16.0
"""The room between a band's border and its cards in px."""

_RADIUS = 9.0
_MARK = 16.0


def graph_rows(rows: Sequence[Packed]) -> tuple[GraphRow, ...]:
    """Return the rows for a layout; a plane's first and last keep room for its band."""
    graph_rows_: list[GraphRow] = []
    for _, group in groupby(rows, key=lambda row: row.plane):
        plane_rows = list(group)
        for index, row in enumerate(plane_rows):
            before = PAD if index == 0 else 0.0
            after = PAD if index == len(plane_rows) - 1 else 0.0
            graph_rows_.append(GraphRow(row.ids, before, after))
    return tuple(graph_rows_)


def bands(
    rows: Sequence[Packed], spans: Sequence[tuple[float, float]], width: float
) -> list[tuple[float, Block]]:
    """Draw the band of each plane with the `y` of its top.

    Args:
        rows: The rows of cards.
        spans: The first and last px of each row, with the room it keeps free.
        width: The width of every band, its rail included.
    """
    placed: list[tuple[float, Block]] = []
    index = 0
    for plane, group in groupby(rows, key=lambda row: row.plane):
        count = len(list(group))
        top, bottom = spans[index][0], spans[index + count - 1][1]
        placed.append((top, _band(plane, width, bottom - top)))
        index += count
    return placed


def _band(plane: Plane, width: float, height: float) -> Block:
    """Draw a tinted box, with a rail at its left in the plane's colour."""
    colour = ON_HEADER[plane]
    name = plane.name
    items: list[Item] = [
        Rect(0, 0, width, height, fill=BAND[plane], radius=_RADIUS),
        Rect(0, 0, RAIL, height, fill=HEADER[plane], radius=_RADIUS, corners=Corners.LEFT),
        Glyph((RAIL - _MARK) / 2, 10, _MARK, GLYPH[plane], colour),
    ]
    middle = max((height + _MARK + 10) / 2, 34 + measure(name, SMALL_STRONG) / 2)
    items.append(
        Text(RAIL / 2 + 4.2, middle, name, SMALL_STRONG, colour, Anchor.MIDDLE, upward=True)
    )
    return Block(width, height, tuple(items), name=f"{plane.label} plane")
