"""The calls of a whole system: what all its views declare, each component and call once.

A view shows a part of its system. What is computed of the system (blast radius, single points of
failure, user journeys) is computed of all parts together, so that two views never disagree.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from attrs import frozen

from atlas.evidence.figure import Figure
from atlas.topology.component import Component
from atlas.topology.connection import Connection, members
from atlas.topology.group import Group
from atlas.views.view import View

_Key = tuple[tuple[Component, ...], str, tuple[Component, ...]]


@frozen(eq=False)
class SystemCalls:
    """The components, calls and groups of a system.

    Attributes:
        components: Each once, as keys, in the order of the views and of their declaration.
        connections: Of several views, one of each kind between the same two ends: a hard
            dependency before a soft one, then one whose retries are known before one whose
            retries are not. What the members of a component ask each other is not among them.
        groups: The groups of all views; a component may be in several.
    """

    components: Mapping[Component, None]
    connections: tuple[Connection, ...]
    groups: tuple[Group, ...]


def system_calls(view: View, failing: Iterable[Component] = ()) -> SystemCalls:
    """Return the calls of the system of a view as it stands, from all views of it.

    What a view shows of the past (`former`) is left out, unless that itself fails. A view of a
    past moment has only its own calls, and so has one that was not loaded with its siblings.

    Args:
        view: The view.
        failing: What fails; a former component among them brings the former calls back.
    """
    siblings = () if view.past else tuple(view.siblings())
    views = tuple(sibling for sibling in siblings if not sibling.past) or (view,)
    calls = _standing(views)
    return calls if calls.components.keys() >= set(failing) else _whole(views)


@lru_cache(maxsize=256)
def _standing(views: Sequence[View]) -> SystemCalls:
    """Return what views declare of their system as it stands. A finished view never changes."""
    former = {component for view in views for component in view.former}
    parts = dict.fromkeys(part for view in views for part in view.components if part not in former)
    connections = (
        connection
        for view in views
        for connection in view.standing_calls
        if not connection.is_among_itself
        and former.isdisjoint((*members(connection.tail), *members(connection.head)))
    )
    return SystemCalls(parts, _merged(views, connections), _groups(views))


@lru_cache(maxsize=256)
def _whole(views: Sequence[View]) -> SystemCalls:
    """Return all that views declare of their system, of the past as well."""
    parts = dict.fromkeys(part for view in views for part in view.components)
    connections = (
        connection
        for view in views
        for connection in view.connections
        if not connection.is_among_itself
    )
    return SystemCalls(parts, _merged(views, connections), _groups(views))


def _groups(views: Sequence[View]) -> tuple[Group, ...]:
    return tuple(dict.fromkeys(group for view in views for group in view.groups))


def _merged(views: Sequence[View], connections: Iterable[Connection]) -> tuple[Connection, ...]:
    """Return the calls of several views, each once; a view alone keeps what it declares."""
    return _distinct(connections) if len(views) > 1 else tuple(connections)


def _distinct(connections: Iterable[Connection]) -> tuple[Connection, ...]:
    chosen: dict[_Key, Connection] = {}
    for connection in connections:
        key = (members(connection.tail), connection.call.kind, members(connection.head))
        known = chosen.get(key)
        if known is None or _weight(connection) > _weight(known):
            chosen[key] = connection
    return tuple(chosen.values())


def _weight(connection: Connection) -> tuple[bool, bool]:
    call = connection.call
    return not call.optional, isinstance(call.retries, Figure)
