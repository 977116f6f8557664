"""Causes: which match can be why another one is there."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from typing import TypeVar

from atlas.matching.signature import Signature
from atlas.search.index import Index
from atlas.triage.matches import Match

_Name = TypeVar("_Name")
Node = tuple[str, str]
"""A view and a component of it."""
NEAR = 20
"""Lines: within so many another message is what one that wraps an error is about."""
Places = Mapping[str, AbstractSet[Node]]
"""Where each signal is carried, by its key."""


def cause_of(
    index: Index, matches: Iterable[Match], places: Places
) -> Callable[[Match, Match], bool]:
    """Return a function that says whether one match can cause another.

    A message that leaves its own cause open explains nothing else, but that a program's own message
    says more than one that any program prints (connection refused, 503). One that wraps an error,
    or has any error behind it, explains nothing: what is next to it says more. A partial match
    explains none that is certain. What the kernel or a name server reports is behind what programs
    report; the failure of a technology shows in those that need it; a component that is lost shows
    at those that call it, over any number of calls.

    Args:
        index: The index of the project.
        matches: The matches of a log.
        places: Where their signals are carried.
    """
    needed: dict[str, list[str]] = index.computed("needed", _needed)
    keys = {match.signature.key for match in matches}
    below = _below(index, {key: places.get(key, frozenset()) for key in keys})

    def is_cause(cause: Match, symptom: Match) -> bool:
        by, of = cause.signature, symptom.signature
        if symptom.exact and not cause.exact:
            return False
        is_hollow = by.wraps or by.general or (by.wide and by.ambiguous)
        is_outer = (of.general and not by.general) or (of.wraps and not is_hollow)
        if is_outer and _is_near(cause, symptom):
            return True
        is_needed = by.technology in needed.get(of.technology, ()) and not by.wraps
        if is_needed or (of.wide and of.ambiguous and not by.wide and not by.general):
            return True
        if by.ambiguous or by.general:
            return False
        if by.wide and not of.wide:
            return of.technology not in needed.get(by.technology, ())
        return not below[of.key].isdisjoint(places.get(by.key, frozenset()))

    return is_cause


def _is_near(cause: Match, symptom: Match) -> bool:
    return cause.file == symptom.file and abs(cause.line - symptom.line) <= NEAR


def _needed(signatures: Iterable[Signature]) -> dict[str, list[str]]:
    """Return the technologies that each one needs, directly or through another one."""
    direct = {signature.technology: signature.needs for signature in signatures}
    needs = {technology: set(listed) for technology, listed in direct.items()}
    return {technology: sorted(_reach(needs, {technology})) for technology in sorted(needs)}


def _below(index: Index, nodes: Places) -> dict[str, set[Node]]:
    views = {view for places in nodes.values() for view, _ in places}
    calls: dict[Node, set[Node]] = defaultdict(set)
    for view, tail, head in index.dependencies(views):
        calls[view, tail].add((view, head))
    return {key: _reach(calls, places) for key, places in nodes.items()}


def _reach(needs: Mapping[_Name, set[_Name]], starts: AbstractSet[_Name]) -> set[_Name]:
    reached: set[_Name] = set()
    waiting = [head for start in starts for head in needs.get(start, ())]
    while waiting:
        node = waiting.pop()
        if node not in reached:
            reached.add(node)
            waiting += needs.get(node, ())
    return reached
