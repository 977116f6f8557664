"""A view of the atlas as a picture."""

from functools import cached_property

import attrs

from atlas.evidence.source import Source
from atlas.kinds.view import View
from atlas.topology.plane import Plane
from render.icons import icon_png
from render.layout.placing import Engine
from render.output.png import png
from render.output.svg import svg
from render.parts.calls import CallData, Sort
from render.parts.cards import CardData, Tone
from render.parts.diagram import GroupData, diagram
from render.parts.legend import legend
from render.parts.panels import panel
from render.parts.reading import SourceData, head
from render.parts.reading import sources as source_list
from render.picture.blocks import Block, stacked
from render.picture.scene import Scene, words
from render.views.components import annotations, card_data
from render.views.connections import call_data, end_id
from render.views.night import night
from render.views.numbering import Sources, described
from render.views.registry import story_of
from render.views.story import Story
from render.views.system import scale_and_cost, terms

WIDTH = 1240.0
"""The width in px that the parts of a picture have, unless its diagram needs more."""

_ROW = 1120.0
_MARGIN = 26.0
_GAP = 22.0


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


def draw(view: View, *, summary: str = "", engine: Engine = "bundled") -> Drawing:
    """Draw a finished view.

    The same view gives the same picture, to the byte.

    Args:
        view: The view.
        summary: One line about it, usually the first of its module's docstring.
        engine: Which Graphviz places the components.

    Raises:
        LabelError: A text holds a character that cannot be drawn.
        IconError: A technology names an icon that `diagrams` does not have.
        LayoutError: Graphviz failed.
    """
    story = story_of(view)
    sources = Sources()
    lead = story.panels(view, sources, WIDTH) if story.leads else []
    cards = _cards(view, story, sources)
    calls = [call_data(each, at, sources) for at, each in enumerate(view.connections)]
    groups = [*_groups(view), *story.groups(view)]
    picture = diagram(cards, calls, groups, widest=_ROW, least=WIDTH, engine=engine)
    width = picture.width
    blocks = [
        head(
            view.system.name, view.title, story.name, str(view.as_of), width, summary=summary
        ),
        *lead,
        picture,
        *([] if story.leads else story.panels(view, sources, width)),
        night(view, sources, width),
        scale_and_cost(view, sources, width),
    ]
    told = [block for block in blocks if block is not None]
    shown = words(item for block in told for item in block.items)
    explained = terms(view, shown, width)
    told += [explained] if explained else []
    told.append(panel("Legend", _legend(cards, calls, width)))
    entries = [_entry(number, source) for number, source in sources.listed()]
    if entries:
        told.append(panel("Sources", source_list(entries, width, 3)))
    body = stacked(told, _GAP)
    return Drawing(_scene(view, story, body, cards, summary))


def _scene(
    view: View, story: Story, body: Block, cards: dict[str, CardData], summary: str
) -> Scene:
    """The whole page with its icons and what a screen reader says of it."""
    planes = [
        f"{plane.label} plane: {', '.join(each.name for each in view.of_plane(plane))}."
        for plane in Plane
        if view.of_plane(plane)
    ]
    calls = [f"{each.tail.name} calls {each.head.name}." for each in view.connections]
    icons = {data.icon for data in cards.values() if data.icon}
    return Scene(
        width=body.width + 2 * _MARGIN,
        height=body.height + 2 * _MARGIN,
        title=f"{view.system.name}: {view.title} ({story.name}, as of {view.as_of})",
        description=" ".join([summary, *planes, *calls]).strip(),
        items=(body.at(_MARGIN, _MARGIN),),
        icons={icon: icon_png(icon) for icon in sorted(icons)},
    )


def _cards(view: View, story: Story, sources: Sources) -> dict[str, CardData]:
    """The card of each component, by its name."""
    look = story.cards(view)
    found: dict[str, CardData] = {}
    for component in view.components:
        data = card_data(
            component,
            sources,
            wanted=[label for label in annotations(component) if label not in look.hidden],
            long=look.long,
            tone=look.tones.get(component.name, Tone.NORMAL),
        )
        more = look.rows(component, sources) if look.rows else ()
        found[component.name] = attrs.evolve(data, rows=(*data.rows, *more))
    return found


def _groups(view: View) -> list[GroupData]:
    """The groups of a view as boxes."""
    return [
        GroupData(
            end_id(group),
            group.name if group.boundary == "group" else f"{group.boundary} {group.name}",
            tuple(member.name for member in group.members),
        )
        for group in view.groups
    ]


def _legend(cards: dict[str, CardData], calls: list[CallData], width: float) -> Block:
    """The legend of what is drawn."""
    planes = {data.plane for data in cards.values()}
    sorts = {call.sort for call in calls}
    return legend(
        [plane for plane in Plane if plane in planes],
        [sort for sort in Sort if sort in sorts],
        width,
    )


def _entry(number: str, source: Source) -> SourceData:
    """A source as it is listed: its title, then publisher, dates and kind."""
    details = f"{source.publisher}, {source.date}, {source.kind}"
    return SourceData(number, source.title, details, source.url, described(source))
