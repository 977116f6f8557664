"""Graphviz inside this process, through the C functions that pygraphviz 2 wraps.

Its graph classes are passed over: they make a Python object of every node and are slower than
the layout itself. pygraphviz ships no types, so it is imported by name.
"""

import importlib
import tempfile
from collections.abc import Iterator
from functools import cache
from threading import Lock
from typing import Any

from render.errors import failed_layout
from render.layout.stderr import captured_stderr

_LOCK = Lock()
"""Graphviz keeps state in global variables: one layout at a time."""


def laid_out(dot: str, *, edges: bool = False) -> dict[str, str]:
    """Lay out DOT text; return the middle of each node and the corners of each cluster, by name.

    Args:
        dot: The text.
        edges: Whether to return the curves of each edge, too, by its `key`.

    Raises:
        LayoutError: Graphviz could not read or lay out the text; with its message.
    """
    gv: Any = importlib.import_module("pygraphviz.graphviz")
    with _LOCK, tempfile.TemporaryFile("w+", encoding="utf-8") as file:
        file.write(dot)
        file.seek(0)
        with captured_stderr() as stderr:
            result = _render(gv, file, edges=edges)
    if result is None:
        raise failed_layout(stderr())
    return result


def _render(gv: Any, file: Any, *, edges: bool) -> dict[str, str] | None:
    """Read and lay out a graph, read its places, and free it; return None if Graphviz fails.

    Rendered as DOT into no file, a graph has its places as attributes, and no text is written.
    """
    try:
        graph: Any = gv.agread(file, None)
    except ValueError:
        return None
    context: Any = _context()
    try:
        if gv.gvLayout(context, graph, b"dot") != 0:
            return None
        try:
            if gv.gvRender(context, graph, b"dot", None) != 0:
                return None
            lines = dict(_edges(gv, graph)) if edges else {}
            return {**_nodes(gv, graph), **dict(_clusters(gv, graph)), **lines}
        finally:
            gv.gvFreeLayout(context, graph)
    finally:
        gv.agclose(graph)


@cache
def _context() -> Any:
    """Return the plug-ins of Graphviz, which are found once."""
    gv: Any = importlib.import_module("pygraphviz.graphviz")
    return gv.gvContextWithBuiltins()


def _nodes(gv: Any, graph: Any) -> dict[str, str]:
    """Return the middle of each node."""
    places: dict[str, str] = {}
    node = gv.agfstnode(graph)
    while node is not None:
        places[gv.agnameof(node).decode()] = gv.agget(node, b"pos").decode()
        node = gv.agnxtnode(graph, node)
    return places


def _edges(gv: Any, graph: Any) -> Iterator[tuple[str, str]]:
    """Yield the curves of each edge."""
    node = gv.agfstnode(graph)
    while node is not None:
        edge = gv.agfstout(graph, node)
        while edge is not None:
            yield gv.agnameof(edge).decode(), gv.agget(edge, b"pos").decode()
            edge = gv.agnxtout(graph, edge)
        node = gv.agnxtnode(graph, node)


def _clusters(gv: Any, graph: Any) -> Iterator[tuple[str, str]]:
    """Yield the corners of each cluster, those inside others among them."""
    inner = gv.agfstsubg(graph)
    while inner is not None:
        name = gv.agnameof(inner)
        if name is not None:  # what keeps a rank together has none
            yield name.decode(), gv.agget(inner, b"bb").decode()
        yield from _clusters(gv, inner)
        inner = gv.agnxtsubg(inner)
