"""The assessment of a capacity model: operating point, knee, limit, headroom, steps, curve."""

from typing import Protocol

from attrs import evolve, frozen

from atlas.analysis.capacity.applying import end_of, knee_of, load_at, result_of
from atlas.analysis.capacity.checking import a_second, is_count, one_for_one, same_measure
from atlas.analysis.capacity.headroom import headroom, time_to_exhaustion
from atlas.evidence.figure import Figure, Number, Quantity
from atlas.evidence.gap import Undisclosed
from atlas.evidence.statement import assumed
from atlas.views.capacity import Ceiling, NextStep
from atlas.views.laws import (
    ErlangC,
    FittedScalability,
    Law,
    PollaczekKhinchine,
    UniversalScalability,
    UtilisationLaw,
)

SAMPLES = 96
_BEYOND = 1.15
_NEAR_THE_END = 0.985
_PAST_THE_PEAK = 1.6


class Model(Protocol):
    """What is assessed: a law with its inputs, the load today, and the hard limit."""

    @property
    def law(self) -> Law:
        """How much of a resource a load takes."""
        ...

    @property
    def load(self) -> Number:
        """The load today."""
        ...

    @property
    def limit(self) -> Ceiling:
        """The hard limit."""
        ...

    @property
    def knee(self) -> Number | None:
        """The share of the limit at which to act; computed where it is None."""
        ...

    @property
    def growth(self) -> Number:
        """How the load grows."""
        ...

    @property
    def steps(self) -> tuple[NextStep, ...]:
        """What can be bought, in order."""
        ...


@frozen
class _Variant:
    """A model with another law."""

    law: Law
    load: Number
    limit: Ceiling
    knee: Number | None
    growth: Number
    steps: tuple[NextStep, ...]


@frozen
class Point:
    """A load and the result of the law there; a gap where it has none."""

    load: Number
    result: Number


@frozen
class AssessedStep:
    """A step with the load at its limit.

    Args:
        step: The step.
        load: The load that it carries.
        lasts: After how long from today that is used up.
    """

    step: NextStep
    load: Number
    lasts: Number


@frozen
class Assessment:
    """The assessment of a model.

    Args:
        now: The operating point.
        knee: Where the curve bends, or a source says to act.
        limit: Where it ends: the hard limit, or the end of the law where that comes first.
        headroom: The share of the limit's load that is free.
        lasts: After how long the limit is reached.
        steps: The next purchases, in order.
    """

    now: Point
    knee: Point
    limit: Point
    headroom: Number
    lasts: Number
    steps: tuple[AssessedStep, ...]

    @property
    def is_past_knee(self) -> bool:
        """Whether today's load is at the knee or beyond it."""
        now, knee = self.now.load, self.knee.load
        if isinstance(now, Undisclosed) or isinstance(knee, Undisclosed):
            return False
        return float(now) >= float(one_for_one(knee, now.quantity.unit))


def assess(model: Model) -> Assessment:
    """Return the assessment of a model; what cannot be known remains a gap.

    Raises:
        CapacityError: The load is above the limit, or an input does not fit its law.
        UnitError: Load, limit and law are in units that do not fit together.
    """
    largest = capacity(model, model.limit.at)
    now = Point(model.load, _result(model, model.load))
    knee = _knee(model, largest)
    return Assessment(
        now,
        Point(knee, _result(model, knee)),
        Point(largest, _result(model, largest)),
        headroom(model.load, largest),
        time_to_exhaustion(model.load, largest, model.growth),
        tuple(_assessed_step(model, step) for step in model.steps),
    )


def capacity(model: Model, limit: Number) -> Number:
    """Return the load at a limit, in the unit of the model's load; never beyond the law's end.

    Args:
        model: The model.
        limit: In the unit of the result, or of the load.

    Raises:
        CapacityError: The law does not reach that limit.
        UnitError: The limit measures neither result nor load.
    """
    if isinstance(limit, Undisclosed):
        return limit
    load = _own_load(model, limit)
    end = end_of(model.law)
    if isinstance(load, Undisclosed):
        return load
    known = model.load if isinstance(model.load, Figure) else None
    load = one_for_one(load, known.quantity.unit) if known else a_second(load)
    if isinstance(end, Figure):
        end = one_for_one(end, load.quantity.unit)
        if end.quantity.magnitude < load.quantity.magnitude:
            return end
    return load


def _own_load(model: Model, limit: Figure) -> Number:
    """Return the load at a limit by the law alone: a limit of the result comes first."""
    unit = limit.quantity.unit
    probe = _probe(model)
    if probe is not None and not same_measure(probe.quantity.unit, unit):
        load = model.load
        if isinstance(load, Figure) and same_measure(load.quantity.unit, unit):
            return limit
    return load_at(model.law, limit)


def _probe(model: Model) -> Figure | None:
    """Return a result of the law, for its unit."""
    load = model.load
    if not isinstance(load, Figure):
        return None
    zero = assumed(
        Quantity(0, 0, load.quantity.unit), because="no load, for the unit of the result"
    )
    result = result_of(model.law, zero)
    return result if isinstance(result, Figure) else None


def _knee(model: Model, largest: Number) -> Number:
    """Return the load at the knee: computed where the law bends, else a share of the limit."""
    if model.knee is None:
        knee = knee_of(model.law)
        if isinstance(knee, Figure) and isinstance(largest, Figure):
            return one_for_one(knee, largest.quantity.unit)
        return knee
    if isinstance(model.knee, Undisclosed):
        return model.knee
    if isinstance(model.limit.at, Undisclosed):
        return model.limit.at
    return capacity(model, model.limit.at * model.knee)


def _result(model: Model, load: Number) -> Number:
    """Return the result at a load, in the unit of the limit if possible; a gap at a queue's end."""
    if isinstance(load, Undisclosed):
        return load
    end = end_of(model.law)
    if isinstance(end, Figure) and isinstance(model.law, (ErlangC, PollaczekKhinchine)):
        used = one_for_one(load, end.quantity.unit).quantity
        if used.high >= end.quantity.low * (1 - 1e-12):
            return Undisclosed("response time: at the limit the queue has no end")
    result = result_of(model.law, load)
    limit = model.limit.at
    if (
        isinstance(result, Figure)
        and isinstance(limit, Figure)
        and same_measure(result.quantity.unit, limit.quantity.unit)
    ):
        return one_for_one(result, limit.quantity.unit)
    return result


def _assessed_step(model: Model, step: NextStep) -> AssessedStep:
    """Return a step with its load; where the limit counts servers, the law gets the step's."""
    law, limit, after = model.law, step.limit, model
    if isinstance(law, (ErlangC, UtilisationLaw)) and isinstance(limit, Figure) and is_count(limit):
        law = evolve(law, servers=limit)
        after = _Variant(law, model.load, model.limit, model.knee, model.growth, model.steps)
    carried = capacity(after, limit)
    return AssessedStep(step, carried, time_to_exhaustion(model.load, carried, model.growth))


def curve(model: Model, assessment: Assessment) -> tuple[tuple[float, float], ...]:
    """Return points of the curve, in the units of the points that were found; none if unknown.

    Args:
        model: The model.
        assessment: Its assessment.
    """
    ends = [
        load for load in (assessment.limit.load, assessment.now.load) if isinstance(load, Figure)
    ]
    if not ends:
        return ()
    unit = ends[0].quantity.unit
    last = _BEYOND * max(float(one_for_one(end, unit)) for end in ends)
    end = end_of(model.law)
    if isinstance(end, Figure):
        end_load = float(one_for_one(end, unit))
        falls = isinstance(model.law, (UniversalScalability, FittedScalability))
        last = (
            max(last, _PAST_THE_PEAK * end_load) if falls else min(last, _NEAR_THE_END * end_load)
        )
    bends = isinstance(model.law, (ErlangC, PollaczekKhinchine))
    points: list[tuple[float, float]] = []
    for step in range(SAMPLES + 1):
        share = step / SAMPLES
        x = last * (1 - (1 - share) ** 2 if bends else share)  # closer where it climbs
        load = assumed(Quantity(x, x, unit), because="a point of the curve")
        result = _result(model, load)
        if isinstance(result, Figure):
            points.append((x, float(result)))
    return tuple(points)
