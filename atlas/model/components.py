"""What is known and not known of a component, by label."""

from datetime import date

import attrs

from atlas.evidence.command import Command
from atlas.evidence.figure import Figure
from atlas.evidence.gap import Undisclosed
from atlas.evidence.moment import Moment
from atlas.evidence.statement import Statement
from atlas.topology.component import Component, Provisioned
from atlas.topology.fleet import Fleet
from atlas.topology.latency import Latency
from atlas.views.eras import of_time

Known = Figure | Moment | Statement | Command | Undisclosed


_OWN = {
    "name",
    "technology",
    "role",
    "fails",
    "figures",
    "latency",
    "declared",
    "_made",
    "fleet",
    "cost",
    "growth",
    "zones",
    "zones_needed",
}


def component_facts(component: Component, until: date | None = None) -> dict[str, Known]:
    """Return what is known and not known of a component, by label: size first, cost last.

    Args:
        component: The component.
        until: The day after which nothing belongs to the view; see `View.until`.
    """
    return of_time(_facts(component), until)


def _facts(component: Component) -> dict[str, Known]:
    facts: dict[str, Known] = {}
    if isinstance(component, Provisioned):
        facts |= _fleet(component.fleet)
    for attribute in attrs.fields(type(component)):
        if attribute.name not in _OWN:
            facts[attribute.name.replace("_", " ")] = getattr(component, attribute.name)
    if isinstance(component.latency, Latency):
        facts |= component.latency.figures
    elif component.latency is not None:
        facts["latency"] = component.latency
    facts |= component.figures
    if isinstance(component, Provisioned):
        several = len(component.zones) > 1
        facts |= {
            f"zone {number}" if several else "zone": zone
            for number, zone in enumerate(component.zones, 1)
        }
        if component.zones_needed is not None:
            facts["zones needed"] = component.zones_needed
        facts["cost"] = component.cost
    return facts


def _fleet(fleet: Fleet | Undisclosed) -> dict[str, Known]:
    """Return the machines of a component; the reserved share only for a known machine type."""
    if isinstance(fleet, Undisclosed):
        return {"machines": fleet}
    facts: dict[str, Known] = {"machine": fleet.machine, "count": fleet.count}
    if isinstance(fleet.reserved, Figure) or not isinstance(fleet.machine, Undisclosed):
        facts["reserved"] = fleet.reserved
    return facts
