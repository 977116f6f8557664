"""EV505: somebody else's word for what the operator itself states."""

from collections.abc import Iterator

from atlas.evidence.figure import Figure
from atlas.gates.facts import reported_figures, same_amount
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject


class SecondaryOverPrimary(Rule):
    """A figure is cited from a secondary source, and a better one states the same amount.

    Better is any source of the system's views that is the operator's, a supplier's or a filing.
    """

    code = "EV505"
    name = "secondary-over-primary"
    gate = Gate.EVIDENCE
    question = "The best source is cited"
    why = "Retellings drop units, dates and conditions; the operator's own words have them."
    remedy = "cite the better source; waive it if the two figures are equal by chance"
    bad = "storage(component(size=reported(tb(7), retelling)), figures={'disk': reported(tb(7))})"
    good = "storage(component(size=reported(tb(7), retelling)), figures={'disk': reported(tb(5))})"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Compare each figure of a secondary source with those of the others."""
        second = [each for each in reported_figures(subject.loaded.view) if _is_secondary(each)]
        for figure in second:
            for sibling in subject.siblings:
                better = _better(figure, reported_figures(sibling.view))
                if better is not None:
                    yield Fault(
                        f"{figure} is cited from the secondary source "
                        f"{figure.sources[0].title!r}, and {better.sources[0].title!r} states it, "
                        "too; allowed: the better source",
                        figure.declared,
                    )
                    break


def _is_secondary(figure: Figure) -> bool:
    return figure.sources[0].kind == "secondary"


def _better(figure: Figure, others: tuple[Figure, ...]) -> Figure | None:
    for other in others:
        if not _is_secondary(other) and same_amount(figure.quantity, other.quantity):
            return other
    return None
