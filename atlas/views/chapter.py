"""Chapters: the content of a kind, as plain data that picture, page, terminal and gates read."""

from collections.abc import Iterable, Mapping

from attrs import Factory, frozen

from atlas.evidence.command import Typed
from atlas.evidence.dates import PartialDate
from atlas.evidence.figure import Number
from atlas.evidence.moment import Moment
from atlas.evidence.source import Source
from atlas.evidence.statement import Words
from atlas.evidence.totals import Total
from atlas.steps.step import Action
from atlas.topology.component import Component
from atlas.topology.connection import Endpoint

Fact = Number | Words | Typed | Moment | Total
"""A fact of a chapter: a figure, a statement, a command, a gap, a moment, or a sum."""


@frozen(kw_only=True)
class Entry:
    """One of several things: an event, a stage, a phase, an option.

    Args:
        name: What it is called.
        when: When it was.
        report: The source that describes it as a whole.
        marks: What it marks, in one or two words each.
        statements: Statements about it.
        notes: Further remarks, which need no source of their own.
        parts: Components and groups by their role in it: `stores`, `before`.
        facts: Figures and facts by short label.
        check: What has to be healthy before it begins.
        steps: Its steps, in order.
    """

    name: str = ""
    when: Moment | Words | PartialDate | str = ""
    report: Source | None = None
    marks: tuple[str, ...] = ()
    statements: tuple[Fact, ...] = ()
    notes: tuple[str, ...] = ()
    parts: Mapping[str, tuple[Endpoint, ...]] = Factory(dict[str, tuple[Endpoint, ...]])
    facts: Mapping[str, Fact] = Factory(dict[str, Fact])
    check: Action | None = None
    steps: tuple[Action, ...] = ()


@frozen(kw_only=True)
class Line:
    """A row of a table.

    Args:
        label: What it is about.
        cells: A fact for each column; None where there is none.
        notes: Remarks on it.
        mark: What distinguishes it from the others, in a word: `slowest`, `total`.
    """

    label: str
    cells: tuple[Fact | None, ...]
    notes: tuple[str, ...] = ()
    mark: str = ""


@frozen(kw_only=True)
class Chapter:
    """A part of a view, under a heading of its own.

    Args:
        key: Its name for machines, which never changes: `timeline`.
        heading: The heading.
        lead: A sentence that opens it.
        facts: Figures and facts by short label.
        entries: What happened, or is done, in order.
        heads: The heads of the columns of its table, after that of the labels.
        lines: The rows of its table.
        notes: Remarks that close it, such as how it was computed.
        urgent: Whether it is read at 3 AM, before all else.
    """

    key: str
    heading: str
    lead: str = ""
    facts: Mapping[str, Fact] = Factory(dict[str, Fact])
    entries: tuple[Entry, ...] = ()
    heads: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()
    notes: tuple[str, ...] = ()
    urgent: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether it states nothing."""
        return not (self.lead or self.facts or self.entries or self.lines)


def named(label: str, components: Iterable[Component]) -> dict[str, tuple[Endpoint, ...]]:
    """Return components by their role in an entry; nothing where there are none.

    Args:
        label: The role.
        components: The components.
    """
    parts: tuple[Endpoint, ...] = tuple(components)
    return {label: parts} if parts else {}
