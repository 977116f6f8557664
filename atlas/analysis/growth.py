"""The cost of a component when the load grows, by its law of growth.

The laws are in `atlas.topology.growth`; a component declares its own as `growth=`. Where it
declares none, its cost is taken to grow with the load, as a stated assumption. A projection is
modelled: it is not an observation.
"""

import math
from collections.abc import Mapping

from atlas.analysis.bill import Bill, Line
from atlas.analysis.costs import CostError
from atlas.evidence.constructors import ratio
from atlas.evidence.figure import Number, Quantity, derived
from atlas.evidence.gap import Undisclosed
from atlas.evidence.statement import assumed
from atlas.topology.component import Component, Provisioned
from atlas.topology.growth import Law, Linear

UNSTATED = Linear(because="its own law of growth is not stated")


def law_of(component: Component | None) -> Law:
    """Return the law a component declares; linear, as an assumption, if it declares none."""
    declared = component.growth if isinstance(component, Provisioned) else None
    return declared or UNSTATED


def growth_in_words(component: Component | None) -> str:
    """Return the law of a component in a few words; whether it is declared is said."""
    law = law_of(component)
    return f"{law}, assumed" if law is UNSTATED else str(law)


def grown(monthly: Number, scale: float, law: Law = UNSTATED) -> Number:
    """Return a monthly cost at a multiple of today's load.

    Args:
        monthly: What it costs today.
        scale: The multiple: 10 is ten times the load.
        law: How the cost follows the load.

    Raises:
        CostError: The multiple is not a number above zero.
    """
    if not 0 < scale < math.inf:
        raise CostError(
            f"a projection at {scale} times the load",
            allowed="a number above zero, such as 2, 5 or 10",
            remedy="give the multiple of today's load",
        )
    if isinstance(monthly, Undisclosed) or scale == 1:
        return monthly
    factor = law.factor(scale)
    assumption = assumed(ratio(scale), because=f"{type(law).__name__} growth: {law.because}")
    before = monthly.quantity
    after = Quantity(before.low * factor, before.high * factor, before.unit, before.about)
    return derived(after, f"at {scale:g}×", (monthly, assumption, *law.inputs()))


def _known(component: Component | None, laws: Mapping[Component, Law] | None) -> Law | None:
    return laws.get(component) if component and laws else None


def projection(bill: Bill, scale: float, laws: Mapping[Component, Law] | None = None) -> Bill:
    """Return a bill at a multiple of today's load.

    Args:
        bill: Today's bill.
        scale: The multiple.
        laws: Laws that come before the components' own.

    Raises:
        CostError: The multiple is not a number above zero.
    """
    lines = (
        Line(
            line.component,
            grown(line.monthly, scale, _known(line.component, laws) or law_of(line.component)),
            line.refused,
        )
        for line in bill.lines
    )
    return Bill(tuple(lines), bill.title)
