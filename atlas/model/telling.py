"""Facts as a model states them; what it has stated is not stated again among the rest."""

from collections.abc import Mapping

import attrs

from atlas.evidence.dates import PartialDate
from atlas.evidence.totals import Total
from atlas.model.citing import Numbering
from atlas.model.shapes import ChapterData, CommandData, EntryData, LineData, StepData
from atlas.model.values import Value, cite_source, labelled, value
from atlas.operations.step import Action
from atlas.views.chapter import Chapter, Entry, Fact, Line


def _formula(explained: str) -> str:
    """How a figure was computed, without what that came from: its sources stand beside it."""
    return explained.partition("\n")[0].partition(" — ")[0]


class Teller:
    """States facts, and remembers which it has stated."""

    def __init__(self, numbering: Numbering) -> None:
        """Begin without any.

        Args:
            numbering: The numbers of the sources.
        """
        self.numbering = numbering
        self._told: dict[int, Fact] = {}  # kept, so that no other takes its number

    def has_told(self, fact: Fact) -> bool:
        """Whether it was stated already."""
        return id(fact) in self._told

    def tell(self, fact: Fact) -> Value:
        """Return a fact as it reads, with how it was computed as its explanation."""
        self._told[id(fact)] = fact
        if isinstance(fact, Total) and fact.known is not None:
            self._told[id(fact.known)] = fact.known
        return _short(value(fact, self.numbering))

    def tell_all(self, facts: Mapping[str, Fact]) -> dict[str, Value]:
        """Return facts by their labels; an old figure's label bears its year."""
        found: dict[str, Value] = {}
        for label, fact in facts.items():
            self._told[id(fact)] = fact
            shown, told = labelled(label, fact, self.numbering)
            found[shown] = _short(told)
        return found

    def command(self, step: Action) -> CommandData:
        """Return what is typed for a step."""
        told = self.tell(step.command)
        return CommandData(text=told.text, cites=told.cites, where=told.where)

    def step(self, step: Action) -> StepData:
        """Return a step."""
        return StepData(
            title=step.action,
            command=self.command(step),
            healthy=self.tell(step.healthy),
            unhealthy=self.tell(step.unhealthy),
            risk=step.risk,
            takes=None if step.takes is None else self.tell(step.takes),
            undo=step.undo,
            verify=step.verify,
        )

    def chapter(self, chapter: Chapter) -> ChapterData:
        """Return a chapter."""
        return ChapterData(
            key=chapter.key,
            heading=chapter.heading,
            lead=chapter.lead,
            facts=self.tell_all(chapter.facts),
            entries=tuple(map(self._entry, chapter.entries)),
            heads=chapter.heads,
            lines=tuple(map(self._line, chapter.lines)),
            notes=chapter.notes,
            urgent=chapter.urgent,
        )

    def _entry(self, entry: Entry) -> EntryData:
        return EntryData(
            name=entry.name,
            when=self._when(entry.when),
            report=cite_source(entry.report, self.numbering) if entry.report else None,
            marks=entry.marks,
            statements=tuple(map(self.tell, entry.statements)),
            notes=entry.notes,
            parts={label: tuple(each.name for each in held) for label, held in entry.parts.items()},
            facts=self.tell_all(entry.facts),
            check=self.step(entry.check) if entry.check else None,
            steps=tuple(map(self.step, entry.steps)),
        )

    def _when(self, when: Fact | PartialDate | str) -> Value:
        if isinstance(when, (str, PartialDate)):
            return Value(str(when))
        return self.tell(when)

    def _line(self, line: Line) -> LineData:
        return LineData(
            label=line.label,
            cells=tuple(None if each is None else self.tell(each) for each in line.cells),
            notes=line.notes,
            mark=line.mark,
        )


def _short(told: Value) -> Value:
    return attrs.evolve(told, tooltip=_formula(told.tooltip))
