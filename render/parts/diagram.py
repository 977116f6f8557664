"""Components, the calls between them and the planes behind them, as one block."""

from collections.abc import Mapping, Sequence

from render.layout.graph import Graph, GraphEdge, GraphNode
from render.layout.layout import Layout, laid_out
from render.layout.packing import GAP, packed
from render.layout.placing import Engine
from render.parts.bands import PAD, RAIL, bands, graph_rows
from render.parts.boundaries import GroupData, as_groups, border, innermost, name_tag, nested
from render.parts.calls import CallData, between, label, lines, loop
from render.parts.card_data import CardData
from render.parts.cards import card, natural_width
from render.picture.blocks import Block
from render.picture.scene import Group, Item


def diagram(
    cards: Mapping[str, CardData],
    calls: Sequence[CallData],
    groups: Sequence[GroupData] = (),
    *,
    widest: float = 1080.0,
    least: float = 0.0,
    engine: Engine = "bundled",
) -> Block:
    """Draw the components of a view by plane, with their calls.

    Args:
        cards: The content of each card, by the component's id and in the order of the view.
        calls: The calls between components or groups.
        groups: Boundaries around components; of two with common members one holds the other.
        widest: The width in px that a row of cards should not exceed.
        least: The width in px that the bands have at least.
        engine: Which Graphviz places the cards.

    Raises:
        LabelError: A character cannot be drawn.
        LayoutError: Graphviz failed, or a call names what is not there.
    """
    widths = {name: natural_width(data) for name, data in cards.items()}
    blocks = {name: card(data, widths[name]) for name, data in cards.items()}
    labels = {call.id: label(call) for call in calls}
    ends = [(call.tail, call.head) for call in between(calls)]
    rows = packed({name: data.plane for name, data in cards.items()}, widths, ends, widest - RAIL)
    groups = nested(groups)
    graph = Graph(
        nodes=_nodes(blocks, groups),
        edges=tuple(_edge(call, labels[call.id]) for call in between(calls)),
        groups=as_groups(groups),
        rows=graph_rows(rows),
        gap=GAP,
    )
    layout = laid_out(graph, engine)
    width = max(layout.width + RAIL + 2 * PAD, least)
    dx = RAIL + (width - RAIL - layout.width) / 2
    items: list[Item] = [band.at(0, top) for top, band in bands(rows, layout.rows, width)]
    places = [(group, layout.groups[group.id].moved(dx, 0)) for group in groups]
    drawn, over = _calls(calls, labels, layout, dx)
    items += [border(group, box) for group, box in places]
    items += [*drawn, *(name_tag(group, box) for group, box in places), *over]
    items += [
        block.at(layout.nodes[name].x + dx, layout.nodes[name].y) for name, block in blocks.items()
    ]
    return Block(width, layout.height, tuple(items))


def _nodes(blocks: Mapping[str, Block], groups: Sequence[GroupData]) -> tuple[GraphNode, ...]:
    """Return the cards as boxes."""
    group_of = innermost(groups)
    return tuple(
        GraphNode(name, block.width, block.height, group_of.get(name))
        for name, block in blocks.items()
    )


def _edge(call: CallData, block: Block | None) -> GraphEdge:
    """Return a call as an edge; an observation does not pull its observer near."""
    size = (block.width, block.height) if block else None
    return GraphEdge(call.id, call.tail, call.head, size)


def _calls(
    calls: Sequence[CallData], labels: Mapping[str, Block | None], layout: Layout, dx: float
) -> tuple[list[Item], list[Item]]:
    """Draw the lines, and the labels on them."""
    drawn: list[Item] = []
    over: list[Item] = []
    for call in calls:
        if call.tail == call.head:
            place = layout.nodes[call.tail].moved(dx, 0)
            drawn.append(Group(loop(call, place), call.id))
            continue
        route = layout.edges[call.id].moved(dx, 0)
        drawn.append(Group(lines(call, route), call.id))
        block = labels[call.id]
        if block is not None and route.label is not None:
            over.append(block.at(route.label.x, route.label.y))
    return drawn, over
