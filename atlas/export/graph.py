"""The components, groups and calls of a view as a graph that other programs can draw.

Which groups are boxes, and what is drawn of them, is as in pictures.
"""

from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from atlas.evidence.drafting import UNDECLARED
from atlas.naming import slug
from atlas.topology.component import Component
from atlas.topology.connection import Connection, Endpoint, members
from atlas.topology.group import Group
from atlas.topology.plane import Plane
from atlas.views.boxes import between_boxes, boxed
from atlas.views.view import View


@frozen
class Node:
    """A component.

    Args:
        key: Its name for the program: letters, digits and `_`.
        name: Its name.
        technology: What it is built on, with the version where it is known.
        kind: Its class.
        role: What it does; empty while that is still to be declared.
        url: What a click on it opens; empty for nothing.
    """

    key: str
    name: str
    technology: str
    kind: type[Component]
    role: str
    url: str

    @property
    def plane(self) -> Plane:
        """Its plane."""
        return self.kind.plane

    @property
    def text(self) -> str:
        """Its name, and on a line of its own what it is built on if that is another."""
        return "\n".join(dict.fromkeys((self.name, self.technology)))


@frozen
class Box:
    """A group with what it holds.

    Args:
        key: Its name for the program.
        name: Its name, with its kind where that says something: `primary (region)`.
        nodes: The components in it, and in none of the boxes in it.
        boxes: The groups in it.
    """

    key: str
    name: str
    nodes: tuple[Node, ...]
    boxes: "tuple[Box, ...]"

    def every_key(self) -> tuple[str, ...]:
        """Return the keys of the components in it, those in its groups as well."""
        inner = (key for box in self.boxes for key in box.every_key())
        return (*(node.key for node in self.nodes), *inner)


@frozen
class Arrow:
    """A call.

    Args:
        tail: The key of the component or group that calls.
        head: The key of what it calls.
        protocol: Its protocol.
        note: A few words about it; empty for none.
        is_dependency: Whether the caller waits for an answer, and so depends on what it calls.
        is_optional: Whether the caller goes on without it.
        is_directed: Whether it has a direction.
    """

    tail: str
    head: str
    protocol: str
    note: str
    is_dependency: bool
    is_optional: bool
    is_directed: bool

    @property
    def is_firm(self) -> bool:
        """Whether the caller needs it; others are drawn with dashes."""
        return self.is_dependency and not self.is_optional

    @property
    def label(self) -> str:
        """Its protocol, and its note."""
        return ": ".join(filter(None, (self.protocol, self.note)))


@frozen
class Graph:
    """A view as a graph.

    Args:
        title: Its title.
        nodes: The components in no group.
        boxes: The groups in no other.
        arrows: The calls, in the order in which they were made.
        left_out: The groups that are no boxes, because they cross others.
    """

    title: str
    nodes: tuple[Node, ...]
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    left_out: tuple[str, ...]

    def every_box(self) -> Iterator[tuple[Box, tuple[str, ...]]]:
        """Yield each box with the keys of those around it, the outermost first."""
        yield from _within(self.boxes, ())

    def every_node(self) -> Iterator[Node]:
        """Yield each component, those in groups after the others."""
        yield from self.nodes
        for box, _ in self.every_box():
            yield from box.nodes

    def members(self, key: str) -> tuple[str, ...]:
        """Return the components at an end of a call: itself, or those in the group.

        Args:
            key: The key of a component or a group.
        """
        found = next((box for box, _ in self.every_box() if box.key == key), None)
        return found.every_key() if found else (key,)


def _within(
    boxes: tuple[Box, ...], around: tuple[str, ...]
) -> Iterator[tuple[Box, tuple[str, ...]]]:
    for box in boxes:
        yield box, around
        yield from _within(box.boxes, (*around, box.key))


def graph(view: View) -> Graph:
    """Return the graph of a view.

    Args:
        view: The view.
    """
    standing = set(view.standing)
    groups = [group for group in boxed(view) if standing & set(group.members)]
    keys = _keys([*view.standing, *groups])
    parents = {each: _parent(each, groups) for each in keys}

    def inside(parent: Group | None) -> tuple[Node, ...]:
        return tuple(_node(each, keys[each]) for each in view.standing if parents[each] is parent)

    def boxes(parent: Group | None) -> tuple[Box, ...]:
        return tuple(
            Box(keys[group], _title(group), inside(group), boxes(group))
            for group in groups
            if parents[group] is parent
        )

    arrows = tuple(
        _arrow(call, keys)
        for each in view.standing_calls
        for call in between_boxes(each, groups)
        if {call.tail, call.head} <= keys.keys()
    )
    left_out = tuple(group.name for group in view.groups if group not in groups)
    return Graph(view.title, inside(None), boxes(None), arrows, left_out)


def _keys(ends: Iterable[Endpoint]) -> dict[Endpoint, str]:
    """Return a key of each component and group, none of which is a word of a language."""
    keys: dict[Endpoint, str] = {}
    known: set[str] = set()
    for end in ends:
        key = f"{'g' if isinstance(end, Group) else 'c'}_{slug(end.name).replace('-', '_')}"
        while key in known:
            key += "_"
        known.add(key)
        keys[end] = key
    return keys


def _parent(end: Endpoint, groups: list[Group]) -> Group | None:
    """Return the smallest group around an end; of two groups alike, the later is inside."""
    held = set(members(end))
    place = groups.index(end) if isinstance(end, Group) else len(groups)
    around = [
        group
        for number, group in enumerate(groups)
        if held < set(group.members) or (held <= set(group.members) and number < place)
    ]
    return min(reversed(around), key=lambda group: len(group.members), default=None)


def _node(component: Component, key: str) -> Node:
    technology = component.technology.label
    role = "" if component.role == UNDECLARED else component.role
    return Node(key, component.name, technology, type(component), role, component.url)


def _title(group: Group) -> str:
    return group.name if group.boundary == "group" else f"{group.name} ({group.boundary})"


def _arrow(connection: Connection, keys: Mapping[Endpoint, str]) -> Arrow:
    call = connection.call
    return Arrow(
        keys[connection.tail],
        keys[connection.head],
        call.protocol,
        call.note,
        is_dependency=call.is_dependency,
        is_optional=call.optional,
        is_directed=call.is_directed,
    )
