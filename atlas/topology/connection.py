"""Connections: the calls of a view, each with both ends."""

from attrs import field, frozen

from atlas.errors import TopologyError
from atlas.location import Location, here
from atlas.topology.call import Call, End
from atlas.topology.component import Component
from atlas.topology.group import Group

Endpoint = Component | Group


def _endpoint(end: End) -> Endpoint:
    if isinstance(end, (Component, Group)):
        return end
    raise TopologyError(
        f"a call ends at {end!r}",
        allowed="a component, a group, or a list of components",
        remedy="declare the component in components.py and name it here",
    )


@frozen(eq=False)
class Connection:
    """A call between two ends, as one view declares it."""

    tail: Endpoint = field(converter=_endpoint)
    call: Call
    head: Endpoint = field(converter=_endpoint)
    declared: Location = field(factory=here, repr=False)

    @property
    def is_among_itself(self) -> bool:
        """Whether the members of one component call each other, as replicas that gossip do."""
        return self.tail is self.head


def members(end: Endpoint) -> tuple[Component, ...]:
    """Return the components at an end of a call."""
    return end.members if isinstance(end, Group) else (end,)
