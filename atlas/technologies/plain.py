"""Technologies of which no message and no metric is declared, in one line."""

from atlas.evidence.drafting import UNDECLARED
from atlas.evidence.gap import Undisclosed
from atlas.evidence.statement import Words
from atlas.evidence.todo import Unfinished
from atlas.technologies.release import Release
from atlas.technologies.technology import Deployment, PlaneName, Technology


def technology(
    name: str,
    meaning: str,
    *,
    releases: tuple[Release, ...] | Undisclosed,
    logs: Words,
    icon: str | None = None,
    plane: PlaneName | None = None,
) -> Technology:
    """Make a technology that needs no class of its own: nothing of its log or metrics is known.

    Args:
        name: What it is called.
        meaning: What it is, in one sentence.
        releases: Its release lines, or a gap.
        logs: Where it writes its log, or a gap.
        icon: A mark, a class of `diagrams` or a file, as `Technology` says; a glyph unless given.
        plane: The plane it usually stands in.

    Returns:
        The technology; calling it with a version deploys it.

    Raises:
        VersionError: The plane is unknown.
    """
    declared = {
        "__doc__": meaning,
        "name": name,
        "icon": icon,
        "plane": plane,
        "releases": releases,
        "logs": logs,
    }
    kind: type[Technology] = type(name, (Technology,), declared)
    return kind()


def undeclared(_: str, hole: Unfinished) -> Deployment:
    """Return what a component of a draft is built on until its technology is declared.

    Args:
        hole: What is to be declared.
    """
    name = technology(UNDECLARED, "Still to be declared.", releases=hole, logs=hole)
    return name(hole)
