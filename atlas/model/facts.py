"""The cached facts of each view, for rules: annotations, reported figures and sources.

A view does not change once its `with` has ended, and the views of a system are checked one after
the other, so a small cache is enough.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from math import isclose

from atlas.analysis.provenance import Annotation, annotations, of_system
from atlas.evidence.annotation import Known
from atlas.evidence.arithmetic import converted
from atlas.evidence.figure import Figure, Quantity
from atlas.evidence.gap import Undisclosed
from atlas.evidence.moment import Instant
from atlas.evidence.origin import Evidence
from atlas.evidence.source import Citation, Source
from atlas.location import Location
from atlas.review import is_fixed
from atlas.views.view import View


@lru_cache(maxsize=32)
def own_facts(view: View) -> tuple[Annotation, ...]:
    """Return the annotations of a view without what its system shares."""
    return tuple(annotations(view, shared=False))


@lru_cache(maxsize=32)
def facts(view: View) -> tuple[Annotation, ...]:
    """Return every annotation of a view, what its system shares at the end.

    A view of a time that is over shares only a part of it, so it is computed on its own.
    """
    if view.until is not None:
        return tuple(annotations(view))
    return own_facts(view) + of_system(view.system)


@lru_cache(maxsize=32)
def own_reported_figures(view: View) -> tuple[Known, ...]:
    """Return the distinct reported figures of a view without what its system shares."""
    return tuple(distinct_reported(own_facts(view)))


@lru_cache(maxsize=32)
def reported_figures(view: View) -> tuple[Known, ...]:
    """Return the distinct reported figures of a view, what its system shares among them."""
    return tuple(distinct_reported(facts(view)))


def distinct_reported(view_facts: Iterable[Annotation]) -> Iterable[Known]:
    """Return reported figures, those that others are computed from too, each once.

    As `atlas.analysis.provenance.reported`, for annotations that are already collected.
    """
    figures = dict.fromkeys(item.value for item in view_facts if isinstance(item.value, Known))
    leaves: dict[tuple[object, str, str], Known] = {}
    waiting: list[Evidence] = [*reversed(figures)]
    while waiting:
        figure = waiting.pop()
        waiting += reversed(figure.inputs)
        if isinstance(figure, Known) and isinstance(figure.origin, Citation):
            origin = figure.origin
            leaves.setdefault((figure.quantity, origin.source.url, origin.phrase), figure)
    return leaves.values()


@lru_cache(maxsize=32)
def sources(view: View) -> tuple[tuple[Source, Location], ...]:
    """Return each source of a view, with the place of the first fact that cites it."""
    return tuple(_first(facts(view)))


def reviewed_sources(view: View) -> Iterator[Source]:
    """Yield the sources of a view that can change: no file at a commit, no report of an incident.

    Args:
        view: The view.
    """
    reports = {report.source.url for report in view.finished_topics.reports}
    for source, _ in sources(view):
        if source.url not in reports and not is_fixed(source.url):
            yield source


def file_quotes(view: View) -> Iterator[tuple[Source, str, Location]]:
    """Yield the words that a view quotes from files of the repository, with source and place.

    Args:
        view: The view.
    """
    seen: set[tuple[str, str]] = set()
    for annotation in facts(view):
        value = annotation.value
        for citation in () if isinstance(value, Undisclosed) else value.citations:
            key = (citation.source.url, citation.phrase)
            if citation.source.is_file and citation.is_quoted and key not in seen:
                seen.add(key)
                yield citation.source, citation.phrase, value.declared


def _first(all_facts: tuple[Annotation, ...]) -> Iterator[tuple[Source, Location]]:
    seen: set[tuple[str, str]] = set()
    for annotation in all_facts:
        value = annotation.value
        for citation in () if isinstance(value, Undisclosed) else value.citations:
            source = citation.source
            key = (source.url, source.checked.text)
            if key not in seen:
                seen.add(key)
                yield source, value.declared


def number(amount: Quantity | Instant) -> float:
    """Return the number of a quantity in its own unit, or of a point in time."""
    return amount.low if isinstance(amount, Instant) else amount.magnitude


def same_amount(first: Quantity | Instant, second: Quantity | Instant) -> bool:
    """Return whether two figures are one amount, in whichever units they are written.

    Args:
        first: A quantity, or a point in time.
        second: Another.
    """
    if first.dimension != second.dimension:
        return False
    low, high = second.low, second.high
    if isinstance(first, Quantity) and isinstance(second, Quantity) and first.unit:
        low, high, *_ = converted(second.range, first.unit)
    return isclose(first.low, low) and isclose(first.high, high)


def are_apart(first: Known, second: Known) -> bool:
    """Return whether two figures say that they are of different things, or of different times.

    Args:
        first: A figure.
        second: Another.
    """
    if not (isinstance(first, Figure) and isinstance(second, Figure)):
        return False
    here, there = first.meaning, second.meaning
    pairs = ((here.of, there.of), (here.when, there.when))
    return any(left and right and left != right for left, right in pairs)
