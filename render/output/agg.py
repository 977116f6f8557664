"""Antialiased masks of lines and polygons, drawn by the AGG library through aggdraw.

aggdraw ships no types, so it is imported by name and the few calls made to it are here.
AGG computes with integers, so a mask is the same on every processor.
"""

import importlib
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from PIL import Image

from render.output.core import Core
from render.picture.scene import Point

_FULL = 255

Polyline = tuple[Point, ...]


@lru_cache(maxsize=512)
def line_mask(size: tuple[int, int], lines: tuple[Polyline, ...], width: float) -> Core:
    """Return a mask of polylines, which is kept: glyphs stand at the same place of many pixels.

    Args:
        size: Width and height of the mask in pixels.
        lines: The polylines in pixels.
        width: The width of their stroke in pixels.
    """
    aggdraw: Any = importlib.import_module("aggdraw")
    mask = Image.new("L", size, 0)
    canvas: Any = aggdraw.Draw(mask)
    pen: Any = aggdraw.Pen(_FULL, width)
    for line in lines:
        path: Any = aggdraw.Path()
        path.moveto(*line[0])
        for point in line[1:]:
            path.lineto(*point)
        canvas.path(path, pen)
    canvas.flush()
    return mask.im


@lru_cache(maxsize=512)
def polygon_mask(size: tuple[int, int], outline: Polyline) -> Core:
    """Return a mask of a filled polygon, which is kept: arrow heads are alike.

    Args:
        size: Width and height of the mask in pixels.
        outline: Its corners in pixels.
    """
    aggdraw: Any = importlib.import_module("aggdraw")
    mask = Image.new("L", size, 0)
    canvas: Any = aggdraw.Draw(mask)
    flat = [value for point in outline for value in point]
    canvas.polygon(flat, aggdraw.Brush(_FULL))
    canvas.flush()
    return mask.im


def shape_mask(size: tuple[int, int], outlines: Sequence[Sequence[Point]]) -> Core:
    """Return a mask of a filled shape; what its outlines go around in total once or more is in it.

    Args:
        size: Width and height of the mask in pixels.
        outlines: Its outlines in pixels, each closed by a line to its start.
    """
    aggdraw: Any = importlib.import_module("aggdraw")
    mask = Image.new("L", size, 0)
    canvas: Any = aggdraw.Draw(mask)
    path: Any = aggdraw.Path()
    for outline in outlines:
        path.moveto(*outline[0])
        for point in outline[1:]:
            path.lineto(*point)
        path.close()
    canvas.path(path, None, aggdraw.Brush(_FULL))
    canvas.flush()
    return mask.im
