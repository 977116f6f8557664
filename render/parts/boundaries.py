"""Boundaries around components: the room that a layout keeps for them, and how they look."""

import attrs

from render.layout.graph import GraphGroup
from render.picture.geometry import Box
from render.picture.scene import Group, Item, Rect, Text
from render.picture.theme import Role
from render.text.fonts import measure
from render.text.styles import SMALL_STRONG

_HEADER = 22.0
_MARGIN = 10.0
_INSET = 4.0


@attrs.frozen
class GroupData:
    """Components behind one boundary.

    Attributes:
        id: Its name, unique among groups and components.
        label: The text at its top.
        members: The ids of its components.
    """

    id: str
    label: str
    members: tuple[str, ...]


def as_group(group: GroupData) -> GraphGroup:
    """Return a boundary as a box of a layout with room for its name.

    Args:
        group: The boundary.
    """
    wide = measure(group.label, SMALL_STRONG) + 16
    return GraphGroup(group.id, header=(wide, _HEADER), margin=_MARGIN)


def border(group: GroupData, box: Box) -> Item:
    """Draw the border of a boundary, a little inside of its room, so that two never touch.

    Args:
        group: The boundary.
        box: Its room.
    """
    x, y = box.x + _INSET, box.y + _INSET
    inner = (box.width - 2 * _INSET, box.height - 2 * _INSET)
    return Group((Rect(x, y, *inner, stroke=Role.MUTED, radius=8),), group.id)


def name_tag(group: GroupData, box: Box) -> Item:
    """Draw the name of a boundary on a ground of its own, since lines may run behind it.

    Args:
        group: The boundary.
        box: Its room.
    """
    x, y = box.x + _MARGIN, box.y + 3
    wide = measure(group.label, SMALL_STRONG) + 12
    ground = Rect(x, y, wide, SMALL_STRONG.line_height + 2, fill=Role.SURFACE, radius=5)
    name = Text(x + 6, y + 1 + SMALL_STRONG.ascent, group.label, SMALL_STRONG, Role.MUTED)
    return Group((ground, name), f"name of {group.id}")
