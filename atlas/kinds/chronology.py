"""What a timeline must not contradict: the clock, the phases, and the chain of effects."""

from collections.abc import Mapping, Sequence

from atlas.errors import ViewError
from atlas.evidence.durations import fits
from atlas.evidence.figure import Figure
from atlas.evidence.moment import Moment
from atlas.operations.timeline import PHASES, Effect, Event, Phase
from atlas.topology.component import Component

_ORDERED: tuple[tuple[Phase, Phase], ...] = (
    ("began", "detected"),
    ("began", "mitigated"),
    ("detected", "resolved"),
    ("mitigated", "resolved"),
)


def require_order(timeline: Sequence[Event]) -> None:
    """Refuse an event that happened before the event above it.

    Raises:
        ViewError: Two moments are in the wrong order, as precisely as they are known.
    """
    latest: Moment | None = None
    for event in timeline:
        if not isinstance(event.when, Moment):
            continue
        if latest is not None and event.when.quantity.high <= latest.quantity.low:
            raise ViewError(
                f"the event {event} of {event.when.quantity} comes after one of {latest.quantity}",
                allowed="events in the order in which they happened",
                remedy="move it above that event, or correct one of the two moments",
            )
        if latest is None or event.when.quantity.low > latest.quantity.low:
            latest = event.when


def require_phases(timeline: Sequence[Event]) -> None:
    """Refuse a timeline on which a phase is missing, marked twice or out of order.

    Raises:
        ViewError: See above.
    """
    places = {
        phase: [at for at, event in enumerate(timeline) if phase in event.phase] for phase in PHASES
    }
    wrong = {phase: found for phase, found in places.items() if len(found) != 1}
    if wrong:
        phase, found = next(iter(wrong.items()))
        raise ViewError(
            f"{len(found)} events of the timeline mark when it was {phase}"
            if phase != "began"
            else f"{len(found)} events of the timeline mark when it began",
            allowed="one event for each of " + ", ".join(PHASES),
            remedy=f'keep `phase="{phase}"` at one of them'
            if found
            else f'write `phase="{phase}"` at one event; its time may be unknown',
        )
    for first, second in _ORDERED:
        if places[first][0] > places[second][0]:
            raise ViewError(
                f"the event that marks {second!r} is above the one that marks {first!r}",
                allowed=f"{first} before {second}, or both at one event",
                remedy=f"correct the place of {second!r}, or move {first!r} to the event at which "
                "the impact on users began"
                if first == "began"
                else f"correct the place of {first!r}, or move {second!r} to the event at which "
                "the impact on users ended",
            )


def require_chain(timeline: Sequence[Event]) -> None:
    """Refuse an impact whose cause is healthy, and a recovery of a healthy component.

    Raises:
        ViewError: See above, or no component was affected.
    """
    states: dict[Component, str] = {}
    for event in timeline:
        for effect in event.effects:
            _require_possible(event, effect, states)
            states[effect.component] = effect.state
    if not states:
        raise ViewError(
            "no event of the timeline does anything to a component",
            allowed="one or more Effect(component, 'lost') or 'degraded'",
            remedy="add `effects=[Effect(component, 'lost')]` to the event that affected a "
            "component first",
        )


def _require_possible(event: Event, effect: Effect, states: dict[Component, str]) -> None:
    name, before = effect.component.name, states.get(effect.component, "recovered")
    if effect.state == before:
        raise ViewError(
            f"{name!r} becomes {effect.state} in the event {event}, and is so already"
            if before != "recovered"
            else f"{name!r} recovers in the event {event}, and was not affected before",
            allowed="a change of its state",
            remedy="remove the effect, or add before it the effect "
            + (
                f"by which {name!r} recovered"
                if before != "recovered"
                else f"by which {name!r} was lost or degraded"
            ),
        )
    cause = effect.because
    if cause is effect.component:
        raise ViewError(
            f"{name!r} becomes {effect.state} in the event {event} because of itself",
            allowed="a component that an earlier effect names, or none",
            remedy="remove `because`",
        )
    if cause is not None and cause not in states:
        raise ViewError(
            f"{name!r} becomes {effect.state} in the event {event} because of {cause.name!r}, "
            "which was not affected by then",
            allowed="a component that an earlier effect names, or none",
            remedy=f"put an effect on {cause.name!r} before it",
        )


def require_stated(timeline: Sequence[Event], stated: Mapping[Phase, Figure]) -> None:
    """Refuse a stated time from the beginning to a phase that the moments contradict.

    Args:
        timeline: The events, each phase marked once.
        stated: The times that the report states, by the phase that ends them.

    Raises:
        ViewError: A stated time disagrees with its two moments, as precisely as they are known.
    """
    when = {phase: event.when for event in timeline for phase in event.phase}
    start = when["began"]
    for phase, figure in stated.items():
        end = when[phase]
        if not isinstance(start, Moment) or not isinstance(end, Moment):
            continue
        if not fits(figure.quantity, start.quantity, end.quantity):
            raise ViewError(
                f"from when it began until it was {phase} the report states {figure.quantity}, but "
                f"the timeline has {(end - start).quantity}, from {start.quantity} to "
                f"{end.quantity}",
                allowed="a stated time that agrees with the moments as precisely as they are known",
                remedy="correct the stated time or the moments; if the report itself disagrees, "
                "omit the time from `stated` and give it in `impact`",
            )
