"""A curve with axes: the law of a capacity model, with its operating point, knee and limit."""

from collections.abc import Sequence

import attrs

from render.parts.axes import BOTTOM, HEIGHT, LEFT, TOP, Axis, Plot, drawn_axes
from render.parts.places import DOT, Ceiling, Mark, labels, point
from render.picture.blocks import Block
from render.picture.scene import Dash, Item, Link, Path, Point, Rect, Text
from render.picture.theme import Role
from render.text.styles import SMALL_STRONG


@attrs.frozen
class Line:
    """A curve: load and result, the load rising, in a colour."""

    points: tuple[Point, ...]
    role: Role


def curve(
    line: Line,
    axes: tuple[Axis, Axis],
    marks: Sequence[Mark],
    width: float,
    ceiling: Ceiling | None = None,
) -> Block:
    """Draw a curve between two axes, with the places that matter on it.

    Args:
        line: The curve.
        axes: That of the load and that of the result.
        marks: The places, each with its figures.
        width: The width in px.
        ceiling: A limit of the result, or None.
    """
    plot = Plot(width, *axes)
    items: list[Item] = [*drawn_axes(plot)]
    if ceiling is not None and ceiling.y <= plot.y.most:
        y = plot.place(0, ceiling.y)[1]
        items.append(Path(((LEFT, y), (plot.right, y)), Role.HIT, 1.5, dash=Dash.DASHED))
        items.append(Text(LEFT + 6, y - 6, ceiling.name, SMALL_STRONG, Role.HIT))
    for mark in marks:
        items += _line(mark, plot)
    shown = _cut([(x, y) for x, y in line.points if x <= plot.x.most], plot)
    points = tuple(plot.place(x, y) for x, y in shown)
    texts = labels(marks, plot, points, ceiling)
    items += [*texts.cleared, Path(points, line.role, 3.0)]
    items += [item for mark in marks for item in _dot(mark, plot)]
    items += texts.texts
    return Block(width, TOP + HEIGHT + BOTTOM, tuple(items), "curve", _spoken(marks, axes))


def _cut(points: Sequence[Point], plot: Plot) -> list[Point]:
    """Return the points up to where the curve leaves the plot, with the place where it does."""
    kept: list[Point] = []
    for x, y in points:
        if y > plot.y.most and kept:
            before_x, before_y = kept[-1]
            share = (plot.y.most - before_y) / (y - before_y)
            return [*kept, (before_x + share * (x - before_x), plot.y.most)]
        kept.append((x, y))
    return kept


def _line(mark: Mark, plot: Plot) -> list[Item]:
    """Draw the line from a place down to the axis; the full height where it has no result."""
    x, y = point(mark, plot)
    return [Path(((x, y), (x, plot.floor)), mark.role, 1.5, dash=mark.dash)]


def _dot(mark: Mark, plot: Plot) -> list[Item]:
    if mark.y is None or mark.y > plot.y.most:
        return []
    x, y = plot.place(mark.x, mark.y)
    box = Rect(
        x - DOT,
        y - DOT,
        2 * DOT,
        2 * DOT,
        fill=mark.role if mark.filled else Role.SURFACE,
        stroke=mark.role,
        stroke_width=2.5,
        radius=DOT,
    )
    return [Link((box,), mark.figures.href, mark.figures.tooltip)]


def _spoken(marks: Sequence[Mark], axes: tuple[Axis, Axis]) -> str:
    """Return the text of the curve for a screen reader."""
    figures = "; ".join(f"{mark.name}: {mark.figures.text}" for mark in marks)
    return f"{axes[1].name} against {axes[0].name}. {figures}"
