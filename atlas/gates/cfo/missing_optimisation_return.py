"""CFO302: no optimisation has a return."""

from collections.abc import Iterator
from functools import lru_cache

from atlas.evidence.figure import Figure
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.views.economics import Optimisation


class MissingOptimisationReturn(Rule):
    """No optimisation of the system, or of a view about costs, has a computed return.

    A performance profile and a migration are such optimisations themselves: what they compare
    before and after counts, and so does the time in which a migration pays off. Of an incident the
    impact time that a barrier would have prevented counts.
    """

    code = "CFO302"
    name = "missing-optimisation-return"
    gate = Gate.CFO
    question = "ROI of optimizations calculated"
    why = "The next optimisation is funded by the return of the last one, if it is known."
    remedy = "declare an `Optimisation` with figures before and after, or with saving and cost"
    bad = "storage(system=system(economics=economics(optimisations=[])))"
    good = "storage(system=system(economics=economics(optimisations=[optimisation()])))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look for a computed return."""
        view = subject.loaded.view
        topics = view.topics
        optimisations = [*view.system.economics.optimisations, *topics.optimisations]
        brought = [isinstance(gain, Figure) for gain in topics.returns]
        if not any(_has_return(optimisation) for optimisation in optimisations) and not any(
            brought
        ):
            yield Fault(
                f"no optimisation of {view.system.name!r} has a return that can be computed; "
                "allowed: one or more",
                view.system.declared,
                "economics.optimisations",
            )


@lru_cache(maxsize=256)
def _has_return(optimisation: Optimisation) -> bool:
    returns = (optimisation.reduction, optimisation.payback)
    return any(isinstance(gain, Figure) for gain in returns)
