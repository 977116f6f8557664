"""EV522: a figure of one thing stands on another."""

import re
from collections.abc import Iterator

from atlas.evidence.figure import Figure
from atlas.evidence.source import Citation
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.model.facts import facts
from atlas.topology.component import Component
from atlas.topology.plane import Plane

_WORD = re.compile(r"[a-z]+|\d+")
_GENERIC = frozenset(
    {
        *("the", "a", "an", "one", "each", "all", "every", "part", "of", "in", "at", "and", "for"),
        *("on", "to", "it", "with", "by", "from", "our", "their", "cluster", "fleet", "server"),
        *("service", "system", "database", "node", "machine", "host", "instance", "data"),
        *("store", "tier", "production", "whole"),
    }
)
"""Words, without a plural's `s`, that name no component."""


class FigureOfAnother(Rule):
    """A component's size, fleet or load says that it is of something that is not the component.

    What a figure is of shares a word with the name, the role or the technology of its component;
    words such as `cluster` or `service` do not count. The system's own name is enough for its
    clients.
    """

    code = "EV522"
    name = "figure-of-another"
    gate = Gate.EVIDENCE
    level = "draft"
    question = "A component's figures are its own"
    why = "The figure of a neighbour, or of the whole, is true and misleads all the same."
    remedy = (
        "declare it on the component it is of, or under a label of its own; where it says "
        "something about this one too, write `assumed(figure, because=…)`"
    )
    bad = (
        "storage(component('orders', "
        "size=tb(7) @ post.at('7 TB', of='the search index', basis='stored')))"
    )
    good = "storage(component('orders', size=tb(7) @ post.at('7 TB', of='orders', basis='stored')))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Compare what each figure is of with its component."""
        for annotation in facts(subject.loaded.view):
            figure, component = annotation.value, annotation.component
            if (
                annotation.use is None
                or component is None
                or not isinstance(figure, Figure)
                or not isinstance(figure.origin, Citation)
                or not figure.meaning.of
            ):
                continue
            known = _names(component, subject)
            if not _words(figure.meaning.of) & known:
                yield Fault(
                    f"{annotation.label} is {figure.quantity} of {figure.meaning.of!r}, which "
                    f"names nothing of {component.name!r}; allowed: a figure of the component",
                    figure.declared,
                )


def _names(component: Component, subject: Subject) -> set[str]:
    """Return the words that name a component, its failure modes among them."""
    view = subject.loaded.view
    texts = [component.name, component.role, component.technology.label]
    texts += [failure.name for failure in component.fails]
    texts += [step.action for failure in component.fails for step in failure.recovery]
    if component.plane is Plane.EDGE:
        texts.append(view.system.name)
    return {word for text in texts for word in _words(text)}


def _words(text: str) -> set[str]:
    """Return the words of a text that name something: `the voice servers` is of voice."""
    words = {word.removesuffix("s") for word in _WORD.findall(text.lower())}
    return words - _GENERIC or words
