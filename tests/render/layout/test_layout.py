from itertools import combinations, pairwise
from typing import Any

import attrs
import pytest
from hypothesis import given, settings

from render.errors import LayoutError
from render.layout.dot import _limits
from render.layout.graph import Direction, Graph, GraphEdge, GraphGroup, GraphNode, GraphRow
from render.layout.layout import Layout, laid_out
from render.picture.geometry import Box, flattened
from render.picture.scene import Point
from tests.render.layout.graphs import graphs

PAIR = (GraphNode("a", 100, 80), GraphNode("b", 100, 80))


def stacked(*edges: GraphEdge, **changes: Any) -> Graph:
    rows = (GraphRow(("a",), 16, 16), GraphRow(("b",), 16, 16))
    return attrs.evolve(Graph(PAIR, edges, rows=rows), **changes)


def shrunk(box: Box, by: float = 1.0) -> Box:
    return Box(box.x + by, box.y + by, box.width - 2 * by, box.height - 2 * by)


def meets(a: Point, b: Point, box: Box) -> bool:
    """Whether a short piece of a line has an end in a box."""
    return any(box.x < x < box.right and box.y < y < box.bottom for x, y in (a, b))


def pieces(layout: Layout, edge: str) -> list[tuple[Point, Point]]:
    """The lines of an edge, cut so that no piece is longer than 8 px."""
    cut: list[tuple[Point, Point]] = []
    for line in layout.edges[edge].lines:
        points = flattened(line.points)
        for (ax, ay), (bx, by) in pairwise(points):
            steps = max(1, int(max(abs(bx - ax), abs(by - ay)) // 8) + 1)
            way = [
                (ax + (bx - ax) * t / steps, ay + (by - ay) * t / steps) for t in range(steps + 1)
            ]
            cut += list(pairwise(way))
    return cut


def overlap(first: Box, second: Box) -> bool:
    """Whether two boxes share an area."""
    return (
        first.x < second.right
        and second.x < first.right
        and first.y < second.bottom
        and second.y < first.bottom
    )


@settings(max_examples=60)
@given(graph=graphs(grouped=False))
def test_no_two_boxes_overlap(graph: Graph) -> None:
    layout = laid_out(graph)
    labels = [route.label for route in layout.edges.values() if route.label]
    for first, second in combinations([*layout.nodes.values(), *labels], 2):
        assert not overlap(shrunk(first, 0.2), shrunk(second, 0.2))


@settings(max_examples=60)
@given(graph=graphs(grouped=True))
def test_no_line_runs_through_a_box(graph: Graph) -> None:
    layout = laid_out(graph)
    labels = {name: route.label for name, route in layout.edges.items() if route.label}
    for name in layout.edges:
        boxes = [*layout.nodes.values(), *labels.values()]
        for a, b in pieces(layout, name):
            assert not any(meets(a, b, shrunk(box)) for box in boxes)


@settings(max_examples=60)
@given(graph=graphs(grouped=True))
def test_every_edge_joins_its_ends_and_ends_in_an_arrow(graph: Graph) -> None:
    layout = laid_out(graph)
    for edge in graph.edges:
        route = layout.edges[edge.id]
        tail, head = layout.nodes[edge.tail], layout.nodes[edge.head]
        start, tip = route.lines[0].points[0], route.lines[-1].tip
        assert tip is not None
        assert meets(start, start, shrunk(tail, -0.5))
        assert meets(tip, tip, shrunk(head, -0.5))
        assert all(line.tip is None for line in route.lines[:-1])


@settings(max_examples=25)
@given(graph=graphs(grouped=True))
def test_everything_lies_inside_the_picture(graph: Graph) -> None:
    layout = laid_out(graph)
    labels = [route.label for route in layout.edges.values() if route.label]
    for box in [*layout.nodes.values(), *layout.groups.values(), *labels]:
        assert box.x >= -0.1
        assert box.y >= -0.1
        assert box.right <= layout.width + 0.1
        assert box.bottom <= layout.height + 0.1


def test_a_group_holds_its_members_and_the_room_for_its_header() -> None:
    nodes = (GraphNode("a", 100, 80, "g"), GraphNode("b", 100, 80, "g"))
    rows = (GraphRow(("a",)), GraphRow(("b",)))
    layout = laid_out(
        Graph(nodes, groups=(GraphGroup("g", header=(60, 20), margin=10),), rows=rows)
    )
    box = layout.groups["g"]
    assert box.y <= layout.nodes["a"].y - 30
    assert box.bottom >= layout.nodes["b"].bottom + 10
    assert box.x <= layout.nodes["a"].x - 9


def test_a_call_to_a_group_ends_at_its_border() -> None:
    nodes = (GraphNode("a", 100, 80), GraphNode("b", 100, 80, "g"), GraphNode("c", 100, 80, "g"))
    graph = Graph(
        nodes,
        (GraphEdge("e", "a", "g", (60, 20)),),
        (GraphGroup("g", header=(60, 20)),),
        (GraphRow(("a",)), GraphRow(("b", "c"))),
    )
    layout = laid_out(graph)
    tip = layout.edges["e"].lines[-1].tip
    assert tip is not None
    assert tip[1] == pytest.approx(layout.groups["g"].y)


def test_a_call_from_a_group_starts_at_its_border() -> None:
    nodes = (GraphNode("a", 100, 80, "g"), GraphNode("b", 100, 80))
    graph = Graph(
        nodes,
        (GraphEdge("e", "g", "b"),),
        (GraphGroup("g"),),
        (GraphRow(("a",)), GraphRow(("b",))),
    )
    layout = laid_out(graph)
    assert layout.edges["e"].lines[0].points[0][1] == pytest.approx(layout.groups["g"].bottom)


def test_boxes_over_each_other_are_joined_by_a_straight_line() -> None:
    layout = laid_out(stacked(GraphEdge("e", "a", "b", (60, 20))))
    xs = {round(x, 1) for line in layout.edges["e"].lines for x, _ in line.points}
    assert len(xs) == 1


def test_two_calls_to_one_box_end_apart() -> None:
    layout = laid_out(stacked(GraphEdge("e", "a", "b"), GraphEdge("f", "a", "b")))
    first, second = (layout.edges[name].lines[-1].tip for name in ("e", "f"))
    assert first is not None
    assert second is not None
    assert abs(first[0] - second[0]) > 10


def test_neighbours_in_a_row_are_joined_sideways() -> None:
    graph = Graph(PAIR, (GraphEdge("e", "a", "b", (60, 20)),), rows=(GraphRow(("a", "b")),))
    layout = laid_out(graph)
    ys = {y for line in layout.edges["e"].lines for _, y in line.points}
    assert len(ys) == 1
    assert layout.nodes["a"].x < layout.nodes["b"].x


def test_an_answer_back_in_a_row_turns_below_it() -> None:
    edges = (GraphEdge("e", "a", "b"), GraphEdge("f", "b", "a"))
    layout = laid_out(Graph(PAIR, edges, rows=(GraphRow(("a", "b")),)))
    lowest = max(y for line in layout.edges["f"].lines for _, y in line.points)
    assert lowest > layout.nodes["a"].bottom


def test_a_turn_without_a_label_is_one_line_across() -> None:
    edges = [GraphEdge("call", "a", "b"), GraphEdge("answer", "b", "a")]
    layout = laid_out(stacked(*edges, rows=(GraphRow(("a", "b")),)))

    (line,) = layout.edges["answer"].lines
    levels = {a[1] for a, b in pairwise(line.points) if a[1] == b[1] and abs(a[0] - b[0]) > 1}
    assert len(levels) == 1
    assert layout.edges["answer"].label is None


def test_rows_may_run_to_the_right() -> None:
    layout = laid_out(stacked(GraphEdge("e", "a", "b", (60, 20)), direction=Direction.RIGHT))
    assert layout.nodes["a"].right < layout.nodes["b"].x
    assert (layout.nodes["a"].width, layout.nodes["a"].height) == (100, 80)
    label = layout.edges["e"].label
    assert label is not None
    assert (label.width, label.height) == (60, 20)


def test_an_order_is_kept_where_nothing_else_decides() -> None:
    graph = Graph(PAIR, rows=(GraphRow(("a", "b")),), order=(("b", "a"),))
    layout = laid_out(graph)
    assert layout.nodes["b"].x < layout.nodes["a"].x


def test_a_graph_without_nodes_takes_no_room() -> None:
    assert laid_out(Graph(())) == Layout(0, 0, {}, {}, {}, ())


@settings(max_examples=10)
@given(graph=graphs(grouped=True))
def test_the_same_graph_gives_the_same_layout(graph: Graph) -> None:
    assert laid_out(graph) == laid_out(graph)


@pytest.mark.parametrize(
    ("graph", "message"),
    [
        ({"nodes": (PAIR[0], PAIR[0]), "rows": (GraphRow(("a",)),)}, "twice: a"),
        ({"nodes": PAIR, "rows": (GraphRow(("a",)),)}, "in no row: b"),
        (
            {
                "nodes": PAIR,
                "rows": (GraphRow(("a", "b")),),
                "edges": (GraphEdge("e", "a", "nowhere"),),
            },
            "nowhere",
        ),
        (
            {"nodes": PAIR, "rows": (GraphRow(("a", "b")),), "groups": (GraphGroup("g"),)},
            "hold no node: g",
        ),
    ],
)
def test_a_graph_whose_parts_do_not_fit_is_refused(graph: dict[str, Any], message: str) -> None:
    with pytest.raises(LayoutError, match=message):
        Graph(**graph)


def test_a_graph_that_would_take_minutes_is_refused_with_its_size(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("render.layout.layout.MOST", 1)
    names = ("a", "b", "c")
    nodes = tuple(GraphNode(name, 100, 60) for name in names)
    edges = (GraphEdge("one", "a", "b", None), GraphEdge("two", "b", "c", None))
    rows = tuple(GraphRow((name,), 16, 16) for name in names)
    with pytest.raises(LayoutError, match="of 3 components and 2 calls takes minutes"):
        laid_out(Graph(nodes, edges, (), rows))


def test_graphviz_is_told_to_stop_early_only_for_a_very_large_graph() -> None:
    assert _limits(58) == _limits(4_000) == {}
    large, huge = _limits(10_000), _limits(50_000)
    for name in ("nslimit", "mclimit"):
        assert 0 < float(huge[name]) < float(large[name]) < 1
