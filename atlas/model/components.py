"""What is known and not known of a component, by label."""

from collections.abc import Mapping
from datetime import date

import attrs

from atlas.evidence.command import Command
from atlas.evidence.figure import Figure
from atlas.evidence.gap import Undisclosed, is_missing
from atlas.evidence.moment import Moment
from atlas.evidence.statement import Statement
from atlas.topology.component import BY_LIST, Component, Provisioned
from atlas.topology.fleet import Fleet
from atlas.topology.latency import Latency
from atlas.views.eras import of_time
from atlas.views.view import View

Known = Figure | Moment | Statement | Command | Undisclosed


_OWN = {
    "name",
    "technology",
    "role",
    "url",
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
_SEVERAL = 3
"""What so many components lack, and all that have the label, is said once for all."""


def component_facts(component: Component, until: date | None = None) -> dict[str, Known]:
    """Return what is known and not known of a component, by label: size first, cost last.

    A cost that is unknown because the machines are is left out: that is one gap, shown once. So is
    one that only the bill knows, by the price list of a known machine.

    Args:
        component: The component.
        until: The day after which nothing belongs to the view; see `View.until`.
    """
    return of_time(_facts(component), until)


def shown_facts(view: View) -> dict[str, dict[str, Known]]:
    """Return what the cards of a view's picture say of each component that stands, by its name."""
    return {
        component.name: {
            label: fact
            for label, fact in component_facts(component, view.until).items()
            if view.shows(label)
        }
        for component in view.standing
    }


def unknown_to_all(shown: Mapping[str, Mapping[str, Known]]) -> dict[str, dict[str, Undisclosed]]:
    """Return what is known of no component, by label: the gap of each component, by its name.

    A picture says so once. What fewer than three components have is said at each of them.

    Args:
        shown: What cards say, as `shown_facts` returns it.
    """
    by_label: dict[str, dict[str, Known]] = {}
    for name, facts in shown.items():
        for label, fact in facts.items():
            by_label.setdefault(label, {})[name] = fact
    unknown: dict[str, dict[str, Undisclosed]] = {}
    for label, facts in by_label.items():
        gaps = {
            name: fact
            for name, fact in facts.items()
            if isinstance(fact, Undisclosed) and is_missing(fact)
        }
        if len(gaps) == len(facts) >= _SEVERAL:
            unknown[label] = gaps
    return unknown


def machines_known(shown: Mapping[str, Mapping[str, Known]]) -> tuple[str, ...]:
    """Return the components of which a machine type or number is known.

    They have these in the place of the gap `machines`, which `unknown_to_all` then says of the
    others alone.

    Args:
        shown: What cards say, as `shown_facts` returns it.
    """
    return tuple(
        name
        for name, facts in shown.items()
        if any(label in facts and not _is_gap(facts[label]) for label in ("machine", "count"))
    )


def _is_gap(fact: Known) -> bool:
    return isinstance(fact, Undisclosed) and is_missing(fact)


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
        if not _said_elsewhere(component.cost, component):
            facts["cost"] = component.cost
    return facts


def _said_elsewhere(cost: Figure | Undisclosed, component: Provisioned) -> bool:
    """Return whether a cost is a gap of the machines, or is the bill's to tell by a list."""
    fleet = component.fleet
    machine = fleet.machine if isinstance(fleet, Fleet) else fleet
    return cost is machine or (isinstance(cost, Undisclosed) and cost.where.startswith(BY_LIST))


def _fleet(fleet: Fleet | Undisclosed) -> dict[str, Known]:
    """Return the machines of a component; the reserved share only for a known machine type."""
    if isinstance(fleet, Undisclosed):
        return {"machines": fleet}
    facts: dict[str, Known] = {"machine": fleet.machine, "count": fleet.count}
    if isinstance(fleet.reserved, Figure) or not isinstance(fleet.machine, Undisclosed):
        facts["reserved"] = fleet.reserved
    return facts
