"""Incident anatomy: the timeline, the way over the components, and what would have stopped it."""

from typing import cast

from atlas.evidence.gap import Undisclosed
from atlas.evidence.moment import Moment
from atlas.kinds.failure_class import MEANINGS, NAMES
from atlas.kinds.incident_anatomy import IncidentAnatomy
from atlas.kinds.view import View
from atlas.operations.timeline import Barrier, Event
from atlas.topology.component import Component
from render.parts.alarms import sign_block
from render.parts.card_data import Tone
from render.parts.chips import Chip, chips
from render.parts.panels import (
    GUTTER,
    Frame,
    column_width,
    explained,
    fact_grid,
    framed,
    masonry,
    panel,
    paragraph,
)
from render.parts.timeline import timeline
from render.picture.blocks import Block, beside, stacked
from render.picture.theme import Role
from render.text.flow import Run
from render.text.styles import SMALL, SMALL_STRONG, STRONG
from render.views.chronicle import chronicle
from render.views.figures import Annotation, row, rows, value
from render.views.night import sign
from render.views.numbering import Sources
from render.views.story import MONEY, Cards, Story

_TONES = {"lost": Tone.HIT, "degraded": Tone.DEGRADED, None: Tone.UNTOUCHED}


def opens(view: View, sources: Sources, width: float) -> list[Block]:
    """How long it took and whom it struck, then the timeline."""
    view = cast("IncidentAnatomy", view)
    spans: dict[str, Annotation] = {
        "time to detect": view.time_to_detect,
        "time to mitigate": view.time_to_mitigate,
        "time to resolve": view.time_to_resolve,
        **view.impact,
        "cost of the incident": view.cost,
    }
    report = sources.cite_source(view.report)
    sort = view.failure_class
    note = [
        Run(f"{NAMES[sort]}. ", SMALL_STRONG, tooltip=MEANINGS[sort]),
        Run("Times are UTC, computed from those of the report ", SMALL, Role.MUTED),
        Run(f"[{report.number}]", SMALL, Role.LINK, report.href, report.tooltip),
        Run(". The rail is not to scale.", SMALL, Role.MUTED),
    ]
    below = "Below: the components it went through, numbered in the order in which it struck them."
    drawn = timeline(chronicle(view, sources), width)
    told = [
        paragraph(note, width, SMALL),
        drawn,
        paragraph([Run(below, SMALL, Role.MUTED)], width, SMALL),
    ]
    return [
        panel("Duration and impact", fact_grid(rows(spans, sources), width, 128)),
        panel("Timeline", stacked(told, 8), glyph="clock"),
    ]


def panels(view: View, sources: Sources, width: float) -> list[Block]:
    """Trigger, detection and mitigation; the barriers; what would have shown it; limits."""
    view = cast("IncidentAnatomy", view)
    third = column_width(width, 3)
    told = {"Trigger": view.trigger, "Detection": view.detection, "Mitigation": view.mitigation}
    causes = [
        panel(heading, paragraph(explained(value(each, sources, label=heading)), third))
        for heading, each in told.items()
    ]
    blocks = [beside(causes, GUTTER), _barriers(view, sources, width)]
    blocks.append(panel("What would show it", _signals(view, sources, width)))
    if view.limits:
        limits = fact_grid(rows(view.limits, sources), width, 200)
        blocks.append(panel("Limits that were hit", limits))
    return blocks


def _barriers(view: IncidentAnatomy, sources: Sources, width: float) -> Block:
    """What would have stopped it, or where that was looked for."""
    heading = "What would have stopped it"
    if isinstance(view.barriers, Undisclosed):
        told = paragraph(explained(value(view.barriers, sources)), width)
        return panel(heading, told, glyph="shield", role=Role.GOOD)
    columns = min(2, len(view.barriers))
    frame = Frame(Role.FAINT, Role.GOOD, 12)
    inner = column_width(width, columns) - 2 * frame.pad
    blocks = [framed(_barrier(view, each, sources, inner), frame) for each in view.barriers]
    body = masonry(blocks, columns, width, 14)
    return panel(heading, body, glyph="shield", role=Role.GOOD)


def _barrier(view: IncidentAnatomy, barrier: Barrier, sources: Sources, width: float) -> Block:
    """A barrier: what it is, what it would have spared, and what it costs."""
    spared = view.spared(barrier)
    facts = (
        row("time it would have saved", view.avoided(barrier), sources),
        row("cost of it", barrier.cost, sources),
    )
    label = f"would have spared {len(spared)} of {len(view.struck)}:"
    return stacked(
        [
            paragraph([Run(barrier.name, STRONG)], width, STRONG),
            paragraph(explained(value(barrier.what, sources, label="barrier")), width),
            paragraph([Run(label, SMALL, Role.MUTED)], width, SMALL),
            chips([Chip(each.name, each.plane) for each in spared], width),
            fact_grid(facts, width, 150),
        ],
        6,
    )


def _signals(view: IncidentAnatomy, sources: Sources, width: float) -> Block:
    """The exact log lines, metrics and replies, each with what it means."""
    columns = min(2, len(view.signals))
    column = column_width(width, columns)
    blocks: list[Block] = []
    for each in view.signals:
        drawn = sign(each, sources)
        told = drawn.tooltip if drawn.exact else ""
        parts = [sign_block(drawn, column)]
        if told:
            meaning = paragraph([Run(told, SMALL, Role.MUTED)], column - 48, SMALL)
            parts.append(Block(column, meaning.height, (meaning.at(48, 0),)))
        blocks.append(stacked(parts, 2))
    return masonry(blocks, columns, width, 8)


def _cards(view: View) -> Cards:
    """Tinted by the worst that became of each, numbered in the order in which it was struck."""
    view = cast("IncidentAnatomy", view)
    return Cards(
        hidden=MONEY,
        tones={each.name: _TONES[view.worst(each)] for each in view.components},
        numbers={each.name: str(at) for at, each in enumerate(view.struck, start=1)},
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
                word = {"recovered": "back"}.get(effect.state, effect.state if found else "from")
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


STORY = Story(IncidentAnatomy, "Incident anatomy", panels, _cards, opens=opens)
