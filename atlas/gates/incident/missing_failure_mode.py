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
    """A service or store that others cannot do without has no failure mode.

    What only earlier stages of a scale journey had is not asked for it: it stands no more.
    """

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
        view = subject.loaded.view
        heads = {edge.head: None for edge in edges(view) if _is_hard(edge.connection)}
        standing = set(view.standing)
        for component in heads:
            if (
                component in standing
                and component.plane in _PLANES
                and not view.fails_of(component)
            ):
                yield Fault(
                    f"others depend on {component.name!r}, which has no failure mode; "
                    "allowed: one or more",
                    component.declared,
                    "fails",
                )


def _is_hard(connection: Connection) -> bool:
    return connection.call.is_dependency and not connection.call.optional
