"""Reduces views to the plain rows of the index."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from atlas.loader import LoadedView
from atlas.matching.signature import Signature
from atlas.operations.decision import causes, questions
from atlas.operations.failure import Failure
from atlas.search.relations import links_of, parts_of, reports_of
from atlas.search.rows import (
    CallRow,
    CarrierRow,
    DocumentRow,
    FailureRow,
    LinkRow,
    PartRow,
    PortRow,
    RunRow,
    ViewRow,
)
from atlas.search.signals import (
    failures_of,
    number,
    of_signal,
    of_technology,
    ports_of,
    said,
    step_row,
)
from atlas.search.topics import topics
from atlas.steps.step import Action
from atlas.technologies.technology import Technology
from atlas.topology.component import Component
from atlas.topology.connection import members
from atlas.views.view import View


@frozen
class Reduced:
    """A view as rows."""

    view: ViewRow
    signatures: dict[str, Signature]
    failures: tuple[FailureRow, ...]
    ports: tuple[PortRow, ...]
    carriers: tuple[CarrierRow, ...]
    runs: tuple[RunRow, ...]
    calls: tuple[CallRow, ...]
    links: tuple[LinkRow, ...]
    parts: tuple[PartRow, ...]
    reports: tuple[str, ...]
    documents: tuple[DocumentRow, ...]


def of_view(loaded: LoadedView, owners: Iterable[Technology]) -> Reduced:
    """Return a loaded view as rows.

    Args:
        loaded: The view.
        owners: Technologies whose messages a component of another one may show.
    """
    view, owner_names = loaded.view, tuple(owners)
    technologies = [component.technology.technology for component in view.components]
    signatures: dict[str, Signature] = {}
    carriers: list[CarrierRow] = []
    for component in view.components:
        technology = component.technology.technology
        signatures.update(of_technology(technology))
        for failure in view.fails_of(component):
            for signal in failure.signals:
                signature = of_signal(
                    signal, (technology, *technologies, *owner_names), view.system.name
                )
                if signature is not None:
                    signatures[signature.key] = signature
                    carriers.append(_carrier(view, component, failure, signature.key))
    return Reduced(
        _view_row(loaded),
        signatures,
        tuple(row for technology in dict.fromkeys(technologies) for row in failures_of(technology)),
        tuple(row for technology in dict.fromkeys(technologies) for row in ports_of(technology)),
        tuple(carriers),
        tuple(_runs(view)),
        tuple(_calls(view)),
        tuple(links_of(view)),
        tuple(parts_of(loaded)),
        tuple(dict.fromkeys(reports_of(view))),
        tuple(_documents(loaded)),
    )


def _view_row(loaded: LoadedView) -> ViewRow:
    view = loaded.view
    return ViewRow(
        loaded.id, loaded.path, view.kind, view.category, view.system.name, view.title,
        loaded.summary, str(view.as_of),
    )  # fmt: skip


def _carrier(view: View, component: Component, failure: Failure, key: str) -> CarrierRow:
    return CarrierRow(
        signature=key,
        component=component.name,
        failure=failure.name,
        panel=any(urgent is failure for _, urgent in view.failures),
        takes=number(failure.time_to_recover),
        steps=tuple(step_row(step) for step in failure.recovery),
    )


def _runs(view: View) -> Iterator[RunRow]:
    for component in view.components:
        yield RunRow(
            component=component.name,
            technology=component.technology.technology.name,
            label=component.technology.label,
            plane=component.plane.label,
        )


def _calls(view: View) -> Iterator[CallRow]:
    pairs = {
        (tail.name, head.name)
        for connection in view.connections
        if connection.call.is_dependency
        for tail in members(connection.tail)
        for head in members(connection.head)
    }
    return (CallRow(tail=tail, head=head) for tail, head in sorted(pairs))


def _documents(loaded: LoadedView) -> Iterator[DocumentRow]:
    view = loaded.view
    yield DocumentRow(
        kind="view",
        title=f"{view.system.name}: {view.title}",
        body=f"{loaded.summary} {view.kind} {topics(view)}",
    )
    if view.finished_topics.tree is not None:
        yield DocumentRow(
            kind="tree", title=f"{view.system.name}: {view.title}", body=_tree_words(view)
        )
    for component in view.components:
        technology = component.technology.label
        yield DocumentRow(
            kind="component", title=component.name, body=f"{component.role} {technology}"
        )
        for failure in view.fails_of(component):
            signals = " ".join(str(signal) for signal in failure.signals)
            yield DocumentRow(
                kind="failure",
                title=failure.name,
                body=f"failure of {component.name}, {technology}: {signals}",
                place=component.name,
            )
            for step in failure.recovery:
                yield _step_document(step, f"{component.name}: {failure.name}")
    for place, step in view.finished_topics.steps:
        yield _step_document(step, place)


def _tree_words(view: View) -> str:
    """Return the words of a decision tree: symptom, signals, questions, answers and causes."""
    tree = view.finished_topics.tree
    asked = [*questions(tree)] if tree else []
    answers = [
        said(answer) for each in asked for answer in (each.check.unhealthy, each.check.healthy)
    ]
    ends = [f"{cause.name} {cause.why}" for cause in (causes(tree) if tree else ())]
    signals = [str(it) for _, failure in view.failures for it in failure.signals]
    return " ".join(
        [view.finished_topics.symptom, *signals, *(each.ask for each in asked), *answers, *ends]
    )


def _step_document(step: Action, place: str) -> DocumentRow:
    body = f"{said(step.command)} {step.verify}".rstrip()
    return DocumentRow(kind="step", title=step.action, body=body, place=place)
