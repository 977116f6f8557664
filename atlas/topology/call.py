"""Calls: relations between components or groups, and the `>>` that makes them in a view."""

from collections.abc import Iterable, Sequence
from contextvars import ContextVar
from typing import Any, ClassVar, Protocol, TypeVar, cast

from attrs import Attribute, field, frozen

from atlas.errors import BareNumberError, TopologyError, UnitError
from atlas.evidence.drafting import Draftable, drafted, drafting
from atlas.evidence.figure import Figure, Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.requirements import is_number, is_text
from atlas.evidence.source import is_address_or_empty
from atlas.location import Location, here
from atlas.topology.latency import Latency


def _latency(value: Latency | Number | None) -> Latency | None:
    if value is None or isinstance(value, Latency):
        return value
    if isinstance(value, (Figure, Undisclosed)):
        return Latency(p99=value)
    raise BareNumberError(value, field="the latency of a call", form="Latency(p99=…)")


_COUNTED = ("dimensionless", "[retry]")


def _retries(call: object, attribute: "Attribute[Any]", value: Any) -> None:
    is_number(optional=True)(call, attribute, value)
    if isinstance(value, Figure) and value.quantity.dimension not in _COUNTED:
        raise UnitError(
            f"a call over {getattr(call, 'protocol', '')} is retried {value.quantity}",
            allowed="a count of retries, zero or more",
            remedy="write `retries(2) @ source.at(…)`",
        )


class End(Protocol):
    """What a call may start from and end at: a component or a group."""

    @property
    def name(self) -> str:
        """What it is called."""
        ...

    def __rshift__(self, call: "Call", /) -> "Outgoing":
        """Begin a call from here."""
        ...

    def __lshift__(self, call: "Call", /) -> "Incoming":
        """Begin a call to here."""
        ...


Target = TypeVar("Target", bound=End | Sequence[End])
"""What a call may end at: the same comes back, so that calls chain."""


class Recorder(Protocol):
    """An object that records calls: a view inside its `with`."""

    @property
    def begun(self) -> "list[Begun]":
        """The calls that have one end so far."""
        ...

    def connect(self, tail: End, call: "Call", head: End) -> None:
        """Add both ends and the call to the view.

        Args:
            tail: The caller.
            call: The call.
            head: The callee.
        """
        ...

    def include(self, *members: Any) -> None:
        """Add components or groups to the view.

        Args:
            members: The components and groups.
        """
        ...


@frozen(kw_only=True, eq=False)
class Call(metaclass=Draftable):
    """A request that waits for its response; a hard dependency unless `optional`.

    Args:
        protocol: Its protocol: `gRPC`, `CQL`, `HTTPS`.
        timeout: The timeout of the caller.
        retries: The number of retries.
        latency: Its latency; a single figure is its p99.
        throughput: Its rate.
        optional: Whether it is a soft dependency: the caller continues, degraded, without it.
        note: A few words about it, for the picture.
        url: What a click on its line opens; its first source if not given.

    Raises:
        UnitError: The retries are no count, or a timeout is not above zero.
    """

    kind: ClassVar[str] = "request"
    protocol: str = field(kw_only=False, validator=is_text(48))
    timeout: Number | None = field(
        default=None, validator=is_number("time", optional=True, positive=True)
    )
    retries: Number | None = field(default=None, validator=_retries)
    latency: Latency | None = field(default=None, converter=_latency)
    throughput: Number | None = field(
        default=None, validator=is_number("load", optional=True, use="load")
    )
    optional: bool = False
    note: str = field(default="", validator=is_text(80, optional=True))
    url: str = field(default="", validator=is_address_or_empty)

    def __rrshift__(self, tails: Sequence[End]) -> "Outgoing":
        """Begin a call from each of a list: `[a, b] >> Call("gRPC") >> c`."""
        return Outgoing(tails, self)

    def __rlshift__(self, heads: Sequence[End]) -> "Incoming":
        """Begin a call to each of a list: `[a, b] << Call("gRPC") << c`."""
        return Incoming(heads, self)

    @property
    def is_dependency(self) -> bool:
        """Whether the tail needs the head to serve its own callers."""
        return self.kind == "request"

    @property
    def is_directed(self) -> bool:
        """Whether it goes from its tail to its head."""
        return self.kind != "peering"

    @property
    def figures(self) -> dict[str, Number]:
        """Its figures by label, for a picture or a table."""
        figures: dict[str, Number] = {}
        if self.timeout is not None:
            figures["timeout"] = self.timeout
        if self.retries is not None:
            figures["retries"] = self.retries
        if self.latency is not None:
            figures.update(self.latency.figures)
        if self.throughput is not None:
            figures["throughput"] = self.throughput
        return figures


RECORDER: ContextVar[Recorder | None] = ContextVar("recorder", default=None)


def _ends(value: object) -> list[End]:
    """Return the ends in nested lists; the recorder of the call refuses other objects."""
    if isinstance(value, Iterable) and not isinstance(value, str):
        return [end for item in cast("Iterable[object]", value) for end in _ends(item)]
    return [cast("End", value)]


@frozen(eq=False)
class Begun:
    """A call that has one end so far; a view says of one that never gets the other.

    Args:
        ends: The components or groups at the end that it has.
        call: The call.
    """

    ends: "End | Sequence[End]"
    call: Call
    declared: Location = field(factory=here, init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Wait in the view that is being declared, if any."""
        recorder = RECORDER.get()
        if recorder is not None:
            recorder.begun.append(self)

    def _complete(self) -> None:
        recorder = RECORDER.get()
        if recorder is not None and self in recorder.begun:
            recorder.begun.remove(self)


@frozen(eq=False)
class Outgoing(Begun):
    """Tails and a call that wait for their head: `tail >> call`."""

    def __rshift__(self, head: Target) -> Target:
        """Make the call to a component, a group or each of a list; return the head.

        Raises:
            TopologyError: No view is being drawn, or the head is nothing that can be called.
        """
        for tail in _ends(self.ends):
            for end in _ends(head):
                _record(tail, self.call, end)
        self._complete()
        return head


@frozen(eq=False)
class Incoming(Begun):
    """Heads and a call that wait for their tail: `head << call`."""

    def __lshift__(self, tail: Target) -> Target:
        """Make the call from a component, a group or each of a list; return the tail."""
        for head in _ends(self.ends):
            for end in _ends(tail):
                _record(end, self.call, head)
        self._complete()
        return tail


def outgoing(tail: End, call: object) -> Outgoing:
    """Return what `tail >> call` gives; in a draft, `tail >> head` makes a call and gives the head.

    Args:
        tail: The component or group before `>>`.
        call: What follows it.

    Raises:
        TopologyError: It is no call, and this is no draft.
    """
    if not isinstance(call, Call) and drafting():
        return cast("Outgoing", Outgoing(tail, drafted(Call)) >> cast("End", call))
    return Outgoing(tail, _require_call(call, tail.name))


def incoming(head: End, call: object) -> Incoming:
    """Return what `head << call` gives; in a draft, `head << tail` makes a call and gives the tail.

    Args:
        head: The component or group before `<<`.
        call: What follows it.

    Raises:
        TopologyError: It is no call, and this is no draft.
    """
    if not isinstance(call, Call) and drafting():
        return cast("Incoming", Incoming(head, drafted(Call)) << cast("End", call))
    return Incoming(head, _require_call(call, head.name))


def from_each(tails: Sequence[End], head: Target) -> Target:
    """Make a call from each of a list in a draft, `[a, b] >> head`; return the head.

    Args:
        tails: The components or groups before `>>`.
        head: What follows it.

    Raises:
        TopologyError: This is no draft.
    """
    call = drafted(Call) if drafting() else _require_call(head, _named(tails))
    return Outgoing(tails, call) >> head


def to_each(heads: Sequence[End], tail: Target) -> Target:
    """Make a call to each of a list in a draft, `[a, b] << tail`; return the tail.

    Args:
        heads: The components or groups before `<<`.
        tail: What follows it.

    Raises:
        TopologyError: This is no draft.
    """
    call = drafted(Call) if drafting() else _require_call(tail, _named(heads))
    return Incoming(heads, call) << tail


def undirected(one: object, other: object) -> TopologyError:
    """Return the error for `one - other`.

    Args:
        one: The component or group before `-`, or a list of them.
        other: What follows it.
    """
    names = [", ".join(repr(getattr(end, "name", end)) for end in _ends(it)) for it in (one, other)]
    return TopologyError(
        f"{names[0]} - {names[1]} is no relation",
        allowed="`>>` and `<<` with a call between them",
        remedy="write `a >> Peering('gossip') >> b` for a relation without a direction",
    )


def _named(ends: Sequence[End]) -> str:
    return ", ".join(str(getattr(end, "name", end)) for end in ends)


def _require_call(call: object, caller: str) -> Call:
    """Refuse `a >> b`: a call names its protocol."""
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
