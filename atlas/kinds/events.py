"""The chapter of a timeline."""

from collections.abc import Iterable

from atlas.evidence.source import Source
from atlas.operations.timeline import Effect, Event
from atlas.views.chapter import Chapter, Entry

STATES = {"lost": "down", "degraded": "degraded", "recovered": "recovered"}
"""The state of a component after an event, for people."""


def timeline_chapter(events: Iterable[Event], report: Source, failure_class: str) -> Chapter:
    """Return the events of an incident in order, each with its effects on components.

    Args:
        events: The events.
        report: The report that states them.
        failure_class: What class of failure it was, in words.
    """
    entries = tuple(
        Entry(
            when=event.when,
            marks=event.phase,
            statements=(event.what,),
            notes=(" · ".join(map(_effect, event.effects)),) if event.effects else (),
        )
        for event in events
    )
    return Chapter(
        key="timeline",
        heading="Timeline, in UTC",
        lead=f"{failure_class}. Times are UTC, computed from those of the report.",
        entries=(*entries, Entry(name="Report", report=report)),
    )


def _effect(effect: Effect) -> str:
    by = f", by {effect.because.name}" if effect.because else ""
    return f"{effect.component.name} {STATES[effect.state]}{by}"
