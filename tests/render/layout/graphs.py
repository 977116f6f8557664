"""Graphs for the tests of the layout, drawn from a strategy."""

from hypothesis import strategies as st

from render.layout.graph import Graph, GraphEdge, GraphGroup, GraphNode, GraphRow


@st.composite
def graphs(draw: st.DrawFn, *, grouped: bool = False) -> Graph:
    """Up to nine nodes in up to four rows, with up to ten edges, most of them labelled."""
    rows = draw(st.lists(st.integers(1, 3), min_size=1, max_size=4))
    names = [f"n{number}" for number in range(sum(rows))]
    sizes = draw(
        st.lists(
            st.tuples(st.integers(80, 260), st.integers(60, 240)),
            min_size=len(names),
            max_size=len(names),
        )
    )
    members = names[: draw(st.integers(0, len(names)))] if grouped else []
    groups = (GraphGroup("g", header=(80, 20)),) if members else ()
    nodes = tuple(
        GraphNode(name, wide, high, "g" if name in members else None)
        for name, (wide, high) in zip(names, sizes, strict=True)
    )
    ends = st.tuples(st.sampled_from(names), st.sampled_from(names)).filter(lambda e: e[0] != e[1])
    pairs = draw(st.lists(ends, max_size=10)) if len(names) > 1 else []
    labels = st.none() | st.tuples(st.integers(30, 170), st.integers(18, 54))
    edges = tuple(
        GraphEdge(f"e{number}", tail, head, draw(labels))
        for number, (tail, head) in enumerate(pairs)
    )
    left = iter(names)
    filled = tuple(GraphRow(tuple(next(left) for _ in range(count)), 16, 16) for count in rows)
    return Graph(nodes, edges, groups, filled)
