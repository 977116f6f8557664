"""The tracks of the lines between two ranks.

Between two ranks a line runs down, along a track and down again. Tracks are given so that no
two lines lie on each other and few cross: the left-edge method of channel routing (Hashimoto
and Stevens, 1971), with the order of each two lines that touch chosen by what it costs.
"""

from collections.abc import Iterable, Sequence
from itertools import accumulate, combinations, permutations

STRAIGHT = 0.5
"""A line whose ends differ by less than this many px along the rank needs no track."""

_CLEAR = 6.0
_OVERLAP = 100.0
_EXACT = 5

Ends = tuple[float, float]


def tracks(lines: Sequence[Ends], bows: Sequence[Ends] = ()) -> list[int | None]:
    """Return the track of each line, 0 being next to the upper rank; None for a straight one.

    Args:
        lines: The places along the ranks of each line's upper and lower end, in px.
        bows: The places of both ends of lines that come from the upper rank and go back to it:
            these have the first tracks, since all that goes down crosses them on any track.

    Returns:
        The tracks of the lines, then those of the bows.
    """
    bent = [index for index, (upper, lower) in enumerate(lines) if abs(upper - lower) >= STRAIGHT]
    order = _ordered(lines, bent)
    lines = [*lines, *bows]
    inside = sorted(range(len(lines) - len(bows), len(lines)), key=lambda bow: _length(lines[bow]))
    given: dict[int, int] = {}
    taken: list[tuple[float, float, int]] = []
    for index in (*inside, *order):
        low, high = min(lines[index]), max(lines[index])
        touching = [
            track
            for first, last, track in taken
            if first - _CLEAR < high and low - _CLEAR < last  # they would meet on one track
        ]
        given[index] = max(touching, default=-1) + 1
        taken.append((low, high, given[index]))
    return [given.get(index) for index in range(len(lines))]


def _length(line: Ends) -> float:
    return abs(line[0] - line[1])


def _ordered(lines: Sequence[Ends], bent: list[int]) -> list[int]:
    """Order the bent lines from the first track to the last at the lowest cost."""
    price = {(upper, lower): _pair(lines[upper], lines[lower]) for upper in bent for lower in bent}

    def cost(order: Iterable[int]) -> float:
        return sum(price[pair] for pair in combinations(order, 2))

    if len(bent) <= _EXACT:
        return list(min(permutations(bent), key=cost))
    order: list[int] = []
    for line in bent:
        above = accumulate((price[before, line] for before in order), initial=0.0)
        below = [*accumulate((price[line, before] for before in reversed(order)), initial=0.0)]
        costs = [upper + lower for upper, lower in zip(above, reversed(below), strict=True)]
        order.insert(costs.index(min(costs)), line)
    return order


def _pair(above: Ends, below: Ends) -> float:
    """Return the cost of one line's track above the other's."""
    (up, down), (begin, end) = above, below
    cost = 0.0
    if -_CLEAR < down - begin < _CLEAR:
        cost += _OVERLAP
    if begin < down < end or end < down < begin:
        cost += 1
    if up < begin < down or down < begin < up:
        cost += 1
    return cost
