"""Every text of a view that its author wrote and a reader sees.

Not among them: quoted phrases and titles of sources, what a machine prints or is given (commands,
their output, replies), log messages and metrics of a technology, proper names of components.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Literal, cast, get_args, get_origin

import attrs
from attrs import frozen

from atlas.analysis.walking import Way, Ways
from atlas.evidence.figure import Figure
from atlas.evidence.gap import Undisclosed
from atlas.evidence.moment import Moment
from atlas.evidence.origin import Assumption, Evidence
from atlas.evidence.source import Source
from atlas.evidence.statement import Statement
from atlas.location import Location
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Deployment, Technology
from atlas.topology.component import Component
from atlas.topology.group import Group
from atlas.views.system import System
from atlas.views.view import View

_TYPED = frozenset({"command", "healthy", "sick", "unhealthy", "reply"})
"""Annotations whose words are a machine's, not the author's."""
_NOT_TEXT = frozenset({"system", "components", "declared", "machine", "pattern"})
"""Fields that point at what is read elsewhere, or that hold a proper name."""
_WAYS = Ways(
    passed=(Source, Location, LogMessage, Metric, Technology, Deployment, Component, Group),
    found=(str, Statement, Figure, Moment, Undisclosed),
    skipped=_TYPED | _NOT_TEXT,
)


@frozen
class Authored:
    """A text with its place.

    Args:
        text: The text.
        kind: What it is a text of, as a class and a field: `Step.action`.
        declared: Where that is declared.
        argument: The keyword argument that holds it; None inside a statement or a gap.
    """

    text: str
    kind: str
    declared: Location
    argument: str | None = None


def own_texts(view: View, summary: str = "") -> tuple[Authored, ...]:
    """Return the texts of a view that no other view has.

    Args:
        view: The view.
        summary: The first line of its module's docstring.
    """
    place = Location(view.declared.path, 1, 1)
    return (*([Authored(summary, "View.summary", place)] if summary else []), *_of_view(view))


@lru_cache(maxsize=32)
def _of_view(view: View) -> tuple[Authored, ...]:
    texts = _fields(view, view.declared, [])
    for connection in view.connections:
        call = connection.call
        _walk(call, connection.declared, "Call", None, texts, way=_WAYS.of(call))
    texts += (
        Authored(waiver.because, "Waiver.because", waiver.declared) for waiver in view.waivers
    )
    return tuple(texts)


def holders(view: View) -> tuple[Component | Group | System, ...]:
    """Return what holds the texts that a view shares with others of its system."""
    return (*view.components, *view.groups, view.system)


@lru_cache(maxsize=4096)
def texts_of(holder: Component | Group | System) -> tuple[Authored, ...]:
    """Return the texts of a shared declaration; it never changes once a view is loaded."""
    return tuple(_fields(holder, holder.declared, []))


def _walk(
    value: object,
    declared: Location,
    kind: str,
    name: str | None,
    found: list[Authored],
    *,
    way: Way,
) -> None:
    """Add the texts in a value to those that were found.

    Args:
        value: A text, what holds texts, or anything else.
        declared: Where the nearest thing around it is declared.
        kind: What it is a text of.
        name: The argument that it was given as.
        found: The texts.
        way: What to do with the value.
    """
    match way:
        case "found" if isinstance(value, str):
            found.append(Authored(value, kind, declared, name))
        case "found":
            found += _evidence(cast("Evidence | Statement | Undisclosed", value), kind)
        case "items":
            for item in cast("Sequence[object]", value):
                _walk(item, declared, kind, name, found, way=_WAYS.of(item))
        case "fields":
            _fields(value, getattr(value, "declared", declared), found)
        case "keys":
            for key, item in cast("Mapping[object, object]", value).items():
                if isinstance(key, str):
                    found.append(Authored(key, f"{kind} label", declared, name))
                _walk(item, declared, kind, name, found, way=_WAYS.of(item))
        case "passed":
            pass


def _evidence(value: Evidence | Statement | Undisclosed, kind: str) -> Iterator[Authored]:
    """Yield the author's words in a fact: a statement, where was looked, why it is assumed."""
    if isinstance(value, Undisclosed):
        yield Authored(value.where, "undisclosed.where", value.declared)
        return
    if isinstance(value, Statement):
        yield Authored(value.text, kind, value.declared)
    if isinstance(value.origin, Assumption):
        yield Authored(value.origin.because, "assumed.because", value.declared)
    for source in () if isinstance(value, Statement) else value.inputs:
        yield from _evidence(source, kind)


def _fields(holder: object, declared: Location, found: list[Authored]) -> list[Authored]:
    """Add the texts in the fields of a value to those that were found, and return these."""
    kind = type(holder).__name__
    is_named = isinstance(holder, (Component, Group))
    for name in _names(cast("type[attrs.AttrsInstance]", type(holder))):
        if not (name == "name" and is_named):
            below = getattr(holder, name)
            if (way := _WAYS.of(below)) != "passed":
                _walk(below, declared, f"{kind}.{name}", name, found, way=way)
    return found


@lru_cache(maxsize=512)
def _names(kind: type[attrs.AttrsInstance]) -> tuple[str, ...]:
    """Return the fields of a class that can hold a text that its author chose."""
    names = _WAYS.names_in(kind)
    return tuple(
        each.name
        for each in attrs.fields(kind)
        if each.name in names and each.name[0] != "_" and not _is_chosen(each.type)
    )


def _is_chosen(annotation: Any) -> bool:
    """Return whether a field allows only a few words."""
    return get_origin(annotation) is Literal or any(map(_is_chosen, get_args(annotation)))
