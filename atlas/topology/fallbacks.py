"""What a view refuses of fallbacks: a cycle, and standing in for what is no component."""

from collections.abc import Iterable
from graphlib import CycleError, TopologicalSorter

from atlas.errors import TopologyError
from atlas.topology.call_kinds import Fallback
from atlas.topology.component import Component
from atlas.topology.connection import Connection, members


def require_no_cycle(connections: Iterable[Connection]) -> None:
    """Refuse fallbacks that form a cycle.

    Raises:
        TopologyError: There is a cycle.
    """
    following: dict[Component, list[Component]] = {}
    for connection in connections:
        if connection.call.kind == "fallback":
            for tail in members(connection.tail):
                following.setdefault(tail, []).extend(members(connection.head))
    try:
        TopologicalSorter(following).prepare()
    except CycleError as error:
        cycle: list[Component] = [*reversed(error.args[1])]  # the last one is the first, too
        path = " → ".join(repr(component.name) for component in cycle)
        is_one = cycle[0] is cycle[1]
        raise TopologyError(
            f"{cycle[0].name!r} falls back to itself"
            if is_one
            else f"{cycle[0].name!r} falls back to {cycle[1].name!r}, and that to it: {path}",
            allowed="fallbacks that end at an independent component",
            remedy="name another component as the fallback, or remove it"
            if is_one
            else "remove one of these calls, so that the last fallback has none itself",
        ) from None


def require_replaceable(connections: Iterable[Connection]) -> None:
    """Refuse a fallback that stands in for something that is no component.

    Raises:
        TopologyError: Its `instead_of` holds something else.
    """
    for connection in connections:
        call = connection.call
        for replaced in call.instead_of if isinstance(call, Fallback) else ():
            if not isinstance(replaced, Component):
                raise TopologyError(
                    f"the fallback from {connection.tail.name!r} to {connection.head.name!r} "
                    f"stands in for {replaced!r}",
                    allowed="components that the caller depends on",
                    remedy="name the component, such as `instead_of=c.gateway`",
                )
