"""A track of stops under each other: dates or phases on a rail, with the lines between them."""

from collections.abc import Sequence

import attrs

from render.picture.blocks import Block
from render.picture.geometry import rounded
from render.picture.scene import Anchor, Corners, Dash, Item, Path, Point, Rect, Text
from render.picture.theme import Role
from render.text.flow import Line, Run, drawn, flow
from render.text.fonts import measure
from render.text.styles import HEADING, SMALL, SMALL_STRONG

RAIL = 132.0
"""The width in px of the rail at the left, on which the stops are."""

PAD = 12.0
"""The room between the border of a stop and its body, in px."""

_HEADER = 32.0
_LINE = 36.0
_BACK = 8.0
_NODE = 7.0
_GATE = 6.0
_MARK = 52.0
_LINK = 34.0


@attrs.frozen
class Stop:
    """One stop of a track.

    Attributes:
        mark: The text next to its node on the rail: a date, a duration.
        heading: Its name.
        body: Its content, as wide as `room` returns.
        remark: The text at the right of the heading: its load.
        link: The text of the line to it from the stop before.
        gate: Whether that line has a gate.
        back: Whether a rollback leads to the stop before.
        barrier: The text of a line across the rail before it, or "".
        role: The ground of its heading.
    """

    mark: tuple[Run, ...]
    heading: str
    body: Block
    remark: tuple[Run, ...] = ()
    link: tuple[Run, ...] = ()
    gate: bool = False
    back: bool = False
    barrier: str = ""
    role: Role = Role.CODE


def room(width: float) -> float:
    """Return the width in px of the body of a stop, on a track of a width."""
    return width - RAIL - 2 * PAD


def track(stops: Sequence[Stop], width: float) -> Block:
    """Draw stops from the top down, each with a box next to its node.

    Args:
        stops: The stops in order.
        width: The width in px.
    """
    items: list[Item] = []
    y = 0.0
    before: float | None = None
    for stop in stops:
        if before is not None:
            y, ways = _way(stop, y, before, width)
            items += ways
        items += _stop(stop, y, width)
        before = y + _HEADER / 2
        y += _height(stop, width)
    return Block(width, y, tuple(items), name="track")


def _heading(stop: Stop, width: float) -> tuple[Line, ...]:
    """Return the heading, on as many lines as it needs next to the text at its right."""
    remark_width = sum(measure(run.text, run.style) for run in stop.remark)
    return flow([Run(stop.heading, HEADING)], width - RAIL - 2 * PAD - remark_width - 12)


def _header(stop: Stop, width: float) -> float:
    """Return the height of the header of a stop in px."""
    return _HEADER + (len(_heading(stop, width)) - 1) * HEADING.line_height


def _height(stop: Stop, width: float) -> float:
    """Return the height of a stop in px."""
    marks = len(flow(stop.mark, RAIL - _MARK - 6)) * SMALL.line_height
    return max(_header(stop, width) + stop.body.height + 2 * PAD - 4, 8 + marks)


def _stop(stop: Stop, y: float, width: float) -> list[Item]:
    """Draw the node, its mark, and the box."""
    high, wide, header = _height(stop, width), width - RAIL, _header(stop, width)
    middle = y + _HEADER / 2
    remark_width = sum(measure(run.text, run.style) for run in stop.remark)
    heading = _heading(stop, width)
    remarks = flow(stop.remark, remark_width + 1)
    mark = flow(stop.mark, RAIL - _MARK - 6)
    return [
        Rect(RAIL, y, wide, high, fill=Role.SURFACE, stroke=Role.RULE, radius=7),
        Rect(RAIL, y, wide, header, fill=stop.role, radius=7, corners=Corners.TOP),
        *drawn(heading, RAIL + PAD, y + 7, HEADING.line_height, HEADING.ascent),
        *drawn(remarks, width - PAD - remark_width, y + 8, SMALL.line_height, SMALL.ascent),
        stop.body.at(RAIL + PAD, y + header + PAD - 4),
        *drawn(mark, _MARK, middle - SMALL.line_height / 2, SMALL.line_height, SMALL.ascent),
        _circle(_LINE, middle),
    ]


def _circle(x: float, y: float) -> Item:
    """Draw the node of a stop."""
    return Rect(
        x - _NODE,
        y - _NODE,
        2 * _NODE,
        2 * _NODE,
        fill=Role.SURFACE,
        stroke=Role.CALL,
        stroke_width=2.5,
        radius=_NODE,
    )


def _way(stop: Stop, y: float, before: float, width: float) -> tuple[float, list[Item]]:
    """Draw the line to a stop with its gate, text and rollback; return where the stop begins."""
    lines = flow(stop.link, width - RAIL - PAD)
    tall = max(_LINK, len(lines) * SMALL.line_height + 16)
    top = y + (tall - len(lines) * SMALL.line_height) / 2
    items = drawn(lines, RAIL + PAD, top, SMALL.line_height, SMALL.ascent)
    below = y + tall
    if stop.barrier:
        items += _barrier(stop.barrier, below, width)
        below += 30
    end = below + _HEADER / 2
    tip = (_LINE, end - _NODE - 2)
    line = ((_LINE, before + _NODE), (_LINE, tip[1] - 9))
    items.insert(0, Path(line, Role.CALL, 2.0, tip=tip))
    if stop.gate:
        items += _gate(_LINE, y + tall / 2)
    if stop.back:
        items.append(_back(end, before))
    return below, items


def _gate(x: float, y: float) -> list[Item]:
    """Draw a diamond on the line: the condition to proceed."""
    points: tuple[Point, ...] = (
        (x, y - _GATE),
        (x + _GATE, y),
        (x, y + _GATE),
        (x - _GATE, y),
        (x, y - _GATE),
    )
    ground = Rect(x - 3, y - _GATE, 6, 2 * _GATE, fill=Role.PAGE)
    return [ground, Path(points, Role.CALL, 2.0)]


def _back(start: float, end: float) -> Item:
    """Draw the rollback from a node to the one before."""
    corners: list[Point] = [
        (_LINE - _NODE - 1, start + 3),
        (_BACK, start + 3),
        (_BACK, end + 3),
        (_LINE - _NODE - 10, end + 3),
    ]
    tip = (_LINE - _NODE - 1, end + 3)
    return Path(rounded(corners, 8), Role.FALLBACK, 1.75, spline=True, dash=Dash.DASHED, tip=tip)


def _barrier(text: str, y: float, width: float) -> list[Item]:
    """Draw a line from side to side that is passed once."""
    wide = measure(text, SMALL_STRONG) + 20
    left = RAIL + PAD
    return [
        Path(((0, y + 10), (width, y + 10)), Role.HIT, 3.0),
        Rect(left, y, wide, 20, fill=Role.HIT, radius=6),
        Text(
            left + wide / 2,
            y + 2 + SMALL_STRONG.ascent,
            text,
            SMALL_STRONG,
            Role.ON_BADGE,
            Anchor.MIDDLE,
        ),
    ]
