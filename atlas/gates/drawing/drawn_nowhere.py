"""DG609: something is declared, and not in the picture."""

from collections.abc import Iterator

from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject


class DrawnNowhere(Rule):
    """A module declares a component, a group or half a call that its view does not show.

    Shared components are each for the views that want them; a shared group that no view of its
    system has is found at the first of them.
    """

    code = "DG609"
    name = "drawn-nowhere"
    gate = Gate.DRAWING
    level = "draft"
    question = "All that a view's module declares is in the picture"
    why = "Its author takes it for drawn, and a reader for absent from the system."
    remedy = (
        "name it in a call or in `view.include(...)`, give the call its other end, or remove it"
    )
    bad = "storage(component(), calls=[('checkout', call(), 'orders'), ('orders', call())])"
    good = "storage(component(), calls=[('checkout', call(), 'orders')])"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look for what waits for its other end, and for names that the view does not have."""
        view = subject.loaded.view
        for end in subject.loaded.undrawn:
            yield Fault(
                f"{end.name!r} is declared here and not drawn in {view.title!r}", end.declared
            )
        for call in view.begun:
            yield Fault(
                f"the call over {call.call.protocol!r} has one end in {view.title!r}; allowed: two",
                call.declared,
            )
