"""Failure domains: what falls with what, what stops it, and what has happened."""

from typing import cast

from atlas.analysis.blast_radius import BlastRadius, blast_radius, widest
from atlas.analysis.fates import fates
from atlas.analysis.journeys import journeys
from atlas.analysis.zones import loss, zones
from atlas.evidence.gap import Undisclosed
from atlas.kinds.failure_domains import FailureDomains, Incident
from atlas.kinds.view import View
from atlas.topology.component import Component
from render.parts.bars import Bar, bars
from render.parts.card_data import Row, Tone
from render.parts.chips import Chip, chips
from render.parts.panels import (
    GUTTER,
    column_width,
    explained,
    fact_grid,
    framed,
    masonry,
    panel,
    paragraph,
)
from render.parts.values import Value, runs
from render.picture.blocks import Block, beside, stacked
from render.picture.theme import HEADER, Role
from render.text.flow import Run
from render.text.styles import BODY, SMALL, STRONG
from render.views.components import annotations
from render.views.figures import rows, value
from render.views.numbering import Sources
from render.views.story import Cards, Story

_TWO_COLUMNS = 6


def shown_radius(view: FailureDomains) -> BlastRadius:
    """The radius that the picture tints: of the component in focus, or the widest."""
    return blast_radius(view, view.focus) if view.focus else widest(view)


def panels(
    view: View, sources: Sources, width: float, *, shown: BlastRadius | None = None
) -> list[Block]:
    """The radius of every component, what contains failures, and the incidents.

    Args:
        view: The view.
        sources: Its sources.
        width: In px.
        shown: The radius that the picture tints, if it is another than `shown_radius` gives.
    """
    view = cast("FailureDomains", view)
    radius = shown or shown_radius(view)
    killed = ", ".join(each.name for each in (*radius.killed, *radius.weakened))
    told = f"The diagram shows the loss of {killed}: {counted(radius)}, as the calls have it."
    contained = rows({"circuit breakers": view.breakers, "bulkheads": view.bulkheads}, sources)
    blocks = [
        panel(
            "Blast radius of each component, computed",
            stacked(
                [paragraph([Run(told, SMALL, Role.MUTED)], width, SMALL), _radii(view, width)], 8
            ),
        ),
        panel("Single points of failure, zones and retries, computed", _weak(view, sources, width)),
        panel("What contains a failure", fact_grid(contained, width, 320)),
    ]
    return [*blocks, panel("Incidents that happened", _incidents(view, sources, width))]


def counted(radius: BlastRadius) -> str:
    """A radius in words."""
    return f"{len(radius.lost)} more down, {len(radius.degraded)} degraded"


def _weak(view: FailureDomains, sources: Sources, width: float) -> Block:
    """What alone loses a journey of users, and what retries make of one request."""
    found = fates(view)
    alone = [each.name for each, fate in found.items() if fate.single]
    ways = journeys(view)
    told = ", ".join(alone) if alone else "none, as the calls have it"
    names = [Run("lost alone, a journey is lost: ", SMALL, Role.MUTED), Run(told, SMALL)]
    counted_ways = f" (of {_ways(len(ways))})" if ways else " (no call of a client is declared)"
    blocks = [paragraph([*names, Run(counted_ways, SMALL, Role.MUTED)], width, SMALL)]
    tried = {each: fate.tries for each, fate in found.items() if fate.tries and fate.tries.at}
    for lost, tries in tried.items():
        label = (
            f"tries of one request at {tries.at.name if tries.at else ''}, {lost.name} being down"
        )
        drawn = runs(value(tries.figure, sources, label=label), SMALL)
        blocks.append(paragraph([Run(f"{label}: ", SMALL, Role.MUTED), *drawn], width, SMALL))
    for zone in zones(view):
        gone = loss(view, (), (zone,))
        radius = blast_radius(view, *gone.killed, weakened=gone.weakened)
        told = f"{len(radius.down)} down, {len(radius.degraded)} degraded"
        parts = [
            Run(f"if {zone} is lost: ", SMALL, Role.MUTED),
            Run(told, SMALL, tooltip=_named(radius)),
        ]
        blocks.append(paragraph(parts, width, SMALL))
    if not tried:
        unknown = "retry amplification: of no call that would fail are the retries public"
        blocks.append(paragraph([Run(unknown, SMALL, Role.MUTED)], width, SMALL))
    return stacked(blocks, 4)


def _ways(count: int) -> str:
    """How many journeys."""
    return f"{count} journey{'s' * (count != 1)}"


def _radii(view: FailureDomains, width: float) -> Block:
    """A bar for each component: the share of the others that its loss takes or weakens."""
    radii = [blast_radius(view, each) for each in view.components]
    radii.sort(key=lambda each: (-len(each.lost), -len(each.degraded), each.killed[0].name))
    others = max(1, len(view.components) - 1)
    entries = [
        Bar(
            radius.killed[0].name,
            (len(radius.lost) + len(radius.degraded)) / others,
            Value(counted(radius), tooltip=_named(radius)),
            HEADER[radius.killed[0].plane],
        )
        for radius in radii
    ]
    if len(entries) < _TWO_COLUMNS:
        return bars(entries, width)
    column, half = column_width(width, 2), -(-len(entries) // 2)
    halves = (entries[:half], entries[half:])
    return beside([bars(each, column, aligned=entries) for each in halves], GUTTER)


def _named(radius: BlastRadius) -> str:
    """The components of a radius by name."""
    parts = [("down", radius.lost), ("degraded", radius.degraded), ("unaffected", radius.untouched)]
    return "\n".join(
        f"{word}: {', '.join(each.name for each in held) or 'none'}" for word, held in parts
    )


def _incidents(view: FailureDomains, sources: Sources, width: float) -> Block:
    """The incidents in two columns, or where they were looked for."""
    if isinstance(view.incidents, Undisclosed):
        return paragraph(explained(value(view.incidents, sources)), width)
    columns = min(2, len(view.incidents))
    inner = column_width(width, columns) - 24
    blocks = [framed(_incident(each, sources, inner)) for each in view.incidents]
    return masonry(blocks, columns, width, 14)


def _incident(incident: Incident, sources: Sources, width: float) -> Block:
    """One incident: its way over the components, and its facts."""
    cite = sources.cite_source(incident.report)
    head = [
        Run(incident.name, STRONG, href=cite.href, tooltip=cite.tooltip),
        Run(f" {incident.date}", SMALL, Role.MUTED),
        Run(f" [{cite.number}]", SMALL, Role.LINK, cite.href, cite.tooltip),
    ]
    way = [Chip(each.name, each.plane, arrow=at > 0) for at, each in enumerate(incident.cascade)]
    facts = {
        "lasted": incident.duration,
        "trigger": incident.trigger,
        "impact": incident.impact,
        "ended by": incident.mitigation,
    }
    lines = [
        paragraph(
            [
                Run(f"{label} ", SMALL, Role.MUTED),
                *runs(value(each, sources, label=label), SMALL),
            ],
            width,
            SMALL,
        )
        for label, each in facts.items()
    ]
    return stacked([paragraph(head, width, BODY), chips(way, width), *lines], 4)


def _cards(view: View) -> Cards:
    """With how each component fails, tinted by what the shown failure does to it."""
    tones = tinted(shown_radius(cast("FailureDomains", view)))
    hidden = {label for each in view.components for label in annotations(each)}
    return Cards(hidden=frozenset(hidden), rows=_failures, tones=tones)


def tinted(radius: BlastRadius) -> dict[str, Tone]:
    """The tone of each component, by name."""
    tones = dict.fromkeys((each.name for each in radius.untouched), Tone.UNTOUCHED)
    tones |= dict.fromkeys((each.name for each in radius.degraded), Tone.DEGRADED)
    tones |= dict.fromkeys((each.name for each in (*radius.lost, *radius.killed)), Tone.HIT)
    return tones


def _failures(component: Component, sources: Sources) -> tuple[Row, ...]:
    """How a component fails, with the time it takes to recover."""
    return tuple(
        Row(each.name, value(each.time_to_recover, sources, label="time to recover"))
        for each in component.fails
    )


STORY = Story(FailureDomains, "Failure domains", panels, _cards)
