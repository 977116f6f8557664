"""EV508: one fact with two values."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import product
from typing import TypeVar

from attrs import frozen

from atlas.evidence.annotation import Known
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.model.facts import facts, number, reported_figures, same_amount
from atlas.views.view import View

_Key = TypeVar("_Key")
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


class ContradictoryFact(Rule):
    """Two views of a system disagree, or the same words of a source are read in two ways.

    Two views disagree where they report different figures under the same label of the same
    component, of the system, or of the view's own `figures`. The same words are read in two ways
    where one number in them becomes, say, messages a day here and messages a month there.
    """

    code = "EV508"
    name = "contradictory-fact"
    gate = Gate.EVIDENCE
    level = "draft"
    question = "A fact has one value"
    why = "Two values for one thing cost more trust than none, and a reader picks the wrong one."
    remedy = "state the fact once, in facts.py, and use it in both places"
    bad = "[storage(component(size=reported(tb(7)))), flow(component(size=reported(tb(5))))]"
    good = "[storage(component(size=reported(tb(7)))), flow(component(size=reported(tb(7))))]"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Compare the figures of this view with those of its system's other views."""
        view = subject.loaded.view
        doubtful = _doubtful(tuple(sibling.view for sibling in subject.siblings))
        for sibling in subject.siblings:
            yield from _labels(view, sibling.view, sibling.path, doubtful)
            yield from _phrases(view, sibling.view, doubtful)


@frozen
class _Doubtful:
    """What has more than one value in the views of a system; most often that is nothing.

    Attributes:
        labels: Labels of several figures.
        phrases: Addresses and phrases of several quantities.
    """

    labels: AbstractSet[str]
    phrases: AbstractSet[tuple[str, str]]


@lru_cache(maxsize=8)
def _doubtful(views: tuple[View, ...]) -> _Doubtful:
    return _Doubtful(
        _with_several(
            (label, id(figure)) for view in views for label, figure in _labelled(view).items()
        ),
        _with_several(
            (phrase, figure.quantity)
            for view in views
            for phrase, figures in _cited(view).items()
            for figure in figures
        ),
    )


def _with_several(pairs: Iterable[tuple[_Key, object]]) -> AbstractSet[_Key]:
    """Return the keys that have more than one value."""
    values = Counter(key for key, _ in dict.fromkeys(pairs))
    return (values - Counter(values.keys())).keys()


def _labels(view: View, other: View, path: str, doubtful: _Doubtful) -> Iterator[Fault]:
    ours, theirs = _labelled(view), _labelled(other)
    for label in doubtful.labels & ours.keys():
        figure = ours[label]
        counterpart = theirs.get(label, figure)
        if not same_amount(figure.quantity, counterpart.quantity):
            yield Fault(
                f"{label} is {figure} here and {counterpart} in {path}; allowed: one value",
                figure.declared,
            )


@lru_cache(maxsize=32)
def _labelled(view: View) -> dict[str, Known]:
    """Return the reported figures whose label says which fact they are; a list's labels do not."""
    owners = {"figures", view.system.name, *(component.name for component in view.components)}
    by_label: dict[str, Known] = {}
    several: set[str] = set()
    for annotation in facts(view):
        value, label = annotation.value, annotation.label
        if not isinstance(value, Known) or not value.grade.is_cited:
            continue
        if label.split(" · ")[0] in owners and by_label.setdefault(label, value) is not value:
            several.add(label)
    return {label: figure for label, figure in by_label.items() if label not in several}


def _phrases(view: View, other: View, doubtful: _Doubtful) -> Iterator[Fault]:
    ours, theirs = _cited(view), _cited(other)
    for phrase in doubtful.phrases & ours.keys():
        for figure, counterpart in product(ours[phrase], theirs.get(phrase, ())):
            if _disagree(figure, counterpart):
                yield Fault(
                    f"the words {phrase[1]!r} are read as {figure} here and as {counterpart} at "
                    f"{counterpart.declared}; allowed: one reading",
                    figure.declared,
                )


@lru_cache(maxsize=32)
def _cited(view: View) -> dict[tuple[str, str], list[Known]]:
    """Return the reported figures by the address of their source and the words quoted."""
    cited: dict[tuple[str, str], list[Known]] = defaultdict(list)
    for figure in reported_figures(view):
        citation = figure.citations[0]
        cited[citation.source.url, citation.phrase].append(figure)
    return cited


def _disagree(first: Known, second: Known) -> bool:
    """Whether one number became two figures; a phrase may hold the same number twice."""
    if first.quantity == second.quantity or number(first.quantity) != number(second.quantity):
        return False
    numbers = _DIGITS.findall(first.citations[0].phrase)
    return len(numbers) == len(set(numbers))
