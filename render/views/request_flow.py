"""Request flow: the latency budget of each hop against the objective."""

from typing import cast

from atlas.analysis.latency import Budget, Hop, budget
from atlas.evidence.figure import Figure, Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.totals import Total
from atlas.kinds.request_flow import RequestFlow
from atlas.kinds.view import View
from render.parts.bars import Bar, Limit, bars
from render.parts.panels import fact_grid, panel
from render.picture.blocks import Block, stacked
from render.picture.theme import Role
from render.views.figures import rows, sum_of, value
from render.views.numbering import Sources
from render.views.story import MONEY, Cards, Story

_HIDDEN = MONEY | {"size", "backup", "durability", "retention", "replication", "rotation"}
_PERCENTILES = ("p50", "p99", "p999")


def panels(view: View, sources: Sources, width: float) -> list[Block]:
    """The budget as a bar a hop, then what is promised and what happens instead."""
    view = cast("RequestFlow", view)
    found = budget(view)
    promised = {
        "objective": view.slo.objective,
        "availability": view.slo.availability,
        "SLO p50": view.slo.p50,
        "SLO p99": view.slo.p99,
        "SLO p999": view.slo.p999,
        "when a hop is lost": view.fallback,
    }
    blocks = [
        panel(heading, chart, glyph="clock")
        for heading, chart in _charts(view, found, sources, width)
    ]
    return [*blocks, panel("Objective and fallback", fact_grid(rows(promised, sources), width))]


def _charts(
    view: RequestFlow, found: Budget, sources: Sources, width: float
) -> list[tuple[str, Block]]:
    """A chart for each percentile that some hop or the objective gives; one at least."""
    charts: list[tuple[str, Block]] = []
    for name in _PERCENTILES:
        numbers = [_of(hop, name) for hop in found.hops]
        objective: Number = getattr(view.slo, name)
        known = [number for number in (*numbers, objective) if isinstance(number, Figure)]
        if known or (name == "p99" and not charts):
            heading = f"Latency budget, {name}"
            charts.append((heading, _chart(found, name, objective, sources, width)))
    return charts


def _of(hop: Hop, name: str) -> Number:
    """One percentile of a hop."""
    number: Number = getattr(hop, name)
    return number


def _seconds(number: Number) -> float | None:
    """A duration in seconds, its upper end; None if it is not known."""
    if isinstance(number, Undisclosed):
        return None
    high = number.to("second").quantity.high
    return number.to("second").quantity.magnitude if high == float("inf") else high


def _chart(found: Budget, name: str, objective: Number, sources: Sources, width: float) -> Block:
    """The bars of one percentile, their sum last, and the objective as a line."""
    numbers = [_of(hop, name) for hop in found.hops]
    total: Total = getattr(found, name)
    lengths = [_seconds(number) for number in (*numbers, total.figure, objective)]
    longest = max((length for length in lengths if length is not None), default=None) or 1.0
    entries = [
        Bar(
            f"{at + 1}  {hop.connection.tail.name} → {hop.connection.head.name}",
            None if length is None else length / longest,
            value(number, sources, label=f"{name} of this hop"),
            Role.EDGE,
        )
        for at, (hop, number, length) in enumerate(
            zip(found.hops, numbers, lengths[:-2], strict=True)
        )
    ]
    summed = lengths[-2]
    label = f"sum of the known {name}"
    if name == "p99" and total.known is not None:
        label += f" (bounds the path's p{found.bounded_percentile})"
    entries.append(
        Bar(label, None if summed is None else summed / longest, sum_of(total, sources), Role.CALL)
    )
    limit = lengths[-1]
    line = None if limit is None else Limit(limit / longest, f"SLO {name} {objective}")
    return stacked([bars(entries, width, line)], 0)


def _cards(_: View) -> Cards:
    """Without what a request does not feel."""
    return Cards(hidden=_HIDDEN)


STORY = Story(RequestFlow, "Request flow", panels, _cards)
