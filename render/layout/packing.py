"""Which components of a plane are drawn side by side.

Either the planes follow each other as a request meets them, each once: in a plane, a caller is
above its callees, or next to them where the calls of a row form chains. Or the calls are followed
wherever they lead, and a plane comes as often as they come back to it.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache

import attrs

from atlas.topology.plane import Plane

GAP = 28.0
"""The least distance of two cards of a row in px."""

_CALL_ROOM = 110.0


@attrs.frozen(cache_hash=True)
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
        ids = tuple(name for name, of in planes.items() if of is plane)
        members = {*ids}
        inside = tuple((a, b) for a, b in calls if a in members and b in members)
        order, kept = _from_callers(ids, inside)
        rows += [Packed(plane, row) for row in _rows(order, kept, widths, widest)]
    return rows


def followed(
    planes: Mapping[str, Plane], calls: Sequence[tuple[str, str]], most: int
) -> list[Packed] | None:
    """Put components into the fewest rows of which no call leads to itself or back.

    A call that closes a cycle leads back all the same. What nothing calls stands as near as it
    can to what it calls.

    Args:
        planes: The plane of each component, in the order of the view.
        calls: The tail and head of each call between components.
        most: How many rows there may be.

    Returns:
        The rows, or None if there would be more.
    """
    inside = [(a, b) for a, b in calls if a in planes and b in planes]
    kept = _acyclic([*planes], inside)
    callers: dict[str, set[str]] = {name: set() for name in planes}
    for tail, head in kept:
        callers[head].add(tail)
    rows = _fewest_rows(planes, callers, most)
    return None if rows is None else _nearer(rows, callers, kept)


def _fewest_rows(
    planes: Mapping[str, Plane], callers: Mapping[str, set[str]], most: int
) -> list[Packed] | None:
    """Return the fewest rows that stand after all callers of theirs, breadth first."""
    every = frozenset(planes)
    ways: dict[frozenset[str], list[Packed]] = {frozenset(): []}
    for _ in range(most):
        longer: dict[frozenset[str], list[Packed]] = {}
        for placed, rows in ways.items():
            ready = [name for name in planes if name not in placed and callers[name] <= placed]
            for plane in Plane:
                ids = tuple(name for name in ready if planes[name] is plane)
                if ids:
                    longer.setdefault(placed.union(ids), [*rows, Packed(plane, ids)])
        if every in longer:
            return longer[every]
        ways = longer
    return None


def _nearer(
    rows: Sequence[Packed], callers: Mapping[str, set[str]], calls: Sequence[tuple[str, str]]
) -> list[Packed]:
    """Move what nothing calls into the last row of its plane before those that it calls."""
    at = {name: index for index, row in enumerate(rows) for name in row.ids}
    kept = [[*row.ids] for row in rows]
    for name in [name for name, those in callers.items() if not those]:
        first = min((at[head] for tail, head in calls if tail == name), default=0)
        plane = rows[at[name]].plane
        later = [index for index in range(at[name] + 1, first) if rows[index].plane is plane]
        if later:
            kept[at[name]].remove(name)
            kept[later[-1]].append(name)
    return [Packed(row.plane, tuple(ids)) for row, ids in zip(rows, kept, strict=True) if ids]


@lru_cache(maxsize=64)
def _from_callers(
    ids: tuple[str, ...], calls: tuple[tuple[str, str], ...]
) -> tuple[list[str], list[tuple[str, str]]]:
    """Return components after their callers, and the calls without cycles, for rows of any width.

    Args:
        ids: The components of a plane.
        calls: The tail and head of each call among them.
    """
    kept = _acyclic(ids, calls)
    depth = _depths(ids, kept)
    return sorted(ids, key=lambda member: depth[member]), kept


def _acyclic(ids: Sequence[str], calls: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the calls without those that close a cycle, in the order given."""
    kept: list[tuple[str, str]] = []
    reach: dict[str, set[str]] = {name: {name} for name in ids}
    for tail, head in calls:
        if tail in reach[head]:
            continue
        kept.append((tail, head))
        for reached in reach.values():
            if tail in reached:
                reached.update(reach[head])
    return kept


def _rows(
    ids: Sequence[str],
    calls: Sequence[tuple[str, str]],
    widths: Mapping[str, float],
    widest: float,
) -> list[tuple[str, ...]]:
    """Put each component into the first row that has room and stands below its callers.

    Args:
        ids: The components, after their callers.
        calls: The calls among them, without cycles.
        widths: The width of each card in px.
        widest: The width that a row should not exceed in px.
    """
    callers: dict[str, list[str]] = {name: [] for name in ids}
    for tail, head in calls:
        callers[head].append(tail)
    rows: list[_Row] = []
    row_of: dict[str, int] = {}
    for name in ids:
        least = max((row_of[caller] for caller in callers[name]), default=0)
        for index in range(least, len(rows)):
            if rows[index].takes(name, callers[name], widths[name], widest):
                break
        else:
            index = len(rows)
            rows.append(_Row())
            rows[index].takes(name, [], widths[name], float("inf"))
        row_of[name] = index
    return [tuple(row.ids) for row in rows]


@attrs.define
class _Row:
    """A row that is being filled; the calls in it are chains.

    Attributes:
        ids: Its components.
        need: How wide it is with its labels, in px, and a gap after it.
        tails: Those that call another one of the row.
    """

    ids: list[str] = attrs.field(factory=list[str])
    need: float = 0.0
    tails: set[str] = attrs.field(factory=set[str])

    def takes(self, name: str, callers: Sequence[str], width: float, widest: float) -> bool:
        """Add a component after its callers, if it fits and calls stay chains.

        Args:
            name: The component.
            callers: Those that call it.
            width: Its width in px.
            widest: How wide the row may be in px.
        """
        here = [caller for caller in callers if caller in self.ids]
        need = self.need + width + _CALL_ROOM * len(here)
        if need > widest or len(here) > 1 or not self.tails.isdisjoint(here):
            return False
        self.ids.append(name)
        self.need = need + GAP
        self.tails.update(here)
        return True


def _depths(ids: Sequence[str], calls: Sequence[tuple[str, str]]) -> dict[str, int]:
    """Return the length of the longest chain of calls in the plane that leads to each component."""
    depth = dict.fromkeys(ids, 0)
    for _ in ids:
        for tail, head in calls:
            depth[head] = max(depth[head], depth[tail] + 1)
    return depth
