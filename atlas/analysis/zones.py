"""Zones: what runs in them, and what fails with them.

A component runs in the zones it declares (`zones=`), and in the groups that hold it in any view of
its system and have the boundary `zone`. While as many of its zones are up as it needs
(`zones_needed`, one unless given) it continues with fewer machines; with fewer zones it fails.
"""

from collections.abc import Collection, Iterable

from attrs import frozen

from atlas.analysis.system_calls import system_calls
from atlas.evidence.figure import Figure
from atlas.evidence.statement import Statement
from atlas.topology.component import Component, Provisioned
from atlas.views.view import View


@frozen
class Loss:
    """What fails at once, before anything follows from it.

    Attributes:
        killed: What is down.
        weakened: What loses some of its machines.
    """

    killed: tuple[Component, ...]
    weakened: tuple[Component, ...]


def zones_of(view: View, component: Component) -> tuple[str, ...]:
    """Return the names of the zones that a component runs in, as far as they are known.

    Args:
        view: The view; the groups of its system may be zones.
        component: A component of the system.
    """
    stated = component.zones if isinstance(component, Provisioned) else ()
    names = [zone.text for zone in stated if isinstance(zone, Statement)]
    names += (
        group.name
        for group in system_calls(view, [component]).groups
        if group.boundary == "zone" and component in group.members
    )
    return tuple(dict.fromkeys(names))


def zones(view: View) -> tuple[str, ...]:
    """Return the names of the zones of the system of a view, in the order of its components."""
    names = (name for component in _components(view) for name in zones_of(view, component))
    return tuple(dict.fromkeys(names))


def _components(view: View) -> tuple[Component, ...]:
    """Return the components of the system of a view, and those that the view shows of the past."""
    return tuple(dict.fromkeys((*system_calls(view).components, *view.components)))


def _unnamed(component: Component) -> int:
    """Return the number of zones of a component whose names are not known."""
    stated = component.zones if isinstance(component, Provisioned) else ()
    return sum(not isinstance(zone, Statement) for zone in stated)


def _needed(component: Component) -> float:
    """Return the number of zones with which a component continues."""
    needed = component.zones_needed if isinstance(component, Provisioned) else None
    return needed.quantity.low if isinstance(needed, Figure) else 1.0


def loss(view: View, components: Iterable[Component], lost_zones: Collection[str] = ()) -> Loss:
    """Return what is down and what is weakened when components and whole zones fail.

    A zone that a component runs in and whose name is undisclosed counts as up.

    Args:
        view: The view.
        components: What fails by itself.
        lost_zones: The names of the zones that fail.
    """
    named = set(components)
    killed: list[Component] = []
    weakened: list[Component] = []
    for component in _components(view):
        names = zones_of(view, component)
        down = sum(name in lost_zones for name in names)
        up = len(names) - down + _unnamed(component)
        if component in named or (down and up < _needed(component)):
            killed.append(component)
        elif down:
            weakened.append(component)
    return Loss(tuple(killed), tuple(weakened))
