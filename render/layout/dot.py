"""A graph as DOT, built through the `diagrams` package.

`diagrams` writes a file whenever a `with` block of it is left, even by an exception; here its
context is set and cleared by its own functions, so nothing is written. Ids are given, since
otherwise they are random; clusters are named by number, since two of one label would merge;
and every attribute that it would choose is set. Ranks always run downwards here: a picture to
the right is turned afterwards.
"""

import importlib
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from threading import Lock
from typing import Any

import attrs

from render.layout.graph import Graph
from render.layout.ranks import BEND_WIDTH, Ranks, Sort, Spot, chains

_PX_PER_INCH = 72.0
_LINE_GAP = 13.0
"""Distance of two lines that pass a rank; boxes are made wider until they keep the graph's gap."""

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
    """The names in DOT of spots and groups, which are numbers with a letter before them."""

    spots: Mapping[str, str]
    groups: Mapping[str, str]


def named(graph: Graph, ranks: Ranks) -> Names:
    """Number everything, so that no name needs quoting or is read as a port."""
    spots = [spot.id for rank in ranks.ranks for spot in rank]
    return Names(
        {name: f"n{at}" for at, name in enumerate(spots)},
        {group.id: f"g{at}" for at, group in enumerate(graph.groups)},
    )


def dot_text(graph: Graph, ranks: Ranks, names: Names) -> str:
    """The DOT of a graph that is cut to ranks."""
    package: Any = importlib.import_module("diagrams")
    with _LOCK:
        diagram: Any = package.Diagram(
            "graph",
            filename="graph",
            direction="TB",
            show=False,
            graph_attr=_GRAPH,
            node_attr=_NODE,
            edge_attr=_EDGE,
        )
        with _context(package, diagram):
            nodes = _nodes(package, graph, ranks, names)
            _edges(package, graph, ranks, nodes)
    _hold_ranks(diagram, graph, ranks, names)
    return str(diagram)


@contextmanager
def _context(package: Any, diagram: Any) -> Generator[None]:
    """Make a diagram the current one, without the file that its own `with` would write."""
    package.setdiagram(diagram)
    try:
        yield
    finally:
        package.setdiagram(None)
        package.setcluster(None)


def _nodes(package: Any, graph: Graph, ranks: Ranks, names: Names) -> dict[str, Any]:
    """Make the nodes, those of a group inside its cluster."""
    nodes: dict[str, Any] = {}
    spots = {spot.id: spot for rank in ranks.ranks for spot in rank}
    joined = [chain for chain in chains(ranks) if len({spots[each].group for each in chain}) == 1]
    chained = {name for chain in joined for name in chain}

    def make(spot: Spot) -> None:
        attributes = _size(graph, spot)
        nodes[spot.id] = package.Node(nodeid=names.spots[spot.id], **attributes)

    def fill(parent: str | None) -> None:
        for spot in spots.values():
            if spot.group == parent and spot.id not in chained:
                make(spot)
        for at, chain in enumerate(joined):
            if spots[chain[0]].group == parent:
                with package.Cluster(f"chain{at}", graph_attr=_cluster(0.0)):
                    for name in chain:
                        make(spots[name])
        for group in graph.groups:
            if group.parent == parent:
                with package.Cluster(names.groups[group.id], graph_attr=_cluster(group.margin)):
                    fill(group.id)

    fill(None)
    return nodes


def _cluster(margin: float) -> dict[str, str]:
    """The attributes of a cluster; what it holds stays together."""
    return {"label": "", "margin": f"{margin:.2f}", "style": ""}


def _size(graph: Graph, spot: Spot) -> dict[str, str]:
    """The size of a node; a box brings along what the graph's gap has over that of lines."""
    more = {Sort.NODE: graph.gap - _LINE_GAP, Sort.LABEL: 6.0, Sort.BEND: 0.0}[spot.sort]
    width = max(spot.width + more, BEND_WIDTH)
    return {"width": f"{width / _PX_PER_INCH:.5f}", "height": "0.2"}


def _edges(package: Any, graph: Graph, ranks: Ranks, nodes: Mapping[str, Any]) -> None:
    """Join the nodes by the wires."""
    weights = {edge.id: edge.weight for edge in graph.edges}
    bends = {spot.id for rank in ranks.ranks for spot in rank if spot.sort is not Sort.NODE}
    for wire in ranks.wires:
        weight = weights[wire.edge] * (_STRAIGHT if {wire.upper, wire.lower} <= bends else 1)
        edge: Any = package.Edge(forward=True, weight=str(weight))
        nodes[wire.upper].connect(nodes[wire.lower], edge)


def _hold_ranks(diagram: Any, graph: Graph, ranks: Ranks, names: Names) -> None:
    """Hold each rank together, and where no wire holds two ranks apart, hold them so."""
    digraph: Any = importlib.import_module("graphviz").Digraph
    rank_of = {spot.id: at for at, rank in enumerate(ranks.ranks) for spot in rank}
    joined = {rank_of[wire.upper] for wire in ranks.wires if not wire.sideways}
    for at, rank in enumerate(ranks.ranks):
        same: Any = digraph(graph_attr={"rank": "same"})
        for spot in rank:
            same.node(names.spots[spot.id])
        diagram.dot.subgraph(same)
        if at + 1 < len(ranks.ranks) and at not in joined:
            below = ranks.ranks[at + 1]
            diagram.dot.edge(
                names.spots[rank[0].id], names.spots[below[0].id], style="invis", weight="0"
            )
    for first, second in graph.order:
        diagram.dot.edge(names.spots[first], names.spots[second], style="invis")
