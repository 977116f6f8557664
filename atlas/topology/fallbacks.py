"""Fallbacks that form a cycle."""

from collections.abc import Iterable
from graphlib import CycleError, TopologicalSorter

from atlas.errors import TopologyError
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
        raise TopologyError(
            f"{cycle[0].name!r} falls back to {cycle[1].name!r}, and that to it: {path}",
            allowed="fallbacks that end at an independent component",
            remedy="decide which of them is the fallback of the other",
        ) from None
