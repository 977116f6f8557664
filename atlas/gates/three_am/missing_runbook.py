"""AM104: a failure whose steps hold no command."""

from collections.abc import Iterator

from atlas.evidence.command import Command
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject


class MissingRunbook(Rule):
    """A failure of the 3 AM panel has no step with a command."""

    code = "AM104"
    name = "missing-runbook"
    gate = Gate.THREE_AM
    question = "Includes runbook link or inline instructions"
    why = "An engineer who was asleep a minute ago has to work out the command."
    remedy = "add a step with a command that the technology documents"
    bad = "storage(component(fails=[failure(recovery=[step(command=gap)])]))"
    good = "storage(component(fails=[failure(recovery=[step(command=gap), step()])]))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look for a command among the steps of each failure of the panel."""
        for component, failure in subject.loaded.view.failures:
            if not any(isinstance(step.command, Command) for step in failure.recovery):
                yield Fault(
                    f"no step for {failure.name!r} of {component.name!r} has a command; "
                    "allowed: one or more",
                    failure.declared,
                    "recovery",
                )
