"""Cost breakdown: spend as proportional bars, and what saved some."""

import math
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

_BESIDES = "Published in money:"
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
    """Draw the spend; where parts of it are not known, what else is published in money.

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
    besides = evolve(chapter, lead=_BESIDES, lines=(), facts=known)
    return stacked([told, plain(besides, numbering, width)], 8) if known else told


def _known_costs(view: CostBreakdown) -> dict[str, Fact]:
    """Return the first figures in money that a view states besides its spend by component."""
    shown = [item.monthly for item in view.spend]
    stated = {
        "monthly infrastructure cost": view.system.economics.infrastructure,
        **view.figures,
        **view.unit_costs,
    }
    known = {
        label: fact
        for label, fact in stated.items()
        if isinstance(fact, Figure)
        and fact.quantity.dimension.startswith("[money]")
        and all(fact is not each for each in shown)
    }
    return dict(islice(known.items(), _MOST))


PICTURE = Picture(
    glance=("spend",),
    drawn={"spend": spend, "growth": growth, "optimisations": optimisations},
    brief={"spend": in_short},
    leads=True,
)
