"""CFO303: nothing says what a user or a transaction costs."""

from collections.abc import Iterator

from atlas.evidence.annotation import is_known
from atlas.evidence.figure import Number
from atlas.gates.answer import Substance, one_of
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.views.view import View


class MissingUnitCost(Rule):
    """Every cost per user or transaction is undisclosed.

    In a capacity model the cost of one unit of the limit counts: of a slot, a port, a gigabyte.
    """

    code = "CFO303"
    name = "missing-unit-cost"
    gate = Gate.CFO
    question = "Cost per user/transaction included"
    answered_by = "one or more costs per user, transaction or unit of a limit"
    why = "A bill that doubles is good news if users tripled; only a unit cost shows it."
    remedy = "divide a known cost by a known count, or waive it with what was looked for"
    bad = "storage(system=system(economics=economics(unit_costs={'per order': gap})))"
    good = (
        "storage(system=system(economics=economics("
        "unit_costs={'per order': reported(quantity(0.02, 'USD'))})))"
    )

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look for a unit cost that is known."""
        view = subject.loaded.view
        if not any(map(is_known, _costs(view))):
            yield Fault(
                f"no cost per user or transaction of {view.system.name!r} is known; "
                "allowed: one or more",
                view.system.declared,
                "economics.unit_costs",
            )

    def substance(self, subject: Subject) -> Substance:
        """Count the unit costs that are known."""
        return one_of(map(is_known, _costs(subject.loaded.view)))


def _costs(view: View) -> list[Number]:
    return [*view.system.economics.unit_costs.values(), *view.finished_topics.unit_costs.values()]
