"""The page of a view: its model, in the order in which its template prints it."""

from collections.abc import Iterable

from attrs import frozen

from atlas.gates.answer import Answer
from atlas.gates.answer_data import with_answers
from atlas.gates.gate import Gate
from atlas.loader import LoadedView
from atlas.model.model import model
from atlas.model.shapes import (
    AnswerData,
    ChapterData,
    FailureData,
    FigureData,
    QuestionData,
    SourceData,
    ViewModel,
)
from atlas.model.values import Value
from atlas.naming import slug


@frozen
class KeyedFailure:
    """A failure with the fragment at which it stands on the page."""

    key: str
    failure: FailureData


@frozen
class NumberedBranch:
    """A question or a cause of a decision tree, with its place in a list of all of them.

    Args:
        number: Its place, from 1.
        branch: The question or the cause.
        unhealthy: The place of what follows from the unhealthy answer; 0 of a cause.
        healthy: The place of what follows from the healthy answer; 0 of a cause.
    """

    number: int
    branch: QuestionData
    unhealthy: int
    healthy: int


@frozen
class Page:
    """A view as a page.

    Args:
        model: All that the view says.
    """

    model: ViewModel

    @property
    def id(self) -> str:
        """The id of the view."""
        return self.model.id

    @property
    def system_slug(self) -> str:
        """The system's name as used in addresses."""
        return slug(self.model.system)

    @property
    def failures(self) -> tuple[KeyedFailure, ...]:
        """The failures, those of the 3 AM panel first."""
        return tuple(
            KeyedFailure(f"failure-{number}", failure)
            for number, failure in enumerate(self.model.failures, 1)
        )

    @property
    def alarms(self) -> tuple[KeyedFailure, ...]:
        """The failures of the 3 AM panel."""
        return tuple(failure for failure in self.failures if failure.failure.urgent)

    @property
    def others(self) -> tuple[KeyedFailure, ...]:
        """The other failures."""
        return tuple(failure for failure in self.failures if not failure.failure.urgent)

    @property
    def urgent(self) -> tuple[ChapterData, ...]:
        """The chapters that are read at 3 AM."""
        return tuple(chapter for chapter in self.model.chapters if chapter.urgent)

    @property
    def story(self) -> tuple[ChapterData, ...]:
        """The other chapters."""
        return tuple(chapter for chapter in self.model.chapters if not chapter.urgent)

    @property
    def gaps_by_place(self) -> dict[str, list[str]]:
        """The labels of gaps, by which kind they are and where they were looked for."""
        labels: dict[str, list[str]] = {}
        for gap in self.model.gaps:
            labels.setdefault(f"{gap.kind}: {gap.where}", []).append(gap.label)
        return labels

    @property
    def answers_by_gate(self) -> dict[str, list[AnswerData]]:
        """The questions of the gates with their answers, by the title of the gate."""
        answers: dict[str, list[AnswerData]] = {}
        for answer in self.model.answers:
            answers.setdefault(Gate[answer.gate.upper()].title, []).append(answer)
        return answers

    @property
    def released(self) -> tuple[SourceData, ...]:
        """Of a guide, the sources of which the release is asked, each release once."""
        if self.model.tree is None:
            return ()
        asked = (source for source in self.model.sources if source.release)
        return tuple({(source.publisher, source.release): source for source in asked}.values())

    @property
    def branches(self) -> tuple[NumberedBranch, ...]:
        """Of a guide, its questions and causes, what an unhealthy answer leads to first."""
        listed: list[QuestionData] = []

        def visit(branch: QuestionData | None) -> None:
            if branch is not None and branch not in listed:
                listed.append(branch)
                visit(branch.unhealthy)
                visit(branch.healthy)

        def place(branch: QuestionData | None) -> int:
            return 0 if branch is None else listed.index(branch) + 1

        visit(self.model.tree)
        return tuple(
            NumberedBranch(number, branch, place(branch.unhealthy), place(branch.healthy))
            for number, branch in enumerate(listed, 1)
        )

    @property
    def own_figures(self) -> dict[str, Value]:
        """The figures that are nowhere else on the page, by label."""
        rest = (figure for figure in self.model.figures if not figure.elsewhere)
        return _by_label(label for label in rest if not label.of_system)

    @property
    def shared_figures(self) -> dict[str, Value]:
        """The same of the whole system."""
        rest = (figure for figure in self.model.figures if not figure.elsewhere)
        return _by_label(label for label in rest if label.of_system)


def page(loaded: LoadedView, answers: Iterable[Answer] = ()) -> Page:
    """Return the page of a view.

    Args:
        loaded: The view.
        answers: How it stands to the questions of the gates.
    """
    return Page(with_answers(model(loaded), answers))


def _by_label(figures: Iterable[FigureData]) -> dict[str, Value]:
    """Return figures by label; a figure whose label is taken gets a number."""
    values: dict[str, Value] = {}
    for figure in figures:
        label, number = figure.label, 1
        while label in values:
            number += 1
            label = f"{figure.label} ({number})"
        values[label] = figure.value
    return values
