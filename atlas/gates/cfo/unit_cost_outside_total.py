"""CFO308: a unit cost divides the cost of something that the total does not hold."""

from collections.abc import Iterator

from atlas.analysis.bill import bill
from atlas.analysis.unit_costs import in_total
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.machines.catalogue import catalogue


class UnitCostOutsideTotal(Rule):
    """A cost per user or request divides a cost at list price that is not in the view's total.

    Checked where a view states its spend by component. A unit cost that a source prints, and one
    of an amount that a source gives for a whole, divide no component.
    """

    code = "CFO308"
    name = "unit-cost-outside-total"
    gate = Gate.CFO
    level = "draft"
    question = "Unit costs divide what is in the total"
    why = "A unit cost × its volume is compared with the total; it must be a part of it."
    remedy = "add the component's cost to the spend, or remove the unit cost"
    bad = (
        "costs(unit_costs={'per order': list_price('m5.large', '2024-06').to('USD / month') / "
        "reported(messages(4e6))})"
    )
    good = (
        "costs(component('orders', cost=list_price('m5.large', '2024-06').to('USD / month')), "
        "unit_costs={'per order': list_price('m5.large', '2024-06').to('USD / month') / "
        "reported(messages(4e6))})"
    )

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Compare what the unit costs divide with the bill."""
        view = subject.loaded.view
        if view.finished_topics.spending is None:
            return
        today, lists = bill(view), catalogue(view.prices)
        for label, cost in view.finished_topics.unit_costs.items():
            if not in_total(cost, today, lists):
                yield Fault(
                    f"the unit cost {label!r} divides a cost that the total lacks "
                    f"({today.share}); allowed: a cost in it",
                    cost.declared,
                    "unit_costs",
                )
