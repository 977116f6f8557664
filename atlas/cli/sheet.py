"""One view as text for the terminal."""

from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from atlas.analysis.provenance import Annotation, annotations
from atlas.evidence.gap import Undisclosed
from atlas.evidence.source import Source
from atlas.loader import LoadedView
from atlas.operations.failure import Failure
from atlas.topology.component import Component

_STYLES = {
    "EDGE": "bold #0066CC",
    "SERVICE": "bold #00AA00",
    "STATE": "bold #FF8800",
    "CONTROL": "bold #CC0000",
}


def _numbered(found: list[Annotation]) -> dict[Source, int]:
    numbers: dict[Source, int] = {}
    for annotation in found:
        if not isinstance(annotation.value, Undisclosed):
            for source in annotation.value.sources:
                numbers.setdefault(source, len(numbers) + 1)
    return numbers


def _value(annotation: Annotation, numbers: dict[Source, int]) -> Text:
    value = annotation.value
    if isinstance(value, Undisclosed):
        return Text(f"— {value.where}", style="dim")
    marks = "".join(f"[{numbers[source]}]" for source in value.sources)
    return Text(f"{value} {marks}".rstrip())


def _components(view_components: tuple[Component, ...]) -> Table:
    table = Table(box=None, pad_edge=False)
    for heading in ("component", "plane", "technology", "role"):
        table.add_column(heading, overflow="fold")
    for each in view_components:
        table.add_row(
            Text(each.name),
            Text(each.plane.label, style=_STYLES[each.plane.name]),
            Text(each.technology.label),
            Text(each.role),
        )
    return table


def _figures(found: list[Annotation], numbers: dict[Source, int]) -> Table:
    table = Table(box=None, pad_edge=False)
    table.add_column("figure", overflow="fold", ratio=2)
    table.add_column("value", overflow="fold", ratio=3)
    seen: set[tuple[str, int]] = set()
    for annotation in found:
        key = (annotation.label, id(annotation.value))
        if key not in seen:
            seen.add(key)
            table.add_row(Text(annotation.label), _value(annotation, numbers))
    return table


def _failure(component: Component, failure: Failure) -> Text:
    text = Text()
    text.append(f"{component.name}: {failure.name}\n", style="bold")
    for signal in failure.signals:
        text.append(f"  signal    {signal.text}\n")
    logs = component.technology.technology.logs
    text.append(f"  logs      {logs.where if isinstance(logs, Undisclosed) else logs.text}\n")
    for index, step in enumerate(failure.recovery, start=1):
        text.append(f"  {index}. {step.action}\n")
        if not isinstance(step.command, Undisclosed):
            text.append(f"     $ {step.command.text}\n", style="cyan")
        text.append(
            f"     risk {step.risk}; undo: {step.undo}; verify: {step.proof}\n", style="dim"
        )
    return text


def sheet(loaded: LoadedView) -> RenderableType:
    """Return a view as something rich prints."""
    view = loaded.view
    found = annotations(view)
    numbers = _numbered(found)
    parts: list[RenderableType] = [
        Text(f"{view.system.name}: {view.title}", style="bold"),
        Text(f"{view.kind}, as of {view.as_of} ({loaded.path})", style="dim"),
        Text(loaded.summary),
        Rule("components"),
        _components(view.components),
        Rule("at 3 AM"),
        *(_failure(component, failure) for component, failure in view.failures),
        Rule("figures"),
        _figures(found, numbers),
        Rule("sources"),
    ]
    for source, number in numbers.items():
        parts.append(
            Text(
                f"[{number}] {source.publisher}: {source.title} "
                f"({source.date}; {source.standing})\n    {source.url}"
            )
        )
    return Group(*parts)
