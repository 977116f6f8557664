"""Cost breakdown: spend as proportional bars, and what saved some."""

from typing import cast

from atlas.analysis.bill import bill
from atlas.evidence.figure import Number
from atlas.evidence.gap import Undisclosed
from atlas.kinds.cost_breakdown import CostBreakdown
from atlas.kinds.view import View
from render.parts.bars import Bar, bars
from render.parts.panels import fact_grid, panel, paragraph
from render.parts.values import runs
from render.picture.blocks import Block, stacked
from render.picture.theme import HEADER, Role
from render.text.flow import Run
from render.text.styles import SMALL, STRONG
from render.views.figures import rows, sum_of, value
from render.views.money import growth, optimisations
from render.views.numbering import Sources
from render.views.story import Cards, Story

_SHOWN = frozenset(
    {"latency", "p50", "p99", "p999", "read p50", "read p99", "write p50", "write p99"}
)


def panels(view: View, sources: Sources, width: float) -> list[Block]:
    """Spend by component, what it grows to, unit costs with the reserved share, optimisations."""
    view = cast("CostBreakdown", view)
    today = bill(view)
    facts = rows({**view.unit_costs, "bought as commitments": view.reserved}, sources)
    return [
        panel("Spend by component, a month", _spend(view, sources, width)),
        panel("When the load grows, computed", growth(today, sources, width)),
        panel("Unit costs and commitments", fact_grid(facts, width)),
        panel(
            "Optimisations and their return",
            optimisations(view.optimisations, sources, width, today),
        ),
    ]


def _dollars(number: Number) -> float | None:
    """Spend in dollars a month, the known end of a bound; None if it is not known."""
    if isinstance(number, Undisclosed):
        return None
    return number.to("USD / month").quantity.magnitude


def _spend(view: CostBreakdown, sources: Sources, width: float) -> Block:
    """A bar for each component, the largest first, and the sum."""
    spend = sorted(view.spend, key=lambda each: -(_dollars(each.monthly) or -1.0))
    known = [_dollars(each.monthly) for each in spend]
    longest = max((each for each in known if each is not None), default=None) or 1.0
    entries = [
        Bar(
            each.component.name,
            None if dollars is None else dollars / longest,
            value(each.monthly, sources, label=f"cost of {each.component.name}"),
            HEADER[each.component.plane],
            each.covers,
        )
        for each, dollars in zip(spend, known, strict=True)
    ]
    total = view.total
    missing = len(total.missing)
    label = f"sum of what is known; {missing} not disclosed" if missing else "sum"
    summed = runs(sum_of(total, sources), STRONG)
    line = paragraph([Run(f"{label}: ", SMALL, Role.MUTED), *summed], width, STRONG)
    return stacked([bars(entries, width), line], 8)


def _cards(_: View) -> Cards:
    """Machines and money."""
    return Cards(hidden=_SHOWN)


STORY = Story(CostBreakdown, "Cost breakdown", panels, _cards, leads=True)
