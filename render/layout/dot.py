"""A graph as DOT, as the `graphviz` package writes it.

Nodes and clusters are named by number, so no statement needs quoting; they are written as text,
since the package takes longer to quote them than Graphviz to place them. Ranks always run
downwards here: a picture to the right is turned afterwards.
"""

import importlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import attrs

from render.layout.chains import Chain
from render.layout.graph import Graph
from render.layout.ranks import BEND_WIDTH, Ranks, SpotKind

_PX_PER_INCH = 72.0
_LINE_GAP = 13.0
"""Distance of two lines that pass a rank; boxes are made wider until they keep the graph's gap."""

_LARGE = 4_000
"""Wires between ranks above which Graphviz is not run to the optimum; views have below 100."""

_GRAPH = {
    "pad": "0",
    "margin": "0",
    "compound": "true",
    "newrank": "true",
    "label": "",
    "splines": "false",
    "nodesep": f"{_LINE_GAP / _PX_PER_INCH:.4f}",
    "ranksep": "0.2",
}
_NODE = {"shape": "box", "fixedsize": "true", "label": "", "margin": "0", "height": "0.2"}
_STRAIGHT = 8
"""How much more a line between two bends is kept straight than one that ends at a box."""


@attrs.frozen
class Names:
    """The names in DOT, which are numbers with a letter before them.

    Attributes:
        spots: The node of each spot; the spots of a chain share one.
        ports: The port of a spot in the node of its chain.
        groups: The cluster of each group.
    """

    spots: Mapping[str, str]
    ports: Mapping[str, str]
    groups: Mapping[str, str]


def named(graph: Graph, ranks: Ranks, joined: Sequence[Chain]) -> Names:
    """Give everything a number, so that no name needs quoting or is read as a port.

    Args:
        graph: The graph.
        ranks: The same graph, cut to ranks.
        joined: The chains of spots.
    """
    spots = {spot.id: f"n{index}" for index, spot in enumerate(s for r in ranks.ranks for s in r)}
    ports: dict[str, str] = {}
    for index, chain in enumerate(joined):
        for number, spot in enumerate(chain.spots):
            spots[spot.id], ports[spot.id] = f"c{index}", f"p{number}"
    return Names(spots, ports, {group.id: f"g{index}" for index, group in enumerate(graph.groups)})


def dot_text(graph: Graph, ranks: Ranks, joined: Sequence[Chain], names: Names) -> str:
    """Return the DOT of a graph cut to ranks, with each sideways chain in one box.

    Args:
        graph: The graph.
        ranks: The same graph, cut to ranks.
        joined: The chains of spots.
        names: The names of spots and groups in the DOT.
    """
    digraph: Any = importlib.import_module("graphviz").Digraph
    written: Any = digraph(
        "graph",
        graph_attr=_GRAPH | _limits(len(ranks.wires)),
        node_attr=_NODE,
        edge_attr={"arrowhead": "none"},
        body=[
            f"\t{line}\n"
            for line in (
                *_nodes(graph, ranks, joined, names),
                *_edges(graph, ranks, names),
                *_held(graph, ranks, names),
            )
        ],
    )
    return str(written)


def _limits(wires: int) -> dict[str, str]:
    """Return limits for Graphviz on a graph so large that it would take minutes.

    Its network simplex is run to the optimum elsewhere, in a time that grows with the cube of the
    wires; `nslimit` and `mclimit` bound its iterations by their share of the nodes.
    """
    if wires <= _LARGE:
        return {}
    share = _LARGE / wires
    return {"nslimit": f"{share**1.5:.4f}", "mclimit": f"{share:.4f}"}


def _nodes(graph: Graph, ranks: Ranks, joined: Sequence[Chain], names: Names) -> Iterator[str]:
    """Yield the nodes, those of a group inside its cluster."""
    alone = [spot for rank in ranks.ranks for spot in rank if spot.id not in names.ports]

    def fill(parent: str | None) -> Iterator[str]:
        for spot in alone:
            if spot.group == parent:
                yield f"{names.spots[spot.id]} [width={_inches(graph, spot.kind, spot.width)}]"
        for chain in joined:
            if chain.group == parent:
                width = _inches(graph, SpotKind.NODE, chain.width)
                name = names.spots[chain.spots[0].id]
                yield f"{name} [shape=none width={width} label={_ports(chain)}]"
        for group in graph.groups:
            if group.parent == parent:
                yield f"subgraph cluster_{names.groups[group.id]} {{"
                yield f"margin={group.margin:.2f}"
                yield from fill(group.id)
                yield "}"

    yield from fill(None)


def _ports(chain: Chain) -> str:
    """Return a table with a cell for each spot of a chain, so that lines reach the right one."""
    cells: list[str] = []
    end = 0
    for index, (spot, left) in enumerate(zip(chain.spots, chain.lefts, strict=True)):
        if left > end:
            cells.append(_cell("", round(left) - end))
        cells.append(_cell(f' PORT="p{index}"', round(spot.width)))
        end = round(left) + round(spot.width)
    return f"<{_TABLE}<TR>{''.join(cells)}</TR></TABLE>>"


_TABLE = '<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">'


def _cell(port: str, width: int) -> str:
    """Return a cell of a width in px."""
    return f'<TD{port} FIXEDSIZE="TRUE" WIDTH="{width}" HEIGHT="8"></TD>'


def _inches(graph: Graph, kind: SpotKind, width: float) -> str:
    """Return the width of a node; a box adds what the graph's gap is wider than that of lines."""
    more = {SpotKind.NODE: graph.gap - _LINE_GAP, SpotKind.BEND: 0.0}.get(kind, 6.0)
    return f"{max(width + more, BEND_WIDTH) / _PX_PER_INCH:.5f}"


def _edges(graph: Graph, ranks: Ranks, names: Names) -> Iterator[str]:
    """Yield the wires between ranks."""
    weights = {edge.id: edge.weight for edge in graph.edges}
    bends = {spot.id for rank in ranks.ranks for spot in rank if spot.kind is not SpotKind.NODE}
    for wire in ranks.wires:
        if wire.sideways:
            continue
        weight = weights[wire.edge] * (_STRAIGHT if {wire.upper, wire.lower} <= bends else 1)
        upper, lower = _end(names, wire.upper), _end(names, wire.lower)
        yield f"{upper} -> {lower} [weight={weight}]"


def _end(names: Names, spot: str) -> str:
    """Return the node of a spot, with its port if it is in a chain."""
    port = names.ports.get(spot)
    return f"{names.spots[spot]}:{port}" if port else names.spots[spot]


def _held(graph: Graph, ranks: Ranks, names: Names) -> Iterator[str]:
    """Keep each rank together and in order, also where no wire connects two ranks."""
    rank_of = {spot.id: index for index, rank in enumerate(ranks.ranks) for spot in rank}
    joined = {rank_of[wire.upper] for wire in ranks.wires if not wire.sideways}
    for index, rank in enumerate(ranks.ranks):
        yield f"{{ rank=same; {'; '.join(names.spots[spot.id] for spot in rank)} }}"
        if index + 1 < len(ranks.ranks) and index not in joined:
            first, below = rank[0].id, ranks.ranks[index + 1][0].id
            yield f"{names.spots[first]} -> {names.spots[below]} [style=invis weight=0]"
    for first, second in graph.order:
        if names.spots[first] != names.spots[second]:
            yield f"{names.spots[first]} -> {names.spots[second]} [style=invis]"
