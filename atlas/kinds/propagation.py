"""The way of an incident over components, and what a barrier would have kept whole."""

from collections.abc import Sequence

from atlas.evidence.figure import Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.moment import Moment
from atlas.operations.timeline import Barrier, Effect, Event
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


def time_between(start: Event, end: Event) -> Number:
    """Return the time between two events; the gap of the one whose time is not known."""
    if isinstance(start.when, Moment) and isinstance(end.when, Moment):
        return end.when - start.when
    return next(each.when for each in (start, end) if isinstance(each.when, Undisclosed))
