"""Graphviz inside this process, through the C functions that pygraphviz 2 wraps.

Its graph classes are passed over: they make a Python object of every node and are slower than
the layout itself. pygraphviz ships no types, so it is imported by name.
"""

import importlib
import tempfile
from threading import Lock
from typing import Any

from render.errors import failed_layout
from render.layout.stderr import captured_stderr

_LOCK = Lock()
"""Graphviz keeps state in global variables: one layout at a time."""


def laid_out(dot: str) -> bytes:
    """Lay out DOT text and return Graphviz's JSON.

    Raises:
        LayoutError: Graphviz could not read or lay out the text; with its message.
    """
    gv: Any = importlib.import_module("pygraphviz.graphviz")
    with _LOCK, tempfile.TemporaryFile("w+", encoding="utf-8") as file:
        file.write(dot)
        file.seek(0)
        with captured_stderr() as stderr:
            result = _render(gv, file)
    if result is None:
        raise failed_layout(stderr())
    return result


def _render(gv: Any, file: Any) -> bytes | None:
    """Read, lay out and render a graph, and free it; return None if Graphviz fails."""
    try:
        graph: Any = gv.agread(file, None)
    except ValueError:
        return None
    context: Any = gv.gvContextWithBuiltins()
    try:
        if gv.gvLayout(context, graph, b"dot") != 0:
            return None
        try:
            status, data = gv.gvRenderData(context, graph, b"json0")
            return bytes(data) if status == 0 else None
        finally:
            gv.gvFreeLayout(context, graph)
    finally:
        gv.agclose(graph)
        gv.gvFreeContext(context)
