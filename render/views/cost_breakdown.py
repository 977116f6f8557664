"""Cost breakdown: spend as proportional bars, and what saved some."""

import math
from collections.abc import Iterable
from itertools import islice
from typing import cast

from attrs import evolve

from atlas.evidence.figure import Figure
from atlas.kinds.cost_breakdown import CostBreakdown
from atlas.model.citing import Numbering
from atlas.model.values import value
from atlas.views.chapter import Chapter, Fact, Line
from atlas.views.view import View
from render.parts.panels import paragraph
from render.parts.values import runs
from render.picture.blocks import Block, stacked
from render.picture.theme import HEADER, Role
from render.text.flow import Run
from render.text.styles import SMALL, STRONG
from render.views.bar_lines import bar_lines, growth, length, optimisations
from render.views.chapters import plain
from render.views.picture import Picture

_BESIDES = {True: "Published in money:", False: "Computed or modelled:"}
"""The headings of the costs besides the spend, by whether a source states them."""
_WHOLE = "monthly infrastructure cost"
_MOST = 6
"""So many costs stand in for a spend of which no part is known."""


def spend(view: View, chapter: Chapter, numbering: Numbering, width: float) -> Block:
    """Draw a bar for each component, the largest first, and the sum.

    Args:
        view: The view.
        chapter: The chapter.
        numbering: The numbers of the sources.
        width: The width in px.
    """
    view = cast("CostBreakdown", view)
    planes = {item.component.name: item.component.plane for item in view.spend}
    *items, total = chapter.lines
    ordered = sorted(items, key=lambda row: -(length(row.cells[0], "USD / month") or -math.inf))

    def role(line: Line) -> Role:
        return HEADER[planes[line.label]]

    whole = total.cells[0]
    summed = runs(value(whole, numbering), STRONG) if whole is not None else []
    line = paragraph([Run(f"{total.label}: ", SMALL, Role.MUTED), *summed], width, STRONG)
    return stacked([bar_lines(tuple(ordered), numbering, width, role=role), line], 8)


def in_short(view: View, chapter: Chapter, numbering: Numbering, width: float) -> Block:
    """Draw the spend; where parts of it are not known, what else is known in money.

    Args:
        view: The view.
        chapter: The chapter.
        numbering: The numbers of the sources.
        width: The width in px.
    """
    view = cast("CostBreakdown", view)
    whole = view.total
    known = _known_costs(view) if whole.missing else {}
    if whole.known or not known:
        told = spend(view, chapter, numbering, width)
    else:
        told = bar_lines(chapter.lines[:-1], numbering, width, role=lambda _: Role.MUTED)
    besides = [
        plain(evolve(chapter, lead=lead, lines=(), facts=facts), numbering, width)
        for is_cited, lead in _BESIDES.items()
        if (facts := {k: it for k, it in known.items() if it.grade.is_cited is is_cited})
    ]
    return stacked([told, *besides], 8)


def _known_costs(view: CostBreakdown) -> dict[str, Figure]:
    """Return the first figures in money that a view has besides its spend by component.

    The cost of its system is one of them, unless the view has the same amount by its own name.
    """
    shown = [item.monthly for item in view.spend]
    own = {**view.figures, **view.unit_costs}
    whole = view.system.economics.infrastructure
    stated = own if _is_among(whole, own.values()) else {_WHOLE: whole, **own}
    known = {
        label: fact
        for label, fact in stated.items()
        if isinstance(fact, Figure)
        and fact.quantity.dimension.startswith("[money]")
        and all(fact is not each for each in shown)
    }
    return dict(islice(known.items(), _MOST))


def _is_among(number: Fact, others: Iterable[Fact]) -> bool:
    """Return whether one of some figures is of the same amount as a number, or is its bound."""
    return isinstance(number, Figure) and any(
        isinstance(other, Figure)
        and other.quantity.dimension == number.quantity.dimension
        and _amount(other.to(number.quantity.unit)) == _amount(number)
        for other in others
    )


def _amount(figure: Figure) -> str:
    """Return an amount as it is written, without what bounds it."""
    return str(figure.quantity).lstrip("~≤≥ ")


PICTURE = Picture(
    glance=("spend",),
    drawn={"spend": spend, "growth": growth, "optimisations": optimisations},
    brief={"spend": in_short},
    leads=True,
)
