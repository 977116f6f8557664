"""IN402: nothing is a dependency, so no blast radius can be computed."""

from collections.abc import Iterator

from atlas.gates.answer import Substance, half_of
from atlas.gates.flow import edges
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject


class MissingBlastRadius(Rule):
    """No call of the view is a dependency, so no blast radius can be computed."""

    code = "IN402"
    name = "missing-blast-radius"
    gate = Gate.INCIDENT
    question = "Blast radius indicated"
    answered_by = "a call that waits for a response, from or to half of the components"
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

    def substance(self, subject: Subject) -> Substance:
        """Count the components whose loss, or whose loss of others, can be computed."""
        view = subject.loaded.view
        waiting = [edge for edge in edges(view) if edge.connection.call.is_dependency]
        linked = {end for edge in waiting for end in (edge.tail, edge.head)}
        return half_of(component in linked for component in view.components)
