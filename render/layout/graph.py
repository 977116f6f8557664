"""A graph to be laid out, as data that knows neither Graphviz nor the atlas.

All lengths are in px.
"""

import enum

import attrs

from render.errors import misbuilt

Size = tuple[float, float]


class Direction(enum.Enum):
    """Which way most edges run."""

    DOWN = "TB"
    RIGHT = "LR"


@attrs.frozen
class GraphNode:
    """A box to be placed.

    Attributes:
        id: Its name, unique among nodes and groups.
        width: In px.
        height: In px.
        group: The innermost group around it, or None.
    """

    id: str
    width: float
    height: float
    group: str | None = None


@attrs.frozen
class GraphGroup:
    """A box drawn around nodes and other groups.

    Attributes:
        id: Its name, unique among nodes and groups.
        parent: The group around it, which stands earlier in `Graph.groups`, or None.
        header: Width and height of the room kept free at its top left.
        margin: The least distance from its border to what is inside.
    """

    id: str
    parent: str | None = None
    header: Size = (0.0, 0.0)
    margin: float = 12.0


@attrs.frozen
class GraphEdge:
    """A line from one node or group to another.

    Attributes:
        id: Its name, unique among edges.
        tail: The id of the node or group where it starts.
        head: The id of the node or group where it ends.
        label: Width and height of the box that stands on the line, or None.
        weight: How strongly it is kept short and straight; 0 lets it take any way.
    """

    id: str
    tail: str
    head: str
    label: Size | None = None
    weight: int = 1


@attrs.frozen
class GraphRow:
    """Nodes that stand side by side.

    What is in a row is ordered so that few edges cross, except as `Graph.order` says.

    Attributes:
        nodes: The ids of its nodes.
        before: Room kept free on the side of the earlier rows, next to the nodes.
        after: The same on the side of the later rows.
    """

    nodes: tuple[str, ...]
    before: float = 0.0
    after: float = 0.0


@attrs.frozen
class Graph:
    """A graph to lay out.

    Attributes:
        nodes: Every node.
        edges: Every edge.
        groups: Every group, a parent before its children.
        rows: Every node is in one of them; they follow each other in the direction.
        order: Pairs of nodes of one row, of which the first comes before the second.
        direction: Which way rows follow each other.
        gap: The least distance of two nodes of a row.
    """

    nodes: tuple[GraphNode, ...]
    edges: tuple[GraphEdge, ...] = ()
    groups: tuple[GraphGroup, ...] = ()
    rows: tuple[GraphRow, ...] = ()
    order: tuple[tuple[str, str], ...] = ()
    direction: Direction = Direction.DOWN
    gap: float = 28.0

    def __attrs_post_init__(self) -> None:
        """Refuse what Graphviz would misread or fail on.

        Raises:
            LayoutError: An id is not unique, or names nothing, or a node is not in one row.
        """
        boxes = [node.id for node in self.nodes] + [group.id for group in self.groups]
        _require_unique("node and group", boxes)
        _require_unique("edge", [edge.id for edge in self.edges])
        _require_unique("row member", [name for row in self.rows for name in row.nodes])
        known = set(boxes)
        ends = {end for edge in self.edges for end in (edge.tail, edge.head)}
        _require_known("an edge", ends, known)
        around = {node.group for node in self.nodes} | {group.parent for group in self.groups}
        _require_known("a group", around - {None}, {group.id for group in self.groups})
        nodes = {node.id for node in self.nodes}
        _require_known("a row", {name for row in self.rows for name in row.nodes}, nodes)
        _require_known("an order", {name for pair in self.order for name in pair}, nodes)
        left = nodes - {name for row in self.rows for name in row.nodes}
        if left:
            raise misbuilt(f"these nodes are in no row: {', '.join(sorted(left))}")
        empty = [group.id for group in self.groups if not members(self, group.id)]
        if empty:
            raise misbuilt(f"these groups hold no node: {', '.join(empty)}")


def members(graph: Graph, group: str) -> tuple[str, ...]:
    """Return the nodes in a group and in the groups inside it, in the order of the rows.

    Args:
        graph: The graph.
        group: The id of the group.
    """
    inside = {group}
    for candidate in graph.groups:
        if candidate.parent in inside:
            inside.add(candidate.id)
    nodes = {node.id for node in graph.nodes if node.group in inside}
    return tuple(name for row in graph.rows for name in row.nodes if name in nodes)


def _require_unique(what: str, names: list[str]) -> None:
    """Refuse a name that stands twice."""
    if len({*names}) < len(names):
        twice = sorted({name for name in names if names.count(name) > 1})
        raise misbuilt(f"these {what} ids are used twice: {', '.join(twice)}")


def _require_known(what: str, names: "set[str | None] | set[str]", known: set[str]) -> None:
    """Refuse a name of nothing."""
    unknown = sorted(str(name) for name in names if name not in known)
    if unknown:
        raise misbuilt(f"{what} names unknown ids: {', '.join(unknown)}")
