"""The texts that a picture shows, each with the argument it was given as."""

from collections.abc import Iterator

from attrs import frozen

from atlas.evidence.statement import Statement
from atlas.gates.facts import facts
from atlas.kinds.view import View
from atlas.location import Location
from atlas.topology.call import Fallback

_TYPED = ("command", "healthy", "sick", "reply")
"""Annotations whose words are a machine's, not the author's."""


@frozen
class Shown:
    """A text with the declaration and the argument it comes from."""

    text: str
    declared: Location
    argument: str | None = None


def shown_texts(view: View) -> Iterator[Shown]:
    """Yield the title, names, roles, technologies, calls, labels and statements of a view.

    What a machine prints (commands, their output, replies) is not among them.
    """
    yield Shown(view.title, view.declared, "title")
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
    for annotation in facts(view):
        value = annotation.value
        yield Shown(annotation.label, value.declared)
        if isinstance(value, Statement) and annotation.label.split(" · ")[-1] not in _TYPED:
            yield Shown(value.text, value.declared)
