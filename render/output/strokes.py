"""Lines, arrow heads and glyphs, painted on a canvas."""

import math
from collections.abc import Sequence
from functools import cache

from render.output.agg import Polyline, line_mask, polygon_mask
from render.output.canvas import Canvas
from render.picture.geometry import arrow_head, batches, dashes, flattened
from render.picture.glyphs import BOX, STROKE, strokes
from render.picture.scene import Glyph, Path, Point
from render.picture.theme import Role


def paint_path(canvas: Canvas, path: Path, x: float, y: float) -> None:
    """Paint a line, the gap inside a double one, and its arrow head, moved by px.

    Args:
        canvas: The page to paint on.
        path: The line.
        x: The distance to the right in px.
        y: The distance down in px.
    """
    points = tuple((px + x, py + y) for px, py in path.points)
    line = flattened(points) if path.spline else list(points)
    pieces = dashes(line, path.dash.pattern)
    _lines(canvas, pieces, path.width * 3 if path.double else path.width, path.stroke)
    if path.double:
        _lines(canvas, pieces, path.width, Role.SURFACE)
    if path.tip:
        tip = (path.tip[0] + x, path.tip[1] + y)
        outline = arrow_head(points[-1], tip)
        place, size, moved = _tile(canvas, [outline], 0)
        canvas.lay_over(polygon_mask(size, moved[0]), place, canvas.palette.roles[path.stroke])


def paint_glyph(canvas: Canvas, glyph: Glyph, x: float, y: float) -> None:
    """Paint a glyph as lines, moved by px.

    Args:
        canvas: The page to paint on.
        glyph: The glyph.
        x: The distance to the right in px.
        y: The distance down in px.
    """
    factor = glyph.size / BOX
    x, y = x + glyph.x, y + glyph.y
    lines = [
        [(x + px * factor, y + py * factor) for px, py in stroke] for stroke in _flat(glyph.key)
    ]
    _lines(canvas, lines, STROKE * factor, glyph.stroke)


@cache
def _flat(key: str) -> list[list[Point]]:
    """Return the strokes of a glyph as polylines."""
    return [flattened(stroke) for stroke in strokes(key)]


def _lines(canvas: Canvas, lines: Sequence[Sequence[Point]], width: float, role: Role) -> None:
    """Paint polylines given in px, those that lie near each other in one go."""
    for batch in batches(lines):
        place, size, moved = _tile(canvas, batch, width)
        canvas.lay_over(
            line_mask(size, moved, width * canvas.scale), place, canvas.palette.roles[role]
        )


def _tile(
    canvas: Canvas, lines: Sequence[Sequence[Point]], width: float
) -> tuple[tuple[int, int], tuple[int, int], tuple[Polyline, ...]]:
    """Return the corner and size in pixels of the box around lines, and the lines inside it."""
    scale = canvas.scale
    margin = math.ceil(width * scale / 2) + 1
    xs = [point[0] * scale for line in lines for point in line]
    ys = [point[1] * scale for line in lines for point in line]
    left, top = math.floor(min(xs)) - margin, math.floor(min(ys)) - margin
    size = (math.ceil(max(xs)) + margin - left, math.ceil(max(ys)) + margin - top)
    moved = tuple(tuple([(x * scale - left, y * scale - top) for x, y in line]) for line in lines)
    return (left, top), size, moved
