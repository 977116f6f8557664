"""Nodes of a row that edges join sideways: they are placed as one box, so they stay neighbours."""

from collections.abc import Mapping
from itertools import pairwise

import attrs

from render.layout.ends import End
from render.layout.graph import Graph
from render.layout.ranks import Ranks, Spot, SpotKind

_TO_LABEL = 24.0
_TO_NODE = 46.0


@attrs.frozen
class Chain:
    """Spots from left to right, each with its distance from the left of the chain in px."""

    spots: tuple[Spot, ...]
    lefts: tuple[float, ...]

    @property
    def width(self) -> float:
        """The width of the whole."""
        return self.lefts[-1] + self.spots[-1].width

    @property
    def group(self) -> str | None:
        """The group that holds all of it."""
        return self.spots[0].group


def sideways_edges(graph: Graph, ends: Mapping[str, End]) -> frozenset[str]:
    """Return the edges inside a row that are drawn straight from a node to its neighbour.

    A node has one such edge in and one out at most, and both its ends are in one group.

    Args:
        graph: The graph.
        ends: The nodes at which the edges end, by the id of the edge.
    """
    group_of = {node.id: node.group for node in graph.nodes}
    after: dict[str, str] = {}
    before: dict[str, str] = {}
    chosen: set[str] = set()
    for name, end in ends.items():
        tail, head = end.edge.tail, end.edge.head
        inside = (tail, head) == (end.upper, end.lower) and end.upper_row == end.lower_row
        if not inside or group_of[tail] != group_of[head] or tail in after or head in before:
            continue
        last = head
        while last in after:
            last = after[last]
        if last != tail:
            after[tail], before[head] = head, tail
            chosen.add(name)
    return frozenset(chosen)


def chains(ranks: Ranks) -> list[Chain]:
    """Return the chains of spots that wires join sideways."""
    spots = {spot.id: spot for rank in ranks.ranks for spot in rank}
    after = {wire.upper: wire.lower for wire in ranks.wires if wire.sideways}
    joined: list[Chain] = []
    for first in [name for name in after if name not in set(after.values())]:
        names = [first]
        while names[-1] in after:
            names.append(after[names[-1]])
        joined.append(_chain([spots[name] for name in names]))
    return joined


def _chain(spots: list[Spot]) -> Chain:
    """Return the chain of spots side by side, with room for an arrow before each."""
    lefts = [0.0]
    for left_spot, right_spot in pairwise(spots):
        labelled = SpotKind.LABEL in {left_spot.kind, right_spot.kind}
        lefts.append(lefts[-1] + left_spot.width + (_TO_LABEL if labelled else _TO_NODE))
    return Chain(tuple(spots), tuple(lefts))
