"""Zones: what runs in them, and what fails with them.

A component runs in the zones it declares (`zones=`), and in the group of the view that holds it
where that has the boundary `zone`. While as many of its zones are up as it needs (`zones_needed`,
one unless given) it continues with fewer machines; with fewer zones it fails.
"""

from collections.abc import Collection, Iterable

from attrs import frozen

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
        view: The view, whose groups may be zones.
        component: A component of the view.
    """
    stated = component.zones if isinstance(component, Provisioned) else ()
    names = [zone.text for zone in stated if isinstance(zone, Statement)]
    group = view.group_of(component)
    if group is not None and group.boundary == "zone":
        names.append(group.name)
    return tuple(dict.fromkeys(names))


def zones(view: View) -> tuple[str, ...]:
    """Return the names of the zones of a view, in the order of its components."""
    names = (name for component in view.components for name in zones_of(view, component))
    return tuple(dict.fromkeys(names))


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
    for component in view.components:
        names = zones_of(view, component)
        down = sum(name in lost_zones for name in names)
        up = len(names) - down + _unnamed(component)
        if component in named or (down and up < _needed(component)):
            killed.append(component)
        elif down:
            weakened.append(component)
    return Loss(tuple(killed), tuple(weakened))
