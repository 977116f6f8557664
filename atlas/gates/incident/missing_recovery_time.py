"""IN403: nothing says how long recovery takes."""

from collections.abc import Iterator

from atlas.evidence.annotation import is_known
from atlas.evidence.figure import Number
from atlas.gates.answer import Substance, half_of
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.views.view import View


class MissingRecoveryTime(Rule):
    """No recovery time is known: for a failure, for an incident, or as the RTO of the stores.

    For a migration the time to roll back a phase counts.
    """

    code = "IN403"
    name = "missing-recovery-time"
    gate = Gate.INCIDENT
    question = "Recovery time specified"
    answered_by = (
        "a known time for half of the failures in the panel and of what else recovers: "
        "stores, past incidents, phases of a migration"
    )
    why = "Users, support and the press all want to know when it will be fixed."
    remedy = "cite how long a recovery took, or waive it with what was looked for"
    bad = "storage(component(fails=[failure(time_to_recover=gap)]))"
    good = "storage(component(fails=[failure(time_to_recover=reported(minutes(12)))]))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look for a time that is known."""
        view = subject.loaded.view
        if not any(map(is_known, _times(view))):
            yield Fault(
                f"no failure in the 3 AM panel of {view.title!r} has a known time to recover; "
                "allowed: one or more",
                view.declared,
                "urgent",
            )

    def substance(self, subject: Subject) -> Substance:
        """Count the times that are known."""
        return half_of(map(is_known, _times(subject.loaded.view)))


def _times(view: View) -> Iterator[Number]:
    for _, failure in view.failures:
        yield failure.time_to_recover
    yield from view.finished_topics.recovery_times
