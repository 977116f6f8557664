"""What a kind of view adds to the parts that every picture has."""

from collections.abc import Callable, Mapping

import attrs

from atlas.kinds.view import View
from atlas.topology.component import Component
from render.layout.placing import Engine
from render.parts.card_data import Row, Tone
from render.parts.diagram import GroupData
from render.picture.blocks import Block
from render.views.numbering import Sources

Panels = Callable[[View, Sources, float], list[Block]]


@attrs.frozen
class Cards:
    """What the cards of a view show.

    Attributes:
        hidden: The labels that its cards leave out.
        long: The labels of statements that they show whatever their length.
        rows: Rows that they show besides.
        tones: What a shown failure does to each component, by name.
        badges: Short remarks, by component.
    """

    hidden: frozenset[str] = frozenset()
    long: frozenset[str] = frozenset()
    rows: Callable[[Component, Sources], tuple[Row, ...]] | None = None
    tones: Mapping[str, Tone] = attrs.field(factory=dict[str, Tone])


@attrs.frozen
class Story:
    """How a kind is told.

    Attributes:
        kind: Its class.
        name: What it is called in the head of a picture.
        panels: Draws its own panels, given the sources and a width in px.
        cards: Says what its cards show.
        leads: Whether the panels stand before the diagram.
        groups: Further boundaries to draw around components.
        picture: Draws something else in the place of the components and their calls.
    """

    kind: type[View]
    name: str
    panels: Panels
    cards: Callable[[View], Cards] = lambda _: Cards()
    leads: bool = False
    groups: Callable[[View], tuple[GroupData, ...]] = lambda _: ()
    picture: Callable[[View, Sources, Engine], Block] | None = None


MONEY = frozenset({"machines", "machine", "count", "reserved", "cost"})
"""The labels of what a component runs on and costs."""
