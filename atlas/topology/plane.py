"""The four planes, with their exact colours."""

from difflib import get_close_matches
from enum import Enum

from atlas.errors import TopologyError


class Plane(Enum):
    """A plane of a production system; the value is its colour.

    There is no stream plane: a log or a queue keeps data, so it is state.
    """

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
            close = get_close_matches(str(name).lower(), [plane.name.lower() for plane in cls], n=1)
            meant = f"did you mean {close[0]!r}?" if close else "name the plane it belongs to"
            hint = "a log or a queue is state" if str(name).lower() == "stream" else meant
            raise TopologyError(
                f"there is no plane {name!r}",
                allowed=", ".join(plane.name.lower() for plane in cls),
                remedy=hint,
            ) from None


_HOLDS = {
    Plane.EDGE: "clients, CDN, DNS, WAF, load balancers",
    Plane.SERVICE: "gateways, services, workers, functions",
    Plane.STATE: "databases, caches, objects, logs, queues",
    Plane.CONTROL: "monitoring, configuration, deployment",
}
