"""The lines of edges: down, across and down again, with round corners."""

from collections.abc import Collection, Mapping, Sequence

import attrs

from render.layout.graph import Graph, GraphEdge
from render.layout.ranks import Wire, label_id
from render.picture.geometry import HEAD_LENGTH, Box, rounded
from render.picture.scene import Point

_RADIUS = 8.0


@attrs.frozen
class Line:
    """A part of an edge: a Bézier spline, and the tip of an arrow head behind its end.

    Attributes:
        points: A start, then three points to each segment, in the direction of the edge.
        tip: The tip, or None.
    """

    points: tuple[Point, ...]
    tip: Point | None


@attrs.frozen
class Route:
    """An edge: its lines in order, and the box of its label between them."""

    lines: tuple[Line, ...]
    label: Box | None

    def moved(self, dx: float, dy: float) -> "Route":
        """Return the same route at another place.

        Args:
            dx: The distance to the right in px.
            dy: The distance down in px.
        """
        return Route(
            tuple(
                Line(
                    tuple((x + dx, y + dy) for x, y in line.points),
                    (line.tip[0] + dx, line.tip[1] + dy) if line.tip else None,
                )
                for line in self.lines
            ),
            self.label.moved(dx, dy) if self.label else None,
        )

    def turned(self) -> "Route":
        """Return the same route with `x` and `y` exchanged."""
        return Route(
            tuple(
                Line(
                    tuple((y, x) for x, y in line.points),
                    (line.tip[1], line.tip[0]) if line.tip else None,
                )
                for line in self.lines
            ),
            self.label.turned() if self.label else None,
        )


def routes(
    graph: Graph,
    *,
    wires: Sequence[Wire],
    joins: Sequence[tuple[float, float]],
    tracks: Sequence[float | None],
    boxes: Mapping[str, Box],
    groups: Mapping[str, Box],
    sides: Mapping[str, float],
    turns: Collection[str],
) -> dict[str, Route]:
    """Return the route of each edge.

    Args:
        graph: The graph.
        wires: The parts of all edges, those of one edge in its direction.
        joins: The place of each wire's upper and lower end along its ranks.
        tracks: Where the track of each wire lies, or None for a straight one.
        boxes: The place of each spot.
        groups: The place of each group.
        sides: Where lines run from a spot to its neighbour in a row.
        turns: The spots at which the two wires of an edge are one line, on one track.
    """
    parts: dict[str, list[list[Point]]] = {edge.id: [] for edge in graph.edges}
    labelled = {label_id(edge.id) for edge in graph.edges if edge.label}
    for wire, join, track in zip(wires, joins, tracks, strict=True):
        upper, lower = boxes[wire.upper], boxes[wire.lower]
        y = sides.get(wire.upper, 0.0)
        if wire.sideways:
            points = _across(upper, lower, y)
        elif wire.lower in turns and track is not None:
            points = [(join[0], upper.bottom), (join[0], track)]
        else:
            points = _down(upper, lower, join, track)
        if wire.backward:
            points.reverse()
        begun = parts[wire.edge]
        if begun and (wire.lower if wire.backward else wire.upper) not in labelled:
            begun[-1].extend(points)
        else:
            begun.append(points)
    return {
        edge.id: Route(_lines(edge, parts[edge.id], groups), boxes.get(label_id(edge.id)))
        for edge in graph.edges
    }


def _across(left: Box, right: Box, y: float) -> list[Point]:
    """Return the points from the side of a box to the side of its right neighbour."""
    return [(left.right, y), (right.x, y)]


def _down(upper: Box, lower: Box, join: tuple[float, float], track: float | None) -> list[Point]:
    """Return the points from the lower side of a box to the upper side of one below it."""
    start, end = (join[0], upper.bottom), (join[1], lower.y)
    if track is None:
        return [start, (join[0], lower.y)]
    return [start, (join[0], track), (join[1], track), end]


def _lines(
    edge: GraphEdge, parts: list[list[Point]], groups: Mapping[str, Box]
) -> tuple[Line, ...]:
    """Round the corners, stop at the borders of groups, and make room for the arrow head."""
    if edge.tail in groups:
        parts[0] = _clipped(parts[0], groups[edge.tail])
    if edge.head in groups:
        parts[-1] = _clipped(parts[-1][::-1], groups[edge.head])[::-1]
    lines = [Line(rounded(points, _RADIUS), None) for points in parts[:-1]]
    *corners, before, tip = parts[-1]
    length = max(abs(tip[0] - before[0]), abs(tip[1] - before[1]), 1.0)
    share = min(1.0, HEAD_LENGTH / length)
    base = (tip[0] + (before[0] - tip[0]) * share, tip[1] + (before[1] - tip[1]) * share)
    return (*lines, Line(rounded([*corners, before, base], _RADIUS), tip))


def _clipped(points: list[Point], group: Box) -> list[Point]:
    """Return the route of an edge that starts at a group, from the group's border."""
    (x, y), (next_x, next_y) = points[0], points[1]
    if next_y > y:
        start = (x, min(group.bottom, next_y))
    elif next_y < y:
        start = (x, max(group.y, next_y))
    else:
        start = (group.right if next_x > x else group.x, y)
    return [start, *points[1:]]
