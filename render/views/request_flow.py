"""Request flow: the latency budget of each hop against the objective."""

from typing import cast

import attrs

from atlas.analysis.latency import (
    METHOD,
    Budget,
    Hop,
    PathBudget,
    Percentile,
    budget,
    path_budgets,
    slack,
    slowest,
)
from atlas.evidence.figure import Figure, Number
from atlas.evidence.gap import Undisclosed
from atlas.kinds.request_flow import SLO, RequestFlow
from atlas.kinds.view import View
from render.parts.bars import Bar, Limit, bars
from render.parts.card_data import Row
from render.parts.panels import fact_grid, panel, paragraph
from render.parts.values import runs
from render.picture.blocks import Block, stacked
from render.picture.theme import Role
from render.text.flow import Run
from render.text.styles import SMALL
from render.views.figures import row, rows, sum_of, value
from render.views.money import remark
from render.views.numbering import Sources
from render.views.story import MONEY, Cards, Story

_HIDDEN = MONEY | {"size", "backup", "durability", "retention", "replication", "rotation"}
_PERCENTILES: tuple[Percentile, ...] = ("p50", "p99", "p999")


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
    spent = panel("What the hops leave of it, computed", _spent(view, found, sources, width))
    told = panel("Objective and fallback", fact_grid(rows(promised, sources), width))
    return [*blocks, spent, told]


def _spent(view: RequestFlow, found: Budget, sources: Sources, width: float) -> Block:
    """The slack of each percentile, the sum along each path, and how that is computed."""
    shown = _shown(view, found)
    told = [row(f"slack, {name}", slack(view, name), sources) for name in shown]
    told += [_slowest(found, name, sources) for name in shown]
    blocks = [fact_grid(told, width, 260)]
    paths = path_budgets(view)
    if len(paths) > 1:
        blocks += [_path(each, shown[0], sources, width) for each in paths]
    if found.aside:
        names = ", ".join(_named(hop) for hop in found.aside)
        blocks.append(remark(f"Nobody waits for, and in no sum: {names}.", width))
    if any(found.bounded(name) for name in shown):
        blocks.append(_method(sources, width))
    return stacked(blocks, 6)


def _slowest(found: Budget, name: Percentile, sources: Sources) -> Row:
    """The hop that spends most of a percentile, as far as is known."""
    hop = slowest(found, name)
    label = f"slowest known hop, {name}"
    if hop is None:
        return Row(label, value(found.of(name).figure, sources, label=label))
    drawn = value(_of(hop, name), sources, label=label)
    return Row(label, attrs.evolve(drawn, text=f"{_named(hop)}: {drawn.text}"))


def _path(each: PathBudget, name: Percentile, sources: Sources, width: float) -> Block:
    """One way of a request, with the sum of its hops."""
    summed = runs(sum_of(each.budget.of(name), sources), SMALL)
    parts = [Run(f"{name} along {each.journey}: ", SMALL, Role.MUTED), *summed]
    return paragraph(parts, width, SMALL)


def _method(sources: Sources, width: float) -> Block:
    """Why the sum of the p99 bounds a lower percentile, with the source."""
    cited = runs(value(METHOD, sources, label="union bound"), SMALL)
    return paragraph(
        [
            Run("Method: tails do not add up. By the union bound, ", SMALL, Role.MUTED),
            *cited,
            Run("; so the sum of n hops' p99 bounds the path's p(100 − n).", SMALL, Role.MUTED),
        ],
        width,
        SMALL,
    )


def _named(hop: Hop) -> str:
    """A hop by its ends."""
    return f"{hop.connection.tail.name} → {hop.connection.head.name}"


def _shown(view: RequestFlow, found: Budget) -> list[Percentile]:
    """The percentiles that some hop or the objective gives; p99 if none does."""
    told: list[Hop | SLO] = [*found.hops, view.slo]
    names: list[Percentile] = [
        name for name in _PERCENTILES if any(isinstance(_of(each, name), Figure) for each in told)
    ]
    fallback: list[Percentile] = ["p99"]
    return names or fallback


def _charts(
    view: RequestFlow, found: Budget, sources: Sources, width: float
) -> list[tuple[str, Block]]:
    """A chart for each percentile that some hop or the objective gives; one at least."""
    return [
        (f"Latency budget, {name}", _chart(found, name, _of(view.slo, name), sources, width))
        for name in _shown(view, found)
    ]


def _of(of: Hop | SLO, name: Percentile) -> Number:
    """One percentile of a hop or of the objective."""
    number: Number = getattr(of, name)
    return number


def _seconds(number: Number) -> float | None:
    """A duration in seconds, its upper end; None if it is not known."""
    if isinstance(number, Undisclosed):
        return None
    high = number.to("second").quantity.high
    return number.to("second").quantity.magnitude if high == float("inf") else high


def _chart(
    found: Budget, name: Percentile, objective: Number, sources: Sources, width: float
) -> Block:
    """The bars of one percentile, their sum last, and the objective as a line."""
    numbers = [_of(hop, name) for hop in found.hops]
    total = found.of(name)
    lengths = [_seconds(number) for number in (*numbers, total.figure, objective)]
    longest = max((length for length in lengths if length is not None), default=None) or 1.0
    entries = [
        Bar(
            f"{at + 1}  {_named(hop)}",
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
    bounded = found.bounded(name)
    if bounded is not None:
        whole = "the path's" if not total.missing else "their"
        label += f" (bounds {whole} p{bounded:g})"
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
