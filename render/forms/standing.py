"""The components and calls of a view as data to draw, and the scene around what is drawn."""

from collections.abc import Collection, Mapping

import attrs

from atlas.model.citing import Numbering
from atlas.model.components import component_facts
from atlas.topology.connection import Connection
from atlas.topology.group import Group
from atlas.topology.plane import Plane
from atlas.views.boxes import between_boxes, boxed
from atlas.views.view import View
from render.icons import icon
from render.parts.boundaries import GroupData
from render.parts.calls import CallData
from render.parts.card_data import CardData, Tone
from render.picture.blocks import Block
from render.picture.scene import Image, Scene, walk
from render.views.components import card_data
from render.views.connections import call_data, end_id
from render.views.picture import Picture

MARGIN = 26.0
"""The room around a form in px."""


@attrs.frozen
class Standing:
    """The components and calls at the date of a view.

    Attributes:
        cards: The content of each card, by the component's name.
        groups: The boundaries around components.
        calls: The calls between components and boundaries.
    """

    cards: Mapping[str, CardData]
    groups: tuple[GroupData, ...]
    calls: tuple[CallData, ...]


def standing(view: View, picture: Picture, numbers: Numbering) -> Standing:
    """Return the components that exist at the date of a view, and their calls.

    Args:
        view: The view.
        picture: How its kind is drawn.
        numbers: The numbers of its sources.
    """
    boxes_drawn = boxed(view)
    cards = _cards(view, picture, numbers, boxes_drawn)
    boxes = [GroupData(end_id(it), _boundary(it), _names(it)) for it in boxes_drawn]
    groups = tuple(box for box in (*boxes, *picture.groups(view)) if cards.keys() & box.members)
    ends = {*cards, *(group.id for group in groups)}
    calls = tuple(
        call_data(call, number, numbers, numbered=picture.numbered, part=part)
        for number, standing_call in enumerate(view.standing_calls)
        for part, call in enumerate(between_boxes(standing_call, boxes_drawn))
        if {end_id(call.tail), end_id(call.head)} <= ends
    )
    return Standing(cards, groups, calls)


def _names(group: Group) -> tuple[str, ...]:
    return tuple(member.name for member in group.members)


def scene(view: View, name: str, body: Block, summary: str) -> Scene:
    """Return what is drawn with its icons, and its text for a screen reader.

    Args:
        view: The view.
        name: What the form is called, such as the label of its kind.
        body: What is drawn.
        summary: One line about the view.
    """
    planes = [
        f"{plane.label} plane: {', '.join(component.name for component in view.of_plane(plane))}."
        for plane in Plane
        if view.of_plane(plane)
    ]
    calls = [_sentence(connection) for connection in view.connections]
    names = {item.icon for item in walk(body.items) if isinstance(item, Image)}
    return Scene(
        width=body.width + 2 * MARGIN,
        height=body.height + 2 * MARGIN,
        title=f"{view.system.name}: {view.title} ({name}, as of {view.as_of})",
        description=" ".join([summary, *planes, *calls]).strip(),
        items=(body.at(MARGIN, MARGIN),),
        icons={name: icon(name) for name in sorted(names)},
    )


def _sentence(connection: Connection) -> str:
    """Return a call as a sentence for a screen reader."""
    if connection.call.is_directed:
        return f"{connection.tail.name} calls {connection.head.name}."
    return f"{connection.tail.name} and {connection.head.name} are peers."


def _cards(
    view: View, picture: Picture, numbers: Numbering, boxed: Collection[Group]
) -> dict[str, CardData]:
    """Return the card of each component, by its name; what is around it without a box is on it."""
    look = picture.cards(view)
    cards: dict[str, CardData] = {}
    for component in view.standing:
        facts = component_facts(component, view.until)
        data = card_data(
            component,
            numbers,
            wanted=[label for label in facts if view.shows(label)],
            long=look.long,
            tone=look.tones.get(component.name, Tone.NORMAL),
        )
        more = look.rows(component, numbers) if look.rows else ()
        cards[component.name] = attrs.evolve(
            data,
            rows=(*data.rows, *more),
            badges=(
                *look.badges.get(component.name, ()),
                *(_boundary(it) for it in view.groups_of(component) if it not in boxed),
            ),
            number=look.numbers.get(component.name, ""),
        )
    return cards


def _boundary(group: Group) -> str:
    """Return the name of a group with the kind of its boundary, unless the name states it."""
    plain = group.boundary == "group" or group.boundary in group.name.lower()
    return group.name if plain else f"{group.boundary} {group.name}"
