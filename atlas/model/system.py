"""The scale and the cost of a system, as a chapter of all its views."""

from atlas.views.chapter import Chapter, Fact
from atlas.views.economics import Economics
from atlas.views.view import View


def system_chapter(view: View) -> Chapter:
    """Return the scale and the cost of a system, with the further figures of the view.

    A technology without an operator has limits and no bill.
    """
    system = view.system
    facts: dict[str, Fact] = {**view.figures, **view.scale}
    heading = f"{system.name}: limits"
    if system.technology is None:
        money = view.economics
        facts |= _money(money) if money else {}
        heading = f"{system.name}: scale and cost" if money else f"{system.name}: scale"
    return Chapter(key="system", heading=heading, facts=facts)


def _money(money: Economics) -> dict[str, Fact]:
    """Return the costs of a system by label."""
    facts: dict[str, Fact] = {"monthly infrastructure cost": money.infrastructure}
    facts |= money.unit_costs
    facts["reserved (committed) share"] = money.reserved
    facts |= {f"cost, {label}": cost for label, cost in money.growth.items()}
    facts |= {
        f"{optimisation.name}, {optimisation.change[0]}": optimisation.change[1]
        for optimisation in money.optimisations
    }
    return facts
