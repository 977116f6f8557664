"""All that a view says, as texts by what they are about, so that two revisions can be compared."""

from collections.abc import Iterable, Iterator, Mapping

from atlas.changes.shapes import Part
from atlas.model.shapes import (
    CallData,
    ChapterData,
    ComponentData,
    CostTable,
    EntryData,
    FailureData,
    QuestionData,
    RadiusData,
    StepData,
    ViewModel,
)
from atlas.model.values import Value, as_text

Subject = tuple[Part, str]
Texts = dict[str, str]
"""Texts by what they say."""
_Said = Iterator[tuple[Part, str, Iterable[tuple[str, str]]]]
SOURCE = ", source"
"""How the label of an address ends that a figure is from."""


def facts(model: ViewModel) -> dict[Subject, Texts]:
    """Return what a view says: texts by part and name, and in it by label.

    Args:
        model: The view.
    """
    said: dict[Subject, Texts] = {}
    for part, subject, texts in _every(model):
        key = (part, subject)
        number = 2
        while key in said:  # several calls between the same two components
            key = (part, f"{subject} ({number})")
            number += 1
        said[key] = {label: text for label, text in texts if text}
    return said


def _every(model: ViewModel) -> _Said:
    yield "view", "", _of_view(model)
    yield from _structure(model)
    if model.costs is not None:
        yield from _costs(model.costs)
    for figure in model.figures:
        if not figure.elsewhere:
            yield "figure", figure.label, _fact("value", figure.value)
    for chapter in model.chapters:
        yield "chapter", chapter.heading, _chapter(chapter)
    if model.tree is not None:
        yield from _questions(model.tree)
    for code, because in model.waivers.items():
        yield "waiver", code, [("because", because)]


def _structure(model: ViewModel) -> _Said:
    """Yield the components, calls, groups and failures, and what each component takes down."""
    for component in model.components:
        yield "component", component.name, _component(component)
    for call in model.calls:
        yield "call", call.ends, _call(call)
    for group in model.groups:
        texts = [("boundary", group.boundary), ("members", ", ".join(group.members))]
        yield "group", group.name, texts
    for failure in model.failures:
        yield "failure", f"{failure.component}: {failure.name}", _failure(failure)
    for component in model.components:
        if component.radius is not None:
            yield "blast radius", component.name, _radius(component.radius)


def _radius(radius: RadiusData) -> Iterator[tuple[str, str]]:
    yield "down with it", ", ".join(radius.lost)
    yield "degraded", ", ".join(radius.degraded)
    yield "single point of failure", "yes" if radius.single else "no"


def _of_view(model: ViewModel) -> Iterator[tuple[str, str]]:
    yield from (
        ("kind", model.kind_label),
        ("system", model.system),
        ("title", model.title),
        ("summary", model.summary),
        ("as of", model.as_of),
        ("symptom", model.symptom),
        ("failure classes", ", ".join(model.failure_classes)),
    )


def _component(component: ComponentData) -> Iterator[tuple[str, str]]:
    yield from (
        ("plane", component.plane),
        ("technology", component.technology_name),
        *_fact("version", component.version),
        ("role", component.role),
        ("address", component.url),
    )
    yield from _valued(component.figures)
    yield from _missing(component.gaps)


def _call(call: CallData) -> Iterator[tuple[str, str]]:
    yield from (
        ("kind", call.kind),
        ("protocol", call.protocol),
        ("dependency", "soft" if call.soft else "hard"),
        ("note", call.note),
        ("when", call.when),
    )
    yield from _valued(call.figures.items())
    yield from _missing(call.gaps)


def _failure(failure: FailureData) -> Iterator[tuple[str, str]]:
    yield "signals", "\n".join(signal.text for signal in failure.signals)
    yield from _valued(failure.logs.items())
    yield from _valued(failure.facts.items())
    yield from _steps(failure.steps)


def _costs(costs: CostTable) -> _Said:
    if 1.0 not in costs.scales:
        return
    now = costs.scales.index(1.0)
    if now < len(costs.totals):
        yield (
            "cost",
            "total",
            [*_fact("a month", costs.totals[now]), ("coverage", costs.coverage)],
        )
    for line in costs.lines:
        yield "cost", line.name, _fact("a month", line.costs[now])
    for label, value in costs.units.items():
        yield "cost", label, _fact("unit cost", value)
    yield "cost", "reserved share", _fact("share", costs.mix)


def _chapter(chapter: ChapterData) -> Iterator[tuple[str, str]]:
    yield "lead", chapter.lead
    yield from _valued(chapter.facts.items())
    for entry in chapter.entries:
        yield from _entry(entry)
    for line in chapter.lines:
        cells = [_text(cell) if cell else "" for cell in line.cells]
        yield line.label, " | ".join([*cells, *line.notes])
    yield "notes", "\n".join(chapter.notes)


def _entry(entry: EntryData) -> Iterator[tuple[str, str]]:
    name = " ".join(filter(None, (_text(entry.when), entry.name))) or "entry"
    yield name, "\n".join([*entry.marks, *map(_text, entry.statements), *entry.notes])
    yield from ((f"{name} · {part}", "\n".join(texts)) for part, texts in entry.parts.items())
    for label, value in entry.facts.items():
        yield from _fact(f"{name} · {label}", value)
    steps = [*([entry.check] if entry.check else []), *entry.steps]
    yield from ((f"{name} · {label}", text) for label, text in _steps(steps))


def _questions(question: QuestionData) -> _Said:
    steps = [*([question.check] if question.check else []), *question.fix]
    texts = [*_steps(steps)]
    if question.why is not None:
        texts += _fact("why", question.why)
    for answer, leads in (("unhealthy", question.unhealthy), ("healthy", question.healthy)):
        if leads is not None:
            texts.append((answer, leads.text))
    yield "question", question.text, texts
    for leads in (question.unhealthy, question.healthy):
        if leads is not None:
            yield from _questions(leads)


def _steps(steps: Iterable[StepData]) -> Iterator[tuple[str, str]]:
    """Yield each step by its title: its command and all that is said of it."""
    for step in steps:
        said = {
            "": step.command.text,
            "healthy": _text(step.healthy),
            "unhealthy": _text(step.unhealthy),
            "risk": step.risk,
            "takes": _text(step.takes) if step.takes else "",
            "undo": step.undo,
            "verify": step.verify,
        }
        told = (f"{name}: {text}" if name else text for name, text in said.items() if text)
        yield f"step {step.title!r}", "\n".join(told)


def _valued(values: Iterable[tuple[str, Value]]) -> Iterator[tuple[str, str]]:
    for label, value in values:
        yield from _fact(label, value)


def _fact(label: str, value: Value) -> Iterator[tuple[str, str]]:
    """Yield a figure, and the page it is from."""
    yield label, _text(value)
    if value.href:
        yield f"{label}{SOURCE}", value.href


def _missing(labels: Iterable[str]) -> Iterator[tuple[str, str]]:
    for label in labels:
        yield label, "— not known"


def _text(value: Value) -> str:
    """Return a figure without the numbers of its sources, which other figures can shift."""
    return as_text(value, cited=False)


def without_sources(texts: Mapping[str, str]) -> Texts:
    """Return texts without the pages that they are from.

    Args:
        texts: The texts by label.
    """
    return {label: text for label, text in texts.items() if not label.endswith(SOURCE)}
