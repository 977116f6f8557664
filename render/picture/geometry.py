"""Geometry that the SVG and the PNG share."""

import math
from collections.abc import Sequence
from itertools import pairwise

import attrs

from render.picture.scene import Point

HEAD_LENGTH = 9.0
"""Length of an arrow head in px."""

_HEAD_HALF_WIDTH = 3.8
_STEPS = 16


@attrs.frozen
class Box:
    """A rectangle in px, `y` growing downwards from its top."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right side."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower side."""
        return self.y + self.height

    def moved(self, dx: float, dy: float) -> "Box":
        """Return the same box at another place.

        Args:
            dx: The distance to the right in px.
            dy: The distance down in px.
        """
        return Box(self.x + dx, self.y + dy, self.width, self.height)

    def turned(self) -> "Box":
        """Return the same box with `x` and `y` exchanged."""
        return Box(self.y, self.x, self.height, self.width)


def rounded(points: list[Point], radius: float) -> tuple[Point, ...]:
    """Return a polyline as a Bézier spline whose corners are round.

    A corner between two short pieces gets a smaller radius.

    Args:
        points: Its points in px.
        radius: The radius of a corner in px.
    """
    line = _without_idle(points)
    spline: list[Point] = [line[0]]
    for before, corner, after in zip(line, line[1:], line[2:], strict=False):
        reach = min(radius, math.dist(before, corner) / 2, math.dist(corner, after) / 2)
        start = _towards(corner, before, reach)
        end = _towards(corner, after, reach)
        spline += [*_straight_to(spline[-1], start), _towards(start, corner, reach * _ARC)]
        spline += [_towards(end, corner, reach * _ARC), end]
    return (*spline, *_straight_to(spline[-1], line[-1]))


_ARC = 0.5523
"""How far the control points of a Bézier quarter circle lie along its tangents, in radii."""


def _without_idle(points: list[Point]) -> list[Point]:
    """Return a polyline without points that repeat or are on a straight line."""
    line: list[Point] = []
    for point in points:
        if line and math.dist(line[-1], point) < _NOTHING:
            continue
        if len(line) > 1 and _turn(line[-2], line[-1], point) < _NOTHING:
            line.pop()
        line.append(point)
    return line if len(line) > 1 else [points[0], points[-1]]


_NOTHING = 1e-3


def _turn(a: Point, b: Point, c: Point) -> float:
    """Return twice the area of a triangle: 0 if its corners are on one line."""
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))


def _towards(a: Point, b: Point, distance: float) -> Point:
    """Return the point at a distance from one point on the way to another."""
    length = math.dist(a, b) or 1.0
    return _between(a, b, distance / length)


def _straight_to(a: Point, b: Point) -> tuple[Point, Point, Point]:
    """Return a straight Bézier segment."""
    return a, b, b


def flattened(points: tuple[Point, ...]) -> list[Point]:
    """Return a Bézier spline as a polyline: 16 pieces a curve, one a straight segment."""
    line = [points[0]]
    for index in range(0, len(points) - 3, 3):
        a, b, c, d = points[index : index + 4]
        if _straight(a, b, c, d):
            line.append(d)
        else:
            line.extend(_bezier(a, b, c, d, step / _STEPS) for step in range(1, _STEPS + 1))
    return line


def _straight(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Return whether both control points are on the line through the ends."""
    return max(_turn(a, b, d), _turn(a, c, d)) < _NOTHING


def _bezier(a: Point, b: Point, c: Point, d: Point, t: float) -> Point:
    """Return the point of a cubic Bézier at `t`, 0 to 1."""
    s = 1 - t
    w = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
    return (
        w[0] * a[0] + w[1] * b[0] + w[2] * c[0] + w[3] * d[0],
        w[0] * a[1] + w[1] * b[1] + w[2] * c[1] + w[3] * d[1],
    )


def arrow_head(base: Point, tip: Point) -> tuple[Point, ...]:
    """Return the triangle of an arrow head from the end of its line to its tip.

    Its back edge lies a little before the end of the line, so that no seam shows.

    Args:
        base: The end of the line in px.
        tip: The tip of the head in px.
    """
    length = math.dist(base, tip) or 1.0
    ux, uy = (tip[0] - base[0]) / length, (tip[1] - base[1]) / length
    back = (base[0] - ux * 0.5, base[1] - uy * 0.5)
    return (
        tip,
        (back[0] - uy * _HEAD_HALF_WIDTH, back[1] + ux * _HEAD_HALF_WIDTH),
        (back[0] + uy * _HEAD_HALF_WIDTH, back[1] - ux * _HEAD_HALF_WIDTH),
    )


def _between(a: Point, b: Point, share: float) -> Point:
    """Return the point at a share of the way from one point to another."""
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def dashes(line: list[Point], pattern: tuple[float, ...]) -> list[list[Point]]:
    """Cut a polyline into the strokes of a dash pattern; a solid line stays whole.

    Args:
        line: The points of the polyline in px.
        pattern: The lengths of strokes and gaps in px, in turn.
    """
    if not pattern:
        return [line]
    strokes: list[list[Point]] = [[line[0]]]
    index, left = 0, pattern[0]
    for a, b in pairwise(line):
        length, done = math.dist(a, b), 0.0
        while length - done > left:
            done += left
            point = _between(a, b, done / length)
            if index % 2 == 0:
                strokes[-1].append(point)
            else:
                strokes.append([point])
            index = (index + 1) % len(pattern)
            left = pattern[index]
        left -= length - done
        if index % 2 == 0:
            strokes[-1].append(b)
    return [stroke for stroke in strokes if len(stroke) > 1]


_THIN = 24.0
"""The most px that a batch of lines takes across, so that no large area is painted for it."""


def batches(lines: Sequence[Sequence[Point]]) -> list[list[list[Point]]]:
    """Cut lines where they turn, and gather what lies in one thin box.

    Cut pieces overlap by half a px, so that no seam shows.
    """
    groups: list[list[list[Point]]] = []
    box: tuple[float, float, float, float] | None = None
    for line in lines:
        begin = True
        for start, end in pairwise(line):
            grown = _grown(box, start, end)
            if box is None or min(grown[2] - grown[0], grown[3] - grown[1]) > _THIN:
                groups.append([])
                grown = _grown(None, start, end)
            if begin or len(groups[-1]) == 0:
                first = start if begin else _towards(start, end, -0.5)
                groups[-1].append([first, end])
            else:
                groups[-1][-1].append(end)
            box, begin = grown, False
    return groups


def _grown(
    box: tuple[float, float, float, float] | None, a: Point, b: Point
) -> tuple[float, float, float, float]:
    """Return a box that holds two points more."""
    left, top, right, bottom = box or (a[0], a[1], a[0], a[1])
    return (
        min(left, a[0], b[0]),
        min(top, a[1], b[1]),
        max(right, a[0], b[0]),
        max(bottom, a[1], b[1]),
    )
