"""Components: the nodes of a system, declared once and shared by its views."""

from collections.abc import Iterable, Mapping, Sequence
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, ClassVar, Self, cast

from attrs import Attribute, Factory, field, frozen

from atlas.errors import BareNumberError, TopologyError
from atlas.evidence.annotation import Annotation
from atlas.evidence.drafting import Draftable
from atlas.evidence.figure import Figure, Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.requirements import is_figures, is_number, is_text, is_words
from atlas.evidence.source import is_address_or_empty
from atlas.evidence.statement import Statement, Words
from atlas.location import Location, here, statement_here
from atlas.operations.failure import Failure, failures
from atlas.technologies.plain import undeclared
from atlas.technologies.technology import Deployment, deployed
from atlas.topology.call import (
    Call,
    End,
    Incoming,
    Outgoing,
    from_each,
    incoming,
    outgoing,
    to_each,
    undirected,
)
from atlas.topology.fleet import Fleet
from atlas.topology.growth import LAWS, Law
from atlas.topology.latency import Latency
from atlas.topology.plane import Plane

MEMBERS: ContextVar[list[Any] | None] = ContextVar("members", default=None)
"""The members of the group whose `with` is being executed, if any."""


def join(member: object) -> None:
    """Put what is being declared into the group whose `with` it is declared in.

    Args:
        member: A component or a group.
    """
    inside = MEMBERS.get()
    if inside is not None:
        inside.append(member)


def _deployment(component: object, _: object, value: Any) -> None:
    if not isinstance(value, Deployment):
        name = getattr(component, "name", "")
        raise TopologyError(
            f"the technology of {name!r} is {value!r}",
            allowed="a technology with its version",
            remedy="call it with a cited version or a gap, such as "
            '`redis(statement("8") @ source.at(…))` or `redis(undisclosed(…))`',
        )


def _failures(component: object, _: object, value: tuple[object, ...]) -> None:
    for failure in value:
        if not isinstance(failure, Failure):
            raise TopologyError(
                f"{getattr(component, 'name', '')!r} has the failure mode {failure!r}",
                allowed="Failure(...)",
                remedy="write `Failure(name, signals=[…], recovery=[…], …)`",
            )


def _latency(component: object, _: object, value: Any) -> None:
    if value is not None and not isinstance(value, (Latency, Undisclosed)):
        name = getattr(component, "name", "")
        raise BareNumberError(value, field=f"the latency of {name!r}", form="Latency(p99=…)")


@frozen(kw_only=True, eq=False, repr=False)
class Component(metaclass=Draftable):
    """The base of every component class; use the classes of the planes.

    Args:
        name: Its name in the system, unique in a view.
        technology: What it is built on, with version.
        role: What it does, in one sentence for someone new.
        fails: Its failure modes, the most urgent first.
        figures: Further figures and facts by short label.
        latency: Its latency.
        url: What a click on its card opens, such as a dashboard; its first source unless given.
    """

    plane: ClassVar[Plane]
    name: str = field(kw_only=False, validator=is_text(48))
    technology: Deployment = field(
        converter=deployed, validator=_deployment, metadata={"draft": undeclared}
    )
    role: str = field(validator=is_text(160))
    fails: tuple[Failure, ...] = field(default=(), converter=failures, validator=_failures)
    figures: Mapping[str, Annotation] = field(factory=dict, validator=is_figures)
    latency: Latency | Undisclosed | None = field(default=None, validator=_latency)
    url: str = field(default="", validator=is_address_or_empty)
    declared: Location = field(factory=here, init=False, repr=False)
    _made: Location = field(factory=statement_here, init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Join the group that it is declared in."""
        join(self)

    @property
    def identity(self) -> Location:
        """Where it was made; the same in each view that shares it, and of no other component.

        Two components that one statement makes differ in their names.
        """
        return self._made

    def __repr__(self) -> str:
        """Return its class and name, as it reads in messages."""
        return f"{type(self).__name__}({self.name!r})"

    def __rshift__(self, call: Call, /) -> Outgoing:
        """Begin a call from here: `self >> Call("gRPC") >> head`; `self >> head` in a draft."""
        return outgoing(self, call)

    def __lshift__(self, call: Call, /) -> Incoming:
        """Begin a call to here: `self << Call("gRPC") << tail`; `self << tail` in a draft."""
        return incoming(self, call)

    if not TYPE_CHECKING:  # a type checker names what a draft leaves out

        def __rrshift__(self, tails: Sequence[End], /) -> Self:
            """Make calls from each of a list in a draft: `[a, b] >> self`."""
            return from_each(tails, self)

        def __rlshift__(self, heads: Sequence[End], /) -> Self:
            """Make calls to each of a list in a draft: `[a, b] << self`."""
            return to_each(heads, self)

        def __sub__(self, other: object, /) -> None:
            """Refuse `self - other`, and say how a relation without a direction is written."""
            raise undirected(self, other)

        def __rsub__(self, others: object, /) -> None:
            """Refuse `[a, b] - self`, as `self - other`."""
            raise undirected(others, self)


def _fleet(component: object, _: object, value: Any) -> None:
    if not isinstance(value, (Fleet, Undisclosed)):
        name = getattr(component, "name", "")
        raise BareNumberError(
            value, field=f"the fleet of {name!r}", form="Fleet(machine, count=…, reserved=…)"
        )


BY_LIST = "cost: no list price was applied to"
"""How the cost of a fleet begins that is not stated: the bill prices it, or says why not."""


def _cost(component: "Provisioned") -> Number:
    _fleet(component, None, component.fleet)  # defaults come before validators
    if isinstance(component.fleet, Undisclosed):
        return component.fleet
    if isinstance(component.fleet.machine, Undisclosed):
        return component.fleet.machine
    return Undisclosed(f"{BY_LIST} {component.fleet.machine.text}")


def _law(component: object, _: object, value: Any) -> None:
    if value is not None and not isinstance(value, LAWS):
        raise TopologyError(
            f"{getattr(component, 'name', '')!r} grows by {value!r}",
            allowed=", ".join(f"{law.__name__}(…, because=…)" for law in LAWS),
            remedy="say how its cost follows the load, and why",
        )


def _zones(component: object, attribute: "Attribute[Any]", value: tuple[Any, ...]) -> None:
    for zone in value:
        is_words()(component, attribute, zone)
    names = [str(zone) for zone in value if isinstance(zone, Statement)]
    if len(set(names)) < len(names):
        raise TopologyError(
            f"{getattr(component, 'name', '')!r} runs in a zone twice: {', '.join(names)}",
            allowed="each zone once",
            remedy="remove the repetition",
        )


def _needed(component: object, attribute: "Attribute[Any]", value: Any) -> None:
    is_number("dimensionless", optional=True, positive=True)(component, attribute, value)
    zones: tuple[Words, ...] = getattr(component, "zones", ())
    if isinstance(value, Figure) and value.quantity.high > len(zones):
        raise TopologyError(
            f"{getattr(component, 'name', '')!r} needs {value.quantity} of {len(zones)} zones",
            allowed="no more zones than it runs in",
            remedy="name its zones in `zones`, one that is not published as `undisclosed(...)`, "
            "or correct `zones_needed`",
        )


def _words(value: Iterable[Words]) -> tuple[Words, ...]:
    given: object = value
    return (cast("Words", given),) if isinstance(given, str) else tuple(value)


@frozen(kw_only=True, eq=False, repr=False)
class Provisioned(Component):
    """A component that the operator pays for.

    Args:
        fleet: The machines it runs on, or a gap.
        cost: Its monthly cost; the gap of its machine type unless given.
        growth: How its cost follows the load; taken as linear, and said so, where it is not given.
        zones: The zones it runs in, each a statement.
        zones_needed: With how many of them it continues, degraded; one unless given.
    """

    fleet: Fleet | Undisclosed = field(validator=_fleet)
    cost: Number = field(
        default=Factory(_cost, takes_self=True), validator=is_number("money / time", use="cost")
    )
    growth: Law | None = field(default=None, validator=_law)
    zones: tuple[Words, ...] = field(default=(), converter=_words, validator=_zones)
    zones_needed: Number | None = field(default=None, validator=_needed)


def components(value: Iterable[Component]) -> tuple[Component, ...]:
    """Keep components as a tuple; named, so that type checkers know what is in it."""
    return tuple(value)
