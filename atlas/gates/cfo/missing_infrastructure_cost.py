"""CFO301: nothing says what it costs."""

from collections.abc import Iterator

from atlas.analysis.bill import bill
from atlas.analysis.provenance import Annotation
from atlas.evidence.figure import Figure
from atlas.gates.answer import Substance, half_of, one_of
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.model.facts import facts
from atlas.views.view import View

_OTHER_MONEY = {"growth", "saving"}
"""Annotations of money per time that are no cost of today."""


class MissingInfrastructureCost(Rule):
    """Neither the view nor its system states a cost: a total, or money per time for a part.

    Where the whole is not published, the system names the parts of its infrastructure; those that
    are priced count, and those that are not count against them.
    """

    code = "CFO301"
    name = "missing-infrastructure-cost"
    gate = Gate.CFO
    question = "Infrastructure costs are shown"
    answered_by = (
        "the monthly cost of the whole; or of half of the components that the operator pays for, "
        "or of half of the parts that the system names; in a view without a bill any cost"
    )
    why = "Without a cost, a CFO cannot see what a second region or another nine is worth."
    remedy = (
        "cite a cost, compute one from list prices, bound `parts` of the infrastructure, or waive "
        "it with what was looked for"
    )
    bad = "storage(system=system(economics=economics(infrastructure=gap)))"
    good = "storage(system=system(economics=economics(infrastructure=reported(usd_per_month(9)))))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look for money per time among all annotations."""
        view = subject.loaded.view
        if not _is_whole_known(view) and not any(map(_is_cost, facts(view))):
            yield Fault(
                f"neither {view.title!r} nor {view.system.name!r} states a cost; "
                "allowed: one or more figures of money per time",
                view.system.declared,
                "economics.infrastructure",
            )

    def substance(self, subject: Subject) -> Substance:
        """Count what is priced where the whole is not known: the bill, else the system's parts."""
        view = subject.loaded.view
        if _is_whole_known(view):
            return one_of([True])
        lines = bill(view).lines if view.priced else ()
        if not lines:
            return one_of([any(map(_is_cost, facts(view)))])
        parts = half_of(part.is_known for part in view.system.economics.parts)
        components = half_of(isinstance(line.monthly, Figure) for line in lines)
        return parts if parts.is_answer and not components.is_answer else components


def _is_whole_known(view: View) -> bool:
    spending = view.finished_topics.spending
    stated = spending.whole if spending else None
    return any(isinstance(cost, Figure) for cost in (view.system.economics.infrastructure, stated))


def _is_cost(annotation: Annotation) -> bool:
    value = annotation.value
    if not isinstance(value, Figure) or value.quantity.dimension != "[money] / [time]":
        return False
    return _OTHER_MONEY.isdisjoint(annotation.label.split(" · "))
