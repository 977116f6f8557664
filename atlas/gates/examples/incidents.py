"""An incident of the made-up shop, taken apart."""

from collections.abc import Mapping
from typing import Any

from atlas.evidence.instant import at
from atlas.evidence.moment import Moment
from atlas.gates.examples.parts import (
    call,
    client,
    component,
    failure,
    gap,
    message,
    metric,
    post,
    service,
    step,
    words,
)
from atlas.gates.examples.shop import shop
from atlas.kinds.incident_anatomy import IncidentAnatomy
from atlas.operations.timeline import PHASES, Barrier, Effect, Event
from atlas.topology.component import Component
from atlas.views.view import View

_EACH = 10
_COUNT = len(PHASES)


def moment(number: int) -> Moment:
    """Return the moment ten minutes later for each number."""
    clock = f"09:{number * _EACH:02}"
    return at(f"2026-04-02 {clock}", zone="UTC") @ post.at(f"at {clock} UTC")


_KNOWN_FIRST = (0, 3, 2, 1)
"""The beginning is known before the end, and that before the others."""


def _timeline(times: int, effects: Mapping[str, list[Effect]]) -> list[Event]:
    """Return an event for each phase; only so many have a known time."""
    phases_with_time = _KNOWN_FIRST[:times]
    return [
        Event(
            words,
            when=moment(number) if number in phases_with_time else gap,
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
        barrier: Whether something would have stopped it.
        changes: Other keywords of the view.
    """
    members: list[Component] = [client(), service(fails=[failure("overload")]), component()]
    components = {member.name: member for member in members}
    effects = {
        "began": [
            Effect(components["orders"], "lost"),
            Effect(components["checkout"], "lost", because=components["orders"]),
            Effect(components["client"], "degraded", because=components[through]),
        ],
        "resolved": [Effect(member, "recovered") for member in members],
    }
    stop = Barrier("room to spare", what=words, stops=components["orders"], cost=gap)
    fields: dict[str, Any] = {
        "report": post,
        "failure_class": "disk-full",
        "timeline": _timeline(times, effects),
        "impact": {"orders": words},
        "barriers": [stop] if barrier else gap,
        "signals": [message, metric],
        "recovery": [step()],
        "cost": gap,
    }
    texts = ("trigger", "detection", "mitigation", "data_loss", "rollback")
    fields |= dict.fromkeys(texts, words)
    arguments: dict[str, Any] = {"system": shop, **fields, **changes}
    with IncidentAnatomy(title="The full disk", as_of="2026-05", **arguments) as view:
        _ = members[0] >> call() >> members[1] >> call() >> members[2]
    return view
