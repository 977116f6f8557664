"""The steps of a view, and those that have a command, for rules."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, cast

import attrs

from atlas.evidence.annotation import Annotation
from atlas.evidence.command import Command
from atlas.evidence.source import Source
from atlas.steps.step import Action, Check, Step
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.topology.component import Component
from atlas.topology.group import Group
from atlas.views.system import System
from atlas.views.view import View

_WITHOUT_STEPS = (str, *Annotation.__args__, Source, LogMessage, Metric, Component, Group, System)


@lru_cache(maxsize=32)
def commands_of(view: View) -> tuple[tuple[Action, Command], ...]:
    """Return each step of a view that has a command, with it."""
    return tuple(
        (step, step.command) for step in steps_of(view) if isinstance(step.command, Command)
    )


def steps_of(view: View) -> tuple[Action, ...]:
    """Return every step of a view, each once: of its components' failures, and its own."""
    failures = [view.fails_of(component) for component in view.components]
    found = [*_walk(failures), *_fields(view)]
    return tuple({id(step): step for step in found}.values())


def _walk(value: object) -> Iterator[Action]:
    if isinstance(value, (Step, Check)):
        yield value
    elif isinstance(value, (list, tuple)):
        for item in cast("Sequence[object]", value):
            yield from _walk(item)
    elif isinstance(value, _WITHOUT_STEPS):
        return
    elif isinstance(value, Mapping):
        yield from _walk([*cast("Mapping[object, object]", value).values()])
    else:
        yield from _fields(value)


def _fields(holder: object) -> Iterator[Action]:
    for name in _names(cast("Any", type(holder))):
        yield from _walk(getattr(holder, name))


@lru_cache(maxsize=512)
def _names(kind: type[object]) -> tuple[str, ...]:
    """Return the fields of a class, if it has any."""
    return tuple(each.name for each in attrs.fields(kind)) if attrs.has(kind) else ()
