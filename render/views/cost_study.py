"""Cost study: a bill over time, and what drives it, as bars."""

from typing import cast

from atlas.evidence.figure import Figure
from atlas.kinds.cost_study import CostStudy
from atlas.model.citing import Numbering
from atlas.views.chapter import Chapter, Line
from atlas.views.view import View
from render.parts.panels import column_width, masonry
from render.picture.blocks import Block, stacked
from render.picture.theme import HEADER, Role
from render.views.bar_lines import bar_lines, growth, optimisations
from render.views.fact_lists import lines
from render.views.picture import Picture


def bill(_: View, chapter: Chapter, numbering: Numbering, width: float) -> Block:
    """Draw a bar for a month of each period, with its total and its change.

    Args:
        chapter: The chapter.
        numbering: The numbers of the sources.
        width: The width in px.
    """

    def note(line: Line) -> str:
        spent, _, change = line.cells
        notes = list(line.notes)
        if isinstance(spent, Figure):
            notes.append(f"{spent.text} in all")
        if isinstance(change, Figure):
            notes.append(f"{change.text} against the period before")
        return "; ".join(notes)

    return bar_lines(chapter.lines, numbering, width, cell=1, note=note)


def drivers(view: View, chapter: Chapter, numbering: Numbering, width: float) -> Block:
    """Draw a bar for each driver and for the rest, then the reasons for their growth.

    Args:
        view: The view.
        chapter: The chapter.
        numbering: The numbers of the sources.
        width: The width in px.
    """
    view = cast("CostStudy", view)
    planes = {driver.component.name: driver.component.plane for driver in view.drivers}
    rows = tuple(
        Line(label=entry.name, cells=(entry.facts["monthly cost"],), notes=entry.notes)
        for entry in chapter.entries
    )

    def role(line: Line) -> Role:
        return HEADER[planes[line.label]] if line.label in planes else Role.CALL

    grows = {
        entry.name: entry.facts["grows with"]
        for entry in chapter.entries
        if "grows with" in entry.facts
    }
    columns = min(2, max(1, len(grows)))
    inner = column_width(width, columns)
    reasons = [
        lines({f"{name} grows with": fact}, numbering, inner) for name, fact in grows.items()
    ]
    drawn = bar_lines(rows, numbering, width, role=role)
    return stacked([drawn, masonry(reasons, columns, width, 6)], 10)


PICTURE = Picture(
    glance=("drivers",),
    drawn={"bill": bill, "drivers": drivers, "growth": growth, "optimisations": optimisations},
    side_by_side=(("commitments", "growth"),),
    leads=True,
)
