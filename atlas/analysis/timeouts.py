"""Timeouts that conflict: an outer one that is shorter than an inner one with its retries."""

from attrs import frozen

from atlas.analysis.retries import tries
from atlas.evidence.figure import Figure
from atlas.topology.component import Component
from atlas.topology.connection import Connection, members
from atlas.views.view import View

_AWAITED = ("request", "fallback")


@frozen
class TimeoutConflict:
    """An outer call that gives up while an inner one may still be tried.

    Attributes:
        outer: The call that gives up first.
        inner: The call made on its behalf.
        given: The outer timeout.
        needed: The inner timeout times 1 + its retries; once where they are not known.
    """

    outer: Connection
    inner: Connection
    given: Figure
    needed: Figure

    def __str__(self) -> str:
        """Return both calls with their times, for people."""
        return (
            f"{_named(self.outer)} gives up after {self.given.quantity}, "
            f"{_named(self.inner)} tries for {self.needed.quantity}"
        )


def _named(connection: Connection) -> str:
    return f"{connection.tail.name} → {connection.head.name}"


def _needed(connection: Connection) -> Figure | None:
    timeout = connection.call.timeout
    if not isinstance(timeout, Figure):
        return None
    factor = tries(connection)
    return timeout if factor is None else timeout * factor


def _inner(outer: Connection, awaited: dict[Component, list[Connection]]) -> list[Connection]:
    """Return the calls of known timeout on behalf of a call, through those of unknown timeout."""
    inner: list[Connection] = []
    seen = {id(outer)}
    queue = list(members(outer.head))
    while queue:
        for connection in awaited[queue.pop(0)]:
            if id(connection) in seen:
                continue
            seen.add(id(connection))
            if isinstance(connection.call.timeout, Figure):
                inner.append(connection)
            else:
                queue += members(connection.head)
    return inner


def timeout_conflicts(view: View) -> tuple[TimeoutConflict, ...]:
    """Return where an outer timeout is shorter than an inner one times (1 + its retries).

    Calls whose answer is awaited count: requests and fallbacks. From a call with a timeout, the
    calls made on its behalf are followed up to the next known timeout. Unknown retries count as
    none and an unknown timeout as no conflict, so each conflict is certain: the longest reading
    of the outer timeout is shorter than the shortest of the inner one.
    """
    calls = [
        connection
        for connection in view.connections
        if connection.call.kind in _AWAITED and not connection.is_among_itself
    ]
    awaited: dict[Component, list[Connection]] = {component: [] for component in view.components}
    for connection in calls:
        for tail in members(connection.tail):
            awaited[tail].append(connection)
    conflicts: list[TimeoutConflict] = []
    for outer in calls:
        timeout = outer.call.timeout
        if not isinstance(timeout, Figure):
            continue
        for inner in _inner(outer, awaited):
            needed = _needed(inner)
            if needed is not None and _shorter(timeout, needed):
                conflicts.append(TimeoutConflict(outer, inner, timeout, needed))
    return tuple(conflicts)


def _shorter(timeout: Figure, needed: Figure) -> bool:
    return timeout.to("second").quantity.high < needed.to("second").quantity.low
