"""DG604: a fallback that is lost together with what it stands in for."""

from collections.abc import Iterator

from atlas.analysis.blast_radius import blast_radius
from atlas.gates.flow import edges
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.topology.component import Component
from atlas.topology.connection import Connection, members
from atlas.views.view import View

_NORMAL = ("request", "asynchronous")


class FallbackLeadsNowhere(Rule):
    """A fallback fails together with everything that its caller normally calls.

    Its target is one of those, depends on them without an alternative, or the caller calls nothing
    that the fallback could replace.
    """

    code = "DG604"
    name = "fallback-leads-nowhere"
    gate = Gate.DRAWING
    level = "draft"
    question = "Fallbacks work when they are needed"
    why = "A fallback on the picture is trusted at 3 AM; one that fails with its primary misleads."
    remedy = "point the fallback at an independent component, or remove it"
    bad = "with_fallback(('replica', call(), 'orders'))"
    good = "with_fallback(('orders', Replication('WAL', lag=gap), 'replica'))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Take down what each caller normally calls, and check whether its fallback still works."""
        view = subject.loaded.view
        for connection in view.connections:
            if connection.call.kind == "fallback" and _falls(view, connection):
                yield Fault(
                    f"the fallback from {connection.tail.name!r} to {connection.head.name!r} is "
                    "fails with what it replaces; allowed: a target that is independent of it",
                    connection.declared,
                )


def _falls(view: View, fallback: Connection) -> bool:
    """Whether the target of the fallback fails whichever one primary fails."""
    heads = set(members(fallback.head))
    return all(heads <= _lost_with(view, primary) for primary in _primaries(view, fallback))


def _primaries(view: View, fallback: Connection) -> set[Component]:
    tails = members(fallback.tail)
    return {
        edge.head
        for edge in edges(view)
        if edge.tail in tails and edge.connection.call.kind in _NORMAL
    }


def _lost_with(view: View, primary: Component) -> set[Component]:
    return {primary, *blast_radius(view, primary).lost}
