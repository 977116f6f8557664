"""Where the name of a plane stands on its band, clear of lines, and how it looks."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from atlas.topology.plane import Plane
from render.layout.layout import Layout
from render.picture.geometry import Box
from render.picture.scene import Glyph, Group, Item, Rect, Text
from render.picture.theme import BAND, GLYPH, HEADER, ON_HEADER, Role
from render.text.fonts import measure
from render.text.styles import SMALL_STRONG

HIGH = 22.0
"""The height in px of the name of a plane."""

_CLEAR = 5.0
"""The least distance in px of the name from a line or a label."""
_RADIUS = 8.0


def name_box(plane: Plane, column: Box, boundaries: Iterable[Box], taken: Iterable[Box]) -> Box:
    """Return where the name of a plane stands: right over a column, or over what is in its way.

    Args:
        plane: The plane.
        column: Its first column, around its cards.
        boundaries: The boundaries of the diagram; the name is over those that it would be in.
        taken: What the name does not cover, as `lines_and_labels` returns it.
    """
    x, wide = column.x, HIGH + 6 + measure(plane.label, SMALL_STRONG) + 5
    around = [box.y for box in boundaries if box.x < x + wide and box.right > x]
    return Box(x, _free(x, wide, min([column.y, *around]) - HIGH, taken), wide, HIGH)


def _free(x: float, wide: float, lowest: float, taken: Iterable[Box]) -> float:
    """Return the top of the lowest place for a name that nothing crosses."""
    left, right = x - _CLEAR, x + wide + _CLEAR
    crossing = [box for box in taken if box.x < right and box.right > left]
    y = lowest
    for box in sorted(crossing, key=lambda box: -box.bottom):
        if box.y - _CLEAR < y + HIGH and box.bottom + _CLEAR > y:
            y = box.y - _CLEAR - HIGH
    return y


def lines_and_labels(layout: Layout) -> Iterator[Box]:
    """Yield the boxes of the labels of a layout, and around each piece or corner of its lines.

    Args:
        layout: The layout.
    """
    for route in layout.edges.values():
        if route.label is not None:
            yield route.label
        for line in route.lines:
            knots = line.points[::3]
            points = knots if line.tip is None else (*knots, line.tip)
            for (x, y), (to_x, to_y) in pairwise(points):
                yield Box(min(x, to_x), min(y, to_y), abs(to_x - x), abs(to_y - y))


def plane_name(plane: Plane, box: Box) -> Item:
    """Draw the name of a plane on a ground of its own.

    Args:
        plane: The plane.
        box: Where it stands.
    """
    x, y = box.x, box.y
    items = (
        Rect(x, y, box.width, HIGH, fill=BAND[plane], radius=_RADIUS),
        Rect(x, y, HIGH, HIGH, fill=HEADER[plane], radius=_RADIUS),
        Glyph(x + 4, y + 4, 14, GLYPH[plane], ON_HEADER[plane]),
        Text(x + 28, y + 3 + SMALL_STRONG.ascent, plane.label, SMALL_STRONG, Role.INK),
    )
    return Group(items, f"name of the {plane.label} plane")
