"""EV521: a figure that can be mistaken, and does not say what it is of or on what basis."""

from collections.abc import Iterator

from atlas.evidence.figure import Figure, is_list_price
from atlas.evidence.grade import Grade
from atlas.evidence.uses import USES, Use, leaves
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.model.facts import facts

_TOTALLED = ("day", "week", "month", "year")
"""A figure per day or longer is a total, whatever happens within."""


class UnqualifiedFigure(Rule):
    """A size, count, load, cost or duration does not say what it is of, or on what basis.

    It holds for the figures of components, failures, steps and bills whose place says only
    `size` or `load`, and for what they are computed from. A label such as `messages a day`, an
    assumption with its reason, and a list price say it themselves. `meaning_of` says it of what
    is computed.
    """

    code = "EV521"
    name = "unqualified-figure"
    gate = Gate.EVIDENCE
    question = "A figure says what it is of and on what basis"
    why = (
        "A part passes for the whole, a peak for a mean and raw room for data, as long as nobody "
        "has to say which it is."
    )
    remedy = (
        "read the sentences around it, and say so: `source.at(phrase, of='the voice fleet', "
        "basis='peak')`, or `(end - start).meaning_of('the outage', basis='outage')`"
    )
    bad = "storage(component(size=tb(7) @ post.at('7 TB')))"
    good = "storage(component(size=tb(7) @ post.at('7 TB', of='orders', basis='stored')))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Check the figures whose place says only what kind they are."""
        seen: set[int] = set()
        for annotation in facts(subject.loaded.view):
            figure, name = annotation.value, annotation.use
            if name is None or not isinstance(figure, Figure):
                continue
            for part in _unsaid(figure, USES[name]):
                if id(part) not in seen:
                    seen.add(id(part))
                    lacks = " and ".join(_lacks(part, USES[name]))
                    yield Fault(
                        f"{annotation.label} is {part.quantity}, and does not say {lacks}; "
                        "allowed: a figure with both",
                        part.declared,
                    )


def _unsaid(figure: Figure, use: Use) -> Iterator[Figure]:
    """Yield what lacks a word: the figure, or what it is computed from."""
    if not any(_lacks(figure, use)) or figure.grade is Grade.MODELLED:
        return
    cited = list(leaves(figure))
    if not cited:
        yield figure
    for leaf in cited:
        if any(_lacks(leaf, use)) and not is_list_price(leaf):
            yield leaf


def _lacks(figure: Figure, use: Use) -> Iterator[str]:
    meaning = figure.meaning
    if use.subject and not meaning.of:
        yield "what it is of"
    if use.basis and not meaning.basis and not _is_total(figure):
        yield "on what basis it is"


def _is_total(figure: Figure) -> bool:
    return any(f"/ {unit}" in figure.quantity.unit for unit in _TOTALLED)
