"""The propagation of an incident over components, and what a barrier would have prevented."""

import math
from collections.abc import Iterable, Sequence
from typing import Literal

from atlas.evidence.figure import Figure, Number
from atlas.evidence.gap import Undisclosed, undisclosed
from atlas.evidence.moment import Moment
from atlas.operations.signal import Signal
from atlas.operations.timeline import Barrier, Effect, Event, marked
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Threshold
from atlas.topology.component import Component

Disruption = tuple[Event, Effect]
"""An effect that is no recovery, with its event."""


def disruptions(timeline: Sequence[Event]) -> tuple[Disruption, ...]:
    """Return every effect except recoveries, in order, with its event."""
    return tuple(
        (event, effect)
        for event in timeline
        for effect in event.effects
        if effect.state != "recovered"
    )


def worst_state(
    known: Sequence[Disruption], component: Component
) -> Literal["lost", "degraded"] | None:
    """Return the worst state of a component; None if it was not affected.

    Args:
        known: The disruptions of the incident.
        component: The component.
    """
    states = {effect.state for _, effect in known if effect.component is component}
    if not states:
        return None
    return "lost" if "lost" in states else "degraded"


def is_prevented(barrier: Barrier, effect: Effect) -> bool:
    """Return whether a barrier would have prevented an effect.

    Args:
        barrier: The barrier.
        effect: The effect.
    """
    return effect.component is barrier.stops and barrier.harm in (None, effect.state)


def first_prevented(known: Sequence[Disruption], barrier: Barrier) -> Disruption:
    """Return the first disruption that a barrier would have prevented.

    Args:
        known: The disruptions of the incident, in order.
        barrier: The barrier.

    Raises:
        StopIteration: There is none; the constructor of a view refuses such a barrier.
    """
    return next(pair for pair in known if is_prevented(barrier, pair[1]))


def protected(known: Sequence[Disruption], barrier: Barrier) -> tuple[Component, ...]:
    """Return the components that a barrier would have protected, and their downstream impact.

    Where an event itself had the first effect, the barrier prevents all direct effects of that
    event; where another component caused it, it prevents that effect. Both prevent what follows.

    Args:
        known: The disruptions of the incident, in order.
        barrier: The barrier.
    """
    event, first = first_prevented(known, barrier)
    direct = [
        effect
        for cause, effect in known
        if cause is event and effect.because is None and first.because is None
    ]
    components = list(dict.fromkeys(effect.component for effect in (first, *direct)))
    for _, effect in known[known.index((event, first)) + 1 :]:
        if effect.because in components and effect.component not in components:
            components.append(effect.component)
    return tuple(components)


def first_to_log(shown: Iterable[Signal], affected: Sequence[Component]) -> Component:
    """Return the first component whose technology logs one of some signals; else the first.

    Args:
        shown: The signals of the incident.
        affected: The affected components, in order; one at least.
    """
    declared = {
        signal.metric if isinstance(signal, Threshold) else signal
        for signal in shown
        if isinstance(signal, (LogMessage, Threshold))
    }
    for component in affected:
        technology = component.technology.technology
        if not declared.isdisjoint((*technology.messages.values(), *technology.metrics.values())):
            return component
    return affected[0]


def recovery_of(timeline: Sequence[Event], component: Component) -> Event | None:
    """Return the event at which a component finally recovered; None if no event says so.

    Args:
        timeline: The events of the incident.
        component: An affected component.
    """
    changes = [
        (event, effect)
        for event in timeline
        for effect in event.effects
        if effect.component is component
    ]
    event, effect = changes[-1]
    return event if effect.state == "recovered" else None


def saving_ends(timeline: Sequence[Event], barrier: Barrier) -> tuple[Event, Event]:
    """Return the events between which a barrier would have saved impact, alone.

    It begins with the first effect that the barrier prevents, and ends when all that it protects
    has recovered; a component whose recovery is not stated recovered when the incident was
    resolved. Both are within the impact on users, which lasts from `began` to `resolved`: what a
    component suffered before or after is not saved.

    Args:
        timeline: The events of the incident, each phase marked once.
        barrier: The barrier.
    """
    known = disruptions(timeline)
    began, resolved = marked(timeline, "began"), marked(timeline, "resolved")
    ends = [recovery_of(timeline, component) or resolved for component in protected(known, barrier)]
    first = max(first_prevented(known, barrier)[0], began, key=timeline.index)
    last = min(max(ends, key=timeline.index), resolved, key=timeline.index)
    return first, last


def time_saved(timeline: Sequence[Event], barrier: Barrier) -> Number:
    """Return the most time that a barrier would have saved alone, without any other barrier.

    It is a gap where the report says only by when the first effect had begun: there is no most.

    Args:
        timeline: The events of the incident, each phase marked once.
        barrier: The barrier.
    """
    first, last = saving_ends(timeline, barrier)
    saved = time_between(first, last)
    if isinstance(saved, Figure) and math.isinf(saved.quantity.high):
        return undisclosed("how long: the report says only by when it had begun")
    return saved


def time_between(start: Event, end: Event) -> Number:
    """Return the time between two events; the gap of the one whose time is not known.

    Args:
        start: The first event.
        end: The second event.
    """
    if isinstance(start.when, Moment) and isinstance(end.when, Moment):
        return end.when - start.when
    return next(event.when for event in (start, end) if isinstance(event.when, Undisclosed))
