"""The page of a view: its model, in the order in which its template prints it."""

from collections.abc import Iterable

from attrs import frozen

from atlas.loader import LoadedView
from atlas.model.model import model
from atlas.model.shapes import ChapterData, FailureData, FigureData, ViewModel
from atlas.model.values import Value
from render.site.addresses import slug


@frozen
class KeyedFailure:
    """A failure with the fragment at which it stands on the page."""

    key: str
    failure: FailureData


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
    def own_figures(self) -> dict[str, Value]:
        """The figures that are nowhere else on the page, by label."""
        rest = (figure for figure in self.model.figures if not figure.elsewhere)
        return _by_label(label for label in rest if not label.of_system)

    @property
    def shared_figures(self) -> dict[str, Value]:
        """The same of the whole system."""
        rest = (figure for figure in self.model.figures if not figure.elsewhere)
        return _by_label(label for label in rest if label.of_system)


def page(loaded: LoadedView) -> Page:
    """Return the page of a view."""
    return Page(model(loaded))


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
