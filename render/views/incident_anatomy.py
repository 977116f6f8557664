"""Incident anatomy: the timeline, the affected components in order, and the barriers."""

from typing import cast

from atlas.evidence.moment import Moment
from atlas.kinds.events import STATES
from atlas.kinds.incident_anatomy import IncidentAnatomy
from atlas.model.citing import Numbering
from atlas.model.values import cite_source
from atlas.operations.timeline import Event
from atlas.topology.component import Component
from atlas.views.chapter import Chapter
from atlas.views.view import View
from render.parts.card_data import Tone
from render.parts.panels import Frame, paragraph
from render.parts.timeline import timeline
from render.picture.blocks import Block, stacked
from render.picture.theme import Role
from render.sizes import TALLEST_STORY
from render.text.flow import Run
from render.text.styles import SMALL, SMALL_STRONG
from render.views.chapters import plain
from render.views.chronicle import chronicle
from render.views.entries import boxes
from render.views.incident_glance import at_a_glance, short_time
from render.views.picture import Cards, Look, Picture

_CAPTION = "Numbers: the order in which components were affected. Colours: their worst state."
_TONES = {"lost": Tone.HIT, "degraded": Tone.DEGRADED, None: Tone.UNTOUCHED}


def rail(view: View, chapter: Chapter, numbering: Numbering, width: float) -> Block:
    """Draw the events on a rail, and the meaning of the numbers on the diagram below.

    Args:
        view: The view.
        chapter: The chapter.
        numbering: The numbers of the sources.
        width: The width in px.
    """
    view = cast("IncidentAnatomy", view)
    report = cite_source(view.report, numbering)
    note = [
        Run(f"{chapter.lead} ", SMALL_STRONG),
        Run(f"[{report.number}]", SMALL, Role.LINK, report.href, report.tooltip),
        Run(" The rail is not to scale.", SMALL, Role.MUTED),
    ]
    below = "Affected components, in order: the numbers on the diagram."
    return stacked(
        [
            paragraph(note, width, SMALL),
            timeline(chronicle(view, numbering), width),
            paragraph([Run(below, SMALL, Role.MUTED)], width, SMALL),
        ],
        8,
    )


def barriers(_: View, chapter: Chapter, numbering: Numbering, width: float) -> Block:
    """Draw what would have prevented it, in the colour of healthy states.

    Args:
        chapter: The chapter.
        numbering: The numbers of the sources.
        width: The width in px.
    """
    if not chapter.entries:
        return plain(chapter, numbering, width)
    return boxes(chapter.entries, numbering, width, Frame(Role.FAINT, Role.GOOD, 12))


def cards(view: View) -> Cards:
    """Tint cards by the worst state, numbered in the order of propagation."""
    view = cast("IncidentAnatomy", view)
    return Cards(
        tones={
            component.name: _TONES[view.worst_state(component)] for component in view.components
        },
        numbers={
            component.name: str(number) for number, component in enumerate(view.affected, start=1)
        },
        badges={component.name: _badges(view, component) for component in view.components},
    )


def _badges(view: IncidentAnatomy, component: Component) -> tuple[str, ...]:
    """Return when a component was affected, when it recovered, and the barriers before it."""
    badges: list[str] = []
    struck = [event.when for event in view.timeline if event.effects]
    days = {when.quantity.day for when in struck if isinstance(when, Moment)}
    for event in view.timeline:
        for effect in event.effects:
            if effect.component is component:
                word = STATES[effect.state] if badges else "since"
                badges.append(f"{word} {_short(event, dated=len(days) > 1)}")
    stopped = [barrier for barrier in view.known_barriers if barrier.stops is component]
    return (*badges, *(f"barrier: {barrier.name}" for barrier in stopped))


def _short(event: Event, *, dated: bool) -> str:
    """Return the time of day of an event, with the day where the events span several."""
    if not isinstance(event.when, Moment):
        return "(time unknown)"
    return short_time(event.when, dated=dated)


PICTURE = Picture(
    tallest=TALLEST_STORY,
    glance=("impact", "timeline"),
    caption=lambda _: (
        "Numbers: the order in which components were affected. Colours: their worst state."
    ),
    brief={"timeline": at_a_glance},
    drawn={"timeline": rail, "barriers": barriers},
    looks={"timeline": Look("clock"), "barriers": Look("shield", Role.GOOD)},
    first=frozenset({"impact", "timeline"}),
    cards=cards,
)
