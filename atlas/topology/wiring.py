"""The `>>` between components: it makes calls in the view that is being drawn."""

from collections.abc import Iterable, Sequence
from contextvars import ContextVar
from typing import TYPE_CHECKING, Protocol, TypeVar, Union, cast

from attrs import field, frozen

from atlas.errors import TopologyError
from atlas.location import Location, here
from atlas.topology.call import Call

if TYPE_CHECKING:
    from atlas.topology.component import Component
    from atlas.topology.group import Group

Endpoint = Union["Component", "Group"]
_Target = TypeVar("_Target", bound="Component | Group | Sequence[Component]")


@frozen(eq=False)
class Connection:
    """A call between two ends, as one view declares it."""

    tail: Endpoint
    call: Call
    head: Endpoint
    declared: Location = field(factory=here, repr=False)


class Recorder(Protocol):
    """What takes connections down: a view inside its `with`."""

    def connect(self, connection: Connection) -> None:
        """Bring both ends and the call into the view."""


RECORDER: ContextVar[Recorder | None] = ContextVar("recorder", default=None)


def _ends(value: object) -> list[Endpoint]:
    from atlas.topology.component import Component  # noqa: PLC0415 - components are wired here
    from atlas.topology.group import Group  # noqa: PLC0415

    if isinstance(value, (Component, Group)):
        return [value]
    if isinstance(value, Iterable) and not isinstance(value, str):
        return [end for each in cast("Iterable[object]", value) for end in _ends(each)]
    raise TopologyError(
        f"a call ends at {value!r}",
        allowed="a component, a group, or a list of components",
        remedy="declare the component in components.py and name it here",
    )


@frozen
class Outgoing:
    """A tail and a call that wait for their head: `tail >> call`."""

    tail: Endpoint
    call: Call

    def __rshift__(self, head: _Target) -> _Target:
        """Make the call to a component, a group or each of a list; return the head.

        Raises:
            TopologyError: No view is being drawn, or the head is nothing that can be called.
        """
        for end in _ends(head):
            _record(Connection(self.tail, self.call, end))
        return head


@frozen
class Incoming:
    """A head and a call that wait for their tail: `head << call`."""

    head: Endpoint
    call: Call

    def __lshift__(self, tail: _Target) -> _Target:
        """Make the call from a component, a group or each of a list; return the tail."""
        for end in _ends(tail):
            _record(Connection(end, self.call, self.head))
        return tail


def require_call(call: object, at: str) -> Call:
    """Refuse `a >> b`: a call names its protocol."""
    if isinstance(call, Call):
        return call
    raise TopologyError(
        f"{at!r} is followed by {getattr(call, 'name', call)!r} without a call between them",
        allowed="`tail >> Call('gRPC') >> head`",
        remedy="name the protocol of the call",
    )


def _record(connection: Connection) -> None:
    recorder = RECORDER.get()
    if recorder is None:
        raise TopologyError(
            f"a call from {connection.tail.name!r} to {connection.head.name!r} is made outside "
            "a view",
            allowed="calls inside `with Kind(...) as diagram:`",
            remedy="move it into the view",
        )
    recorder.connect(connection)
