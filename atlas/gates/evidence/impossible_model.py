"""EV510: a capacity model whose law cannot be computed."""

from collections.abc import Iterator

from atlas.analysis.capacity.assessment import assess
from atlas.errors import AtlasError
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.kinds.capacity_model import CapacityModel


class ImpossibleModel(Rule):
    """The load, the limit and the law of a capacity model do not fit together.

    The load is above the limit, a queue gets more work than its servers can do, a limit measures
    neither the load nor the result of the law, or an input is out of the range of the law.
    """

    code = "EV510"
    name = "impossible-model"
    gate = Gate.EVIDENCE
    question = "The model can be computed"
    why = "A curve that contradicts its own inputs leads to buying the wrong machine."
    remedy = "correct the input that is out of its range, or choose another law"
    bad = "capacity(limit=order_slots(9))"
    good = "capacity(limit=order_slots(40))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Compute the model."""
        view = subject.loaded.view
        if isinstance(view, CapacityModel):
            yield from _impossible(view)


def _impossible(view: CapacityModel) -> Iterator[Fault]:
    try:
        assess(view)
    except AtlasError as error:
        yield Fault(
            f"{view.title!r} cannot be computed: {error.found}; allowed: {error.allowed}",
            view.declared,
        )
