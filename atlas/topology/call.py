"""Calls: directed relations between components or groups, and their kinds."""

from collections.abc import Iterable
from typing import Any, ClassVar, Protocol

from attrs import Attribute, field, frozen

from atlas.errors import BareNumberError, UnitError
from atlas.evidence.figure import Figure, Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.requirements import is_number, is_text
from atlas.topology.latency import Latency


def _latency(value: Latency | Number | None) -> Latency | None:
    if value is None or isinstance(value, Latency):
        return value
    if isinstance(value, (Figure, Undisclosed)):
        return Latency(p99=value)
    raise BareNumberError(value, field="the latency of a call")


class Named(Protocol):
    """A component, as far as a call knows of one: `require_replaceable` checks that it is one."""

    @property
    def name(self) -> str:
        """Its name."""
        ...


def _replaced(value: "Named | Iterable[Named]") -> tuple[Named, ...]:
    return tuple(value) if isinstance(value, Iterable) else (value,)


_COUNTED = ("dimensionless", "[retry]")


def _retries(call: object, attribute: "Attribute[Any]", value: Any) -> None:
    is_number(optional=True)(call, attribute, value)
    if isinstance(value, Figure) and value.quantity.dimension not in _COUNTED:
        raise UnitError(
            f"a call over {getattr(call, 'protocol', '')} is retried {value.quantity}",
            allowed="a count of retries, zero or more",
            remedy="write `retries(2) @ source.at(…)`",
        )


@frozen(kw_only=True, eq=False)
class Call:
    """A request that waits for its response; a hard dependency unless `optional`.

    Args:
        protocol: Its protocol: `gRPC`, `CQL`, `HTTPS`.
        timeout: The timeout of the caller.
        retries: The number of retries.
        latency: Its latency; a single figure is its p99.
        throughput: Its rate.
        optional: Whether it is a soft dependency: the caller continues, degraded, without it.
        note: A few words about it, for the picture.

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
    throughput: Number | None = field(default=None, validator=is_number(optional=True, use="load"))
    optional: bool = False
    note: str = field(default="", validator=is_text(80, optional=True))

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


@frozen(kw_only=True, eq=False)
class Fallback(Call):
    """A call that the tail makes when its hard dependency is down.

    Args:
        when: The condition under which it is used, in a few words.
        instead_of: What it stands in for; every hard dependency of the tail unless given.
    """

    kind: ClassVar[str] = "fallback"
    when: str = field(validator=is_text(80))
    instead_of: tuple[Named, ...] = field(default=(), converter=_replaced)


@frozen(kw_only=True, eq=False)
class Asynchronous(Call):
    """An asynchronous call: the caller does not wait for a response."""

    kind: ClassVar[str] = "asynchronous"


@frozen(kw_only=True, eq=False)
class Replication(Call):
    """Data copied from the tail to the head.

    Args:
        lag: How far the copy is behind.
    """

    kind: ClassVar[str] = "replication"
    lag: Number = field(validator=is_number("time", use="latency"))

    @property
    def figures(self) -> dict[str, Number]:
        """Its figures by label, the lag first."""
        return {"lag": self.lag, **super().figures}


@frozen(kw_only=True, eq=False)
class Observation(Call):
    """What the control plane reads from the head, or does to it."""

    kind: ClassVar[str] = "observation"


@frozen(kw_only=True, eq=False)
class Peering(Call):
    """What both ends exchange as equals, such as gossip or votes: it has no direction.

    Neither end depends on the other by it.
    """

    kind: ClassVar[str] = "peering"
