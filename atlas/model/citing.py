"""Every source that a view can cite, numbered before anything is drawn or printed."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, TypeVar, cast

import attrs

from atlas.analysis.bill import bill
from atlas.analysis.downstream_impact import downstream_impacts
from atlas.analysis.provenance import annotations
from atlas.evidence.command import Command
from atlas.evidence.dates import PartialDate
from atlas.evidence.figure import Figure
from atlas.evidence.gap import Undisclosed
from atlas.evidence.moment import Moment
from atlas.evidence.source import Citation, Source
from atlas.evidence.statement import Statement
from atlas.location import Location
from atlas.operations.failure import Failure
from atlas.technologies.known_failure import KnownFailure
from atlas.topology.component import Component
from atlas.topology.group import Group
from atlas.views.log_places import log_places
from atlas.views.view import View

_Result = TypeVar("_Result")
_SHARED = 1024
"""The components and failures whose sources are kept: those of several systems."""
OLD = 1
"""The age in years from which a figure shows the year of its source."""

_STATED: tuple[type[Any], ...] = (Figure, Statement, Moment, Command)
_SILENT: tuple[type[Any], ...] = (
    *(type(None), str, bool, int, float, Undisclosed, Location, PartialDate, Component, Group),
    KnownFailure,  # of a message: a view has steps of its own
)


def cited(value: Any) -> Iterator[Source]:
    """Yield every source that a value cites, in the order of its fields.

    Args:
        value: A figure, a statement, a chapter, a failure, or a collection of them.
    """
    return iter(_cited(value, []))


def _cited(value: Any, found: list[Source]) -> list[Source]:
    """Add every source that a value cites to those that were found, and return these."""
    parts = _parts(value.__class__)
    for part in parts(value) if parts else ():
        if isinstance(part, Source):
            found.append(part)
        elif _parts(cast("Any", part).__class__):
            _cited(part, found)
    return found


@lru_cache(maxsize=512)
def _parts(kind: type[Any]) -> Callable[[Any], Iterable[object]] | None:
    """Return what finds the parts of a value of a type that can cite; None if none can be in it."""
    if attrs.has(kind) and not issubclass(kind, (Source, *_STATED, *_SILENT)):
        names = _names(kind)
        return lambda record: [getattr(record, name) for name in names]
    known: tuple[
        tuple[type[Any] | tuple[type[Any], ...], Callable[[Any], Iterable[object]] | None], ...
    ]
    known = (
        (Source, lambda source: (source,)),
        (_STATED, lambda fact: [citation.source for citation in fact.citations]),
        (_SILENT, None),
        (Mapping, lambda mapping: mapping.values()),
        ((list, tuple), lambda items: items),
        (object, None),
    )
    return next(parts for types, parts in known if issubclass(kind, types))


@lru_cache(maxsize=256)
def _names(kind: type[Any]) -> tuple[str, ...]:
    return tuple(attribute.name for attribute in attrs.fields(kind) if attribute.name[0] != "_")


@attrs.frozen
class Numbering:
    """The number of every source of a view; the same on its picture, page and terminal.

    Attributes:
        numbers: The number of each source, from 1.
        as_of: The date the view is true of, by which old figures are recognised.
        implied: The bases that go without saying in the view.
    """

    numbers: Mapping[Source, int]
    as_of: PartialDate | None = None
    implied: frozenset[str] = frozenset()
    _known: dict[tuple[object, ...], tuple[object, Any]] = attrs.field(
        factory=dict[tuple[object, ...], tuple[object, Any]], init=False, repr=False, eq=False
    )

    def once(self, compute: Callable[..., _Result], fact: object, *options: str) -> _Result:
        """Return what a function computes from a fact and these numbers, computed once.

        A picture is drawn in several widths, of which one is kept.

        Args:
            compute: The function; it is given the fact, the numbers, and the options.
            fact: The fact.
            options: What else the result depends on.
        """
        key = (compute, id(fact), *options)
        if key not in self._known:
            self._known[key] = (fact, compute(fact, self, *options))  # the fact keeps its id
        result: _Result = self._known[key][1]
        return result

    def number(self, source: Source) -> str:
        """Return the number of a source.

        Raises:
            KeyError: The view does not cite it: a chapter must state what it is a source of.
        """
        return str(self.numbers[source])

    def listed(self) -> list[tuple[str, Source]]:
        """Return the sources in the order of their numbers."""
        return [(str(number), source) for source, number in self.numbers.items()]

    def year_of(self, figure: Figure | Moment | Statement) -> int | None:
        """Return the year of a fact, where it is `OLD` years or more before the view.

        It is the year that a computed figure is said to be of, else that of its oldest citation.

        Args:
            figure: The figure.
        """
        stated = figure.stated_when if isinstance(figure, Figure) else None
        if stated is None:
            return self.year(figure.citations)
        old = self.as_of is not None and self.as_of.latest.year - stated.latest.year >= OLD
        return stated.latest.year if old else None

    def year(self, citations: Iterable[Citation]) -> int | None:
        """Return the year of the oldest figure, where it is `OLD` years or more before the view.

        Args:
            citations: The citations of a figure.
        """
        dates = [citation.stated.when or citation.source.published for citation in citations]
        years = [date.latest.year for date in dates if date]
        if self.as_of is None or not years:
            return None
        oldest = min(years)
        return oldest if self.as_of.latest.year - oldest >= OLD else None


def numbering(view: View, *, whole: bool = False) -> Numbering:
    """Return the numbers of the sources of a view, in the order in which a reader meets them.

    The failures of the 3 AM panel come first, then the chapters, the components and calls, the
    system's scale and cost, the bill, and what only the page shows.

    Args:
        view: The view.
        whole: Whether what is computed of the calls of other views is shown, too; their sources
            come last.
    """
    found = dict.fromkeys((*_in_order(view), *(_of_others(view) if whole else ())))
    numbers = {source: number for number, source in enumerate(found, 1)}
    implied = frozenset({"incident"}) if view.past else frozenset[str]()
    return Numbering(numbers, view.as_of, implied)


def _in_order(view: View) -> Iterator[Source]:
    for component, failure in view.failures:
        yield from _of_failure(failure)
        yield from cited(log_places(view, component, failure))
    yield from cited(view.finished_topics.tree)
    yield from cited(view.finished_chapters)
    for component in view.components:
        yield from cited(component.technology.version)
        yield from _of_component(component)
    yield from cited([connection.call for connection in view.connections])
    yield from cited(view.figures)
    yield from cited(view.scale)
    yield from cited(view.economics)
    if view.priced:
        yield from (source for line in bill(view).lines for source in cited(line.monthly))
    for component in view.components:
        for failure in view.fails_of(component):
            yield from _of_failure(failure)
            yield from cited(log_places(view, component, failure))
        yield from cited(component.technology.logs)
    yield from cited([annotation.value for annotation in annotations(view)])


def _of_others(view: View) -> Iterator[Source]:
    """Yield the sources of the retries behind the downstream impact of what can fail."""
    failing = dict.fromkeys(component for component, _ in view.failures)
    for impact in downstream_impacts(view, failing).values():
        if impact.tries is not None:
            yield from cited(impact.tries.figure)


@lru_cache(maxsize=_SHARED)
def _of_component(component: Component) -> tuple[Source, ...]:
    """Return the sources of a component without its failure modes; views share components."""
    names = (name for name in _names(component.__class__) if name != "fails")
    return tuple(dict.fromkeys(it for name in names for it in cited(getattr(component, name))))


@lru_cache(maxsize=_SHARED)
def _of_failure(failure: Failure) -> tuple[Source, ...]:
    """Return the sources of a failure mode; views share them, too."""
    return tuple(dict.fromkeys(cited(failure)))


@lru_cache(maxsize=1024)
def described(source: Source) -> str:
    """Return a source in one line: publisher, title, date, kind, and when it was read."""
    about = f"{source.date}; {source.standing}; read {source.checked}"
    return f"{source.publisher}: {source.title} ({about})"
