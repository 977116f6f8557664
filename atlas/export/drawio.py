"""A view as a diagram of draw.io (diagrams.net), as an uncompressed file of its XML."""

from xml.etree import ElementTree as ET

from atlas.export.graph import Box, Graph, Node
from atlas.export.places import Place, Places

_NODE = "rounded=1;whiteSpace=wrap;html=0;fillColor=#FFFFFF;strokeWidth=2;strokeColor={}"
_BOX = "rounded=0;whiteSpace=wrap;html=0;verticalAlign=top;fillColor=none;dashed=0;container=1"
_EDGE = "edgeStyle=orthogonalEdgeStyle;rounded=1;html=0;endArrow={};dashed={}"


def drawio(graph: Graph, places: Places) -> str:
    """Return a graph as a file that draw.io opens: groups hold their members.

    Args:
        graph: The graph.
        places: Where its components and groups stand.
    """
    file = ET.Element("mxfile", host="production-atlas")
    diagram = ET.SubElement(file, "diagram", name=graph.title)
    root = ET.SubElement(ET.SubElement(diagram, "mxGraphModel"), "root")
    ET.SubElement(root, "mxCell", id="0")
    ET.SubElement(root, "mxCell", {"id": "1", "parent": "0"})
    whole = Place(0, 0, 0, 0)
    for node in graph.nodes:
        _node(root, node, "1", places, whole)
    for box in graph.boxes:
        _box(root, box, "1", places, whole)
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


def _node(root: ET.Element, node: Node, parent: str, places: Places, around: Place) -> None:
    cell = _cell(root, node.key, node.text, _NODE.format(node.plane.value), parent)
    _place(cell, places.boxes[node.key], around)
    if node.url:
        wrapper = ET.Element("UserObject", label=node.text, link=node.url, id=node.key)
        root.remove(cell)
        for name in ("id", "value"):
            del cell.attrib[name]
        wrapper.append(cell)
        root.append(wrapper)


def _box(root: ET.Element, box: Box, parent: str, places: Places, around: Place) -> None:
    _place(_cell(root, box.key, box.name, _BOX, parent), places.boxes[box.key], around)
    for node in box.nodes:
        _node(root, node, box.key, places, places.boxes[box.key])
    for inner in box.boxes:
        _box(root, inner, box.key, places, places.boxes[box.key])


def _cell(root: ET.Element, key: str, label: str, style: str, parent: str) -> ET.Element:
    attributes = {"id": key, "value": label, "style": style, "vertex": "1", "parent": parent}
    return ET.SubElement(root, "mxCell", attributes)


def _place(cell: ET.Element, place: Place, around: Place) -> None:
    """Set the position of a cell, relative to the cell around it."""
    numbers = {
        "x": place.left - around.left,
        "y": place.top - around.top,
        "width": place.width,
        "height": place.height,
    }
    attributes = {name: str(value) for name, value in numbers.items()}
    ET.SubElement(cell, "mxGeometry", {**attributes, "as": "geometry"})
