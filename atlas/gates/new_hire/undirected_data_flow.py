"""NH203: components without a single call."""

from collections.abc import Iterator

from atlas.gates.answer import Substance, all_of, half_of
from atlas.gates.flow import edges
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject


class UndirectedDataFlow(Rule):
    """A view of several components shows no call between them."""

    code = "NH203"
    name = "undirected-data-flow"
    gate = Gate.NEW_HIRE
    question = "Data flow is directional"
    answered_by = (
        "a call, with its direction, from or to half of the components; none is due from one alone"
    )
    why = "Boxes without arrows do not show a new hire which service calls which."
    remedy = "declare the calls inside `with`: `tail >> Call('gRPC') >> head`"
    bad = "storage(component(), calls=[])"
    good = "storage(component(), calls=[('checkout', call(), 'orders')])"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Count components and calls."""
        view = subject.loaded.view
        directed = any(connection.call.is_directed for connection in view.connections)
        if len(view.components) > 1 and not directed:
            yield Fault(
                f"{view.title!r} shows {len(view.components)} components and no call; "
                "allowed: one or more calls with a direction between them",
                view.declared,
            )

    def substance(self, subject: Subject) -> Substance:
        """Count the components that a call starts from or ends at."""
        view = subject.loaded.view
        linked = {
            end
            for edge in edges(view)
            if edge.connection.call.is_directed
            for end in (edge.tail, edge.head)
        }
        if len(view.components) == 1:
            return all_of([])
        return half_of(component in linked for component in view.components)
