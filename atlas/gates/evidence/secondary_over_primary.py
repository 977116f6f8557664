"""EV505: somebody else's word for what the operator itself states."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from atlas.evidence.annotation import Known
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.model.facts import are_apart, own_reported_figures, reported_figures, same_amount
from atlas.views.view import View


class SecondaryOverPrimary(Rule):
    """A figure is cited from a secondary source, and a better one states the same amount.

    A better source is any other source of the system that is the operator's, a supplier's or a
    filing. Figures that say that they are of different things (`of=`, `when=`) are not the same.
    What a system's views share is compared once, in the first of them.
    """

    code = "EV505"
    name = "secondary-over-primary"
    gate = Gate.EVIDENCE
    level = "published"
    question = "The best source is cited"
    why = "Secondary sources drop units, dates and conditions; the operator's own words have them."
    remedy = "cite the better source; where both are equal by chance, say by `of=` what each is of"
    bad = "storage(component(size=reported(tb(7), secondary)), figures={'disk': reported(tb(7))})"
    good = "storage(component(size=reported(tb(7), secondary)), figures={'disk': reported(tb(5))})"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Compare each figure of a secondary source with those of the others."""
        first_hand = _first_hand(tuple(sibling.view for sibling in subject.siblings))
        for dimension, figures in _by_dimension(_retold(subject)).items():
            first_hand_figures = first_hand.get(dimension, ())
            for figure in figures:
                better = [
                    other
                    for other in first_hand_figures
                    if same_amount(figure.quantity, other.quantity) and not are_apart(figure, other)
                ]
                for other in better[:1]:
                    yield Fault(
                        f"{figure} is cited from the secondary source "
                        f"{figure.sources[0].title!r}, and {other.sources[0].title!r} states it, "
                        "too; allowed: the better source",
                        figure.declared,
                    )


def _retold(subject: Subject) -> Iterator[Known]:
    view = subject.loaded.view
    figures = reported_figures(view) if subject.is_first else own_reported_figures(view)
    return (figure for figure in figures if _is_secondary(figure))


@lru_cache(maxsize=8)
def _first_hand(views: tuple[View, ...]) -> dict[str, list[Known]]:
    """Return the figures of the better sources of a system, each once, if many views have it."""
    every = {id(figure): figure for view in views for figure in reported_figures(view)}
    return _by_dimension(figure for figure in every.values() if not _is_secondary(figure))


def _is_secondary(figure: Known) -> bool:
    return figure.citations[0].source.kind == "secondary"


def _by_dimension(figures: Iterable[Known]) -> dict[str, list[Known]]:
    figures_by_dimension: dict[str, list[Known]] = {}
    for figure in figures:
        figures_by_dimension.setdefault(figure.quantity.dimension, []).append(figure)
    return figures_by_dimension
