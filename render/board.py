"""Where the components, groups and calls of an exported graph are, as Graphviz places them."""

import math
from collections.abc import Iterator

from atlas.export.graph import Box, Graph, Node
from atlas.export.places import HEADER, LABEL, NODE, Place, Places, Point
from render.layout.inprocess import laid_out

_INCH = 72
_MARGIN = 16
_STRAIGHT = 4
"""So many px a corner may be off the line between its neighbours without being one."""


def places(graph: Graph) -> Places:
    """Return the places of a graph; calls run from left to right.

    Args:
        graph: The graph.

    Raises:
        LayoutError: Graphviz failed; with its message.
    """
    if not graph.nodes and not graph.boxes:
        return Places({}, ())
    found = laid_out("\n".join(_dot(graph)), edges=True)
    corners: dict[str, tuple[float, float, float, float]] = {}
    for name in (
        *(node.key for node in graph.every_node()),
        *(b.key for b, _ in graph.every_box()),
    ):
        if f"cluster_{name}" in found:
            left, low, right, high = map(float, found[f"cluster_{name}"].split(","))
        else:
            (x, y), (width, height) = map(float, found[name].split(",")), NODE
            left, low, right, high = x - width / 2, y - height / 2, x + width / 2, y + height / 2
        corners[name] = (left, low, right, high)
    leftmost = min(corner[0] for corner in corners.values())
    highest = max(corner[3] for corner in corners.values())
    boxes = {
        name: Place(
            round(left - leftmost), round(highest - high), round(right - left), round(high - low)
        )
        for name, (left, low, right, high) in corners.items()
    }
    lines = (found[f"e{number}"] for number in range(len(graph.arrows)))
    return Places(boxes, tuple(_line(text, leftmost, highest) for text in lines))


def _line(text: str, leftmost: float, highest: float) -> tuple[Point, ...]:
    """Return the corners of a line that Graphviz gives as the four points of each of its curves."""
    tip: list[str] = []
    points = text.split()
    while points[0][0] in "es":  # the tips of arrows, which stand before the curves
        kind, _, rest = points.pop(0).partition(",")
        tip += [rest] if kind == "e" else []
    corners = [
        (round(float(x) - leftmost), round(highest - float(y)))
        for x, y in (point.split(",") for point in [*points[::3], *tip])
    ]
    kept = corners[:1]
    for before, corner, after in zip(corners, corners[1:], corners[2:], strict=False):
        (x, y), (right, down) = before, after
        away = abs((right - x) * (corner[1] - y) - (down - y) * (corner[0] - x))
        if away > _STRAIGHT * math.dist(before, after):
            kept.append(corner)
    return (*kept, *corners[-1:])


def _dot(graph: Graph) -> Iterator[str]:
    width, height = (length / _INCH for length in NODE)
    yield "digraph board {"
    yield '  graph [rankdir="LR", compound="true", splines="polyline"];'
    yield f'  node [shape="box", fixedsize="true", label="", width="{width}", height="{height}"];'
    yield f'  edge [fontname="Helvetica", fontsize="{LABEL}"];'
    yield from _inside(graph.nodes, graph.boxes)
    inside = {box.key: _first(box) for box, _ in graph.every_box()}
    for number, arrow in enumerate(graph.arrows):
        tail, head = inside.get(arrow.tail, arrow.tail), inside.get(arrow.head, arrow.head)
        more = f', ltail="cluster_{arrow.tail}"' if arrow.tail in inside else ""
        more += f', lhead="cluster_{arrow.head}"' if arrow.head in inside else ""
        label = arrow.label.replace("\\", "\\\\").replace('"', '\\"')
        yield f'  {tail} -> {head} [key="e{number}", label="{label}"{more}];'
    yield "}"


def _inside(nodes: tuple[Node, ...], boxes: tuple[Box, ...]) -> Iterator[str]:
    for node in nodes:
        yield f"  {node.key};"
    for box in boxes:
        yield f"  subgraph cluster_{box.key} {{"
        # a label keeps the room for the name of the group, whose letters are drawn elsewhere
        yield f'    graph [margin="{_MARGIN}", label=" ", labelloc="t", fontsize="{HEADER}"];'
        yield from _inside(box.nodes, box.boxes)
        yield "  }"


def _first(box: Box) -> str:
    return box.nodes[0].key if box.nodes else _first(box.boxes[0])
