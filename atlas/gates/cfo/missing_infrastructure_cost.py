"""CFO301: nothing says what it costs."""

from collections.abc import Iterator

from atlas.analysis.provenance import Annotation
from atlas.evidence.figure import Figure
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.model.facts import facts

_OTHER_MONEY = {"growth", "saving"}
"""Annotations of money per time that are no cost of today."""


class MissingInfrastructureCost(Rule):
    """Neither the view nor its system states a cost: money per time, in total or for a part."""

    code = "CFO301"
    name = "missing-infrastructure-cost"
    gate = Gate.CFO
    question = "Infrastructure costs are shown"
    why = "Without a cost, a CFO cannot see what a second region or another nine is worth."
    remedy = "cite a cost, compute one from list prices, or waive it with what was looked for"
    bad = "storage(system=system(economics=economics(infrastructure=gap)))"
    good = "storage(system=system(economics=economics(infrastructure=reported(usd_per_month(9)))))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look for money per time among all annotations."""
        view = subject.loaded.view
        if not any(_is_cost(fact) for fact in facts(view)):
            yield Fault(
                f"neither {view.title!r} nor {view.system.name!r} states a cost; "
                "allowed: one or more figures of money per time",
                view.system.declared,
                "economics.infrastructure",
            )


def _is_cost(annotation: Annotation) -> bool:
    value = annotation.value
    if not isinstance(value, Figure) or value.quantity.dimension != "[money] / [time]":
        return False
    return _OTHER_MONEY.isdisjoint(annotation.label.split(" · "))
