"""A view as a dossier: everything about it in one document."""

import re

import attrs

from atlas.analysis.blast_radius import BlastRadius
from atlas.analysis.provenance import annotations
from atlas.evidence.figure import Figure
from atlas.evidence.grade import Grade
from atlas.evidence.source import Source
from atlas.model.citing import Numbering, described, numbering
from atlas.model.system import system_chapter
from atlas.model.terms import explained
from atlas.topology.plane import Plane
from atlas.views.view import View
from render.forms.drawing import Drawing
from render.forms.standing import scene, standing
from render.layout.placing import Engine
from render.parts.calls import CallKind
from render.parts.diagram import diagram
from render.parts.legend import legend
from render.parts.panels import GUTTER, panel
from render.parts.reading import SourceData, head
from render.parts.reading import sources as source_list
from render.picture.blocks import Block, centred, side_by_side, stacked
from render.picture.scene import text_of
from render.views.alarm_panel import alarm_panel
from render.views.chapters import panels, plain
from render.views.picture import Picture
from render.views.registry import picture_of
from render.views.see_also import see_also
from render.views.terms import terms
from render.views.what_if import what_if, what_if_panel

WIDTH = 1240.0
"""The width in px of the planes of a picture, unless its diagram needs more."""

_LEAST = 960.0
_NUMBER = re.compile(r"\[(\d+)\]")

_ROW = 1120.0
_MARGIN = 26.0
_GAP = 20.0
_SCALE_SHARE = 0.58


def dossier(
    view: View,
    *,
    summary: str = "",
    engine: Engine = "bundled",
    radius: BlastRadius | None = None,
    place: str = "",
) -> Drawing:
    """Draw everything about a finished view.

    The same view gives the same picture, to the byte.

    Args:
        view: The view.
        summary: One line about it, usually the first of its module's docstring.
        engine: Which Graphviz places the components.
        radius: What would be down, to tint the components by it.
        place: The path of its module without the ending, from which links to others start.

    Raises:
        LabelError: A text holds a character that cannot be drawn.
        IconError: A technology names an icon that is not there.
        LayoutError: Graphviz failed.
    """
    picture = picture_of(view)
    if radius:
        picture = what_if(picture, view, radius)
    numbers = numbering(view, whole=True)
    made = _middle(view, picture, numbers, engine)
    width = max(made.block.width, _LEAST)
    name = f"{view.kind_label()}, what if" if radius else view.kind_label()
    blocks = [
        head(view.system.name, view.title, name, str(view.as_of), width, summary=summary),
        *([what_if_panel(radius, width)] if radius else []),
        *_around(view, picture, numbers, width, centred(made.block, width)),
        *(block for block in [see_also(view, width, place)] if block),
    ]
    blocks += _scale_and_terms(view, numbers, blocks, width)
    measured, mixed = _marks(view)
    shown = legend(made.planes, made.kinds, width, measured=measured, mixed=mixed)
    blocks.append(panel("Legend", shown))
    entries = _cited(blocks, numbers)
    if entries:
        blocks.append(panel("Sources", source_list(entries, width, 3 if width >= WIDTH else 2)))
    return Drawing(scene(view, name, stacked(blocks, _GAP), summary))


def _marks(view: View) -> tuple[bool, bool]:
    """Return whether a view shows figures that are measured, and such that mix what is not one."""
    values = [annotation.value for annotation in annotations(view)]
    measured = any(value.grade is Grade.MEASURED for value in values)
    return measured, any(isinstance(value, Figure) and value.mixes for value in values)


def _around(
    view: View, picture: Picture, numbers: Numbering, width: float, middle: Block
) -> list[Block]:
    """Draw the diagram with the chapters and the alarm panel before and after it."""
    chapters = [
        chapter
        for chapter in view.finished_chapters
        if not chapter.is_empty and chapter.key not in picture.replaced
    ]
    leads = [chapter for chapter in chapters if picture.leads or chapter.key in picture.first]
    after = [chapter for chapter in chapters if chapter not in leads]
    alarms = [block for block in [alarm_panel(view, numbers, width)] if block]
    return [
        *(alarms if picture.alarms_first else []),
        *panels(view, leads, picture, numbers, width),
        middle,
        *panels(view, after, picture, numbers, width),
        *([] if picture.alarms_first else alarms),
    ]


@attrs.frozen
class _Middle:
    """The diagram of a view, with the planes and calls that it shows."""

    block: Block
    planes: tuple[Plane, ...] = ()
    kinds: tuple[CallKind, ...] = ()


def _middle(view: View, picture: Picture, numbers: Numbering, engine: Engine) -> _Middle:
    """Draw the components and their calls, the picture of the kind, or both."""
    if picture.diagram is None:
        return _diagram(view, picture, numbers, engine)
    own = picture.diagram(view, numbers, engine)
    if not view.connections:
        planes_used = {component.plane for component in view.components}
        return _Middle(own, tuple(plane for plane in Plane if plane in planes_used))
    made = _diagram(view, picture, numbers, engine)
    width = max(own.width, made.block.width)
    both = stacked([centred(own, width), centred(made.block, width)], _GAP)
    return attrs.evolve(made, block=both)


def _diagram(view: View, picture: Picture, numbers: Numbering, engine: Engine) -> _Middle:
    """Draw the components that exist at the date of a view, and their calls."""
    shown = standing(view, picture, numbers)
    planes = {data.plane for data in shown.cards.values()}
    kinds = {call.kind for call in shown.calls}
    return _Middle(
        diagram(shown.cards, shown.calls, shown.groups, widest=_ROW, least=WIDTH, engine=engine),
        tuple(plane for plane in Plane if plane in planes),
        tuple(kind for kind in CallKind if kind in kinds),
    )


def _scale_and_terms(
    view: View, numbers: Numbering, blocks: list[Block], width: float
) -> list[Block]:
    """Draw the size and cost of the system, next to the terms that the picture uses."""
    chapter = system_chapter(view)
    known = [] if chapter.is_empty else [chapter]
    texts = [text_of(item for block in blocks for item in block.items)]
    for term in known:
        texts += [term.heading, *term.facts, *(str(fact) for fact in term.facts.values())]
    used = explained(view, "\n".join(texts))
    left = round((width - GUTTER) * _SCALE_SHARE) if known and used else width
    right = width - GUTTER - left if known else width
    panels_left = [panel(term.heading, plain(term, numbers, left)) for term in known]
    panels_left += [terms(used, right)] if used else []
    return [side_by_side(panels_left, GUTTER)] if len(panels_left) > 1 else panels_left


def _cited(blocks: list[Block], numbers: Numbering) -> list[SourceData]:
    """Return the sources whose numbers are on a picture; the page also lists the other sources."""
    shown = set(_NUMBER.findall(text_of(item for block in blocks for item in block.items)))
    return [_entry(number, source) for number, source in numbers.listed() if number in shown]


def _entry(number: str, source: Source) -> SourceData:
    """Return a source as it is listed: its title, then publisher, dates and kind."""
    date = str(source.published) if source.published else f"read {source.checked}"
    plain = source.kind == "primary" and not source.read_in
    details = f"{source.publisher}, {date}{'' if plain else f', {source.standing}'}"
    return SourceData(number, source.title, details, source.url, described(source))
