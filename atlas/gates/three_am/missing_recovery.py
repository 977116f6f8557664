"""AM105: no failure, or one of which the steps only read."""

from collections.abc import Iterator

from atlas.evidence.annotation import is_known
from atlas.gates.answer import Substance, all_of
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.operations.failure import Failure
from atlas.steps.step import only_reads


class MissingRecovery(Rule):
    """The 3 AM panel is empty, or all steps for one of its failures only read.

    A check finds the cause; a recovery changes something. A step whose command is a gap is declared
    and no finding, but it is no answer either.
    """

    code = "AM105"
    name = "missing-recovery"
    gate = Gate.THREE_AM
    question = "Shows recovery procedures"
    answered_by = (
        "a step that changes something, with its command or the action that the operator states, "
        "for every failure in the panel"
    )
    why = "A picture of the healthy system does not help an engineer who sees it unhealthy."
    remedy = (
        "declare the step that ends the failure, with a gap as its command if none is published"
    )
    bad = "storage(component(fails=[failure(recovery=[check()])]))"
    good = "storage(component(fails=[failure(recovery=[check(), step('Add a disk', risk='low')])]))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look for a failure in the panel, and for a step of each that changes something."""
        view = subject.loaded.view
        if not view.failures:
            yield Fault(
                f"the 3 AM panel of {view.title!r} shows no failure and so no recovery; "
                "allowed: one or more",
                view.declared,
                "urgent",
            )
        for component, failure in view.failures:
            if all(only_reads(step) for step in failure.recovery):
                yield Fault(
                    f"every step for {failure.name!r} of {component.name!r} only reads; "
                    "allowed: one or more that change something",
                    failure.declared,
                    "recovery",
                )

    def substance(self, subject: Subject) -> Substance:
        """Count the failures with a step that changes something, and says how."""
        return all_of(_recovers(failure) for _, failure in subject.loaded.view.failures)


def _recovers(failure: Failure) -> bool:
    changing = (step for step in failure.recovery if not only_reads(step))
    return any(is_known(step.command) for step in changing)
