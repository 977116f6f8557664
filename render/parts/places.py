"""Places on a curve, and their labels where they cover neither the curve nor each other."""

import math
from collections.abc import Sequence
from itertools import pairwise

import attrs

from atlas.model.values import Value
from render.parts.axes import LEFT, TOP, Plot
from render.picture.scene import Dash, Item, Path, Point, Rect
from render.picture.theme import Role
from render.text.flow import Run, drawn, flow
from render.text.fonts import measure
from render.text.styles import SMALL, SMALL_STRONG

DOT = 7.0
"""The radius of a place in px."""

_LABEL = 230.0
_CLOSE = 5.0
_GAP = 8.0
_NEAR = 30.0
_RINGS = 8
_STEP = 40.0


@attrs.frozen
class Mark:
    """A place on the curve.

    Attributes:
        name: Its name: `now`, `knee`, `limit`.
        x: Its load.
        y: Its result, or None where there is none: then it is a line upwards.
        figures: Its figures.
        role: Its colour.
        dash: The pattern of its line.
        filled: Whether its dot is filled.
    """

    name: str
    x: float
    y: float | None
    figures: Value
    role: Role
    dash: Dash = Dash.DASHED
    filled: bool = False


@attrs.frozen
class Ceiling:
    """A line across at a limit of the result, with its name."""

    y: float
    name: str


@attrs.frozen
class _Box:
    """A place that is taken."""

    x: float
    y: float
    width: float
    height: float

    def meets(self, box: "_Box") -> bool:
        """Return whether two boxes overlap."""
        return (
            self.x < box.x + box.width
            and box.x < self.x + self.width
            and self.y < box.y + box.height
            and box.y < self.y + self.height
        )

    def holds(self, point: Point) -> bool:
        """Return whether a point is in the box, or close to it."""
        x, y = point
        near = _GAP / 2
        return (
            self.x - near < x < self.x + self.width + near
            and self.y - near < y < self.y + self.height + near
        )


@attrs.frozen
class Labels:
    """Texts next to places, and the areas of the grid that are cleared behind them."""

    cleared: tuple[Item, ...]
    texts: tuple[Item, ...]


def labels(
    marks: Sequence[Mark], plot: Plot, curve: Sequence[Point], ceiling: Ceiling | None
) -> Labels:
    """Draw the name and the figures of each place, covering neither the curve nor each other.

    Args:
        marks: The places.
        plot: The inside of the axes.
        curve: The points of the curve in px.
        ceiling: A limit of the result, or None.
    """
    taken = [_around(mark, plot) for mark in marks]
    written: list[_Box] = []
    if ceiling is not None:
        y = plot.place(0, ceiling.y)[1]
        written.append(_Box(LEFT, y - 20, measure(ceiling.name, SMALL_STRONG) + 12, 20))
        taken.append(_Box(LEFT, y - 2, plot.right - LEFT, 4))
    taken += [_Box(box.x + DOT - 2, box.y, 4, plot.floor - box.y) for box in taken[: len(marks)]]
    dense = _dense(curve)
    cleared: list[Item] = []
    texts: list[Item] = []
    for mark in marks:
        role = Role.INK if mark.filled else mark.role
        head = [Run(mark.name, SMALL_STRONG, role, mark.figures.href, mark.figures.tooltip)]
        lines = [
            *flow(head, _LABEL),
            *flow(
                [Run(mark.figures.text, SMALL, Role.INK, mark.figures.href, mark.figures.tooltip)],
                _LABEL,
            ),
        ]
        wide = max(line.width for line in lines)
        high = len(lines) * SMALL.line_height
        box = _free(point(mark, plot), (wide, high), plot, (written, taken), dense)
        written.append(box)
        cleared += _leader(point(mark, plot), box, mark.role)
        cleared.append(Rect(box.x - 3, box.y - 1, wide + 6, high + 2, fill=Role.PAGE, radius=3))
        texts += drawn(lines, box.x, box.y, SMALL.line_height, SMALL.ascent)
    return Labels(tuple(cleared), tuple(texts))


def _leader(place: Point, box: _Box, role: Role) -> list[Item]:
    """Draw a thin line to a label that is at a distance from its place."""
    x = min(max(place[0], box.x), box.x + box.width)
    y = min(max(place[1], box.y), box.y + box.height)
    if math.dist(place, (x, y)) <= _NEAR:
        return []
    return [Path((place, (x, y)), role, 1.0)]


def point(mark: Mark, plot: Plot) -> Point:
    """Return the point of a place in px; at the top where it has no result.

    Args:
        mark: The place.
        plot: The inside of the axes.
    """
    return plot.place(mark.x, plot.y.most if mark.y is None else mark.y)


def _around(mark: Mark, plot: Plot) -> _Box:
    x, y = point(mark, plot)
    return _Box(x - DOT, y - DOT, 2 * DOT, 2 * DOT)


def _dense(curve: Sequence[Point]) -> list[Point]:
    """Return points of a curve that are a few px apart."""
    points: list[Point] = []
    for (x, y), (to_x, to_y) in pairwise(curve):
        count = 1 + int(max(abs(to_x - x), abs(to_y - y)) // _CLOSE)
        points += [(x + (to_x - x) * i / count, y + (to_y - y) * i / count) for i in range(count)]
    return points


def _free(
    start: Point,
    size: tuple[float, float],
    plot: Plot,
    occupied: tuple[Sequence[_Box], Sequence[_Box]],
    curve: Sequence[Point],
) -> _Box:
    """Return the nearest box for a label that covers no text if possible, and few lines."""
    written, taken = occupied
    x, y = start
    wide, high = size
    tries = [
        _Box(x + across, y + down, wide, high)
        for far in range(_RINGS)
        for down in (
            _GAP + far * high,
            -high - _GAP - far * high,
        )
        for across in (DOT + _GAP, -DOT - _GAP - wide, DOT + _GAP + far * _STEP)
    ]
    inside = [
        box
        for box in tries
        if box.x > LEFT + 4
        and box.x + wide <= plot.right
        and box.y > TOP
        and box.y + high < plot.floor - 2
    ]
    return min(
        inside or tries[:1],
        key=lambda box: (
            sum(box.meets(text_box) for text_box in written),
            sum(box.meets(line_box) for line_box in taken) + any(box.holds(spot) for spot in curve),
            tries.index(box),
        ),
    )
