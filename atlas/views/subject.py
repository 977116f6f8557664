"""What a view of one failure is about: a technology, or a component of a system."""

from atlas.errors import ViewError
from atlas.operations.failure import Failure
from atlas.topology.component import Component
from atlas.topology.instance import instance
from atlas.topology.plane import Plane
from atlas.views.view import View


def include_subject(
    view: View, of: Component | None, plane: Plane | None, role: str, failure: Failure
) -> None:
    """Add the technology, as a component with the failure; or the component of the system.

    Args:
        view: The view.
        of: The component, where the subject is a system.
        plane: The plane of a technology; its usual one unless given.
        role: What a technology does here, in one sentence.
        failure: The failure that the view is about.

    Raises:
        ViewError: A system comes without a component, or a technology with one.
    """
    technology = view.system.technology
    if (technology is None) != (of is not None):
        raise ViewError(
            f"a {type(view).__name__} of {view.system.name!r} is about the component {of!r}",
            allowed="`of=component` where the subject is a system, nothing for a technology",
            remedy="add `of=component`, or pass a technology in place of the system"
            if technology is None
            else "remove `of`, or pass the system of the component in place of the technology",
        )
    if technology is not None:
        chosen = plane or Plane.named(technology.technology.plane or "service")
        view.include(instance(technology, chosen, role=role, fails=(failure,)))
    elif of is not None:
        view.include(of)
