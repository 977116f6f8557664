"""Storage architecture: the consistency boundaries as boxes around the stores."""

from typing import cast

from atlas.kinds.storage_architecture import StorageArchitecture
from atlas.views.view import View
from render.parts.boundaries import GroupData
from render.views.picture import Cards, Picture

_LONG = frozenset(
    {"consistency", "replication", "backup", "durability", "eviction", "sharding", "freshness"}
)


def cards(_: View) -> Cards:
    """Show the guarantees of each store, whatever their length."""
    return Cards(long=_LONG)


def groups(view: View) -> tuple[GroupData, ...]:
    """Return the boundaries of two stores or more that no other box holds, as boxes."""
    view = cast("StorageArchitecture", view)
    grouped = {member.name for group in view.groups for member in group.members}
    boxes: list[GroupData] = []
    for boundary in view.boundaries:
        names = [store.name for store in boundary.stores]
        if len(names) > 1 and not grouped & set(names):
            boxes.append(GroupData(f"boundary {boundary.name}", boundary.name, tuple(names)))
            grouped |= set(names)
    return tuple(boxes)


PICTURE = Picture(glance=("boundaries",), cards=cards, groups=groups)
