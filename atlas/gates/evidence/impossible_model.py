"""EV510: a view whose own figures cannot be computed."""

from collections.abc import Iterator

from atlas.errors import AtlasError
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject


class ImpossibleModel(Rule):
    """What a view computes of its figures contradicts them.

    Of a capacity model the load, the limit and the law have to fit together: no load above the
    limit, no queue with more work than its servers can do, no limit that measures neither the load
    nor the result of the law, no input out of the range of the law.
    """

    code = "EV510"
    name = "impossible-model"
    gate = Gate.EVIDENCE
    level = "draft"
    question = "The model can be computed"
    why = "A curve that contradicts its own inputs leads to buying the wrong machine."
    remedy = "correct the input that is out of its range, or choose another law"
    bad = "capacity(limit=order_slots(9))"
    good = "capacity(limit=order_slots(40))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Compute the model."""
        view = subject.loaded.view
        try:
            _ = view.finished_chapters
        except AtlasError as error:
            yield Fault(
                f"{view.title!r} cannot be computed: {error.found}; allowed: {error.allowed}",
                view.declared,
            )
