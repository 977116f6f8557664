"""The timeline of an incident as rows: times, phases, effects on components, and barriers."""

from collections.abc import Iterator
from itertools import pairwise
from math import log2

from atlas.evidence.durations import counted
from atlas.evidence.figure import Figure
from atlas.evidence.gap import Undisclosed
from atlas.evidence.moment import Moment
from atlas.kinds.barriers import helped
from atlas.kinds.events import STATES
from atlas.kinds.incident_anatomy import IncidentAnatomy
from atlas.model.citing import Numbering
from atlas.model.values import Value, value
from atlas.operations.timeline import Barrier, Event, Phase
from atlas.topology.component import Component
from render.parts.chips import Chip
from render.parts.timeline import Change, Cut, Mark, Row
from render.picture.theme import Role

PHASE_ROLES: dict[Phase, Role] = {
    "began": Role.HIT,
    "detected": Role.DEGRADED,
    "mitigated": Role.GOOD,
    "resolved": Role.MUTED,
}
"""The colour of the rail from a phase on."""

_STATES = {"lost": Role.HIT, "degraded": Role.DEGRADED, "recovered": Role.GOOD}
_BROKEN = 4.0
_LEAST_BREAK = 20.0
_FULL = 6.0


def chronicle(view: IncidentAnatomy, numbering: Numbering) -> list[Row]:
    """Return the rows of the timeline, in order.

    Args:
        view: The view.
        numbering: The numbers of the sources.
    """
    numbers = {component: str(index) for index, component in enumerate(view.affected, start=1)}
    gaps = _gaps(view)
    usual = sorted(gaps.values())[len(gaps) // 2] if gaps else 0.0
    limit = max(_LEAST_BREAK, usual * _BROKEN)
    rail, day = Role.RULE, ""
    rows: list[Row] = []
    for index, event in enumerate(view.timeline):
        rail = next((PHASE_ROLES[phase] for phase in reversed(event.phase)), rail)
        today = event.when.quantity.day if isinstance(event.when, Moment) else day
        gap = gaps.get(index, 0.0)
        rows.append(
            Row(
                day="" if today == day else f"{today} UTC",
                clock=_clock(event, numbering),
                since=_since(view, event),
                what=value(event.what, numbering, label="what happened"),
                marks=tuple(_marks(event)),
                changes=tuple(_changes(event, numbers)),
                rail=rail,
                cuts=tuple(_cuts(view, event)),
                room=min(1.0, log2(1 + gap) / _FULL),
                skipped=counted(gap) if gap > limit else "",
            )
        )
        day = today
    return rows


def _gaps(view: IncidentAnatomy) -> dict[int, float]:
    """Return the minutes between an event and the last one before it whose time is known."""
    known = [
        (index, event.when)
        for index, event in enumerate(view.timeline)
        if isinstance(event.when, Moment)
    ]
    return {
        index: max(0.0, (moment.quantity.low - before.quantity.low) / 60)
        for (_, before), (index, moment) in pairwise(known)
    }


def _clock(event: Event, numbering: Numbering) -> Value:
    """Return the time of an event; the citation is after what happened, or in the tooltip."""
    drawn = value(event.when, numbering, label="when")
    if isinstance(event.when, Undisclosed):
        return drawn
    text = drawn.grade.marked(event.when.quantity.clock)
    return Value(text, drawn.grade, (), drawn.tooltip, drawn.href)


def _since(view: IncidentAnatomy, event: Event) -> str:
    """Return the time since the beginning, with its sign."""
    start = view.phase("began").when
    if not isinstance(start, Moment) or not isinstance(event.when, Moment) or start is event.when:
        return ""
    if "day" in (start.quantity.precision, event.when.quantity.precision):
        return ""
    minutes = (event.when.quantity.low - start.quantity.low) / 60
    if not round(minutes):
        return ""
    return f"{'+' if minutes > 0 else '−'}{counted(abs(minutes))}"


def _marks(event: Event) -> Iterator[Mark]:
    """Yield the phases that an event marks."""
    for phase in event.phase:
        yield Mark(phase, PHASE_ROLES[phase])


def _changes(event: Event, numbers: dict[Component, str]) -> Iterator[Change]:
    """Yield the effects of an event on components."""
    for effect in event.effects:
        harmed = effect.state != "recovered"
        yield Change(
            Chip(effect.component.name, effect.component.plane),
            STATES[effect.state],
            _STATES[effect.state],
            numbers.get(effect.component, "") if harmed else "",
            effect.because.name if effect.because else "",
        )


def _cuts(view: IncidentAnatomy, event: Event) -> Iterator[Cut]:
    """Yield the barriers that would have prevented the impact of this event."""
    for barrier in view.known_barriers:
        if view.first_prevented(barrier)[0] is event:
            yield Cut(barrier.name, saved(view, barrier))


def saved(view: IncidentAnatomy, barrier: Barrier) -> str:
    """Return what a barrier would have prevented or shortened, as a sentence.

    Args:
        view: The view.
        barrier: One of its barriers.
    """
    names = ", ".join(component.name for component in view.protected(barrier))
    saved = view.time_saved(barrier)
    time = (
        f", and saved at most {str(saved.quantity).removeprefix('≤ ')}"
        if isinstance(saved, Figure)
        else ""
    )
    return f"Alone it would have {helped(barrier)} the impact on {names}{time}."
