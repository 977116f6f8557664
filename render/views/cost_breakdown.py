"""Cost breakdown: spend as proportional bars, and what saved some."""

import math
from typing import cast

from atlas.kinds.cost_breakdown import CostBreakdown
from atlas.model.citing import Numbering
from atlas.model.values import value
from atlas.views.chapter import Chapter, Line
from atlas.views.view import View
from render.parts.panels import paragraph
from render.parts.values import runs
from render.picture.blocks import Block, stacked
from render.picture.theme import HEADER, Role
from render.text.flow import Run
from render.text.styles import SMALL, STRONG
from render.views.bar_lines import bar_lines, growth, length, optimisations
from render.views.picture import Picture


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


PICTURE = Picture(
    glance=("spend",),
    drawn={"spend": spend, "growth": growth, "optimisations": optimisations},
    leads=True,
)
