"""CFO304: nothing says what is reserved and what is bought on demand."""

from collections.abc import Iterator

from atlas.evidence.figure import Figure, Number
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.topology.component import Provisioned
from atlas.topology.fleet import Fleet
from atlas.views.view import View


class MissingPurchaseMix(Rule):
    """The share of reserved capacity is unknown for the system and for each of the fleets.

    In a cost study the committed share of the bill counts as well; in a capacity model the reserved
    price of a step next to its on-demand price.
    """

    code = "CFO304"
    name = "missing-purchase-mix"
    gate = Gate.CFO
    question = "Reserved vs on-demand indicated"
    why = "The same fleet costs about half as much when reserved for three years."
    remedy = "cite the reserved share, or waive it with what was looked for"
    bad = "storage(system=system(economics=economics(reserved=gap)))"
    good = "storage(system=system(economics=economics(reserved=reported(percent(60)))))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look for a share that is known."""
        view = subject.loaded.view
        if not any(isinstance(share, Figure) for share in _shares(view)):
            yield Fault(
                f"the reserved and on-demand share of {view.system.name!r} is unknown; "
                "allowed: a share of the system or of a fleet",
                view.system.declared,
                "economics.reserved",
            )


def _shares(view: View) -> Iterator[Number]:
    yield view.system.economics.reserved
    yield from view.topics.purchase_mix
    for component in view.components:
        if isinstance(component, Provisioned) and isinstance(component.fleet, Fleet):
            yield component.fleet.reserved
