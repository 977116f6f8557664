"""Figures as a page tells them; what it has told is not told again among the rest."""

from collections.abc import Mapping

import attrs

from atlas.evidence.dates import PartialDate
from render.parts.values import Value
from render.views import figures
from render.views.figures import Annotation
from render.views.numbering import Sources


def _formula(explained: str) -> str:
    """How a figure was computed, without what that came from: its sources stand beside it."""
    return explained.partition("\n")[0].partition(" — ")[0]


class Teller(Sources):
    """The sources that a page cites so far, and what it has told."""

    def __init__(self, as_of: PartialDate | None = None) -> None:
        """Begin without any."""
        super().__init__(as_of)
        self._told: dict[int, Annotation] = {}  # kept, so that no other takes its number

    def has_told(self, annotation: Annotation) -> bool:
        """Whether the page tells it already."""
        return id(annotation) in self._told

    def tell(self, annotation: Annotation) -> Value:
        """Return a figure, a statement or a gap as the page prints it."""
        self._told[id(annotation)] = annotation
        shown = figures.value(annotation, self)
        return attrs.evolve(shown, tooltip=_formula(shown.tooltip))


def value(annotation: Annotation, teller: Teller) -> Value:
    """Return a figure, a statement or a gap as the page prints it."""
    return teller.tell(annotation)


def values(annotations: Mapping[str, Annotation], teller: Teller) -> dict[str, Value]:
    """Return several by their labels."""
    return {label: teller.tell(each) for label, each in annotations.items()}
