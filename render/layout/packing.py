"""Which components of a plane stand side by side.

The planes follow each other as a request meets them. In a plane, what calls stands before what
is called; a plane whose calls form simple chains keeps them in one row if they fit.
"""

from collections.abc import Mapping, Sequence

import attrs

from atlas.topology.plane import Plane

GAP = 28.0
"""The least distance of two cards of a row in px."""

_CALL_ROOM = 110.0


@attrs.frozen
class Packed:
    """A row: its plane and the ids of its components."""

    plane: Plane
    ids: tuple[str, ...]


def packed(
    planes: Mapping[str, Plane],
    widths: Mapping[str, float],
    calls: Sequence[tuple[str, str]],
    widest: float,
) -> list[Packed]:
    """Put components into rows.

    Args:
        planes: The plane of each component, in the order of the view.
        widths: The width of each card in px.
        calls: The tail and head of each call between components.
        widest: The width that a row should not exceed in px; a single card may.
    """
    rows: list[Packed] = []
    for plane in Plane:
        ids = [name for name, of in planes.items() if of is plane]
        inside = _acyclic(ids, [(a, b) for a, b in calls if a in ids and b in ids])
        layers = _merged(_layers(ids, inside), inside, widths, widest)
        for layer in layers:
            rows += [Packed(plane, chunk) for chunk in _chunks(layer, widths, widest)]
    return rows


def _acyclic(ids: Sequence[str], calls: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """The calls without those that close a circle, in the order given."""
    kept: list[tuple[str, str]] = []
    reach: dict[str, set[str]] = {name: {name} for name in ids}
    for tail, head in calls:
        if tail in reach[head]:
            continue
        kept.append((tail, head))
        for held in reach.values():
            if tail in held:
                held |= reach[head]
    return kept


def _merged(
    layers: Sequence[list[str]],
    calls: Sequence[tuple[str, str]],
    widths: Mapping[str, float],
    widest: float,
) -> list[list[str]]:
    """Join a layer to the one before where both fit side by side, chains of calls included."""
    merged: list[list[str]] = []
    for layer in layers:
        if merged and _fits_one_row([*merged[-1], *layer], calls, widths, widest):
            merged[-1] = [*merged[-1], *layer]
        else:
            merged.append(list(layer))
    return merged


def _fits_one_row(
    ids: Sequence[str],
    calls: Sequence[tuple[str, str]],
    widths: Mapping[str, float],
    widest: float,
) -> bool:
    """Whether the calls among components are chains that fit side by side with their labels."""
    inside = [(tail, head) for tail, head in calls if tail in ids and head in ids]
    tails = [tail for tail, _ in inside]
    heads = [head for _, head in inside]
    if len(set(tails)) < len(tails) or len(set(heads)) < len(heads):
        return False
    need = sum(widths[name] for name in ids) + GAP * (len(ids) - 1) + _CALL_ROOM * len(inside)
    return need <= widest


def _layers(ids: Sequence[str], calls: Sequence[tuple[str, str]]) -> list[list[str]]:
    """Components by the longest chain of calls that leads to them inside the plane."""
    depth = dict.fromkeys(ids, 0)
    for _ in ids:
        for tail, head in calls:
            depth[head] = max(depth[head], depth[tail] + 1)
    return [
        [name for name in ids if depth[name] == level]
        for level in range(max(depth.values(), default=-1) + 1)
    ]


def _chunks(
    layer: Sequence[str], widths: Mapping[str, float], widest: float
) -> list[tuple[str, ...]]:
    """A layer on as few rows as it fits, about the same number on each."""
    need = sum(widths[name] + GAP for name in layer) - GAP
    count = max(1, -(-int(need) // int(widest)))
    size = -(-len(layer) // count)
    return [tuple(layer[at : at + size]) for at in range(0, len(layer), size)]
