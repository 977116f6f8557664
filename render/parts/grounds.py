"""The tinted ground of each plane under its columns of cards, with the plane's name."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby, pairwise

import attrs

from atlas.topology.plane import Plane
from render.layout.layout import Layout
from render.layout.packing import Packed
from render.parts.plane_names import lines_and_labels, name_box
from render.picture.geometry import Box
from render.picture.scene import Group, Item, Rect
from render.picture.theme import BAND

PAD = 12.0
"""The room in px between the border of a ground and its cards."""

_RADIUS = 8.0


@attrs.frozen
class Ground:
    """The ground of a plane.

    Attributes:
        plane: The plane.
        boxes: What it is made of: its columns, and what joins them.
        name: Where the name of the plane stands.
    """

    plane: Plane
    boxes: tuple[Box, ...]
    name: Box


def grounds(rows: Sequence[Packed], layout: Layout, boundaries: Iterable[str]) -> list[Ground]:
    """Return the ground of each plane: each of its columns as high as its cards, and joints.

    The first column of a plane reaches up to its name.

    Args:
        rows: The columns of cards, from left to right.
        layout: Where they are.
        boundaries: The ids of the boundaries around cards.
    """
    around = [layout.groups[each] for each in boundaries]
    taken = [*lines_and_labels(layout)]
    found: list[Ground] = []
    for plane, same in groupby(enumerate(rows), key=lambda row: row[1].plane):
        columns = [_column(row.ids, layout.rows[index], layout.nodes) for index, row in same]
        name = name_box(plane, columns[0], around, taken)
        columns[0] = Box(name.x, name.y, columns[0].width, columns[0].bottom - name.y)
        joints = [_joint(before, after) for before, after in pairwise(columns)]
        found.append(Ground(plane, (*columns, *joints), name))
    return found


def _column(ids: Iterable[str], span: tuple[float, float], nodes: Mapping[str, Box]) -> Box:
    """Return the ground of a column around its cards."""
    cards = [nodes[name] for name in ids]
    top = min(box.y for box in cards) - PAD
    bottom = max(box.bottom for box in cards) + PAD
    return Box(span[0], top, span[1] - span[0], bottom - top)


def _joint(before: Box, after: Box) -> Box:
    """Return what joins two columns of a ground: where both are, else all between them."""
    top, bottom = max(before.y, after.y), min(before.bottom, after.bottom)
    if bottom - top < 2 * _RADIUS:
        top, bottom = min(before.y, after.y), max(before.bottom, after.bottom)
    left, right = before.right - _RADIUS, after.x + _RADIUS
    return Box(left, top, right - left, bottom - top)


def tinted(ground: Ground) -> Item:
    """Draw the tinted ground of a plane.

    Args:
        ground: The ground.
    """
    fill = BAND[ground.plane]
    boxes = tuple(
        Rect(box.x, box.y, box.width, box.height, fill=fill, radius=_RADIUS) for box in ground.boxes
    )
    return Group(boxes, f"{ground.plane.label} plane")
