"""The nodes at which edges end."""

import attrs

from render.layout.graph import Graph, GraphEdge, members


@attrs.frozen
class End:
    """Where an edge runs between rows, `upper` being on the earlier one."""

    edge: GraphEdge
    upper: str
    lower: str
    upper_row: int
    lower_row: int
    backward: bool


def edge_ends(graph: Graph) -> dict[str, End]:
    """Return the nodes at which each edge ends: for a group the member nearest to the other end."""
    row_of = {name: index for index, row in enumerate(graph.rows) for name in row.nodes}
    groups = {group.id: members(graph, group.id) for group in graph.groups}
    ends: dict[str, End] = {}
    for edge in graph.edges:
        pairs = (
            (tail, head)
            for tail in groups.get(edge.tail, (edge.tail,))
            for head in groups.get(edge.head, (edge.head,))
        )
        tail, head = min(pairs, key=lambda pair: abs(row_of[pair[0]] - row_of[pair[1]]))
        backward = row_of[tail] > row_of[head]
        upper, lower = (head, tail) if backward else (tail, head)
        ends[edge.id] = End(edge, upper, lower, row_of[upper], row_of[lower], backward)
    return ends
