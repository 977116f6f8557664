"""The way of an incident over components, and what a barrier would have kept whole."""

from collections.abc import Iterable, Sequence
from typing import Literal

from atlas.evidence.figure import Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.moment import Moment
from atlas.operations.signal import Signal
from atlas.operations.timeline import Barrier, Effect, Event, marked
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Threshold
from atlas.topology.component import Component

Harm = tuple[Event, Effect]
"""An effect that is no recovery, with its event."""


def harm(timeline: Sequence[Event]) -> tuple[Harm, ...]:
    """Return every effect but recoveries, in order, with its event."""
    return tuple(
        (event, effect)
        for event in timeline
        for effect in event.effects
        if effect.state != "recovered"
    )


def worst(done: Sequence[Harm], component: Component) -> Literal["lost", "degraded"] | None:
    """Return the worst that became of a component; None if it came to no harm."""
    states = {effect.state for _, effect in done if effect.component is component}
    if not states:
        return None
    return "lost" if "lost" in states else "degraded"


def is_stopped(barrier: Barrier, effect: Effect) -> bool:
    """Return whether a barrier stands before an effect."""
    return effect.component is barrier.stops and barrier.harm in (None, effect.state)


def stopped(done: Sequence[Harm], barrier: Barrier) -> Harm:
    """Return the first harm that a barrier would have stopped.

    Raises:
        StopIteration: There is none; the constructor of a view refuses such a barrier.
    """
    return next(pair for pair in done if is_stopped(barrier, pair[1]))


def spared(done: Sequence[Harm], barrier: Barrier) -> tuple[Component, ...]:
    """Return what a barrier would have kept from harm: what it stops, and what that took.

    A barrier before harm that an event itself did keeps whole whatever that event did itself; one
    before harm that came from another component keeps whole what lies behind it.
    """
    event, first = stopped(done, barrier)
    direct = [
        effect
        for each, effect in done
        if each is event and effect.because is None and first.because is None
    ]
    found = list(dict.fromkeys(effect.component for effect in (first, *direct)))
    for _, effect in done[done.index((event, first)) + 1 :]:
        if effect.because in found and effect.component not in found:
            found.append(effect.component)
    return tuple(found)


def first_to_log(shown: Iterable[Signal], struck: Sequence[Component]) -> Component:
    """Return the first component whose technology logs one of some signals; else the first.

    Args:
        shown: The signals of the incident.
        struck: The components that it went through, in order; one at least.
    """
    own = {
        each.metric if isinstance(each, Threshold) else each
        for each in shown
        if isinstance(each, (LogMessage, Threshold))
    }
    for component in struck:
        technology = component.technology.technology
        if not own.isdisjoint((*technology.messages.values(), *technology.metrics.values())):
            return component
    return struck[0]


def whole_again(timeline: Sequence[Event], component: Component) -> Event | None:
    """Return the event at which a component recovered for good; None if none says so."""
    changes = [
        (event, effect)
        for event in timeline
        for effect in event.effects
        if effect.component is component
    ]
    event, effect = changes[-1]
    return event if effect.state == "recovered" else None


def avoided(timeline: Sequence[Event], barrier: Barrier) -> Number:
    """Return the time a barrier would have saved: until all that it spares is whole again.

    What is not said to recover is taken to be whole when the incident is resolved.

    Args:
        timeline: The events of the incident, each phase marked once.
        barrier: The barrier.
    """
    done = harm(timeline)
    resolved = marked(timeline, "resolved")
    ends = [whole_again(timeline, each) or resolved for each in spared(done, barrier)]
    return time_between(stopped(done, barrier)[0], max(ends, key=timeline.index))


def time_between(start: Event, end: Event) -> Number:
    """Return the time between two events; the gap of the one whose time is not known."""
    if isinstance(start.when, Moment) and isinstance(end.when, Moment):
        return end.when - start.when
    return next(each.when for each in (start, end) if isinstance(each.when, Undisclosed))
