"""The steps of a view, and those that have a command, for rules."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import cast

from atlas.analysis.walking import Way, Ways
from atlas.evidence.annotation import Annotation
from atlas.evidence.command import Command
from atlas.evidence.source import Source
from atlas.location import Location
from atlas.operations.failure import Failure
from atlas.steps.step import Action, Check, Step
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.topology.component import Component
from atlas.topology.group import Group
from atlas.views.system import System
from atlas.views.view import View

_WAYS = Ways(
    passed=(
        *(str, *Annotation.__args__, Source, Location, LogMessage, Metric),
        *(Component, Group, System),
    ),
    found=(Step, Check),
)


@lru_cache(maxsize=32)
def commands_of(view: View) -> tuple[tuple[Action, Command], ...]:
    """Return each step of a view that has a command, with it."""
    return tuple(
        (step, step.command) for step in steps_of(view) if isinstance(step.command, Command)
    )


@lru_cache(maxsize=32)
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
    _walk(failure, found, _WAYS.of(failure))
    return tuple(found.values())


def _walk(value: object, found: dict[int, Action], way: Way) -> None:
    """Note the steps in a value by their identity."""
    match way:
        case "found":
            found[id(value)] = cast("Action", value)
        case "items":
            for item in cast("Sequence[object]", value):
                _walk(item, found, _WAYS.of(item))
        case "keys":
            for item in cast("Mapping[object, object]", value).values():
                _walk(item, found, _WAYS.of(item))
        case "fields":
            _walk_fields(value, found)
        case "passed":
            pass


def _walk_fields(holder: object, found: dict[int, Action]) -> None:
    for name in _WAYS.names_in(type(holder)):
        below = getattr(holder, name)
        if (way := _WAYS.of(below)) != "passed":
            _walk(below, found, way)
