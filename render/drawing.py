"""A view of the atlas as a picture."""

import re
from functools import cached_property

import attrs

from atlas.analysis.blast_radius import BlastRadius
from atlas.analysis.provenance import annotations
from atlas.evidence.figure import Figure
from atlas.evidence.grade import Grade
from atlas.evidence.source import Source
from atlas.model.citing import Numbering, described, numbering
from atlas.model.components import component_facts
from atlas.model.system import system_chapter
from atlas.model.terms import explained
from atlas.topology.group import Group
from atlas.topology.plane import Plane
from atlas.views.view import View
from render.icons import icon_png
from render.layout.placing import Engine
from render.output.png import png
from render.output.svg import svg
from render.parts.calls import CallKind
from render.parts.card_data import CardData, Tone
from render.parts.diagram import GroupData, diagram
from render.parts.legend import legend
from render.parts.panels import GUTTER, panel
from render.parts.reading import SourceData, head
from render.parts.reading import sources as source_list
from render.picture.blocks import Block, side_by_side, stacked
from render.picture.scene import Image, Scene, text_of, walk
from render.views.alarm_panel import alarm_panel
from render.views.chapters import panels, plain
from render.views.components import card_data
from render.views.connections import call_data, end_id
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


@attrs.frozen(slots=False)
class Drawing:
    """A picture; its files are made when they are first asked for."""

    scene: Scene

    @property
    def width(self) -> float:
        """The width of the SVG in px; the PNG has twice as many pixels."""
        return self.scene.width

    @property
    def height(self) -> float:
        """The height of the SVG in px."""
        return self.scene.height

    @cached_property
    def svg(self) -> str:
        """The SVG file."""
        return svg(self.scene)

    @cached_property
    def png(self) -> bytes:
        """The PNG file, of twice the size."""
        return png(self.scene)


def draw(
    view: View,
    *,
    summary: str = "",
    engine: Engine = "bundled",
    radius: BlastRadius | None = None,
    place: str = "",
) -> Drawing:
    """Draw a finished view.

    The same view gives the same picture, to the byte.

    Args:
        view: The view.
        summary: One line about it, usually the first of its module's docstring.
        engine: Which Graphviz places the components.
        radius: What would be down, to tint the components by it.
        place: The path of its module without the ending, from which links to others start.

    Raises:
        LabelError: A text holds a character that cannot be drawn.
        IconError: A technology names an icon that `diagrams` does not have.
        LayoutError: Graphviz failed.
    """
    picture = picture_of(view)
    if radius:
        picture = what_if(picture, view, radius)
    numbers = numbering(view)
    made = _middle(view, picture, numbers, engine)
    width = max(made.block.width, _LEAST)
    name = f"{view.kind_label()}, what if" if radius else view.kind_label()
    blocks = [
        head(view.system.name, view.title, name, str(view.as_of), width, summary=summary),
        *([what_if_panel(radius, width)] if radius else []),
        *_around(view, picture, numbers, width, _centred(made.block, width)),
        *(block for block in [see_also(view, width, place)] if block),
    ]
    blocks += _scale_and_terms(view, numbers, blocks, width)
    measured, mixed = _marks(view)
    shown = legend(made.planes, made.kinds, width, measured=measured, mixed=mixed)
    blocks.append(panel("Legend", shown))
    entries = _cited(blocks, numbers)
    if entries:
        blocks.append(panel("Sources", source_list(entries, width, 3 if width >= WIDTH else 2)))
    scene = _scene(view, name, stacked(blocks, _GAP), made, summary)
    return Drawing(scene)


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
        for chapter in view.chapters()
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
    """The diagram of a view, with the planes, calls and icons that it shows."""

    block: Block
    planes: tuple[Plane, ...] = ()
    kinds: tuple[CallKind, ...] = ()
    icons: frozenset[str] = frozenset()


def _middle(view: View, picture: Picture, numbers: Numbering, engine: Engine) -> _Middle:
    """Draw the components and their calls, the picture of the kind, or both."""
    if picture.diagram is None:
        return _diagram(view, picture, numbers, engine)
    own = picture.diagram(view, numbers, engine)
    if not view.connections:
        planes_used = {component.plane for component in view.components}
        planes = tuple(plane for plane in Plane if plane in planes_used)
        icons = frozenset(item.icon for item in walk(own.items) if isinstance(item, Image))
        return _Middle(own, planes, icons=icons)
    made = _diagram(view, picture, numbers, engine)
    width = max(own.width, made.block.width)
    both = stacked([_centred(own, width), _centred(made.block, width)], _GAP)
    return attrs.evolve(made, block=both)


def _diagram(view: View, picture: Picture, numbers: Numbering, engine: Engine) -> _Middle:
    """Draw the components that exist at the date of a view, and their calls."""
    cards = _cards(view, picture, numbers)
    groups = [box for box in (*_groups(view), *picture.groups(view)) if cards.keys() & box.members]
    ends = {*cards, *(group.id for group in groups)}
    calls = [
        call_data(standing_call, number, numbers, numbered=picture.numbered)
        for number, standing_call in enumerate(view.standing_calls)
        if {end_id(standing_call.tail), end_id(standing_call.head)} <= ends
    ]
    planes = {data.plane for data in cards.values()}
    kinds = {call.kind for call in calls}
    return _Middle(
        diagram(cards, calls, groups, widest=_ROW, least=WIDTH, engine=engine),
        tuple(plane for plane in Plane if plane in planes),
        tuple(kind for kind in CallKind if kind in kinds),
        frozenset(data.icon for data in cards.values() if data.icon),
    )


def _centred(block: Block, width: float) -> Block:
    """Return a block in the middle of a width."""
    if block.width >= width:
        return block
    return Block(width, block.height, (block.at((width - block.width) / 2, 0),))


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


def _scene(view: View, name: str, body: Block, made: _Middle, summary: str) -> Scene:
    """Return the whole page with its icons and its text for a screen reader."""
    planes = [
        f"{plane.label} plane: {', '.join(component.name for component in view.of_plane(plane))}."
        for plane in Plane
        if view.of_plane(plane)
    ]
    calls = [
        f"{connection.tail.name} calls {connection.head.name}." for connection in view.connections
    ]
    return Scene(
        width=body.width + 2 * _MARGIN,
        height=body.height + 2 * _MARGIN,
        title=f"{view.system.name}: {view.title} ({name}, as of {view.as_of})",
        description=" ".join([summary, *planes, *calls]).strip(),
        items=(body.at(_MARGIN, _MARGIN),),
        icons={icon: icon_png(icon) for icon in sorted(made.icons)},
    )


def _cards(view: View, picture: Picture, numbers: Numbering) -> dict[str, CardData]:
    """Return the card of each component, by its name."""
    look = picture.cards(view)
    cards: dict[str, CardData] = {}
    for component in view.standing:
        facts = component_facts(component, view.until)
        data = card_data(
            component,
            numbers,
            wanted=[label for label in facts if label not in look.hidden],
            long=look.long,
            tone=look.tones.get(component.name, Tone.NORMAL),
        )
        more = look.rows(component, numbers) if look.rows else ()
        cards[component.name] = attrs.evolve(
            data,
            rows=(*data.rows, *more),
            badges=look.badges.get(component.name, ()),
            number=look.numbers.get(component.name, ""),
        )
    return cards


def _groups(view: View) -> list[GroupData]:
    """Return the groups of a view as boxes."""
    return [
        GroupData(
            end_id(group),
            _boundary(group),
            tuple(member.name for member in group.members),
        )
        for group in view.groups
    ]


def _boundary(group: Group) -> str:
    """Return the name of a group with the kind of its boundary, unless the name states it."""
    plain = group.boundary == "group" or group.boundary in group.name.lower()
    return group.name if plain else f"{group.boundary} {group.name}"


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
