"""CFO302: no optimisation could have a return."""

from collections.abc import Iterator

from atlas.evidence.annotation import is_known
from atlas.evidence.figure import Figure
from atlas.gates.answer import Substance, one_of
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.views.economics import Optimisation
from atlas.views.view import View


class MissingOptimisationReturn(Rule):
    """No optimisation of the system, or of a view about costs, is declared, with saving and cost.

    A migration is such an optimisation itself. A lower latency, fewer machines or a shorter outage
    is no return on an investment before somebody says, or a price tells, what it is worth a month
    and what it cost. Where that is a declared gap, the question has no answer.
    """

    code = "CFO302"
    name = "missing-optimisation-return"
    gate = Gate.CFO
    question = "ROI of optimizations calculated"
    answered_by = (
        "money saved in a time by an optimisation, and what it cost or after how long it has paid "
        "for itself"
    )
    why = "The next optimisation is funded by the return of the last one, if it is known."
    remedy = "declare an `Optimisation` with its saving and its cost, each a figure or a gap"
    bad = "profile(system=system(economics=economics(optimisations=[])))"
    good = (
        "profile(system=system(economics=economics("
        "optimisations=[optimisation(cost=reported(usd(900)))])))"
    )

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look for an optimisation."""
        view = subject.loaded.view
        if not _optimisations(view) and not view.finished_topics.paybacks:
            yield Fault(
                f"no optimisation of {view.system.name!r} is declared with its saving and cost; "
                "allowed: one or more",
                view.system.declared,
                "economics.optimisations",
            )

    def substance(self, subject: Subject) -> Substance:
        """Count the optimisations of which saving and cost are known."""
        view = subject.loaded.view
        returns = [_has_return(optimisation) for optimisation in _optimisations(view)]
        return one_of([*returns, *map(is_known, view.finished_topics.paybacks)])


def _optimisations(view: View) -> list[Optimisation]:
    known = (*view.system.economics.optimisations, *view.finished_topics.optimisations)
    return list(dict.fromkeys(known))


def _has_return(optimisation: Optimisation) -> bool:
    return isinstance(optimisation.saving, Figure) and is_known(optimisation.cost)
