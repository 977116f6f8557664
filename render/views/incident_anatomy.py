"""Incident anatomy: the timeline, the way over the components, and what would have prevented it."""

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
from render.text.flow import Run
from render.text.styles import SMALL, SMALL_STRONG
from render.views.chapters import plain
from render.views.chronicle import chronicle
from render.views.entries import boxes
from render.views.picture import MONEY, Cards, Look, Picture

_TONES = {"lost": Tone.HIT, "degraded": Tone.DEGRADED, None: Tone.UNTOUCHED}


def rail(view: View, chapter: Chapter, numbering: Numbering, width: float) -> Block:
    """The events on a rail, and what the numbers on the diagram below mean."""
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
    """What would have prevented it, in the colour of what is well."""
    if not chapter.entries:
        return plain(chapter, numbering, width)
    return boxes(chapter.entries, numbering, width, Frame(Role.FAINT, Role.GOOD, 12))


def cards(view: View) -> Cards:
    """Tinted by the worst that became of each, numbered in the order in which it was struck."""
    view = cast("IncidentAnatomy", view)
    return Cards(
        hidden=MONEY,
        tones={each.name: _TONES[view.worst_state(each)] for each in view.components},
        numbers={each.name: str(at) for at, each in enumerate(view.affected, start=1)},
        badges={each.name: _badges(view, each) for each in view.components},
    )


def _badges(view: IncidentAnatomy, component: Component) -> tuple[str, ...]:
    """When it was struck, when it came back, and the barriers before it."""
    found: list[str] = []
    struck = [event.when for event in view.timeline if event.effects]
    days = {when.quantity.day for when in struck if isinstance(when, Moment)}
    for event in view.timeline:
        for effect in event.effects:
            if effect.component is component:
                word = STATES[effect.state] if found else "since"
                found.append(f"{word} {_short(event, dated=len(days) > 1)}")
    stopped = [each for each in view.known_barriers if each.stops is component]
    return (*found, *(f"barrier: {each.name}" for each in stopped))


def _short(event: Event, *, dated: bool) -> str:
    """When an event was: its time of day, with the day where the cards tell of several."""
    if not isinstance(event.when, Moment):
        return "(time unknown)"
    when = event.when.quantity
    if not dated or when.precision == "day":
        return when.clock
    day = when.day.partition("-")[2]  # the timeline above tells the year
    return f"{day} {when.clock}"


PICTURE = Picture(
    drawn={"timeline": rail, "barriers": barriers},
    looks={"timeline": Look("clock"), "barriers": Look("shield", Role.GOOD)},
    first=frozenset({"impact", "timeline"}),
    cards=cards,
)
