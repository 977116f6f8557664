"""The texts that a picture shows, each with the argument it was given as."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import attrs
from attrs import frozen

from atlas.evidence.gap import Undisclosed
from atlas.evidence.statement import Statement
from atlas.gates.facts import facts
from atlas.kinds.debugging_guide import DebuggingGuide
from atlas.kinds.migration_playbook import MigrationPlaybook
from atlas.kinds.pattern_implementation import PatternImplementation
from atlas.kinds.performance_profile import PerformanceProfile
from atlas.kinds.technology_comparison import TechnologyComparison
from atlas.kinds.view import View
from atlas.location import Location
from atlas.operations.decision import questions
from atlas.operations.step import Action
from atlas.topology.call import Fallback

_TYPED = ("command", "healthy", "unhealthy", "reply")
"""Annotations whose words are a machine's, not the author's."""


@frozen
class Shown:
    """A text with the declaration and the argument it comes from."""

    text: str
    declared: Location
    argument: str | None = None


def search(view: View, pattern: re.Pattern[str]) -> dict[str, Shown]:
    """Return what a pattern finds in the texts of a view, each with the first text that has it.

    The texts are searched as lines of one text first, which is fast where nothing is found.
    """
    shown = _texts(view)
    found = dict.fromkeys(pattern.findall("\n".join(shown)))
    return {
        word: next(
            place for text, place in shown.items() if word in text and word in pattern.findall(text)
        )
        for word in found
    }


@lru_cache(maxsize=8)
def _texts(view: View) -> dict[str, Shown]:
    texts: dict[str, Shown] = {}
    for shown in shown_texts(view):
        texts.setdefault(shown.text, shown)
    return texts


def shown_texts(view: View) -> Iterator[Shown]:
    """Yield the title, names, roles, technologies, calls, labels, statements, questions of a view.

    What a machine prints (commands, their output, replies) is not among them.
    """
    yield from _own_texts(view)
    for component in view.components:
        yield Shown(component.name, component.declared, "name")
        yield Shown(component.role, component.declared, "role")
        yield Shown(component.technology.label, component.declared, "technology")
    for group in view.groups:
        yield Shown(group.name, group.declared, "name")
    for connection in view.connections:
        call = connection.call
        yield Shown(call.protocol, connection.declared)
        yield Shown(call.note, connection.declared)
        if isinstance(call, Fallback):
            yield Shown(call.when, connection.declared)
    for _, failure in view.failures:
        yield Shown(failure.name, failure.declared, "name")
        yield Shown(failure.recovery[0].action, failure.recovery[0].declared, "action")
    yield from _annotated(view)


def _own_texts(view: View) -> Iterator[Shown]:
    """Yield the title and the other texts of a kind."""
    for attribute in attrs.fields(type(view)):
        value: Any = getattr(view, attribute.name)
        texts: tuple[Any, ...] = value if _is_tuple(value) else (value,)
        for text in texts:
            if isinstance(text, str):
                yield Shown(text, view.declared, attribute.name)
    for link in view.see:
        yield Shown(link.because, link.declared, "because")
    if isinstance(view, TechnologyComparison):
        yield from _compared(view)
    if isinstance(view, DebuggingGuide):
        for question in questions(view.tree):
            yield Shown(question.ask, question.declared, "ask")
    for step in _checks(view):
        yield Shown(step.action, step.declared, "action")


def _compared(view: TechnologyComparison) -> Iterator[Shown]:
    """Yield the texts of the rows and the choices of a comparison."""
    for row in view.criteria:
        yield Shown(row.name, row.declared, "name")
        yield from (Shown(each, row.declared, "conditions") for each in row.conditions)
    yield from (Shown(each.name, each.declared, "name") for each in view.aspects)
    yield from (Shown(each.when, each.declared, "when") for each in view.decision)


def _checks(view: View) -> tuple[Action, ...]:
    """The steps that a kind shows outside of failures."""
    if isinstance(view, MigrationPlaybook):
        return tuple(phase.entry for phase in view.phases)
    return view.probes if isinstance(view, PerformanceProfile) else ()


def _is_tuple(value: object) -> bool:
    return isinstance(value, tuple)


def _settings(view: View) -> Iterator[str]:
    if isinstance(view, PatternImplementation) and not isinstance(view.settings, Undisclosed):
        yield from (each.name for each in view.settings)


def _annotated(view: View) -> Iterator[Shown]:
    """Yield labels, each once, and statements; the names of settings are a machine's words."""
    labels: set[str] = set(_settings(view))
    for annotation in facts(view):
        value, parts = annotation.value, annotation.label.split(" · ")
        for part in parts:
            if part not in labels:
                labels.add(part)
                yield Shown(part, value.declared)
        if isinstance(value, Statement) and parts[-1] not in _TYPED:
            yield Shown(value.text, value.declared)
