"""How far down each rank lies, once it is known how many tracks run between two ranks."""

from collections.abc import Mapping, Sequence

import attrs

from render.layout.channels import tracks
from render.layout.graph import Graph, members
from render.layout.ports import Span
from render.layout.ranks import Ranks, Spot, SpotKind

PITCH = 12.0
"""The distance of two tracks in px."""

_SIDE = 46.0

_LEAVE = 12.0
_ARRIVE = 18.0
_TIGHT = 8.0


@attrs.frozen
class Levels:
    """Heights in px, growing along the ranks.

    Attributes:
        tops: Where each rank begins.
        depths: How much room it takes.
        tracks: Where the track of each wire lies; None for a straight or sideways one.
        groups: Where each group begins and ends.
        total: Where the last rank ends.
        rims: Where the room of each rank begins and ends, with groups and rows' own room.
        sides: Where in each row lines run from a node to its neighbour, by rank.
    """

    tops: tuple[float, ...]
    depths: tuple[float, ...]
    tracks: tuple[float | None, ...]
    groups: Mapping[str, Span]
    total: float
    rims: tuple[Span, ...]
    sides: Mapping[int, float]

    def top_of(self, rank: int, spot: Spot) -> float:
        """Return the top of a spot in px.

        Nodes are aligned at the beginning of their row. A label between rows is in the
        middle of its rank, one between two nodes is on the line that joins them.

        Args:
            rank: The index of the rank.
            spot: A spot of it.
        """
        if spot.kind is SpotKind.NODE:
            return self.tops[rank]
        if rank in self.sides:
            return self.sides[rank] - spot.height / 2
        return self.tops[rank] + (self.depths[rank] - spot.height) / 2


@attrs.frozen
class _Rim:
    """The room that groups and rows take before and after a rank."""

    before: float
    after: float


def levels(graph: Graph, ranks: Ranks, ends: Sequence[tuple[float, float]] | None = None) -> Levels:
    """Stack the ranks, with room for tracks, for groups' headers and for rows' rims.

    Args:
        graph: The graph.
        ranks: The same, cut to ranks.
        ends: The places of each wire's upper and lower end along the ranks; all wires are taken
            for straight unless given, so that the ranks are as close as they can be.
    """
    rank_of = {spot.id: index for index, rank in enumerate(ranks.ranks) for spot in rank}
    rows = {*ranks.rows}
    span_of = {group.id: _span(graph, group.id, rank_of) for group in graph.groups}
    rims = [_rim(graph, ranks, span_of, index) for index in range(len(ranks.ranks))]
    channels: list[list[int]] = [[] for _ in ranks.ranks]
    for index, wire in enumerate(ranks.wires if ends else ()):
        if not wire.sideways:
            channels[rank_of[wire.upper]].append(index)
    tracks_of: list[float | None] = [None] * len(ranks.wires)
    tops: list[float] = []
    depths: list[float] = []
    here = rims[0].before
    for rank, spots in enumerate(ranks.ranks):
        is_row = rank in rows  # a label next to nodes makes no rank deeper
        counted = [it.height for it in spots if not is_row or it.kind is SpotKind.NODE]
        depth = max(counted, default=0.0)
        tops.append(here)
        depths.append(depth)
        here += depth + rims[rank].after
        if rank + 1 == len(ranks.ranks):
            break
        given = _given(ranks, ends, channels[rank]) if ends else []
        first = here + (_LEAVE if is_row else _TIGHT)
        for index, track in zip(channels[rank], given, strict=True):
            tracks_of[index] = None if track is None else first + track * PITCH
        used = max((track + 1 for track in given if track is not None), default=0)
        arrive = _ARRIVE if rank + 1 in rows else _TIGHT
        here = first + max(0, used - 1) * PITCH + arrive + rims[rank + 1].before
    total = here
    groups = {
        name: (tops[first] - inner.before, tops[last] + depths[last] + inner.after)
        for name, (first, last) in span_of.items()
        for inner in (_around(graph, name, span_of),)
    }
    return Levels(
        tuple(tops),
        tuple(depths),
        tuple(tracks_of),
        groups,
        total,
        tuple(
            (top - rim.before, top + depth + rim.after)
            for top, depth, rim in zip(tops, depths, rims, strict=True)
        ),
        {rank: tops[rank] + _side(ranks.ranks[rank]) for rank in ranks.rows},
    )


def _given(ranks: Ranks, ends: Sequence[Span], wires: Sequence[int]) -> list[int | None]:
    """Return the track of each wire of a channel; the two that meet at a turn share theirs."""
    turns = ranks.turns
    turning: dict[str, list[int]] = {}
    for index in wires:
        if ranks.wires[index].lower in turns:
            turning.setdefault(ranks.wires[index].lower, []).append(index)
    bows = [*turning.values()]
    others = [index for index in wires if ranks.wires[index].lower not in turns]
    given = tracks(
        [ends[index] for index in others], [(ends[left][0], ends[right][0]) for left, right in bows]
    )
    of_wire = dict(zip(others, given[: len(others)], strict=True))
    for bow, track in zip(bows, given[len(others) :], strict=True):
        of_wire |= dict.fromkeys(bow, track)
    return [of_wire[index] for index in wires]


def _side(spots: Sequence[Spot]) -> float:
    """Return how far below the start of a row lines run from a node to its neighbour."""
    return min([_SIDE, *(spot.height / 2 for spot in spots if spot.kind is SpotKind.NODE)])


def _span(graph: Graph, group: str, rank_of: Mapping[str, int]) -> tuple[int, int]:
    """Return the first and last rank of a group."""
    occupied = [rank_of[name] for name in members(graph, group)]
    return min(occupied), max(occupied)


def _around(graph: Graph, group: str, span_of: Mapping[str, tuple[int, int]]) -> _Rim:
    """Return how far a group reaches over the nodes at its first and last rank."""
    self = next(candidate for candidate in graph.groups if candidate.id == group)
    inside = [candidate.id for candidate in graph.groups if candidate.parent == group]
    first, last = span_of[group]
    rims = {name: _around(graph, name, span_of) for name in inside}
    above = max((rims[n].before for n in inside if span_of[n][0] == first), default=0.0)
    below = max((rims[n].after for n in inside if span_of[n][1] == last), default=0.0)
    return _Rim(above + self.margin + self.header[1], below + self.margin)


def _rim(graph: Graph, ranks: Ranks, span_of: Mapping[str, tuple[int, int]], rank: int) -> _Rim:
    """Return the room before and after a rank: its row's own, outside that of its groups."""
    before, after = 0.0, 0.0
    for name, (first, last) in span_of.items():
        rim = _around(graph, name, span_of)
        before = max(before, rim.before) if first == rank else before
        after = max(after, rim.after) if last == rank else after
    if rank in ranks.rows:
        row = graph.rows[ranks.rows.index(rank)]
        return _Rim(before + row.before, after + row.after)
    return _Rim(before, after)
