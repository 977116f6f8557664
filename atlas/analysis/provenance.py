"""Every annotation of a view, and how many of each grade it has."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import cast

import attrs

from atlas.analysis.walking import Way, Ways
from atlas.evidence import annotation as evidence
from atlas.evidence.annotation import Known
from atlas.evidence.gap import Undisclosed
from atlas.evidence.grade import Grade
from atlas.evidence.origin import Evidence
from atlas.evidence.requirements import use_of
from atlas.evidence.source import Citation, Source
from atlas.evidence.uses import UseName
from atlas.location import Location
from atlas.technologies.message import LogMessage
from atlas.topology.component import Component
from atlas.topology.group import Group
from atlas.views.eras import is_younger
from atlas.views.system import System
from atlas.views.view import View

_ELSEWHERE = frozenset({"urgent", "system", "waivers", "declared"})
"""Fields of a view that only point at what is counted where it is declared."""
_WAYS = Ways(
    passed=(str, Location, Source, System, Component, Group, LogMessage),
    found=evidence.Annotation.__args__,
    skipped=_ELSEWHERE,
)


@attrs.frozen
class Annotation:
    """A figure, a moment, a statement or a gap, with the way to it: `cassandra-messages · size`.

    Attributes:
        label: The way to it.
        value: What it is.
        use: What it is taken for there, such as `size`; None where its label says what it is.
        component: The component that it is declared of, if it is of one.
    """

    label: str
    value: evidence.Annotation
    use: UseName | None = None
    component: Component | None = None

    @property
    def in_failure(self) -> bool:
        """Whether it is of a failure mode, which every view of its component shows."""
        return " · fails · " in self.label


def _walk(
    value: object, label: str, found: list[Annotation], way: Way, use: UseName | None = None
) -> None:
    """Add the annotations in a value to those that were found."""
    match way:
        case "found":
            found.append(Annotation(label, cast("evidence.Annotation", value), use))
        case "items":
            for item in cast("Sequence[object]", value):
                _walk(item, label, found, _WAYS.of(item))
        case "keys":
            for key, item in cast("Mapping[str, object]", value).items():
                _walk(item, f"{label} · {key}" if label else key, found, _WAYS.of(item))
        case "fields":
            _fields(value, label, found)
        case "passed":
            pass


@lru_cache(maxsize=512)
def _named(kind: type[attrs.AttrsInstance]) -> tuple[tuple[str, str, UseName | None], ...]:
    """Return the fields of a class that can hold annotations: names, labels and uses."""
    names = _WAYS.names_in(kind)
    return tuple(
        (each.name, each.name.replace("_", " "), use_of(each))
        for each in attrs.fields(kind)
        if each.name in names and each.name[0] != "_"
    )


def _fields(value: object, label: str, found: list[Annotation]) -> list[Annotation]:
    """Add the annotations in the fields of a value to those that were found, and return these."""
    name = getattr(value, "name", None)
    if isinstance(name, str) and name not in label:
        label = f"{label} · {name}" if label else name
    for attribute, inner, use in _named(cast("type[attrs.AttrsInstance]", type(value))):
        below = getattr(value, attribute)
        if (way := _WAYS.of(below)) != "passed":
            _walk(below, f"{label} · {inner}" if label else inner, found, way, use)
    return found


@lru_cache(maxsize=1024)
def of_component(component: Component) -> tuple[Annotation, ...]:
    """Return the annotations of a component, which never changes and is shared by many views."""
    return tuple(
        Annotation(each.label, each.value, each.use, component)
        for each in _fields(component, component.name, [])
    )


@lru_cache(maxsize=256)
def of_system(system: System) -> tuple[Annotation, ...]:
    """Return the annotations of a system, which never changes and is shared by its views."""
    return tuple(_fields(system, system.name, []))


def of_view_alone(view: View) -> tuple[Annotation, ...]:
    """Return the annotations of a view itself and of its calls, in the order of declaration."""
    return _of_fields(view) + _of_calls(view)


@lru_cache(maxsize=32)
def _of_fields(view: View) -> tuple[Annotation, ...]:
    """Return the annotations of a view itself."""
    return tuple(_fields(view, "", []))


@lru_cache(maxsize=32)
def _of_calls(view: View) -> tuple[Annotation, ...]:
    """Return the annotations of the calls of a view."""
    found: list[Annotation] = []
    for connection in view.connections:
        ends = f"{connection.tail.name} → {connection.head.name}"
        _fields(connection.call, ends, found)
    return tuple(found)


def annotations(view: View, *, shared: bool = True) -> list[Annotation]:
    """Return every annotation of a view, in the order of its declaration.

    Args:
        view: The view, which does not change any more.
        shared: Whether what all views of its system share counts, too.
    """
    values = [*_of_fields(view)]
    for component in view.components:
        values += (
            annotation
            for annotation in of_component(component)
            if view.until is None
            or annotation.in_failure
            or not is_younger(annotation.value, view.until)
        )
    values += _of_calls(view)
    if shared and view.until is None:
        values += of_system(view.system)
    elif shared:
        _walk(view.scale, f"{view.system.name} · scale", values, _WAYS.of(view.scale))
    return values


def reported(view: View, *, shared: bool = True) -> list[Known]:
    """Return the distinct figures that sources state, inputs of computed ones among them.

    A moment counts, too. Two are one if they have the same quantity and the same citation.

    Args:
        view: The view.
        shared: Whether what all views of its system share counts, too.
    """
    distinct: dict[tuple[object, Citation], Known] = {}
    for annotation in annotations(view, shared=shared):
        if isinstance(annotation.value, Known):
            for figure in _leaves(annotation.value):
                if isinstance(figure, Known) and isinstance(figure.origin, Citation):
                    distinct.setdefault((figure.quantity, figure.origin), figure)
    return list(distinct.values())


def _leaves(figure: Evidence) -> Iterator[Evidence]:
    if not figure.inputs:
        yield figure
    for source in figure.inputs:
        yield from _leaves(source)


def grades(view: View) -> dict[str, int]:
    """Return how many figures of each grade a view has.

    Cited, derived and modelled figures count once each, however often they are shown; a gap
    counts once for every annotation, but not where there is none.
    """
    seen: set[int] = set()
    counts = {grade.value: 0 for grade in Grade}
    for annotation in annotations(view):
        value = annotation.value
        if isinstance(value, Undisclosed):
            counts[Grade.GAP.value] += not value.is_answer
        elif isinstance(value, Known) and not value.grade.is_cited and id(value) not in seen:
            seen.add(id(value))
            counts[value.grade.value] += 1
    for figure in reported(view):
        counts[figure.grade.value] += 1
    return counts
