"""IN402: nothing depends on anything, so no blast radius can be computed."""

from collections.abc import Iterator

from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject


class MissingBlastRadius(Rule):
    """No call of the view is a dependency, from which a blast radius could be computed."""

    code = "IN402"
    name = "missing-blast-radius"
    gate = Gate.INCIDENT
    question = "Blast radius indicated"
    why = "Whoever declares an incident must know at once who is affected."
    remedy = "make the calls that wait for an answer with `Call`"
    bad = "storage(component(), calls=[('checkout', Asynchronous('SQL'), 'orders')])"
    good = "storage(component(), calls=[('checkout', Call('SQL'), 'orders')])"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look for a dependency."""
        view = subject.loaded.view
        if not any(connection.call.is_dependency for connection in view.connections):
            yield Fault(
                f"nothing in {view.title!r} depends on anything, so no blast radius can be "
                "computed; allowed: one or more calls that wait for an answer",
                view.declared,
            )
