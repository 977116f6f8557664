"""What the story of a kind is made of, as text: chapters with facts, entries and tables."""

from collections.abc import Iterable, Iterator, Mapping

from attrs import Factory, frozen

from atlas.topology.component import Component
from render.parts.values import Value
from render.site.steps import StepData


@frozen(kw_only=True)
class Entry:
    """One of several things in order: an event, a stage, a phase.

    Args:
        name: What it is called.
        when: When it was, in words.
        marks: What it marks, in a word or two each.
        told: What is said of it.
        notes: Further remarks without a source of their own.
        facts: Figures and facts by short label.
        check: What is asked before it begins.
        step: What is typed for it.
    """

    name: str = ""
    when: Value = Factory(Value)
    marks: tuple[str, ...] = ()
    told: tuple[Value, ...] = ()
    notes: tuple[str, ...] = ()
    facts: Mapping[str, Value] = Factory(dict[str, Value])
    check: StepData | None = None
    step: StepData | None = None


@frozen
class Line:
    """A row of a table: its label, a remark on it, and its cells."""

    label: str
    note: str
    cells: tuple[Value, ...]


@frozen(kw_only=True)
class Chapter:
    """A part of the story under a heading of its own.

    Args:
        heading: The heading.
        lead: A sentence that opens it.
        facts: Figures and facts by short label.
        entries: What happened, or is done, in order.
        heads: The heads of the columns of its table, after that of the labels.
        lines: The rows of its table.
    """

    heading: str
    lead: str = ""
    facts: Mapping[str, Value] = Factory(dict[str, Value])
    entries: tuple[Entry, ...] = ()
    heads: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()

    @property
    def known(self) -> Iterator[tuple[str, Value]]:
        """Every value in it, with what it is."""
        yield from self.facts.items()
        for each in self.entries:
            yield from ((each.name or self.heading, it) for it in (each.when, *each.told))
            yield from each.facts.items()
        for line in self.lines:
            yield from ((line.label, it) for it in line.cells)


def named(label: str, components: Iterable[Component]) -> tuple[str, ...]:
    """Return a remark that names components; none where there are none."""
    names = ", ".join(each.name for each in components)
    return (f"{label}: {names}",) if names else ()
