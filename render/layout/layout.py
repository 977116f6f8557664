"""The layout of a whole graph.

Graphviz orders and places the boxes; the lines between them are drawn here, down, across and
down again, with round corners. Graphviz's own lines of that kind lose their labels.
"""

from collections import Counter
from collections.abc import Mapping

import attrs

from render.errors import too_large
from render.layout.chains import sideways_edges
from render.layout.ends import edge_ends
from render.layout.graph import Direction, Graph, GraphEdge, GraphGroup, GraphNode
from render.layout.levels import levels
from render.layout.placing import Engine, Places, placed
from render.layout.ports import narrowed, ports
from render.layout.ranks import Ranks, SpotKind, ranked
from render.layout.routing import Route, routes
from render.layout.straightening import straightened
from render.picture.geometry import Box

MOST = 60_000
"""How many wires between ranks are laid out at most: about what half a minute is enough for."""


@attrs.frozen
class Layout:
    """A graph, placed in a box that starts at 0, 0; all lengths in px.

    Attributes:
        width: The width of the box.
        height: Its height.
        nodes: The place of each node.
        groups: The place of each group, its header included.
        edges: The way of each edge.
        rows: The first and last px of each row in the graph's direction, with the room that it
            keeps free before and after.
    """

    width: float
    height: float
    nodes: Mapping[str, Box]
    groups: Mapping[str, Box]
    edges: Mapping[str, Route]
    rows: tuple[tuple[float, float], ...]


@attrs.frozen
class Cut:
    """A graph that is cut to ranks, and not laid out yet.

    Attributes:
        graph: The graph, its rows one over the other.
        ranks: Its ranks.
        is_turned: Whether its rows are side by side in the layout.
    """

    graph: Graph
    ranks: Ranks
    is_turned: bool

    def least(self) -> float:
        """Return how long in px the rows and what is between them are at least, together."""
        return levels(self.graph, self.ranks).total

    def laid_out(self, engine: Engine = "bundled") -> Layout:
        """Place every box, line and label.

        Args:
            engine: The Graphviz bundled with pygraphviz, or the `dot` program on the PATH.

        Raises:
            LayoutError: Graphviz failed; with its message.
        """
        if not self.graph.nodes:
            return Layout(0.0, 0.0, {}, {}, {}, ())
        places = placed(self.graph, self.ranks, engine)
        layout = _joined(self.graph, self.ranks, places)
        return _turned_back(layout) if self.is_turned else layout


def cut(graph: Graph) -> Cut:
    """Cut a graph to ranks.

    Args:
        graph: The graph.

    Raises:
        LayoutError: The graph is too large.
    """
    is_turned = graph.direction is Direction.RIGHT
    upright = _turned(graph) if is_turned else graph
    if not graph.nodes:
        return Cut(upright, Ranks((), (), ()), is_turned)
    ends = edge_ends(upright)
    ranks = ranked(upright, ends, sideways_edges(upright, ends))
    if len(ranks.wires) > MOST:
        raise too_large(len(graph.nodes), len(graph.edges))
    return Cut(upright, ranks, is_turned)


def laid_out(graph: Graph, engine: Engine = "bundled") -> Layout:
    """Place every box, line and label of a graph.

    The same graph gives the same layout, with one release of Graphviz.

    Args:
        graph: The graph.
        engine: The Graphviz bundled with pygraphviz, or the `dot` program on the PATH.

    Raises:
        LayoutError: The graph is too large, or Graphviz failed; with its message.
    """
    return cut(graph).laid_out(engine)


def _turned(graph: Graph) -> Graph:
    """Return the same graph with width and height exchanged."""
    return attrs.evolve(
        graph,
        nodes=tuple(GraphNode(n.id, n.height, n.width, n.group) for n in graph.nodes),
        groups=tuple(
            GraphGroup(g.id, g.parent, margin=max(g.margin, g.header[1])) for g in graph.groups
        ),
        edges=tuple(
            GraphEdge(e.id, e.tail, e.head, (e.label[1], e.label[0]), e.weight) if e.label else e
            for e in graph.edges
        ),
    )


def _joined(graph: Graph, ranks: Ranks, places: Places) -> Layout:
    """Join the places along the ranks with the levels across them."""
    places = attrs.evolve(places, spots=straightened(ranks, dict(places.spots)))
    joins = ports(ranks.wires, _sides(ranks, places))
    level = levels(graph, ranks, joins)
    boxes: dict[str, Box] = {}
    for index, rank in enumerate(ranks.ranks):
        for spot in rank:
            top = level.top_of(index, spot)
            boxes[spot.id] = Box(places.spots[spot.id][0], top, spot.width, spot.height)
    groups = {
        name: Box(first, level.groups[name][0], last - first, _length(level.groups[name]))
        for name, (first, last) in places.groups.items()
    }
    sides = {spot.id: y for index, y in level.sides.items() for spot in ranks.ranks[index]}
    edges = routes(
        graph,
        wires=ranks.wires,
        joins=joins,
        tracks=level.tracks,
        boxes=boxes,
        groups=groups,
        sides=sides,
        turns=ranks.turns,
    )
    nodes = {node.id: boxes[node.id] for node in graph.nodes}
    left, right = _reach(nodes, groups, edges)
    rows = tuple(level.rims[index] for index in ranks.rows)
    return Layout(
        width=right - left,
        height=level.total,
        nodes={name: box.moved(-left, 0) for name, box in nodes.items()},
        groups={name: box.moved(-left, 0) for name, box in groups.items()},
        edges={name: route.moved(-left, 0) for name, route in edges.items()},
        rows=rows,
    )


def _sides(ranks: Ranks, places: Places) -> dict[str, tuple[float, float]]:
    """Return the span of each spot along its rank; a label's span is its middle."""
    above = Counter(wire.lower for wire in ranks.wires if not wire.sideways)
    sides = dict(places.spots)
    for rank in ranks.ranks:
        for spot in rank:
            if spot.kind is SpotKind.LABEL:
                sides[spot.id] = narrowed(sides[spot.id], above[spot.id] or 1)
    return sides


def _length(span: tuple[float, float]) -> float:
    """Return how long a span is."""
    return span[1] - span[0]


def _reach(
    nodes: Mapping[str, Box], groups: Mapping[str, Box], edges: Mapping[str, Route]
) -> tuple[float, float]:
    """Return the first and the last px along the ranks that anything takes."""
    labels = [route.label for route in edges.values() if route.label]
    boxes = [*nodes.values(), *groups.values(), *labels]
    xs = [x for route in edges.values() for line in route.lines for x, _ in line.points]
    left = min([box.x for box in boxes] + xs)
    return left, max([box.right for box in boxes] + xs)


def _turned_back(layout: Layout) -> Layout:
    """Return a layout with `x` and `y` exchanged."""
    return Layout(
        width=layout.height,
        height=layout.width,
        nodes={name: box.turned() for name, box in layout.nodes.items()},
        groups={name: box.turned() for name, box in layout.groups.items()},
        edges={name: route.turned() for name, route in layout.edges.items()},
        rows=layout.rows,
    )
