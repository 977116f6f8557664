"""Filled paths, painted on a canvas.

The outlines of a path are kept in the user's store, since fontTools, which parses it, takes 0.1 s
to import; it ships no types, so it is imported by name.
"""

import importlib
import json
from functools import lru_cache
from typing import Any

from atlas.store import remembered
from render.cache import digest
from render.output.agg import shape_mask
from render.output.canvas import Canvas
from render.output.core import Core
from render.picture.geometry import flattened
from render.picture.icon import Box, Vector
from render.picture.scene import Point
from render.picture.theme import rgb

_FINE = 64
"""The side of the square in which a path is made of straight lines."""


def paint_vector(canvas: Canvas, vector: Vector, place: Point, size: float) -> None:
    """Paint a vector icon in a square.

    Args:
        canvas: The page to paint on.
        vector: The icon.
        place: Left and top of the square in px.
        size: Its side in px.
    """
    corner = (canvas.pixels(place[0]), canvas.pixels(place[1]))
    for shape, colour in zip(vector.shapes, vector.light_colours, strict=True):
        mask = _mask(shape.data, vector.box, canvas.pixels(size))
        canvas.lay_over(mask, corner, canvas.palette.nearest(rgb(colour)))


@lru_cache(maxsize=512)
def _mask(data: str, box: Box, side: int) -> Core:
    """Return the mask of a path whose box is fitted into a square of so many pixels."""
    key = digest("1", data, repr(box))
    kept = remembered("outlines", key, lambda: json.dumps(_outlines(data, box)).encode())
    factor = side / _FINE
    outlines = [[(x * factor, y * factor) for x, y in outline] for outline in json.loads(kept)]
    return shape_mask((side, side), outlines)


def _outlines(data: str, box: Box) -> list[list[Point]]:
    """Return the outlines of a path as polygons, its box fitted into a square."""
    left, top, width, height = box
    factor = _FINE / max(width, height)
    x, y = (_FINE - width * factor) / 2, (_FINE - height * factor) / 2
    pen: Any = importlib.import_module("fontTools.pens.recordingPen").RecordingPen()
    importlib.import_module("fontTools.svgLib.path").parse_path(data, pen)
    outlines: list[list[Point]] = []
    for operator, given in pen.value:
        points = [(x + (px - left) * factor, y + (py - top) * factor) for px, py in given]
        if operator == "moveTo":
            outlines.append(points)
        elif operator == "lineTo":
            outlines[-1] += points
        elif operator == "curveTo":
            outlines[-1] += flattened((outlines[-1][-1], *points))[1:]
        elif operator == "qCurveTo":
            outlines[-1] += flattened(_cubic(outlines[-1][-1], *points))[1:]
        elif operator == "closePath":  # the path may go on from where it began
            outlines.append(outlines[-1][:1])
    return [[(round(px, 3), round(py, 3)) for px, py in line] for line in outlines if line[1:]]


def _cubic(start: Point, control: Point, end: Point) -> tuple[Point, ...]:
    """Return a quadratic curve as a cubic one."""
    (sx, sy), (cx, cy), (ex, ey) = start, control, end
    first = (sx + (cx - sx) * 2 / 3, sy + (cy - sy) * 2 / 3)
    second = (ex + (cx - ex) * 2 / 3, ey + (cy - ey) * 2 / 3)
    return (start, first, second, end)
