"""CFO305: nothing says what growth costs."""

from collections.abc import Iterator

from atlas.evidence.figure import Figure
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject


class MissingGrowthCost(Rule):
    """No cost at another load is known, neither for growth nor for a stage.

    A cost study projects its latest total, if that is known; a capacity model prices the next
    purchase.
    """

    code = "CFO305"
    name = "missing-growth-cost"
    gate = Gate.CFO
    question = "Growth projections costed"
    why = "A budget covers next year's users, not today's."
    remedy = "compute `growth` from a known cost, or waive it with what was looked for"
    bad = "storage(system=system(economics=economics(growth={'2x': gap})))"
    good = "storage(system=system(economics=economics(growth={'2x': reported(usd_per_month(18))})))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look for a cost that is known."""
        view = subject.loaded.view
        costs = [*view.system.economics.growth.values()]
        costs += view.topics.growth_costs
        if not any(isinstance(cost, Figure) for cost in costs):
            yield Fault(
                f"the cost of {view.system.name!r} at another load is unknown; "
                "allowed: one or more costs at another load",
                view.system.declared,
                "economics.growth",
            )
