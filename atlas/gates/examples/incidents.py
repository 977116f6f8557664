"""An incident anatomy of the made-up shop."""

from collections.abc import Mapping
from typing import Any

from atlas.evidence.instant import at
from atlas.evidence.moment import Moment
from atlas.gates.examples.parts import (
    call,
    cited,
    client,
    component,
    failure,
    gap,
    message,
    metric,
    post,
    service,
    step,
)
from atlas.gates.examples.shop import shop
from atlas.kinds.incident_anatomy import IncidentAnatomy
from atlas.operations.timeline import PHASES, Barrier, Effect, Event
from atlas.topology.component import Component
from atlas.views.view import View

_MINUTES_APART = 10
_COUNT = len(PHASES)


def moment(number: int) -> Moment:
    """Return the moment that is the given number of ten-minute intervals after the start."""
    clock = f"09:{number * _MINUTES_APART:02}"
    return at(f"2026-04-02 {clock}", zone="UTC") @ post.at(f"at {clock} UTC")


_KNOWN_FIRST = (0, 3, 2, 1)
"""The order in which times become known: the beginning, then the end, then the others."""


def _timeline(times: int, effects: Mapping[str, list[Effect]]) -> list[Event]:
    """Return an event for each phase, of which the given number have a known time."""
    known = _KNOWN_FIRST[:times]
    return [
        Event(
            cited,
            when=moment(number) if number in known else gap,
            phase=phase,
            effects=effects.get(phase, []),
        )
        for number, phase in enumerate(PHASES)
    ]


def anatomy(
    *, times: int = _COUNT, through: str = "checkout", barrier: bool = True, **changes: Any
) -> View:
    """Return the anatomy of a full disk.

    Args:
        times: How many of its four events have a known time.
        through: The component that took the client down.
        barrier: Whether something would have prevented it.
        changes: Other keywords of the view.
    """
    members: list[Component] = [client(), service(fails=[failure("overload")]), component()]
    by_name = {component.name: component for component in members}
    effects = {
        "began": [
            Effect(by_name["orders"], "lost"),
            Effect(by_name["checkout"], "lost", because=by_name["orders"]),
            Effect(by_name["client"], "degraded", because=by_name[through]),
        ],
        "resolved": [Effect(component, "recovered") for component in members],
    }
    stop = Barrier("spare disk space", what=cited, stops=by_name["orders"], cost=gap)
    fields: dict[str, Any] = {
        "report": post,
        "failure_class": "disk-full",
        "timeline": _timeline(times, effects),
        "impact": {"orders": cited},
        "barriers": [stop] if barrier else gap,
        "signals": [message, metric],
        "recovery": [step("Free space on the disk", risk="low")],
        "cost": gap,
    }
    texts = ("trigger", "detection", "mitigation", "data_loss", "rollback")
    fields |= dict.fromkeys(texts, cited)
    arguments: dict[str, Any] = {"system": shop, **fields, **changes}
    with IncidentAnatomy(title="Disk full on orders", as_of="2026-05", **arguments) as view:
        _ = members[0] >> call() >> members[1] >> call() >> members[2]
    return view
