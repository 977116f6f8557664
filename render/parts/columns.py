"""Components from left to right by plane, with the calls between them, as one block."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise

import attrs

from atlas.topology.plane import Plane
from render.layout.graph import Direction, Graph, GraphEdge, GraphNode, GraphRow
from render.layout.layout import Cut, Layout, cut
from render.layout.packing import Packed, followed, packed
from render.layout.placing import Engine
from render.parts.boundaries import GroupData, as_groups, border, innermost, name_tag, nested
from render.parts.calls import CallData, between, lines, loop
from render.picture.blocks import Block
from render.picture.geometry import Box
from render.picture.scene import Glyph, Group, Item, Rect, Text
from render.picture.theme import BAND, GLYPH, HEADER, ON_HEADER, Role
from render.text.fonts import measure
from render.text.styles import SMALL_STRONG

GAP = 22.0
"""The least distance of two cards of a column in px."""

Band = tuple[Plane, Sequence[Box]]
"""A plane with the boxes that are its ground, the first of which has its name."""

MOST = 8
"""How many columns a diagram may have that are in the order of its calls."""

_PAD = 12.0
_HEAD = 22.0
_TAG = 90.0
"""The width in px that the name of a plane may take."""
_RADIUS = 8.0


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


def packings(parts: Parts, heights: Iterable[float]) -> Iterator[tuple[Packed, ...]]:
    """Yield the different ways to put the components into columns, by plane and by call.

    Args:
        parts: The cards and what joins them.
        heights: The heights in px that a column should not exceed, each a way.
    """
    tall = {name: block.height for name, block in parts.cards.items()}
    ends = _ends(parts)
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
    ends = [(a, b) for a, b in _ends(parts) if a in at and b in at]
    return sum(at[b] <= at[a] for a, b in ends) / max(1, len(ends))


def _ends(parts: Parts) -> list[tuple[str, str]]:
    """Return the tail and head of each call."""
    return [(call.tail, call.head) for call in between(parts.calls)]


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
        return self.cut.least(), max(heights) + 2 * _PAD

    def laid(self, engine: Engine = "bundled") -> tuple[Layout, list[Band]]:
        """Place them; return their places, and the ground of each plane.

        Args:
            engine: Which Graphviz places the cards.

        Raises:
            LayoutError: Graphviz failed.
        """
        layout = self.cut.laid_out(engine)
        return layout, _bands(self.parts, self.rows, layout)

    def drawn(self, engine: Engine = "bundled") -> Block:
        """Draw them: the planes follow each other, and so do the calls of each.

        The band of a plane is as large as its cards need.

        Args:
            engine: Which Graphviz places the cards.

        Raises:
            LayoutError: Graphviz failed.
        """
        layout, bands = self.laid(engine)
        boxes = [box for _, same in bands for box in same]
        top = min([0.0, *(box.y for box in boxes)])
        moved = Group(tuple(_items(self.parts, layout, bands)), y=-top)
        bottom = max([layout.height, *(box.bottom for box in boxes)])
        return Block(layout.width, bottom - top, (moved,))


def _graph(parts: Parts, rows: Sequence[Packed]) -> Graph:
    boundaries = nested(parts.boundaries)
    group_of = innermost(boundaries)
    graph_rows: list[GraphRow] = []
    for _, same in groupby(rows, key=lambda row: row.plane):
        plane_rows = list(same)
        for index, row in enumerate(plane_rows):
            before = _PAD if index == 0 else 0.0
            after = _PAD if index == len(plane_rows) - 1 else 0.0
            graph_rows.append(GraphRow(row.ids, before, after))
    return Graph(
        nodes=tuple(
            GraphNode(name, block.width, block.height, group_of.get(name))
            for name, block in parts.cards.items()
        ),
        edges=tuple(_edge(call, parts.labels.get(call.id)) for call in between(parts.calls)),
        groups=as_groups(boundaries),
        rows=tuple(graph_rows),
        direction=Direction.RIGHT,
        gap=GAP,
    )


def _edge(call: CallData, block: Block | None) -> GraphEdge:
    return GraphEdge(call.id, call.tail, call.head, (block.width, block.height) if block else None)


def _bands(parts: Parts, rows: Sequence[Packed], layout: Layout) -> list[Band]:
    """Return the band of each plane: each of its columns as high as its cards, and joints.

    The name of a plane stands over the boundaries around the cards of its first column.
    """
    bands: list[Band] = []
    for plane, same in groupby(enumerate(rows), key=lambda row: row[1].plane):
        boxes: list[Box] = []
        for index, row in same:
            left, right = layout.rows[index]
            cards = [layout.nodes[name] for name in row.ids]
            top = min(box.y for box in cards) - _PAD
            if not boxes:
                around = [layout.groups[each.id] for each in parts.boundaries]
                over = [box.y for box in around if box.x < left + _TAG and box.right > left]
                top = min(top, *over, top) - _HEAD
            bottom = max(box.bottom for box in cards) + _PAD
            boxes.append(Box(left, top, right - left, bottom - top))
        joints = [_joint(before, after) for before, after in pairwise(boxes)]
        bands.append((plane, [*boxes, *joints]))
    return bands


def _joint(before: Box, after: Box) -> Box:
    """Return what joins two columns of a band: where both are, else all between them."""
    top, bottom = max(before.y, after.y), min(before.bottom, after.bottom)
    if bottom - top < 2 * _RADIUS:
        top, bottom = min(before.y, after.y), max(before.bottom, after.bottom)
    left, right = before.right - _RADIUS, after.x + _RADIUS
    return Box(left, top, right - left, bottom - top)


def _items(
    parts: Parts, layout: Layout, bands: Sequence[tuple[Plane, Sequence[Box]]]
) -> list[Item]:
    items: list[Item] = [_band(plane, boxes) for plane, boxes in bands]
    items += [border(group, layout.groups[group.id]) for group in parts.boundaries]
    over: list[Item] = [_plane_tag(plane, boxes[0]) for plane, boxes in bands]
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


def _band(plane: Plane, boxes: Sequence[Box]) -> Item:
    """Draw the tinted ground of a plane."""
    ground = tuple(
        Rect(box.x, box.y, box.width, box.height, fill=BAND[plane], radius=_RADIUS) for box in boxes
    )
    return Group(ground, f"{plane.label} plane")


def _plane_tag(plane: Plane, first: Box) -> Item:
    """Draw the name of a plane, on a ground of its own that lines pass under."""
    wide = _HEAD + 6 + measure(plane.label, SMALL_STRONG) + 5
    items = (
        Rect(first.x, first.y, wide, _HEAD, fill=BAND[plane], radius=_RADIUS),
        Rect(first.x, first.y, _HEAD, _HEAD, fill=HEADER[plane], radius=_RADIUS),
        Glyph(first.x + 4, first.y + 4, 14, GLYPH[plane], ON_HEADER[plane]),
        Text(first.x + 28, first.y + 3 + SMALL_STRONG.ascent, plane.label, SMALL_STRONG, Role.INK),
    )
    return Group(items, f"name of the {plane.label} plane")
