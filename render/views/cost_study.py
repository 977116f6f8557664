"""Cost study: a bill in time, what one unit costs, what drives it, and what it grows to."""

from itertools import pairwise
from typing import cast

from atlas.analysis.bill import REST, bill
from atlas.analysis.growth import growth_in_words
from atlas.analysis.studies import change
from atlas.evidence.figure import Number, Quantity
from atlas.evidence.gap import Undisclosed
from atlas.kinds.cost_study import CostStudy
from atlas.kinds.spending import Commitment, Driver, Period
from atlas.kinds.view import View
from render.parts.bars import Bar, bars
from render.parts.panels import (
    GUTTER,
    column_width,
    explained,
    fact_grid,
    framed,
    masonry,
    panel,
    paragraph,
)
from render.picture.blocks import Block, beside, stacked
from render.picture.theme import HEADER, Role
from render.text.flow import Run
from render.text.styles import SMALL, SMALL_STRONG, STRONG
from render.views.figures import rows, value
from render.views.money import growth, optimisations
from render.views.numbering import Sources
from render.views.story import Cards, Story


def panels(view: View, sources: Sources, width: float) -> list[Block]:
    """The bill in time, unit costs, drivers, commitments, growth, savings, and what is left out."""
    view = cast("CostStudy", view)
    half = column_width(width, 2)
    told = [
        panel("The bill, a month, computed from public totals", _bill(view, sources, width)),
        panel("What one costs, computed", fact_grid(rows(view.unit_costs, sources), width))
        if view.unit_costs
        else None,
        panel(f"What drives it, {view.latest.name}, a month", _drivers(view, sources, width)),
        beside(
            [
                panel("Commitments against the bill", _commitments(view, sources, half)),
                panel("When the load grows, computed", growth(bill(view), sources, half)),
            ],
            GUTTER,
        ),
        panel("Optimisations and their return", _savings(view, sources, width)),
        panel("What is in the total, and what is not", _bounds(view, sources, width)),
    ]
    return [each for each in told if each is not None]


def _length(number: Number) -> float | None:
    """Dollars a month, for the length of a bar; None if it is not known."""
    if isinstance(number, Undisclosed):
        return None
    return number.to("USD / month").quantity.magnitude


def _shares(numbers: list[Number]) -> list[float | None]:
    """The lengths of bars as shares of the longest."""
    lengths = [_length(each) for each in numbers]
    longest = max((each for each in lengths if each is not None), default=0.0) or 1.0
    return [None if each is None else each / longest for each in lengths]


def _bill(view: CostStudy, sources: Sources, width: float) -> Block:
    """A bar for each period, with its total and its change against the one before."""
    held = view.periods
    before: dict[Period, Period] = {later: one for one, later in pairwise(held)}
    entries = [
        Bar(
            f"{each.name} ({each.begins} to {each.ends})"
            if str(each.begins) != each.name
            else each.name,
            share,
            value(each.monthly, sources, label=f"{each.name}, a month"),
            Role.EDGE if each is view.latest else Role.CALL,
            _period_note(each, before.get(each)),
        )
        for each, share in zip(held, _shares([each.monthly for each in held]), strict=True)
    ]
    return bars(entries, width)


def _period_note(period: Period, before: Period | None) -> str:
    """The whole of a period, and how a month of it compares with the period before."""
    if isinstance(period.spent, Undisclosed):
        return ""
    months = f"{period.months:.3g} month{'' if period.months == 1 else 's'}"
    told = f"{period.spent.quantity} in {months}"
    grew = change(before, period) if before else None
    if grew is None or isinstance(grew, Undisclosed):
        return told
    return f"{told}, {_signed(grew.quantity)} against the period before"


def _signed(quantity: Quantity) -> str:
    """A change with its sign: `+13.2 %`, `~+32.5 %`, `−25 %`."""
    text = str(quantity)
    if quantity.low < 0 or quantity.high == 0:
        return text
    number = text.lstrip("~≥ ")
    return f"{text.removesuffix(number)}+{number}"


def _drivers(view: CostStudy, sources: Sources, width: float) -> Block:
    """A bar for each driver and for the rest, then what makes each of them grow."""
    lines = {each.component: each for each in bill(view).lines}
    rest = lines.pop(None, None)
    numbers: list[Number] = [each.monthly for each in view.drivers]
    shown: list[Number] = [*numbers, *([rest.monthly] if rest else [])]
    shares = _shares(shown)
    entries = [
        Bar(
            each.component.name,
            share,
            value(each.monthly, sources, label=f"cost of {each.component.name}"),
            HEADER[each.component.plane],
            each.covers,
        )
        for each, share in zip(view.drivers, shares, strict=False)
    ]
    if rest is not None:
        entries.append(
            Bar(REST, shares[-1], value(rest.monthly, sources, label=REST), Role.CALL, _rest(view))
        )
    columns = min(2, len(view.drivers))
    each_width = column_width(width, columns)
    reasons = [_grows(each, sources, each_width) for each in view.drivers]
    return stacked([bars(entries, width), masonry(reasons, columns, width, 6)], 10)


def _rest(view: CostStudy) -> str:
    """What the rest holds, in words."""
    unknown = [
        each.component.name for each in view.drivers if isinstance(each.monthly, Undisclosed)
    ]
    held = ", ".join(unknown[:3])
    return f"of the total; {held} is in it" if held else "of the total that no driver explains"


def _grows(driver: Driver, sources: Sources, width: float) -> Block:
    """What makes a driver grow, and by which law it is projected."""
    law = growth_in_words(driver.component)
    told = explained(value(driver.grows_with, sources, label="grows with"), SMALL)
    parts = [
        Run(f"{driver.component.name} ", SMALL_STRONG),
        Run("grows with ", SMALL, Role.MUTED),
        *told,
        Run(f"; growth: {law}", SMALL, Role.MUTED),
    ]
    return paragraph(parts, width, SMALL)


def _commitments(view: CostStudy, sources: Sources, width: float) -> Block:
    """What is promised to whom, and which share of the latest bill that is."""
    blocks: list[Block] = []
    if isinstance(view.commitments, Undisclosed):
        blocks.append(paragraph(explained(value(view.commitments, sources), SMALL), width, SMALL))
    else:
        blocks += [framed(_commitment(each, sources, width - 24)) for each in view.commitments]
    facts = {
        f"committed for {view.latest.name}, a month": view.committed,
        "of the bill of that time": view.coverage,
        "bought as commitments": view.reserved,
    }
    return stacked([*blocks, fact_grid(rows(facts, sources), width, 160)], 8)


def _commitment(each: Commitment, sources: Sources, width: float) -> Block:
    """One promise: its total, its time, what it is a month, and its parts."""
    head = [
        Run(each.name, STRONG),
        Run(f" {each.begins} to {each.ends}", SMALL, Role.MUTED),
    ]
    facts = {"in all": each.total, "a month, mean": each.monthly}
    facts |= {f"in {part.name}": part.spent for part in each.parts}
    terms = explained(value(each.terms, sources, label="terms"), SMALL)
    return stacked(
        [
            paragraph(head, width, STRONG),
            fact_grid(rows(facts, sources), width, 110),
            paragraph([Run("terms ", SMALL, Role.MUTED), *terms], width, SMALL),
        ],
        4,
    )


def _savings(view: CostStudy, sources: Sources, width: float) -> Block:
    """What saved some, or where it was looked for."""
    if isinstance(view.optimisations, Undisclosed):
        return paragraph(explained(value(view.optimisations, sources), SMALL), width, SMALL)
    return optimisations(view.optimisations, sources, width, bill(view))


def _bounds(view: CostStudy, sources: Sources, width: float) -> Block:
    """What the totals hold, and what they leave out."""
    lines = [("in it", Role.GOOD, view.covers)]
    lines += [("not in it", Role.HIT, each) for each in view.excludes]
    blocks = [
        paragraph([Run(f"{label}  ", SMALL_STRONG, role), *explained(value(each, sources))], width)
        for label, role, each in lines
    ]
    return stacked(blocks, 4)


def _cards(_: View) -> Cards:
    """Machines and money, without times."""
    return Cards(hidden=_HIDDEN)


_HIDDEN = frozenset(
    {"latency", "p50", "p99", "p999", "read p50", "read p99", "write p50", "write p99"}
)

STORY = Story(CostStudy, "Cost study", panels, _cards, leads=True)
