"""IN404: nothing says what data can be lost."""

from collections.abc import Iterator

from atlas.evidence.annotation import is_known
from atlas.evidence.figure import Number
from atlas.evidence.statement import Words
from atlas.gates.answer import Substance, half_of
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.views.view import View


class MissingDataLoss(Rule):
    """The data loss is unknown: for each failure in the panel, and as the RPO of the stores.

    For a migration the data loss of rolling back a phase counts.
    """

    code = "IN404"
    name = "missing-data-loss"
    gate = Gate.INCIDENT
    question = "Data loss potential marked"
    answered_by = (
        "a known loss for half of the failures in the panel and of what else can lose data:"
        " the stores, phases of a migration"
    )
    why = "Some steps are safe only if no data was lost yet; whoever runs them must know."
    remedy = "cite what a failure can lose, or waive it with what was looked for"
    bad = "storage(component(fails=[failure(data_loss=gap)]))"
    good = "storage(component(fails=[failure(data_loss=cited)]))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look for a loss that is known."""
        view = subject.loaded.view
        if not any(map(is_known, _losses(view))):
            yield Fault(
                f"no failure in the 3 AM panel of {view.title!r} says what data can be lost; "
                "allowed: one or more",
                view.declared,
                "urgent",
            )

    def substance(self, subject: Subject) -> Substance:
        """Count the losses that are known."""
        return half_of(map(is_known, _losses(subject.loaded.view)))


def _losses(view: View) -> Iterator[Number | Words]:
    for _, failure in view.failures:
        yield failure.data_loss
    yield from view.finished_topics.data_losses
