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
    """A fallback leads to what is lost with everything its tail normally calls.

    Its head is one of those, depends on them without a way round, or the tail calls nothing
    that the fallback could stand in for.
    """

    code = "DG604"
    name = "fallback-leads-nowhere"
    gate = Gate.DRAWING
    question = "Fallbacks stand when they are needed"
    why = "A fallback on the picture is trusted at 3 AM; one that falls with its primary is a trap."
    remedy = "lead the fallback to what stands by itself, or drop it"
    bad = "fallen(('replica', call(), 'orders'))"
    good = "fallen(('orders', Replication('WAL', lag=gap), 'replica'))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Kill what each tail normally calls, and look whether its fallback stands."""
        view = subject.loaded.view
        for connection in view.connections:
            if connection.call.sort == "fallback" and _falls(view, connection):
                yield Fault(
                    f"the fallback from {connection.tail.name!r} to {connection.head.name!r} is "
                    "lost with what it stands in for; allowed: a head that stands without it",
                    connection.declared,
                )


def _falls(view: View, fallback: Connection) -> bool:
    """Whether no loss of one primary leaves the head of the fallback standing."""
    heads = set(members(fallback.head))
    return all(heads <= _lost_with(view, primary) for primary in _primaries(view, fallback))


def _primaries(view: View, fallback: Connection) -> set[Component]:
    tails = members(fallback.tail)
    return {
        edge.head
        for edge in edges(view)
        if edge.tail in tails and edge.connection.call.sort in _NORMAL
    }


def _lost_with(view: View, primary: Component) -> set[Component]:
    return {primary, *blast_radius(view, primary).lost}
