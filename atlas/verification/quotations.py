"""What views quote, by the address that it is quoted from."""

from collections.abc import Iterable, Iterator
from urllib.parse import urldefrag

from attrs import define, field, frozen

from atlas import bounds
from atlas.analysis.steps import every_step
from atlas.evidence.annotation import Annotation
from atlas.evidence.arithmetic import Range
from atlas.evidence.figure import Figure
from atlas.evidence.gap import Undisclosed
from atlas.evidence.moment import Moment
from atlas.evidence.origin import Evidence
from atlas.evidence.source import Citation, Source
from atlas.loader import LoadedView
from atlas.location import Location
from atlas.model.citing import numbering
from atlas.model.facts import facts
from atlas.project import Project


@frozen(order=True)
class Quotation:
    """Words that are quoted for one fact.

    Args:
        phrase: The words.
        fact: What they are quoted for: `850 servers`, or a statement.
        declared: The place of the fact, as findings show it.
        quantity: The figure; None of what is no figure.
        basis: The basis of the figure.
        of: What it is of.
    """

    phrase: str
    fact: str
    declared: str
    quantity: Range | None = None
    basis: str = ""
    of: str = ""


@define
class Cited:
    """All that is cited from one address.

    Args:
        address: The address, without what follows `#`.
        sources: The sources that are declared for it, by the places of their declarations.
        quotations: What is quoted from them, each once.
        is_report: Whether it reports an incident, which is over.
    """

    address: str
    sources: dict[Location, Source] = field(factory=dict[Location, Source])
    quotations: dict[tuple[str, str], Quotation] = field(factory=dict[tuple[str, str], Quotation])
    is_report: bool = False

    @property
    def first(self) -> Source:
        """The first of its sources."""
        return next(iter(self.sources.values()))


def cited_by(project: Project, views: Iterable[LoadedView]) -> dict[str, Cited]:
    """Return what views cite, by address, in the order in which it is met.

    Args:
        project: The project of the views.
        views: The views.
    """
    found: dict[str, Cited] = {}

    def at(source: Source) -> Cited:
        address = urldefrag(source.url).url
        cited = found.setdefault(address, Cited(address))
        cited.sources.setdefault(source.declared, source)
        return cited

    for loaded in views:
        bounds.begin()
        view = loaded.view
        for source in numbering(view).numbers:
            at(source)
        for report in view.finished_topics.reports:
            at(report.source).is_report = True
        for fact in _facts_of(loaded):
            for quotation, citation in _quoted(project, fact):
                quotations = at(citation.source).quotations
                quotations.setdefault((quotation.phrase, quotation.fact), quotation)
    bounds.end()
    return found


def _facts_of(loaded: LoadedView) -> Iterator[Annotation]:
    yield from (annotation.value for annotation in facts(loaded.view))
    for _, step in every_step(loaded.view):
        yield from (step.command, step.healthy, step.unhealthy)


def _quoted(project: Project, fact: Annotation) -> Iterator[tuple[Quotation, Citation]]:
    """Yield what is quoted for a fact, and for those that it is computed from."""
    if isinstance(fact, Undisclosed):
        return
    if isinstance(fact, (Figure, Moment)):
        yield from (
            (_of_figure(project, leaf, leaf.origin), leaf.origin)
            for leaf in _leaves(fact)
            if isinstance(leaf.origin, Citation) and leaf.origin.is_quoted
        )
        return
    for citation in fact.citations:
        if citation.is_quoted:
            yield Quotation(citation.phrase, fact.text, _place(project, fact)), citation


def _leaves(value: Evidence) -> Iterator[Evidence]:
    if not value.inputs:
        yield value
    for part in value.inputs:
        yield from _leaves(part)


def _of_figure(project: Project, leaf: Evidence, citation: Citation) -> Quotation:
    quantity = leaf.quantity.range if isinstance(leaf, Figure) else None
    meaning = citation.meaning
    return Quotation(
        citation.phrase,
        str(leaf.quantity),
        _place(project, leaf),
        quantity,
        meaning.basis,
        meaning.of,
    )


def _place(project: Project, fact: Evidence | Annotation) -> str:
    return f"{project.relative(fact.declared.path)}:{fact.declared.line}"
