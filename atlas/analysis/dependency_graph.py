"""The dependencies of a system as a graph, and what follows from a failure along them."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from functools import lru_cache

from attrs import frozen

from atlas.analysis.system_calls import SystemCalls
from atlas.topology.call_kinds import Fallback, Named
from atlas.topology.component import Component
from atlas.topology.connection import Connection, members


@frozen
class Dependency:
    """One tail's relation to one head (a component, or a group of which one may do)."""

    heads: tuple[Component, ...]
    connection: Connection
    needed: bool
    spare: bool
    instead_of: tuple[Named, ...] = ()

    def replaces(self, other: "Dependency") -> bool:
        """Return whether it is a fallback of another one; of all, where it names none."""
        return not self.instead_of or any(head in self.instead_of for head in other.heads)

    def all_in(self, fallen: AbstractSet[Component]) -> bool:
        """Return whether all of its heads are among the fallen."""
        return all(head in fallen for head in self.heads)

    def any_in(self, fallen: AbstractSet[Component]) -> bool:
        """Return whether one of its heads is among the fallen."""
        return any(head in fallen for head in self.heads)


@frozen
class Graph:
    """The dependencies and the callers of each component."""

    relations: dict[Component, list[Dependency]]
    callers: dict[Component, list[Component]]

    def of(self, fallen: Iterable[Component]) -> list[Component]:
        """Return the callers of any of these."""
        return [tail for component in fallen for tail in self.callers[component]]


@lru_cache(maxsize=256)
def graph_of(calls: SystemCalls) -> Graph:
    """Return the dependencies and the callers of each component of a system."""
    relations: dict[Component, list[Dependency]] = {part: [] for part in calls.components}
    callers: dict[Component, list[Component]] = {part: [] for part in calls.components}
    for connection in calls.connections:
        heads, call = members(connection.head), connection.call
        needed = call.is_dependency and not call.optional
        instead_of = call.instead_of if isinstance(call, Fallback) else ()
        dependency = Dependency(heads, connection, needed, call.kind == "fallback", instead_of)
        for tail in members(connection.tail):
            relations[tail].append(dependency)
            for head in heads:
                callers[head].append(tail)
    return Graph(relations, callers)


_Components = frozenset[Component]


@lru_cache(maxsize=8192)
def state(
    calls: SystemCalls, killed: tuple[Component, ...], weakened: tuple[Component, ...]
) -> tuple[_Components, _Components, _Components]:
    """Return what is down with the killed, what is degraded, and what is left of the weakened.

    Args:
        calls: The calls of the system.
        killed: What fails first.
        weakened: What loses some of its machines.
    """
    graph = graph_of(calls)
    lost = _lost(graph, killed)
    weak = [component for component in weakened if component not in lost]
    return frozenset(lost), frozenset(_degraded(graph, lost, weak)), frozenset(weak)


def _lost(graph: Graph, killed: Iterable[Component]) -> set[Component]:
    lost = set(killed)
    callers = graph.of(lost)
    while callers:
        tail = callers.pop()
        if tail not in lost and falls(graph.relations[tail], lost):
            lost.add(tail)
            callers += graph.callers[tail]
    return lost


def _degraded(
    graph: Graph, lost: AbstractSet[Component], weakened: Iterable[Component]
) -> set[Component]:
    degraded = set(weakened)
    callers = graph.of((*lost, *degraded))
    while callers:
        tail = callers.pop()
        if tail in lost or tail in degraded:
            continue
        if _weakens(graph.relations[tail], lost, degraded):
            degraded.add(tail)
            callers += graph.callers[tail]
    return degraded


def falls(relations: list[Dependency], lost: AbstractSet[Component]) -> bool:
    """Return whether a caller fails: a hard dependency is down, and no fallback stands in for it.

    Args:
        relations: What it calls.
        lost: What is down.
    """
    working = [one for one in relations if one.spare and not one.all_in(lost)]
    return any(
        one.needed and one.all_in(lost) and not any(spare.replaces(one) for spare in working)
        for one in relations
    )


def _weakens(
    relations: list[Dependency], lost: AbstractSet[Component], degraded: AbstractSet[Component]
) -> bool:
    for dependency in relations:
        call = dependency.connection.call
        if call.kind in ("request", "asynchronous", "replication") and dependency.any_in(lost):
            return True
        if dependency.needed and dependency.any_in(degraded):
            return True
    return False
