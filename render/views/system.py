"""What all views of a system share: its scale, its economics, and the terms it uses."""

from atlas.gates.terms import explained
from atlas.kinds.economics import Economics
from atlas.kinds.view import View
from render.parts.panels import column_width, fact_grid, masonry, panel, paragraph
from render.picture.blocks import Block
from render.picture.theme import Role
from render.text.flow import Run
from render.text.styles import SMALL, SMALL_STRONG
from render.views.figures import Annotation, rows
from render.views.numbering import Sources


def scale_and_cost(view: View, sources: Sources, width: float) -> Block | None:
    """The size of the system and what it costs, for those who answer for the money.

    A technology by itself has limits and no bill; None if it has no limits either.
    """
    system = view.system
    told: dict[str, Annotation] = {**view.figures, **system.scale}
    heading = f"{system.name}: limits"
    if system.technology is None:
        told |= _money(system.economics)
        heading = f"{system.name}: scale and cost"
    return panel(heading, fact_grid(rows(told, sources), width, 160)) if told else None


def _money(money: Economics) -> dict[str, Annotation]:
    """What a system costs, by label."""
    told: dict[str, Annotation] = {"infrastructure a month": money.infrastructure}
    told |= money.unit_costs
    told["bought as commitments"] = money.reserved
    told |= {f"cost at {label}": each for label, each in money.growth.items()}
    told |= {f"{each.name}, reduction": each.reduction for each in money.optimisations}
    return told


def terms(view: View, shown: str, width: float) -> Block | None:
    """The terms that a picture uses, from its view, its system or the shared glossary, or None.

    Args:
        view: The view.
        shown: All text of the picture.
        width: The width in px.
    """
    used = explained(view, shown)
    if not used:
        return None
    columns = min(2, len(used))
    column = column_width(width, columns)
    blocks = [
        paragraph([Run(term, SMALL_STRONG), Run(f" {told}", SMALL, Role.MUTED)], column, SMALL)
        for term, told in used.items()
    ]
    return panel("Terms", masonry(blocks, columns, width, 4))
