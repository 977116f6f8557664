"""The builder of a model: facts as values, and which facts the model already has."""

from collections.abc import Mapping

import attrs

from atlas.evidence.dates import PartialDate
from atlas.evidence.gap import Undisclosed
from atlas.evidence.totals import Total
from atlas.model.citing import Numbering
from atlas.model.shapes import (
    ChapterData,
    CommandData,
    EntryData,
    LineData,
    PlaceholderData,
    StepData,
)
from atlas.model.values import Value, cite_source, labelled
from atlas.model.values import value as value_of
from atlas.steps.step import Action
from atlas.views.chapter import Chapter, Entry, Fact, Line


def _formula(explained: str) -> str:
    """Return how a figure was computed, without its inputs: its sources are next to it."""
    return explained.partition("\n")[0].partition(" — ")[0]


class ModelBuilder:
    """Builds the parts of a model, and remembers which facts they have."""

    def __init__(self, numbering: Numbering) -> None:
        """Begin without any fact.

        Args:
            numbering: The numbers of the sources.
        """
        self.numbering = numbering
        self._facts: dict[int, Fact] = {}  # kept, so that no other object gets its id

    def has_value(self, fact: Fact) -> bool:
        """Return whether the model already has the value of a fact."""
        return id(fact) in self._facts

    def value(self, fact: Fact, near: str = "") -> Value:
        """Return the value of a fact, with how it was computed as its explanation.

        Args:
            fact: The fact.
            near: The words next to it; a year in them is not repeated.
        """
        self._facts[id(fact)] = fact
        if isinstance(fact, Total) and fact.known is not None:
            self._facts[id(fact.known)] = fact.known
        return _short(value_of(fact, self.numbering, near=near))

    def values(self, facts: Mapping[str, Fact], *, words: bool = True) -> dict[str, Value]:
        """Return the values of facts by label; the label of an old fact has its year.

        Args:
            facts: Facts by label.
            words: Whether facts in words have their year, too.
        """
        values: dict[str, Value] = {}
        for label, fact in facts.items():
            self._facts[id(fact)] = fact
            shown_label, shown = labelled(label, fact, self.numbering, words=words)
            values[shown_label] = _short(shown)
        return values

    def command(self, step: Action) -> CommandData:
        """Return the command of a step."""
        command, shown = step.command, self.value(step.command)
        if isinstance(command, Undisclosed):
            return CommandData(where=shown.where)
        return CommandData(
            text=command.text,
            language=command.language,
            prompt=command.prompt,
            place=command.place,
            placeholders=tuple(
                PlaceholderData(name=needed.name, meaning=needed.meaning, pattern=needed.pattern)
                for needed in command.placeholders
            ),
            cites=shown.cites,
        )

    def step(self, step: Action) -> StepData:
        """Return a step."""
        return StepData(
            title=step.action,
            command=self.command(step),
            healthy=self.value(step.healthy),
            unhealthy=self.value(step.unhealthy),
            risk=step.risk,
            takes=None if step.takes is None else self.value(step.takes),
            undo=step.undo,
            verify=step.verify,
        )

    def chapter(self, chapter: Chapter) -> ChapterData:
        """Return a chapter."""
        return ChapterData(
            key=chapter.key,
            heading=chapter.heading,
            lead=chapter.lead,
            facts=self.values(chapter.facts),
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
            statements=tuple(map(self.value, entry.statements)),
            notes=entry.notes,
            parts={
                label: tuple(part.name for part in parts) for label, parts in entry.parts.items()
            },
            facts=self.values(entry.facts, words=not entry.when),
            check=self.step(entry.check) if entry.check else None,
            steps=tuple(map(self.step, entry.steps)),
        )

    def _when(self, when: Fact | PartialDate | str) -> Value:
        if isinstance(when, (str, PartialDate)):
            return Value(str(when))
        return self.value(when)

    def _line(self, line: Line) -> LineData:
        return LineData(
            label=line.label,
            cells=tuple(
                None if cell is None else self.value(cell, line.label) for cell in line.cells
            ),
            notes=line.notes,
            mark=line.mark,
        )


def _short(shown: Value) -> Value:
    return attrs.evolve(shown, tooltip=_formula(shown.tooltip))
