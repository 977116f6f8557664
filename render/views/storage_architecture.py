"""Storage architecture: what readers can rely on, and how data comes back."""

from typing import cast

from atlas.kinds.storage_architecture import ConsistencyBoundary, StorageArchitecture
from atlas.kinds.view import View
from render.parts.chips import Chip, chips
from render.parts.diagram import GroupData
from render.parts.panels import (
    column_width,
    fact_grid,
    framed,
    masonry,
    panel,
    paragraph,
)
from render.parts.values import runs
from render.picture.blocks import Block, stacked
from render.text.flow import Run
from render.text.styles import BODY, STRONG
from render.views.figures import rows, value
from render.views.numbering import Sources
from render.views.story import Cards, Story

_LONG = frozenset(
    {"consistency", "replication", "backup", "durability", "eviction", "sharding", "freshness"}
)
_HIDDEN = frozenset({"machines", "machine", "reserved", "cost", "scaling", "policy"})
_PAD = 24.0


def panels(view: View, sources: Sources, width: float) -> list[Block]:
    """The consistency boundaries, then replication, backup and recovery."""
    view = cast("StorageArchitecture", view)
    columns = min(2, len(view.boundaries))
    inner = column_width(width, columns) - _PAD
    blocks = [framed(_boundary(each, sources, inner)) for each in view.boundaries]
    recovery = view.recovery
    facts = rows(
        {
            "replication lag": view.replication_lag,
            "RPO, newest data that may be lost": recovery.rpo,
            "RTO, time until it is back": recovery.rto,
            "backup": recovery.backup,
            "restore": recovery.restore,
        },
        sources,
    )
    return [
        panel("Consistency boundaries", masonry(blocks, columns, width, 14)),
        panel("Replication and recovery", fact_grid(facts, width, 220)),
    ]


def _boundary(boundary: ConsistencyBoundary, sources: Sources, width: float) -> Block:
    """A boundary: its name, its stores and its guarantee."""
    guarantee = value(boundary.guarantee, sources, label="guarantee")
    stores = [Chip(store.name, store.plane) for store in boundary.stores]
    return stacked(
        [
            paragraph([Run(boundary.name, STRONG)], width, STRONG),
            chips(stores, width),
            paragraph(runs(guarantee), width, BODY),
        ],
        5,
    )


def _cards(_: View) -> Cards:
    """With what a store promises, whatever its length."""
    return Cards(hidden=_HIDDEN, long=_LONG)


def _groups(view: View) -> tuple[GroupData, ...]:
    """The boundaries as boxes, those of two stores or more that no other box holds."""
    view = cast("StorageArchitecture", view)
    held = {member.name for group in view.groups for member in group.members}
    found: list[GroupData] = []
    for boundary in view.boundaries:
        names = [store.name for store in boundary.stores]
        if len(names) > 1 and not held & set(names):
            found.append(GroupData(f"boundary {boundary.name}", boundary.name, tuple(names)))
            held |= set(names)
    return tuple(found)


STORY = Story(StorageArchitecture, "Storage architecture", panels, _cards, groups=_groups)
