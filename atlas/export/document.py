"""A view as a page of Markdown: what it says, with a drawing that GitHub and GitLab draw."""

from collections.abc import Iterator

from atlas.export.drawings import drawing
from atlas.export.graph import graph
from atlas.loader import LoadedView
from atlas.markdown import escaped, table
from atlas.model.model import model
from atlas.model.shapes import ChapterData, FailureData, StepData, ViewModel
from atlas.model.values import Value, as_text


def document(loaded: LoadedView) -> str:
    """Return a view as Markdown: drawing, failures with their steps, chapters, components, sources.

    Args:
        loaded: The view with its module.
    """
    return "\n\n".join(part for part in _parts(loaded) if part) + "\n"


def _parts(loaded: LoadedView) -> Iterator[str]:
    said = model(loaded)
    yield f"# {escaped(said.title)}"
    yield escaped(f"{said.system}, {said.kind_label}, as of {said.as_of}. {said.summary}")
    drawn = graph(loaded.view)
    if drawn.nodes or drawn.boxes:
        yield f"```mermaid\n{drawing(drawn, 'mermaid')}```"
    if said.failures:
        yield "## Failure modes"
    for failure in said.failures:
        yield from _failure(failure)
    for chapter in said.chapters:
        yield from _chapter(chapter)
    if said.components:
        yield "## Components"
        yield _components(said)
    if said.sources:
        yield "## Sources"
        yield "\n".join(_sources(said))


def _failure(failure: FailureData) -> Iterator[str]:
    yield f"### {escaped(f'{failure.component}: {failure.name}')}"
    yield "\n".join(f"- {signal.kind}: {escaped(signal.text)}" for signal in failure.signals)
    yield "\n".join(
        f"- {escaped(label)}: {_value(value)}" for label, value in failure.facts.items()
    )
    for number, step in enumerate(failure.steps, start=1):
        yield _step(number, step)


def _step(number: int, step: StepData) -> str:
    lines = [f"{number}. {escaped(step.title)}"]
    if step.command.text:
        fence = "````" if "```" in step.command.text else "```"
        language = {"shell": "sh", "sql": "sql"}.get(step.command.language or "", "text")
        lines += ["", f"   {fence}{language}"]
        lines += [f"   {line}" for line in step.command.text.splitlines()]
        lines += [f"   {fence}"]
    facts = {
        "healthy": _value(step.healthy),
        "unhealthy": _value(step.unhealthy),
        "risk": escaped(step.risk),
        "undo": escaped(step.undo),
        "verify": escaped(step.verify),
    }
    lines += ["", *(f"   - {label}: {text}" for label, text in facts.items() if text)]
    return "\n".join(lines)


def _chapter(chapter: ChapterData) -> Iterator[str]:
    yield f"## {escaped(chapter.heading)}"
    yield escaped(chapter.lead)
    yield "\n".join(
        f"- {escaped(label)}: {_value(value)}" for label, value in chapter.facts.items()
    )
    for entry in chapter.entries:
        name = " ".join(filter(None, (_value(entry.when), escaped(entry.name))))
        yield f"**{name}**" if name else ""
        texts = [
            *map(escaped, entry.marks),
            *map(_value, entry.statements),
            *map(escaped, entry.notes),
        ]
        texts += [f"{escaped(label)}: {_value(value)}" for label, value in entry.facts.items()]
        yield "\n".join(f"- {text}" for text in texts if text)
    if chapter.lines:
        heads = [escaped(head) for head in ("", *chapter.heads)]
        rows = [
            [line.label, *(as_text(cell) if cell else "" for cell in line.cells)]
            for line in chapter.lines
        ]
        widest = max(len(heads), *(len(row) for row in rows))
        yield table(
            [*heads, *[""] * (widest - len(heads))],
            [[*row, *[""] * (widest - len(row))] for row in rows],
        )
    yield "\n".join(f"- {escaped(note)}" for note in chapter.notes)


def _components(said: ViewModel) -> str:
    rows = [
        [
            component.name,
            component.plane,
            component.technology,
            "; ".join(f"{label}: {as_text(value)}" for label, value in component.figures),
        ]
        for component in said.components
    ]
    return table(("component", "plane", "technology", "figures"), rows)


def _sources(said: ViewModel) -> Iterator[str]:
    for source in said.sources:
        told = f"{source.publisher}: {source.title} ({source.date})"
        yield f"{source.number}. {escaped(told)} <{source.url}>"


def _value(value: Value) -> str:
    return escaped(as_text(value))
