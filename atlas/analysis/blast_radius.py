"""Blast radius: what is down, degraded or unaffected when components fail.

It is computed of the calls of the whole system, once for all its views: see `system_calls`.
"""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from functools import lru_cache

from attrs import frozen

from atlas.analysis.dependency_graph import Graph, falls, graph_of, state
from atlas.analysis.journeys import Journey, Stage, journeys
from atlas.analysis.system_calls import SystemCalls, system_calls
from atlas.topology.component import Component
from atlas.topology.edge import Client
from atlas.views.view import View


@frozen
class BlastRadius:
    """The state of each component of a system when `killed` fail.

    Attributes:
        killed: The components that fail first.
        lost: The components of the system that they take down.
        degraded: What continues with less: a fallback, a soft dependency down, a growing backlog.
        untouched: The components of the view asked that are unaffected.
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
        counts = ((len(self.lost), "more down"), (len(self.degraded), "degraded"))
        told = [f"{count} {state}" for count, state in counts if count]
        return ", ".join(told) or "no downstream impact"

    @property
    def down(self) -> frozenset[Component]:
        """The failed components and those that they take down."""
        return frozenset((*self.killed, *self.lost))


@frozen
class Journeys:
    """The state of the user journeys of a system.

    Attributes:
        lost: They fail for users.
        degraded: They work for users, with less.
        untouched: They are unaffected.
    """

    lost: tuple[Journey, ...]
    degraded: tuple[Journey, ...]
    untouched: tuple[Journey, ...]


def blast_radius(view: View, *killed: Component, weakened: Iterable[Component] = ()) -> BlastRadius:
    """Follow the calls of the system backwards from what fails.

    A caller is down when a hard dependency leads only to components that are down, unless a
    fallback that stands in for it still works. It is degraded when it uses a fallback, when an
    optional, asynchronous or replicating call leads to something down, when part of a group it
    calls is down, or when what it depends on is degraded. Observation propagates nothing. Failing
    more never shrinks the radius; adding a fallback never enlarges what is down.

    Args:
        view: The view.
        killed: What fails.
        weakened: What loses some of its machines and continues, degraded: see `zones.loss`.
    """
    weakened = tuple(weakened)
    calls = system_calls(view, (*killed, *weakened))
    lost, degraded, weak = state(calls, killed, weakened)
    rest = [component for component in calls.components if component not in killed]
    shown = [component for component in view.components if component not in killed]
    return BlastRadius(
        killed=killed,
        lost=tuple(component for component in rest if component in lost),
        degraded=tuple(component for component in rest if component in degraded),
        untouched=tuple(
            component for component in shown if component not in lost and component not in degraded
        ),
        weakened=tuple(component for component in rest if component in weak),
    )


def widest(view: View) -> BlastRadius:
    """Return the radius of the component of a view that takes down most others; ties by name."""
    radii = [blast_radius(view, component) for component in view.components]
    return max(
        radii,
        key=lambda radius: (
            len(radius.lost),
            len(radius.degraded),
            [-ord(c) for c in radius.killed[0].name],
        ),
    )


def journeys_within(view: View, radius: BlastRadius) -> Journeys:
    """Return the state of the user journeys of the system of a view in a blast radius.

    A journey fails when its entry does: when it is killed, or down and not a client. A client
    represents the requests of many users: those of its journeys fail whose first component is
    down, if that is a hard dependency without a working fallback. A journey is degraded when
    anything else on it, other than a client, is down or degraded. Failing more never shrinks what
    fails; adding a fallback never enlarges it.

    Args:
        view: The view.
        radius: The components that are down or degraded.
    """
    calls = system_calls(view, (*radius.killed, *radius.weakened))
    graph, down = graph_of(calls), set(radius.down)
    touched = down | set(radius.degraded)
    lost: list[Journey] = []
    degraded: list[Journey] = []
    untouched: list[Journey] = []
    killed = set(radius.killed)
    for journey in journeys(calls):
        parts = journey.path[isinstance(journey.entry, Client) :]
        if journey.entry in killed or _ends(graph, journey.stages[0], down):
            lost.append(journey)
        elif any(part in touched for part in parts):
            degraded.append(journey)
        else:
            untouched.append(journey)
    return Journeys(tuple(lost), tuple(degraded), tuple(untouched))


def _ends(graph: Graph, first: Stage, down: AbstractSet[Component]) -> bool:
    """Return whether a journey fails at its first call; hard dependencies take that one down."""
    if not isinstance(first.tail, Client):
        return first.tail in down
    relations = graph.relations[first.tail]
    needed = [dependency for dependency in relations if dependency.connection is first.connection]
    fallbacks = [dependency for dependency in relations if dependency.spare]
    return falls([*needed, *fallbacks], down)


def single_points(view: View) -> tuple[Component, ...]:
    """Return the components of the system of a view that alone make a user journey fail.

    A component fails as a whole here, with every machine of its fleet. Clients belong to users and
    are no single points of failure.
    """
    return _single_points(system_calls(view))


@lru_cache(maxsize=256)
def _single_points(calls: SystemCalls) -> tuple[Component, ...]:
    graph = graph_of(calls)
    firsts = {
        (journey.entry, journey.stages[0].connection): journey.stages[0]
        for journey in journeys(calls)
    }
    return tuple(
        component
        for component in calls.components
        if not isinstance(component, Client)
        and _loses(graph, firsts.values(), state(calls, (component,), ())[0])
    )


def _loses(graph: Graph, firsts: Iterable[Stage], down: AbstractSet[Component]) -> bool:
    return any(_ends(graph, first, down) for first in firsts)
