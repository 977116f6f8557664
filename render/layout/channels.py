"""The tracks of the lines between two ranks.

Between two ranks a line runs down, along a track and down again. Tracks are given so that no
two lines lie on each other and few cross: the left-edge method of channel routing (Hashimoto
and Stevens, 1971), with the order of each two lines that touch chosen by what it costs.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations, permutations

STRAIGHT = 0.5
"""A line whose ends differ by less than this many px along the rank needs no track."""

_CLEAR = 6.0
_OVERLAP = 100.0
_EXACT = 5

Ends = tuple[float, float]


def tracks(lines: Sequence[Ends]) -> list[int | None]:
    """The track of each line, 0 being next to the upper rank; None for a straight one.

    Args:
        lines: The places along the ranks of each line's upper and lower end, in px.
    """
    bent = [at for at, (upper, lower) in enumerate(lines) if abs(upper - lower) >= STRAIGHT]
    given: dict[int, int] = {}
    for at in _ordered(lines, bent):
        touching = [given[other] for other in given if _touch(lines[at], lines[other])]
        given[at] = max(touching, default=-1) + 1
    return [given.get(at) for at in range(len(lines))]


def _ordered(lines: Sequence[Ends], bent: list[int]) -> list[int]:
    """The bent lines from the first track to the last, as cheaply as may be."""
    price = {(one, two): _pair(lines[one], lines[two]) for one in bent for two in bent}

    def cost(order: Iterable[int]) -> float:
        return sum(price[pair] for pair in combinations(order, 2))

    if len(bent) <= _EXACT:
        return list(min(permutations(bent), key=cost))
    order: list[int] = []
    for at in bent:
        places = range(len(order) + 1)
        best = min(places, key=lambda place: cost([*order[:place], at, *order[place:]]))
        order.insert(best, at)
    return order


def _pair(above: Ends, below: Ends) -> float:
    """What it costs that one line's track lies above the other's."""
    cost = 0.0
    if abs(above[1] - below[0]) < _CLEAR:
        cost += _OVERLAP
    if min(below) < above[1] < max(below):
        cost += 1
    if min(above) < below[0] < max(above):
        cost += 1
    return cost


def _touch(one: Ends, other: Ends) -> bool:
    """Whether two lines would meet if they had one track."""
    return max(min(one), min(other)) - _CLEAR < min(max(one), max(other))
