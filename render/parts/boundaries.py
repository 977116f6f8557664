"""Boundaries around components: the room that a layout keeps for them, and how they look."""

from collections.abc import Iterable, Sequence

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


def nested(groups: Iterable[GroupData]) -> tuple[GroupData, ...]:
    """Return boundaries, each after the one that is around it.

    Args:
        groups: The boundaries; of two with common members one holds the other.
    """
    return tuple(sorted(groups, key=lambda group: -len(group.members)))


def as_groups(groups: Sequence[GroupData]) -> tuple[GraphGroup, ...]:
    """Return boundaries as boxes of a layout with room for their names.

    Args:
        groups: The boundaries, as `nested` returns them.
    """
    return tuple(
        GraphGroup(
            group.id,
            _around(group, groups[:place]),
            header=(measure(group.label, SMALL_STRONG) + 16, _HEADER),
            margin=_MARGIN,
        )
        for place, group in enumerate(groups)
    )


def innermost(groups: Sequence[GroupData]) -> dict[str, str]:
    """Return the id of the innermost boundary of each component that is in one.

    Args:
        groups: The boundaries, as `nested` returns them.
    """
    return {name: group.id for group in groups for name in group.members}


def _around(group: GroupData, outer: Sequence[GroupData]) -> str | None:
    holding = [other.id for other in outer if {*group.members} <= {*other.members}]
    return holding[-1] if holding else None


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
