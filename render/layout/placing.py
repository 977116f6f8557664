"""The position of each spot along its rank, from Graphviz."""

from collections.abc import Mapping
from typing import Literal

import attrs

from render.layout import inprocess, process
from render.layout.chains import chains
from render.layout.dot import dot_text, named
from render.layout.graph import Graph
from render.layout.ports import Span
from render.layout.ranks import Ranks

Engine = Literal["bundled", "dot"]


@attrs.frozen
class Places:
    """The first and last px of each spot and each group along its rank."""

    spots: Mapping[str, Span]
    groups: Mapping[str, Span]


def placed(graph: Graph, ranks: Ranks, engine: Engine) -> Places:
    """Order and place the spots of each rank with Graphviz.

    Args:
        graph: The graph.
        ranks: The same, cut to ranks.
        engine: The Graphviz bundled with pygraphviz, or the `dot` program on the PATH.

    Raises:
        LayoutError: Graphviz failed; with its message.
    """
    joined = chains(ranks)
    names = named(graph, ranks, joined)
    run = inprocess.laid_out if engine == "bundled" else process.laid_out
    places = run(dot_text(graph, ranks, joined, names))
    middles = {name: float(place.split(",")[0]) for name, place in places.items()}
    spots: dict[str, Span] = {}
    for rank in ranks.ranks:
        for spot in rank:
            middle = middles[names.spots[spot.id]]
            spots[spot.id] = (middle - spot.width / 2, middle + spot.width / 2)
    for chain in joined:
        first = middles[names.spots[chain.spots[0].id]] - chain.width / 2
        for spot, left in zip(chain.spots, chain.lefts, strict=True):
            spots[spot.id] = (first + left, first + left + spot.width)
    groups: dict[str, Span] = {}
    for group in graph.groups:
        corners = places[f"cluster_{names.groups[group.id]}"].split(",")
        groups[group.id] = (float(corners[0]), float(corners[2]))
    return Places(spots, groups)
