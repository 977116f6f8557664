"""A bill as text for people, and as JSON for machines."""

import math

from attrs import frozen

from atlas.analysis.assumptions import reasons
from atlas.analysis.bill import Bill, Line
from atlas.analysis.growth import growth_in_words
from atlas.analysis.unit_costs import unit_costs
from atlas.evidence.figure import Figure, Number
from atlas.evidence.gap import Undisclosed
from atlas.json_output import json_text
from atlas.topology.plane import Plane
from atlas.views.view import View


@frozen
class Priced:
    """A view with its bill.

    Args:
        id: The view's id.
        view: The view.
        bill: Its bill, at the scale.
        scale: The multiple of its load.
    """

    id: str
    view: View
    bill: Bill
    scale: float

    @property
    def units(self) -> dict[str, Number]:
        """The unit costs of today's load: those of money that is in the total, and no others."""
        return unit_costs(self.view, self.bill) if self.scale == 1 else {}


def _why(number: Number) -> str:
    return f"— {number.where}" if isinstance(number, Undisclosed) else str(number)


def _per(label: str) -> str:
    return label if "per " in f" {label}" else f"per {label}"


def _law(line: Line, scale: float) -> str:
    """By which law a line grew; nothing at today's load."""
    if scale == 1 or isinstance(line.monthly, Undisclosed):
        return ""
    return f" (growth: {growth_in_words(line.component)})"


def to_text(priced: Priced, *, explain: bool) -> str:
    """Return a bill as lines of text.

    Args:
        priced: The bill of a view, with its costs per unit.
        explain: Whether each line says how its figure was computed.
    """
    bill, view = priced.bill, priced.view
    scaled = f", at {priced.scale:g}× the load" if priced.scale != 1 else ""
    lines = [f"{view.system.name}: {view.title}, as of {view.as_of}{scaled}"]
    names = max([len(line.name) for line in bill.lines], default=0)
    for item in bill.lines:
        plane_name = item.plane.label if item.plane else ""
        lines.append(
            f"  {item.name:<{names}}  {plane_name:<8}{_why(item.monthly)}{_law(item, priced.scale)}"
        )
        if explain and isinstance(item.monthly, Figure):
            lines += [f"      {line}" for line in item.monthly.explain().split("\n")]
        elif isinstance(item.monthly, Figure):
            lines += [f"      assumed: {reason}" for reason in reasons(item.monthly)]
    for plane in Plane:
        plane_total = bill.of_plane(plane).known
        if plane_total is not None:
            lines.append(f"  {plane.label:<{names}}  {'plane':<8}{plane_total}")
    total = bill.total.figure
    cover = f" ({bill.coverage})" if bill.coverage else ""
    lines.append(f"  {'total':<{names}}  {'':<8}{total}{cover}")
    lines += [f"  {_per(label)}: {_why(cost)}" for label, cost in priced.units.items()]
    if explain and isinstance(total, Figure):
        lines += [
            f"  [{source.publisher}] {source.title} ({source.date}; {source.kind}) {source.url}"
            for source in total.sources
        ]
    return "\n".join(lines)


def number_to_json(number: Number) -> dict[str, object]:
    """Return a figure with its grade, ends and unit, or a gap with where was looked."""
    if isinstance(number, Undisclosed):
        return {"grade": number.grade.value, "shown": "—", "where": number.where}
    quantity = number.quantity
    ends = [None if math.isinf(end) else end for end in (quantity.low, quantity.high)]
    return {
        "grade": number.grade.value,
        "shown": str(number),
        "low": ends[0],
        "high": ends[1],
        "unit": quantity.unit,
    }


def to_json(rows: list[Priced]) -> str:
    """Return bills as a JSON list, one object a view."""
    return json_text(
        [
            {
                "id": row.id,
                "system": row.view.system.name,
                "title": row.view.title,
                "as_of": str(row.view.as_of),
                "scale": row.scale,
                "components": [
                    {
                        "name": line.name,
                        "plane": line.plane.label if line.plane else None,
                        "growth": growth_in_words(line.component),
                        "monthly": number_to_json(line.monthly),
                    }
                    for line in row.bill.lines
                ],
                "planes": {
                    plane.label: number_to_json(row.bill.of_plane(plane).figure) for plane in Plane
                },
                "total": number_to_json(row.bill.total.figure),
                "coverage": {
                    "priced": len(row.bill.lines) - len(row.bill.unknown),
                    "components": len(row.bill.lines),
                    "words": row.bill.share,
                },
                "not_in_total": [line.name for line in row.bill.unknown],
                "per": {label: number_to_json(cost) for label, cost in row.units.items()},
            }
            for row in rows
        ]
    )
