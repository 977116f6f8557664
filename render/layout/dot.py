"""A graph as DOT, built through the `diagrams` package.

`diagrams` writes a file whenever a `with` block of it is left, even by an exception; here its
context is set and cleared by its own functions, so nothing is written. Ids are given, since
otherwise they are random; clusters are named by number, since two of one label would merge;
and every attribute that it would choose is set. Ranks always run downwards here: a picture to
the right is turned afterwards.
"""

import importlib
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from threading import Lock
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

_LOCK = Lock()
"""`diagrams` keeps its current diagram in a variable of the module."""

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
_NODE = {"shape": "box", "style": "", "fixedsize": "true", "label": "", "margin": "0"}
_EDGE = {"arrowhead": "none", "minlen": "1", "label": ""}
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
    package: Any = importlib.import_module("diagrams")
    with _LOCK:
        diagram: Any = package.Diagram(
            "graph",
            filename="graph",
            direction="TB",
            show=False,
            graph_attr=_GRAPH | _limits(len(ranks.wires)),
            node_attr=_NODE,
            edge_attr=_EDGE,
        )
        with _context(package, diagram):
            nodes = _nodes(package, graph, ranks, joined, names)
            _edges(package, graph, ranks, names, nodes)
    _hold_ranks(diagram, graph, ranks, names)
    return str(diagram)


def _limits(wires: int) -> dict[str, str]:
    """Return limits for Graphviz on a graph so large that it would take minutes.

    Its network simplex is run to the optimum elsewhere, in a time that grows with the cube of the
    wires; `nslimit` and `mclimit` bound its iterations by their share of the nodes.
    """
    if wires <= _LARGE:
        return {}
    share = _LARGE / wires
    return {"nslimit": f"{share**1.5:.4f}", "mclimit": f"{share:.4f}"}


@contextmanager
def _context(package: Any, diagram: Any) -> Generator[None]:
    """Make a diagram the current one, without the file that its own `with` would write."""
    package.setdiagram(diagram)
    try:
        yield
    finally:
        package.setdiagram(None)
        package.setcluster(None)


def _nodes(
    package: Any, graph: Graph, ranks: Ranks, joined: Sequence[Chain], names: Names
) -> dict[str, Any]:
    """Make the nodes by their names, those of a group inside its cluster."""
    nodes: dict[str, Any] = {}
    alone = [spot for rank in ranks.ranks for spot in rank if spot.id not in names.ports]

    def fill(parent: str | None) -> None:
        for spot in alone:
            if spot.group == parent:
                name = names.spots[spot.id]
                nodes[name] = package.Node(nodeid=name, **_size(graph, spot.kind, spot.width))
        for chain in joined:
            if chain.group == parent:
                name = names.spots[chain.spots[0].id]
                size = _size(graph, SpotKind.NODE, chain.width)
                table = {"shape": "none", "label": _ports(chain)}
                nodes[name] = package.Node(nodeid=name, **size, **table)
        for group in graph.groups:
            if group.parent == parent:
                with package.Cluster(names.groups[group.id], graph_attr=_cluster(group.margin)):
                    fill(group.id)

    fill(None)
    return nodes


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


def _cluster(margin: float) -> dict[str, str]:
    """Return the attributes of a cluster; what it holds stays together."""
    return {"label": "", "margin": f"{margin:.2f}", "style": ""}


def _size(graph: Graph, kind: SpotKind, width: float) -> dict[str, str]:
    """Return the size of a node; a box adds what the graph's gap is wider than that of lines."""
    more = {SpotKind.NODE: graph.gap - _LINE_GAP, SpotKind.LABEL: 6.0, SpotKind.BEND: 0.0}[kind]
    wide = max(width + more, BEND_WIDTH)
    return {"width": f"{wide / _PX_PER_INCH:.5f}", "height": "0.2"}


def _edges(
    package: Any, graph: Graph, ranks: Ranks, names: Names, nodes: Mapping[str, Any]
) -> None:
    """Join the nodes by the wires between ranks."""
    weights = {edge.id: edge.weight for edge in graph.edges}
    bends = {spot.id for rank in ranks.ranks for spot in rank if spot.kind is not SpotKind.NODE}
    for wire in ranks.wires:
        if wire.sideways:
            continue
        weight = weights[wire.edge] * (_STRAIGHT if {wire.upper, wire.lower} <= bends else 1)
        ends = (("tailport", wire.upper), ("headport", wire.lower))
        ports = {key: names.ports[spot] for key, spot in ends if spot in names.ports}
        edge: Any = package.Edge(forward=True, weight=str(weight), **ports)
        nodes[names.spots[wire.upper]].connect(nodes[names.spots[wire.lower]], edge)


def _hold_ranks(diagram: Any, graph: Graph, ranks: Ranks, names: Names) -> None:
    """Keep each rank together and in order, also where no wire connects two ranks."""
    digraph: Any = importlib.import_module("graphviz").Digraph
    rank_of = {spot.id: index for index, rank in enumerate(ranks.ranks) for spot in rank}
    joined = {rank_of[wire.upper] for wire in ranks.wires if not wire.sideways}
    for index, rank in enumerate(ranks.ranks):
        same: Any = digraph(graph_attr={"rank": "same"})
        for spot in rank:
            same.node(names.spots[spot.id])
        diagram.dot.subgraph(same)
        if index + 1 < len(ranks.ranks) and index not in joined:
            below = ranks.ranks[index + 1]
            diagram.dot.edge(
                names.spots[rank[0].id], names.spots[below[0].id], style="invis", weight="0"
            )
    for first, second in graph.order:
        if names.spots[first] != names.spots[second]:
            diagram.dot.edge(names.spots[first], names.spots[second], style="invis")
