"""Views that belong together, as text for the terminal and as data for machines."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from attrs import asdict
from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from atlas.search.linking import HEADINGS, Linked
from atlas.search.sharing import Shared

_MOST = 12


def relations(found: Iterable[Linked]) -> RenderableType:
    """Return the views that belong to another as something rich prints, under headings."""
    parts: list[RenderableType] = list(_lines(found))
    return Group(Rule("links"), *(parts or [Text("no related views")]))


def _lines(found: Iterable[Linked]) -> Iterator[RenderableType]:
    for category, group in groupby(found, key=lambda each: each.view.category):
        members = list(group)
        yield Text(HEADINGS.get(category, category), style="bold")
        table = Table(box=None, show_header=False, pad_edge=False)
        table.add_column(overflow="fold", ratio=1)
        table.add_column(overflow="fold", ratio=1)
        for each in members[:_MOST]:
            style = "default" if each.declared else "dim"
            table.add_row(Text(f"  {each.view.id}"), Text(each.because, style=style))
        yield table
        if len(members) > _MOST:
            yield Text(f"  and {len(members) - _MOST} more", style="dim")


def told(shared: Iterable[Shared]) -> RenderableType:
    """Return signals and components with the views that carry them as something rich prints."""
    parts: list[RenderableType] = []
    for each in shared:
        parts += [Text(each.name, style="bold"), Text(f"{each.kind}: {each.about}", style="dim")]
        parts += list(_lines(each.views)) or [Text("  no view carries it")]
    return Group(*parts)


def links_data(found: Iterable[Linked]) -> list[dict[str, Any]]:
    """Return the views that belong to another as JSON has them."""
    return [
        {**asdict(each.view), "because": each.because, "declared": each.declared} for each in found
    ]


def shared_data(found: Iterable[Shared]) -> list[dict[str, Any]]:
    """Return signals and components as JSON has them."""
    return [
        {"name": each.name, "kind": each.kind, "about": each.about, "views": links_data(each.views)}
        for each in found
    ]
