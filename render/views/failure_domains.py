"""Failure domains: the downstream impact, tinted on the diagram, and as bars."""

from collections.abc import Sequence
from typing import cast

from atlas.analysis.blast_radius import BlastRadius, blast_radius, widest
from atlas.analysis.system_calls import system_calls
from atlas.kinds.failure_domains import FailureDomains
from atlas.model.citing import Numbering
from atlas.model.values import Value, value
from atlas.topology.component import Component
from atlas.views.chapter import Chapter
from atlas.views.view import View
from render.parts.bars import Bar, bars
from render.parts.card_data import Row, Tone
from render.parts.panels import GUTTER, column_width, paragraph
from render.picture.blocks import Block, side_by_side, stacked
from render.picture.theme import HEADER, Role
from render.text.flow import Run
from render.text.styles import SMALL
from render.views.chapters import plain
from render.views.picture import Cards, Drawer, Picture

_TWO_COLUMNS = 6
_RECOVERY = "time to recover"
_WIDEST = 5
"""So many components are shown where there is little room, those that take most with them."""


def shown_radius(view: FailureDomains) -> BlastRadius:
    """Return the radius that the picture tints: of the component in focus, or the widest."""
    return blast_radius(view, view.focus) if view.focus else widest(view)


def weak_points(shown: BlastRadius | None = None) -> Drawer:
    """Draw the radius of every component as bars, over what alone fails a user journey.

    Args:
        shown: The radius that the picture tints, if it is another than `shown_radius` gives.
    """

    def drawer(view: View, chapter: Chapter, numbering: Numbering, width: float) -> Block:
        view = cast("FailureDomains", view)
        text = _told(view, shown or shown_radius(view))
        remark = paragraph([Run(text, SMALL, Role.MUTED)], width, SMALL)
        return stacked([remark, _radii(view, width), plain(chapter, numbering, width)], 8)

    return drawer


def caption(view: View) -> str:
    """Return what the diagram shows to be down, and how far that reaches.

    Args:
        view: The view.
    """
    return _told(view, shown_radius(cast("FailureDomains", view)))


def _told(view: View, radius: BlastRadius) -> str:
    down = ", ".join(component.name for component in (*radius.killed, *radius.weakened))
    reached = (
        _counted(view, radius.lost, "more down"),
        _counted(view, radius.degraded, "degraded"),
    )
    told = "; ".join(filter(None, reached)) or radius.summary
    return f"The diagram shows {down} down. By the declared calls: {told}."


def _counted(view: View, parts: Sequence[Component], state: str) -> str:
    """Return how many components are in a state: on the diagram, and by name in other views."""
    elsewhere = [part.name for part in parts if part not in view.components]
    here = len(parts) - len(elsewhere)
    place = " here" if elsewhere else ""
    counts = [f"{here} {state}{place}"] if here else []
    if elsewhere:
        unsaid = "" if here else f" {state}"
        counts.append(f"{len(elsewhere)}{unsaid} in other views: {', '.join(elsewhere)}")
    return ", ".join(counts)


def in_short(view: View, _: Chapter, __: Numbering, width: float) -> Block:
    """Draw the widest radii as bars.

    Args:
        view: The view.
        width: The width in px.
    """
    return _radii(cast("FailureDomains", view), width, most=_WIDEST)


def _radii(view: FailureDomains, width: float, *, most: int | None = None) -> Block:
    """Draw a bar for each component: the share of the others that it takes down or degrades."""
    radii = [blast_radius(view, component) for component in view.components]
    radii.sort(key=lambda item: (-len(item.lost), -len(item.degraded), item.killed[0].name))
    others = max(1, len(system_calls(view).components) - 1)
    entries = [
        Bar(
            radius.killed[0].name,
            (len(radius.lost) + len(radius.degraded)) / others,
            Value(radius.summary, tooltip=_named(radius)),
            HEADER[radius.killed[0].plane],
        )
        for radius in radii[:most]
    ]
    if len(entries) < _TWO_COLUMNS:
        return bars(entries, width)
    column, half = column_width(width, 2), -(-len(entries) // 2)
    halves = (entries[:half], entries[half:])
    return side_by_side([bars(part, column, aligned=entries) for part in halves], GUTTER)


def _named(radius: BlastRadius) -> str:
    """Return the components of a radius by name."""
    parts = [("down", radius.lost), ("degraded", radius.degraded), ("unaffected", radius.untouched)]
    return "\n".join(
        f"{word}: {', '.join(member.name for member in members) or 'none'}"
        for word, members in parts
    )


def cards(view: View) -> Cards:
    """Show the failure modes of each component, tinted by the shown failure's effect."""
    tones = tinted(shown_radius(cast("FailureDomains", view)))
    return Cards(rows=_failures, tones=tones)


def tinted(radius: BlastRadius) -> dict[str, Tone]:
    """Return the tone of each component, by name."""
    tones = dict.fromkeys((component.name for component in radius.untouched), Tone.UNTOUCHED)
    tones |= dict.fromkeys((component.name for component in radius.degraded), Tone.DEGRADED)
    tones |= dict.fromkeys(
        (component.name for component in (*radius.lost, *radius.killed)), Tone.HIT
    )
    return tones


def _failures(component: Component, numbering: Numbering) -> tuple[Row, ...]:
    """Return the times to recover of a component, named where it can fail in several ways."""
    named = len(component.fails) > 1
    return tuple(
        Row(
            f"{_RECOVERY}: {failure.name}" if named else _RECOVERY,
            value(failure.time_to_recover, numbering, label=_RECOVERY),
        )
        for failure in component.fails
    )


PICTURE = Picture(
    glance=("weak-points",),
    brief={"weak-points": in_short},
    brief_headings={"weak-points": "Blast radius in the whole system, computed"},
    caption=caption,
    drawn={"weak-points": weak_points()},
    cards=cards,
)
