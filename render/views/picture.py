"""How a kind is drawn, where it is more than its chapters in order."""

from collections.abc import Callable, Mapping

import attrs

from atlas.model.citing import Numbering
from atlas.topology.component import Component
from atlas.views.chapter import Chapter
from atlas.views.view import View
from render.layout.placing import Engine
from render.parts.boundaries import GroupData
from render.parts.card_data import Row, Tone
from render.picture.blocks import Block
from render.picture.theme import Role
from render.sizes import TALLEST

Drawer = Callable[[View, Chapter, Numbering, float], Block]
"""Draws the body of a chapter to a width in px, in a form of its own."""


@attrs.frozen
class Cards:
    """The content of the cards of a view.

    Attributes:
        long: The labels of statements that they show whatever their length.
        rows: Rows that they show besides.
        tones: The effect of a shown failure on each component, by name.
        badges: Short remarks about components, by name.
        numbers: The place of a component in the order of the view, by name.
    """

    long: frozenset[str] = frozenset()
    rows: Callable[[Component, Numbering], tuple[Row, ...]] | None = None
    tones: Mapping[str, Tone] = attrs.field(factory=dict[str, Tone])
    badges: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict[str, tuple[str, ...]])
    numbers: Mapping[str, str] = attrs.field(factory=dict[str, str])


@attrs.frozen
class Look:
    """How the panel of a chapter looks: a glyph before its heading, and the heading's colour."""

    glyph: str = ""
    role: Role = Role.INK


@attrs.frozen(kw_only=True)
class Picture:
    """How a kind is drawn.

    Attributes:
        drawn: Chapters that have a form of their own, by key; the others are drawn plainly.
        looks: How the panels of chapters look, by key.
        first: The keys of the chapters that come before the diagram.
        leads: Whether all of them do.
        side_by_side: Keys of chapters that are side by side.
        cards: Returns what its cards show.
        groups: Further boundaries to draw around components.
        diagram: Draws something else in the place of the components and their calls.
        replaced: The keys of the chapters that `diagram` replaces.
        alarms_first: Whether the 3 AM panel comes before what `diagram` draws.
        numbered: Whether the labels of calls begin with their number.
        caption: Returns a sentence about the diagram, which the picture form has under it.
        glance: The keys of the chapters that the picture form shows besides the diagram; None
            for the first ones, as far as there is room.
        brief: Those of them that have another form there, by key.
        brief_headings: The headings that some of them have there, by key.
        briefest: Those that have a still shorter one, where there is no room for it.
        brief_diagram: Draws there what `diagram` draws elsewhere.
        tallest: How high the picture form may be, as a multiple of its width.
    """

    drawn: Mapping[str, Drawer] = attrs.field(factory=dict[str, Drawer])
    looks: Mapping[str, Look] = attrs.field(factory=dict[str, Look])
    first: frozenset[str] = frozenset()
    leads: bool = False
    side_by_side: tuple[tuple[str, ...], ...] = ()
    cards: Callable[[View], Cards] = lambda _: Cards()
    groups: Callable[[View], tuple[GroupData, ...]] = lambda _: ()
    diagram: Callable[[View, Numbering, Engine], Block] | None = None
    replaced: frozenset[str] = frozenset()
    alarms_first: bool = False
    numbered: bool = False
    caption: Callable[[View], str] | None = None
    glance: tuple[str, ...] | None = ()
    brief: Mapping[str, Drawer] = attrs.field(factory=dict[str, Drawer])
    brief_headings: Mapping[str, str] = attrs.field(factory=dict[str, str])
    briefest: Mapping[str, Drawer] = attrs.field(factory=dict[str, Drawer])
    brief_diagram: Callable[[View, Numbering, Engine], Block] | None = None
    tallest: float = TALLEST

    @property
    def own_diagram(self) -> Callable[[View, Numbering, Engine], Block] | None:
        """What draws the picture form's diagram, where it is not the components and calls."""
        return self.brief_diagram or self.diagram
