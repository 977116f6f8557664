"""Kinds of calls besides the request that waits for its response."""

from collections.abc import Iterable
from typing import ClassVar, Protocol, cast

from attrs import field, frozen

from atlas.evidence.figure import Number
from atlas.evidence.requirements import is_number, is_text
from atlas.topology.call import Call


class Named(Protocol):
    """A component, as far as a call knows of one: `require_replaceable` checks that it is one."""

    @property
    def name(self) -> str:
        """Its name."""
        ...


def _replaced(value: "Named | Iterable[Named]") -> tuple[Named, ...]:
    given: object = value
    if isinstance(given, str) or not isinstance(given, Iterable):
        return (cast("Named", value),)
    return tuple(cast("Iterable[Named]", value))


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
