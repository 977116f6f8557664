"""The curve of a capacity model with the operating point, the knee and the limit."""

import attrs

from atlas.analysis.capacity.assessment import Assessment, Point
from atlas.analysis.capacity.assessment import curve as sampled
from atlas.evidence.figure import Figure, Number
from atlas.evidence.gap import Undisclosed
from atlas.kinds.capacity_model import CapacityModel
from atlas.model.citing import Numbering
from atlas.model.values import value
from atlas.views.laws import ErlangC, PollaczekKhinchine
from render.parts.curve import Line, curve
from render.parts.panels import paragraph
from render.parts.places import Ceiling, Mark
from render.picture.blocks import Block
from render.picture.scene import Dash
from render.picture.theme import HEADER, Role
from render.text.flow import Run
from render.text.styles import BODY
from render.views.capacity_axes import axis, largest

WIDTH = 1120.0
"""The width of the curve in px."""

_ROOM = 1.18
_OVER_THE_KNEE = 3.0


def drawn_curve(view: CapacityModel, assessment: Assessment, numbering: Numbering) -> Block:
    """Draw the curve with the operating point, the knee and the limit.

    Args:
        view: The view.
        assessment: The computed points of the model.
        numbering: The numbers of the sources.
    """
    points = sampled(view.model, assessment)
    if not points:
        return paragraph([Run("No curve: neither load nor limit is known.", BODY)], WIDTH)
    load_unit = _unit(assessment.limit.load, assessment.now.load)
    result_unit = _unit(assessment.limit.result, assessment.now.result, assessment.knee.result)
    last = max(x for x, _ in points)
    last = max(last, _ROOM * _least(assessment.limit.load, load_unit))
    across = axis(view.load_name, load_unit, last)
    up = axis(view.result_name, result_unit, _top(view, assessment, [y for _, y in points]))
    role = HEADER[view.components[0].plane]
    marks = [
        _mark("operating point", assessment.now, role, numbering, filled=True),
        _mark(view.knee_name, assessment.knee, Role.DEGRADED, numbering),
        _mark("limit", assessment.limit, Role.HIT, numbering),
    ]
    limit = assessment.limit.result
    ceiling = None if isinstance(limit, Undisclosed) else Ceiling(float(limit), view.limit.name)
    line = Line(points, role)
    return curve(line, (across, up), [mark for mark in marks if mark], WIDTH, ceiling)


def _unit(*numbers: Number) -> str:
    """Return the unit of the first that is known."""
    return next((number.quantity.unit for number in numbers if isinstance(number, Figure)), "")


def _least(number: Number, unit: str) -> float:
    """Return a number for the length of an axis, 0 if it is not known."""
    return float(number.to(unit)) if isinstance(number, Figure) else 0.0


def _top(view: CapacityModel, assessment: Assessment, reached: list[float]) -> float:
    """Return the end of the result's axis: above limit and today; a queue would have no end."""
    known = [_float(assessment.limit.result), _float(assessment.now.result)]
    if isinstance(view.law, (ErlangC, PollaczekKhinchine)):
        return _ROOM * largest([*known, _OVER_THE_KNEE * (_float(assessment.knee.result) or 0.0)])
    return _ROOM * largest([*known, *reached[: len(reached) - 1]])


def _float(number: Number) -> float | None:
    return float(number) if isinstance(number, Figure) else None


def _mark(
    name: str, point: Point, role: Role, numbering: Numbering, *, filled: bool = False
) -> Mark | None:
    """Return a place on the curve; None if its load is not known."""
    if isinstance(point.load, Undisclosed):
        return None
    figures = value(point.load, numbering, label=name)
    text = figures.grade.marked(figures.text)
    if isinstance(point.result, Figure):
        after = value(point.result, numbering, label=name)
        text = f"{text} → {after.grade.marked(after.text)}"
        figures = attrs.evolve(figures, tooltip=f"{figures.tooltip}\n{after.tooltip}")
    dash = Dash.DOTTED if filled else Dash.DASHED
    y = _float(point.result)
    return Mark(name, float(point.load), y, attrs.evolve(figures, text=text), role, dash, filled)
