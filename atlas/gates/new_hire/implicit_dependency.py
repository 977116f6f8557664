"""NH204: components that depend on each other, with no call that says how."""

from collections.abc import Iterator
from functools import lru_cache

from atlas.gates.answer import Substance, half_of
from atlas.gates.flow import edges, neighbours, reachable
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
    that both share. Known is, too, a dependency of two components of this view that other views of
    the system declare, all of them as hard: it needs a call, in either direction, or a path of
    calls over further components.
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
    bad = (
        "siblings([('client', call(), 'checkout'), ('client', call(), 'orders')], "
        "[('client', call(), 'checkout'), ('checkout', call(), 'orders')])"
    )
    good = "domains(incidents=[incident('orders', 'checkout', 'client')])"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look for the calls behind cascades, boundaries and the calls of other views."""
        view = subject.loaded.view
        neighbours_of = neighbours(view)
        for required in view.finished_topics.required_calls:
            if not _exists(required, neighbours_of):
                yield Fault(required.message, required.declared, required.argument)
        following = {component: set[Component]() for component in view.components}
        for edge in edges(view):
            following[edge.tail].add(edge.head)
        for (tail, head), (path, is_hard) in _joined(subject).items():
            linked = head in neighbours_of[tail] or head in reachable(tail, following)
            if is_hard and not linked:
                yield Fault(
                    f"{tail.name!r} depends on {head.name!r} in {path}, and no path of calls leads "
                    "from one to the other here; allowed: the call, or calls over others",
                    view.declared,
                )

    def substance(self, subject: Subject) -> Substance:
        """Count the known dependencies that the view declares as calls."""
        view = subject.loaded.view
        own = {frozenset((edge.tail, edge.head)) for edge in edges(view)}
        known = own | {frozenset(pair) for pair in _joined(subject)}
        neighbours_of = neighbours(view)
        required = (
            _exists(required, neighbours_of) for required in view.finished_topics.required_calls
        )
        return half_of([*(pair in own for pair in known), *required])


def _joined(subject: Subject) -> dict[tuple[Component, Component], tuple[str, bool]]:
    """Return each pair of its components that a view of the system joins by a call.

    With the path of the first of these views, and whether the call is a hard dependency in all.
    """
    here = set(subject.loaded.view.standing)
    calls: dict[tuple[Component, Component], tuple[str, bool]] = {}
    for sibling in subject.siblings:
        for pair, hard_there in _calls_of(sibling.view).items():
            if here.issuperset(pair):
                path, is_hard = calls.get(pair, (sibling.path, True))
                calls[pair] = (path, is_hard and hard_there)
    return calls


@lru_cache(maxsize=32)
def _calls_of(view: View) -> dict[tuple[Component, Component], bool]:
    """Return each pair that a view joins by a call, and whether all its calls are hard."""
    calls: dict[tuple[Component, Component], bool] = {}
    for edge in edges(view):
        pair = (edge.tail, edge.head)
        calls[pair] = calls.get(pair, True) and _is_hard(edge.connection)
    return calls


def _is_hard(connection: Connection) -> bool:
    call = connection.call
    return call.is_dependency and not call.optional


def _exists(required: RequiredCall, neighbours_of: _Neighbours) -> bool:
    linked = neighbours_of[required.component]
    if required.common_caller:
        return any(linked & neighbours_of[peer] for peer in required.peers)
    return any(peer in linked for peer in required.peers)
