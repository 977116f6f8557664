"""An incident at a glance: when it began, was detected, mitigated and resolved, and what it hit."""

from typing import cast

from atlas.evidence.durations import counted
from atlas.evidence.moment import Moment
from atlas.kinds.events import STATES
from atlas.kinds.incident_anatomy import IncidentAnatomy
from atlas.model.citing import Numbering
from atlas.operations.timeline import PHASES, Event
from atlas.operations.timeline import Phase as PhaseName
from atlas.topology.component import Component
from atlas.views.chapter import Chapter
from atlas.views.view import View
from render.parts.glance import Flag, Lane, Phase, Stretch, glance
from render.parts.panels import paragraph
from render.picture.blocks import Block, stacked
from render.picture.theme import Role
from render.text.flow import Run
from render.text.styles import SMALL
from render.views.chronicle import PHASE_ROLES, saved

_STATES = {"lost": Role.HIT, "degraded": Role.DEGRADED, "recovered": Role.GOOD}


class _Scale:
    """The places of events between the first effect and the last known time, from 0 to 1.

    An event whose time is not known is at the one before it.
    """

    def __init__(self, view: IncidentAnatomy) -> None:
        times: list[float | None] = []
        known: float | None = None
        for event in view.timeline:
            if isinstance(event.when, Moment):
                known = event.when.quantity.low
            times.append(known)
        first = next((time for time in times if time is not None), 0.0)
        self._times = {
            id(event): first if time is None else time
            for event, time in zip(view.timeline, times, strict=True)
        }
        hits = [event for event in view.timeline if event.effects or event.phase]
        starts = [self._times[id(event)] for event in hits]
        self._start = min(starts, default=first)
        self._end = max([*self._times.values(), self._start])

    @property
    def seconds(self) -> float:
        """How long the strip is."""
        return self._end - self._start

    def place(self, event: Event) -> float:
        """Return where an event is."""
        if not self.seconds:
            return 0.0
        return min(1.0, max(0.0, (self._times[id(event)] - self._start) / self.seconds))


def at_a_glance(view: View, chapter: Chapter, _: Numbering, width: float) -> Block:
    """Draw phases, lanes and barriers to scale.

    Args:
        view: The view.
        chapter: The chapter of its timeline.
        width: The width in px.
    """
    view = cast("IncidentAnatomy", view)
    scale = _Scale(view)
    phases = [
        _phase(view, name, scale) for name in PHASES if isinstance(view.phase(name).when, Moment)
    ]
    lanes = [_lane(view, component, scale) for component in view.affected]
    flags = [
        Flag(
            chr(ord("A") + number),
            f"Barrier: {barrier.name}.",
            saved(view, barrier),
            scale.place(view.first_prevented(barrier)[0]),
        )
        for number, barrier in enumerate(view.known_barriers)
    ]
    parts = [chapter.lead, "To scale."]
    hidden = [name for name in PHASES if not isinstance(view.phase(name).when, Moment)]
    if hidden:
        told = [name if name == "began" else f"was {name}" for name in hidden]
        parts.append(f"When it {' and '.join(told)} is not published.")
    changed = sum(
        1 for event in view.timeline if event.effects and not isinstance(event.when, Moment)
    )
    if changed:
        times = "1 change without a time is" if changed == 1 else f"{changed} without a time are"
        parts.append(f"{times} drawn at the event before.")
    note = " ".join(parts)
    strip = glance(phases, lanes, flags, width)
    return stacked([paragraph([Run(note, SMALL, Role.MUTED)], width, SMALL), strip], 6)


def short_time(when: Moment, *, dated: bool) -> str:
    """Return the time of day of an event, with its month and day where events span several.

    Args:
        when: The time.
        dated: Whether to state the day.
    """
    instant = when.quantity
    if not dated or instant.precision == "day":
        return instant.clock
    day = instant.day.partition("-")[2]  # the timeline states the year
    return f"{day} {instant.clock}"


def _phase(view: IncidentAnatomy, name: PhaseName, scale: _Scale) -> Phase:
    """Return a phase whose time is known, with the time since the beginning."""
    event, begin = view.phase(name), view.phase("began").when
    known = [view.phase(phase).when for phase in PHASES]
    days = {when.quantity.day for when in known if isinstance(when, Moment)}
    text = short_time(event.when, dated=len(days) > 1) if isinstance(event.when, Moment) else ""
    if isinstance(event.when, Moment) and isinstance(begin, Moment):
        minutes = round((event.when.quantity.low - begin.quantity.low) / 60)
        text += f" (+{counted(minutes)})" if minutes > 0 else ""
    return Phase(name, text, scale.place(event), PHASE_ROLES[name])


def _lane(view: IncidentAnatomy, component: Component, scale: _Scale) -> Lane:
    stretches = tuple(
        Stretch(scale.place(event), _STATES[effect.state], STATES[effect.state])
        for event in view.timeline
        for effect in event.effects
        if effect.component is component
    )
    return Lane(component.name, component.plane, stretches)
