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
        badges: Short remarks about components, by name.
        numbers: The place of a component in an order that the view tells of, by name.
    """

    hidden: frozenset[str] = frozenset()
    long: frozenset[str] = frozenset()
    rows: Callable[[Component, Sources], tuple[Row, ...]] | None = None
    tones: Mapping[str, Tone] = attrs.field(factory=dict[str, Tone])
    badges: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict[str, tuple[str, ...]])
    numbers: Mapping[str, str] = attrs.field(factory=dict[str, str])


@attrs.frozen
class Story:
    """How a kind is told.

    Attributes:
        kind: Its class.
        name: What it is called in the head of a picture.
        panels: Draws its own panels, given the sources and a width in px.
        cards: Says what its cards show.
        leads: Whether the panels stand before the diagram.
        opens: Draws panels that stand before the diagram where the others stand after it.
        groups: Further boundaries to draw around components.
        picture: Draws something else in the place of the components and their calls.
        alarms_last: Whether the 3 AM panel stands after what `picture` draws, not before.
        numbered: Whether the labels of calls begin with their number.
    """

    kind: type[View]
    name: str
    panels: Panels
    cards: Callable[[View], Cards] = lambda _: Cards()
    leads: bool = False
    opens: Panels | None = None
    groups: Callable[[View], tuple[GroupData, ...]] = lambda _: ()
    picture: Callable[[View, Sources, Engine], Block] | None = None
    alarms_last: bool = False
    numbered: bool = False


MONEY = frozenset({"machines", "machine", "count", "reserved", "cost"})
"""The labels of what a component runs on and costs."""
