"""Components from left to right by plane, with the calls between them, as one block."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby

import attrs

from atlas.topology.plane import Plane
from render.layout.graph import Direction, Graph, GraphEdge, GraphGroup, GraphNode, GraphRow
from render.layout.layout import Cut, Layout, cut
from render.layout.packing import Packed, followed, packed
from render.layout.placing import Engine
from render.parts.boundaries import GroupData, as_groups, border, innermost, name_tag, nested
from render.parts.calls import CallData, between, lines, loop
from render.parts.grounds import PAD, Ground, grounds, tinted
from render.parts.plane_names import plane_name
from render.picture.blocks import Block
from render.picture.scene import Group, Item

GAP = 22.0
"""The least distance of two cards of a column in px."""

MOST = 8
"""How many columns a diagram may have that are in the order of its calls."""


@attrs.frozen
class Parts:
    """The parts of a diagram.

    Attributes:
        cards: The cards, by the component's id and in the order of the view.
        planes: Their planes.
        calls: The calls between components or boundaries.
        labels: The labels of the lines, by the call's id.
        boundaries: Boundaries around components; of two with common members one holds the other.
        heavy: The ids of the calls that are drawn heavier than the others.
    """

    cards: Mapping[str, Block]
    planes: Mapping[str, Plane]
    calls: Sequence[CallData]
    labels: Mapping[str, Block] = attrs.field(factory=dict[str, Block])
    boundaries: Sequence[GroupData] = ()
    heavy: frozenset[str] = frozenset()

    @cached_property
    def nodes(self) -> tuple[GraphNode, ...]:
        """The cards as boxes of a layout: the same in every way of columns."""
        group_of = innermost(nested(self.boundaries))
        return tuple(
            GraphNode(name, block.width, block.height, group_of.get(name))
            for name, block in self.cards.items()
        )

    @cached_property
    def edges(self) -> tuple[GraphEdge, ...]:
        """The calls as lines of a layout."""
        calls = between(self.calls)
        return tuple(_edge(call, self.labels.get(call.id)) for call in calls)

    @cached_property
    def groups(self) -> tuple[GraphGroup, ...]:
        """The boundaries as boxes of a layout."""
        return as_groups(nested(self.boundaries))

    @cached_property
    def ends(self) -> list[tuple[str, str]]:
        """The tail and head of each call."""
        return [(call.tail, call.head) for call in between(self.calls)]


def packings(parts: Parts, heights: Iterable[float]) -> Iterator[tuple[Packed, ...]]:
    """Yield the different ways to put the components into columns, by plane and by call.

    Args:
        parts: The cards and what joins them.
        heights: The heights in px that a column should not exceed, each a way.
    """
    tall = {name: block.height for name, block in parts.cards.items()}
    ends = parts.ends
    ways = [tuple(packed(parts.planes, tall, ends, height)) for height in heights]
    by_call = followed(parts.planes, ends, MOST)
    if by_call is not None:
        ways.append(tuple(by_call))
    yield from dict.fromkeys(ways)


def against(parts: Parts, rows: Sequence[Packed]) -> float:
    """Return the share of the calls that lead to the left, or stay in their column.

    Args:
        parts: The cards and what joins them.
        rows: The columns, from left to right.
    """
    at = {name: index for index, row in enumerate(rows) for name in row.ids}
    ends = [(a, b) for a, b in parts.ends if a in at and b in at]
    return sum(at[b] <= at[a] for a, b in ends) / max(1, len(ends))


@attrs.frozen
class Columns:
    """Components in columns from left to right, not laid out yet.

    Attributes:
        parts: The cards and what joins them.
        rows: The columns, from left to right.
        cut: The graph of them.
    """

    parts: Parts
    rows: Sequence[Packed]
    cut: Cut

    @classmethod
    def of(cls, parts: Parts, rows: Sequence[Packed]) -> "Columns":
        """Put components into columns.

        Args:
            parts: The cards and what joins them.
            rows: The columns, from left to right.

        Raises:
            LayoutError: A call names what is not there.
        """
        return cls(parts, rows, cut(_graph(parts, rows)))

    def least(self) -> tuple[float, float]:
        """Return the width and height in px that every layout of them needs."""
        heights = (
            sum(self.parts.cards[name].height for name in row.ids) + GAP * (len(row.ids) - 1)
            for row in self.rows
        )
        return self.cut.least(), max(heights) + 2 * PAD

    def laid(self, engine: Engine = "bundled") -> tuple[Layout, list[Ground]]:
        """Place them; return their places, and the ground of each plane.

        Args:
            engine: Which Graphviz places the cards.

        Raises:
            LayoutError: Graphviz failed.
        """
        layout = self.cut.laid_out(engine)
        boundaries = [each.id for each in self.parts.boundaries]
        return layout, grounds(self.rows, layout, boundaries)

    def drawn(self, engine: Engine = "bundled") -> Block:
        """Draw them: the planes follow each other, and so do the calls of each.

        The ground of a plane is as large as its cards and its name need.

        Args:
            engine: Which Graphviz places the cards.

        Raises:
            LayoutError: Graphviz failed.
        """
        layout, planes = self.laid(engine)
        boxes = [box for ground in planes for box in ground.boxes]
        top = min([0.0, *(box.y for box in boxes)])
        moved = Group(tuple(_items(self.parts, layout, planes)), y=-top)
        bottom = max([layout.height, *(box.bottom for box in boxes)])
        return Block(layout.width, bottom - top, (moved,))


def _graph(parts: Parts, rows: Sequence[Packed]) -> Graph:
    graph_rows: list[GraphRow] = []
    for _, same in groupby(rows, key=lambda row: row.plane):
        plane_rows = list(same)
        for index, row in enumerate(plane_rows):
            before = PAD if index == 0 else 0.0
            after = PAD if index == len(plane_rows) - 1 else 0.0
            graph_rows.append(GraphRow(row.ids, before, after))
    return Graph(
        nodes=parts.nodes,
        edges=parts.edges,
        groups=parts.groups,
        rows=tuple(graph_rows),
        direction=Direction.RIGHT,
        gap=GAP,
    )


def _edge(call: CallData, block: Block | None) -> GraphEdge:
    return GraphEdge(call.id, call.tail, call.head, (block.width, block.height) if block else None)


def _items(parts: Parts, layout: Layout, planes: Sequence[Ground]) -> list[Item]:
    items: list[Item] = [tinted(ground) for ground in planes]
    items += [border(group, layout.groups[group.id]) for group in parts.boundaries]
    over: list[Item] = [plane_name(ground.plane, ground.name) for ground in planes]
    over += [name_tag(group, layout.groups[group.id]) for group in parts.boundaries]
    for call in parts.calls:
        if call.tail == call.head:
            items.append(Group(loop(call, layout.nodes[call.tail]), call.id))
            continue
        route = layout.edges[call.id]
        drawn = lines(call, route, heavy=call.id in parts.heavy)
        items.append(Group(drawn, call.id))
        block = parts.labels.get(call.id)
        if block is not None and route.label is not None:
            over.append(block.at(route.label.x, route.label.y))
    items += over
    items += [
        block.at(layout.nodes[name].x, layout.nodes[name].y) for name, block in parts.cards.items()
    ]
    return items
