"""AM105: no failure, and so no recovery."""

from collections.abc import Iterator

from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject


class MissingRecovery(Rule):
    """The 3 AM panel is empty: it has no failure with recovery steps."""

    code = "AM105"
    name = "missing-recovery"
    gate = Gate.THREE_AM
    question = "Shows recovery procedures"
    why = "A picture of the healthy system does not help an engineer who sees it unhealthy."
    remedy = "declare `fails` of a component, or choose failures of its components with `urgent`"
    bad = "storage(component(fails=[]))"
    good = "storage(component(fails=[failure()]))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look for a failure in the panel."""
        view = subject.loaded.view
        if not view.failures:
            yield Fault(
                f"the 3 AM panel of {view.title!r} shows no failure and so no recovery; "
                "allowed: one or more",
                view.declared,
                "urgent",
            )
