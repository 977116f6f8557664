"""Which groups of a view are drawn as boxes, and the calls that are drawn between them.

A picture has boxes within boxes, and none that cross: of two groups that do, one is no box, and a
call of it is one of each of its members.
"""

from collections.abc import Collection, Iterator

import attrs

from atlas.topology.component import Component
from atlas.topology.connection import Connection, Endpoint, members
from atlas.topology.group import Group
from atlas.views.view import View


def boxed(view: View) -> list[Group]:
    """Return the groups that are drawn as boxes: no two cross, those with calls come first.

    Args:
        view: The view.
    """
    called = {end for it in view.standing_calls for end in (it.tail, it.head)}
    found: list[Group] = []
    for group in sorted(view.groups, key=lambda group: group not in called):
        if not any(_cross({*group.members}, {*other.members}) for other in found):
            found.append(group)
    return [group for group in view.groups if group in found]


def _cross(one: set[Component], other: set[Component]) -> bool:
    """Return whether each of two groups holds a common component and one of its own."""
    return bool(one & other) and not (one <= other or one >= other)


def between_boxes(connection: Connection, boxes: Collection[Group]) -> Iterator[Connection]:
    """Yield a call as it is drawn: one of a group without a box from or to each of its members.

    Args:
        connection: The call.
        boxes: The groups that are drawn as boxes.
    """
    for tail in _shown_ends(connection.tail, boxes):
        for head in _shown_ends(connection.head, boxes):
            yield attrs.evolve(connection, tail=tail, head=head)


def _shown_ends(end: Endpoint, boxes: Collection[Group]) -> tuple[Endpoint, ...]:
    return (end,) if end in boxes else members(end)
