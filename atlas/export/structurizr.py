"""A view as a workspace in the DSL of Structurizr."""

from collections.abc import Iterator

from atlas.export.graph import Box, Graph, Node
from atlas.topology.edge import Client
from atlas.topology.plane import Plane

_DASHED = "soft"
_TEXT = str.maketrans({'"': "'", "\\": "/"})
"""What ends a text of the DSL, or a line of it, as what looks like it."""


def structurizr(graph: Graph, system: str) -> str:
    """Return a graph as a workspace: a software system with its containers, people that use it.

    Groups are groups, one inside the other; a call of a group is one of each of its members.

    Args:
        graph: The graph.
        system: The name of the system.
    """
    return "\n".join([*_workspace(graph, system), ""])


def _quoted(text: str) -> str:
    line = " ".join(text.split()).translate(_TEXT)
    return f'"{line.replace("${", "$ {")}"'


def _workspace(graph: Graph, system: str) -> Iterator[str]:
    yield f"workspace {_quoted(graph.title)} {{"
    yield "  model {"
    yield "    properties {"
    yield '      "structurizr.groupSeparator" "/"'
    yield "    }"
    for node in graph.every_node():
        if node.kind is Client:
            yield f"    {node.key} = person {_quoted(node.name)} {_quoted(node.role)}"
    yield f"    s = softwareSystem {_quoted(system)} {{"
    yield from _inside(graph.nodes, graph.boxes, "      ")
    yield "    }"
    yield from _relationships(graph)
    yield "  }"
    yield "  views {"
    yield "    container s {"
    yield "      include *"
    yield "      autoLayout lr"
    yield "    }"
    yield from _styles()
    yield "  }"
    yield "}"


def _relationships(graph: Graph) -> Iterator[str]:
    """Yield the calls, described by their notes; of two alike, Structurizr takes one."""
    known: set[tuple[str, str, str]] = set()
    for arrow in graph.arrows:
        soft = "" if arrow.is_firm else f" {_quoted(_DASHED)}"
        for tail in graph.members(arrow.tail):
            for head in graph.members(arrow.head):
                about = next(
                    (it for it in (arrow.note, arrow.label) if (tail, head, it) not in known), None
                )
                if tail != head and about is not None:
                    known.add((tail, head, about))
                    yield f"    {tail} -> {head} {_quoted(about)} {_quoted(arrow.protocol)}{soft}"


def _inside(nodes: tuple[Node, ...], boxes: tuple[Box, ...], indent: str) -> Iterator[str]:
    for node in nodes:
        if node.kind is not Client:
            texts = (node.name, node.role, node.technology, node.plane.label)
            yield f"{indent}{node.key} = container {' '.join(map(_quoted, texts))}"
    for box in boxes:
        inner = [*_inside(box.nodes, box.boxes, f"{indent}  ")]
        if inner:
            yield f"{indent}group {_quoted(box.name.replace('/', '-'))} {{"
            yield from inner
            yield f"{indent}}}"


def _styles() -> Iterator[str]:
    yield "    styles {"
    for plane in Plane:
        yield f"      element {_quoted(plane.label)} {{"
        yield '        background "#ffffff"'
        yield '        color "#1a1a1a"'
        yield f'        stroke "{plane.value}"'
        yield "        strokeWidth 2"
        yield "      }"
    yield f"      relationship {_quoted(_DASHED)} {{"
    yield "        style dashed"
    yield "      }"
    yield "    }"
