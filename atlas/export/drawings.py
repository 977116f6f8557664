"""A view as the text of a program that draws graphs: Graphviz, Mermaid, D2."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Literal

from atlas.export.graph import Box, Graph, Node
from atlas.export.quoting import double_quoted, in_mermaid
from atlas.topology.plane import Plane

Language = Literal["dot", "mermaid", "d2"]

_INK, _GROUND = "#1A1A1A", "#FFFFFF"
_DOT = str.maketrans({"\\": "\\\\", '"': '\\"'})
_D2 = str.maketrans({"\\": "\\\\", '"': '\\"', "$": "\\$"})


def drawing(graph: Graph, language: Language) -> str:
    """Return the text that draws a graph.

    Args:
        graph: The graph.
        language: The language of the text.
    """
    return "\n".join([*_WRITERS[language](graph), ""])


def _mermaid(graph: Graph) -> Iterator[str]:
    yield from ("---", f"title: {double_quoted(graph.title)}", "---", "flowchart LR")
    for plane in Plane:
        look = f"fill:{_GROUND},stroke:{plane.value},stroke-width:2px,color:{_INK}"
        yield f"  classDef {plane.name.lower()} {look}"
    yield from _in_mermaid(graph.nodes, graph.boxes, "  ")
    for arrow in graph.arrows:
        line = ("-->" if arrow.is_firm else "-.->") if arrow.is_directed else "-.-"
        label = f'|"{in_mermaid(arrow.label)}"|' if arrow.label else ""
        yield f"  {arrow.tail} {line}{label} {arrow.head}"


def _in_mermaid(nodes: Iterable[Node], boxes: Iterable[Box], indent: str) -> Iterator[str]:
    for node in nodes:
        label = "<br/>".join(in_mermaid(line) for line in node.text.splitlines())
        yield f'{indent}{node.key}["{label}"]:::{node.plane.name.lower()}'
        if node.url:
            yield f'{indent}click {node.key} href "{in_mermaid(node.url)}"'
    for box in boxes:
        yield f'{indent}subgraph {box.key}["{in_mermaid(box.name)}"]'
        yield from _in_mermaid(box.nodes, box.boxes, f"{indent}  ")
        yield f"{indent}end"


def _dot(graph: Graph) -> Iterator[str]:
    yield f'digraph "{graph.title.translate(_DOT)}" {{'
    yield f'  graph [label="{graph.title.translate(_DOT)}", labelloc=t, rankdir=LR, compound=true,'
    yield '    fontname="Helvetica"];'
    yield f'  node [shape=box, style="rounded,filled", fillcolor="{_GROUND}", penwidth=2,'
    yield f'    fontcolor="{_INK}", fontname="Helvetica"];'
    yield '  edge [fontname="Helvetica", fontsize=10];'
    yield from _in_dot(graph.nodes, graph.boxes, "  ")
    inside = {box.key: _first(box).key for box, _ in graph.every_box()}
    for arrow in graph.arrows:
        look = {
            "label": f'"{arrow.label.translate(_DOT)}"' if arrow.label else "",
            "style": "" if arrow.is_firm else "dashed",
            "dir": "" if arrow.is_directed else "none",
            "ltail": f"cluster_{arrow.tail}" if arrow.tail in inside else "",
            "lhead": f"cluster_{arrow.head}" if arrow.head in inside else "",
        }
        given = ", ".join(f"{name}={value}" for name, value in look.items() if value)
        tail, head = (inside.get(key, key) for key in (arrow.tail, arrow.head))
        yield f"  {tail} -> {head} [{given}];"
    yield "}"


def _in_dot(nodes: Iterable[Node], boxes: Iterable[Box], indent: str) -> Iterator[str]:
    for node in nodes:
        label = "\\n".join(line.translate(_DOT) for line in node.text.splitlines())
        link = f', URL="{node.url.translate(_DOT)}"' if node.url else ""
        yield f'{indent}{node.key} [label="{label}", color="{node.plane.value}"{link}];'
    for box in boxes:
        yield f"{indent}subgraph cluster_{box.key} {{"
        yield f'{indent}  label="{box.name.translate(_DOT)}";'
        yield from _in_dot(box.nodes, box.boxes, f"{indent}  ")
        yield f"{indent}}}"


def _first(box: Box) -> Node:
    """Return the component at which a call of a whole box begins or ends."""
    return box.nodes[0] if box.nodes else _first(box.boxes[0])


def _d2(graph: Graph) -> Iterator[str]:
    yield f"# {' '.join(graph.title.split())}"
    yield "direction: right"
    yield from _in_d2(graph.nodes, graph.boxes, "")
    paths = _paths(graph)
    for arrow in graph.arrows:
        line = "->" if arrow.is_directed else "--"
        label = f': "{arrow.label.translate(_D2)}"' if arrow.label else ""
        look = "" if arrow.is_firm else f"{'' if label else ':'} {{style.stroke-dash: 4}}"
        yield f"{paths[arrow.tail]} {line} {paths[arrow.head]}{label}{look}"


def _in_d2(nodes: Iterable[Node], boxes: Iterable[Box], indent: str) -> Iterator[str]:
    for node in nodes:
        label = "\\n".join(line.translate(_D2) for line in node.text.splitlines())
        yield f'{indent}{node.key}: "{label}" {{'
        look = f'fill: "{_GROUND}"; stroke: "{node.plane.value}"; stroke-width: 2'
        yield f"{indent}  style: {{{look}}}"
        if node.url:
            yield f'{indent}  link: "{node.url.translate(_D2)}"'
        yield f"{indent}}}"
    for box in boxes:
        yield f'{indent}{box.key}: "{box.name.translate(_D2)}" {{'
        yield from _in_d2(box.nodes, box.boxes, f"{indent}  ")
        yield f"{indent}}}"


def _paths(graph: Graph) -> Mapping[str, str]:
    """Return the whole path of each component and group, by its key."""
    paths = {node.key: node.key for node in graph.nodes}
    for box, around in graph.every_box():
        paths[box.key] = ".".join((*around, box.key))
        paths |= {node.key: f"{paths[box.key]}.{node.key}" for node in box.nodes}
    return paths


_WRITERS: Mapping[Language, Callable[[Graph], Iterator[str]]] = {
    "dot": _dot,
    "mermaid": _mermaid,
    "d2": _d2,
}
