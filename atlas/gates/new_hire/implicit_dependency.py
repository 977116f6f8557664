"""NH204: components that depend on each other, with no call that says how."""

from collections.abc import Iterator

from atlas.gates.answer import Substance, half_of
from atlas.gates.flow import Edge, edges, neighbours, reachable
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.topology.component import Component
from atlas.topology.connection import Connection
from atlas.views.topics import RequiredCall
from atlas.views.view import View

_Neighbours = dict[Component, set[Component]]


class ImplicitDependency(Rule):
    """A dependency that the system is known to have is not among the calls of the view.

    Known is a dependency by which an incident spread or that a guarantee spans: two components that
    follow each other in a cascade, or of which one took down the other, need a call between them,
    in either direction; a store needs one to another store of its consistency boundary, or a caller
    that both share. Known is a hard dependency, too, that another view of the system declares
    between two components of this one; a path of calls over further components is enough.
    """

    code = "NH204"
    name = "implicit-dependency"
    gate = Gate.NEW_HIRE
    question = "Dependencies are explicit"
    answered_by = (
        "a call for half of the dependencies between its components that any view of the system "
        "declares, soft ones and replies among them, or that its incidents and guarantees imply"
    )
    why = "A dependency that only another page mentions surprises the next shift again."
    remedy = "declare the call between them, or name the component between them"
    bad = "[storage(calls=[('checkout', Asynchronous('SQL'), 'orders')]), keeping_shop()]"
    good = "domains(incidents=[incident('orders', 'checkout', 'client')])"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look for the calls behind cascades, boundaries and the calls of other views."""
        view = subject.loaded.view
        neighbours_of = neighbours(view)
        for required in view.topics.required_calls:
            if not _exists(required, neighbours_of):
                yield Fault(required.message, required.declared, required.argument)
        following = {component: set[Component]() for component in view.components}
        for edge in edges(view):
            following[edge.tail].add(edge.head)
        for (tail, head), (edge, path) in _elsewhere(subject).items():
            if _is_hard(edge.connection) and head not in reachable(tail, following):
                yield Fault(
                    f"{tail.name!r} depends on {head.name!r} in {path}, and no path of calls leads "
                    "from one to the other here; allowed: the call, or calls over others",
                    view.declared,
                )

    def substance(self, subject: Subject) -> Substance:
        """Count the known dependencies that the view declares as calls."""
        view = subject.loaded.view
        own = {frozenset((edge.tail, edge.head)) for edge in edges(view)}
        known = own | {frozenset(pair) for pair in _elsewhere(subject)}
        neighbours_of = neighbours(view)
        required = (_exists(required, neighbours_of) for required in view.topics.required_calls)
        return half_of([*(pair in own for pair in known), *required])


def _elsewhere(subject: Subject) -> dict[tuple[Component, Component], tuple[Edge, str]]:
    """Return the calls of the system's other views between two components of this one."""
    here = set(subject.loaded.view.standing)
    calls: dict[tuple[Component, Component], tuple[Edge, str]] = {}
    for sibling in subject.siblings:
        if sibling is subject.loaded:
            continue
        for edge in _standing(sibling.view):
            if {edge.tail, edge.head} <= here and edge.tail is not edge.head:
                first = calls.get((edge.tail, edge.head))
                if first is None or _is_hard(edge.connection) > _is_hard(first[0].connection):
                    calls[edge.tail, edge.head] = (edge, sibling.path)
    return calls


def _standing(view: View) -> Iterator[Edge]:
    """Yield the calls of a view that are made at its date."""
    standing = set(view.standing_calls)
    return (edge for edge in edges(view) if edge.connection in standing)


def _is_hard(connection: Connection) -> bool:
    call = connection.call
    return call.kind == "request" and call.is_dependency and not call.optional


def _exists(required: RequiredCall, neighbours_of: _Neighbours) -> bool:
    linked = neighbours_of[required.component]
    if required.common_caller:
        return any(linked & neighbours_of[peer] for peer in required.peers)
    return any(peer in linked for peer in required.peers)
