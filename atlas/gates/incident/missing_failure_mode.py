"""IN401: something others depend on is shown as if it never failed."""

from collections.abc import Iterator

from atlas.gates.answer import Substance, half_of
from atlas.gates.flow import edges
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.topology.connection import Connection
from atlas.topology.plane import Plane

_PLANES = (Plane.SERVICE, Plane.STATE)


class MissingFailureMode(Rule):
    """A service or store that is a hard dependency of others has no failure mode.

    Components that only earlier stages of a scale journey had are exempt: they no longer exist.
    """

    code = "IN401"
    name = "missing-failure-mode"
    gate = Gate.INCIDENT
    question = "Failure modes documented"
    answered_by = "a failure mode for half of the services and stores"
    why = "A hard dependency takes its callers down; everything fails some day."
    remedy = "declare `fails` of the component, or declare the call optional if it is"
    bad = "storage(component(), component('carts', fails=[]))"
    good = "storage(component(), component('carts', fails=[failure('slow disk')]))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Check each hard dependency."""
        view = subject.loaded.view
        heads = {edge.head: None for edge in edges(view) if _is_hard(edge.connection)}
        accepted = set(view.standing)
        for component in heads:
            if (
                component in accepted
                and component.plane in _PLANES
                and not view.fails_of(component)
            ):
                yield Fault(
                    f"{component.name!r} is a hard dependency and has no failure mode; "
                    "allowed: one or more",
                    component.declared,
                    "fails",
                )

    def substance(self, subject: Subject) -> Substance:
        """Count the services and stores with a failure mode."""
        view = subject.loaded.view
        return half_of(
            bool(view.fails_of(component))
            for component in view.standing
            if component.plane in _PLANES
        )


def _is_hard(connection: Connection) -> bool:
    return connection.call.is_dependency and not connection.call.optional
