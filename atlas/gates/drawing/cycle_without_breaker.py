"""DG605: components that cannot do without each other, in a circle."""

from collections.abc import Iterator

from atlas.evidence.statement import Statement
from atlas.gates.flow import Edge, edges, reachable
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.topology.component import Component
from atlas.views.view import View


class CycleWithoutBreaker(Rule):
    """A cycle of hard dependencies without a circuit breaker.

    A call breaks the cycle if it is optional or asynchronous, or if its note mentions a breaker;
    a view of failure domains may state its breakers for all calls.
    """

    code = "DG605"
    name = "cycle-without-breaker"
    gate = Gate.DRAWING
    question = "No cycle of hard dependencies"
    why = "When one of a cycle fails all fail, and none of them can start before the others."
    remedy = "declare a call optional or asynchronous if it is, or note its breaker"
    bad = "flow(calls=[*cycle(Call('HTTPS'))])"
    good = "flow(calls=[*cycle(Asynchronous('HTTPS'))])"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look for the first call of each cycle."""
        view = subject.loaded.view
        if isinstance(view.finished_topics.breakers, Statement):
            return
        hard = [edge for edge in edges(view) if _holds(edge)]
        following = _following(view, hard)
        reported: set[Component] = set()
        for edge in hard:
            circle = reachable(edge.head, following)
            if edge.tail in circle and edge.tail not in reported:
                reported |= circle
                yield Fault(
                    f"{edge.tail.name!r} and {edge.head.name!r} are hard dependencies of each "
                    "other, by their calls; allowed: a cycle that an optional or asynchronous call "
                    "or a breaker breaks",
                    edge.connection.declared,
                )


def _holds(edge: Edge) -> bool:
    call = edge.connection.call
    return call.is_dependency and not call.optional and "breaker" not in call.note.lower()


def _following(view: View, hard: list[Edge]) -> dict[Component, list[Component]]:
    following: dict[Component, list[Component]] = {component: [] for component in view.components}
    for edge in hard:
        following[edge.tail].append(edge.head)
    return following
