"""What a script of the package `diagrams` draws, recorded while it is followed."""

from collections.abc import Iterator
from typing import Any

from attrs import define, field, frozen

from atlas.imported.categories import kind_of_class
from atlas.imported.errors import ImportedError
from atlas.imported.labels import short
from atlas.imported.room import require_room
from atlas.imported.shapes import Arrow, Box, Node, Way
from atlas.imported.yamls import sequence

PACKAGE = "diagrams"
_MOST_ENDS = 10_000


@frozen
class Named:
    """A class of the package: of a node, or `Diagram`, `Cluster`, `Edge`."""

    path: str

    @property
    def name(self) -> str:
        """Its own name."""
        return self.path.rpartition(".")[2]


@frozen
class Made:
    """A node that was made."""

    key: str


@frozen
class Edge:
    """An edge with the nodes at its one end, if it has any yet."""

    label: str
    ends: "tuple[Made, ...]" = ()
    forward: bool | None = None


@define
class Recording:
    """What was drawn so far."""

    nodes: list[Node] = field(factory=list[Node])
    arrows: list[Arrow] = field(factory=list[Arrow])
    groups: list[tuple[str, list[str]]] = field(factory=list[tuple[str, list[str]]])
    around: list[int] = field(factory=list[int])
    icons: list[str] = field(factory=list[str])

    def open(self, name: str) -> None:
        """Begin a group; what is drawn until it is closed is in it.

        Args:
            name: Its name.
        """
        self.groups.append((name, []))
        self.around.append(len(self.groups) - 1)

    def close(self, count: int) -> None:
        """End groups, the inner ones first.

        Args:
            count: How many.
        """
        del self.around[len(self.around) - count :]

    def node(self, path: str, label: str) -> Made:
        """Draw a node.

        Args:
            path: Its dotted class.
            label: Its label, which may be empty.
        """
        require_room(len(self.nodes) + 1, 0)
        name = path.rpartition(".")[2]
        label = " ".join(label.split()) or name
        is_custom = path.startswith(f"{PACKAGE}.custom.")
        if is_custom:
            self.icons.append(label)
        key = f"n{len(self.nodes)}"
        self.nodes.append(
            Node(
                key=key,
                name=label,
                kind=kind_of_class(path),
                technology=name if not is_custom and _is_product(path) else "",
                icon="" if is_custom else path,
            )
        )
        for number in self.around:
            self.groups[number][1].append(key)
        return Made(key)

    def join(self, left: Any, right: Any, *, forward: bool | None) -> Any:
        """Record the calls of an operator between nodes, lists of nodes and edges.

        Args:
            left: The value on its left.
            right: The value on its right.
            forward: Whether the arrow points right; None of `-`, which has no direction.
        """
        if isinstance(right, Edge) and not isinstance(left, Edge):
            return Edge(right.label, tuple(ends_of(left)), forward)
        if isinstance(left, Edge):
            for tail in left.ends:
                for head in ends_of(right):
                    self._record(tail, head, left.label, (left.forward, forward))
        else:
            for tail in ends_of(left):
                for head in ends_of(right):
                    self._record(tail, head, "", (forward, forward))
        return right

    def _record(
        self, left: Made, right: Made, label: str, ways: tuple[bool | None, bool | None]
    ) -> None:
        """Record one call: each of both operators says which way it points, or neither way."""
        first, second = ways
        way: Way = "call"
        tail, head = left.key, right.key
        if first is None or second is None or first is not second:
            way = "peering"
        elif not first:
            tail, head = head, tail
        require_room(0, len(self.arrows) + 1)
        self.arrows.append(Arrow(tail=tail, head=head, note=short(label), way=way))

    def boxes(self) -> Iterator[Box]:
        """Yield the groups that hold something."""
        for name, members in self.groups:
            if members:
                yield Box(name=" ".join(name.split()), members=tuple(members))


def ends_of(value: Any) -> list[Made]:
    """Return the nodes in a value: itself, or those in lists.

    Args:
        value: A value of the script.

    Raises:
        ImportedError: There are too many.
    """
    found: list[Made] = []
    waiting, looked = [value], 0
    while waiting:
        each = waiting.pop()
        looked += 1
        if looked > _MOST_ENDS:
            raise ImportedError(
                f"an operator of the script joins more than {_MOST_ENDS} values",
                allowed=f"lists of at most {_MOST_ENDS} nodes",
                remedy="import a smaller diagram",
            )
        if isinstance(each, Made):
            found.append(each)
        waiting += reversed(sequence(each))
    return found


def _is_product(path: str) -> bool:
    """Return whether a class names what something is built on, and not a role or a shape."""
    return not path.startswith((f"{PACKAGE}.generic.", f"{PACKAGE}.c4."))
