"""A view as a diagram of draw.io (diagrams.net), as an uncompressed file of its XML."""

from xml.etree import ElementTree as ET

from atlas.export.graph import Box, Graph, Node

_WIDE, _HIGH, _APART, _HEAD = 180, 60, 60, 30
_NODE = "rounded=1;whiteSpace=wrap;html=0;fillColor=#FFFFFF;strokeWidth=2;strokeColor={}"
_BOX = "rounded=0;whiteSpace=wrap;html=0;verticalAlign=top;fillColor=none;dashed=0;container=1"
_EDGE = "edgeStyle=orthogonalEdgeStyle;rounded=1;html=0;endArrow={};dashed={}"


def drawio(graph: Graph) -> str:
    """Return a graph as a file that draw.io opens: groups hold their members, rows of boxes.

    Args:
        graph: The graph.
    """
    file = ET.Element("mxfile", host="production-atlas")
    diagram = ET.SubElement(file, "diagram", name=graph.title)
    root = ET.SubElement(ET.SubElement(diagram, "mxGraphModel"), "root")
    ET.SubElement(root, "mxCell", id="0")
    ET.SubElement(root, "mxCell", {"id": "1", "parent": "0"})
    left = 0
    for node in graph.nodes:
        _node(root, node, "1", left, 0)
        left += _WIDE + _APART
    top = _HIGH + _APART if graph.nodes else 0
    for box in graph.boxes:
        top += _box(root, box, "1", 0, top)[1] + _APART
    for number, arrow in enumerate(graph.arrows):
        head = "classic" if arrow.is_directed else "none"
        attributes = {
            "id": f"e{number}",
            "value": arrow.label,
            "style": _EDGE.format(head, 0 if arrow.is_firm else 1),
            "edge": "1",
            "parent": "1",
            "source": arrow.tail,
            "target": arrow.head,
        }
        cell = ET.SubElement(root, "mxCell", attributes)
        ET.SubElement(cell, "mxGeometry", {"relative": "1", "as": "geometry"})
    ET.indent(file)
    return ET.tostring(file, encoding="unicode") + "\n"


def _node(root: ET.Element, node: Node, parent: str, left: int, top: int) -> None:
    label = "\n".join(dict.fromkeys((node.name, node.technology)))
    style = _NODE.format(node.plane.value)
    cell = _cell(root, node.key, label, style, parent)
    _place(cell, left, top, _WIDE, _HIGH)
    if node.url:
        wrapper = ET.Element("UserObject", label=label, link=node.url, id=node.key)
        root.remove(cell)
        for name in ("id", "value"):
            del cell.attrib[name]
        wrapper.append(cell)
        root.append(wrapper)


def _box(root: ET.Element, box: Box, parent: str, left: int, top: int) -> tuple[int, int]:
    """Add a group with what it holds; return how wide and high it is."""
    cell = _cell(root, box.key, box.name, _BOX, parent)
    across, down, widest = _APART // 2, _HEAD + _APART // 2, 0
    for node in box.nodes:
        _node(root, node, box.key, across, down)
        across += _WIDE + _APART // 2
    widest = across
    if box.nodes:
        down += _HIGH + _APART // 2
    for inner in box.boxes:
        wide, high = _box(root, inner, box.key, _APART // 2, down)
        down += high + _APART // 2
        widest = max(widest, wide + _APART)
    size = (max(widest, _WIDE), down)
    _place(cell, left, top, *size)
    return size


def _cell(root: ET.Element, key: str, label: str, style: str, parent: str) -> ET.Element:
    attributes = {"id": key, "value": label, "style": style, "vertex": "1", "parent": parent}
    return ET.SubElement(root, "mxCell", attributes)


def _place(cell: ET.Element, left: int, top: int, wide: int, high: int) -> None:
    numbers = {"x": left, "y": top, "width": wide, "height": high}
    attributes = {name: str(value) for name, value in numbers.items()}
    ET.SubElement(cell, "mxGeometry", {**attributes, "as": "geometry"})
