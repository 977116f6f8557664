"""Blast radius: what is lost, degraded or untouched when components die."""

from attrs import frozen

from atlas.kinds.view import View
from atlas.topology.component import Component
from atlas.topology.group import Group
from atlas.topology.wiring import Connection, Endpoint


@frozen
class BlastRadius:
    """What becomes of each component of a view when `killed` die.

    Attributes:
        killed: What was killed.
        lost: What cannot serve any more, the killed not among them.
        degraded: What goes on with less: a fallback, a lost option, work that piles up.
        untouched: What does not notice.
    """

    killed: tuple[Component, ...]
    lost: tuple[Component, ...]
    degraded: tuple[Component, ...]
    untouched: tuple[Component, ...]

    @property
    def size(self) -> int:
        """How many components are lost with the killed ones."""
        return len(self.lost)


def _members(end: Endpoint) -> tuple[Component, ...]:
    return end.members if isinstance(end, Group) else (end,)


@frozen
class _Dependency:
    """One tail's relation to one head (a component, or a group of which one may do)."""

    heads: tuple[Component, ...]
    connection: Connection

    def all_in(self, fallen: set[Component]) -> bool:
        return all(head in fallen for head in self.heads)

    def any_in(self, fallen: set[Component]) -> bool:
        return any(head in fallen for head in self.heads)


def _relations(view: View) -> dict[Component, list[_Dependency]]:
    relations: dict[Component, list[_Dependency]] = {each: [] for each in view.components}
    for connection in view.connections:
        for tail in _members(connection.tail):
            relations[tail].append(_Dependency(_members(connection.head), connection))
    return relations


def blast_radius(view: View, *killed: Component) -> BlastRadius:
    """Follow the calls backwards from what dies.

    A tail is lost when a call it cannot do without leads only to lost components, unless one of
    its fallbacks still stands. It is degraded when it lives on a fallback, when an optional,
    asynchronous or replicating call leads to something lost, when part of a group it calls is
    lost, or when what it depends on is degraded. Observation passes nothing on. Killing more
    never shrinks the radius; adding a fallback never enlarges what is lost.
    """
    relations = _relations(view)
    lost: set[Component] = set(killed)
    while fallen := {
        each for each in relations if each not in lost and _falls(relations[each], lost)
    }:
        lost |= fallen
    degraded: set[Component] = set()
    while weak := {
        each
        for each in relations
        if each not in lost | degraded and _weakens(relations[each], lost, degraded)
    }:
        degraded |= weak
    rest = [each for each in view.components if each not in killed]
    return BlastRadius(
        killed=killed,
        lost=tuple(each for each in rest if each in lost),
        degraded=tuple(each for each in rest if each in degraded),
        untouched=tuple(each for each in rest if each not in lost | degraded),
    )


def _falls(relations: list[_Dependency], lost: set[Component]) -> bool:
    if any(each.connection.call.sort == "fallback" and not each.all_in(lost) for each in relations):
        return False
    return any(
        each.connection.call.is_dependency
        and not each.connection.call.optional
        and each.all_in(lost)
        for each in relations
    )


def _weakens(relations: list[_Dependency], lost: set[Component], degraded: set[Component]) -> bool:
    for each in relations:
        call = each.connection.call
        if call.sort in ("request", "asynchronous", "replication") and each.any_in(lost):
            return True
        if call.is_dependency and not call.optional and each.any_in(degraded):
            return True
    return False


def widest(view: View) -> BlastRadius:
    """Return the radius of the one component whose loss takes most with it; ties by name."""
    radii = [blast_radius(view, each) for each in view.components]
    return max(
        radii,
        key=lambda each: (
            len(each.lost),
            len(each.degraded),
            [-ord(c) for c in each.killed[0].name],
        ),
    )
