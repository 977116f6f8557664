"""IN407: one call of a system that two views declare differently."""

from collections.abc import Iterator

from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.topology.connection import Connection, members
from atlas.views.view import View

_Ends = tuple[tuple[str, ...], tuple[str, ...]]
_NEEDS = {("request", True): "a soft dependency", ("request", False): "a hard dependency"}


class ContradictoryCall(Rule):
    """Two views of a system disagree about what a caller does when the callee is down.

    A request between the same two ends is a hard dependency in one view and `optional` in another;
    calls of the same protocol between them are of different kinds; or one view has a fallback to
    what the caller needs anyway. Blast radius and single points of failure are computed of the
    calls of all views, so that one view alone would decide for all.
    """

    code = "IN407"
    name = "contradictory-call"
    gate = Gate.INCIDENT
    level = "draft"
    question = "A call fails in one way"
    why = "A component that takes down its caller in one view and not in another misleads at 3 AM."
    remedy = "declare the call as its source describes it, and the same in every view"
    bad = "[storage(), storage(calls=[('checkout', call(optional=True), 'orders')])]"
    good = "[storage(), storage(calls=[('checkout', call(), 'orders')])]"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Compare the calls of this view with those of the views before it."""
        view = subject.loaded.view
        if view.past:
            return
        for sibling in subject.siblings:
            if sibling is subject.loaded:
                return
            if not sibling.view.past:
                yield from _differences(view, sibling.view, sibling.path)


def _differences(view: View, other: View, path: str) -> Iterator[Fault]:
    known: dict[_Ends, list[Connection]] = {}
    for connection in other.connections:
        known.setdefault(_ends(connection), []).append(connection)
    for connection in view.connections:
        for counterpart in known.get(_ends(connection), ()):
            if _disagree(connection, counterpart):
                yield Fault(
                    f"the call from {connection.tail.name!r} to {connection.head.name!r} is "
                    f"{_described(connection)} here and {_described(counterpart)} in {path}; "
                    "allowed: one of them",
                    connection.declared,
                )
                break


def _ends(connection: Connection) -> _Ends:
    tail, head = (
        tuple(member.name for member in members(end)) for end in (connection.tail, connection.head)
    )
    return tail, head


def _disagree(first: Connection, second: Connection) -> bool:
    one, other = first.call, second.call
    kinds = {one.kind, other.kind}
    if kinds == {"request"}:
        return one.optional != other.optional
    if kinds == {"request", "fallback"}:
        return True
    return len(kinds) > 1 and one.protocol == other.protocol


def _described(connection: Connection) -> str:
    call = connection.call
    return _NEEDS.get((call.kind, call.optional), f"{call.kind} ({call.protocol})")
