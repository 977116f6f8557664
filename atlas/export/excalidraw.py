"""A view as a scene of Excalidraw."""

import math
import textwrap
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any
from zlib import crc32

from atlas.export.graph import Arrow, Graph, Node
from atlas.export.places import HEADER, LABEL, Place, Places, Point
from atlas.json_output import json_text

_INK, _GROUND, _GREY = "#1A1A1A", "#FFFFFF", "#868E96"
_SANS = 2
"""The number of a font without serifs in Excalidraw's list."""
_LINE = 1.25
"""The height of a line of text, in sizes of the font."""
_LETTER = 0.52
"""How wide a letter is on average, in sizes of the font; Excalidraw measures it itself."""


def excalidraw(graph: Graph, places: Places) -> str:
    """Return a graph as a scene that Excalidraw opens: boxes with bound texts and arrows.

    Args:
        graph: The graph.
        places: Where its components and groups stand.
    """
    ends: dict[str, list[dict[str, str]]] = {}
    for number, arrow in enumerate(graph.arrows):
        for end in (arrow.tail, arrow.head):
            ends.setdefault(end, []).append({"id": f"e{number}", "type": "arrow"})
    elements: list[dict[str, Any]] = []
    for box, _ in graph.every_box():
        elements += _group(box.key, box.name, places.boxes[box.key], ends.get(box.key, []))
        for node in box.nodes:
            elements += _component(node, places.boxes[node.key], ends.get(node.key, []))
    for node in graph.nodes:
        elements += _component(node, places.boxes[node.key], ends.get(node.key, []))
    for number, arrow in enumerate(graph.arrows):
        elements += _arrow(f"e{number}", arrow, places.lines[number])
    scene = {
        "type": "excalidraw",
        "version": 2,
        "source": "production-atlas",
        "elements": elements,
        "appState": {"viewBackgroundColor": _GROUND},
        "files": {},
    }
    return json_text(scene) + "\n"


def _element(key: str, kind: str, place: Sequence[float], **more: Any) -> dict[str, Any]:
    left, top, width, height = place
    return {
        "id": key,
        "type": kind,
        "x": left,
        "y": top,
        "width": width,
        "height": height,
        "angle": 0,
        "strokeColor": _INK,
        "backgroundColor": "transparent",
        "fillStyle": "solid",
        "strokeWidth": 1,
        "strokeStyle": "solid",
        "roughness": 0,
        "opacity": 100,
        "groupIds": [],
        "frameId": None,
        "roundness": None,
        "seed": crc32(key.encode()),
        "version": 1,
        "versionNonce": 0,
        "isDeleted": False,
        "boundElements": [],
        "updated": 1,
        "link": None,
        "locked": False,
        **more,
    }


def _text(
    key: str, text: str, middle: tuple[float, float], size: int, **more: Any
) -> dict[str, Any]:
    lines = text.split("\n")
    width = max(map(len, lines)) * size * _LETTER
    height = len(lines) * size * _LINE
    place = (middle[0] - width / 2, middle[1] - height / 2, width, height)
    words = {
        "text": text,
        "originalText": text,
        "fontSize": size,
        "fontFamily": _SANS,
        "textAlign": "center",
        "verticalAlign": "middle",
        "containerId": None,
        "autoResize": True,
        "lineHeight": _LINE,
    }
    return _element(key, "text", place, **(words | more))


def _component(node: Node, place: Place, ends: list[dict[str, str]]) -> Iterator[dict[str, Any]]:
    yield _element(
        node.key,
        "rectangle",
        place,
        strokeColor=node.plane.value,
        backgroundColor=_GROUND,
        strokeWidth=2,
        roundness={"type": 3},
        boundElements=[{"id": f"{node.key}.text", "type": "text"}, *ends],
        link=node.url or None,
    )
    lines = (textwrap.fill(line, int(place.width / _LETTER / 14)) for line in node.text.split("\n"))
    yield _text(f"{node.key}.text", "\n".join(lines), place.middle, 14, containerId=node.key)


def _group(
    key: str, name: str, place: Place, ends: list[dict[str, str]]
) -> Iterator[dict[str, Any]]:
    together = [f"{key}.group"]
    yield _element(
        key, "rectangle", place, strokeColor=_GREY, groupIds=together, boundElements=ends
    )
    middle = (place.middle[0], place.top + HEADER / 2)
    yield _text(f"{key}.text", name, middle, 16, strokeColor=_GREY, groupIds=together)


def _arrow(key: str, arrow: Arrow, line: Sequence[Point]) -> Iterator[dict[str, Any]]:
    line = _balanced(line)
    (left, top), *_ = line
    across, down = ([point[axis] for point in line] for axis in (0, 1))
    size = (max(across) - min(across), max(down) - min(down))
    texts = [{"id": f"{key}.text", "type": "text"}] if arrow.label else []
    yield _element(
        key,
        "arrow",
        (left, top, *size),
        points=[[x - left, y - top] for x, y in line],
        lastCommittedPoint=None,
        startBinding={"elementId": arrow.tail, "focus": 0, "gap": 1},
        endBinding={"elementId": arrow.head, "focus": 0, "gap": 1},
        startArrowhead=None,
        endArrowhead="arrow" if arrow.is_directed else None,
        elbowed=False,
        strokeStyle="solid" if arrow.is_firm else "dashed",
        boundElements=texts,
    )
    if texts:
        yield _text(f"{key}.text", arrow.label, line[len(line) // 2], LABEL, containerId=key)


def _balanced(line: Sequence[Point]) -> Sequence[Point]:
    """Return a line with as many corners before its middle as after it: there, its text stands."""
    half = sum(map(math.dist, line, line[1:])) / 2
    before = [line[0]]
    for start, end in pairwise(line):
        length = math.dist(start, end)
        if half <= length or end == line[-1]:
            middle = _between(start, end, half / length if length else 0.0)
            after = [*line[len(before) :]]
            while len(before) < len(after):
                before.append(_between(before[-1], middle, 0.5))
            while len(after) < len(before):
                after.insert(0, _between(middle, after[0], 0.5))
            return [*before, middle, *after]
        half -= length
        before.append(end)
    return line


def _between(start: Point, end: Point, share: float) -> Point:
    (x, y), (right, down) = start, end
    return round(x + (right - x) * share), round(y + (down - y) * share)
