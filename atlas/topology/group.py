"""Groups: components behind one boundary, which a call may start from or end at."""

from typing import Literal, get_args

from attrs import field, frozen

from atlas.errors import TopologyError
from atlas.evidence.choices import is_one_of
from atlas.evidence.requirements import is_text
from atlas.location import Location, here
from atlas.topology.call import Call
from atlas.topology.component import Component, components
from atlas.topology.wiring import Incoming, Outgoing, require_call

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

    def __rshift__(self, call: Call) -> Outgoing:
        """Begin a call from the whole group."""
        return Outgoing(self, require_call(call, self.name))

    def __lshift__(self, call: Call) -> Incoming:
        """Begin a call to the whole group."""
        return Incoming(self, require_call(call, self.name))
