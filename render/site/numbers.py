"""The sections of a page that are computed: blast radii, the bill at several scales, latency."""

from collections.abc import Mapping

from attrs import frozen

from atlas.analysis.bill import bill
from atlas.analysis.blast_radius import BlastRadius, blast_radius, single_points
from atlas.analysis.growth import UNSTATED, law_of, projection
from atlas.analysis.latency import Percentile, budget, slack, slowest
from atlas.errors import AtlasError
from atlas.evidence.gap import Undisclosed
from atlas.kinds.request_flow import RequestFlow
from atlas.kinds.view import View
from atlas.topology.component import Component
from render.parts.values import Value
from render.site.telling import Teller, value
from render.views.figures import sum_of

SCALES = (1.0, 2.0, 3.0, 5.0, 7.0, 10.0)
"""The multiples of today's load at which the cost table can be read."""


@frozen
class CostLine:
    """What a component costs a month.

    Args:
        name: The component.
        plane: The name of its plane.
        law: How its cost follows the load, in words.
        at: What it costs at each of `SCALES`.
    """

    name: str
    plane: str
    law: str
    at: tuple[Value, ...]


@frozen
class CostTable:
    """The bill of a view at several multiples of its load.

    Args:
        lines: One a component whose cost is known.
        totals: The total at each of `SCALES`.
        coverage: How much is in the totals, in words; empty where all is.
        mix: The share bought as commitments.
        units: What a unit of the system's scale costs today, by label.
    """

    lines: tuple[CostLine, ...]
    totals: tuple[Value, ...]
    coverage: str
    mix: Value
    units: Mapping[str, Value]


@frozen
class HopLine:
    """A call of a request's path with its percentiles."""

    tail: str
    head: str
    protocol: str
    p50: Value
    p99: Value
    p999: Value
    slowest: bool


@frozen
class LatencyTable:
    """The latency budget of a request flow.

    Args:
        hops: One a call, in the order of the path.
        sums: The sum of each percentile, by its name.
        promised: The service level objective, by percentile.
        slack: What the hops leave of it, by percentile.
        bounded: The percentile of the path that the sum of the p99 bounds.
    """

    hops: tuple[HopLine, ...]
    sums: Mapping[str, Value]
    promised: Mapping[str, Value]
    slack: Mapping[str, Value]
    bounded: int


_PERCENTILES: tuple[Percentile, ...] = ("p50", "p99", "p999")


def radii(view: View) -> dict[Component, BlastRadius]:
    """Return the blast radius of each component, where the view has calls."""
    if not view.connections:
        return {}
    return {each: blast_radius(view, each) for each in view.components}


def weak_points(view: View) -> frozenset[Component]:
    """Return the components whose loss alone loses a journey."""
    return frozenset(single_points(view)) if view.connections else frozenset()


def costs(view: View, sources: Teller) -> CostTable | None:
    """Return the bill of a view, or None where its operator pays for nothing in it."""
    today = bill(view)
    if not today.lines:
        return None
    scaled = [today if scale == 1 else projection(today, scale) for scale in SCALES]
    lines = tuple(
        CostLine(
            line.name,
            line.plane.name.lower() if line.plane else "",
            _law(line.component),
            tuple(value(each.lines[at].monthly, sources) for each in scaled),
        )
        for at, line in enumerate(today.lines)
        if not isinstance(line.monthly, Undisclosed)
    )
    economics = view.system.economics
    return CostTable(
        lines,
        tuple(sum_of(each.total, sources) for each in scaled),
        today.coverage,
        value(economics.reserved, sources),
        {label: value(each, sources) for label, each in economics.unit_costs.items()},
    )


def _law(component: Component | None) -> str:
    law = law_of(component) if component else UNSTATED
    return f"{type(law).__name__}: {law.because}"


def latency(view: View, sources: Teller) -> LatencyTable | None:
    """Return the latency budget, or None if the view is no request flow."""
    if not isinstance(view, RequestFlow):
        return None
    found = budget(view)
    worst = slowest(found, "p99") or slowest(found, "p50")
    hops = tuple(
        HopLine(
            hop.connection.tail.name,
            hop.connection.head.name,
            hop.connection.call.protocol,
            value(hop.p50, sources),
            value(hop.p99, sources),
            value(hop.p999, sources),
            hop is worst,
        )
        for hop in found.hops
    )
    left: dict[str, Value] = {}
    for name in _PERCENTILES:
        try:
            left[name] = value(slack(view, name), sources)
        except AtlasError:  # an objective that measures something else is a finding of its own
            continue
    return LatencyTable(
        hops,
        {name: sum_of(getattr(found, name), sources) for name in _PERCENTILES},
        {name: value(getattr(view.slo, name), sources) for name in _PERCENTILES},
        left,
        found.bounded_percentile,
    )
