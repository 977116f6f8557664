"""pip: installs packages of Python from an index."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.technologies._pip_messages import PipMessages
from atlas.technologies.technology import Technology


class Pip(PipMessages, Technology):
    """The package installer of Python."""

    name = "pip"
    icon = "simple-icons:python"
    plane = "control"
    programs: ClassVar = {
        "namei": "the owners and modes of a path's folders",
        "pip": "the installer itself",
    }
    releases = undisclosed("dates of its releases: not in the parts read of pypa/pip")
    logs = undisclosed("where it logs by default: not in the parts read of pypa/pip")


pip = Pip()
