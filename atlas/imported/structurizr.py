"""The JSON of a workspace of Structurizr: people, systems and their containers."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import frozen

from atlas.imported.labels import known_technology, short
from atlas.imported.shapes import Arrow, Box, Draft, Kind, LeftOut, Node
from atlas.imported.yamls import mapping, sequence

_TAGS: Mapping[str, Kind] = {
    "database": "Database",
    "data store": "Database",
    "queue": "Queue",
    "message bus": "Queue",
    "topic": "Queue",
    "cache": "Cache",
    "bucket": "ObjectStore",
}
_SEPARATOR = "structurizr.groupSeparator"
"""The property with the separator of the names of nested groups."""
_OPAQUE = "the file does not say which of its containers"


@frozen
class _Element:
    """An element, and the key of the component that shows it; none of a system with containers."""

    content: Mapping[str, Any]
    key: str


def structurizr(workspace: Mapping[str, Any]) -> Draft:
    """Return what a workspace has.

    Containers are components, and so are people and systems without containers; a system with
    containers is a group of them, and so is each of its groups. What a component inside of a
    container calls, that container calls.

    Args:
        workspace: The workspace as plain data.
    """
    model = mapping(workspace.get("model"))
    separator = str(mapping(model.get("properties")).get(_SEPARATOR) or "")
    people = [mapping(each) for each in sequence(model.get("people"))]
    systems = [mapping(each) for each in sequence(model.get("softwareSystems"))]
    elements = [_Element(each, _id(each)) for each in people]
    nodes = [Node(key=_id(each), name=_name(each), kind="Client") for each in people]
    boxes: list[Box] = []
    for system in systems:
        inside = [mapping(each) for each in sequence(system.get("containers"))]
        elements.append(_Element(system, "" if inside else _id(system)))
        for container in inside:
            elements.append(_Element(container, _id(container)))
            parts = map(mapping, sequence(container.get("components")))
            elements += [_Element(part, _id(container)) for part in parts]
        nodes += [_node(each) for each in inside or [system]]
        if inside:
            boxes.append(Box(name=_name(system), members=tuple(map(_id, inside))))
            boxes += _groups(inside, separator)
    left_out: list[LeftOut] = []
    arrows = tuple(dict.fromkeys(_arrows(elements, left_out)))
    if sequence(model.get("deploymentNodes")):
        why = "where components run is not read"
        left_out.append(LeftOut(what="the deployment nodes", why=why))
    return Draft(
        title=str(workspace.get("name") or ""),
        nodes=tuple(nodes),
        arrows=arrows,
        boxes=tuple(boxes),
        left_out=tuple(dict.fromkeys(left_out)),
    )


def _groups(elements: list[Mapping[str, Any]], separator: str) -> Iterator[Box]:
    """Yield the groups that elements are in, the outer ones before those inside them."""
    members: dict[tuple[str, ...], list[str]] = {}
    for element in elements:
        path = str(element.get("group") or "")
        names = [name.strip() for name in (path.split(separator) if separator else [path])]
        for depth in range(1, len(names) + 1):
            if names[depth - 1]:
                members.setdefault(tuple(names[:depth]), []).append(_id(element))
    for group in sorted(members, key=len):
        yield Box(name=group[-1], members=tuple(members[group]))


def _id(element: Mapping[str, Any]) -> str:
    return str(element.get("id", ""))


def _name(element: Mapping[str, Any]) -> str:
    return " ".join(str(element.get("name") or "").split()) or "element"


def _node(element: Mapping[str, Any]) -> Node:
    tags = {tag.strip().casefold() for tag in str(element.get("tags") or "").split(",")}
    return Node(
        key=_id(element),
        name=_name(element),
        kind=next((kind for tag, kind in _TAGS.items() if tag in tags), None),
        technology=known_technology(str(element.get("technology") or "")),
    )


def _arrows(elements: list[_Element], left_out: list[LeftOut]) -> Iterator[Arrow]:
    by_id = {_id(each.content): each for each in elements}
    for element in elements:
        for relation in map(mapping, sequence(element.content.get("relationships"))):
            head = by_id.get(str(relation.get("destinationId", "")))
            if relation.get("linkedRelationshipId") or head is None:
                continue  # it repeats another one on a higher level, or leads to an environment
            if not element.key or not head.key:
                name = _name(element.content if not element.key else head.content)
                left_out.append(LeftOut(what=f"a call from or to {name}", why=_OPAQUE))
            elif element.key != head.key:
                yield Arrow(
                    tail=element.key,
                    head=head.key,
                    protocol=_protocol(str(relation.get("technology") or "")),
                    note=short(str(relation.get("description") or "")),
                )


def _protocol(text: str) -> str:
    """Return a technology of a relationship that can stand on a line."""
    plain = " ".join(text.split())
    return plain if re.fullmatch(r"[\w./+ -]{1,24}", plain) else ""
