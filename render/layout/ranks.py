"""A graph cut to ranks: its rows, and between them the boxes of the labels.

A label is a box of its own through which its edge runs, and an edge that passes a rank has a
bend there. So every wire joins neighbouring ranks; Graphviz orders and places the spots of
each rank, and keeps a distance between all boxes and lines.
"""

import enum
from collections.abc import Callable, Mapping
from itertools import pairwise

import attrs

from render.layout.ends import End
from render.layout.graph import Graph, Size

BEND_WIDTH = 2.0
"""Width of the room for a line that passes a rank."""

_TURN: Size = (28.0, 0.0)
_LABEL_GAP = 24.0


class SpotKind(enum.Enum):
    """The kinds of spots on a rank."""

    NODE = "node"
    LABEL = "label"
    BEND = "bend"
    TURN = "turn"  # of an edge inside a row, without a label


@attrs.frozen
class Spot:
    """Something on a rank; lengths in px, the width being that along the rank."""

    id: str
    kind: SpotKind
    width: float
    height: float
    group: str | None


@attrs.frozen
class Wire:
    """A part of an edge, from a spot to one on the next rank, or to its right on one rank.

    Attributes:
        edge: The id of the edge.
        upper: The spot on the earlier rank, or on the left.
        lower: The spot on the later rank, or on the right.
        backward: Whether the edge runs from `lower` to `upper`.
        sideways: Whether both stand on one rank.
    """

    edge: str
    upper: str
    lower: str
    backward: bool = False
    sideways: bool = False


@attrs.frozen
class Ranks:
    """A graph, cut to ranks.

    Attributes:
        ranks: The spots of each rank.
        wires: The parts of the edges, those of one edge together and in its direction.
        rows: The rank of each row.
    """

    ranks: tuple[tuple[Spot, ...], ...]
    wires: tuple[Wire, ...]
    rows: tuple[int, ...]

    @property
    def turns(self) -> frozenset[str]:
        """The spots at which an edge turns without a label: its two wires there are one line."""
        spots = (spot for rank in self.ranks for spot in rank)
        return frozenset(spot.id for spot in spots if spot.kind is SpotKind.TURN)


def label_id(edge: str) -> str:
    """Return the id of the spot of an edge's label."""
    return f"{edge} label"


def ranked(graph: Graph, ends: Mapping[str, End], sideways: frozenset[str]) -> Ranks:
    """Give each row a rank, and the labels ranks between rows where they are needed.

    Args:
        graph: The graph.
        ends: The nodes at which its edges end.
        sideways: Edges inside a row that run straight from one node to its neighbour; other
            edges inside a row turn below it.
    """
    gaps = _gaps(graph, ends, sideways)
    rows: list[int] = []
    label_rank: dict[str, int] = {}
    total = 0
    for gap in gaps:
        rows.append(total)
        total += 1
        for names in gap:
            label_rank |= dict.fromkeys(names, total)
            total += 1
    ranks: list[list[Spot]] = [[] for _ in range(total)]
    nodes = {node.id: node for node in graph.nodes}
    for row, rank in zip(graph.rows, rows, strict=True):
        for name in row.nodes:
            node = nodes[name]
            ranks[rank].append(Spot(name, SpotKind.NODE, node.width, node.height, node.group))
    wires: list[Wire] = []
    common = _common(graph)
    for end in ends.values():
        if end.edge.id in sideways:
            wires += _across(ranks[rows[end.upper_row]], end, common(end))
        elif end.upper_row == end.lower_row:
            wires += _around(ranks, end, rows[end.upper_row], label_rank[end.edge.id])
        else:
            span = (rows[end.upper_row], rows[end.lower_row])
            wires += _down(ranks, end, span, label_rank.get(end.edge.id), common(end))
    return Ranks(tuple(map(tuple, ranks)), tuple(wires), tuple(rows))


def _gaps(graph: Graph, ends: Mapping[str, End], sideways: frozenset[str]) -> list[list[list[str]]]:
    """Return for each row the label ranks after it, as the edges whose labels or turns they hold.

    A label goes into the gap on its edge's way that has the most room; labels that are wider
    together than the widest row are given two ranks or more.
    """
    width = {node.id: node.width + graph.gap for node in graph.nodes}
    widest = max(sum(width[name] for name in row.nodes) for row in graph.rows)
    labels: list[list[tuple[str, float]]] = [[] for _ in graph.rows]
    for end in sorted(ends.values(), key=lambda e: e.lower_row - e.upper_row):
        label = end.edge.label
        if end.edge.id in sideways:
            continue
        if end.upper_row == end.lower_row:
            labels[end.upper_row].append((end.edge.id, (label or _TURN)[0] + _LABEL_GAP))
        elif label is not None:
            free = range(end.upper_row, end.lower_row)
            gap = min(free, key=lambda index: sum(wide for _, wide in labels[index]))
            labels[gap].append((end.edge.id, label[0] + _LABEL_GAP))
    return [_split(gap, max(widest, 1.0)) for gap in labels]


def _split(gap: list[tuple[str, float]], widest: float) -> list[list[str]]:
    """Split the edges of a gap into as many ranks as their labels need."""
    count = min(len(gap), 1 + int(sum(wide for _, wide in gap) // widest))
    return [[name for name, _ in gap[first::count]] for first in range(count)]


def _label(end: End, size: Size, group: str | None) -> Spot:
    """Return the spot of a label."""
    return Spot(label_id(end.edge.id), SpotKind.LABEL, *size, group)


def _turn(end: End) -> Spot:
    """Return the spot at which an edge inside a row turns, where its label is."""
    if end.edge.label:
        return _label(end, end.edge.label, None)
    return Spot(f"{end.edge.id} turn", SpotKind.TURN, *_TURN, None)


def _common(graph: Graph) -> Callable[[End], str | None]:
    """Return a function that returns the innermost group that holds both ends of an edge."""
    parent = {group.id: group.parent for group in graph.groups}
    group_of = {node.id: node.group for node in graph.nodes}

    def around(name: str) -> list[str]:
        chain: list[str] = []
        group = group_of[name]
        while group is not None:
            chain.append(group)
            group = parent[group]
        return chain

    def common(end: End) -> str | None:
        outer = around(end.lower)
        return next((group for group in around(end.upper) if group in outer), None)

    return common


def _across(rank: list[Spot], end: End, group: str | None) -> list[Wire]:
    """Return an edge inside a row, with its label between its ends."""
    edge = end.edge
    if edge.label is None:
        return [Wire(edge.id, end.upper, end.lower, sideways=True)]
    label = _label(end, edge.label, group)
    rank.append(label)
    return [
        Wire(edge.id, end.upper, label.id, sideways=True),
        Wire(edge.id, label.id, end.lower, sideways=True),
    ]


def _around(ranks: list[list[Spot]], end: End, row: int, turn_rank: int) -> list[Wire]:
    """Return an edge inside a row that turns on a rank below it, where its label is."""
    turn = _turn(end)
    ranks[turn_rank].append(turn)
    edge = end.edge.id
    between = range(row + 1, turn_rank)
    down = [
        end.upper,
        *(_bend(ranks, f"{edge} down {rank}", rank, None) for rank in between),
        turn.id,
    ]
    up = [end.lower, *(_bend(ranks, f"{edge} up {rank}", rank, None) for rank in between), turn.id]
    back = [Wire(edge, upper, lower, backward=True) for upper, lower in pairwise(up)]
    return [*(Wire(edge, upper, lower) for upper, lower in pairwise(down)), *reversed(back)]


def _bend(ranks: list[list[Spot]], name: str, rank: int, group: str | None) -> str:
    """Put a bend on a rank and return its id."""
    ranks[rank].append(Spot(name, SpotKind.BEND, BEND_WIDTH, 0.0, group))
    return name


def _down(
    ranks: list[list[Spot]],
    end: End,
    span: tuple[int, int],
    label_rank: int | None,
    group: str | None,
) -> list[Wire]:
    """Return an edge from rank to rank, with a bend on each that it passes."""
    edge = end.edge
    passed = [end.upper]
    for rank in range(span[0] + 1, span[1]):
        if rank == label_rank and edge.label is not None:
            label = _label(end, edge.label, group)
            ranks[rank].append(label)
            passed.append(label.id)
        else:
            passed.append(_bend(ranks, f"{edge.id} bend {rank}", rank, group))
    passed.append(end.lower)
    wires = [Wire(edge.id, upper, lower, end.backward) for upper, lower in pairwise(passed)]
    return wires[::-1] if end.backward else wires
