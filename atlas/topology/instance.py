"""A technology without a system, as a component of views about technologies."""

from collections.abc import Iterable
from typing import ClassVar

from attrs import frozen

from atlas.operations.failure import Failure
from atlas.technologies.technology import Deployment
from atlas.topology.component import Component
from atlas.topology.plane import Plane


@frozen(kw_only=True, eq=False, repr=False)
class EdgeInstance(Component):
    """A technology of the edge plane."""

    plane: ClassVar[Plane] = Plane.EDGE


@frozen(kw_only=True, eq=False, repr=False)
class ServiceInstance(Component):
    """A technology of the service plane."""

    plane: ClassVar[Plane] = Plane.SERVICE


@frozen(kw_only=True, eq=False, repr=False)
class StateInstance(Component):
    """A technology of the state plane."""

    plane: ClassVar[Plane] = Plane.STATE


@frozen(kw_only=True, eq=False, repr=False)
class ControlInstance(Component):
    """A technology of the control plane."""

    plane: ClassVar[Plane] = Plane.CONTROL


_CLASSES: dict[Plane, type[Component]] = {
    kind.plane: kind for kind in (EdgeInstance, ServiceInstance, StateInstance, ControlInstance)
}


def instance(
    technology: Deployment, plane: Plane, *, role: str, fails: Iterable[Failure], name: str = ""
) -> Component:
    """Return a component that represents a technology, with its failure modes.

    Args:
        technology: The technology with its version.
        plane: Its plane.
        role: What it does.
        fails: Its failure modes.
        name: What it is called; as the technology is unless given.
    """
    return _CLASSES[plane](
        name or technology.technology.name, technology=technology, role=role, fails=tuple(fails)
    )
