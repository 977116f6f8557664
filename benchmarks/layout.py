"""Layouts: how well pictures use their room, beside D2 and the attributes of `diagrams`."""

import json
import math
import random
import re
import shutil
import statistics
import subprocess
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, pairwise
from pathlib import Path

from attrs import frozen

from atlas.loader import load_module
from atlas.model.citing import numbering
from atlas.project import find_project
from atlas.topology.plane import Plane
from benchmarks.copies import HOME
from render.forms.standing import standing
from render.parts.calls import CallData
from render.parts.columns import Columns, Parts, packings
from render.parts.compact import FULL, compact_card
from render.picture.blocks import Block
from render.picture.geometry import Box
from render.picture.scene import Point
from render.views.registry import picture_of

HEIGHT = 540.0
"""The height in px that a column should not exceed."""
SIZES = (5, 10, 20, 40, 60)
SEEDS = range(3)
_STEPS = 8
_TURN = math.radians(10)
_D2_PATH = re.compile(r'<path d="([^"]+)"[^>]*class="connection')
_D2_BOX = re.compile(
    r'class="shape" ?><rect x="([-\d.]+)" y="([-\d.]+)" width="([\d.]+)" height="([\d.]+)"'
)


@frozen
class Drawn:
    """A graph as an engine placed it: boxes, lines, and the boxes of its bands."""

    boxes: tuple[Box, ...]
    lines: tuple[tuple[Point, ...], ...]
    bands: tuple[Box, ...] = ()


def layout(folder: Path) -> None:
    """Print the medians over all views with a diagram, and over generated graphs."""
    print("\nlayout, medians: of views with calls, and of generated graphs of 5 to 60 components")
    for program in ("dot", "d2"):
        if shutil.which(program) is None:
            print(f"{program}: not measured, it is not on the PATH")
    engines = _engines(folder)
    print(
        f"{'':<34}{'graphs':>7}{'of bands':>10}{'of page':>9}{'aspect':>8}"
        f"{'crossings':>11}{'bends/line':>12}{'length/line':>13}"
    )
    for name, graphs in (("views", list(_views())), ("generated", list(_generated()))):
        for engine, place in engines.items():
            placed = [drawn for graph in graphs if (drawn := _placed(place, graph))]
            _print(f"{name}, {engine}", placed)  # the number of graphs tells what has failed


def _placed(place: Callable[[Parts], Drawn], graph: Parts) -> Drawn | None:
    """Return a graph as an engine places it; None where its program ends by an error."""
    try:
        return place(graph)
    except subprocess.CalledProcessError:
        return None


def _engines(folder: Path) -> dict[str, Callable[[Parts], Drawn]]:
    engines: dict[str, Callable[[Parts], Drawn]] = {"atlas": _ours}
    dot, d2 = shutil.which("dot"), shutil.which("d2")
    if dot:
        engines["dot as in diagrams"] = lambda parts: _dot(parts, dot)
    if d2:
        engines["D2, dagre"] = lambda parts: _d2(parts, folder, d2, "dagre")
        engines["D2, ELK"] = lambda parts: _d2(parts, folder, d2, "elk")
    return engines


def _views() -> Iterator[Parts]:
    project = find_project(HOME)
    for module in project.modules():
        view = load_module(project, module).view
        look = picture_of(view)
        if not view.standing_calls:
            continue
        shown = standing(view, look, numbering(view))
        cards = {name: compact_card(data, FULL) for name, data in shown.cards.items()}
        planes = {name: data.plane for name, data in shown.cards.items()}
        ends = {call.id: (call.tail, call.head) for call in shown.calls}
        calls = [call for call in shown.calls if {*ends[call.id]} <= cards.keys()]
        yield Parts(cards, planes, calls)


def _generated() -> Iterator[Parts]:
    for size in SIZES:
        for seed in SEEDS:
            chance = random.Random(f"{size} {seed}")  # noqa: S311
            names = [f"c{number}" for number in range(size)]
            planes = {
                name: tuple(Plane)[min(3, number * 4 // size)] for number, name in enumerate(names)
            }
            ends = {(names[chance.randrange(number)], names[number]) for number in range(1, size)}
            while len(ends) < size * 1.2:
                tail, head = sorted(chance.sample(range(size), 2))
                ends.add((names[tail], names[head]))
            calls = [
                CallData(f"call {number}", tail, head)
                for number, (tail, head) in enumerate(sorted(ends))
            ]
            yield Parts({name: Block(180, 90, ()) for name in names}, planes, calls)


def _ours(parts: Parts) -> Drawn:
    (rows, *_) = packings(parts, (HEIGHT,))
    placed, grounds = Columns.of(parts, rows).laid()
    lines = tuple(
        tuple(point for line in route.lines for point in _sampled(line.points))
        for route in placed.edges.values()
    )
    bands = tuple(box for ground in grounds for box in ground.boxes)
    return Drawn(tuple(placed.nodes.values()), lines, bands)


def _sampled(points: Sequence[Point]) -> Iterator[Point]:
    """Yield points of a spline: its start, then three points for each of its curves."""
    yield points[0]
    for start in range(0, len(points) - 3, 3):
        first, second, third, last = points[start : start + 4]
        for step in range(1, _STEPS + 1):
            t = step / _STEPS
            weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
            curve = (first, second, third, last)
            yield (
                sum(w * x for w, (x, _) in zip(weights, curve, strict=True)),
                sum(w * y for w, (_, y) in zip(weights, curve, strict=True)),
            )


def _dot(parts: Parts, program: str) -> Drawn:
    """Place with the attributes that `diagrams` gives Graphviz."""
    text = [
        "digraph {rankdir=LR;nodesep=0.6;ranksep=0.75;splines=ortho",
        'node [shape=box,fixedsize=true,label=""]',
    ]
    numbers = {name: f"n{number}" for number, name in enumerate(parts.cards)}
    for name, block in parts.cards.items():
        text.append(f"{numbers[name]} [width={block.width / 72},height={block.height / 72}]")
    text += [f"{numbers[call.tail]} -> {numbers[call.head]}" for call in parts.calls]
    done = subprocess.run(
        [program, "-Tjson"],
        input="\n".join([*text, "}"]),
        capture_output=True,
        text=True,
        check=True,
    )
    answer = json.loads(done.stdout)
    sizes = {numbers[name]: block for name, block in parts.cards.items()}
    boxes: list[Box] = []
    for node in answer["objects"]:
        x, y = map(float, node["pos"].split(","))
        block = sizes[node["name"]]
        boxes.append(Box(x - block.width / 2, y - block.height / 2, block.width, block.height))
    lines = tuple(tuple(_of_pos(edge["pos"])) for edge in answer.get("edges", ()))
    return Drawn(tuple(boxes), lines)


def _of_pos(pos: str) -> Iterator[Point]:
    tip, *rest = pos.replace("e,", "").split()
    points = [tuple(map(float, pair.split(","))) for pair in rest]
    yield from _sampled([(x, y) for x, y in points])
    x, y = map(float, tip.split(","))
    yield x, y


def _d2(parts: Parts, folder: Path, program: str, engine: str) -> Drawn:
    numbers = {name: f"n{number}" for number, name in enumerate(parts.cards)}
    text = ["direction: right"]
    text += [
        f'{numbers[name]}: "" {{width: {block.width:.0f}; height: {block.height:.0f}}}'
        for name, block in parts.cards.items()
    ]
    text += [f"{numbers[call.tail]} -> {numbers[call.head]}" for call in parts.calls]
    source, out = folder / "graph.d2", folder / "graph.svg"
    source.write_text("\n".join(text), "utf-8")
    subprocess.run(
        [program, "--layout", engine, str(source), str(out)], capture_output=True, check=True
    )
    svg = out.read_text("utf-8")
    boxes = tuple(Box(*map(float, found)) for found in _D2_BOX.findall(svg))
    lines = tuple(tuple(_of_path(path)) for path in _D2_PATH.findall(svg))
    assert len(boxes) == len(parts.cards)
    assert len(lines) == len(parts.calls)
    return Drawn(boxes, lines)


def _of_path(path: str) -> Iterator[Point]:
    points: list[Point] = []
    for command, numbers in re.findall(r"([MLCS])([^MLCS]*)", path):
        values = [float(number) for number in numbers.replace(",", " ").split()]
        pairs = list(zip(values[::2], values[1::2], strict=True))
        if command == "C":
            points += list(_sampled([points[-1], *pairs]))[1:]
        else:
            points.append(pairs[-1])
    yield from points


def _print(name: str, drawn: Sequence[Drawn]) -> None:
    shares = [_area(each.boxes) / _area(each.bands) for each in drawn if each.bands]
    pages = [_page(each) for each in drawn]
    on_page = [
        _area(each.boxes) / (page.width * page.height)
        for each, page in zip(drawn, pages, strict=True)
    ]
    lines = [max(1, len(each.lines)) for each in drawn]
    bends = [sum(map(_bends, each.lines)) / count for each, count in zip(drawn, lines, strict=True)]
    lengths = [
        sum(map(_length, each.lines)) / count for each, count in zip(drawn, lines, strict=True)
    ]
    share = f"{statistics.median(shares):.2f}" if shares else "—"
    print(
        f"{name:<34}{len(drawn):>7}{share:>10}{statistics.median(on_page):>9.2f}"
        f"{statistics.median([page.width / page.height for page in pages]):>8.2f}"
        f"{statistics.median([_crossings(each.lines) for each in drawn]):>11.1f}"
        f"{statistics.median(bends):>12.2f}{statistics.median(lengths):>13.0f}"
    )


def _area(boxes: Sequence[Box]) -> float:
    return sum(box.width * box.height for box in boxes)


def _page(drawn: Drawn) -> Box:
    points = [point for line in drawn.lines for point in line]
    left = min([box.x for box in drawn.boxes] + [x for x, _ in points])
    top = min([box.y for box in drawn.boxes] + [y for _, y in points])
    right = max([box.right for box in drawn.boxes] + [x for x, _ in points])
    bottom = max([box.bottom for box in drawn.boxes] + [y for _, y in points])
    return Box(left, top, right - left, bottom - top)


def _length(line: Sequence[Point]) -> float:
    return sum(math.dist(start, end) for start, end in pairwise(line))


def _bends(line: Sequence[Point]) -> int:
    """Count the turns of a line; one that is drawn round counts once."""
    headings = [
        math.atan2(end[1] - start[1], end[0] - start[0])
        for start, end in pairwise(line)
        if math.dist(start, end) > 1.0
    ]
    turned, count = 0.0, 0
    for before, after in pairwise(headings):
        turn = math.remainder(after - before, math.tau)
        turned = turned + turn if abs(turn) > 0.01 else 0.0  # noqa: PLR2004
        if abs(turned) > _TURN and abs(turned - turn) <= _TURN:
            count += 1
    return count


def _crossings(lines: Sequence[Sequence[Point]]) -> int:
    return sum(
        any(_cross(one, other) for one in pairwise(first) for other in pairwise(second))
        for first, second in combinations(lines, 2)
    )


def _cross(first: tuple[Point, Point], second: tuple[Point, Point]) -> bool:
    """Whether two segments cross in their insides."""
    (a, b), (c, d) = first, second
    one, two = _side(a, b, c) * _side(a, b, d), _side(c, d, a) * _side(c, d, b)
    return one < 0 and two < 0


def _side(start: Point, end: Point, point: Point) -> float:
    across = (end[0] - start[0]) * (point[1] - start[1])
    return across - (end[1] - start[1]) * (point[0] - start[0])
