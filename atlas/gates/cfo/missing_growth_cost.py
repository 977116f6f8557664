"""CFO305: nothing says what growth costs."""

from collections.abc import Iterator

from atlas.evidence.annotation import is_known
from atlas.evidence.figure import Number
from atlas.gates.answer import Substance, one_of
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.views.view import View


class MissingGrowthCost(Rule):
    """No cost at another load is known, neither for growth nor for a stage.

    A cost study projects its latest total, if that is known; a capacity model prices the next
    purchase.
    """

    code = "CFO305"
    name = "missing-growth-cost"
    gate = Gate.CFO
    question = "Growth projections costed"
    answered_by = "one or more costs at another load: of growth, of a stage, of the next purchase"
    why = "A budget covers next year's users, not today's."
    remedy = "compute `growth` from a known cost, or waive it with what was looked for"
    bad = "storage(system=system(economics=economics(growth={'2x': gap})))"
    good = "storage(system=system(economics=economics(growth={'2x': reported(usd_per_month(18))})))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look for a cost that is known."""
        view = subject.loaded.view
        if not any(map(is_known, _costs(view))):
            yield Fault(
                f"the cost of {view.system.name!r} at another load is unknown; "
                "allowed: one or more costs at another load",
                view.system.declared,
                "economics.growth",
            )

    def substance(self, subject: Subject) -> Substance:
        """Count the costs at another load that are known."""
        return one_of(map(is_known, _costs(subject.loaded.view)))


def _costs(view: View) -> list[Number]:
    return [*view.system.economics.growth.values(), *view.finished_topics.growth_costs]
