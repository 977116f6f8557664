"""IN401: something others depend on is shown as if it never failed."""

from collections.abc import Iterator

from atlas.gates.flow import edges
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.topology.plane import Plane
from atlas.topology.wiring import Connection

_PLANES = (Plane.SERVICE, Plane.STATE)


class MissingFailureMode(Rule):
    """A service or store that others cannot do without has no failure mode."""

    code = "IN401"
    name = "missing-failure-mode"
    gate = Gate.INCIDENT
    question = "Failure modes documented"
    why = "What others cannot do without is what takes them down; everything fails some day."
    remedy = "declare `fails` of the component, or make the call optional if it is"
    bad = "storage(component(), component('carts', fails=[]))"
    good = "storage(component(), component('carts', fails=[failure('slow disk')]))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look at each head of a call that its tail cannot do without."""
        heads = [edge.head for edge in edges(subject.loaded.view) if _is_hard(edge.connection)]
        for component in dict.fromkeys(heads):
            if component.plane in _PLANES and not component.fails:
                yield Fault(
                    f"others depend on {component.name!r}, which has no failure mode; "
                    "allowed: one or more",
                    component.declared,
                    "fails",
                )


def _is_hard(connection: Connection) -> bool:
    return connection.call.is_dependency and not connection.call.optional
