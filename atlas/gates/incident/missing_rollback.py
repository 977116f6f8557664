"""IN405: nothing says how to go back."""

from collections.abc import Iterator

from atlas.evidence.annotation import is_known
from atlas.evidence.statement import Words
from atlas.gates.answer import Substance, half_of
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.views.view import View


class MissingRollback(Rule):
    """The rollback is unknown: for each failure in the panel, and for each stage of a pipeline.

    For a migration the rollback of each of its phases counts.
    """

    code = "IN405"
    name = "missing-rollback"
    gate = Gate.INCIDENT
    question = "Rollback procedure shown"
    answered_by = (
        "a known rollback for half of the failures in the panel, stages of a pipeline and "
        "phases of a migration"
    )
    why = "Most incidents follow a change, and end when it is rolled back."
    remedy = "cite how to return to the state before, or waive it with what was looked for"
    bad = "storage(component(fails=[failure(rollback=gap)]))"
    good = "storage(component(fails=[failure(rollback=cited)]))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look for a known rollback."""
        view = subject.loaded.view
        if not any(map(is_known, _ways_back(view))):
            yield Fault(
                f"no failure in the 3 AM panel of {view.title!r} has a rollback; "
                "allowed: one or more",
                view.declared,
                "urgent",
            )

    def substance(self, subject: Subject) -> Substance:
        """Count the rollbacks that are known."""
        return half_of(map(is_known, _ways_back(subject.loaded.view)))


def _ways_back(view: View) -> Iterator[Words]:
    for _, failure in view.failures:
        yield failure.rollback
    yield from view.finished_topics.rollbacks
