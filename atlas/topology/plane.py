"""The four planes, with their exact colours."""

from enum import Enum

from atlas.errors import TopologyError
from atlas.nearest import meant


class Plane(Enum):
    """A plane of a production system; the value is its colour.

    There is no stream plane: a log or a queue keeps data, so it is state.
    """

    __hash__ = object.__hash__  # it is a key of many tables; `Enum` hashes the name each time

    EDGE = "#0066CC"
    SERVICE = "#00AA00"
    STATE = "#FF8800"
    CONTROL = "#CC0000"

    @property
    def colour(self) -> str:
        """Its exact colour."""
        return self.value

    @property
    def label(self) -> str:
        """Its name on a picture."""
        return self.name.capitalize()

    @property
    def holds(self) -> str:
        """What belongs to it, for a legend."""
        return _HOLDS[self]

    @classmethod
    def named(cls, name: str) -> "Plane":
        """Return the plane of a name, in any case.

        Raises:
            TopologyError: There is no such plane.
        """
        try:
            return cls[name.upper()]
        except (KeyError, AttributeError):
            planes = [plane.name.lower() for plane in cls]
            is_log = str(name).lower() == "stream"
            raise TopologyError(
                f"there is no plane {name!r}",
                allowed=", ".join(planes),
                remedy="a log or a queue is state"
                if is_log
                else meant(name, planes, "name the plane it belongs to"),
            ) from None


_HOLDS = {
    Plane.EDGE: "clients, CDN, DNS, WAF, load balancers",
    Plane.SERVICE: "gateways, services, workers, functions",
    Plane.STATE: "databases, caches, objects, logs, queues",
    Plane.CONTROL: "monitoring, configuration, deployment",
}
