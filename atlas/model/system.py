"""What all views of a system share, as a chapter: its scale and its cost."""

from atlas.views.chapter import Chapter, Fact
from atlas.views.economics import Economics
from atlas.views.view import View


def system_chapter(view: View) -> Chapter:
    """Return the size of the system and what it costs, with the view's further figures.

    A technology by itself has limits and no bill.
    """
    system = view.system
    facts: dict[str, Fact] = {**view.figures, **system.scale}
    heading = f"{system.name}: limits"
    if system.technology is None:
        facts |= _money(system.economics)
        heading = f"{system.name}: scale and cost"
    return Chapter(key="system", heading=heading, facts=facts)


def _money(money: Economics) -> dict[str, Fact]:
    """What a system costs, by label."""
    told: dict[str, Fact] = {"monthly infrastructure cost": money.infrastructure}
    told |= money.unit_costs
    told["reserved (committed) share"] = money.reserved
    told |= {f"cost at {label}": each for label, each in money.growth.items()}
    told |= {f"{each.name}, reduction": each.reduction for each in money.optimisations}
    return told
