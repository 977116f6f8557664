"""AM104: a failure whose steps hold no command."""

from collections.abc import Iterator

from atlas.evidence.annotation import is_known
from atlas.gates.answer import Substance, all_of
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.operations.failure import Failure


class MissingRunbook(Rule):
    """A failure of the 3 AM panel has no step with a command."""

    code = "AM104"
    name = "missing-runbook"
    gate = Gate.THREE_AM
    question = "Includes runbook link or inline instructions"
    answered_by = "one or more steps with a command, for every failure in the panel; a check counts"
    why = "An engineer who was asleep a minute ago has to work out the command."
    remedy = "add a step with a command that the technology documents"
    bad = (
        "storage(component(fails=[failure("
        "recovery=[step('Add a disk', command=gap, risk='low')])]))"
    )
    good = "storage(component(fails=[failure(recovery=[step('Add a disk', risk='low')])]))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look for a command among the steps of each failure of the panel."""
        for component, failure in subject.loaded.view.failures:
            if not _has_command(failure):
                yield Fault(
                    f"no step for {failure.name!r} of {component.name!r} has a command; "
                    "allowed: one or more",
                    failure.declared,
                    "recovery",
                )

    def substance(self, subject: Subject) -> Substance:
        """Count the failures with a command."""
        return all_of(_has_command(failure) for _, failure in subject.loaded.view.failures)


def _has_command(failure: Failure) -> bool:
    return any(is_known(step.command) for step in failure.recovery)
