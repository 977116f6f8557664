"""The positions on the side of a box where lines end.

A line is straight wherever the boxes at its ends lie over each other; lines that meet one side
of a box keep a distance, in the order of the boxes they come from.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import attrs

from render.layout.ranks import Wire

APART = 13.0
"""The distance of two lines at one side of a box, where there is room."""

_CORNER = 18.0
_ROUNDS = 3

Span = tuple[float, float]


@attrs.define
class _Join:
    """A wire between ranks, with the place of its ends along the rank."""

    wire: Wire
    upper: float
    lower: float


def ports(wires: Sequence[Wire], spans: Mapping[str, Span]) -> list[tuple[float, float]]:
    """Return the place along its ranks of each wire's upper and lower end, in px.

    Args:
        wires: The wires; the places of those that run sideways mean nothing.
        spans: The first and last px of each spot along its rank.
    """
    joins = [_join(wire, spans) for wire in wires]
    below: defaultdict[str, list[_Join]] = defaultdict(list)
    above: defaultdict[str, list[_Join]] = defaultdict(list)
    for join in joins:
        if not join.wire.sideways:
            below[join.wire.upper].append(join)
            above[join.wire.lower].append(join)
    for _ in range(_ROUNDS):
        for name, side in below.items():
            order = sorted(side, key=lambda join: join.lower)
            places = _apart([join.lower for join in order], spans[name])
            for join, place in zip(order, places, strict=True):
                join.upper = place
        for name, side in above.items():
            order = sorted(side, key=lambda join: join.upper)
            places = _apart([join.upper for join in order], spans[name])
            for join, place in zip(order, places, strict=True):
                join.lower = place
    return [(join.upper, join.lower) for join in joins]


def narrowed(span: Span, lines: int) -> Span:
    """Return the span to pass for a label, so that its lines end around its middle.

    Args:
        span: The first and last px of the label.
        lines: How many lines end at it.
    """
    middle = (span[0] + span[1]) / 2
    half = _CORNER + (lines - 1) * APART / 2
    return middle - half, middle + half


def _usable(span: Span) -> Span:
    """Return the part of a side where lines may end: not the round corners; a line's middle."""
    first, last = span
    middle = (first + last) / 2
    return min(first + _CORNER, middle), max(last - _CORNER, middle)


def _join(wire: Wire, spans: Mapping[str, Span]) -> _Join:
    """Return a wire's ends, in one place if its boxes lie over each other."""
    upper, lower = _usable(spans[wire.upper]), _usable(spans[wire.lower])
    first, last = max(upper[0], lower[0]), min(upper[1], lower[1])
    if first <= last:
        middle = (sum(upper) + sum(lower)) / 4
        place = min(max(middle, first), last)
        return _Join(wire, place, place)
    if upper[1] < lower[0]:
        return _Join(wire, upper[1], lower[0])
    return _Join(wire, upper[0], lower[1])


def _apart(wanted: list[float], span: Span) -> list[float]:
    """Return the places nearest to sorted wishes that are on a side and keep their distance."""
    first, last = _usable(span)
    if len(wanted) == 1:
        return [min(max(wanted[0], first), last)]
    steps = len(wanted) - 1
    apart = min(APART, (last - first) / steps)
    places: list[float] = []
    for index, wish in enumerate(wanted):
        least = places[-1] + apart if places else first
        most = last - (steps - index) * apart
        places.append(min(max(wish, least), most))
    for index in range(steps - 1, -1, -1):
        least = places[index - 1] + apart if index else first
        places[index] = max(
            least, min(max(wanted[index], places[index]), places[index + 1] - apart)
        )
    return places
