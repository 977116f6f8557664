"""The calls of a view as a graph of components: columns, neighbours and circles."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from attrs import frozen

from atlas.topology.component import Component
from atlas.topology.connection import Connection, members
from atlas.views.view import View

ALONG = ("request", "asynchronous", "replication")
"""The kinds of calls that a picture draws along its flow."""


@frozen
class Edge:
    """One component calls another, by a call of its own or of its group."""

    tail: Component
    head: Component
    connection: Connection


@lru_cache(maxsize=32)
def edges(view: View) -> tuple[Edge, ...]:
    """Return every call of a view, component by component."""
    return tuple(
        Edge(tail, head, connection)
        for connection in view.connections
        for tail in members(connection.tail)
        for head in members(connection.head)
    )


def neighbours(view: View) -> dict[Component, set[Component]]:
    """Return each component with itself and all it calls or is called by."""
    joined = {component: {component} for component in view.components}
    for edge in edges(view):
        joined[edge.tail].add(edge.head)
        joined[edge.head].add(edge.tail)
    return joined


def columns(view: View) -> dict[Component, int]:
    """Return the column of each component, from 0: its longest chain of calls from the left.

    A call that closes a circle, followed from the components that came in first, does not push
    anything to the right.
    """
    following: dict[Component, list[Component]] = {component: [] for component in view.components}
    for edge in edges(view):
        if edge.connection.call.kind in ALONG:
            following[edge.tail].append(edge.head)
    finished: dict[Component, None] = {}
    for component in view.components:
        _finish(component, following, finished, set())
    column_of = dict.fromkeys(view.components, 0)
    passed: set[Component] = set()
    for tail in reversed(finished):
        passed.add(tail)
        for head in following[tail]:
            if head not in passed:
                column_of[head] = max(column_of[head], column_of[tail] + 1)
    return column_of


def _finish(
    component: Component,
    following: Mapping[Component, Iterable[Component]],
    finished: dict[Component, None],
    begun: set[Component],
) -> None:
    """Append the components after one, then the component itself (depth-first search)."""
    if component in finished or component in begun:
        return
    begun.add(component)
    for head in following[component]:
        _finish(head, following, finished, begun)
    finished[component] = None


def reachable(
    start: Component, following: Mapping[Component, Iterable[Component]]
) -> set[Component]:
    """Return all components that can be reached from one; itself only through a cycle.

    Args:
        start: The component to start from.
        following: The next components of each component.
    """
    reached: set[Component] = set()
    waiting = list(following.get(start, ()))
    while waiting:
        component = waiting.pop()
        if component not in reached:
            reached.add(component)
            waiting += following.get(component, ())
    return reached
