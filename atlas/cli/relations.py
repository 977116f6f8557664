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
from atlas.search.rows import FailureRow, step_data
from atlas.search.sharing import Shared

_MOST = 12


def relations(links: Iterable[Linked]) -> RenderableType:
    """Return related views as a renderable of rich, under headings."""
    parts: list[RenderableType] = list(_lines(links))
    return Group(Rule("links"), *(parts or [Text("no related views")]))


def _lines(links: Iterable[Linked]) -> Iterator[RenderableType]:
    for category, group in groupby(links, key=lambda link: link.view.category):
        members = list(group)
        yield Text(HEADINGS.get(category, category), style="bold")
        table = Table(box=None, show_header=False, pad_edge=False)
        table.add_column(overflow="fold", ratio=1)
        table.add_column(overflow="fold", ratio=1)
        for member in members[:_MOST]:
            style = "default" if member.declared else "dim"
            table.add_row(Text(f"  {member.view.id}"), Text(member.because, style=style))
        yield table
        if len(members) > _MOST:
            yield Text(f"  and {len(members) - _MOST} more", style="dim")


def told(shared: Iterable[Shared]) -> RenderableType:
    """Return signals and components with their views as a renderable of rich."""
    parts: list[RenderableType] = []
    for subject in shared:
        parts += [
            Text(subject.name, style="bold"),
            Text(f"{subject.kind}: {subject.about}", style="dim"),
        ]
        if subject.failure:
            parts += _steps(subject.failure)
        parts += list(_lines(subject.views)) or [Text("  no view carries it")]
    return Group(*parts)


def _steps(failure: FailureRow) -> list[RenderableType]:
    """Return what has failed and the first steps, each with its command."""
    lines: list[RenderableType] = [Text(f"{failure.technology}: {failure.title}")]
    for number, step in enumerate(failure.steps, 1):
        lines.append(Text(f"  {number}. {step.action}"))
        if step.command:
            lines.append(Text(f"     {step.prompt} {step.command}"))
    return lines


def links_data(links: Iterable[Linked]) -> list[dict[str, Any]]:
    """Return the views that belong to another as JSON has them."""
    return [
        {**asdict(link.view), "because": link.because, "declared": link.declared} for link in links
    ]


def shared_data(subjects: Iterable[Shared]) -> list[dict[str, Any]]:
    """Return signals and components as JSON has them."""
    return [
        {
            "name": subject.name,
            "kind": subject.kind,
            "about": subject.about,
            "failure": subject.failure.title if subject.failure else "",
            "steps": [step_data(step) for step in subject.failure.steps] if subject.failure else [],
            "views": links_data(subject.views),
        }
        for subject in subjects
    ]
