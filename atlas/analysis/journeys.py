"""Journeys: the paths of user requests through a view."""

from collections.abc import Collection, Iterable
from typing import Protocol

from attrs import frozen

from atlas.topology.component import Component
from atlas.topology.connection import Connection, members
from atlas.topology.edge import Client
from atlas.topology.plane import Plane

_KINDS = ("request", "asynchronous")


class Calls(Protocol):
    """What has journeys: a view, or a system with the calls of all its views."""

    @property
    def components(self) -> Iterable[Component]:
        """Its components, in order."""
        ...

    @property
    def connections(self) -> Iterable[Connection]:
        """Its calls, in order."""
        ...


@frozen
class Stage:
    """One call of a journey, with the component at each end, also where an end is a group.

    Args:
        tail: The component that calls.
        connection: The call as the view declares it.
        head: The component that is called.
    """

    tail: Component
    connection: Connection
    head: Component


@frozen
class Journey:
    """A path from an entry to a component from which no shortest path continues.

    Args:
        stages: Its calls, in order; one at least.
    """

    stages: tuple[Stage, ...]

    @property
    def entry(self) -> Component:
        """Where it begins."""
        return self.stages[0].tail

    @property
    def path(self) -> tuple[Component, ...]:
        """Its components, in order."""
        return (self.entry, *(stage.head for stage in self.stages))

    def __str__(self) -> str:
        """Return its components by name: `web → api → store`."""
        return " → ".join(component.name for component in self.path)


def _stages(calls: Calls, kinds: Collection[str]) -> dict[Component, list[Stage]]:
    stages: dict[Component, list[Stage]] = {component: [] for component in calls.components}
    for connection in calls.connections:
        if connection.call.kind in kinds:
            for tail in members(connection.tail):
                stages[tail] += [
                    Stage(tail, connection, member) for member in members(connection.head)
                ]
    return stages


def _entries(stages: dict[Component, list[Stage]]) -> list[Component]:
    callers = [call for call, outgoing in stages.items() if outgoing]
    clients: list[Component] = [caller for caller in callers if isinstance(caller, Client)]
    if clients:
        return clients
    callees = {call.head for outgoing in stages.values() for call in outgoing}
    return [
        caller for caller in callers if caller not in callees and caller.plane is not Plane.CONTROL
    ]


def _from(entry: Component, stages: dict[Component, list[Stage]]) -> list[Journey]:
    shortest: dict[Component, tuple[Stage, ...]] = {entry: ()}
    inner: set[Component] = set()
    for component in (queue := [entry]):  # it grows while it is read: breadth first
        for stage in stages[component]:
            if stage.head not in shortest:
                shortest[stage.head] = (*shortest[component], stage)
                inner.add(component)
                queue.append(stage.head)
    return [Journey(path) for end, path in shortest.items() if end not in inner]


def journeys(calls: Calls, kinds: Collection[str] = _KINDS) -> tuple[Journey, ...]:
    """Return the user-facing journeys of a view or a system, in the order of its components.

    They begin at its clients; without clients that call, at the components without
    callers, except those of the control plane. They follow requests and asynchronous calls,
    including optional ones, but not fallbacks, replication or observation. From each entry they
    are the longest of the shortest paths (breadth first): every component that the entry reaches
    is on one of them, and there are no more of them than components.

    Args:
        calls: The view, or the calls of a system.
        kinds: The kinds of calls to follow, where not both.
    """
    stages = _stages(calls, kinds)
    return tuple(journey for entry in _entries(stages) for journey in _from(entry, stages))
