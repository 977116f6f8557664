"""The bill of a view at several multiples of its load."""

from atlas.analysis.bill import bill
from atlas.analysis.growth import UNSTATED, law_of, projection
from atlas.analysis.unit_costs import in_total
from atlas.evidence.gap import Undisclosed
from atlas.kinds.system_money import money_chapters
from atlas.machines.catalogue import catalogue
from atlas.model.building import ModelBuilder
from atlas.model.shapes import CostLine, CostTable
from atlas.topology.component import Component
from atlas.views.view import View

SCALES = (1.0, 2.0, 3.0, 5.0, 7.0, 10.0)
"""The multiples of today's load at which the bill can be read."""


def costs(view: View, builder: ModelBuilder) -> CostTable | None:
    """Return the bill of a view, or None where its operator pays for nothing in it.

    Args:
        view: The view.
        builder: The builder of the model.
    """
    today = bill(view)
    if not today.lines:
        return None
    scaled = [today if scale == 1 else projection(today, scale) for scale in SCALES]
    lines = tuple(
        CostLine(
            name=line.name,
            plane=line.plane.name.lower() if line.plane else "",
            law=_law(line.component),
            costs=tuple(builder.value(bill.lines[index].monthly) for bill in scaled),
        )
        for index, line in enumerate(today.lines)
        if not isinstance(line.monthly, Undisclosed)
    )
    economics = view.system.economics
    stated, lists = economics.unit_costs, catalogue(view.prices)
    units = {label: cost for label, cost in stated.items() if in_total(cost, today, lists)}
    return CostTable(
        scales=SCALES,
        lines=lines,
        totals=tuple(builder.value(bill.total) for bill in scaled),
        coverage=today.coverage,
        mix=builder.value(economics.reserved),
        units=builder.values(units),
        system=tuple(builder.chapter(chapter) for chapter in money_chapters(view, units)),
    )


def _law(component: Component | None) -> str:
    law = law_of(component) if component else UNSTATED
    return f"{law}: {law.because}"
