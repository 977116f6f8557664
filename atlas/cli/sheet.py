"""One view as text for the terminal: its model, from urgent failures to sources."""

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from atlas.model.shapes import (
    AnswerData,
    ChapterData,
    CostTable,
    EntryData,
    FailureData,
    QuestionData,
    StepData,
    ViewModel,
)
from atlas.model.values import Value, as_text

_STYLES = {
    "edge": "bold #0066CC",
    "service": "bold #00AA00",
    "state": "bold #FF8800",
    "control": "bold #CC0000",
}


def sheet(view: ViewModel) -> RenderableType:
    """Return a view as a renderable of rich."""
    parts: list[RenderableType] = [
        Text(f"{view.system}: {view.title}", style="bold"),
        Text(f"{view.kind_label}, as of {view.as_of} ({view.path})", style="dim"),
        Text(view.summary),
        Rule("at 3 AM"),
        *(_failure(failure) for failure in view.failures if failure.urgent),
    ]
    if view.tree is not None:
        parts += [Rule("decision tree"), *_question(view.tree, "")]
    for chapter in view.chapters:
        parts += [Rule(chapter.heading), *_chapter(chapter)]
    parts += [Rule("components"), _components(view), *_numbers(view)]
    if view.gaps:
        parts += [
            Rule("gaps"),
            *(Text(f"{gap.label}: {gap.kind}: {gap.where}", style="dim") for gap in view.gaps),
        ]
    if view.answers:
        parts += [Rule("questions of the gates"), *map(_answer, view.answers)]
    parts.append(Rule("sources"))
    parts += [
        Text(
            f"[{source.number}] {source.publisher}: {source.title} "
            f"({'; '.join(filter(None, (source.date, source.standing, source.release)))})\n"
            f"    {source.url}"
        )
        for source in view.sources
    ]
    return Group(*parts)


def _answer(answer: AnswerData) -> Text:
    """Return a question with its state, the share that is known, and the reason of a waiver."""
    share = f", {answer.known} of {answer.parts}" if answer.parts > 1 else ""
    reason = f": {answer.because}" if answer.because else ""
    style = "" if answer.state == "answered" else "dim"
    return Text(f"{answer.code:<7}{answer.question}: {answer.state}{share}{reason}", style=style)


def _value(value: Value) -> str:
    """Return a fact with its mark and the numbers of its sources, or where a gap was looked for."""
    text = as_text(value)
    return f"{text}: {value.where}" if value.where and not value.text else text


def _facts(facts: Iterable[tuple[str, Value]]) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(overflow="fold", ratio=2)
    table.add_column(overflow="fold", ratio=3)
    for label, value in facts:
        style = "dim" if value.where and not value.text else ""
        table.add_row(Text(label), Text(_value(value), style=style))
    return table


def _chapter(chapter: ChapterData) -> Iterator[RenderableType]:
    if chapter.lead:
        yield Text(chapter.lead)
    if chapter.facts:
        yield _facts(chapter.facts.items())
    for entry in chapter.entries:
        yield from _entry(entry)
    if chapter.lines:
        table = Table(box=None, pad_edge=False)
        for head in ("", *chapter.heads):
            table.add_column(head, overflow="fold")
        for line in chapter.lines:
            label = "; ".join((line.label, *line.notes))
            cells = ("" if cell is None else _value(cell) for cell in line.cells)
            table.add_row(Text(label), *(Text(cell) for cell in cells))
        yield table
    for note in chapter.notes:
        yield Text(note, style="dim")


def _entry(entry: EntryData) -> Iterator[RenderableType]:
    report = f"[{entry.report.number}]" if entry.report else ""
    head = " ".join(part for part in (_value(entry.when), entry.name, *entry.marks, report) if part)
    if head:
        yield Text(head, style="bold")
    if entry.check is not None:
        yield _step(entry.check)
    yield from (Text(f"  {_value(statement)}") for statement in entry.statements)
    yield from (
        Text(f"  {label}: {', '.join(names)}", style="dim") for label, names in entry.parts.items()
    )
    yield from (_step(step) for step in entry.steps)
    if entry.facts:
        yield _facts((f"  {label}", value) for label, value in entry.facts.items())
    yield from (Text(f"  {note}", style="dim") for note in entry.notes)


def _step(step: StepData, number: str = "") -> Text:
    text = Text(f"  {number}{step.title}\n")
    if step.command.text:
        text.append(f"     {step.command.prompt} ", style="dim")
        text.append(f"{step.command.text}\n", style="cyan")
        if step.command.language in {"sql", "console"}:
            text.append(f"     in {step.command.place}\n", style="dim")
    for word, output in (("healthy", step.healthy), ("unhealthy", step.unhealthy)):
        if output.text:
            text.append(f"     {word}: {_value(output)}\n")
    facts = [f"risk {step.risk}" if step.undo else "only reads"]
    facts += [f"takes {_value(step.takes)}"] if step.takes and step.takes.text else []
    facts += [f"undo: {step.undo}"] if step.undo else []
    facts += [f"verify: {step.verify}"] if step.verify else []
    text.append(f"     {'; '.join(facts)}", style="dim")
    return text


def _failure(failure: FailureData) -> Text:
    text = Text(f"{failure.component}: {failure.name}\n", style="bold")
    for signal in failure.signals:
        name = "symptom" if signal.kind == "symptom" else "signal "
        text.append(f"  {name}   {signal.constant}\n", style="not bold")
    for name, place in failure.logs.items():
        text.append(f"  logs      {name}: {place.text or place.where}\n", style="not bold")
    for number, step in enumerate(failure.steps, start=1):
        text.append_text(_step(step, f"{number}. "))
        text.append("\n")
    for label, value in failure.facts.items():
        text.append(f"  {label}: {_value(value)}\n", style="not bold")
    return text


def _question(branch: QuestionData, indent: str) -> Iterator[Text]:
    """Yield the lines of a decision tree from one question on, indented by its depth."""
    yield Text(f"{indent}{branch.text}", style="bold" if branch.check else "")
    if branch.why is not None:
        yield Text(f"{indent}  {_value(branch.why)}", style="dim")
    if branch.check is not None:
        yield _step(branch.check)
    yield from (_step(step, f"{number}. ") for number, step in enumerate(branch.fix, 1))
    for word, after in (("unhealthy", branch.unhealthy), ("healthy", branch.healthy)):
        if after is not None:
            yield Text(f"{indent}  {word}:", style="dim")
            yield from _question(after, f"{indent}    ")


def _components(view: ViewModel) -> Table:
    table = Table(box=None, pad_edge=False)
    for heading in ("component", "plane", "technology", "role"):
        table.add_column(heading, overflow="fold")
    for component in view.components:
        table.add_row(
            Text(component.name),
            Text(component.plane_label, style=_STYLES[component.plane]),
            Text(component.technology),
            Text(component.role),
        )
    return table


def _numbers(view: ViewModel) -> Iterator[RenderableType]:
    """Yield the figures of components and calls, the bill, and the figures of no other part."""
    figures = [
        (f"{component.name}: {label}", value)
        for component in view.components
        for label, value in component.figures
    ]
    figures += [
        (f"{call.ends}: {label}", value)
        for call in view.calls
        for label, value in call.figures.items()
    ]
    if figures:
        yield Rule("figures of components and calls")
        yield _facts(figures)
    if view.costs is not None:
        yield Rule("monthly cost")
        yield _facts(_bill(view.costs))
        for chapter in view.costs.system:
            yield Rule(chapter.heading)
            yield from _chapter(chapter)
    further = [(figure.label, figure.value) for figure in view.figures if not figure.elsewhere]
    if further:
        yield Rule("further figures")
        yield _facts(further)


def _bill(costs: CostTable) -> Iterator[tuple[str, Value]]:
    """Yield the lines of the bill at today's load, and the unit costs."""
    yield from ((line.name, line.costs[0]) for line in costs.lines)
    yield (f"total ({costs.coverage})" if costs.coverage else "total"), costs.totals[0]
    yield "reserved (committed) share", costs.mix
    yield from costs.units.items()
