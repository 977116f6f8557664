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
    for each in connections:
        if each.call.kind == "fallback":
            for tail in members(each.tail):
                following.setdefault(tail, []).extend(members(each.head))
    try:
        TopologicalSorter(following).prepare()
    except CycleError as error:
        circle: list[Component] = [*reversed(error.args[1])]  # the last one is the first, too
        told = " → ".join(repr(each.name) for each in circle)
        raise TopologyError(
            f"{circle[0].name!r} falls back to {circle[1].name!r}, and that to it: {told}",
            allowed="fallbacks that end at an independent component",
            remedy="decide which of them stands in for the other",
        ) from None
