"""Blast radius: what is down, degraded or unaffected when components fail."""

from collections.abc import Iterable

from attrs import frozen

from atlas.analysis.journeys import Journey, Stage, journeys
from atlas.topology.component import Component
from atlas.topology.connection import Connection, members
from atlas.topology.edge import Client
from atlas.views.view import View


@frozen
class BlastRadius:
    """The state of each component of a view when `killed` fail.

    Attributes:
        killed: The components that fail first.
        lost: The components that they take down.
        degraded: What continues with less: a fallback, a soft dependency down, a growing backlog.
        untouched: What is unaffected.
        weakened: Of the degraded, those that lost some of their own machines.
    """

    killed: tuple[Component, ...]
    lost: tuple[Component, ...]
    degraded: tuple[Component, ...]
    untouched: tuple[Component, ...]
    weakened: tuple[Component, ...] = ()

    @property
    def size(self) -> int:
        """How many components the failed ones take down."""
        return len(self.lost)

    @property
    def summary(self) -> str:
        """How many components it takes down and degrades, in words."""
        if not self.lost and not self.degraded:
            return "no downstream impact"
        return f"{len(self.lost)} more down, {len(self.degraded)} degraded"

    @property
    def down(self) -> frozenset[Component]:
        """The failed components and those that they take down."""
        return frozenset((*self.killed, *self.lost))


@frozen
class Journeys:
    """The state of the user journeys of a view.

    Attributes:
        lost: They fail for users.
        degraded: They work for users, with less.
        untouched: They are unaffected.
    """

    lost: tuple[Journey, ...]
    degraded: tuple[Journey, ...]
    untouched: tuple[Journey, ...]


@frozen
class _Dependency:
    """One tail's relation to one head (a component, or a group of which one may do)."""

    heads: tuple[Component, ...]
    connection: Connection
    needed: bool
    spare: bool

    def all_in(self, fallen: set[Component]) -> bool:
        return fallen.issuperset(self.heads)

    def any_in(self, fallen: set[Component]) -> bool:
        return not fallen.isdisjoint(self.heads)


@frozen
class _Graph:
    """The dependencies and the callers of each component."""

    relations: dict[Component, list[_Dependency]]
    callers: dict[Component, list[Component]]

    def of(self, fallen: Iterable[Component]) -> list[Component]:
        """Return the callers of any of these."""
        return [tail for component in fallen for tail in self.callers[component]]


def _graph(view: View) -> _Graph:
    relations: dict[Component, list[_Dependency]] = {component: [] for component in view.components}
    callers: dict[Component, list[Component]] = {component: [] for component in view.components}
    for connection in view.connections:
        heads, call = members(connection.head), connection.call
        needed = call.is_dependency and not call.optional
        dependency = _Dependency(heads, connection, needed, call.kind == "fallback")
        for tail in members(connection.tail):
            relations[tail].append(dependency)
            for head in heads:
                callers[head].append(tail)
    return _Graph(relations, callers)


def blast_radius(view: View, *killed: Component, weakened: Iterable[Component] = ()) -> BlastRadius:
    """Follow the calls backwards from what fails.

    A caller is down when a hard dependency leads only to components that are down, unless one of
    its fallbacks still works. It is degraded when it uses a fallback, when an optional,
    asynchronous or replicating call leads to something down, when part of a group it calls is
    down, or when what it depends on is degraded. Observation propagates nothing. Failing more
    never shrinks the radius; adding a fallback never enlarges what is down.

    Args:
        view: The view.
        killed: What fails.
        weakened: What loses some of its machines and continues, degraded: see `zones.loss`.
    """
    return _radius(view, _graph(view), killed, weakened)


def _radius(
    view: View, graph: _Graph, killed: tuple[Component, ...], weakened: Iterable[Component] = ()
) -> BlastRadius:
    lost = _lost(graph, killed)
    weak = [component for component in weakened if component not in lost]
    degraded = _degraded(graph, lost, weak)
    rest = [component for component in view.components if component not in killed]
    return BlastRadius(
        killed=killed,
        lost=tuple(component for component in rest if component in lost),
        degraded=tuple(component for component in rest if component in degraded),
        untouched=tuple(
            component for component in rest if component not in lost and component not in degraded
        ),
        weakened=tuple(component for component in rest if component in weak),
    )


def _lost(graph: _Graph, killed: Iterable[Component]) -> set[Component]:
    lost = set(killed)
    callers = graph.of(lost)
    while callers:
        tail = callers.pop()
        if tail not in lost and _falls(graph.relations[tail], lost):
            lost.add(tail)
            callers += graph.callers[tail]
    return lost


def _degraded(graph: _Graph, lost: set[Component], weakened: Iterable[Component]) -> set[Component]:
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


def _falls(relations: list[_Dependency], lost: set[Component]) -> bool:
    falls = False
    for dependency in relations:
        if dependency.spare and not dependency.all_in(lost):
            return False
        falls = falls or (dependency.needed and dependency.all_in(lost))
    return falls


def _weakens(relations: list[_Dependency], lost: set[Component], degraded: set[Component]) -> bool:
    for dependency in relations:
        call = dependency.connection.call
        if call.kind in ("request", "asynchronous", "replication") and dependency.any_in(lost):
            return True
        if dependency.needed and dependency.any_in(degraded):
            return True
    return False


def widest(view: View) -> BlastRadius:
    """Return the radius of the one component that takes down most others; ties by name."""
    graph = _graph(view)
    radii = [_radius(view, graph, (component,)) for component in view.components]
    return max(
        radii,
        key=lambda radius: (
            len(radius.lost),
            len(radius.degraded),
            [-ord(c) for c in radius.killed[0].name],
        ),
    )


def journeys_within(view: View, radius: BlastRadius) -> Journeys:
    """Return the state of the user journeys of a view in a blast radius.

    A journey fails when its entry does: when it is killed, or down and not a client. A client
    represents the requests of many users: those of its journeys fail whose first component is
    down, if that is a hard dependency without a working fallback. A journey is degraded when
    anything else on it, other than a client, is down or degraded. Failing more never shrinks what
    fails; adding a fallback never enlarges it.

    Args:
        view: The view.
        radius: The components that are down or degraded.
    """
    graph, down = _graph(view), set(radius.down)
    touched = down | set(radius.degraded)
    lost: list[Journey] = []
    degraded: list[Journey] = []
    untouched: list[Journey] = []
    killed = set(radius.killed)
    for journey in journeys(view):
        parts = journey.path[isinstance(journey.entry, Client) :]
        if journey.entry in killed or _ends(graph, journey.stages[0], down):
            lost.append(journey)
        elif any(part in touched for part in parts):
            degraded.append(journey)
        else:
            untouched.append(journey)
    return Journeys(tuple(lost), tuple(degraded), tuple(untouched))


def _ends(graph: _Graph, first: Stage, down: set[Component]) -> bool:
    """Return whether a journey fails at its first call; hard dependencies take that one down."""
    if not isinstance(first.tail, Client):
        return first.tail in down
    relations = graph.relations[first.tail]
    needed = [dependency for dependency in relations if dependency.connection is first.connection]
    fallbacks = [dependency for dependency in relations if dependency.spare]
    return _falls([*needed, *fallbacks], down)


def single_points(view: View) -> tuple[Component, ...]:
    """Return the components that alone make a journey fail, in the order of the view.

    A component fails as a whole here, with every machine of its fleet. Clients belong to users and
    are no single points of failure.
    """
    graph = _graph(view)
    firsts = {
        (journey.entry, journey.stages[0].connection): journey.stages[0]
        for journey in journeys(view)
    }
    return tuple(
        component
        for component in view.components
        if not isinstance(component, Client)
        and _loses(graph, firsts.values(), _lost(graph, [component]))
    )


def _loses(graph: _Graph, firsts: Iterable[Stage], down: set[Component]) -> bool:
    return any(_ends(graph, first, down) for first in firsts)
