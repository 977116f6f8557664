"""Groups: components behind one boundary, which a call may start from or end at."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, Self, get_args

from attrs import field, frozen

from atlas.errors import TopologyError
from atlas.evidence.choices import is_one_of
from atlas.evidence.requirements import is_text
from atlas.location import Location, here
from atlas.topology.call import (
    Call,
    End,
    Incoming,
    Outgoing,
    from_each,
    incoming,
    outgoing,
    to_each,
)
from atlas.topology.component import Component, components

Boundary = Literal["group", "region", "zone", "cell", "cluster", "bulkhead", "team"]


def _members(group: "Group", _: object, value: tuple[object, ...]) -> None:
    names = [getattr(member, "name", member) for member in value]
    if not value or any(not isinstance(member, Component) for member in value):
        raise TopologyError(
            f"group {group.name!r} holds {names!r}",
            allowed="one or more components",
            remedy="name its components",
        )
    if len(set(names)) < len(names):
        raise TopologyError(
            f"group {group.name!r} holds a component twice: {names!r}",
            allowed="each component once",
            remedy="remove the repetition",
        )


@frozen(eq=False)
class Group:
    """Components that share a boundary, and so may fail together.

    Args:
        name: Its name on the picture.
        members: Its components; they join the view with it.
        boundary: What kind of boundary it is.
    """

    name: str = field(validator=is_text(48))
    members: tuple[Component, ...] = field(converter=components, validator=_members)
    boundary: Boundary = field(
        default="group",
        kw_only=True,
        validator=is_one_of(
            get_args(Boundary), "`group` says nothing but that they are drawn together"
        ),
    )
    declared: Location = field(factory=here, init=False, repr=False)

    def __rshift__(self, call: Call, /) -> Outgoing:
        """Begin a call from the whole group; in a draft, `self >> head` will do."""
        return outgoing(self, call)

    def __lshift__(self, call: Call, /) -> Incoming:
        """Begin a call to the whole group; in a draft, `self << tail` will do."""
        return incoming(self, call)

    if not TYPE_CHECKING:  # a type checker names what a draft leaves out

        def __rrshift__(self, tails: Sequence[End], /) -> Self:
            """Make calls from each of a list in a draft: `[a, b] >> self`."""
            return from_each(tails, self)

        def __rlshift__(self, heads: Sequence[End], /) -> Self:
            """Make calls to each of a list in a draft: `[a, b] << self`."""
            return to_each(heads, self)
