"""Collects the claims of views, each once."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import evolve, frozen

from atlas import bounds
from atlas.analysis.provenance import Annotation, annotations
from atlas.analysis.steps import every_step
from atlas.audit.claim import Claim, ClaimKind, Evidence
from atlas.evidence.annotation import Known
from atlas.evidence.command import Typed
from atlas.evidence.gap import Undisclosed
from atlas.evidence.origin import Evidence as Input
from atlas.evidence.source import Citation
from atlas.evidence.statement import Statement, Words
from atlas.loader import LoadedView
from atlas.location import Location
from atlas.project import Project
from atlas.steps.step import Action


def claims(project: Project, views: Iterable[LoadedView]) -> list[Claim]:
    """Return what views claim, each claim once with all its uses, in the order of the views.

    Computed figures are not claims of their own: the figures that they are computed from are.

    Args:
        project: The project of the views.
        views: The views.
    """
    known: dict[tuple[str, ...], Claim] = {}
    for loaded in views:
        bounds.begin()
        for claim in _Collector(project, loaded).all():
            first = known.get(claim.key)
            known[claim.key] = first.used_also(claim) if first else claim
    bounds.end()
    return list(known.values())


@frozen
class _Collector:
    """Makes claims of one view."""

    project: Project
    loaded: LoadedView

    def all(self) -> Iterator[Claim]:
        """Yield its claims; the words of a step count with the step."""
        view = self.loaded.view
        steps = list(every_step(view))
        of_steps = {id(fact) for _, step in steps for fact in _facts(step).values()}
        for annotation in annotations(view):
            if id(annotation.value) not in of_steps:
                yield from self._claims(annotation)
        for place, step in steps:
            yield self._step(place, step)

    def _claims(self, annotation: Annotation) -> Iterator[Claim]:
        value = annotation.value
        if isinstance(value, Undisclosed):
            yield self._gap(annotation.label, value)
        elif isinstance(value, Statement):
            if isinstance(value.origin, Citation):
                yield self._statement(annotation.label, value, value.origin)
        elif isinstance(value, Known):
            yield from self._figures(annotation.label, value)

    def _figures(self, label: str, value: Known) -> Iterator[Claim]:
        """Yield a figure, or those it is computed from: a reader can check these in a source."""
        for cited in _leaves(value):
            if not isinstance(cited.origin, Citation):
                continue
            meaning = cited.origin.meaning
            used = label if cited is value else f"{label}, computed from it: {value}"
            yield evolve(
                self._claim("figure", f"{cited.quantity}", used, cited.declared),
                of=meaning.of,
                basis=meaning.basis,
                when=str(meaning.when or ""),
                evidence=_evidence(cited.origin),
            )

    def _statement(self, label: str, value: Statement, citation: Citation) -> Claim:
        claim = self._claim("statement", value.text, label, value.declared)
        return evolve(claim, evidence=_evidence(citation))

    def _gap(self, label: str, gap: Undisclosed) -> Claim:
        return self._claim("gap", f"{gap.kind}: {gap.where}", label, gap.declared)

    def _step(self, place: str, step: Action) -> Claim:
        facts = _facts(step)
        cited = [
            fact.origin
            for fact in facts.values()
            if not isinstance(fact, Undisclosed) and isinstance(fact.origin, Citation)
        ]
        command = step.command
        details = [_detail(name, fact) for name, fact in facts.items() if name != "command"]
        details += [f"{name}: {text}" for name, text in _texts(step).items() if text]
        return evolve(
            self._claim("step", f"{step.action} (risk: {step.risk})", place, step.declared),
            command="" if isinstance(command, Undisclosed) else f"{command.prompt} {command.text}",
            evidence=_evidence(cited[0]) if cited else Evidence(),
            details=tuple(details),
        )

    def _claim(self, kind: ClaimKind, text: str, label: str, declared: Location) -> Claim:
        return Claim(
            kind=kind,
            category=self.loaded.view.category,
            claim=text,
            uses=(f"{self.loaded.id}: {label}",),
            where=f"{self.project.relative(Path(declared.path))}:{declared.line}",
        )


def _facts(step: Action) -> dict[str, Words | Typed]:
    return {"command": step.command, "healthy": step.healthy, "unhealthy": step.unhealthy}


def _texts(step: Action) -> dict[str, str]:
    takes = "" if step.takes is None else str(step.takes)
    return {"takes": takes, "undo": step.undo, "verify": step.verify}


def _detail(name: str, fact: Words | Typed) -> str:
    """Return an output of a step with the words that are said to hold it."""
    if isinstance(fact, Undisclosed):
        return f"{name}: {fact.kind}"
    quoted = (
        f" “{fact.origin.phrase}” {fact.origin.url}" if isinstance(fact.origin, Citation) else ""
    )
    return f"{name}: {fact.text}{quoted}"


def _leaves(value: Input) -> Iterator[Input]:
    if not value.inputs:
        yield value
    for part in value.inputs:
        yield from _leaves(part)


def _evidence(citation: Citation) -> Evidence:
    source = citation.source
    return Evidence(
        publisher=source.publisher,
        title=source.title,
        url=citation.url,
        date=source.date,
        phrase=citation.phrase,
    )
