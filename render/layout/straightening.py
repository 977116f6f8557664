"""Bends moved a little, so that a line does not bend where it could go straight.

Graphviz places each bend near the straight way, often a few px off it.
"""

from collections import defaultdict

from render.layout.ports import Span
from render.layout.ranks import Ranks, Spot, SpotKind

_NEAR = 20.0
_CLEAR = 12.0
"""The least distance of a moved line from the spots next to it."""


def straightened(ranks: Ranks, spots: dict[str, Span]) -> dict[str, Span]:
    """Return the spots with bends moved over or under the label or bend next to them.

    Args:
        ranks: The ranks with their wires.
        spots: The first and last px of each spot along its rank.
    """
    placed = dict(spots)
    rank_of = {spot.id: rank for rank in ranks.ranks for spot in rank}
    kind_of = {spot.id: spot.kind for rank in ranks.ranks for spot in rank}
    ways: defaultdict[str, list[str]] = defaultdict(list)
    for wire in ranks.wires:
        if not wire.sideways:
            joint = (wire.lower, wire.upper) if wire.backward else (wire.upper, wire.lower)
            ways[wire.edge] += [name for name in joint if name not in ways[wire.edge]]
    for passed in ways.values():
        labels = [index for index, name in enumerate(passed) if kind_of[name] is SpotKind.LABEL]
        start = labels[0] if labels else 1
        for step in (1, -1):
            index = start + step
            while 0 < index < len(passed) - 1 and kind_of[passed[index]] is SpotKind.BEND:
                wished = sum(placed[passed[index - step]]) / 2
                if kind_of[passed[index - step]] is not SpotKind.NODE:
                    _move(passed[index], wished, rank_of[passed[index]], placed)
                index += step
    return placed


def _move(name: str, wished: float, rank: tuple[Spot, ...], placed: dict[str, Span]) -> None:
    """Move a bend to where it is wished, if that is near and nothing is in the way."""
    first, last = placed[name]
    middle, half = (first + last) / 2, (last - first) / 2
    if abs(wished - middle) > _NEAR:
        return
    low, high = min(wished, middle), max(wished, middle)
    for spot in rank:
        left, right = placed[spot.id]
        if spot.id != name and left - _CLEAR < high and right + _CLEAR > low:
            return
    placed[name] = (wished - half, wished + half)
