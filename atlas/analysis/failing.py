"""What a name takes down: a component, the members of a group, or a zone."""

from collections.abc import Iterable, Sequence

from atlas.analysis.blast_radius import BlastRadius, blast_radius
from atlas.analysis.zones import loss, zones
from atlas.errors import TopologyError
from atlas.nearest import meant
from atlas.topology.component import Component
from atlas.views.view import View

_LISTED = 20


def radius_of(view: View, names: Sequence[str], lost_zones: Sequence[str] = ()) -> BlastRadius:
    """Return what becomes of a view when what is named fails.

    Args:
        view: The view.
        names: Components and groups of it that fail.
        lost_zones: Zones of its system that fail.

    Raises:
        TopologyError: It has no component, group or zone of a name.
    """
    components_of: dict[str, tuple[Component, ...]] = {
        component.name: (component,) for component in view.components
    }
    for group in view.groups:
        components_of[group.name] = (*components_of.get(group.name, ()), *group.members)
    _require("component or group", names, list(components_of))
    _require("zone", lost_zones, zones(view) if lost_zones else ())
    chosen = {component for name in names for component in components_of[name]}
    killed = [component for component in view.components if component in chosen]
    lost = loss(view, killed, tuple(lost_zones))
    return blast_radius(view, *lost.killed, weakened=lost.weakened)


def _require(noun: str, names: Iterable[str], choices: Sequence[str]) -> None:
    for name in names:
        if name in choices:
            continue
        more = f" and {len(choices) - _LISTED} more" if len(choices) > _LISTED else ""
        listed = ", ".join(choices[:_LISTED])
        raise TopologyError(
            f"no {noun} is called {name!r}",
            allowed=f"{listed}{more}" or "none: the view declares no such thing",
            remedy=meant(name, choices, "name one of these" if choices else f"name no {noun}"),
        )
