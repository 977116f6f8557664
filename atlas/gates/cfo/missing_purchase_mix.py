"""CFO304: nothing says what is reserved and what is bought on demand."""

from collections.abc import Iterator

from atlas.evidence.annotation import is_known
from atlas.evidence.figure import Number
from atlas.gates.answer import Substance, half_of, one_of
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.topology.component import Provisioned
from atlas.topology.fleet import Fleet
from atlas.views.view import View


class MissingPurchaseMix(Rule):
    """The share of reserved capacity is unknown for the system and for each of the fleets.

    In a cost study the committed share of the bill counts as well; in a capacity model the reserved
    price of a step next to its on-demand price. So do the parts of an infrastructure that are
    priced both ways: they tell what a commitment is worth, where no share is published.
    """

    code = "CFO304"
    name = "missing-purchase-mix"
    gate = Gate.CFO
    question = "Reserved vs on-demand indicated"
    answered_by = (
        "the reserved share of the whole, or of half of the fleets; or half of the priced parts "
        "both on demand and with a commitment"
    )
    why = "The same fleet costs about half as much when reserved for three years."
    remedy = (
        "cite the reserved share, price the `parts` of the system with a commitment as well, or "
        "waive it with what was looked for"
    )
    bad = "storage(system=system(economics=economics(reserved=gap)))"
    good = "storage(system=system(economics=economics(reserved=reported(percent(60)))))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look for a share that is known."""
        view = subject.loaded.view
        known = map(is_known, (*_of_the_whole(view), *_of_fleets(view)))
        if not any(known) and not any(_both_ways(view)):
            yield Fault(
                f"the reserved and on-demand share of {view.system.name!r} is unknown; "
                "allowed: a share of the system or of a fleet, or a part that is priced both ways",
                view.system.declared,
                "economics.reserved",
            )

    def substance(self, subject: Subject) -> Substance:
        """Count fleets of known share where that of the whole is not known, else priced parts."""
        view = subject.loaded.view
        if any(map(is_known, _of_the_whole(view))):
            return one_of([True])
        fleets = half_of(map(is_known, _of_fleets(view)))
        parts = half_of(_both_ways(view))
        return parts if parts.is_answer and not fleets.is_answer else fleets


def _of_the_whole(view: View) -> tuple[Number, ...]:
    return (view.system.economics.reserved, *view.finished_topics.purchase_mix)


def _both_ways(view: View) -> Iterator[bool]:
    """Yield of each priced part whether its price with a commitment is known, too."""
    for part in view.system.economics.parts:
        if part.is_known:
            yield bool(part.committed)


def _of_fleets(view: View) -> Iterator[Number]:
    for component in view.components:
        if isinstance(component, Provisioned) and isinstance(component.fleet, Fleet):
            yield component.fleet.reserved
