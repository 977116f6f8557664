"""The texts that a picture shows, each with the argument it was given as."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import accumulate
from typing import Any

import attrs
from attrs import frozen

from atlas.analysis.provenance import Annotation, of_component, of_system, of_view_alone
from atlas.evidence.statement import Statement
from atlas.location import Location
from atlas.model.facts import facts
from atlas.topology.call_kinds import Fallback
from atlas.topology.component import Component
from atlas.views.system import System
from atlas.views.view import View

_TYPED = ("command", "healthy", "unhealthy", "reply")
"""Annotations whose words are printed by a machine, not written by the author."""


@frozen
class ShownText:
    """A text with the declaration and the argument it comes from."""

    text: str
    declared: Location
    argument: str | None = None


@lru_cache(maxsize=32)
def matches(view: View, pattern: re.Pattern[str]) -> Mapping[str, ShownText]:
    """Return the matches of a pattern in the texts of a view, each with the first text that has it.

    Args:
        view: The view.
        pattern: What to search for in lines; with one group, that is what is found.
    """
    joined, starts, every = _joined(view)
    first: dict[str, ShownText] = {}
    for match in pattern.finditer(joined):
        word = match[pattern.groups]
        if word not in first:
            first[word] = every[bisect_right(starts, match.start()) - 1]
    return first


@lru_cache(maxsize=8)
def _joined(view: View) -> tuple[str, list[int], list[ShownText]]:
    """Return the texts of a view as lines of one text, where each begins, and what it is."""
    texts: dict[str, ShownText] = {}
    for shown in shown_texts(view):
        texts.setdefault(shown.text, shown)
    lengths = (len(text) + 1 for text in texts)
    return "\n".join(texts), [*accumulate(lengths, initial=0)], [*texts.values()]


def shown_texts(view: View) -> Iterator[ShownText]:
    """Yield the title, names, roles, technologies, calls, labels, statements, questions of a view.

    What a machine prints (commands, their output, replies) is not among them.
    """
    yield from _own_texts(view)
    for component in view.components:
        yield ShownText(component.name, component.declared, "name")
        yield ShownText(component.role, component.declared, "role")
        yield ShownText(component.technology.label, component.declared, "technology")
    for group in view.groups:
        yield ShownText(group.name, group.declared, "name")
    for connection in view.connections:
        call = connection.call
        yield ShownText(call.protocol, connection.declared)
        yield ShownText(call.note, connection.declared)
        if isinstance(call, Fallback):
            yield ShownText(call.when, connection.declared)
    for _, failure in view.failures:
        yield ShownText(failure.name, failure.declared, "name")
        yield ShownText(failure.recovery[0].action, failure.recovery[0].declared, "action")
    yield from _annotated(view)


def _own_texts(view: View) -> Iterator[ShownText]:
    """Yield the title and the other texts of a kind."""
    for attribute in attrs.fields(type(view)):
        value: Any = getattr(view, attribute.name)
        texts: tuple[Any, ...] = value if _is_tuple(value) else (value,)
        for text in texts:
            if isinstance(text, str):
                yield ShownText(text, view.declared, attribute.name)
    for link in view.see:
        yield ShownText(link.because, link.declared, "because")
    topics = view.finished_topics
    for text, declared, argument in topics.labels:
        yield ShownText(text, declared, argument)
    for _, step in topics.steps:
        yield ShownText(step.action, step.declared, "action")


def _is_tuple(value: object) -> bool:
    return isinstance(value, tuple)


def _annotated(view: View) -> Iterator[ShownText]:
    """Yield labels and statements; the names of settings are a machine's words."""
    machine_words = view.finished_topics.machine_words
    if view.until is not None or machine_words:  # such a view shows but a part of what is shared
        yield from _labels_and_statements(facts(view), machine_words)
        return
    yield from _labels_and_statements(of_view_alone(view))
    for component in view.components:
        yield from _of_component(component)
    yield from _of_system(view.system)


@lru_cache(maxsize=1024)
def _of_component(component: Component) -> tuple[ShownText, ...]:
    return tuple(_labels_and_statements(of_component(component)))


@lru_cache(maxsize=256)
def _of_system(system: System) -> tuple[ShownText, ...]:
    return tuple(_labels_and_statements(of_system(system)))


def _labels_and_statements(
    annotations: Iterable[Annotation], machine_words: Iterable[str] = ()
) -> Iterator[ShownText]:
    """Yield labels, each once, and statements.

    Args:
        annotations: What is annotated.
        machine_words: The labels that are left out.
    """
    labels = set(machine_words)
    for annotation in annotations:
        value, parts = annotation.value, annotation.label.split(" · ")
        for part in parts:
            if part not in labels:
                labels.add(part)
                yield ShownText(part, value.declared)
        if isinstance(value, Statement) and parts[-1] not in _TYPED:
            yield ShownText(value.text, value.declared)
