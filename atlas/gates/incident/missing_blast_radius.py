"""IN402: nothing is a dependency, so no blast radius can be computed."""

from collections.abc import Iterator

from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject


class MissingBlastRadius(Rule):
    """No call of the view is a dependency, so no blast radius can be computed."""

    code = "IN402"
    name = "missing-blast-radius"
    gate = Gate.INCIDENT
    question = "Blast radius indicated"
    why = "Whoever declares an incident must know at once who is affected."
    remedy = "declare the calls that wait for a response with `Call`"
    bad = "storage(component(), calls=[('checkout', Asynchronous('SQL'), 'orders')])"
    good = "storage(component(), calls=[('checkout', Call('SQL'), 'orders')])"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look for a dependency."""
        view = subject.loaded.view
        if not any(connection.call.is_dependency for connection in view.connections):
            yield Fault(
                f"no call of {view.title!r} is a dependency, so no blast radius can be "
                "computed; allowed: one or more calls that wait for a response",
                view.declared,
            )
