"""Fallbacks that stand in for each other in a circle, which none of them can."""

from collections.abc import Iterable
from graphlib import CycleError, TopologicalSorter

from atlas.errors import TopologyError
from atlas.topology.component import Component
from atlas.topology.connection import Connection, members


def require_no_cycle(connections: Iterable[Connection]) -> None:
    """Refuse fallbacks that lead back to where they began.

    Raises:
        TopologyError: There is such a circle.
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
            remedy="decide which of them stands in for the other",
        ) from None
