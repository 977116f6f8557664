"""The `>>` between components: it makes calls in the view that is being drawn."""

from collections.abc import Iterable, Sequence
from contextvars import ContextVar
from typing import Protocol, TypeVar, cast

from attrs import frozen

from atlas.errors import TopologyError
from atlas.topology.call import Call


class End(Protocol):
    """What a call may start from and end at: a component or a group."""

    @property
    def name(self) -> str:
        """What it is called."""
        ...

    def __rshift__(self, call: Call, /) -> "Outgoing":
        """Begin a call from here."""
        ...

    def __lshift__(self, call: Call, /) -> "Incoming":
        """Begin a call to here."""
        ...


_Target = TypeVar("_Target", bound=End | Sequence[End])


class Recorder(Protocol):
    """An object that records calls: a view inside its `with`."""

    def connect(self, tail: End, call: Call, head: End) -> None:
        """Add both ends and the call to the view.

        Args:
            tail: The caller.
            call: The call.
            head: The callee.
        """
        ...


RECORDER: ContextVar[Recorder | None] = ContextVar("recorder", default=None)


def _ends(value: object) -> list[End]:
    """Return the ends in nested lists; the recorder of the call refuses other objects."""
    if isinstance(value, Iterable) and not isinstance(value, str):
        return [end for item in cast("Iterable[object]", value) for end in _ends(item)]
    return [cast("End", value)]


@frozen
class Outgoing:
    """A tail and a call that wait for their head: `tail >> call`."""

    tail: End
    call: Call

    def __rshift__(self, head: _Target) -> _Target:
        """Make the call to a component, a group or each of a list; return the head.

        Raises:
            TopologyError: No view is being drawn, or the head is nothing that can be called.
        """
        for end in _ends(head):
            _record(self.tail, self.call, end)
        return head


@frozen
class Incoming:
    """A head and a call that wait for their tail: `head << call`."""

    head: End
    call: Call

    def __lshift__(self, tail: _Target) -> _Target:
        """Make the call from a component, a group or each of a list; return the tail."""
        for end in _ends(tail):
            _record(end, self.call, self.head)
        return tail


def require_call(call: object, caller: str) -> Call:
    """Refuse `a >> b`: a call names its protocol.

    Args:
        call: What follows `>>` or `<<`.
        caller: The name of the component before it, for the message.

    Raises:
        TopologyError: It is no call.
    """
    if isinstance(call, Call):
        return call
    raise TopologyError(
        f"{caller!r} is followed by {getattr(call, 'name', call)!r} without a call between them",
        allowed="`tail >> Call('gRPC') >> head`",
        remedy="name the protocol of the call",
    )


def _record(tail: End, call: Call, head: End) -> None:
    recorder = RECORDER.get()
    if recorder is None:
        names = [getattr(end, "name", end) for end in (tail, head)]
        raise TopologyError(
            f"a call from {names[0]!r} to {names[1]!r} is made outside a view",
            allowed="calls inside `with Kind(...) as diagram:`",
            remedy="move it into the view",
        )
    recorder.connect(tail, call, head)
