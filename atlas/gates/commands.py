"""The steps of a view, and those that have a command, for rules."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import NoneType
from typing import Any, cast

import attrs

from atlas.evidence.annotation import Annotation
from atlas.evidence.command import Command
from atlas.evidence.source import Source
from atlas.operations.failure import Failure
from atlas.steps.step import Action, Check, Step
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.topology.component import Component
from atlas.topology.group import Group
from atlas.views.system import System
from atlas.views.view import View

_WITHOUT_STEPS = (
    str,
    NoneType,
    *Annotation.__args__,
    Source,
    LogMessage,
    Metric,
    Component,
    Group,
    System,
)


@lru_cache(maxsize=32)
def commands_of(view: View) -> tuple[tuple[Action, Command], ...]:
    """Return each step of a view that has a command, with it."""
    return tuple(
        (step, step.command) for step in steps_of(view) if isinstance(step.command, Command)
    )


def steps_of(view: View) -> tuple[Action, ...]:
    """Return every step of a view, each once: of its components' failures, and its own."""
    found: dict[int, Action] = {}
    for component in view.components:
        for failure in view.fails_of(component):
            found.update((id(step), step) for step in _of(failure))
    _walk_fields(view, found)
    return tuple(found.values())


@lru_cache(maxsize=4096)
def _of(failure: Failure) -> tuple[Action, ...]:
    """Return the steps of a failure, which many views of its component show."""
    found: dict[int, Action] = {}
    _walk(failure, found)
    return tuple(found.values())


def _walk(value: object, found: dict[int, Action]) -> None:
    """Note the steps in a value by their identity."""
    if isinstance(value, (Step, Check)):
        found[id(value)] = value
    elif isinstance(value, (list, tuple)):
        for item in cast("Sequence[object]", value):
            _walk(item, found)
    elif isinstance(value, _WITHOUT_STEPS):
        return
    elif isinstance(value, Mapping):
        for item in cast("Mapping[object, object]", value).values():
            _walk(item, found)
    else:
        _walk_fields(value, found)


def _walk_fields(holder: object, found: dict[int, Action]) -> None:
    for name in _names(cast("Any", type(holder))):
        _walk(getattr(holder, name), found)


@lru_cache(maxsize=512)
def _names(kind: type[object]) -> tuple[str, ...]:
    """Return the fields of a class, if it has any."""
    return tuple(each.name for each in attrs.fields(kind)) if attrs.has(kind) else ()
